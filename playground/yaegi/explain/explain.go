// Package explain says what may block on each line of a program, and which
// other lines could end it: for a channel the opposite operations on it, for a
// lock its unlocks.
//
// Which expressions mean the same channel is followed through assignments,
// arguments, results, fields and elements, without regard to order or to which
// of several calls it is. So a partner is a line that could serve some channel
// that reaches this one's place, never a proof that it would have.
package explain

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
)

// An Operation is one that may wait.
type Operation struct {
	Op       string      // send, receive, range, select, lock or wait
	Channel  string      // what it is about, as the program writes it; "" for a select
	Known    bool        // where the channel or lock is kept
	Partners []int       // lines that could end the wait; they mean nothing unless Known
	Cases    []Operation // of a select
}

// Lines returns the operations of a file by line. The tables Types, Defs, Uses
// and Selections of info are needed.
func Lines(fset *token.FileSet, file *ast.File, info *types.Info) map[int][]Operation {
	e := &explainer{fset: fset, flow: newFlow(info), serves: map[place][]site{}}
	e.flow.follow(file)
	e.collect(file)
	out := map[int][]Operation{}
	ast.Inspect(file, func(n ast.Node) bool {
		if op, pos, ok := e.operation(n); ok {
			line := fset.Position(pos).Line
			out[line] = append(out[line], op)
		}
		return true
	})
	return out
}

// A site is an operation that ends somebody's wait.
type site struct {
	op   string
	line int
}

type explainer struct {
	fset   *token.FileSet
	flow   *flow
	serves map[place][]site
}

// collect notes what every line does for others. A case of a select does it on
// the select's line, where traces show the goroutine.
func (e *explainer) collect(file *ast.File) {
	choice := map[ast.Node]token.Pos{}
	at := func(n ast.Node, own token.Pos) token.Pos {
		if pos, ok := choice[n]; ok {
			return pos
		}
		return own
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectStmt:
			for _, s := range n.Body.List {
				if c, ok := s.(*ast.CommClause); ok && c.Comm != nil && len(n.Body.List) > 1 {
					operand(c.Comm, func(op ast.Node) { choice[op] = n.Pos() })
				}
			}
		case *ast.SendStmt:
			e.serve("send", n.Chan, at(n, n.Arrow))
		case *ast.UnaryExpr:
			if n.Op == token.ARROW {
				e.serve("receive", n.X, at(n, n.Pos()))
			}
		case *ast.RangeStmt:
			if e.flow.isChan(n.X) {
				e.serve("receive", n.X, n.Pos())
			}
		case *ast.CallExpr:
			if id, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && len(n.Args) == 1 {
				if b, ok := e.flow.info.Uses[id].(*types.Builtin); ok && b.Name() == "close" {
					e.serve("close", n.Args[0], n.Pos())
				}
			}
			if f, x := e.flow.method(n); f != nil {
				if served := release[f.FullName()]; served != "" {
					e.serve(served, x, n.Pos())
				}
			}
		}
		return true
	})
}

func (e *explainer) serve(op string, x ast.Expr, pos token.Pos) {
	if p, ok := e.flow.root(x); ok {
		e.serves[p] = append(e.serves[p], site{op, e.fset.Position(pos).Line})
	}
}

// acquire are the methods of package sync that wait, release those that end it.
var (
	acquire = map[string]string{
		"(*sync.Mutex).Lock": "lock", "(*sync.RWMutex).Lock": "lock", "(*sync.RWMutex).RLock": "lock",
		"(*sync.WaitGroup).Wait": "wait", "(*sync.Cond).Wait": "wait",
	}
	release = map[string]string{
		"(*sync.Mutex).Unlock": "unlock", "(*sync.RWMutex).Unlock": "unlock", "(*sync.RWMutex).RUnlock": "unlock",
		"(*sync.WaitGroup).Done": "done", "(*sync.WaitGroup).Go": "done", "(*sync.Cond).Signal": "done", "(*sync.Cond).Broadcast": "done",
	}
	opposite = map[string][]string{
		"send": {"receive"}, "receive": {"send", "close"}, "range": {"send", "close"}, "lock": {"unlock"}, "wait": {"done"},
	}
)

// operation returns what a node of the syntax may wait for, and where the
// runtime's traces place it.
func (e *explainer) operation(n ast.Node) (op Operation, pos token.Pos, ok bool) {
	switch n := n.(type) {
	case *ast.SendStmt:
		return e.on("send", n.Chan), n.Arrow, true
	case *ast.UnaryExpr:
		return e.on("receive", n.X), n.Pos(), n.Op == token.ARROW
	case *ast.RangeStmt:
		return e.on("range", n.X), n.Pos(), e.flow.isChan(n.X)
	case *ast.SelectStmt:
		return e.choice(n), n.Pos(), true
	case *ast.CallExpr:
		if f, x := e.flow.method(n); f != nil && acquire[f.FullName()] != "" {
			return e.on(acquire[f.FullName()], x), n.Pos(), true
		}
	}
	return Operation{}, token.NoPos, false
}

func (e *explainer) choice(n *ast.SelectStmt) Operation {
	op := Operation{Op: "select", Known: true}
	for _, s := range n.Body.List {
		c, ok := s.(*ast.CommClause)
		if !ok {
			continue
		}
		if c.Comm == nil {
			continue
		}
		operand(c.Comm, func(n ast.Node) {
			switch n := n.(type) {
			case *ast.SendStmt:
				op.Cases = append(op.Cases, e.on("send", n.Chan))
			case *ast.UnaryExpr:
				op.Cases = append(op.Cases, e.on("receive", n.X))
			}
		})
	}
	return op
}

// operand finds the operation of a case. What stands within it, as in
// case <-(<-c), is evaluated before the select.
func operand(comm ast.Stmt, found func(ast.Node)) {
	ast.Inspect(comm, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SendStmt:
			found(n)
			return false
		case *ast.UnaryExpr:
			if n.Op == token.ARROW {
				found(n)
				return false
			}
		}
		return true
	})
}

func (e *explainer) on(op string, x ast.Expr) Operation {
	out := Operation{Op: op, Channel: types.ExprString(x)}
	p, ok := e.flow.root(x)
	if !ok {
		return out
	}
	out.Known = true
	for _, s := range e.serves[p] {
		if slices.Contains(opposite[op], s.op) {
			out.Partners = append(out.Partners, s.line)
		}
	}
	slices.Sort(out.Partners)
	out.Partners = slices.Compact(out.Partners)
	return out
}

// Value returns the operations as syscall/js.ValueOf takes them:
// {"12": [{op, channel, partners, cases}]}, without partners where nothing is
// known.
func Value(lines map[int][]Operation) map[string]any {
	out := map[string]any{}
	for line, list := range lines {
		out[strconv.Itoa(line)] = values(list)
	}
	return out
}

func values(list []Operation) []any {
	out := make([]any, len(list))
	for i, op := range list {
		one := map[string]any{"op": op.Op, "channel": op.Channel, "cases": values(op.Cases)}
		if op.Known {
			partners := make([]any, len(op.Partners))
			for k, line := range op.Partners {
				partners[k] = line
			}
			one["partners"] = partners
		}
		out[i] = one
	}
	return out
}
