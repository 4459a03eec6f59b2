package lower

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
)

// typ rewrites a type expression.
func (l *lowering) typ(e ast.Expr) ast.Expr {
	if e == nil {
		return nil
	}
	switch e := e.(type) {
	case *ast.Ident:
		return l.ident(e)
	case *ast.SelectorExpr:
		return e
	case *ast.ParenExpr: // parentheses come back where they are needed
		return l.typ(e.X)
	case *ast.StarExpr:
		return &ast.StarExpr{Star: e.Star, X: l.typ(e.X)}
	case *ast.ArrayType:
		out := &ast.ArrayType{Lbrack: e.Lbrack, Elt: l.typ(e.Elt)}
		if _, ok := e.Len.(*ast.Ellipsis); ok {
			out.Len = e.Len
		} else if e.Len != nil {
			out.Len = l.value(e.Len)
		}
		return out
	case *ast.MapType:
		return &ast.MapType{Map: e.Map, Key: l.typ(e.Key), Value: l.typ(e.Value)}
	case *ast.ChanType:
		elem := l.typ(e.Value)
		if _, ok := elem.(*ast.ChanType); ok {
			elem = &ast.ParenExpr{X: elem}
		}
		return &ast.ChanType{Begin: e.Begin, Arrow: e.Arrow, Dir: e.Dir, Value: elem}
	case *ast.FuncType:
		return &ast.FuncType{Func: e.Func, Params: l.fieldList(e.Params), Results: l.fieldList(e.Results)}
	case *ast.StructType:
		return &ast.StructType{Struct: e.Struct, Fields: l.fieldList(e.Fields)}
	case *ast.InterfaceType:
		return &ast.InterfaceType{Interface: e.Interface, Methods: l.fieldList(e.Methods)}
	case *ast.Ellipsis:
		return &ast.Ellipsis{Ellipsis: e.Ellipsis, Elt: l.typ(e.Elt)}
	}
	l.refuse(e, "syntax", "type")
	return nil
}

func (l *lowering) fieldList(f *ast.FieldList) *ast.FieldList {
	if f == nil {
		return nil
	}
	out := &ast.FieldList{Opening: f.Opening, Closing: f.Closing}
	for _, field := range f.List {
		g := &ast.Field{Type: l.typ(field.Type), Tag: field.Tag}
		for _, name := range field.Names {
			g.Names = append(g.Names, l.ident(name))
		}
		out.List = append(out.List, g)
	}
	return out
}

// typeOf writes a type down.
func (l *lowering) typeOf(t types.Type, at token.Pos) ast.Expr {
	switch t := t.(type) {
	case *types.Basic:
		if t.Kind() == types.UnsafePointer {
			return sel(id(l.pkg("unsafe", "unsafe"), at), "Pointer", at)
		}
		return id(types.Default(t).(*types.Basic).Name(), at)
	case *types.Alias:
		if t.Obj().Pkg() == nil {
			return id(t.Obj().Name(), at)
		}
		return l.typeOf(types.Unalias(t), at)
	case *types.Named:
		o := t.Obj()
		if t.TypeArgs().Len() > 0 && l.instance != nil {
			return l.instance(t, at)
		}
		switch {
		case o.Pkg() == nil:
			return id(o.Name(), at)
		case o.Pkg() == l.Package:
			return id(l.name(o), at)
		}
		if t.TypeArgs().Len() > 0 {
			l.refuse(nil, "generic-library", o.Name())
		}
		return sel(id(l.pkg(o.Pkg().Path(), o.Pkg().Name()), at), o.Name(), at)
	case *types.Pointer:
		return &ast.StarExpr{Star: at, X: l.typeOf(t.Elem(), at)}
	case *types.Slice:
		return &ast.ArrayType{Lbrack: at, Elt: l.typeOf(t.Elem(), at)}
	case *types.Array:
		return &ast.ArrayType{Lbrack: at, Len: number(int(t.Len()), at), Elt: l.typeOf(t.Elem(), at)}
	case *types.Map:
		return &ast.MapType{Map: at, Key: l.typeOf(t.Key(), at), Value: l.typeOf(t.Elem(), at)}
	case *types.Chan:
		dir := ast.SEND | ast.RECV
		switch t.Dir() {
		case types.SendOnly:
			dir = ast.SEND
		case types.RecvOnly:
			dir = ast.RECV
		}
		elem := l.typeOf(t.Elem(), at)
		if _, ok := elem.(*ast.ChanType); ok {
			elem = &ast.ParenExpr{X: elem}
		}
		return &ast.ChanType{Begin: at, Arrow: at, Dir: dir, Value: elem}
	case *types.Signature:
		f := &ast.FuncType{Func: at, Params: l.tuple(t.Params(), t.Variadic(), at)}
		if t.Results().Len() > 0 {
			f.Results = l.tuple(t.Results(), false, at)
		}
		return f
	case *types.Struct:
		s := &ast.StructType{Struct: at, Fields: &ast.FieldList{Opening: at, Closing: at}}
		for i := range t.NumFields() {
			v := t.Field(i)
			f := &ast.Field{Type: l.typeOf(v.Type(), at)}
			if !v.Embedded() {
				f.Names = []*ast.Ident{id(v.Name(), at)}
			}
			if tag := t.Tag(i); tag != "" {
				f.Tag = &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(tag), ValuePos: at}
			}
			s.Fields.List = append(s.Fields.List, f)
		}
		return s
	case *types.Interface:
		if t.Empty() {
			return &ast.InterfaceType{Interface: at, Methods: &ast.FieldList{Opening: at, Closing: at}}
		}
		it := &ast.InterfaceType{Interface: at, Methods: &ast.FieldList{Opening: at, Closing: at}}
		for i := range t.NumMethods() {
			m := t.Method(i)
			it.Methods.List = append(it.Methods.List, &ast.Field{Names: []*ast.Ident{id(m.Name(), at)}, Type: l.typeOf(m.Type(), at)})
		}
		return it
	}
	l.refuse(nil, "syntax", t.String())
	return nil
}

func (l *lowering) tuple(t *types.Tuple, variadic bool, at token.Pos) *ast.FieldList {
	f := &ast.FieldList{Opening: at, Closing: at}
	for i := range t.Len() {
		x := l.typeOf(t.At(i).Type(), at)
		if s, ok := x.(*ast.ArrayType); ok && variadic && i == t.Len()-1 {
			x = &ast.Ellipsis{Ellipsis: at, Elt: s.Elt}
		}
		f.List = append(f.List, &ast.Field{Type: x})
	}
	return f
}

// pkg returns the name that a package is imported by, and imports it if need
// be.
func (l *lowering) pkg(path, name string) string {
	if n, ok := l.imports[path]; ok && n != "_" && n != "." {
		return n
	}
	for l.taken[name] {
		name += "_"
	}
	l.taken[name] = true
	l.imports[path] = name
	return name
}

// name returns the name of an object in the lowered program. Locals whose name
// is taken get another: the interpreter confuses some shadowed names.
func (l *lowering) name(o types.Object) string {
	if n, ok := l.names[o]; ok {
		return n
	}
	if o.Name() == "_" || o.Pkg() != l.Package || o.Parent() == l.Package.Scope() {
		return o.Name()
	}
	switch v := o.(type) {
	case *types.Var:
		if v.IsField() {
			return o.Name()
		}
	case *types.TypeName:
	default:
		return o.Name()
	}
	n := o.Name()
	if l.taken[n] {
		n = l.fresh(n)
	}
	l.taken[n] = true
	l.names[o] = n
	return n
}

func (l *lowering) ident(e *ast.Ident) *ast.Ident {
	if e.Name == "_" {
		return e
	}
	o := l.info.ObjectOf(e)
	if o == nil {
		return e
	}
	return id(l.name(o), e.NamePos)
}
