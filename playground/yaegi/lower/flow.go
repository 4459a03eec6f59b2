package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
)

// A target is a statement that break or continue may name.
type target struct {
	label string
	loop  bool
	post  func() []ast.Stmt // what must happen before continue
	iter  *iteration
}

// An iteration is a range over a function, whose body becomes a function.
type iteration struct {
	state, done string
	exits       []ast.Stmt // what to do after the loop, by number of state less one
}

func (l *lowering) push(t *target) { l.fn.targets = append(l.fn.targets, t) }

func (l *lowering) pop() { l.fn.targets = l.fn.targets[:len(l.fn.targets)-1] }

// boundary returns the innermost range over a function around a statement.
func (l *lowering) boundary() *target {
	for i := len(l.fn.targets) - 1; i >= 0; i-- {
		if l.fn.targets[i].iter != nil {
			return l.fn.targets[i]
		}
	}
	return nil
}

// leave leaves the body of a range over a function; then is done after it.
func (l *lowering) leave(t *target, then ast.Stmt, at token.Pos) []ast.Stmt {
	t.iter.exits = append(t.iter.exits, then)
	return []ast.Stmt{
		assign(at, id(t.iter.state, at), number(len(t.iter.exits), at)),
		assign(at, id(t.iter.done, at), id("true", at)),
		&ast.ReturnStmt{Return: at, Results: []ast.Expr{id("false", at)}},
	}
}

func (l *lowering) branch(s *ast.BranchStmt) []ast.Stmt {
	at := s.Pos()
	if s.Tok == token.FALLTHROUGH {
		return []ast.Stmt{s}
	}
	if s.Tok == token.GOTO {
		l.refuse(s, "goto", "goto")
	}
	list := l.fn.targets
	to := -1
	for i := len(list) - 1; i >= 0 && to < 0; i-- {
		t := list[i]
		switch {
		case s.Label != nil && t.label == s.Label.Name,
			s.Label == nil && (s.Tok == token.BREAK || t.loop):
			to = i
		}
	}
	if to < 0 {
		l.refuse(s, "label", s.Tok.String())
	}
	for i := len(list) - 1; i > to; i-- {
		if list[i].iter != nil {
			return l.leave(list[i], s, at)
		}
	}
	t := list[to]
	if t.iter != nil {
		result := "true"
		var out []ast.Stmt
		if s.Tok == token.BREAK {
			result = "false"
			out = append(out, assign(at, id(t.iter.done, at), id("true", at)))
		}
		return append(out, &ast.ReturnStmt{Return: at, Results: []ast.Expr{id(result, at)}})
	}
	label := ""
	if s.Label != nil {
		label = s.Label.Name
	}
	b := branch(s.Tok, label, at)
	if s.Tok == token.CONTINUE && t.post != nil {
		return []ast.Stmt{block(at, append(t.post(), b)...)}
	}
	if label != "" {
		// Directly in a select, the interpreter spins on it.
		return []ast.Stmt{when(at, id("true", at), b)}
	}
	return []ast.Stmt{b}
}

// labelled puts a label before a statement.
func labelled(label string, s ast.Stmt) ast.Stmt {
	if label == "" {
		return s
	}
	return &ast.LabeledStmt{Label: id(label, s.Pos()), Colon: s.Pos(), Stmt: s}
}

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
		init = append(init, define(at, tag, l.value(s.Tag)))
	}
	l.push(&target{label: label})
	var other ast.Stmt // the default clause goes last: the interpreter swaps it with the last
	for i, c := range s.Body.List {
		c := c.(*ast.CaseClause)
		m := &ast.CaseClause{Case: c.Case, Colon: c.Colon}
		for j, x := range c.List {
			cond := l.value(x)
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
	if label == "" && breaks(s.Body) {
		// The interpreter runs on into the case after a plain break.
		return append(out, l.chosen(n)...)
	}
	return append(out, labelled(label, n))
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
