package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
)

func (l *lowering) switchStmt(s *ast.SwitchStmt, label string) (out []ast.Stmt) {
	l.lines(s.Init, &out)
	l.lines(s.Tag, &out)
	var init []ast.Stmt
	if s.Init != nil {
		init = l.stmt(s.Init, "")
	}
	n := &ast.SwitchStmt{Switch: s.Switch, Body: &ast.BlockStmt{Lbrace: s.Body.Lbrace, Rbrace: s.Body.Rbrace}}
	var tag ast.Expr
	if s.Tag != nil {
		at := s.Tag.Pos()
		tag = id(l.fresh("tag"), at)
		x := l.within(&init, s.Tag)
		init = append(init, define(at, tag, x))
	}
	l.push(&target{label: label})
	var other ast.Stmt // the default clause goes last: the interpreter swaps it with the last
	for i, c := range s.Body.List {
		c := c.(*ast.CaseClause)
		m := &ast.CaseClause{Case: c.Case, Colon: c.Colon}
		for j, x := range c.List {
			cond := l.within(&init, x)
			if tag != nil {
				cond = binary(tag, token.EQL, cond, x.Pos())
			}
			if j == 0 {
				m.List = []ast.Expr{cond}
			} else { // a list in a switch without tag is not kept
				m.List[0] = binary(m.List[0], token.LOR, &ast.ParenExpr{X: cond}, x.Pos())
			}
		}
		m.Body = l.stmts(c.Body)
		if c.List == nil && i < len(s.Body.List)-1 {
			if has(s.Body, func(n ast.Node) bool { b, ok := n.(*ast.BranchStmt); return ok && b.Tok == token.FALLTHROUGH }) {
				l.refuse(c, "fallthrough", "default")
			}
			other = m
			continue
		}
		n.Body.List = append(n.Body.List, m)
	}
	if other != nil {
		n.Body.List = append(n.Body.List, other)
	}
	l.pop()
	return append(out, one(append(init, labelled(label, n)), s.Pos()))
}

// typeSwitch asks a compiled function for the type: the interpreter's own
// answers are wrong for interfaces.
func (l *lowering) typeSwitch(s *ast.TypeSwitchStmt, label string) (out []ast.Stmt) {
	at := s.Pos()
	if s.Init != nil {
		out = l.stmt(s.Init, "")
	}
	var from ast.Expr
	switch a := s.Assign.(type) {
	case *ast.ExprStmt:
		from = a.X.(*ast.TypeAssertExpr).X
	case *ast.AssignStmt:
		from = a.Rhs[0].(*ast.TypeAssertExpr).X
	}
	l.lines(from, &out)
	x := l.hoist(from, "x", &out)
	n := &ast.SwitchStmt{Switch: at, Body: &ast.BlockStmt{Lbrace: s.Body.Lbrace, Rbrace: s.Body.Rbrace}}
	var other ast.Stmt
	l.push(&target{label: label})
	for _, c := range s.Body.List {
		c := c.(*ast.CaseClause)
		m := &ast.CaseClause{Case: c.Case, Colon: c.Colon}
		for j, t := range c.List {
			cond := l.is(x, t)
			if j == 0 {
				m.List = []ast.Expr{cond}
			} else {
				m.List[0] = binary(m.List[0], token.LOR, cond, at)
			}
		}
		if o := l.info.Implicits[c]; o != nil {
			y := id(l.name(o), c.Pos())
			value := ast.Expr(x)
			if len(c.List) == 1 && !l.info.Types[c.List[0]].IsNil() {
				value = l.as(x, c.List[0])
			}
			m.Body = []ast.Stmt{define(c.Pos(), y, value), assign(c.Pos(), id("_", c.Pos()), y)}
		}
		m.Body = append(m.Body, l.stmts(c.Body)...)
		if c.List == nil {
			other = m
		} else {
			n.Body.List = append(n.Body.List, m)
		}
	}
	if other != nil {
		n.Body.List = append(n.Body.List, other)
	}
	l.pop()
	return []ast.Stmt{one(append(out, labelled(label, n)), at)}
}

func isErrorType(t types.Type) bool { return identical(t, types.Universe.Lookup("error").Type()) }

// is asks whether x holds a value of a type.
func (l *lowering) is(x, t ast.Expr) ast.Expr {
	at := t.Pos()
	tv := l.info.Types[t]
	name := "nil"
	if !tv.IsNil() {
		name = l.reflectName(tv.Type)
	}
	return call(helper("Is", at), at, x, &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(name), ValuePos: at})
}

// as is x as a type that it has.
func (l *lowering) as(x, t ast.Expr) ast.Expr {
	at := t.Pos()
	if isErrorType(l.info.TypeOf(t)) {
		return call(helper("AsError", at), at, x)
	}
	return &ast.TypeAssertExpr{X: x, Lparen: at, Type: l.typ(t), Rparen: at}
}
