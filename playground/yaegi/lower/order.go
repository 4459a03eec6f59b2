package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

// An effect is what a function may change: a variable that it shares with
// others, a field, or any element or pointed-to value of a type.
type effect any

// elements is the effect on elements of a type, or on what pointers of the
// type point to.
type elements string

// effects are those of each function, and of all function values.
type effects struct {
	*judgement
	direct map[ast.Node]map[effect]bool
	calls  map[ast.Node][]ast.Node // functions that a function calls by name
	any    map[ast.Node]bool       // functions that call a function value
	decls  map[types.Object]ast.Node
	values map[effect]bool       // what function literals and functions used as values change
	shared map[types.Object]bool // variables whose address is taken
}

// order refuses statements in which a call may change what is read beside it.
// Go leaves the order open; the compiler makes calls first and reads then, the
// interpreter goes from left to right.
func (j *judgement) order(file *ast.File) {
	e := &effects{judgement: j, direct: map[ast.Node]map[effect]bool{}, calls: map[ast.Node][]ast.Node{},
		any: map[ast.Node]bool{}, decls: map[types.Object]ast.Node{}, values: map[effect]bool{}, shared: map[types.Object]bool{}}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			e.decls[j.info.Defs[f.Name]] = f
		}
	}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			e.function(f, f.Body)
		}
	}
	e.used(file)
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			e.operands(append(append([]ast.Expr{}, n.Rhs...), reads(n)...))
		case *ast.ReturnStmt:
			e.operands(n.Results)
		case *ast.SendStmt:
			e.operands([]ast.Expr{n.Chan, n.Value})
		case *ast.CallExpr:
			e.operands(append([]ast.Expr{n.Fun}, n.Args...))
		case *ast.ValueSpec:
			e.operands(n.Values)
		case *ast.CompositeLit:
			e.operands(n.Elts)
		case *ast.BinaryExpr:
			e.operands([]ast.Expr{n.X, n.Y})
		case *ast.IndexExpr:
			e.operands([]ast.Expr{n.X, n.Index})
		case *ast.SliceExpr:
			e.operands([]ast.Expr{n.X, n.Low, n.High, n.Max})
		case *ast.IncDecStmt:
			e.operands([]ast.Expr{n.X})
		}
		return true
	})
}

// used finds functions that are values, and variables that have pointers.
func (e *effects) used(file *ast.File) {
	called := map[*ast.Ident]bool{}
	var list []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			switch f := ast.Unparen(n.Fun).(type) {
			case *ast.Ident:
				called[f] = true
			case *ast.SelectorExpr:
				called[f.Sel] = true
			}
		case *ast.FuncLit:
			e.function(n, n.Body)
			list = append(list, n)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				e.addressed(n.X)
			}
		case *ast.SelectorExpr:
			if s := e.info.Selections[n]; s != nil && s.Kind() == types.MethodVal {
				e.addressed(n.X) // as if: the method may have a pointer
			}
		case *ast.SliceExpr:
			e.addressed(n.X)
		}
		return true
	})
	ast.Inspect(file, func(n ast.Node) bool {
		if name, ok := n.(*ast.Ident); ok && !called[name] {
			if f, ok := e.info.Uses[name].(*types.Func); ok && e.decls[f] != nil {
				list = append(list, e.decls[f])
			}
		}
		return true
	})
	for _, f := range list {
		for x := range e.of(f, map[ast.Node]bool{}) {
			e.values[x] = true
		}
	}
}

func (e *effects) addressed(x ast.Expr) {
	for {
		switch y := ast.Unparen(x).(type) {
		case *ast.SelectorExpr:
			x = y.X
			continue
		case *ast.IndexExpr:
			x = y.X
			continue
		case *ast.Ident:
			e.shared[e.info.ObjectOf(y)] = true
		}
		return
	}
}

// reads returns what an assignment reads on its left.
func reads(n *ast.AssignStmt) (list []ast.Expr) {
	for _, x := range n.Lhs {
		switch x := ast.Unparen(x).(type) {
		case *ast.Ident:
			if n.Tok != token.ASSIGN && n.Tok != token.DEFINE {
				list = append(list, x)
			}
		case *ast.IndexExpr:
			list = append(list, x.X, x.Index)
			if n.Tok != token.ASSIGN {
				list = append(list, x)
			}
		case *ast.SelectorExpr:
			list = append(list, x.X)
			if n.Tok != token.ASSIGN {
				list = append(list, x)
			}
		case *ast.StarExpr:
			list = append(list, x.X)
			if n.Tok != token.ASSIGN {
				list = append(list, x)
			}
		}
	}
	return list
}

// function notes what a function's own statements change. Its literals are
// functions of their own.
func (e *effects) function(f ast.Node, body *ast.BlockStmt) {
	changes := map[effect]bool{}
	e.direct[f] = changes
	change := func(x ast.Expr) {
		if c := e.place(x, f); c != nil {
			changes[c] = true
		}
	}
	has(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, x := range n.Lhs {
				change(x)
			}
		case *ast.IncDecStmt:
			change(n.X)
		case *ast.RangeStmt:
			if n.Tok == token.ASSIGN {
				change(n.Key)
				change(n.Value)
			}
		case *ast.CallExpr:
			switch e.builtin(n.Fun) {
			case "copy", "clear", "delete", "append":
				changes[elements(types.TypeString(e.info.TypeOf(n.Args[0]).Underlying(), nil))] = true
			case "":
				if d := e.decls[e.callee(n)]; d != nil {
					e.calls[f] = append(e.calls[f], d)
				} else if _, ok := e.callee(n).(*types.Func); !ok && !e.info.Types[n.Fun].IsType() {
					e.any[f] = true
				}
			}
		}
		return false
	})
}

// place is what an assignment to x, in function f, changes for others; nil for
// the function's own variables.
func (e *effects) place(x ast.Expr, f ast.Node) effect {
	if x == nil {
		return nil
	}
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		v, ok := e.info.ObjectOf(x).(*types.Var)
		if !ok || f.Pos() <= v.Pos() && v.Pos() <= f.End() {
			return nil
		}
		return v
	case *ast.SelectorExpr:
		if s := e.info.Selections[x]; s != nil {
			return s.Obj()
		}
		return e.info.Uses[x.Sel]
	case *ast.IndexExpr:
		return elements(types.TypeString(e.info.TypeOf(x.X).Underlying(), nil))
	case *ast.StarExpr:
		return elements(types.TypeString(e.info.TypeOf(x.X).Underlying(), nil))
	}
	return nil
}

// of returns all that a function may change, with what it calls.
func (e *effects) of(f ast.Node, seen map[ast.Node]bool) map[effect]bool {
	if seen[f] {
		return nil
	}
	seen[f] = true
	all := map[effect]bool{}
	for x := range e.direct[f] {
		all[x] = true
	}
	for _, g := range e.calls[f] {
		for x := range e.of(g, seen) {
			all[x] = true
		}
	}
	if e.any[f] {
		for x := range e.values {
			all[x] = true
		}
	}
	return all
}
