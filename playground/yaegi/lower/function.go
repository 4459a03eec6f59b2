package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

// function rewrites a function's type and body.
func (l *lowering) function(f *function, t *ast.FuncType, body *ast.BlockStmt) (*ast.FuncType, *ast.BlockStmt) {
	f.outer, l.fn = l.fn, f
	pre := l.pre
	l.pre = nil
	defer func() { l.fn, l.pre = f.outer, pre }()
	at := body.Pos()
	out := &ast.FuncType{Func: t.Func, Params: l.fieldList(t.Params), Results: l.fieldList(t.Results)}
	defers := has(body, func(n ast.Node) bool { _, ok := n.(*ast.DeferStmt); return ok })
	through := has(body, func(n ast.Node) bool {
		r, ok := n.(*ast.RangeStmt)
		return ok && l.iterates(r) && has(r.Body, func(n ast.Node) bool { _, ok := n.(*ast.ReturnStmt); return ok })
	})
	var results []ast.Stmt
	named := f.signature.Results().Len() > 0 && f.signature.Results().At(0).Name() != ""
	if (defers || through || named) && f.signature.Results().Len() > 0 {
		results = l.nameResults(f, out, at)
	}
	if !defers {
		list := l.stmts(body.List)
		return out, block(at, append(append(results, l.prologue(f, at)...), list...)...)
	}
	f.frame = l.fresh("frame")
	list := l.stmts(body.List)
	list = append(l.prologue(f, at), list...)
	frame := fields(at, id(f.frame, at), &ast.StarExpr{Star: at, X: helper("Frame", at)})
	inner := id(l.fresh("f"), at)
	whole := append(results, define(at, inner, literal(at, frame, nil, block(at, list...))), expr(call(helper("Defers", at), at, inner)))
	if len(f.results) > 0 {
		r := &ast.ReturnStmt{Return: body.Rbrace}
		for _, name := range f.results {
			r.Results = append(r.Results, id(name, body.Rbrace))
		}
		whole = append(whole, r)
	}
	return out, block(at, whole...)
}

// nameResults makes variables of the function's results, which all returns go
// through. The interpreter's own named results are the caller's: they keep old
// values, and calls share them.
func (l *lowering) nameResults(f *function, t *ast.FuncType, at token.Pos) (zero []ast.Stmt) {
	results := f.signature.Results()
	list := &ast.FieldList{Opening: at, Closing: at}
	for i := range results.Len() {
		v := results.At(i)
		name := l.fresh("result")
		if v.Name() != "" && v.Name() != "_" {
			name = l.name(v)
		}
		f.results = append(f.results, name)
		list.List = append(list.List, &ast.Field{Type: l.typeOf(v.Type(), at)})
		zero = append(zero, define(at, id(name, at), l.zero(v.Type(), at)))
	}
	t.Results = list
	return zero
}

// prologue asks for the goroutine's record, in functions that need it.
func (l *lowering) prologue(f *function, at token.Pos) []ast.Stmt {
	if f.thread == "" {
		return nil
	}
	return []ast.Stmt{define(at, id(f.thread, at), call(helper("Self", at), at))}
}

// here records that the goroutine is at a statement.
func (l *lowering) here(at token.Pos, state string) ast.Stmt {
	if l.fn.thread == "" {
		l.fn.thread = l.fresh("thread")
	}
	if state != "" {
		l.states[int(at)] = state
	}
	return assign(at, sel(id(l.fn.thread, at), "At", at), number(int(at), at))
}

// has reports whether a node within the function, not in a function literal,
// answers to a test.
func has(body ast.Node, test func(ast.Node) bool) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if n == nil || found {
			return false
		}
		if _, ok := n.(*ast.FuncLit); ok && n != body {
			return false
		}
		if test(n) {
			found = true
		}
		return !found
	})
	return found
}

// waits are the library's calls that may block, by Go's word for it.
var waits = map[string]string{
	"(*sync.Mutex).Lock":               "sync.Mutex.Lock",
	"(sync.Locker).Lock":               "sync.Mutex.Lock",
	"(*sync.RWMutex).Lock":             "sync.RWMutex.Lock",
	"(*sync.RWMutex).RLock":            "sync.RWMutex.RLock",
	"(*sync.WaitGroup).Wait":           "sync.WaitGroup.Wait",
	"(*sync.Cond).Wait":                "sync.Cond.Wait",
	"(*sync.Once).Do":                  "sync.Mutex.Lock",
	"time.Sleep":                       "sleep",
	"(*testing.T).Run":                 "chan receive",
	"chanlab/playground/inspect.Chan":  "running",
	"chanlab/playground/inspect.Await": "sleep",
}

// lines adds the record of where the goroutine is, when the expression may
// block or panic.
func (l *lowering) lines(n ast.Node, list *[]ast.Stmt) {
	if n == nil {
		return
	}
	found := false
	whole := n
	ast.Inspect(n, func(n ast.Node) bool {
		if found || n == nil {
			return false
		}
		at, state := n.Pos(), ""
		switch n := n.(type) {
		case *ast.FuncLit, *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			return false
		case *ast.SendStmt:
			state = "chan send"
		case *ast.UnaryExpr:
			if n.Op == token.ARROW {
				state = "chan receive"
			}
		case *ast.BinaryExpr:
			if (n.Op == token.QUO || n.Op == token.REM || n.Op == token.SHL || n.Op == token.SHR) && l.info.Types[n.Y].Value == nil {
				state = "running"
			}
		case *ast.AssignStmt:
			if n.Tok == token.QUO_ASSIGN || n.Tok == token.REM_ASSIGN {
				state = "running"
			}
		case *ast.StarExpr, *ast.TypeAssertExpr:
			state = "running"
		case *ast.SelectorExpr:
			if s := l.info.Selections[n]; s != nil && s.Indirect() && s.Kind() == types.FieldVal {
				state = "running"
			}
		case *ast.IndexExpr, *ast.SliceExpr:
			state = "running"
		case *ast.CallExpr:
			if name := l.builtin(n.Fun); name == "panic" || name == "close" {
				state = "running"
			} else if f, ok := l.callee(n).(*types.Func); ok {
				state = waits[f.FullName()]
			}
		}
		if state != "" {
			*list = append(*list, l.here(at, state))
			if l.faultsFirst(whole) {
				l.mixed[int(at)] = true
			}
			found = true
		}
		return !found
	})
}

// callee returns the function that is called by name, or nil.
func (l *lowering) callee(e *ast.CallExpr) types.Object {
	switch f := ast.Unparen(e.Fun).(type) {
	case *ast.Ident:
		return l.info.Uses[f]
	case *ast.SelectorExpr:
		return l.info.Uses[f.Sel]
	}
	return nil
}

// faultsFirst reports whether, in a statement's own expressions, something that
// may panic by an index, a pointer, a division or a shift stands before a call:
// the compiler makes the call first, the interpreter does not.
func (l *lowering) faultsFirst(n ast.Node) bool {
	first, last := token.Pos(0), token.Pos(0) // end of the first fault, place of the last call
	l.own(n, func(n ast.Node) bool {
		fault, call := false, false
		switch n := n.(type) {
		case *ast.BinaryExpr:
			fault = (n.Op == token.QUO || n.Op == token.REM || n.Op == token.SHL || n.Op == token.SHR) && l.info.Types[n.Y].Value == nil
		case *ast.AssignStmt: // the left of x /= f() is read first
			if n.Tok == token.QUO_ASSIGN || n.Tok == token.REM_ASSIGN {
				first = n.Lhs[0].End()
			}
		case *ast.StarExpr, *ast.SliceExpr, *ast.IndexExpr:
			fault = true
		case *ast.TypeAssertExpr:
			_, two := l.info.TypeOf(n).(*types.Tuple)
			fault = !two
		case *ast.SelectorExpr:
			s := l.info.Selections[n]
			fault = s != nil && s.Indirect() && s.Kind() == types.FieldVal
		case *ast.CallExpr:
			call = l.builtin(n.Fun) == "" && !l.info.Types[n.Fun].IsType()
		case *ast.UnaryExpr:
			call = n.Op == token.ARROW
		}
		if fault && (first == 0 || n.End() < first) {
			first = n.End()
		}
		if call && n.Pos() > last {
			last = n.Pos()
		}
		return false
	})
	return first != 0 && first <= last
}

// own is has for a statement without the blocks in it.
func (l *lowering) own(n ast.Node, test func(ast.Node) bool) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.FuncLit, *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			return false
		}
		found = found || n != nil && test(n)
		return !found
	})
	return found
}
