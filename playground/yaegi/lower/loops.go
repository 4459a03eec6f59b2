package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

func identical(a, b types.Type) bool { return a != nil && b != nil && types.Identical(a, b) }

func elemOf(t types.Type) types.Type {
	if c, ok := t.Underlying().(*types.Chan); ok {
		return c.Elem()
	}
	return nil
}

// iterates reports whether a loop ranges over a function.
func (l *lowering) iterates(s *ast.RangeStmt) bool {
	_, ok := l.info.TypeOf(s.X).Underlying().(*types.Signature)
	return ok
}

// captured reports whether a variable outlives an iteration: a function
// literal uses it, or its address is taken.
func (l *lowering) captured(v types.Object, n ast.Node) bool {
	if n == nil {
		return false
	}
	found := false
	var visit func(n ast.Node) bool
	uses := func(n ast.Node) bool {
		return anywhere(n, func(n ast.Node) bool { name, ok := n.(*ast.Ident); return ok && l.info.ObjectOf(name) == v })
	}
	visit = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			if uses(n.Body) {
				found = true
			}
			return false
		case *ast.UnaryExpr:
			if n.Op == token.AND && uses(n.X) {
				found = true
			}
		case *ast.SliceExpr:
			if _, ok := l.info.TypeOf(n.X).Underlying().(*types.Array); ok && uses(n.X) {
				found = true
			}
		case *ast.SelectorExpr:
			if s := l.info.Selections[n]; s != nil && s.Kind() == types.MethodVal && uses(n.X) {
				if sig := s.Obj().Type().(*types.Signature); sig.Recv() != nil {
					if _, ok := sig.Recv().Type().(*types.Pointer); ok {
						if _, ok := s.Recv().(*types.Pointer); !ok {
							found = true
						}
					}
				}
			}
		case *ast.RangeStmt:
			if l.iterates(n) && uses(n.Body) { // the body becomes a function
				found = true
			}
		}
		return !found
	}
	ast.Inspect(n, visit)
	return found
}

// anywhere is has, in function literals too.
func anywhere(n ast.Node, test func(ast.Node) bool) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if n != nil && test(n) {
			found = true
		}
		return !found
	})
	return found
}

// assigned reports whether the body changes a variable.
func (l *lowering) assigned(v types.Object, body ast.Node) bool {
	return anywhere(body, func(n ast.Node) bool {
		var left []ast.Expr
		switch n := n.(type) {
		case *ast.AssignStmt:
			left = n.Lhs
		case *ast.IncDecStmt:
			left = []ast.Expr{n.X}
		case *ast.RangeStmt:
			if n.Tok == token.ASSIGN {
				left = []ast.Expr{n.Key, n.Value}
			}
		}
		for _, x := range left {
			if x != nil && anywhere(x, func(n ast.Node) bool { name, ok := n.(*ast.Ident); return ok && l.info.ObjectOf(name) == v }) {
				return true
			}
		}
		return false
	})
}

func (l *lowering) forStmt(s *ast.ForStmt, label string) (out []ast.Stmt) {
	at := s.Pos()
	l.lines(s.Init, &out)
	var own []types.Object // variables that each iteration has anew
	if a, ok := s.Init.(*ast.AssignStmt); ok && a.Tok == token.DEFINE {
		for _, x := range a.Lhs {
			o := l.info.Defs[x.(*ast.Ident)]
			if o == nil || x.(*ast.Ident).Name == "_" {
				continue
			}
			if l.captured(o, s.Cond) || l.captured(o, s.Post) {
				l.refuse(s, "loop-variable", o.Name())
			}
			if l.captured(o, s.Body) {
				own = append(own, o)
			}
		}
	}
	n := &ast.ForStmt{For: s.For}
	if s.Init != nil {
		out = append(out, l.stmt(s.Init, "")...)
	}
	var first []ast.Stmt
	if s.Cond != nil {
		var pre []ast.Stmt
		l.lines(s.Cond, &pre)
		cond := l.within(&pre, s.Cond)
		blocks := has(s.Cond, func(n ast.Node) bool { u, ok := n.(*ast.UnaryExpr); return ok && u.Op == token.ARROW })
		if blocks || anywhere(s.Cond, func(n ast.Node) bool { _, ok := n.(*ast.FuncLit); return ok }) {
			// What comes before the condition comes before each of its evaluations.
			first = append(pre, when(at, not(&ast.ParenExpr{X: cond}, at), branch(token.BREAK, "", at)))
		} else {
			out = append(out, pre...)
			n.Cond = cond
		}
	}
	if s.Post != nil {
		post := l.stmt(s.Post, "")
		if len(post) == 1 {
			n.Post = post[0]
		} else { // one statement became several: they go to the top of the body
			again := id(l.fresh("again"), at)
			out = append(out, define(at, again, id("false", at)))
			if n.Cond != nil {
				first = append(first, when(at, not(&ast.ParenExpr{X: n.Cond}, at), branch(token.BREAK, "", at)))
				n.Cond = nil
			}
			first = append([]ast.Stmt{when(at, again, post...), assign(at, again, id("true", at))}, first...)
		}
	}
	var copyBack func() []ast.Stmt
	if len(own) > 0 {
		var shared, fresh []string
		for _, o := range own {
			shared = append(shared, l.name(o))
			inner := l.fresh(o.Name())
			fresh = append(fresh, inner)
			l.names[o] = inner
			first = append(first, define(at, id(inner, at), id(shared[len(shared)-1], at)))
		}
		copyBack = func() (list []ast.Stmt) {
			for i := range shared {
				list = append(list, assign(at, id(shared[i], at), id(fresh[i], at)))
			}
			return list
		}
	}
	l.push(&target{label: label, loop: true, post: copyBack})
	body := append(first, l.stmts(s.Body.List)...)
	l.pop()
	if copyBack != nil {
		body = append(body, copyBack()...)
	}
	n.Body = block(s.Body.Lbrace, body...)
	return []ast.Stmt{one(append(out, labelled(label, n)), at)}
}
