package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

func (l *lowering) stmts(list []ast.Stmt) []ast.Stmt {
	out := []ast.Stmt{}
	for _, s := range list {
		out = append(out, l.stmt(s, "")...)
	}
	return out
}

func (l *lowering) block(b *ast.BlockStmt) *ast.BlockStmt {
	if b == nil {
		return nil
	}
	return &ast.BlockStmt{Lbrace: b.Lbrace, List: l.stmts(b.List), Rbrace: b.Rbrace}
}

// within rewrites an expression that is evaluated after the statements in list.
func (l *lowering) within(list *[]ast.Stmt, e ast.Expr) ast.Expr {
	pre := l.pre
	l.pre = nil
	x := l.value(e)
	*list = append(*list, l.pre...)
	l.pre = pre
	return x
}

// one makes one statement of several.
func one(list []ast.Stmt, at token.Pos) ast.Stmt {
	if len(list) == 1 {
		return list[0]
	}
	return block(at, list...)
}

// stmt rewrites a statement; label is the label that stands before it.
func (l *lowering) stmt(s ast.Stmt, label string) []ast.Stmt {
	pre := l.pre
	l.pre = nil
	out := l.bare(s, label)
	out = append(l.pre, out...)
	l.pre = pre
	return out
}

func (l *lowering) bare(s ast.Stmt, label string) (out []ast.Stmt) {
	at := s.Pos()
	switch s := s.(type) {
	case *ast.EmptyStmt:
		return nil
	case *ast.ExprStmt:
		l.lines(s, &out)
		if c, ok := ast.Unparen(s.X).(*ast.CallExpr); ok && l.builtin(c.Fun) == "clear" {
			return append(out, l.clear(c)...)
		}
		return append(out, expr(l.source(s.X)))
	case *ast.SendStmt:
		l.lines(s, &out)
		return append(out, &ast.SendStmt{Chan: l.value(s.Chan), Arrow: s.Arrow, Value: l.value(s.Value)})
	case *ast.IncDecStmt:
		l.lines(s, &out)
		return append(out, &ast.IncDecStmt{X: l.value(s.X), TokPos: s.TokPos, Tok: s.Tok})
	case *ast.AssignStmt:
		l.lines(s, &out)
		return append(out, l.assignment(s)...)
	case *ast.DeclStmt:
		return l.localDecl(s.Decl.(*ast.GenDecl))
	case *ast.BlockStmt:
		return []ast.Stmt{l.block(s)}
	case *ast.IfStmt:
		l.lines(s.Init, &out)
		l.lines(s.Cond, &out)
		n := &ast.IfStmt{If: s.If}
		if s.Init != nil { // in a block of its own: scopes of if are not kept
			init := l.stmt(s.Init, "")
			n.Cond = l.within(&init, s.Cond)
			n.Body = l.block(s.Body)
			n.Else = l.otherwise(s.Else)
			return append(out, block(at, append(init, n)...))
		}
		n.Cond = l.value(s.Cond)
		n.Body = l.block(s.Body)
		n.Else = l.otherwise(s.Else)
		return append(out, n)
	case *ast.LabeledStmt:
		return l.stmt(s.Stmt, s.Label.Name)
	case *ast.ReturnStmt:
		l.lines(s, &out)
		return append(out, l.ret(s)...)
	case *ast.BranchStmt:
		return l.branch(s)
	case *ast.GoStmt:
		return l.goStmt(s)
	case *ast.DeferStmt:
		return l.deferStmt(s)
	case *ast.SwitchStmt:
		return l.switchStmt(s, label)
	case *ast.TypeSwitchStmt:
		return l.typeSwitch(s, label)
	case *ast.SelectStmt:
		return l.selectStmt(s, label)
	case *ast.ForStmt:
		return l.forStmt(s, label)
	case *ast.RangeStmt:
		return l.rangeStmt(s, label)
	}
	l.refuse(s, "syntax", "statement")
	return nil
}

func (l *lowering) otherwise(s ast.Stmt) ast.Stmt {
	if s == nil {
		return nil
	}
	return one(l.stmt(s, ""), s.Pos())
}

func (l *lowering) localDecl(d *ast.GenDecl) (out []ast.Stmt) {
	switch d.Tok {
	case token.CONST:
		return nil
	case token.TYPE:
		for _, spec := range d.Specs {
			l.name(l.info.Defs[spec.(*ast.TypeSpec).Name])
		}
		t := l.typeDecl(d)
		for i, spec := range d.Specs {
			t.Specs[i].(*ast.TypeSpec).Name.Name = l.name(l.info.Defs[spec.(*ast.TypeSpec).Name])
		}
		return []ast.Stmt{&ast.DeclStmt{Decl: t}}
	}
	for _, spec := range d.Specs {
		out = append(out, l.localVars(spec.(*ast.ValueSpec))...)
	}
	return out
}

// localVars makes definitions of var declarations, so that each execution
// makes a new variable.
func (l *lowering) localVars(spec *ast.ValueSpec) (out []ast.Stmt) {
	at := spec.Pos()
	l.lines(spec, &out)
	if len(spec.Values) > 0 && spec.Type == nil || len(spec.Values) == 1 && len(spec.Names) > 1 {
		s := &ast.AssignStmt{Tok: token.DEFINE, TokPos: at, Rhs: spec.Values}
		blank := true
		for _, n := range spec.Names {
			s.Lhs = append(s.Lhs, n)
			blank = blank && n.Name == "_"
		}
		if blank {
			s.Tok = token.ASSIGN
		}
		return append(out, l.assignment(s)...)
	}
	if len(spec.Values) == 0 {
		for _, n := range spec.Names {
			if n.Name != "_" {
				t := l.info.Defs[n].Type()
				out = append(out, define(at, l.ident(n), l.zero(t, at)))
			}
		}
		return out
	}
	s := &ast.AssignStmt{Tok: token.DEFINE, TokPos: at}
	blank := true
	values := l.values(spec.Values)
	for i, n := range spec.Names {
		v := values[i]
		if t := l.info.TypeOf(spec.Type); !types.Identical(t, l.info.TypeOf(spec.Values[i])) || isNil(spec.Values[i], l.info) {
			v = call(paren(l.typ(spec.Type)), at, v)
		}
		s.Lhs, s.Rhs = append(s.Lhs, l.ident(n)), append(s.Rhs, v)
		blank = blank && n.Name == "_"
	}
	if blank {
		s.Tok = token.ASSIGN
	}
	return append(out, s)
}

func isNil(e ast.Expr, info *types.Info) bool {
	tv := info.Types[e]
	return tv.IsNil()
}

// zero writes the zero value of a type.
func (l *lowering) zero(t types.Type, at token.Pos) ast.Expr {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		var x ast.Expr = number(0, at)
		switch {
		case u.Info()&types.IsBoolean != 0:
			x = id("false", at)
		case u.Info()&types.IsString != 0:
			x = &ast.BasicLit{Kind: token.STRING, Value: `""`, ValuePos: at}
		case u.Kind() == types.UnsafePointer:
			x = id("nil", at)
		}
		return call(l.typeOf(t, at), at, x)
	case *types.Struct, *types.Array:
		return &ast.CompositeLit{Type: l.typeOf(t, at), Lbrace: at, Rbrace: at}
	}
	return call(paren(l.typeOf(t, at)), at, id("nil", at))
}

// clear spells out the built-in.
func (l *lowering) clear(c *ast.CallExpr) []ast.Stmt {
	at := c.Pos()
	t := l.info.TypeOf(c.Args[0])
	whole, i := id(l.fresh("whole"), at), id(l.fresh("index"), at)
	body := assign(at, &ast.IndexExpr{X: whole, Lbrack: at, Index: i, Rbrack: at}, nil)
	switch u := t.Underlying().(type) {
	case *types.Map:
		body = expr(call(id("delete", at), at, whole, i))
	case *types.Slice:
		body.(*ast.AssignStmt).Rhs[0] = l.zero(u.Elem(), at)
	default:
		l.refuse(c, "builtin", "clear")
	}
	return []ast.Stmt{block(at, define(at, whole, l.value(c.Args[0])),
		&ast.RangeStmt{For: at, Key: i, TokPos: at, Tok: token.DEFINE, X: whole, Body: block(at, body)})}
}

func (l *lowering) ret(s *ast.ReturnStmt) []ast.Stmt {
	f := l.fn
	at := s.Pos()
	if len(f.results) == 0 {
		if b := l.boundary(); b != nil { // from within a range over a function
			return l.leave(b, &ast.ReturnStmt{Return: at}, at)
		}
		if f.frame != "" && len(s.Results) > 0 {
			l.refuse(s, "syntax", "return")
		}
		return []ast.Stmt{&ast.ReturnStmt{Return: s.Return, Results: l.values(s.Results)}}
	}
	named := f.signature.Results().At(0).Name() != "" // a closure may look at it later
	if f.frame == "" && l.boundary() == nil && len(s.Results) > 0 && !named {
		return []ast.Stmt{&ast.ReturnStmt{Return: at, Results: l.values(s.Results)}}
	}
	out := l.setResults(s)
	if b := l.boundary(); b != nil {
		return append(out, l.leave(b, &ast.ReturnStmt{Return: at}, at)...)
	}
	r := &ast.ReturnStmt{Return: at}
	if f.frame == "" {
		for _, name := range f.results {
			r.Results = append(r.Results, id(name, at))
		}
	}
	return append(out, r)
}

// setResults gives the named results their values.
func (l *lowering) setResults(s *ast.ReturnStmt) (out []ast.Stmt) {
	at := s.Pos()
	results := l.fn.signature.Results()
	if len(s.Results) == 1 && len(l.fn.results) > 1 {
		a := &ast.AssignStmt{Tok: token.DEFINE, TokPos: at, Rhs: l.values(s.Results)}
		var after []ast.Stmt
		for _, name := range l.fn.results {
			n := id(l.fresh("value"), at)
			a.Lhs = append(a.Lhs, n)
			after = append(after, assign(at, id(name, at), n))
		}
		return append([]ast.Stmt{a}, after...)
	}
	var after []ast.Stmt
	for i, x := range s.Results {
		v := l.source(x)
		t := results.At(i).Type()
		if l.info.Types[x].IsNil() || !identical(t, l.info.TypeOf(x)) {
			v = call(paren(l.typeOf(t, at)), at, v)
		}
		n := id(l.fresh("value"), at)
		out = append(out, define(at, n, v))
		after = append(after, assign(at, id(l.fn.results[i], at), n))
	}
	return append(out, after...)
}
