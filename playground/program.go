package playground

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// The folders of the conformance set.
const (
	Conformance = "playground/testdata"
	Faulty      = "playground/testdata/compile" // programs that do not compile
)

// A Program is one small program of the book.
type Program struct {
	Path   string // its file, relative to the root of the book, with slashes
	Source string
	Want   string // the recorded output
	// Recorded is false when there is no recorded output yet.
	Recorded bool
}

// Name is the name of the program's file. A program that is no valid Go at
// all is kept as NAME.go.txt, so that gofmt passes by; its name is NAME.go.
func (p *Program) Name() string { return strings.TrimSuffix(path.Base(p.Path), ".txt") }

// Out is the file of the recorded output.
func (p *Program) Out() string {
	return strings.TrimSuffix(strings.TrimSuffix(p.Path, ".txt"), ".go") + ".out"
}

// Test reports whether the program consists of tests.
func (p *Program) Test() bool { return strings.HasSuffix(p.Path, "_test.go") }

// Faulty reports whether the program is there for its compile errors.
func (p *Program) Faulty() bool { return path.Dir(p.Path) == Faulty }

// ID tells programs of the same name in several sections apart, in letters
// that may be a folder's name.
func (p *Program) ID() string {
	dir := strings.TrimPrefix(strings.TrimPrefix(path.Dir(p.Path), Conformance), "/")
	dir = strings.TrimSuffix(dir, "/_play")
	return strings.TrimLeft(strings.ReplaceAll(dir+"/"+strings.TrimSuffix(p.Name(), ".go"), "/", "-"), "-")
}

// Digest changes with the source and with the recorded output.
func (p *Program) Digest() string {
	h := sha256.New()
	fmt.Fprintf(h, "%d\n%s%s", len(p.Source), p.Source, p.Want)
	return fmt.Sprintf("%x", h.Sum(nil)[:8])
}

// Programs reads all programs of the book under root, the conformance set
// first, each group in the order of its paths.
func Programs(root string) ([]*Program, error) {
	var list []*Program
	for _, dir := range []string{Conformance, Faulty} {
		if err := appendFolder(&list, root, dir); err != nil {
			return nil, err
		}
	}
	err := filepath.WalkDir(filepath.Join(root, "content"), func(p string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || d.Name() != "_play" {
			return err
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		return appendFolder(&list, root, filepath.ToSlash(rel))
	})
	return list, err
}

func appendFolder(list *[]*Program, root, dir string) error {
	entries, err := os.ReadDir(filepath.Join(root, filepath.FromSlash(dir)))
	if err != nil {
		return err
	}
	var names []string
	for _, e := range entries {
		if name := e.Name(); strings.HasSuffix(name, ".go") || strings.HasSuffix(name, ".go.txt") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		p := &Program{Path: dir + "/" + name}
		src, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(p.Path)))
		if err != nil {
			return err
		}
		out, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(p.Out())))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		p.Source, p.Want, p.Recorded = string(src), string(out), err == nil
		*list = append(*list, p)
	}
	return nil
}
