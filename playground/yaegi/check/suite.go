package check

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/doc"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Suite is what go test runs of a file: all but benchmarks, which it does
// not run unless it is asked to. The rules are those of cmd/go/internal/load.
type Suite struct {
	Tests    []string // names of functions
	Examples []Example
	Main     bool // there is a TestMain, which runs them
}

// An Example is an example function that says what it prints.
type Example struct {
	Name      string // of the function
	Output    string
	Unordered bool
}

// Empty reports whether there is nothing to run.
func (s *Suite) Empty() bool { return len(s.Tests) == 0 && len(s.Examples) == 0 && !s.Main }

// suite finds what go test would run.
func (s *Source) suite() {
	for _, d := range s.File.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Recv != nil {
			continue
		}
		switch name := f.Name.Name; {
		case name == "TestMain" && !takes(f, "T"):
			s.Suite.Main = s.signed(f, "M")
		case isTest(name, "Test"):
			if s.signed(f, "T") {
				s.Suite.Tests = append(s.Suite.Tests, name)
			}
		case isTest(name, "Benchmark"):
			s.signed(f, "B")
		case isTest(name, "Fuzz"):
			if s.signed(f, "F") {
				s.at(f, fmt.Sprintf("fuzz tests such as %s are not on offer here: go test runs them", name))
			}
		}
	}
	examples := doc.Examples(s.File)
	slices.SortFunc(examples, func(a, b *doc.Example) int { return cmp.Compare(a.Order, b.Order) })
	for _, e := range examples {
		if e.Output != "" || e.EmptyOutput {
			s.Suite.Examples = append(s.Suite.Examples, Example{"Example" + e.Name, e.Output, e.Unordered})
		}
	}
}

// signed reports whether a function has the signature that its name demands,
// and says so if it has not.
func (s *Source) signed(f *ast.FuncDecl, of string) bool {
	why := ""
	if !takes(f, of) {
		why = fmt.Sprintf("must be: func %s(%s *testing.%s)", f.Name.Name, strings.ToLower(of), of)
	}
	if f.Type.TypeParams.NumFields() > 0 {
		why = "test functions cannot have type parameters"
	}
	if why != "" {
		s.at(f, fmt.Sprintf("wrong signature for %s, %s", f.Name.Name, why))
	}
	return why == ""
}

func (s *Source) at(n ast.Node, message string) {
	p := s.Fset.Position(n.Pos())
	s.Diagnostics = append(s.Diagnostics, Diagnostic{Line: p.Line, Column: p.Column, Message: message})
}

// takes reports whether a function has one parameter, a pointer to something
// of that name, and no results.
func takes(f *ast.FuncDecl, of string) bool {
	params := f.Type.Params.List
	if f.Type.Results.NumFields() > 0 || len(params) != 1 || len(params[0].Names) > 1 {
		return false
	}
	star, ok := params[0].Type.(*ast.StarExpr)
	if !ok {
		return false
	}
	switch x := star.X.(type) {
	case *ast.Ident:
		return x.Name == of
	case *ast.SelectorExpr:
		return x.Sel.Name == of
	}
	return false
}

// isTest reports whether a name is the prefix, or goes on with anything but a
// lower-case letter.
func isTest(name, prefix string) bool {
	rest, ok := strings.CutPrefix(name, prefix)
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && (rest == "" || !unicode.IsLower(r))
}
