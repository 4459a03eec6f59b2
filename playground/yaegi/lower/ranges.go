package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

func (l *lowering) rangeStmt(s *ast.RangeStmt, label string) []ast.Stmt {
	switch t := l.info.TypeOf(s.X).Underlying().(type) {
	case *types.Signature:
		return l.rangeFunc(s, t, label)
	case *types.Chan:
		return l.rangeChan(s, label)
	case *types.Basic:
		if t.Info()&types.IsInteger != 0 {
			return l.rangeInt(s, label)
		}
		return l.rangeString(s, label)
	case *types.Array:
		return l.rangeArray(s, t, label)
	case *types.Pointer:
		return l.rangeArray(s, t.Elem().Underlying().(*types.Array), label)
	case *types.Slice:
		return l.rangeSlice(s, label)
	case *types.Map:
		return l.rangeMap(s, label)
	}
	l.refuse(s, "range", "range")
	return nil
}

func blank(e ast.Expr) bool {
	if e == nil {
		return true
	}
	name, ok := e.(*ast.Ident)
	return ok && name.Name == "_"
}

// take gives the loop's own variable, or the one it assigns to, the value of
// this iteration.
func (l *lowering) take(s *ast.RangeStmt, left, right ast.Expr) []ast.Stmt {
	if blank(left) {
		return nil
	}
	return []ast.Stmt{&ast.AssignStmt{Lhs: []ast.Expr{l.value(left)}, Tok: s.Tok, TokPos: s.Pos(), Rhs: []ast.Expr{right}}}
}

// loop lowers the body of a loop.
func (l *lowering) loop(s *ast.RangeStmt, label string, first ...ast.Stmt) *ast.BlockStmt {
	l.push(&target{label: label, loop: true})
	body := append(first, l.stmts(s.Body.List)...)
	l.pop()
	return block(s.Body.Lbrace, body...)
}

func (l *lowering) rangeInt(s *ast.RangeStmt, label string) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.X, &out)
	t := l.info.TypeOf(s.X)
	if !blank(s.Key) {
		t = l.info.TypeOf(s.Key)
	}
	t = types.Default(t)
	limit := l.value(s.X)
	if l.info.Types[s.X].Value == nil {
		n := id(l.fresh("limit"), at)
		out = append(out, define(at, n, limit))
		limit = n
	} else {
		limit = call(l.typeOf(t, at), at, limit)
	}
	i := id(l.fresh("i"), at)
	var first []ast.Stmt
	if !blank(s.Key) {
		o := l.info.Defs[l.keyIdent(s)]
		if s.Tok == token.DEFINE && o != nil && !l.captured(o, s.Body) && !l.assigned(o, s.Body) {
			l.names[o] = i.Name
		} else {
			first = l.take(s, s.Key, i)
		}
	}
	n := &ast.ForStmt{For: at, Cond: binary(i, token.LSS, limit, at), Post: &ast.IncDecStmt{X: i, TokPos: at, Tok: token.INC}}
	out = append(out, define(at, i, call(l.typeOf(t, at), at, number(0, at))))
	n.Body = l.loop(s, label, first...)
	return []ast.Stmt{block(at, append(out, labelled(label, n))...)}
}

func (l *lowering) keyIdent(s *ast.RangeStmt) *ast.Ident {
	name, _ := s.Key.(*ast.Ident)
	return name
}

func (l *lowering) rangeChan(s *ast.RangeStmt, label string) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.X, &out)
	ch := l.hoist(s.X, "channel", &out)
	v, ok := id(l.fresh("received"), at), id(l.fresh("ok"), at)
	first := []ast.Stmt{
		l.here(at, "chan receive"),
		&ast.AssignStmt{Lhs: []ast.Expr{v, ok}, Tok: token.DEFINE, TokPos: at, Rhs: []ast.Expr{&ast.UnaryExpr{OpPos: at, Op: token.ARROW, X: ch}}},
		when(at, not(ok, at), branch(token.BREAK, "", at)),
	}
	first = append(first, l.take(s, s.Key, v)...)
	n := &ast.ForStmt{For: at, Body: l.loop(s, label, first...)}
	return []ast.Stmt{block(at, append(out, labelled(label, n))...)}
}

func (l *lowering) rangeString(s *ast.RangeStmt, label string) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.X, &out)
	whole := id(l.fresh("text"), at)
	i, r, size := id(l.fresh("i"), at), id(l.fresh("r"), at), id(l.fresh("size"), at)
	old := id(l.fresh("old"), at)
	x := l.value(s.X)
	out = append(out, define(at, whole, call(id("string", at), at, x)), define(at, i, number(0, at)))
	first := []ast.Stmt{
		&ast.AssignStmt{Lhs: []ast.Expr{r, size}, Tok: token.DEFINE, TokPos: at, Rhs: []ast.Expr{call(helper("Rune", at), at, whole, i)}},
		define(at, old, i),
		assign(at, i, binary(i, token.ADD, size, at)),
	}
	first = append(first, l.take(s, s.Key, old)...)
	first = append(first, l.take(s, s.Value, r)...)
	n := &ast.ForStmt{For: at, Cond: binary(i, token.LSS, call(id("len", at), at, whole), at), Body: l.loop(s, label, first...)}
	return []ast.Stmt{block(at, append(out, labelled(label, n))...)}
}

func (l *lowering) rangeArray(s *ast.RangeStmt, t *types.Array, label string) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.X, &out)
	var first []ast.Stmt
	i := id(l.fresh("i"), at)
	first = append(first, l.take(s, s.Key, i)...)
	if !blank(s.Value) {
		whole := l.hoist(s.X, "whole", &out)
		first = append(first, l.take(s, s.Value, &ast.IndexExpr{X: whole, Lbrack: at, Index: i, Rbrack: at})...)
	} else if acts(s.X) {
		out = append(out, assign(at, id("_", at), l.hoist(s.X, "whole", &out)))
	}
	n := &ast.ForStmt{For: at, Cond: binary(i, token.LSS, number(int(t.Len()), at), at), Post: &ast.IncDecStmt{X: i, TokPos: at, Tok: token.INC}}
	out = append(out, define(at, i, number(0, at)))
	n.Body = l.loop(s, label, first...)
	return []ast.Stmt{block(at, append(out, labelled(label, n))...)}
}

func (l *lowering) rangeSlice(s *ast.RangeStmt, label string) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.X, &out)
	whole := l.hoist(s.X, "whole", &out)
	i, limit := id(l.fresh("i"), at), id(l.fresh("limit"), at)
	out = append(out, define(at, limit, call(id("len", at), at, whole)), define(at, i, number(0, at)))
	first := l.take(s, s.Key, i)
	if !blank(s.Value) {
		first = append(first, l.take(s, s.Value, &ast.IndexExpr{X: whole, Lbrack: at, Index: i, Rbrack: at})...)
	}
	n := &ast.ForStmt{For: at, Cond: binary(i, token.LSS, limit, at), Post: &ast.IncDecStmt{X: i, TokPos: at, Tok: token.INC}}
	n.Body = l.loop(s, label, first...)
	return []ast.Stmt{block(at, append(out, labelled(label, n))...)}
}

func (l *lowering) rangeMap(s *ast.RangeStmt, label string) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.X, &out)
	k, v := id(l.fresh("key"), at), id(l.fresh("value"), at)
	n := &ast.RangeStmt{For: at, Key: k, Tok: token.DEFINE, TokPos: at, X: l.hoist(s.X, "whole", &out)}
	first := l.take(s, s.Key, k)
	if !blank(s.Value) {
		n.Value = v
		first = append(first, l.take(s, s.Value, v)...)
	}
	n.Body = l.loop(s, label, first...)
	return []ast.Stmt{block(at, append(out, labelled(label, n))...)}
}

func (l *lowering) rangeFunc(s *ast.RangeStmt, t *types.Signature, label string) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.X, &out)
	yield := t.Params().At(0).Type().Underlying().(*types.Signature)
	it := &iteration{state: l.fresh("state"), done: l.fresh("done")}
	out = append(out, define(at, id(it.state, at), number(0, at)), define(at, id(it.done, at), id("false", at)))
	var params []ast.Expr
	body := []ast.Stmt{when(at, id(it.done, at), expr(call(helper("RangeDone", at), at)))}
	for i, left := range []ast.Expr{s.Key, s.Value} {
		if i < yield.Params().Len() {
			p := id(l.fresh("yielded"), at)
			params = append(params, p, l.typeOf(yield.Params().At(i).Type(), at))
			body = append(body, l.take(s, left, p)...)
		}
	}
	iter := l.hoist(s.X, "iterator", &out)
	l.push(&target{label: label, loop: true, iter: it})
	body = append(body, l.stmts(s.Body.List)...)
	l.pop()
	body = append(body, &ast.ReturnStmt{Return: at, Results: []ast.Expr{id("true", at)}})
	results := fields(at, (*ast.Ident)(nil), id("bool", at))
	f := id(l.fresh("f"), at)
	out = append(out, define(at, f, literal(at, fields(at, params...), results, block(at, body...))))
	out = append(out, expr(call(iter, at, f)), assign(at, id(it.done, at), id("true", at)))
	for i, then := range it.exits {
		out = append(out, when(at, binary(id(it.state, at), token.EQL, number(i+1, at), at), l.stmt(then, "")...))
	}
	return []ast.Stmt{block(at, out...)}
}
