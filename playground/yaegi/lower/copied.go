package lower

import (
	"go/ast"
	"reflect"
)

// copy copies a syntax tree with the type arguments in place.
func (s *specializer) copy(n ast.Node) ast.Node {
	if v := reflect.ValueOf(n); v.IsNil() {
		return n
	}
	return s.clone(reflect.ValueOf(n)).Interface().(ast.Node)
}

func (s *specializer) clone(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Interface:
		if v.IsNil() {
			return v
		}
		return s.clone(v.Elem())
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(s.clone(v.Index(i)))
		}
		return out
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		if e, ok := v.Interface().(ast.Expr); ok {
			if x := s.replaced(e); x != nil {
				return reflect.ValueOf(x)
			}
		}
		out := reflect.New(v.Type().Elem())
		for i := range v.Elem().NumField() {
			f := v.Elem().Field(i)
			switch f.Type().String() {
			case "*ast.Object", "*ast.Scope", "*ast.CommentGroup", "[]*ast.CommentGroup":
				continue
			case "*ast.Ident": // a name, not an expression
				if name, ok := f.Interface().(*ast.Ident); ok && name != nil {
					out.Elem().Field(i).Set(reflect.ValueOf(id(name.Name, name.NamePos)))
				}
				continue
			case "*ast.FieldList":
				if v.Elem().Type().Field(i).Name == "TypeParams" {
					continue
				}
			}
			out.Elem().Field(i).Set(s.clone(f))
		}
		return out
	}
	return v
}
