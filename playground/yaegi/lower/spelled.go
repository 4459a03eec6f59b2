package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
)

// index puts Go's own check before an index that is not known to be good: the
// interpreter's message has no numbers. The check costs a call, so variables
// of a loop go without; if one is wrong, the compiler runs the program again.
func (l *lowering) index(e *ast.IndexExpr) ast.Expr {
	i := l.value(e.Index)
	t := l.info.TypeOf(e.X).Underlying()
	if _, ok := t.(*types.Map); ok || !l.checked(e.Index) || !pure(e.X) {
		return i
	}
	if _, ok := t.(*types.Pointer); ok {
		return i
	}
	if a, ok := t.(*types.Array); ok && l.info.Types[e.Index].Value != nil && a.Len() > 0 {
		return i
	}
	at := e.Index.Pos()
	return call(helper("Index", at), at, i, call(id("len", at), at, l.value(e.X)))
}

// checked reports whether an index is an int that is not a loop's variable.
func (l *lowering) checked(e ast.Expr) bool {
	tv := l.info.Types[e]
	if tv.Value == nil && !identical(tv.Type, types.Typ[types.Int]) {
		return false
	}
	name, ok := ast.Unparen(e).(*ast.Ident)
	return !ok || !l.loopVars[l.info.ObjectOf(name)]
}

// pure reports whether an expression may be evaluated twice.
func pure(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return true
	case *ast.SelectorExpr:
		return pure(e.X)
	}
	return false
}

// sliced puts Go's own check before the bounds of a slice expression.
func (l *lowering) sliced(e *ast.SliceExpr) ast.Expr {
	out := &ast.SliceExpr{X: l.value(e.X), Lbrack: e.Lbrack, Low: l.value(e.Low), High: l.value(e.High), Max: l.value(e.Max), Slice3: e.Slice3, Rbrack: e.Rbrack}
	t := l.info.TypeOf(e.X).Underlying()
	_, isSlice := t.(*types.Slice)
	b, isString := t.(*types.Basic)
	isString = isString && b.Info()&types.IsString != 0
	ok := func(x ast.Expr) bool {
		return x == nil || l.info.Types[x].Value != nil || pure(x) && identical(l.info.TypeOf(x), types.Typ[types.Int])
	}
	if !isSlice && !isString || e.Slice3 || !pure(e.X) || !ok(e.Low) || !ok(e.High) || e.Low == nil && e.High == nil {
		return out
	}
	at := e.Pos()
	low, high := ast.Expr(number(0, at)), out.High
	if out.Low != nil {
		low = out.Low
	}
	length := call(id("len", at), at, l.value(e.X))
	if high == nil {
		high = length
	}
	limit := ast.Expr(length)
	if isSlice {
		limit = call(id("cap", at), at, l.value(e.X))
	}
	out.Low = call(helper("Low", at), at, low, high, limit, id(strconv.FormatBool(isString), at))
	return out
}

// methodValue spells out x.m and T.m that are not called: the interpreter
// evaluates the receiver when the call comes.
func (l *lowering) methodValue(e *ast.SelectorExpr, s *types.Selection) ast.Expr {
	at := e.Pos()
	sig := l.info.TypeOf(e).(*types.Signature)
	if sig.Variadic() {
		l.refuse(e, "method-value", e.Sel.Name)
	}
	var params, args []ast.Expr
	for i := range sig.Params().Len() {
		p := id(l.fresh("p"), at)
		params = append(params, p, l.typeOf(sig.Params().At(i).Type(), at))
		args = append(args, p)
	}
	n, f := id(l.fresh("receiver"), at), id(l.fresh("method"), at)
	var fun, x ast.Expr
	var t types.Type
	if s.Kind() == types.MethodExpr {
		fun, args = sel(args[0], e.Sel.Name, at), args[1:]
	} else {
		fun = sel(n, e.Sel.Name, at)
		x, t = l.bound(e, s)
	}
	c := call(fun, at, args...)
	body := expr(c)
	var results *ast.FieldList
	if sig.Results().Len() > 0 {
		results = l.tuple(sig.Results(), false, at)
		body = &ast.ReturnStmt{Return: at, Results: []ast.Expr{c}}
	}
	lit := literal(at, fields(at, params...), results, block(at, body))
	outer := block(at, define(at, f, lit), &ast.ReturnStmt{Return: at, Results: []ast.Expr{f}})
	made := fields(at, (*ast.Ident)(nil), l.typeOf(sig, at))
	if x == nil {
		return call(literal(at, fields(at), made, outer), at)
	}
	return call(literal(at, fields(at, n, l.typeOf(t, at)), made, outer), at, x)
}

// bound is the receiver of a method value, evaluated when the value is: a copy
// where the method has one.
func (l *lowering) bound(e *ast.SelectorExpr, s *types.Selection) (ast.Expr, types.Type) {
	at := e.Pos()
	x, t := l.value(e.X), l.info.TypeOf(e.X)
	_, byPointer := s.Obj().Type().(*types.Signature).Recv().Type().(*types.Pointer)
	p, isPointer := t.Underlying().(*types.Pointer)
	switch {
	case types.IsInterface(t):
		l.refuse(e, "method-value", e.Sel.Name) // of nil, it panics at once
	case byPointer && isPointer:
	case byPointer:
		return &ast.UnaryExpr{OpPos: at, Op: token.AND, X: x}, types.NewPointer(t)
	case isPointer && len(s.Index()) == 1:
		return &ast.StarExpr{Star: at, X: x}, p.Elem()
	case isPointer:
		l.refuse(e, "method-value", e.Sel.Name)
	}
	return x, t
}

// assertion spells x.(T) out, with Go's own message.
func (l *lowering) assertion(e *ast.TypeAssertExpr) ast.Expr {
	at := e.Pos()
	from, to := l.info.TypeOf(e.X), l.info.TypeOf(e)
	tuple, two := to.(*types.Tuple)
	if two {
		to = tuple.At(0).Type()
	}
	p := id(l.fresh("x"), at)
	good := []ast.Expr{l.as(p, e.Type)}
	results := fields(at, (*ast.Ident)(nil), l.typeOf(to, at))
	var bad ast.Stmt
	if two {
		good = append(good, id("true", at))
		bad = &ast.ReturnStmt{Return: at, Results: []ast.Expr{l.zero(to, at), id("false", at)}}
		results = fields(at, (*ast.Ident)(nil), l.typeOf(to, at), (*ast.Ident)(nil), id("bool", at))
	} else {
		quoted := func(t types.Type) ast.Expr {
			return &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(l.reflectName(t)), ValuePos: at}
		}
		bad = expr(call(helper("Assertion", at), at, p, quoted(from), quoted(to), id(strconv.FormatBool(types.IsInterface(to)), at)))
	}
	body := block(at, when(at, not(l.is(p, e.Type), at), bad), &ast.ReturnStmt{Return: at, Results: good})
	return call(literal(at, fields(at, p, l.typeOf(from, at)), results, body), at, l.value(e.X))
}

// count is a shift's count, with Go's check where it may be negative.
func (l *lowering) count(e ast.Expr) ast.Expr {
	b, ok := l.info.TypeOf(e).Underlying().(*types.Basic)
	if l.info.Types[e].Value != nil || !ok || b.Info()&types.IsUnsigned != 0 {
		return l.value(e)
	}
	at := e.Pos()
	return call(helper("Shift", at), at, call(id("int64", at), at, l.value(e)))
}
