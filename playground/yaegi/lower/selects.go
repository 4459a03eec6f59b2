package lower

import (
	"go/ast"
	"go/token"
)

// selectStmt evaluates channels and values before the select, in their order:
// the interpreter evaluates calls there too late or never.
func (l *lowering) selectStmt(s *ast.SelectStmt, label string) (out []ast.Stmt) {
	at := s.Pos()
	if len(s.Body.List) == 0 {
		return []ast.Stmt{l.here(at, "select (no cases)"), expr(call(helper("Block", at), at))}
	}
	n := &ast.SelectStmt{Select: s.Select, Body: &ast.BlockStmt{Lbrace: s.Body.Lbrace, Rbrace: s.Body.Rbrace}}
	waits := true
	for _, c := range s.Body.List {
		c := c.(*ast.CommClause)
		if c.Comm == nil {
			waits = false
		} else {
			l.lines(operand(c.Comm), &out)
		}
	}
	l.push(&target{label: label})
	for _, c := range s.Body.List {
		c := c.(*ast.CommClause)
		m := &ast.CommClause{Case: c.Case, Colon: c.Colon}
		first := l.comm(c.Comm, m, &out)
		m.Body = append(first, l.stmts(c.Body)...)
		if len(m.Body) == 0 {
			m.Body = []ast.Stmt{block(c.Pos(), assign(c.Pos(), id("_", c.Pos()), number(0, c.Pos())))}
		}
		n.Body.List = append(n.Body.List, m)
	}
	l.pop()
	if waits {
		out = append(out, l.here(at, "select"))
	}
	if label != "" || breaks(s.Body) {
		// The interpreter runs on into the next case after a break.
		list := l.chosen(n)
		last := len(list) - 1
		list[last] = labelled(label, list[last])
		return append(out, list...)
	}
	return append(out, n)
}

// breaks reports whether a plain break leaves the select itself.
func breaks(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
			return false
		case *ast.BranchStmt:
			found = found || n.Tok == token.BREAK && n.Label == nil
		}
		return !found
	})
	return found
}

// chosen moves the bodies of a select into a switch over the chosen case.
func (l *lowering) chosen(n *ast.SelectStmt) []ast.Stmt {
	at := n.Pos()
	which := id(l.fresh("chosen"), at)
	out := []ast.Stmt{define(at, which, number(0, at))}
	then := &ast.SwitchStmt{Switch: at, Body: block(at)}
	for i, c := range n.Body.List {
		c := c.(*ast.CommClause)
		body := c.Body
		c.Body = []ast.Stmt{assign(at, which, number(i, at))}
		if a, ok := c.Comm.(*ast.AssignStmt); ok {
			t := l.received[a]
			for j, x := range a.Lhs {
				outer := id(l.fresh("received"), at)
				zero := id("false", at)
				var z ast.Expr = zero
				if j == 0 {
					z = l.zero(t, at)
				}
				out = append(out, define(at, outer, z))
				c.Body = append(c.Body, assign(at, outer, x))
				body = append([]ast.Stmt{define(at, x, outer), assign(at, id("_", at), x)}, body...)
			}
		}
		then.Body.List = append(then.Body.List, &ast.CaseClause{Case: at, Colon: at, List: []ast.Expr{binary(which, token.EQL, number(i, at), at)}, Body: body})
	}
	return append(out, n, then)
}

// operand is what a communication evaluates before the select.
func operand(s ast.Stmt) ast.Node {
	switch s := s.(type) {
	case *ast.SendStmt:
		return s.Value
	case *ast.ExprStmt:
		return receive(s.X).X
	case *ast.AssignStmt:
		return receive(s.Rhs[0]).X
	}
	return nil
}

func receive(e ast.Expr) *ast.UnaryExpr { return ast.Unparen(e).(*ast.UnaryExpr) }

// hoist evaluates an expression into a variable before the statement.
func (l *lowering) hoist(e ast.Expr, name string, out *[]ast.Stmt) ast.Expr {
	at := e.Pos()
	v := l.value(e)
	tv := l.info.Types[e]
	if tv.Value != nil {
		return v
	}
	if tv.IsNil() {
		v = call(paren(l.typeOf(tv.Type, at)), at, v)
	}
	n := id(l.fresh(name), at)
	*out = append(*out, define(at, n, v))
	return n
}

func (l *lowering) comm(s ast.Stmt, m *ast.CommClause, out *[]ast.Stmt) []ast.Stmt {
	switch s := s.(type) {
	case *ast.SendStmt:
		ch := l.hoist(s.Chan, "channel", out)
		value := l.sent(s, out)
		m.Comm = &ast.SendStmt{Chan: ch, Arrow: s.Arrow, Value: value}
	case *ast.ExprStmt:
		m.Comm = expr(&ast.UnaryExpr{OpPos: s.Pos(), Op: token.ARROW, X: l.hoist(receive(s.X).X, "channel", out)})
	case *ast.AssignStmt:
		at := s.Pos()
		from := &ast.UnaryExpr{OpPos: at, Op: token.ARROW, X: l.hoist(receive(s.Rhs[0]).X, "channel", out)}
		into := &ast.AssignStmt{TokPos: at, Tok: token.DEFINE, Rhs: []ast.Expr{from}}
		after := &ast.AssignStmt{TokPos: at, Tok: s.Tok}
		for _, x := range s.Lhs {
			n := id(l.fresh("received"), at)
			into.Lhs = append(into.Lhs, n)
			if name, ok := x.(*ast.Ident); ok && name.Name == "_" {
				continue
			}
			after.Lhs, after.Rhs = append(after.Lhs, l.value(x)), append(after.Rhs, n)
		}
		m.Comm = into
		l.received[into] = elemOf(l.info.TypeOf(receive(s.Rhs[0]).X))
		var list []ast.Stmt
		for i := range after.Lhs {
			list = append(list, &ast.AssignStmt{Lhs: []ast.Expr{after.Lhs[i]}, TokPos: at, Tok: s.Tok, Rhs: []ast.Expr{after.Rhs[i]}})
		}
		return list
	}
	return nil
}

// sent evaluates the value of a send in a select, as the channel's type.
func (l *lowering) sent(s *ast.SendStmt, out *[]ast.Stmt) ast.Expr {
	elem := elemOf(l.info.TypeOf(s.Chan))
	v := l.value(s.Value)
	if !identical(elem, l.info.TypeOf(s.Value)) || isNil(s.Value, l.info) {
		v = call(paren(l.typeOf(elem, s.Pos())), s.Pos(), v)
	}
	n := id(l.fresh("value"), s.Pos())
	*out = append(*out, define(s.Pos(), n, v))
	return n
}
