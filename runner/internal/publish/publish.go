// Package publish writes everything the book knows as the JSON that Hugo
// reads, into .site/data. Nothing of it is committed.
package publish

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"chanlab/runner/internal/ledger"
)

// A Site is one derivation of Hugo's data.
type Site struct {
	Root   string
	Ledger *ledger.Ledger

	profiles map[string]bool // folders of pprof's pages
}

// Write derives all data files and replaces those that changed, each
// atomically, so that a running hugo server rebuilds only when there is
// something new. It reports how many changed.
func (s *Site) Write() (changed int, err error) {
	dir := filepath.Join(s.Root, ".site", "data")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return 0, fmt.Errorf("writing site data: %w", err)
	}
	layouts, err := s.layouts()
	if err != nil {
		return 0, err
	}
	listings, err := s.listings()
	if err != nil {
		return 0, err
	}
	s.profiles = map[string]bool{}
	experiments, err := s.experiments()
	if err != nil {
		return 0, err
	}
	if err := s.prune(); err != nil {
		return 0, err
	}
	machines, err := s.machines()
	if err != nil {
		return 0, err
	}
	selftest, err := s.selftest()
	if err != nil {
		return 0, err
	}
	files := map[string]any{
		"claims.json":      map[string]any{"list": s.claims()},
		"experiments.json": experiments,
		"values.json":      values(experiments),
		"selftest.json":    selftest,
		"machines.json":    map[string]any{"list": machines},
		"layouts.json":     layouts,
		"listings.json":    listings,
	}
	for name, v := range files {
		ok, err := replace(filepath.Join(dir, name), v)
		if err != nil {
			return changed, fmt.Errorf("writing site data: %w", err)
		}
		if ok {
			changed++
		}
	}
	return changed, nil
}

// replace writes v to name when that differs from what is there.
func replace(name string, v any) (bool, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return false, err
	}
	if old, err := os.ReadFile(name); err == nil && bytes.Equal(old, b.Bytes()) {
		return false, nil
	}
	tmp := name + ".tmp"
	if err := os.WriteFile(tmp, b.Bytes(), 0o666); err != nil {
		return false, err
	}
	return true, os.Rename(tmp, name)
}
