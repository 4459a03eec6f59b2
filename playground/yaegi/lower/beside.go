package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

// operands refuses a list of operands in which a call may change what another
// operand reads, not within a call of its own.
func (e *effects) operands(list []ast.Expr) {
	var calls []*ast.CallExpr
	received := false
	read := map[effect]ast.Node{}
	var walk func(n ast.Node) bool
	walk = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			if e.info.Types[n.Fun].IsType() {
				return true
			}
			switch e.builtin(n.Fun) {
			case "":
				calls = append(calls, n)
				return false
			}
		case *ast.UnaryExpr:
			received = received || n.Op == token.ARROW
			if n.Op == token.AND {
				return false // no read
			}
		case *ast.KeyValueExpr:
			ast.Inspect(n.Value, walk)
			if _, field := n.Key.(*ast.Ident); !field {
				ast.Inspect(n.Key, walk)
			}
			return false
		case *ast.Ident:
			if v, ok := e.info.Uses[n].(*types.Var); ok {
				read[v] = n
				e.parts(v.Type(), n, read, 0)
				if e.shared[v] {
					read[elements(types.TypeString(types.NewPointer(v.Type()), nil))] = n
				}
			}
		case *ast.SelectorExpr:
			if s := e.info.Selections[n]; s != nil && s.Kind() == types.FieldVal {
				read[s.Obj()] = n
			} else if s == nil {
				read[e.info.Uses[n.Sel]] = n
				return false
			}
		case *ast.IndexExpr:
			if t := e.info.TypeOf(n.X); t != nil {
				read[elements(types.TypeString(t.Underlying(), nil))] = n
			}
		case *ast.StarExpr:
			if t := e.info.TypeOf(n.X); t != nil {
				read[elements(types.TypeString(t.Underlying(), nil))] = n
				if p, ok := t.Underlying().(*types.Pointer); ok {
					e.parts(p.Elem(), n, read, 0)
				}
			}
		}
		return true
	}
	for _, x := range list {
		if x != nil {
			ast.Inspect(x, walk)
		}
	}
	if len(read) == 0 {
		return
	}
	for _, c := range calls {
		e.beside(e.changed(c), read)
	}
	if received {
		e.beside(e.values, read)
	}
}

// parts adds the fields and elements that a value of the type has in itself.
func (e *effects) parts(t types.Type, n ast.Node, read map[effect]ast.Node, depth int) {
	if depth > 4 {
		return
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			read[u.Field(i)] = n
			e.parts(u.Field(i).Type(), n, read, depth+1)
		}
	case *types.Array:
		read[elements(types.TypeString(u, nil))] = n
		e.parts(u.Elem(), n, read, depth+1)
	}
}

func (e *effects) beside(changed map[effect]bool, read map[effect]ast.Node) {
	for x := range changed {
		if n := read[x]; n != nil {
			what := "…"
			if id, ok := n.(*ast.Ident); ok {
				what = id.Name
			}
			e.refuse(n, "order", what)
		}
	}
}

// changed returns what a call may change.
func (e *effects) changed(c *ast.CallExpr) map[effect]bool {
	switch f := e.callee(c).(type) {
	case *types.Func:
		if d := e.decls[f]; d != nil {
			return e.of(d, map[ast.Node]bool{})
		}
		// The library calls what it is given.
		for _, a := range c.Args {
			if t := e.info.TypeOf(a); t != nil {
				if _, ok := t.Underlying().(*types.Signature); ok {
					return e.values
				}
			}
		}
		return nil
	}
	if lit, ok := ast.Unparen(c.Fun).(*ast.FuncLit); ok {
		return e.of(lit, map[ast.Node]bool{})
	}
	return e.values
}
