package engines

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
)

// unwanted are the architectures that the page's compiler and linker leave
// out. Their rewrite rules are a third of the compiler, to download and for the
// browser to compile. What remains is untouched.
var unwanted = []string{"arm", "loong64", "mips", "mips64", "mips64le", "mipsle", "ppc64", "ppc64le", "riscv64", "s390x"}

// pruned are the files that name the architectures' packages and tables; the
// linker of the go command drops what they no longer mention.
var pruned = []string{"cmd/compile/main.go", "cmd/compile/internal/ssa/config.go", "cmd/link/main.go"}

// prune cuts the unwanted architectures out of a Go file: imports of their
// packages, elements of composite literals that use those, and switch cases
// that name nothing else. The rest stays as it is, byte by byte.
func prune(name string, src []byte) ([]byte, error) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("leaving out architectures: %w", err)
	}
	var cuts [][2]int
	cut := func(n ast.Node) {
		cuts = append(cuts, [2]int{set.Position(n.Pos()).Offset, set.Position(n.End()).Offset})
	}
	gone := map[string]bool{}
	for _, imp := range file.Imports {
		p, _ := strconv.Unquote(imp.Path.Value)
		if slices.Contains(unwanted, path.Base(p)) {
			gone[path.Base(p)] = true
			cut(imp)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CaseClause:
			if names := literals(n.List); len(names) > 0 && !slices.ContainsFunc(names, wanted) {
				cut(n)
				return false
			}
		case *ast.CompositeLit:
			for _, e := range n.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok && uses(kv.Value, gone) {
					cut(e)
				}
			}
		}
		return true
	})
	return without(src, cuts), nil
}

// literals returns the values of a list of string literals, or nothing when
// something else is among them.
func literals(list []ast.Expr) []string {
	var out []string
	for _, e := range list {
		lit, ok := e.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return nil
		}
		s, _ := strconv.Unquote(lit.Value)
		out = append(out, s)
	}
	return out
}

func wanted(arch string) bool { return !slices.Contains(unwanted, arch) }

func uses(e ast.Expr, packages map[string]bool) bool {
	sel, ok := e.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	x, ok := sel.X.(*ast.Ident)
	return ok && packages[x.Name]
}

// without removes the ranges, each with the comma behind it.
func without(src []byte, cuts [][2]int) []byte {
	slices.SortFunc(cuts, func(a, b [2]int) int { return a[0] - b[0] })
	var out []byte
	at := 0
	for _, c := range cuts {
		out = append(out, src[at:c[0]]...)
		at = c[1]
		if at < len(src) && src[at] == ',' {
			at++
		}
	}
	return append(out, src[at:]...)
}
