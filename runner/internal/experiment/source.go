package experiment

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/mod/modfile"
)

// Source hashes everything that decides what the experiment does apart from
// the toolchain and the machine: every file in its folder, the instruments it
// is built from, the committed facts of toolchains that it reads, and the
// versions of the third-party modules it imports. It is "sha256:" and 64 hex
// digits; line endings do not matter.
func (e *Experiment) Source() (string, error) {
	h := sha256.New()
	if err := addTree(h, e.root, e.Dir, func(string) bool { return true }); err != nil {
		return "", err
	}
	noTests := func(rel string) bool {
		return !strings.HasSuffix(rel, "_test.go") && !strings.Contains(filepath.ToSlash(rel), "/testdata/")
	}
	for _, name := range e.Instruments {
		if err := addTree(h, e.root, filepath.Join(e.root, "runner", "instrument", name), noTests); err != nil {
			return "", err
		}
	}
	if slices.Contains(e.Instruments, "toolchain") {
		reads, err := e.facts()
		if err != nil {
			return "", err
		}
		if err := addTree(h, e.root, filepath.Join(e.root, "results", "toolchains"), reads); err != nil {
			return "", err
		}
	}
	if err := e.addModules(h); err != nil {
		return "", err
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil)), nil
}

// named finds the names of fact files in Go source.
var named = regexp.MustCompile(`"([a-z0-9-]+\.(?:json|s))"`)

// facts tells which facts of toolchains the experiment may read: those that
// begin with its own name, and those that its source names in full, as
// toolchain.Target.Facts is given them.
func (e *Experiment) facts() (func(rel string) bool, error) {
	files, err := filepath.Glob(filepath.Join(e.Dir, "*.go"))
	if err != nil {
		return nil, fmt.Errorf("hashing sources: %w", err)
	}
	names := map[string]bool{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, fmt.Errorf("hashing sources: %w", err)
		}
		for _, m := range named.FindAllSubmatch(b, -1) {
			names[string(m[1])] = true
		}
	}
	return func(rel string) bool {
		base := filepath.Base(rel)
		return names[base] || strings.HasPrefix(base, e.Name+".") || strings.HasPrefix(base, e.Name+"-")
	}, nil
}

// addTree adds the files under dir that keep accepts, in lexical order, each
// with its path from root so that a rename counts as a change.
func addTree(h hash.Hash, root, dir string, keep func(rel string) bool) error {
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := strings.HasPrefix(d.Name(), ".") || strings.HasSuffix(d.Name(), "~")
		if d.IsDir() {
			if hidden && p != dir {
				return fs.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(root, p)
		if err != nil || hidden || !d.Type().IsRegular() || !keep(rel) {
			return err
		}
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		text := strings.ReplaceAll(string(b), "\r\n", "\n")
		fmt.Fprintf(h, "%s %d\n", filepath.ToSlash(rel), len(text))
		_, err = io.WriteString(h, text)
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		return fmt.Errorf("hashing sources: %w", err)
	}
	return nil
}

// addModules adds module@version of every third-party module imported.
func (e *Experiment) addModules(h hash.Hash) error {
	if len(e.modules) == 0 {
		return nil
	}
	name := filepath.Join(e.root, "go.mod")
	b, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("hashing sources: %w", err)
	}
	mod, err := modfile.ParseLax(name, b, nil)
	if err != nil {
		return fmt.Errorf("hashing sources: %w", err)
	}
	for _, r := range mod.Require {
		if slices.ContainsFunc(e.modules, func(p string) bool {
			return p == r.Mod.Path || strings.HasPrefix(p, r.Mod.Path+"/")
		}) {
			fmt.Fprintln(h, r.Mod)
		}
	}
	return nil
}
