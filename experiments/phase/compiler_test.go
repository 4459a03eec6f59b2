package phase

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"os"
	"regexp"
	"slices"
	"strings"

	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Facts is the fact file phase.json.
type Facts struct {
	Release  string    `json:"release"`
	Packages []Package `json:"packages"` // in the order in which a function passes through them
	Before   []string  `json:"before"`   // channel operations in the tree of Operations before it is lowered
	After    []string  `json:"after"`    // … and after
	Calls    []string  `json:"calls"`    // of the runtime, in the tree after
	Prepares bool      `json:"prepares"` // gc.prepareFunc lowers: it calls walk.Walk
	Compiles bool      `json:"compiles"` // gc.compileFunctions hands on to ssagen.Compile
	Queues   bool      `json:"queues"`   // gc.enqueueFunc prepares a function before it joins the queue of those to compile
}

// Package is what one package of the compiler knows of channel operations.
type Package struct {
	Path      string    `json:"path"`      // below cmd/compile/internal
	Functions int       `json:"functions"` // that name an operation
	Mentions  []Mention `json:"mentions"`  // by operation
}

// Mention is the functions of a package that name one operation.
type Mention struct {
	Operation string   `json:"operation"` // key of operations
	Functions []string `json:"functions"`
}

// pipeline is the packages that take part, front to back.
var pipeline = []string{"syntax", "types2", "noder", "typecheck", "escape", "walk", "ssagen", "ssa"}

// operations are the names that the compiler has for them: those of the syntax
// tree, and those of the intermediate representation (cmd/compile/internal/ir/node.go).
var operations = []struct {
	name  string
	names []string
}{
	{"send", []string{"SendStmt", "OSEND"}},
	{"receive", []string{"Recv", "ORECV", "OSELRECV2"}},
	{"select", []string{"SelectStmt", "CommClause", "OSELECT"}},
	{"make", []string{"OMAKECHAN"}},
	{"close", []string{"OCLOSE"}},
}

// compiler reads the facts of a release: from its source, and from what its
// compiler prints. dir should be empty.
func compiler(ctx context.Context, target toolchain.Target, dir string) (*Facts, error) {
	tree, err := source.Open(ctx, target)
	if err != nil {
		return nil, err
	}
	f := &Facts{Release: target.Release}
	for _, p := range pipeline {
		fns, err := tree.Funcs("cmd/compile/internal/" + p)
		if err != nil {
			return nil, err
		}
		f.Packages = append(f.Packages, mentions(p, fns))
	}
	gc := func(name, call string) (bool, error) {
		fn, err := tree.Func("cmd/compile/internal/gc", name)
		if errors.Is(err, source.ErrNone) {
			return false, nil
		}
		return err == nil && len(fn.CallsTo(call)) > 0, err
	}
	if f.Prepares, err = gc("prepareFunc", "walk.Walk"); err != nil {
		return nil, err
	}
	if f.Compiles, err = gc("compileFunctions", "ssagen.Compile"); err != nil {
		return nil, err
	}
	if f.Queues, err = gc("enqueueFunc", "prepareFunc"); err != nil {
		return nil, err
	}
	return f, f.print(ctx, target, dir)
}

func mentions(path string, fns []*source.Func) Package {
	p := Package{Path: path, Mentions: []Mention{}}
	all := map[string]bool{}
	for _, op := range operations {
		m := Mention{Operation: op.name}
		for _, fn := range fns {
			if slices.ContainsFunc(op.names, func(name string) bool { return names(fn.Decl(), name) }) {
				m.Functions = append(m.Functions, fn.Name)
				all[fn.Name] = true
			}
		}
		if m.Functions != nil {
			p.Mentions = append(p.Mentions, m)
		}
	}
	p.Functions = len(all)
	return p
}

// names reports whether the function names the operation: as ir.OSEND, or as
// SendStmt in the package that declares it. A method or a field of that name is
// another thing.
func names(fn *ast.FuncDecl, name string) bool {
	if fn.Body == nil {
		return false
	}
	found := false
	var look func(n ast.Node) bool
	look = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			x, ok := n.X.(*ast.Ident)
			if ok && (x.Name == "ir" || x.Name == "syntax") {
				found = found || n.Sel.Name == name
			}
			ast.Inspect(n.X, look) // n.Sel alone says nothing
			return false
		case *ast.Ident:
			found = found || n.Name == name
		}
		return !found
	}
	ast.Inspect(fn.Body, look)
	return found
}

// print has the compiler print the tree of Operations: go build -gcflags=-W.
func (f *Facts) print(ctx context.Context, target toolchain.Target, dir string) error {
	text, err := os.ReadFile("phase.go")
	if err != nil {
		return err
	}
	if err := target.WriteModule(dir, map[string]string{"phase.go": string(text)}); err != nil {
		return err
	}
	out, err := target.Command(ctx, dir, "build", "-gcflags=-W", ".").CombinedOutput()
	if err != nil {
		return fmt.Errorf("printing trees with %s: %w\n%s", target, err, out)
	}
	before, after, ok := strings.Cut(string(out), "after walk Operations")
	_, before, also := strings.Cut(before, "before walk Operations")
	if !ok || !also {
		return fmt.Errorf("printing trees with %s: no tree of Operations in:\n%s", target, out)
	}
	after, _, _ = strings.Cut(after, "\nbefore walk ") // that of another function
	f.Before, f.After = nodes(before), nodes(after)
	for _, m := range called.FindAllStringSubmatch(after, -1) {
		if !slices.Contains(f.Calls, m[1]) {
			f.Calls = append(f.Calls, m[1])
		}
	}
	slices.Sort(f.Calls)
	return nil
}

// node is a channel operation in a printed tree. A select counts as long as it
// has its cases: when they are lowered the empty node stays, for break to leave
// (cmd/compile/internal/walk/select.go: walkSelect). Only a channel is ranged over.
var (
	node   = regexp.MustCompile(`(?m)^[. ]*(SEND|RECV|SELRECV2|SELECT-Cases|MAKECHAN|CLOSE|RANGE)\b`)
	called = regexp.MustCompile(`NAME-runtime\.((?:chan|make|select|close|block)\w*)`)
)

func nodes(tree string) []string {
	list := []string{}
	for _, m := range node.FindAllStringSubmatch(tree, -1) {
		if name := strings.TrimSuffix(m[1], "-Cases"); !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return list
}
