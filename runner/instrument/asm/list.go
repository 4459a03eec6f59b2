package asm

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chanlab/runner/instrument/toolchain"
)

// List has the toolchain compile one package and returns the listing of the
// symbols named, as printed and parsed. pattern is the package, as seen from
// dir: "./send", or "runtime" from inside any module. raw holds the symbols in
// the order of the listing, from header to relocations, each exactly as
// printed; a symbol of data may be asked for and is found there only. With no
// names, raw and list are of the whole package.
//
// The listing comes from `go build -gcflags=-S`, not from `go tool compile`:
// the go command passes -p (without it every symbol is <unlinkable>), knows how
// the runtime must be compiled, and replays the listing from the build cache.
func List(ctx context.Context, t toolchain.Target, dir, pattern string, names ...string) (raw []byte, list []Func, err error) {
	tmp, err := os.MkdirTemp("", "asm-")
	if err != nil {
		return nil, nil, fmt.Errorf("listing %s: %w", pattern, err)
	}
	defer os.RemoveAll(tmp)

	// -o to a real file: a package main would otherwise leave one in dir.
	cmd := t.Command(ctx, dir, "build", "-trimpath", "-o", filepath.Join(tmp, "out"), "-gcflags="+pattern+"=-S", pattern)
	var out bytes.Buffer
	cmd.Stderr = &out // -S prints there
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		return nil, nil, fmt.Errorf("listing %s with %s: %w: %s", pattern, t, err, diagnosis(out.Bytes()))
	}
	raw, missing, err := pick(out.Bytes(), names)
	if err != nil {
		return nil, nil, fmt.Errorf("listing %s with %s: %w", pattern, t, err)
	}
	if len(missing) > 0 {
		return nil, nil, fmt.Errorf("listing %s with %s: no symbol %s: inlined everywhere, not reachable, or misspelt",
			pattern, t, strings.Join(missing, ", "))
	}
	if list, err = Parse(bytes.NewReader(raw)); err != nil {
		return nil, nil, fmt.Errorf("listing %s with %s: %w", pattern, t, err)
	}
	return raw, list, nil
}

// ListFile does what [List] does with one Go file, of which it compiles a copy
// by itself: send.go as package send of a module send. So whatever the release,
// the listing names the file send/send.go, and its lines are those of the file.
func ListFile(ctx context.Context, t toolchain.Target, file string, names ...string) (raw []byte, list []Func, err error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, nil, fmt.Errorf("listing a file: %w", err)
	}
	dir, err := os.MkdirTemp("", "asm-")
	if err != nil {
		return nil, nil, fmt.Errorf("listing %s: %w", file, err)
	}
	defer os.RemoveAll(dir)
	base := filepath.Base(file)
	name := strings.TrimSuffix(base, ".go")
	if err := t.WriteNamedModule(dir, name, map[string]string{base: string(text)}); err != nil {
		return nil, nil, fmt.Errorf("listing %s: %w", file, err)
	}
	return List(ctx, t, dir, name, names...)
}

// pick returns the lines of the named symbols, or of all, and which names were not met.
func pick(listing []byte, names []string) (raw []byte, missing []string, err error) {
	var kept bytes.Buffer
	var met []string
	err = scan(bytes.NewReader(listing), func(n int, s *symbol, text string) error {
		if s == nil || len(names) > 0 && !slices.Contains(names, s.name) {
			return nil
		}
		met = append(met, s.name)
		kept.WriteString(text)
		kept.WriteByte('\n')
		return nil
	})
	for _, name := range names {
		if !slices.Contains(met, name) {
			missing = append(missing, name)
		}
	}
	return kept.Bytes(), missing, err
}

// diagnosis is what the go command said, without what it listed, on one line.
func diagnosis(out []byte) string {
	var said []string
	scan(bytes.NewReader(out), func(n int, s *symbol, text string) error {
		if s == nil && text != "" && !strings.HasPrefix(text, "#") && len(said) < 3 {
			said = append(said, strings.TrimSpace(text))
		}
		return nil
	})
	return strings.Join(said, "; ")
}
