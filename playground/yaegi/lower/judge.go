package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"chanlab/playground/yaegi/check"
)

// judge holds the program against the list of what the interpreter was found
// to do right. What is not on it goes to the compiler: a node that no case
// names, a function that no line of trusted names.
func (l *lowering) judge(file *ast.File) {
	j := &judgement{lowering: l}
	for _, name := range l.Package.Scope().Names() {
		if types.Universe.Lookup(name) != nil {
			j.refuse(file.Name, "builtin", name) // the lowering writes these
		}
	}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if slices.ContainsFunc(l.Suite.Examples, func(e check.Example) bool { return d.Recv == nil && e.Name == d.Name.Name }) {
				j.refuse(d, "function", d.Name.Name) // package testing takes what it prints
			}
			j.signature(d.Name, l.info.Defs[d.Name].Type().(*types.Signature))
			j.receiver(d)
			j.iterator(d, d.Type)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		name, ok := n.(*ast.Ident)
		j.recovers = j.recovers || ok && l.builtin(name) == "recover"
		return true
	})
	j.findFixed(file)
	j.capacities(file)
	ast.Inspect(file, j.node)
	l.flows(file, j.flow)
	j.order(file)
}

type judgement struct {
	*lowering
	fixed    map[types.Object]int64 // variables that keep a number
	variadic map[types.Object]bool  // parameters
	appends  bool                   // the program appends
	recovers bool                   // the program calls recover
}

// ours reports whether a type is declared by the program, at any depth.
func (j *judgement) ours(t types.Type) bool { return j.contains(t, map[types.Type]bool{}) }

func (j *judgement) contains(t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return t.Obj().Pkg() == j.Package
	case *types.Pointer:
		return j.contains(t.Elem(), seen)
	case *types.Slice:
		return j.contains(t.Elem(), seen)
	case *types.Array:
		return j.contains(t.Elem(), seen)
	case *types.Chan:
		return j.contains(t.Elem(), seen)
	case *types.Map:
		return j.contains(t.Key(), seen) || j.contains(t.Elem(), seen)
	case *types.Struct:
		return t.NumFields() > 0
	case *types.Signature:
		for _, tuple := range []*types.Tuple{t.Params(), t.Results()} {
			for i := range tuple.Len() {
				if j.contains(tuple.At(i).Type(), seen) {
					return true
				}
			}
		}
	case *types.Interface:
		return !t.Empty()
	}
	return false
}

func typeName(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string {
		if p.Name() == "main" {
			return ""
		}
		return p.Name()
	})
}

// flow judges a value that becomes an interface.
func (j *judgement) flow(from ast.Expr, to types.Type, call *ast.CallExpr) {
	if !types.IsInterface(to) {
		return
	}
	tv := j.info.Types[from]
	t := tv.Type
	if t == nil || tv.IsNil() || types.IsInterface(t) {
		return
	}
	if tuple, ok := t.(*types.Tuple); ok {
		for i := range tuple.Len() {
			if j.ours(tuple.At(i).Type()) {
				j.refuse(from, "interface", typeName(tuple.At(i).Type()))
			}
		}
		return
	}
	if replaced(t) && types.TypeString(to, nil) != "io.Writer" {
		j.refuse(from, "type-name", typeName(t))
	}
	if call != nil && j.printing(call) != "" {
		return // judged with its verb
	}
	if f, ok := j.calledFunc(call); ok && strings.HasPrefix(f, "sort.Slice") {
		return // it swaps elements by reflection
	} else if ok && strings.HasPrefix(f, "chanlab/playground/inspect.") {
		if c, ok := t.Underlying().(*types.Chan); ok && j.drawn(c.Elem()) {
			return
		}
	}
	if j.ours(t) {
		j.refuse(from, "interface", typeName(t))
	}
	if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsComplex != 0 {
		j.refuse(from, "complex", typeName(t))
	}
}

// replaced reports whether a type of the library, or what it points to, is
// another one while the program runs, which it would find out.
func replaced(t types.Type) bool {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	name := types.TypeString(t, nil)
	return name == "testing.T" || name == "os.File"
}

func (j *judgement) calledFunc(call *ast.CallExpr) (string, bool) {
	if call == nil {
		return "", false
	}
	f, ok := j.callee(call).(*types.Func)
	if !ok {
		return "", false
	}
	return f.FullName(), true
}

// receiver judges a method's declaration.
func (j *judgement) receiver(d *ast.FuncDecl) {
	if d.Recv == nil {
		return
	}
	t := j.info.TypeOf(d.Recv.List[0].Type)
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if _, ok := t.Underlying().(*types.Interface); ok {
		j.refuse(d, "syntax", "receiver")
	}
}

// iterator refuses functions to range over that recover: Go panics when one
// recovers what its loop's body threw.
func (j *judgement) iterator(n ast.Node, t *ast.FuncType) {
	if t.Params.NumFields() != 1 {
		return
	}
	if _, ok := j.info.TypeOf(t.Params.List[0].Type).Underlying().(*types.Signature); !ok {
		return
	}
	ast.Inspect(n, func(x ast.Node) bool {
		if name, ok := x.(*ast.Ident); ok && j.builtin(name) == "recover" {
			j.refuse(n, "recover", "recover")
		}
		return true
	})
}

// signature judges a function's parameters.
func (j *judgement) signature(n ast.Node, sig *types.Signature) {
	if sig.TypeParams().Len() > 0 || sig.RecvTypeParams().Len() > 0 {
		j.refuse(n, "generic", n.(*ast.Ident).Name)
	}
	if sig.Variadic() {
		last := sig.Params().At(sig.Params().Len() - 1).Type().(*types.Slice)
		if j.variadic == nil {
			j.variadic = map[types.Object]bool{}
		}
		j.variadic[sig.Params().At(sig.Params().Len()-1)] = true
		if types.IsInterface(last.Elem()) {
			j.refuse(n, "variadic", typeName(last))
		}
		switch last.Elem().Underlying().(type) {
		case *types.Slice, *types.Array:
			j.refuse(n, "variadic", typeName(last))
		}
	}
}

// comparable judges == and != between interfaces.
func (j *judgement) compared(n *ast.BinaryExpr) {
	if n.Op != token.EQL && n.Op != token.NEQ {
		return
	}
	x, y := j.info.Types[n.X], j.info.Types[n.Y]
	if x.IsNil() || y.IsNil() {
		for _, e := range []ast.Expr{n.X, n.Y} {
			if name, ok := ast.Unparen(e).(*ast.Ident); ok && j.variadic[j.info.Uses[name]] {
				j.refuse(n, "variadic", name.Name) // without arguments it is not nil there
			}
		}
		return
	}
	isError := func(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }
	if types.IsInterface(x.Type) || types.IsInterface(y.Type) {
		if !isError(x.Type) || !isError(y.Type) {
			j.refuse(n, "interface", "==")
		}
	}
}

// drawn reports whether the inspector shows a message of the type as it would
// if the type were compiled: by kind, so that names do not matter.
func (j *judgement) drawn(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return true
	case *types.Struct:
		for i := range u.NumFields() {
			if !j.drawn(u.Field(i).Type()) {
				return false
			}
		}
		return true
	case *types.Slice:
		return j.drawn(u.Elem())
	case *types.Array:
		return j.drawn(u.Elem())
	}
	return false
}
