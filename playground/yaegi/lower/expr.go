package lower

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
)

// value rewrites an expression.
func (l *lowering) value(e ast.Expr) ast.Expr {
	if e == nil {
		return nil
	}
	tv, ok := l.info.Types[e]
	if ok && tv.IsType() {
		return l.typ(e)
	}
	if ok && tv.Value != nil {
		return l.constant(e, tv)
	}
	switch e := e.(type) {
	case *ast.Ident:
		return l.ident(e)
	case *ast.BasicLit:
		return e
	case *ast.ParenExpr:
		return &ast.ParenExpr{Lparen: e.Lparen, X: l.value(e.X), Rparen: e.Rparen}
	case *ast.SelectorExpr:
		if s := l.info.Selections[e]; s != nil && s.Kind() != types.FieldVal {
			return l.methodValue(e, s)
		}
		return &ast.SelectorExpr{X: l.value(e.X), Sel: e.Sel}
	case *ast.StarExpr:
		return &ast.StarExpr{Star: e.Star, X: l.value(e.X)}
	case *ast.UnaryExpr:
		if e.Op == token.ARROW {
			return l.receivedWithin(e)
		}
		return &ast.UnaryExpr{OpPos: e.OpPos, Op: e.Op, X: l.value(e.X)}
	case *ast.BinaryExpr:
		if e.Op == token.SHL || e.Op == token.SHR {
			return &ast.BinaryExpr{X: l.value(e.X), OpPos: e.OpPos, Op: e.Op, Y: l.count(e.Y)}
		}
		return &ast.BinaryExpr{X: l.value(e.X), OpPos: e.OpPos, Op: e.Op, Y: l.value(e.Y)}
	case *ast.IndexExpr:
		return &ast.IndexExpr{X: l.value(e.X), Lbrack: e.Lbrack, Index: l.index(e), Rbrack: e.Rbrack}
	case *ast.SliceExpr:
		return l.sliced(e)
	case *ast.TypeAssertExpr:
		return l.assertion(e)
	case *ast.CallExpr:
		return l.call(e)
	case *ast.CompositeLit:
		return l.composite(e)
	case *ast.KeyValueExpr:
		return &ast.KeyValueExpr{Key: l.value(e.Key), Colon: e.Colon, Value: l.value(e.Value)}
	case *ast.FuncLit:
		return l.before("f", l.funcLit(e, ""), e.Pos())
	}
	l.refuse(e, "syntax", "expression")
	return nil
}

// receive is a receive whose value goes into a variable.
func (l *lowering) receive(e *ast.UnaryExpr) ast.Expr {
	return &ast.UnaryExpr{OpPos: e.OpPos, Op: e.Op, X: l.value(e.X)}
}

// receivedWithin is a receive within an expression. The interpreter would make what
// it received a variable that cannot be set.
func (l *lowering) receivedWithin(e *ast.UnaryExpr) ast.Expr {
	at := e.Pos()
	n := id(l.fresh("received"), at)
	t := l.typeOf(elemOf(l.info.TypeOf(e.X)), at)
	return call(literal(at, fields(at), fields(at, (*ast.Ident)(nil), t), block(at, define(at, n, l.receive(e)), &ast.ReturnStmt{Return: at, Results: []ast.Expr{n}})), at)
}

// before evaluates x before the statement under way. A function literal that
// is an argument of a compiled function would see later values of variables.
func (l *lowering) before(name string, x ast.Expr, at token.Pos) ast.Expr {
	n := id(l.fresh(name), at)
	l.pre = append(l.pre, define(at, n, x))
	return n
}

func (l *lowering) values(list []ast.Expr) []ast.Expr {
	var out []ast.Expr
	for _, e := range list {
		out = append(out, l.value(e))
	}
	return out
}

// constant writes a constant's value: the interpreter's own arithmetic on
// constants is not Go's.
func (l *lowering) constant(e ast.Expr, tv types.TypeAndValue) ast.Expr {
	at := e.Pos()
	t := tv.Type
	basic, ok := t.Underlying().(*types.Basic)
	if !ok { // an interface takes the constant's default type
		l.refuse(e, "constant", "constant")
	}
	var x ast.Expr
	plain := false
	switch info := basic.Info(); {
	case info&types.IsBoolean != 0:
		x, plain = id(strconv.FormatBool(constant.BoolVal(tv.Value)), at), basic.Kind() == types.Bool || basic.Kind() == types.UntypedBool
	case info&types.IsString != 0:
		if lit, ok := e.(*ast.BasicLit); ok {
			x = lit
		} else {
			x = &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(constant.StringVal(tv.Value)), ValuePos: at}
		}
		plain = basic.Kind() == types.String || basic.Kind() == types.UntypedString
	case info&types.IsInteger != 0:
		text := constant.ToInt(tv.Value).ExactString()
		x = &ast.BasicLit{Kind: token.INT, Value: text, ValuePos: at}
		if text[0] == '-' {
			x = &ast.UnaryExpr{Op: token.SUB, OpPos: at, X: &ast.BasicLit{Kind: token.INT, Value: text[1:], ValuePos: at}}
		}
		plain = basic.Kind() == types.Int || basic.Kind() == types.UntypedInt
	case info&types.IsFloat != 0:
		f, _ := constant.Float64Val(constant.ToFloat(tv.Value))
		text := strconv.FormatFloat(f, 'e', -1, 64)
		if text[0] == '-' {
			x = &ast.UnaryExpr{Op: token.SUB, OpPos: at, X: &ast.BasicLit{Kind: token.FLOAT, Value: text[1:], ValuePos: at}}
		} else {
			x = &ast.BasicLit{Kind: token.FLOAT, Value: text, ValuePos: at}
		}
	default:
		l.refuse(e, "complex", "complex")
	}
	if plain {
		if _, named := types.Unalias(t).(*types.Named); !named {
			return x
		}
	}
	return call(l.typeOf(t, at), at, x)
}

func (l *lowering) composite(e *ast.CompositeLit) ast.Expr {
	out := &ast.CompositeLit{Type: l.typ(e.Type), Lbrace: e.Lbrace, Rbrace: e.Rbrace}
	t := l.info.TypeOf(e).Underlying()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem().Underlying()
	}
	_, isStruct := t.(*types.Struct)
	for _, x := range e.Elts {
		if kv, ok := x.(*ast.KeyValueExpr); ok && isStruct {
			out.Elts = append(out.Elts, &ast.KeyValueExpr{Key: kv.Key, Colon: kv.Colon, Value: l.value(kv.Value)})
			continue
		}
		out.Elts = append(out.Elts, l.value(x))
	}
	return out
}

func (l *lowering) call(e *ast.CallExpr) ast.Expr {
	at := e.Pos()
	if tv := l.info.Types[e.Fun]; tv.IsType() {
		return &ast.CallExpr{Fun: paren(l.typ(e.Fun)), Lparen: e.Lparen, Args: l.values(e.Args), Rparen: e.Rparen}
	}
	if name := l.builtin(e.Fun); name != "" {
		switch name {
		case "panic":
			return call(helper("Panic", at), at, l.values(e.Args)...)
		case "print":
			return call(helper("Print", at), at, l.values(e.Args)...)
		case "println":
			return call(helper("Println", at), at, l.values(e.Args)...)
		case "recover":
			if l.fn.recovers == "" {
				l.refuse(e, "recover", "recover")
			}
			return call(sel(id(l.fn.recovers, at), "Recover", at), at)
		case "min", "max":
			return l.extreme(e, name)
		case "make":
			if _, ok := l.info.TypeOf(e).Underlying().(*types.Map); ok { // a hint, which may be negative
				return call(e.Fun, at, l.typ(e.Args[0]))
			}
		}
	}
	if x := l.started(e); x != nil {
		return x
	}
	args := l.printArgs(e)
	if s := l.says(e); s != nil {
		if len(l.info.Selections[s].Index()) > 2 { // of a struct that has the test in it
			l.refuse(e, "function", s.Sel.Name)
		}
		if args == nil {
			args = l.values(e.Args)
		}
		here := int(s.Sel.Pos()) // for the compiler, a call of a method is where its name is
		return &ast.CallExpr{Fun: &ast.SelectorExpr{X: call(helper("On", at), at, l.value(s.X), number(here, at)), Sel: s.Sel}, Lparen: e.Lparen, Args: args, Ellipsis: e.Ellipsis, Rparen: e.Rparen}
	}
	if args != nil {
		return &ast.CallExpr{Fun: l.value(e.Fun), Lparen: e.Lparen, Args: args, Ellipsis: e.Ellipsis, Rparen: e.Rparen}
	}
	var fun ast.Expr
	if lit, ok := ast.Unparen(e.Fun).(*ast.FuncLit); ok {
		fun = l.funcLit(lit, "")
	} else if s, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok && l.info.Selections[s] != nil && l.info.Selections[s].Kind() == types.MethodVal {
		fun = &ast.SelectorExpr{X: l.value(s.X), Sel: s.Sel}
	} else {
		fun = l.value(e.Fun)
	}
	return &ast.CallExpr{Fun: fun, Lparen: e.Lparen, Args: l.values(e.Args), Ellipsis: e.Ellipsis, Rparen: e.Rparen}
}

// says returns what is called where a test's message is made, or nil. The
// message bears the line of the call.
func (l *lowering) says(e *ast.CallExpr) *ast.SelectorExpr {
	f, ok := l.callee(e).(*types.Func)
	if !ok {
		return nil
	}
	switch f.FullName() {
	case "(*testing.common).Log", "(*testing.common).Logf", "(*testing.common).Error", "(*testing.common).Errorf",
		"(*testing.common).Fatal", "(*testing.common).Fatalf", "(*testing.common).Skip", "(*testing.common).Skipf":
		s, _ := ast.Unparen(e.Fun).(*ast.SelectorExpr)
		return s
	}
	return nil
}

// builtin returns the name of the built-in function, or "".
func (l *lowering) builtin(fun ast.Expr) string {
	if name, ok := ast.Unparen(fun).(*ast.Ident); ok {
		if b, ok := l.info.Uses[name].(*types.Builtin); ok {
			return b.Name()
		}
	}
	return ""
}

// extreme spells out min and max.
func (l *lowering) extreme(e *ast.CallExpr, name string) ast.Expr {
	at := e.Pos()
	t := l.info.TypeOf(e)
	if b, ok := t.Underlying().(*types.Basic); !ok || b.Info()&(types.IsInteger|types.IsString) == 0 {
		// NaN and -0 have their own rules.
		if !ok || !identical(t, types.Typ[types.Float64]) || len(e.Args) != 2 {
			l.refuse(e, "builtin", name)
		}
		return call(helper(map[string]string{"min": "Min", "max": "Max"}[name], at), at, l.values(e.Args)...)
	}
	op := token.LSS
	if name == "max" {
		op = token.GTR
	}
	var params []ast.Expr
	best := id(l.fresh("best"), at)
	body := []ast.Stmt{}
	for i := range e.Args {
		p := best
		if i > 0 {
			p = id(l.fresh("other"), at)
			body = append(body, when(at, binary(p, op, best, at), assign(at, best, p)))
		}
		params = append(params, p, l.typeOf(t, at))
	}
	body = append(body, &ast.ReturnStmt{Return: at, Results: []ast.Expr{best}})
	return call(literal(at, fields(at, params...), fields(at, (*ast.Ident)(nil), l.typeOf(t, at)), block(at, body...)), at, l.values(e.Args)...)
}

func (l *lowering) funcLit(e *ast.FuncLit, recovers string) *ast.FuncLit {
	sig := l.info.TypeOf(e).(*types.Signature)
	out := &ast.FuncLit{}
	out.Type, out.Body = l.function(&function{signature: sig, recovers: recovers}, e.Type, e.Body)
	return out
}
