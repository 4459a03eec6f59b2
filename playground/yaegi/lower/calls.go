package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

func (l *lowering) goStmt(s *ast.GoStmt) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.Call, &out)
	l.notStarted(s.Call)
	f := l.thunk(s.Call, "", &out)
	out = append(out, l.here(at, ""))
	return append(out, expr(call(helper("Go", at), at, number(int(at), at), f)))
}

func (l *lowering) deferStmt(s *ast.DeferStmt) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.Call, &out)
	l.notStarted(s.Call)
	f := l.thunk(s.Call, l.fn.frame, &out)
	return append(out, expr(call(sel(id(l.fn.frame, at), "Defer", at), at, f)))
}

// thunk makes a function without arguments of a call: its function and its
// arguments are evaluated now, and the call happens later.
func (l *lowering) thunk(c *ast.CallExpr, frame string, out *[]ast.Stmt) ast.Expr {
	at := c.Pos()
	if lit, ok := ast.Unparen(c.Fun).(*ast.FuncLit); ok {
		if len(c.Args) == 0 && l.info.TypeOf(lit).(*types.Signature).Results().Len() == 0 {
			n := id(l.fresh("f"), at)
			*out = append(*out, define(at, n, l.funcLit(lit, frame)))
			return n
		}
		f := id(l.fresh("f"), at)
		args := l.arguments(c, out)
		*out = append(*out, define(at, f, l.funcLit(lit, frame)))
		return l.later(c, f, args, out)
	}
	if name := l.builtin(c.Fun); name != "" {
		return l.builtinThunk(c, name, out)
	}
	f := l.toCall(c, out)
	return l.later(c, f, l.arguments(c, out), out)
}

// later makes the literal that does a call whose parts are evaluated.
func (l *lowering) later(c *ast.CallExpr, f ast.Expr, args []ast.Expr, out *[]ast.Stmt) ast.Expr {
	at := c.Pos()
	inner := &function{signature: types.NewSignatureType(nil, nil, nil, nil, nil, false)}
	inner.outer, l.fn = l.fn, inner
	defer func() { l.fn = inner.outer }()
	var list []ast.Stmt
	if o, ok := l.callee(c).(*types.Func); ok && waits[o.FullName()] != "" {
		list = append(list, l.here(at, waits[o.FullName()]))
	}
	x := call(f, at, args...)
	if c.Ellipsis.IsValid() {
		x.Ellipsis = at
	}
	list = append(list, expr(x))
	lit := literal(at, fields(at), nil, block(at, append(l.prologue(inner, at), list...)...))
	n := id(l.fresh("f"), at)
	*out = append(*out, define(at, n, lit))
	return n
}

// toCall evaluates what is called.
func (l *lowering) toCall(c *ast.CallExpr, out *[]ast.Stmt) ast.Expr {
	at := c.Pos()
	switch f := ast.Unparen(c.Fun).(type) {
	case *ast.Ident:
		if _, ok := l.info.Uses[f].(*types.Func); ok {
			return l.ident(f)
		}
	case *ast.SelectorExpr:
		s := l.info.Selections[f]
		if s == nil { // of a package
			return l.value(f)
		}
		if s.Kind() == types.MethodVal {
			return l.receiver(f, s, out)
		}
	}
	n := id(l.fresh("f"), at)
	*out = append(*out, define(at, n, l.value(c.Fun)))
	return n
}

// receiver evaluates a method's receiver, as a copy where the method has one.
func (l *lowering) receiver(f *ast.SelectorExpr, s *types.Selection, out *[]ast.Stmt) ast.Expr {
	at := f.Pos()
	n := id(l.fresh("receiver"), at)
	if types.IsInterface(l.info.TypeOf(f.X)) {
		*out = append(*out, define(at, n, l.value(f.X)))
		return &ast.SelectorExpr{X: n, Sel: f.Sel}
	}
	x, _ := l.bound(f, s)
	*out = append(*out, define(at, n, x))
	return &ast.SelectorExpr{X: n, Sel: f.Sel}
}

// arguments evaluates the arguments of a call, as the parameters' types.
func (l *lowering) arguments(c *ast.CallExpr, out *[]ast.Stmt) (list []ast.Expr) {
	sig := l.info.TypeOf(c.Fun).Underlying().(*types.Signature)
	if len(c.Args) == 1 && sig.Params().Len() > 1 {
		if _, ok := l.info.TypeOf(c.Args[0]).(*types.Tuple); ok {
			l.refuse(c, "syntax", "f(g())")
		}
	}
	said := l.printArgs(c)
	for i, a := range c.Args {
		if tv := l.info.Types[a]; said != nil && (tv.Value != nil || tv.IsNil()) {
			list = append(list, said[i])
			continue
		}
		if said != nil {
			n := id(l.fresh("argument"), a.Pos())
			*out = append(*out, define(a.Pos(), n, said[i]))
			list = append(list, n)
			continue
		}
		var t types.Type
		switch last := sig.Params().Len() - 1; {
		case sig.Variadic() && i >= last && !c.Ellipsis.IsValid():
			t = sig.Params().At(last).Type().(*types.Slice).Elem()
		default:
			t = sig.Params().At(min(i, last)).Type()
		}
		tv := l.info.Types[a]
		x := l.value(a)
		if tv.Value != nil {
			list = append(list, x)
			continue
		}
		at := a.Pos()
		if tv.IsNil() || !identical(t, tv.Type) {
			x = call(paren(l.typeOf(t, at)), at, x)
		}
		n := id(l.fresh("argument"), at)
		*out = append(*out, define(at, n, x))
		list = append(list, n)
	}
	return list
}

// builtinThunk is for the built-in functions that go and defer are used with.
func (l *lowering) builtinThunk(c *ast.CallExpr, name string, out *[]ast.Stmt) ast.Expr {
	at := c.Pos()
	var args []ast.Expr
	switch name {
	case "close", "delete", "panic", "print", "println":
		for _, a := range c.Args {
			args = append(args, l.hoist(a, "argument", out))
		}
	default:
		l.refuse(c, "builtin", name)
	}
	inner := &function{signature: types.NewSignatureType(nil, nil, nil, nil, nil, false)}
	inner.outer, l.fn = l.fn, inner
	defer func() { l.fn = inner.outer }()
	list := []ast.Stmt{l.here(at, "running")}
	fun := ast.Expr(id(name, at))
	switch name {
	case "panic":
		fun = helper("Panic", at)
	case "print":
		fun = helper("Print", at)
	case "println":
		fun = helper("Println", at)
	}
	list = append(list, expr(call(fun, at, args...)))
	lit := literal(at, fields(at), nil, block(at, append(l.prologue(inner, at), list...)...))
	n := id(l.fresh("f"), at)
	*out = append(*out, define(at, n, lit))
	return n
}

// notStarted refuses go and defer of calls that started spells out.
func (l *lowering) notStarted(c *ast.CallExpr) {
	if f, ok := l.callee(c).(*types.Func); ok {
		switch name := f.FullName(); {
		case name == "(*sync.WaitGroup).Go", name == "time.AfterFunc", name == "context.AfterFunc",
			strings.HasPrefix(name, "(*testing.common)."): // its line is that of the function's end
			l.refuse(c, "function", name)
		}
	}
}

// started is for calls of the library that start a goroutine: the machine has
// to know it.
func (l *lowering) started(e *ast.CallExpr) ast.Expr {
	f, ok := l.callee(e).(*types.Func)
	if !ok {
		return nil
	}
	at := e.Pos()
	switch f.FullName() {
	case "(*sync.WaitGroup).Go":
		x, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr)
		if !ok || len(l.info.Selections[x].Index()) > 1 {
			l.refuse(e, "function", "sync.WaitGroup.Go")
		}
		group := l.value(x.X)
		if _, ok := l.info.TypeOf(x.X).Underlying().(*types.Pointer); !ok {
			group = &ast.UnaryExpr{OpPos: at, Op: token.AND, X: group}
		}
		return call(helper("WaitGo", at), at, number(int(at), at), group, l.value(e.Args[0]))
	case "time.AfterFunc", "context.AfterFunc":
		return call(l.value(e.Fun), at, l.value(e.Args[0]), call(helper("Callback", at), at, number(int(at), at), l.value(e.Args[1])))
	}
	return nil
}
