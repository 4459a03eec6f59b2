package lower

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"
)

// judge holds the program against the list of what the interpreter was found
// to do right. What is not on it goes to the compiler: a node that no case
// names, a function that no line of trusted names.
func (l *lowering) judge(file *ast.File) {
	j := &judgement{lowering: l}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			j.signature(d.Name, l.info.Defs[d.Name].Type().(*types.Signature))
			j.receiver(d)
		}
	}
	ast.Inspect(file, j.node)
	l.flows(file, j.flow)
}

type judgement struct{ *lowering }

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

// printing returns the name of the function of package fmt, or of a test's
// log, that a call is of.
func (j *judgement) printing(call *ast.CallExpr) string {
	f, ok := j.callee(call).(*types.Func)
	if !ok || f.Pkg() == nil {
		return ""
	}
	switch name := f.FullName(); {
	case f.Pkg().Path() == "fmt" && name != "fmt.Errorf",
		strings.HasPrefix(name, "(*testing.common)."):
		return f.Name()
	}
	return ""
}

// prints judges the values that a call of package fmt prints.
func (j *judgement) prints(call *ast.CallExpr) {
	name := j.printing(call)
	if name == "" && !j.isErrorf(call) {
		return
	}
	args := call.Args
	if strings.HasPrefix(name, "F") && !strings.HasPrefix(name, "Fa") || strings.HasPrefix(name, "App") {
		args = args[1:]
	}
	if call.Ellipsis.IsValid() {
		return // the slice's elements were judged when they went in
	}
	if strings.HasSuffix(name, "f") || j.isErrorf(call) {
		if len(args) == 0 {
			return
		}
		tv := j.info.Types[args[0]]
		if tv.Value == nil {
			for _, a := range args[1:] {
				j.printed(a, "v", true)
			}
			return
		}
		verbs := formatVerbs(constant.StringVal(tv.Value))
		for i, a := range args[1:] {
			verb := "v"
			if i < len(verbs) {
				verb = verbs[i]
			}
			j.printed(a, verb, false)
		}
		return
	}
	for _, a := range args {
		j.printed(a, "v", false)
	}
}

func (j *judgement) isErrorf(call *ast.CallExpr) bool {
	f, ok := j.callee(call).(*types.Func)
	return ok && f.FullName() == "fmt.Errorf"
}

// formatVerbs returns the verbs of a format, each with its flags. An asterisk
// is a verb of its own.
func formatVerbs(format string) (verbs []string) {
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		flags := ""
		for i++; i < len(format) && strings.IndexByte("+-# 0123456789.[]*", format[i]) >= 0; i++ {
			if format[i] == '*' || format[i] == '[' {
				flags += "["
			} else {
				flags += string(format[i])
			}
		}
		if i < len(format) && format[i] != '%' {
			verbs = append(verbs, flags+string(format[i]))
		}
	}
	return verbs
}

// printed judges one value that fmt prints.
func (j *judgement) printed(a ast.Expr, verb string, unknown bool) {
	t := j.info.TypeOf(a)
	if j.info.Types[a].IsNil() {
		return
	}
	if strings.Contains(verb, "[") {
		j.refuse(a, "function", "%"+verb)
	}
	if tuple, ok := t.(*types.Tuple); ok {
		for i := range tuple.Len() {
			j.shown(a, tuple.At(i).Type(), "#v", 0)
		}
		return
	}
	if unknown {
		verb = "#v"
	}
	if verb == "T" && j.reflectName(t) != "" || j.speaks(t, verb) != "" {
		return // the lowering says it
	}
	j.shown(a, t, verb, 0)
}

// shown judges whether fmt shows a value of the type as it would if the type
// were compiled: the interpreter's types have no names and no methods, and
// their unexported fields have other names.
func (j *judgement) shown(a ast.Expr, t types.Type, verb string, depth int) {
	last := verb[len(verb)-1]
	exact := last == 'T' || strings.HasPrefix(verb, "#") || last == 'p'
	if last == 'p' {
		j.refuse(a, "type-name", "%p")
	}
	if exact && j.ours(t) {
		j.refuse(a, "type-name", "%"+verb)
	}
	if depth > 5 {
		j.refuse(a, "interface", typeName(t))
	}
	named, _ := types.Unalias(t).(*types.Named)
	if named != nil && named.Obj().Pkg() == j.Package {
		speaking := []string{"Format"}
		if strings.IndexByte("vsqxX", last) >= 0 {
			speaking = []string{"String", "Error", "Format", "GoString"}
		}
		for _, name := range speaking {
			if m, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), true, j.Package, name); m != nil {
				j.refuse(a, "interface", typeName(t))
			}
		}
	} else if named != nil {
		return // a compiled type
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&types.IsComplex != 0 {
			j.refuse(a, "complex", typeName(t))
		}
	case *types.Slice:
		j.shown(a, u.Elem(), verb, depth+1)
	case *types.Array:
		j.shown(a, u.Elem(), verb, depth+1)
	case *types.Map:
		j.shown(a, u.Key(), verb, depth+1)
		j.shown(a, u.Elem(), verb, depth+1)
	case *types.Pointer:
		if depth > 0 {
			if _, ok := u.Elem().(*types.Named); ok && !j.ours(u) {
				return
			}
			j.refuse(a, "interface", typeName(t))
		}
		j.shown(a, u.Elem(), verb, depth+1)
	case *types.Struct:
		for i := range u.NumFields() {
			f := u.Field(i)
			if strings.Contains(verb, "+") && !f.Exported() {
				j.refuse(a, "type-name", "%+v")
			}
			if types.IsInterface(f.Type()) || !f.Exported() && hasMethods(f.Type(), j.Package) {
				j.refuse(a, "interface", typeName(t))
			}
			j.shown(a, f.Type(), verb, depth+1)
		}
	case *types.Interface, *types.Chan, *types.Signature:
		// An interface holds only what may become one; the others print an
		// address.
	}
}

// hasMethods reports whether fmt would call a method of a compiled type, which
// it does not in an unexported field.
func hasMethods(t types.Type, pkg *types.Package) bool {
	switch u := t.(type) {
	case *types.Slice:
		return hasMethods(u.Elem(), pkg)
	case *types.Array:
		return hasMethods(u.Elem(), pkg)
	case *types.Map:
		return hasMethods(u.Key(), pkg) || hasMethods(u.Elem(), pkg)
	}
	for _, name := range []string{"String", "Error", "Format"} {
		if m, _, _ := types.LookupFieldOrMethod(t, true, pkg, name); m != nil {
			if _, ok := m.(*types.Func); ok {
				return true
			}
		}
	}
	return false
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

// signature judges a function's parameters.
func (j *judgement) signature(n ast.Node, sig *types.Signature) {
	if sig.TypeParams().Len() > 0 || sig.RecvTypeParams().Len() > 0 {
		j.refuse(n, "generic", n.(*ast.Ident).Name)
	}
	if sig.Variadic() {
		last := sig.Params().At(sig.Params().Len() - 1).Type().(*types.Slice)
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
