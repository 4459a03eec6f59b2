package lower

import (
	"fmt"
	"go/ast"
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
	switch t := types.Unalias(tv.Type).(type) {
	case *types.Basic:
		return
	case *types.Slice, *types.Map, *types.Chan:
		if !j.ours(t) {
			return
		}
	case *types.Named:
		if t.Obj().Name() == "error" && t.Obj().Pkg() == nil {
			return
		}
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
	switch name := j.builtin(n.Fun); name {
	case "", "append", "cap", "close", "copy", "delete", "len", "panic", "print", "println", "recover", "min", "max":
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
