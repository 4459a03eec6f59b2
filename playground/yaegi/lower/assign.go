package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

// assignment rewrites an assignment or definition. The interpreter lets some
// sources write straight into the destination, or makes the destination's
// place the source's: a variable between them keeps them apart.
func (l *lowering) assignment(s *ast.AssignStmt) (out []ast.Stmt) {
	at := s.Pos()
	switch {
	case len(s.Lhs) == 1 && (s.Tok == token.ASSIGN || s.Tok == token.DEFINE):
		left := s.Lhs[0]
		if lit, ok := ast.Unparen(s.Rhs[0]).(*ast.FuncLit); ok {
			return []ast.Stmt{&ast.AssignStmt{Lhs: []ast.Expr{l.value(left)}, TokPos: at, Tok: s.Tok, Rhs: []ast.Expr{l.funcLit(lit, "")}}}
		}
		place := l.value(left)
		if acts(left) { // before the value
			place = l.places(s.Lhs, s.Tok, &out)[0]
		}
		right := l.source(s.Rhs[0])
		_, simple := ast.Unparen(left).(*ast.Ident)
		if l.direct(s.Rhs[0], s.Tok) || !simple && acts(s.Rhs[0]) { // a bad index or pointer on the left comes last
			n := id(l.fresh("value"), at)
			out = append(out, define(at, n, right))
			right = n
		}
		return append(out, &ast.AssignStmt{Lhs: []ast.Expr{place}, TokPos: at, Tok: s.Tok, Rhs: []ast.Expr{right}})
	case len(s.Lhs) == 1 && (s.Tok == token.SHL_ASSIGN || s.Tok == token.SHR_ASSIGN):
		return []ast.Stmt{&ast.AssignStmt{Lhs: []ast.Expr{l.value(s.Lhs[0])}, TokPos: at, Tok: s.Tok, Rhs: []ast.Expr{l.count(s.Rhs[0])}}}
	case len(s.Lhs) == 1:
		return []ast.Stmt{&ast.AssignStmt{Lhs: []ast.Expr{l.value(s.Lhs[0])}, TokPos: at, Tok: s.Tok, Rhs: []ast.Expr{l.value(s.Rhs[0])}}}
	case len(s.Rhs) == 1:
		return l.fromOne(s)
	}
	return l.parallel(s)
}

// source rewrites the source of an assignment.
func (l *lowering) source(e ast.Expr) ast.Expr {
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && u.Op == token.ARROW {
		return l.receive(u)
	}
	return l.value(e)
}

// direct reports whether an expression writes its value into the variable it
// is assigned to.
func (l *lowering) direct(e ast.Expr, tok token.Token) bool {
	if l.info.Types[e].Value != nil {
		return false
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		return e.Op == token.ARROW
	case *ast.CompositeLit:
		return true
	case *ast.CallExpr:
		return tok == token.ASSIGN
	}
	return false
}

// acts reports whether evaluating an expression may do something.
func acts(e ast.Expr) bool {
	return anywhere(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			return true
		case *ast.UnaryExpr:
			return n.Op == token.ARROW
		}
		return false
	})
}

// fromOne is for several variables from one call, receive, map or assertion.
func (l *lowering) fromOne(s *ast.AssignStmt) (out []ast.Stmt) {
	at := s.Pos()
	all := &ast.AssignStmt{TokPos: at, Tok: token.DEFINE}
	var after []ast.Stmt
	lefts := l.places(s.Lhs, s.Tok, &out)
	all.Rhs = []ast.Expr{l.source(s.Rhs[0])}
	for i, left := range s.Lhs {
		if blank(left) {
			all.Lhs = append(all.Lhs, id("_", at))
			continue
		}
		n := id(l.fresh("value"), at)
		all.Lhs = append(all.Lhs, n)
		tok := s.Tok
		if name, ok := left.(*ast.Ident); ok && tok == token.DEFINE && l.info.Defs[name] == nil {
			tok = token.ASSIGN // it was declared before
		}
		after = append(after, &ast.AssignStmt{Lhs: []ast.Expr{lefts[i]}, Tok: tok, TokPos: at, Rhs: []ast.Expr{n}})
	}
	if len(after) == 0 {
		all.Tok = token.ASSIGN
	}
	return append(append(out, all), after...)
}

// places evaluates the operands of what is assigned to, before the values.
func (l *lowering) places(list []ast.Expr, tok token.Token, out *[]ast.Stmt) (places []ast.Expr) {
	for _, e := range list {
		x := ast.Unparen(e)
		switch x := x.(type) {
		case *ast.IndexExpr:
			place := &ast.IndexExpr{Lbrack: x.Lbrack, Rbrack: x.Rbrack}
			if _, ok := l.info.TypeOf(x.X).Underlying().(*types.Array); ok {
				place.X = l.places([]ast.Expr{x.X}, tok, out)[0]
			} else {
				place.X = l.hoist(x.X, "whole", out)
			}
			place.Index = l.inPlace(x, place.X, l.hoist(x.Index, "index", out))
			places = append(places, place)
		case *ast.StarExpr:
			places = append(places, &ast.StarExpr{Star: x.Star, X: l.hoist(x.X, "pointer", out)})
		case *ast.SelectorExpr:
			if s := l.info.Selections[x]; s != nil {
				if _, ok := l.info.TypeOf(x.X).Underlying().(*types.Pointer); ok {
					places = append(places, &ast.SelectorExpr{X: l.hoist(x.X, "pointer", out), Sel: x.Sel})
					continue
				}
			}
			if l.info.Selections[x] != nil && acts(x.X) {
				places = append(places, &ast.SelectorExpr{X: l.places([]ast.Expr{x.X}, tok, out)[0], Sel: x.Sel})
				continue
			}
			places = append(places, l.value(x))
		default:
			places = append(places, l.value(x))
		}
	}
	return places
}

func (l *lowering) parallel(s *ast.AssignStmt) (out []ast.Stmt) {
	at := s.Pos()
	lefts := l.places(s.Lhs, s.Tok, &out)
	var after []ast.Stmt
	for i, left := range s.Lhs {
		tok := s.Tok
		if name, ok := left.(*ast.Ident); ok && tok == token.DEFINE && l.info.Defs[name] == nil {
			tok = token.ASSIGN
		}
		right := l.value(s.Rhs[i])
		if !blank(left) {
			t := l.info.TypeOf(left)
			if l.info.Types[s.Rhs[i]].IsNil() || !identical(t, l.info.TypeOf(s.Rhs[i])) {
				right = call(paren(l.typeOf(t, at)), at, right)
			}
		}
		n := id(l.fresh("value"), at)
		if blank(left) {
			out = append(out, assign(at, id("_", at), right))
			continue
		}
		out = append(out, define(at, n, right))
		after = append(after, &ast.AssignStmt{Lhs: []ast.Expr{lefts[i]}, Tok: tok, TokPos: at, Rhs: []ast.Expr{n}})
	}
	return append(out, after...)
}

// inPlace is the index of a place, with the check that comes with the
// assignment.
func (l *lowering) inPlace(x *ast.IndexExpr, whole, index ast.Expr) ast.Expr {
	if _, ok := l.info.TypeOf(x.X).Underlying().(*types.Slice); !ok || !l.checked(x.Index) {
		return index
	}
	return call(helper("Index", x.Pos()), x.Pos(), index, call(id("len", x.Pos()), x.Pos(), whole))
}
