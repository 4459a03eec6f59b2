package lower

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

func typeOfNode(n ast.Node) string { return fmt.Sprintf("%T", n) }

// selected judges x.f.
func (j *judgement) selected(n *ast.SelectorExpr) {
	s := j.info.Selections[n]
	if s == nil {
		j.library(n, j.info.Uses[n.Sel])
		return
	}
	j.library(n, s.Obj())
}

// asserted judges a type that an interface is asked for.
func (j *judgement) asserted(e ast.Expr) {
	tv := j.info.Types[e]
	if tv.IsNil() {
		return
	}
	if isErrorType(tv.Type) || !types.IsInterface(tv.Type) && !j.ours(tv.Type) && j.reflectName(tv.Type) != "" {
		return
	}
	j.refuse(e, "interface", typeName(tv.Type))
}

// structure judges a struct type.
func (j *judgement) structure(n *ast.StructType) {
	for _, f := range n.Fields.List {
		if len(f.Names) > 0 {
			continue
		}
		t := j.info.TypeOf(f.Type)
		if types.IsInterface(t) {
			j.refuse(f, "interface", typeName(t))
		}
	}
}

// composite judges a literal of a slice, array, map or struct.
func (j *judgement) composite(n *ast.CompositeLit) {
	switch j.info.TypeOf(n).Underlying().(type) {
	case *types.Slice, *types.Array:
		for _, x := range n.Elts {
			if _, ok := x.(*ast.KeyValueExpr); ok {
				j.refuse(n, "syntax", "index: value")
			}
		}
	}
}

// called judges a call.
func (j *judgement) called(n *ast.CallExpr) {
	if tv := j.info.Types[n.Fun]; tv.IsType() {
		if b, ok := tv.Type.Underlying().(*types.Basic); ok && b.Info()&types.IsComplex != 0 {
			j.refuse(n, "complex", b.Name())
		}
		return
	}
	j.prints(n)
	if name, ok := j.calledFunc(n); ok && name == "chanlab/playground/inspect.Chan" && has(n.Args[len(n.Args)-1], func(x ast.Node) bool { _, ok := x.(*ast.CallExpr); return ok }) {
		j.refuse(n, "function", name) // a call may bring the goroutine to another line
	}
	switch name := j.builtin(n.Fun); name {
	case "cap":
		if s, ok := j.info.TypeOf(n.Args[0]).Underlying().(*types.Slice); ok {
			if b, ok := s.Elem().Underlying().(*types.Basic); j.appends || ok && (b.Kind() == types.Byte || b.Kind() == types.Int32) {
				j.refuse(n, "capacity", "cap") // the compiler and the allocator choose it
			}
		}
	case "", "append", "close", "copy", "delete", "len", "recover", "min", "max":
	case "panic":
		t := j.info.TypeOf(n.Args[0])
		if _, ok := t.Underlying().(*types.Basic); !ok && !types.IsInterface(t) {
			j.refuse(n, "interface", typeName(t)) // Go would show its address
		}
	case "print", "println":
		for _, a := range n.Args {
			if _, ok := j.info.TypeOf(a).Underlying().(*types.Basic); !ok {
				j.refuse(a, "builtin", name)
			}
		}
	case "make":
		if c, ok := j.info.TypeOf(n).Underlying().(*types.Chan); ok && c.Dir() != types.SendRecv {
			j.refuse(n, "builtin", "make")
		}
	case "new":
		if !j.info.Types[n.Args[0]].IsType() {
			j.refuse(n, "builtin", "new")
		}
	case "clear":
		if m, ok := j.info.TypeOf(n.Args[0]).Underlying().(*types.Map); ok {
			if b, ok := m.Key().Underlying().(*types.Basic); !ok || b.Info()&types.IsFloat != 0 {
				j.refuse(n, "builtin", "clear") // it removes NaN, which delete cannot
			}
		}
	default:
		j.refuse(n, "builtin", name)
	}
}

// What a loop may do before it is the compiler's: an iteration takes some ten
// microseconds in the page, one that starts a goroutine a hundred.
const (
	mostIterations = 100_000
	mostGoroutines = 10_000
)

// heavy judges a loop whose number of iterations is written down, with the
// loops around it.
func (j *judgement) heavy(n ast.Stmt, outer int64) {
	count, body := j.iterations(n)
	total := outer * max(count, 1)
	most := int64(mostIterations)
	if has(body, func(n ast.Node) bool { _, ok := n.(*ast.GoStmt); return ok }) {
		most = mostGoroutines
	}
	if total > most {
		j.refuse(n, "heavy", fmt.Sprint(total))
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			j.heavy(n.(ast.Stmt), total)
			return false
		}
		return true
	})
}

// iterations returns how often a loop runs, or 0 where only a run can tell.
func (j *judgement) iterations(n ast.Stmt) (int64, *ast.BlockStmt) {
	number := func(e ast.Expr) int64 {
		if tv := j.info.Types[e]; tv.Value != nil && tv.Value.Kind() == constant.Int {
			n, _ := constant.Int64Val(tv.Value)
			return n
		}
		if name, ok := ast.Unparen(e).(*ast.Ident); ok {
			return j.fixed[j.info.Uses[name]]
		}
		return 0
	}
	switch n := n.(type) {
	case *ast.RangeStmt:
		return number(n.X), n.Body
	case *ast.ForStmt:
		if c, ok := n.Cond.(*ast.BinaryExpr); ok && (c.Op == token.LSS || c.Op == token.LEQ || c.Op == token.NEQ) {
			return number(c.Y), n.Body
		}
		return 0, n.Body
	}
	return 0, nil
}

// findFixed finds variables that keep the number they are defined with.
func (j *judgement) findFixed(file *ast.File) {
	j.fixed = map[types.Object]int64{}
	changed := map[types.Object]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, x := range n.Lhs {
				name, ok := x.(*ast.Ident)
				if !ok {
					continue
				}
				o := j.info.Defs[name]
				if o == nil {
					changed[j.info.Uses[name]] = true
				} else if len(n.Rhs) == len(n.Lhs) {
					if v := j.info.Types[n.Rhs[i]].Value; v != nil && v.Kind() == constant.Int {
						j.fixed[o], _ = constant.Int64Val(v)
					}
				}
			}
		case *ast.IncDecStmt:
			if name, ok := n.X.(*ast.Ident); ok {
				changed[j.info.Uses[name]] = true
			}
		case *ast.UnaryExpr:
			if name, ok := n.X.(*ast.Ident); ok && n.Op == token.AND {
				changed[j.info.Uses[name]] = true
			}
		}
		return true
	})
	for o := range changed {
		delete(j.fixed, o)
	}
}
