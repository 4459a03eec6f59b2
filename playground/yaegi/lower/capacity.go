package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

// capacities refuses programs that can see how far append makes a slice grow:
// the compiler keeps small ones on the stack, with other capacities. It is seen
// where two slices share elements and one of them was appended to.
func (j *judgement) capacities(file *ast.File) {
	appended := map[types.Object]bool{} // grown in place: x = append(x, …)
	inPlace := map[*ast.CallExpr]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || len(a.Lhs) != len(a.Rhs) {
			return true
		}
		for i, x := range a.Rhs {
			c, ok := ast.Unparen(x).(*ast.CallExpr)
			if !ok || j.builtin(c.Fun) != "append" {
				continue
			}
			if j.sameText(a.Lhs[i], c.Args[0]) {
				inPlace[c] = true
				appended[j.slice(a.Lhs[i])] = true
			}
		}
		return true
	})
	delete(appended, nil)
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if j.builtin(n.Fun) == "append" {
				j.appends = true
				if !inPlace[n] && !j.own(n.Args[0]) {
					j.refuse(n, "capacity", "append")
				}
			}
		case *ast.AssignStmt:
			if len(n.Lhs) == len(n.Rhs) {
				for i, x := range n.Rhs {
					if !blank(n.Lhs[i]) && j.slice(n.Lhs[i]) != j.slice(x) {
						j.shares(x, appended)
					}
				}
			}
		case *ast.ValueSpec:
			for _, x := range n.Values {
				j.shares(x, appended)
			}
		case *ast.FuncDecl:
			j.written(n.Type, n.Body, appended)
		case *ast.FuncLit:
			j.written(n.Type, n.Body, appended)
		}
		return true
	})
}

// own reports whether an operand of append has no other name.
func (j *judgement) own(x ast.Expr) bool {
	switch x := ast.Unparen(x).(type) {
	case *ast.CompositeLit:
		return true
	case *ast.Ident:
		return j.info.Types[x].IsNil()
	case *ast.CallExpr:
		return j.builtin(x.Fun) == "make" || j.info.Types[x.Fun].IsType()
	case *ast.SliceExpr:
		return x.Slice3
	}
	return false
}

// slice returns the variable or field that holds a slice.
func (j *judgement) slice(x ast.Expr) types.Object {
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		return j.info.ObjectOf(x)
	case *ast.SelectorExpr:
		return j.info.Uses[x.Sel]
	case *ast.IndexExpr:
		return j.slice(x.X)
	case *ast.StarExpr:
		return j.slice(x.X)
	case *ast.SliceExpr:
		return j.slice(x.X)
	}
	return nil
}

func (j *judgement) sameText(a, b ast.Expr) bool { return types.ExprString(a) == types.ExprString(b) }

// shares refuses a second name for a slice that is appended to, when elements
// of such slices are set.
func (j *judgement) shares(x ast.Expr, appended map[types.Object]bool) {
	t := j.info.TypeOf(x)
	if t == nil {
		return
	}
	if _, ok := t.Underlying().(*types.Slice); !ok {
		return
	}
	if o := j.slice(x); o != nil && appended[o] {
		j.refuse(x, "capacity", o.Name())
	}
}

// written refuses a parameter that is appended to and whose elements are set:
// whether the caller sees it depends on the capacity.
func (j *judgement) written(t *ast.FuncType, body *ast.BlockStmt, appended map[types.Object]bool) {
	if body == nil {
		return
	}
	for _, f := range t.Params.List {
		for _, name := range f.Names {
			o := j.info.Defs[name]
			if !appended[o] {
				continue
			}
			sets := anywhere(body, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.AssignStmt:
					for _, x := range n.Lhs {
						if i, ok := ast.Unparen(x).(*ast.IndexExpr); ok && j.slice(i.X) == o {
							return true
						}
					}
				case *ast.IncDecStmt:
					i, ok := ast.Unparen(n.X).(*ast.IndexExpr)
					return ok && j.slice(i.X) == o
				case *ast.UnaryExpr:
					i, ok := ast.Unparen(n.X).(*ast.IndexExpr)
					return ok && n.Op == token.AND && j.slice(i.X) == o
				}
				return false
			})
			if sets {
				j.refuse(name, "capacity", name.Name)
			}
		}
	}
}
