package distance

import (
	"context"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"

	"chanlab/runner/instrument/toolchain"
)

// Pads is what a release takes for the length of a cache line, by GOARCH: the
// fact file distance.json.
type Pads struct {
	Release string         `json:"release"`
	Bytes   map[string]int `json:"bytes"` // internal/cpu.CacheLinePadSize
}

// PadsOf reads the constant of every architecture that the release compiles for.
func PadsOf(ctx context.Context, t toolchain.Target) (*Pads, error) {
	goroot, err := t.GOROOT(ctx)
	if err != nil {
		return nil, err
	}
	fail := func(err error) (*Pads, error) {
		return nil, fmt.Errorf("reading the cache line sizes of %s: %w", t.Release, err)
	}
	src := filepath.Join(goroot, "src", "internal")
	ports, err := filepath.Glob(filepath.Join(src, "goarch", "goarch_*.go"))
	if err != nil {
		return fail(err)
	}
	p := &Pads{t.Release, map[string]int{}}
	for _, name := range ports {
		arch := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(name), "goarch_"), ".go")
		ctxt := build.Context{GOOS: "linux", GOARCH: arch, Compiler: "gc"}
		dir := filepath.Join(src, "cpu")
		files, err := filepath.Glob(filepath.Join(dir, "cpu*.go"))
		if err != nil {
			return fail(err)
		}
		for _, f := range files {
			if ok, err := ctxt.MatchFile(dir, filepath.Base(f)); err != nil || !ok || strings.HasSuffix(f, "_test.go") {
				continue
			}
			n, ok, err := constant(f, "CacheLinePadSize")
			if err != nil {
				return fail(err)
			}
			if ok {
				p.Bytes[arch] = n
			}
		}
	}
	return p, nil
}

// constant returns a number that a file declares at its top level.
func constant(file, name string) (n int, ok bool, err error) {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		return 0, false, err
	}
	for _, d := range f.Decls {
		gen, isGen := d.(*ast.GenDecl)
		if !isGen || gen.Tok != token.CONST {
			continue
		}
		for _, spec := range gen.Specs {
			v := spec.(*ast.ValueSpec)
			for i, id := range v.Names {
				if id.Name != name || i >= len(v.Values) {
					continue
				}
				lit, isLit := v.Values[i].(*ast.BasicLit)
				if !isLit {
					return 0, false, fmt.Errorf("%s: %s is no plain number", filepath.Base(file), name)
				}
				n, err := strconv.Atoi(lit.Value)
				return n, err == nil, err
			}
		}
	}
	return 0, false, nil
}
