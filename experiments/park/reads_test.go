package park

import (
	"go/ast"
	"slices"

	"chanlab/runner/instrument/source"
)

// readsWaitreason reports whether a function reads a field named waitreason,
// other than to copy it from one struct's to another's of that name.
func readsWaitreason(f *source.Func) bool {
	if f.Decl() == nil || f.Decl().Body == nil {
		return false
	}
	found := false
	var written []ast.Expr
	ast.Inspect(f.Decl().Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if !isWaitreason(left) {
					continue
				}
				written = append(written, left)
				if i < len(n.Rhs) && isWaitreason(n.Rhs[i]) {
					written = append(written, n.Rhs[i])
				}
			}
		case *ast.SelectorExpr:
			if isWaitreason(n) && !slices.Contains(written, ast.Expr(n)) {
				found = true
			}
		}
		return true
	})
	return found
}

func isWaitreason(x ast.Expr) bool {
	sel, ok := x.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "waitreason"
}
