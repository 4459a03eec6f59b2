package explain

import (
	"go/ast"
	"go/types"
)

// follow joins places along everything in a file that hands values on.
func (f *flow) follow(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool { // functions in variables first: calls may stand before
		if a, ok := n.(*ast.AssignStmt); ok && len(a.Lhs) == len(a.Rhs) {
			for i, x := range a.Rhs {
				f.literal(a.Lhs[i], x)
			}
		}
		return true
	})
	for _, d := range file.Decls {
		var results types.Object
		if fn, ok := d.(*ast.FuncDecl); ok {
			results = f.info.Defs[fn.Name]
		}
		f.body(d, results)
	}
}

func (f *flow) literal(to, from ast.Expr) {
	lit, ok := from.(*ast.FuncLit)
	if id, isIdent := to.(*ast.Ident); ok && isIdent {
		f.literals[f.info.ObjectOf(id)] = lit
	}
}

// body follows a declaration; what is returned goes to the place of its results.
func (f *flow) body(n ast.Node, results types.Object) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			f.body(n.Body, nil) // its results go nowhere that is followed
			return false
		case *ast.ReturnStmt:
			for _, x := range n.Results {
				if results != nil {
					f.give(place{results, 0}, x)
				}
			}
		case *ast.AssignStmt:
			f.assign(n.Lhs, n.Rhs)
		case *ast.ValueSpec:
			var names []ast.Expr
			for _, id := range n.Names {
				names = append(names, id)
			}
			f.assign(names, n.Values)
		case *ast.RangeStmt:
			f.ranges(n)
		case *ast.SendStmt:
			if p, ok := f.place(n.Chan); ok && p.depth < deepest {
				p.depth++
				f.give(p, n.Value)
			}
		case *ast.CallExpr:
			f.call(n)
		case *ast.CompositeLit:
			f.fields(n)
		}
		return true
	})
}

func (f *flow) assign(to, from []ast.Expr) {
	for i, x := range to {
		p, ok := f.place(x)
		switch {
		case !ok:
		case len(to) == len(from):
			f.give(p, from[i])
		case len(from) == 1 && i == 0: // v, ok := <-c and its like
			f.give(p, from[0])
		}
	}
}

// give joins a place with the value put there, or with the values in a literal.
func (f *flow) give(to place, x ast.Expr) {
	switch v := ast.Unparen(x).(type) {
	case *ast.CompositeLit:
		if t := f.info.TypeOf(v); t != nil {
			if _, isStruct := t.Underlying().(*types.Struct); isStruct {
				return // its fields are places of their own
			}
		}
		for _, e := range v.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				e = kv.Value
			}
			f.give(to, e)
		}
		return
	case *ast.CallExpr:
		if id, ok := ast.Unparen(v.Fun).(*ast.Ident); ok {
			if b, ok := f.info.Uses[id].(*types.Builtin); ok && b.Name() == "append" {
				for _, arg := range v.Args {
					f.give(to, arg)
				}
				return
			}
		}
	}
	if p, ok := f.place(x); ok && carries(f.info.TypeOf(x)) {
		f.join(p, to)
	}
}

// carries reports whether channels or locks may travel in a value of the type.
// Structs do not count: what they hold is followed by field.
func carries(t types.Type) bool {
	for range 5 {
		if t == nil {
			return false
		}
		switch u := t.Underlying().(type) {
		case *types.Chan:
			return true
		case *types.Pointer:
			if named, ok := u.Elem().(*types.Named); ok && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "sync" {
				return true
			}
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Map:
			t = u.Elem()
		default:
			return false
		}
	}
	return false
}

func (f *flow) ranges(n *ast.RangeStmt) {
	from, ok := f.place(n.X)
	if !ok {
		return
	}
	to := n.Value
	if f.isChan(n.X) {
		from.depth++
		to = n.Key
	}
	if to == nil || from.depth > deepest || !carries(f.info.TypeOf(to)) {
		return
	}
	if p, ok := f.place(to); ok {
		f.join(p, from)
	}
}

// call hands arguments to parameters.
func (f *flow) call(n *ast.CallExpr) {
	sig := f.signature(n)
	if sig == nil {
		return
	}
	params := sig.Params()
	for i, arg := range n.Args {
		if params.Len() == 0 {
			return
		}
		f.give(place{params.At(min(i, params.Len()-1)).Origin(), 0}, arg)
	}
}

// signature has the parameters as the body of the function knows them.
func (f *flow) signature(n *ast.CallExpr) *types.Signature {
	if fn := f.callee(n); fn != nil {
		return fn.Signature()
	}
	fun := ast.Unparen(n.Fun)
	lit, _ := fun.(*ast.FuncLit)
	if id, ok := fun.(*ast.Ident); ok {
		lit = f.literals[f.info.ObjectOf(id)]
	}
	if lit == nil {
		return nil
	}
	sig, _ := f.info.TypeOf(lit).(*types.Signature)
	return sig
}

// fields hands the values of a struct literal to its fields.
func (f *flow) fields(n *ast.CompositeLit) {
	t := f.info.TypeOf(n)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, e := range n.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				if p, ok := f.object(id); ok {
					f.give(p, kv.Value)
				}
			}
		} else if i < s.NumFields() {
			f.give(place{s.Field(i).Origin(), 0}, e)
		}
	}
}
