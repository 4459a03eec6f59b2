package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

// flows calls visit for each place where a value takes another type without
// a word: assignments, arguments, results, elements, messages.
func (l *lowering) flows(file *ast.File, visit func(from ast.Expr, to types.Type, call *ast.CallExpr)) {
	var results []*types.Tuple
	flow := func(from ast.Expr, to types.Type) {
		if from != nil && to != nil {
			visit(from, to, nil)
		}
	}
	many := func(from []ast.Expr, to []types.Type) {
		if len(from) == len(to) {
			for i := range from {
				flow(from[i], to[i])
			}
		}
	}
	var walk func(n ast.Node) bool
	body := func(sig *types.Signature, b *ast.BlockStmt) {
		if b == nil {
			return
		}
		results = append(results, sig.Results())
		ast.Inspect(b, walk)
		results = results[:len(results)-1]
	}
	walk = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			body(l.info.Defs[n.Name].Type().(*types.Signature), n.Body)
			return false
		case *ast.FuncLit:
			body(l.info.TypeOf(n).Underlying().(*types.Signature), n.Body)
			return false
		case *ast.AssignStmt:
			if n.Tok == token.ASSIGN || n.Tok == token.DEFINE {
				var to []types.Type
				for _, x := range n.Lhs {
					if blank(x) {
						to = append(to, nil)
					} else {
						to = append(to, l.info.TypeOf(x))
					}
				}
				many(n.Rhs, to)
				if len(n.Rhs) == 1 && len(to) > 1 {
					if t, ok := l.info.TypeOf(n.Rhs[0]).(*types.Tuple); ok {
						for i := range min(t.Len(), len(to)) {
							if to[i] != nil && types.IsInterface(to[i]) && !types.IsInterface(t.At(i).Type()) {
								visit(n.Rhs[0], to[i], nil)
							}
						}
					}
				}
			}
		case *ast.ValueSpec:
			if n.Type != nil {
				for _, v := range n.Values {
					flow(v, l.info.TypeOf(n.Type))
				}
			}
		case *ast.SendStmt:
			flow(n.Value, elemOf(l.info.TypeOf(n.Chan)))
		case *ast.ReturnStmt:
			r := results[len(results)-1]
			if len(n.Results) == r.Len() {
				for i, x := range n.Results {
					flow(x, r.At(i).Type())
				}
			}
		case *ast.IndexExpr:
			if m, ok := l.info.TypeOf(n.X).Underlying().(*types.Map); ok {
				flow(n.Index, m.Key())
			}
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				flow(n.X, l.info.TypeOf(n.Y))
				flow(n.Y, l.info.TypeOf(n.X))
			}
		case *ast.CompositeLit:
			l.elements(n, flow)
		case *ast.CallExpr:
			l.passed(n, visit)
		}
		return true
	}
	ast.Inspect(file, walk)
}

func (l *lowering) elements(n *ast.CompositeLit, flow func(ast.Expr, types.Type)) {
	t := l.info.TypeOf(n).Underlying()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem().Underlying()
	}
	for i, x := range n.Elts {
		kv, keyed := x.(*ast.KeyValueExpr)
		switch t := t.(type) {
		case *types.Struct:
			if keyed {
				if v, ok := l.info.Uses[kv.Key.(*ast.Ident)].(*types.Var); ok {
					flow(kv.Value, v.Type())
				}
			} else {
				flow(x, t.Field(i).Type())
			}
		case *types.Map:
			flow(kv.Key, t.Key())
			flow(kv.Value, t.Elem())
		case *types.Slice, *types.Array:
			elem := t.(interface{ Elem() types.Type }).Elem()
			if keyed {
				flow(kv.Value, elem)
			} else {
				flow(x, elem)
			}
		}
	}
}

func (l *lowering) passed(n *ast.CallExpr, visit func(ast.Expr, types.Type, *ast.CallExpr)) {
	if tv := l.info.Types[n.Fun]; tv.IsType() {
		if len(n.Args) == 1 {
			visit(n.Args[0], tv.Type, nil)
		}
		return
	}
	switch l.builtin(n.Fun) {
	case "":
	case "panic":
		visit(n.Args[0], types.Universe.Lookup("any").Type(), n)
		return
	case "append":
		if s, ok := l.info.TypeOf(n).Underlying().(*types.Slice); ok && !n.Ellipsis.IsValid() {
			for _, a := range n.Args[1:] {
				visit(a, s.Elem(), nil)
			}
		}
		return
	default:
		return
	}
	sig, ok := l.info.TypeOf(n.Fun).Underlying().(*types.Signature)
	if !ok {
		return
	}
	for i, a := range n.Args {
		last := sig.Params().Len() - 1
		if last < 0 {
			return
		}
		t := sig.Params().At(min(i, last)).Type()
		if sig.Variadic() && i >= last && !n.Ellipsis.IsValid() {
			t = t.(*types.Slice).Elem()
		}
		visit(a, t, n)
	}
}
