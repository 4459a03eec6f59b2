// Package source reads what the source of a Go release says.
//
// A claim about the runtime's code (which functions gopark calls, what its
// signature is) is a claim about a syntax tree, so the tree is what is looked
// at: words in comments and strings do not count. Files are chosen as that
// release's go command would choose them for the target, so that of several
// implementations of one function the one that is compiled is found.
//
// Nothing is type-checked. A conversion looks like a call and is listed as
// one, a name is the name as written, and a macro-like //go:linkname leads
// nowhere.
package source

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"

	"chanlab/runner/instrument/toolchain"
)

// ErrNone is wrapped where a release has no package, function or type of that name.
var ErrNone = errors.New("not in this release's source")

// Tree is the source of one Go release as compiled for one target. It is not
// safe for use by several goroutines at once.
type Tree struct {
	Target toolchain.Target

	ctxt build.Context // decides which files belong
	src  string        // GOROOT/src
	pkgs map[string]*pkg
}

// pkg is the parsed files of one package.
type pkg struct {
	files []file // by name
	fset  *token.FileSet
}

type file struct {
	name string // relative to src, with slashes
	text []byte
	tree *ast.File
}

// Open finds the source of a release. It asks that release's go command once,
// for GOROOT and for the build tags that it sets by itself (the experiments
// that are on by default decide between implementations, too); see
// [toolchain.Target.Installed] for whether that needs the network.
func Open(ctx context.Context, t toolchain.Target) (*Tree, error) {
	cmd := t.Command(ctx, os.TempDir(), "list", "-f",
		`{"GOROOT": {{printf "%q" context.GOROOT}}, "ToolTags": [{{range $i, $t := context.ToolTags}}{{if $i}}, {{end}}{{printf "%q" $t}}{{end}}], `+
			`"ReleaseTags": [{{range $i, $t := context.ReleaseTags}}{{if $i}}, {{end}}{{printf "%q" $t}}{{end}}]}`, "unsafe")
	out, err := cmd.Output()
	if err != nil {
		if ctx.Err() != nil {
			err = ctx.Err()
		}
		return nil, fmt.Errorf("opening the source of %s: %w: type GOTOOLCHAIN=%s go version", t, err, t.Release)
	}
	var said struct {
		GOROOT                string
		ToolTags, ReleaseTags []string
	}
	if err := json.Unmarshal(out, &said); err != nil {
		return nil, fmt.Errorf("opening the source of %s: go list: %w", t, err)
	}
	return open(t, filepath.Join(said.GOROOT, "src"), said.ToolTags, said.ReleaseTags), nil
}

func open(t toolchain.Target, src string, toolTags, releaseTags []string) *Tree {
	return &Tree{
		Target: t,
		src:    src,
		pkgs:   map[string]*pkg{},
		ctxt: build.Context{
			GOOS: t.GOOS, GOARCH: t.GOARCH, Compiler: "gc",
			ToolTags: toolTags, ReleaseTags: releaseTags,
		},
	}
}

// Files returns the names of the package's files, relative to GOROOT/src and in order.
func (t *Tree) Files(pkg string) ([]string, error) {
	p, err := t.pkg(pkg)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, f := range p.files {
		names = append(names, f.name)
	}
	return names, nil
}

// pkg parses the files of a package: all that end in .go, except tests and
// those that build constraints or the name leave out.
func (t *Tree) pkg(name string) (*pkg, error) {
	if p, ok := t.pkgs[name]; ok {
		return p, nil
	}
	fail := func(err error) (*pkg, error) {
		return nil, fmt.Errorf("reading %s of %s: %w", name, t.Target, err)
	}
	dir := filepath.Join(t.src, filepath.FromSlash(name))
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		err = fmt.Errorf("%w: no such package", ErrNone)
	}
	if err != nil {
		return fail(err)
	}
	p := &pkg{fset: token.NewFileSet()}
	for _, e := range entries {
		base := e.Name()
		if e.IsDir() || !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go") {
			continue
		}
		if ok, err := t.ctxt.MatchFile(dir, base); err != nil {
			return fail(err)
		} else if !ok {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, base))
		if err != nil {
			return fail(err)
		}
		tree, err := parser.ParseFile(p.fset, base, text, parser.SkipObjectResolution)
		if err != nil {
			return fail(err)
		}
		if tree.Name.Name == "documentation" {
			continue // go/build leaves these out as well
		}
		p.files = append(p.files, file{name + "/" + base, text, tree})
	}
	if len(p.files) == 0 {
		return fail(fmt.Errorf("%w: no Go file for %s/%s", ErrNone, t.Target.GOOS, t.Target.GOARCH))
	}
	t.pkgs[name] = p
	return p, nil
}

// one returns the only declaration, of those that were met.
func one[T any](t *Tree, pkg, kind, name string, met []*T, where func(*T) string) (*T, error) {
	switch len(met) {
	case 1:
		return met[0], nil
	case 0:
		return nil, fmt.Errorf("%s %s.%s of %s: %w", kind, pkg, name, t.Target, ErrNone)
	}
	// A package compiles with one of them, so the choice of files went wrong.
	return nil, fmt.Errorf("%s %s.%s of %s: declared in %s and in %s", kind, pkg, name, t.Target, where(met[0]), where(met[1]))
}
