package explain

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A place is where a channel or a lock may be kept: a variable, a field, a
// function's results; depth counts how often something was taken out of a
// channel to reach it.
type place struct {
	object types.Object
	depth  int
}

const deepest = 2 // channels of channels of channels

// flow joins the places that one value may reach.
type flow struct {
	info     *types.Info
	parent   map[place]place
	literals map[types.Object]*ast.FuncLit // functions that variables hold
}

func newFlow(info *types.Info) *flow {
	return &flow{info: info, parent: map[place]place{}, literals: map[types.Object]*ast.FuncLit{}}
}

func (f *flow) find(p place) place {
	for {
		up, ok := f.parent[p]
		if !ok {
			return p
		}
		p = up
	}
}

func (f *flow) join(a, b place) {
	for d := range deepest + 1 {
		x := f.find(place{a.object, a.depth + d})
		y := f.find(place{b.object, b.depth + d})
		if x != y {
			f.parent[x] = y
		}
	}
}

// root returns the place that stands for all that an expression may be.
func (f *flow) root(x ast.Expr) (place, bool) {
	p, ok := f.place(x)
	if !ok {
		return p, false
	}
	return f.find(p), true
}

// place returns where an expression's value is kept. Whatever is in a slice or
// a map is taken for the same.
func (f *flow) place(x ast.Expr) (place, bool) {
	switch x := x.(type) {
	case *ast.ParenExpr:
		return f.place(x.X)
	case *ast.StarExpr:
		return f.place(x.X)
	case *ast.TypeAssertExpr:
		return f.place(x.X)
	case *ast.SliceExpr:
		return f.place(x.X)
	case *ast.IndexExpr:
		return f.place(x.X)
	case *ast.UnaryExpr:
		p, ok := f.place(x.X)
		if x.Op == token.ARROW {
			p.depth++
		}
		return p, ok && (x.Op == token.AND || x.Op == token.ARROW) && p.depth <= deepest
	case *ast.Ident:
		return f.object(x)
	case *ast.SelectorExpr:
		return f.object(x.Sel)
	case *ast.CallExpr:
		if f.info.Types[x.Fun].IsType() && len(x.Args) == 1 {
			return f.place(x.Args[0])
		}
		if fn := f.callee(x); fn != nil && fn.Pkg() != nil && fn.Pkg().Name() == "main" {
			return place{fn, 0}, true
		}
	}
	return place{}, false
}

func (f *flow) object(id *ast.Ident) (place, bool) {
	switch o := f.info.ObjectOf(id).(type) {
	case *types.Var:
		return place{o.Origin(), 0}, true
	}
	return place{}, false
}

// callee is the function or method that a call names, nil for any other call.
func (f *flow) callee(call *ast.CallExpr) *types.Func {
	fun := ast.Unparen(call.Fun)
	switch x := fun.(type) {
	case *ast.IndexExpr:
		fun = x.X
	case *ast.IndexListExpr:
		fun = x.X
	}
	var id *ast.Ident
	switch x := fun.(type) {
	case *ast.Ident:
		id = x
	case *ast.SelectorExpr:
		id = x.Sel
	default:
		return nil
	}
	fn, ok := f.info.Uses[id].(*types.Func)
	if !ok {
		return nil
	}
	return fn.Origin()
}

// method is the method that a call names, with what it is called on.
func (f *flow) method(call *ast.CallExpr) (*types.Func, ast.Expr) {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || f.info.Selections[sel] == nil {
		return nil, nil
	}
	return f.callee(call), sel.X
}

func (f *flow) isChan(x ast.Expr) bool {
	t := f.info.TypeOf(x)
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Chan)
	return ok
}
