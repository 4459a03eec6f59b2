package lower

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// reflectName is what %T prints of a type, or "" where the lowering does not
// know it.
func (l *lowering) reflectName(t types.Type) string {
	list := func(before string, parts ...types.Type) string {
		for _, p := range parts {
			name := l.reflectName(p)
			if name == "" {
				return ""
			}
			before += name
		}
		return before
	}
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		if t.Info()&types.IsUntyped != 0 || t.Kind() == types.UnsafePointer {
			return l.reflectName(types.Default(t))
		}
		return types.Typ[t.Kind()].Name()
	case *types.Named:
		o := t.Obj()
		if o.Pkg() == nil {
			return o.Name()
		}
		if t.TypeArgs().Len() > 0 || l.copies[o.Name()] {
			return ""
		}
		return o.Pkg().Name() + "." + o.Name()
	case *types.Pointer:
		return list("*", t.Elem())
	case *types.Slice:
		return list("[]", t.Elem())
	case *types.Array:
		return list("["+strconv.FormatInt(t.Len(), 10)+"]", t.Elem())
	case *types.Map:
		k, v := l.reflectName(t.Key()), l.reflectName(t.Elem())
		if k == "" || v == "" {
			return ""
		}
		return "map[" + k + "]" + v
	case *types.Chan:
		if _, ok := t.Elem().(*types.Chan); ok {
			return ""
		}
		return list(map[types.ChanDir]string{types.SendRecv: "chan ", types.SendOnly: "chan<- ", types.RecvOnly: "<-chan "}[t.Dir()], t.Elem())
	case *types.Signature:
		return l.signatureName(t)
	case *types.Struct:
		if t.NumFields() == 0 {
			return "struct {}"
		}
	case *types.Interface:
		if t.Empty() {
			return "interface {}"
		}
	}
	return ""
}

func (l *lowering) signatureName(t *types.Signature) string {
	names := func(tuple *types.Tuple) (list []string, ok bool) {
		for i := range tuple.Len() {
			name := l.reflectName(tuple.At(i).Type())
			if name == "" {
				return nil, false
			}
			list = append(list, name)
		}
		return list, true
	}
	params, ok := names(t.Params())
	results, ok2 := names(t.Results())
	if !ok || !ok2 || t.Variadic() {
		return ""
	}
	s := "func(" + strings.Join(params, ", ") + ")"
	switch len(results) {
	case 0:
		return s
	case 1:
		return s + " " + results[0]
	}
	return s + " (" + strings.Join(results, ", ") + ")"
}

// speaks returns the method by which fmt would print a value of one of the
// program's own types with a verb, or "".
func (l *lowering) speaks(t types.Type, verb string) string {
	named := types.Unalias(t)
	if p, ok := named.(*types.Pointer); ok {
		named = p.Elem()
	}
	n, ok := named.(*types.Named)
	if !ok || n.Obj().Pkg() != l.Package || types.IsInterface(t) {
		return ""
	}
	if strings.Contains(verb, "#") || strings.IndexByte("vsqxX", verb[len(verb)-1]) < 0 {
		return ""
	}
	methods := types.NewMethodSet(t)
	for _, name := range []string{"Format", "GoString"} {
		if methods.Lookup(l.Package, name) != nil {
			return ""
		}
	}
	for _, name := range []string{"Error", "String"} {
		if m := methods.Lookup(l.Package, name); m != nil {
			sig := m.Type().(*types.Signature)
			if sig.Params().Len() == 0 && sig.Results().Len() == 1 && identical(sig.Results().At(0).Type(), types.Typ[types.String]) {
				return name
			}
		}
	}
	return ""
}

// printArgs makes the arguments of a call of package fmt, where the
// interpreter's values would print differently; nil where they would not.
func (l *lowering) printArgs(e *ast.CallExpr) []ast.Expr {
	j := &judgement{lowering: l}
	name := j.printing(e)
	errorf := j.isErrorf(e)
	if name == "" && !errorf || e.Ellipsis.IsValid() {
		return nil
	}
	first := 0
	if strings.HasPrefix(name, "Fprint") {
		first = 1
	}
	formatted := strings.HasSuffix(name, "f") || errorf
	var format []string
	if formatted {
		if len(e.Args) <= first || l.info.Types[e.Args[first]].Value == nil {
			return nil
		}
		format = formatVerbs(constant.StringVal(l.info.Types[e.Args[first]].Value))
	}
	var out []ast.Expr
	changed := map[int]bool{} // verbs that become %s
	different := false
	for i, a := range e.Args {
		verb := "v"
		n := i - first
		if formatted {
			n--
			if n < 0 || n >= len(format) {
				verb = ""
			} else {
				verb = format[n]
			}
		}
		if i < first || verb == "" || l.info.Types[a].IsNil() {
			out = append(out, l.value(a))
			continue
		}
		t := l.info.TypeOf(a)
		switch method := l.speaks(t, verb); {
		case verb == "T" && l.reflectName(t) != "" && !types.IsInterface(t):
			out = append(out, &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(l.reflectName(t)), ValuePos: a.Pos()})
			changed[n], different = true, true
		case method != "":
			out = append(out, l.spoken(a, t, method))
			different = true
		default:
			out = append(out, l.value(a))
		}
	}
	if !different {
		return nil
	}
	if len(changed) > 0 {
		text := constant.StringVal(l.info.Types[e.Args[first]].Value)
		out[first] = &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(spelled(text, changed)), ValuePos: e.Args[first].Pos()}
	}
	return out
}

// spelled puts %s in place of some %T of a format.
func spelled(format string, changed map[int]bool) string {
	b := []byte(format)
	verb := 0
	for i := 0; i < len(b); i++ {
		if b[i] != '%' {
			continue
		}
		for i++; i < len(b) && strings.IndexByte("+-# 0123456789.", b[i]) >= 0; i++ {
		}
		if i < len(b) && b[i] != '%' {
			if changed[verb] {
				b[i] = 's'
			}
			verb++
		}
	}
	return string(b)
}

// spoken stands for a value that formats itself, when fmt asks for it.
func (l *lowering) spoken(a ast.Expr, t types.Type, method string) ast.Expr {
	at := a.Pos()
	v, f := id(l.fresh("value"), at), id(l.fresh("f"), at)
	says := literal(at, fields(at), fields(at, (*ast.Ident)(nil), id("string", at)),
		block(at, &ast.ReturnStmt{Return: at, Results: []ast.Expr{call(sel(v, method, at), at)}}))
	null := ast.Expr(id("false", at))
	if _, ok := t.Underlying().(*types.Pointer); ok {
		null = &ast.ParenExpr{X: binary(v, token.EQL, id("nil", at), at)}
	}
	name := &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(method), ValuePos: at}
	body := block(at, define(at, f, says), &ast.ReturnStmt{Return: at, Results: []ast.Expr{call(helper("Text", at), at, f, name, null)}})
	// A function of its own, so that the order of evaluation stays.
	return call(literal(at, fields(at, v, l.typeOf(t, at)), fields(at, (*ast.Ident)(nil), id("any", at)), body), at, l.value(a))
}
