package lower

import (
	"go/ast"
	"go/token"
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
