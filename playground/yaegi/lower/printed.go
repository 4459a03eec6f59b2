package lower

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"
)

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
		if len(verbs) < len(args)-1 {
			for _, a := range args[1+len(verbs):] {
				j.printed(a, "#v", false) // told with its type
			}
		}
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
		if b, ok := j.info.TypeOf(a).Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 && !strings.HasSuffix(name, "ln") && j.speaks(j.info.TypeOf(a), "v") != "" {
			j.refuse(a, "interface", typeName(j.info.TypeOf(a))) // no space goes beside a string
		}
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
	if types.IsInterface(t) && j.recovers && strings.TrimLeft(verb, "+- 0123456789.") != "v" && !strings.ContainsRune("sqw", rune(verb[len(verb)-1])) {
		j.refuse(a, "type-name", "%"+verb) // it may be an error of Go's runtime
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
		if named != nil && strings.IndexByte(verbsOf(u), last) < 0 {
			j.refuse(a, "type-name", "%"+verb) // told with its type
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

// verbsOf returns the verbs that fmt has for a kind of values.
func verbsOf(b *types.Basic) string {
	switch info := b.Info(); {
	case info&types.IsBoolean != 0:
		return "vt"
	case info&types.IsInteger != 0:
		return "vbcdoOqxXU"
	case info&types.IsFloat != 0:
		return "vbeEfFgGxX"
	case info&types.IsString != 0:
		return "vsqxX"
	}
	return "v"
}
