// Package check says what Go says of a program before it runs: its errors on
// their lines, its imports and its tests.
package check

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// Version is the language version of the programs.
const Version = "go1.26"

// A Diagnostic is one error of the program.
type Diagnostic struct {
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine,omitempty"`
	EndColumn int    `json:"endColumn,omitempty"`
	Message   string `json:"message"`
}

// A Source is a program with its types.
type Source struct {
	Fset        *token.FileSet
	File        *ast.File
	Info        *types.Info
	Package     *types.Package
	Diagnostics []Diagnostic
	Imports     []string
	Suite       Suite // what go test would run; empty when there is a main function to run
	Main        bool  // there is a function main
}

// limit is the number of errors that the compiler prints.
const limit = 10

// NewInfo returns the tables that the checker fills.
func NewInfo() *types.Info {
	return &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{},
	}
}

// Parse reads and checks a program. The error is about the checker itself;
// the program's own errors are diagnostics.
func Parse(fset *token.FileSet, name, source string, packages *Packages) *Source {
	s := &Source{Fset: fset, Info: NewInfo()}
	file, err := parser.ParseFile(fset, name, source, parser.ParseComments|parser.SkipObjectResolution)
	s.File = file
	if err != nil {
		s.syntax(err)
		return s
	}
	s.declared()
	if !s.Main {
		s.suite()
	}
	if s.imports(packages); len(s.Diagnostics) > 0 {
		return s
	}
	s.Package = s.types(file, packages)
	if s.Package != nil && !s.Main && s.Suite.Empty() && len(s.Diagnostics) == 0 {
		s.Diagnostics = append(s.Diagnostics, Diagnostic{Line: 1, Column: 1, Message: "function main is undeclared in the main package"})
	}
	if s.Main && file.Name.Name != "main" && len(s.Diagnostics) == 0 {
		p := fset.Position(file.Name.Pos())
		s.Diagnostics = append(s.Diagnostics, Diagnostic{Line: p.Line, Column: p.Column, Message: "package command-line-arguments is not a main package"})
	}
	s.sort()
	return s
}

func (s *Source) types(file *ast.File, packages *Packages) *types.Package {
	config := &types.Config{
		GoVersion: Version, Importer: packages, Sizes: types.SizesFor("gc", "amd64"),
		Error: func(err error) { s.mistake(err) },
	}
	pkg, _ := config.Check("main", s.Fset, []*ast.File{file}, s.Info)
	return pkg
}

func (s *Source) syntax(err error) {
	var list scanner.ErrorList
	if !errors.As(err, &list) {
		s.Diagnostics = []Diagnostic{{Line: 1, Column: 1, Message: err.Error()}}
		return
	}
	for _, e := range list {
		s.Diagnostics = append(s.Diagnostics, Diagnostic{Line: e.Pos.Line, Column: e.Pos.Column, Message: "syntax error: " + e.Msg})
	}
	s.sort()
}

func (s *Source) mistake(err error) {
	var e types.Error
	if !errors.As(err, &e) || strings.HasPrefix(e.Msg, "\t") { // a tab begins an addition to the last message
		return
	}
	p := s.Fset.Position(e.Pos)
	d := Diagnostic{Line: p.Line, Column: p.Column, Message: asCompiler(e.Msg, p.Filename)}
	if path, _ := pathEnclosing(s.File, e.Pos); path != nil {
		end := s.Fset.Position(path.End())
		d.EndLine, d.EndColumn = end.Line, end.Column
	}
	s.Diagnostics = append(s.Diagnostics, d)
}

// wordings are what the compiler's syntax checker says before the type checker
// comes to it.
var wordings = []struct {
	from *regexp.Regexp
	to   string
}{
	{regexp.MustCompile(`^label (\w+) declared and not used$`), "label $1 defined and not used"},
	{regexp.MustCompile(`^break not in for, switch, or select statement$`), "break is not in a loop, switch, or select"},
	{regexp.MustCompile(`^continue not in for statement$`), "continue is not in a loop"},
	{regexp.MustCompile(`^invalid (break|continue) label (\w+)$`), "$1 label not defined: $2"},
	{regexp.MustCompile(`^label (\w+) not declared$`), "label $1 not defined"},
}

// asCompiler words an error as the compiler does, which names files by their
// path from the current folder.
func asCompiler(message, file string) string {
	for _, w := range wordings {
		message = w.from.ReplaceAllString(message, w.to)
	}
	return regexp.MustCompile(`\b(at )`+regexp.QuoteMeta(file)+":").ReplaceAllString(message, "$1./"+file+":")
}

// pathEnclosing returns the smallest expression that begins at pos.
func pathEnclosing(file *ast.File, pos token.Pos) (ast.Expr, bool) {
	var found ast.Expr
	ast.Inspect(file, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok && e.Pos() == pos {
			found = e
		}
		return n != nil && n.Pos() <= pos && pos <= n.End()
	})
	return found, found != nil
}

func (s *Source) sort() {
	sort.SliceStable(s.Diagnostics, func(i, j int) bool {
		a, b := s.Diagnostics[i], s.Diagnostics[j]
		if a.Line != b.Line {
			return a.Line < b.Line
		}
		return a.Column < b.Column
	})
	s.Diagnostics = slices.CompactFunc(s.Diagnostics, func(a, b Diagnostic) bool { return a.Line == b.Line && a.Message == b.Message })
	if len(s.Diagnostics) > limit {
		s.Diagnostics = s.Diagnostics[:limit]
	}
}

func (s *Source) declared() {
	for _, d := range s.File.Decls {
		f, ok := d.(*ast.FuncDecl)
		if ok && f.Body == nil {
			s.at(f.Name, "missing function body")
		}
		if !ok || f.Recv != nil {
			continue
		}
		if f.Name.Name == "main" {
			s.Main = true
		}
	}
}

func (s *Source) imports(packages *Packages) {
	for _, spec := range s.File.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue // the checker says so
		}
		s.Imports = append(s.Imports, path)
		if path != "unsafe" && !packages.Has(path) {
			p := s.Fset.Position(spec.Path.Pos())
			s.Diagnostics = append(s.Diagnostics, Diagnostic{Line: p.Line, Column: p.Column, EndLine: p.Line, EndColumn: p.Column + len(spec.Path.Value),
				Message: fmt.Sprintf("package %s is not on offer in this page; on offer are %s", path, strings.Join(packages.Names(), ", "))})
		}
	}
}
