package lower

import (
	"go/ast"
	"go/token"
	"go/types"
)

// replaced returns what stands for an expression in a copy, or nil.
func (s *specializer) replaced(e ast.Expr) ast.Expr {
	at := e.Pos()
	switch e := e.(type) {
	case *ast.Ident:
		if inst, ok := s.info.Instances[e]; ok {
			return s.instantiated(e, s.info.Uses[e], inst)
		}
		if p, ok := s.info.Uses[e].(*types.PkgName); ok {
			return id(s.pkg(p.Imported().Path(), p.Imported().Name()), at)
		}
		if t, ok := s.info.Uses[e].(*types.TypeName); ok {
			if p, ok := t.Type().(*types.TypeParam); ok {
				return s.typeOf(s.ground(p), at)
			}
		}
	case *ast.SelectorExpr:
		if inst, ok := s.info.Instances[e.Sel]; ok {
			if _, method := s.info.Selections[e]; !method {
				return s.instantiated(e, s.info.Uses[e.Sel], inst)
			}
		}
	case *ast.IndexExpr:
		if s.isInstance(e.X) {
			return s.replaced(ast.Unparen(e.X))
		}
	case *ast.IndexListExpr:
		if s.isInstance(e.X) {
			return s.replaced(ast.Unparen(e.X))
		}
	case *ast.CallExpr:
		return s.converted(e)
	}
	return nil
}

func (s *specializer) isInstance(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		_, ok := s.info.Instances[e]
		return ok
	case *ast.SelectorExpr:
		_, ok := s.info.Instances[e.Sel]
		return ok
	}
	return false
}

func (s *specializer) instantiated(n ast.Node, o types.Object, inst types.Instance) ast.Expr {
	var args []types.Type
	for i := range inst.TypeArgs.Len() {
		args = append(args, s.ground(inst.TypeArgs.At(i)))
	}
	if t, ok := o.(*types.TypeName); ok {
		if named, ok := s.ground(inst.Type).(*types.Named); ok {
			return s.named(named, n.Pos())
		}
		if t.IsAlias() {
			return s.typeOf(s.ground(types.Unalias(inst.Type)), n.Pos())
		}
	}
	return id(s.request(n, o, args), n.Pos())
}

// named writes an instance of a generic type down.
func (s *specializer) named(t *types.Named, at token.Pos) ast.Expr {
	if p := t.Obj().Pkg(); p != nil && p.Path() == "iter" {
		return s.typeOf(t.Underlying(), at)
	}
	var args []types.Type
	for i := range t.TypeArgs().Len() {
		args = append(args, t.TypeArgs().At(i))
	}
	return id(s.request(&ast.BadExpr{From: at}, t.Origin().Obj(), args), at)
}

// converted keeps T(constant) from becoming a constant, when T is a type
// parameter: its arithmetic is that of variables.
func (s *specializer) converted(e *ast.CallExpr) ast.Expr {
	tv := s.info.Types[e.Fun]
	if _, ok := tv.Type.(*types.TypeParam); !ok || !tv.IsType() || len(e.Args) != 1 || s.info.Types[e.Args[0]].Value == nil {
		return nil
	}
	at := e.Pos()
	t := s.typeOf(s.ground(tv.Type), at)
	v := id(s.fresh("constant"), at)
	body := block(at, define(at, v, call(paren(t), at, s.copy(e.Args[0]).(ast.Expr))), &ast.ReturnStmt{Return: at, Results: []ast.Expr{v}})
	return call(literal(at, fields(at), fields(at, (*ast.Ident)(nil), t), body), at)
}

// ground puts type arguments in place of type parameters.
func (s *specializer) ground(t types.Type) types.Type {
	switch t := t.(type) {
	case *types.TypeParam:
		if g := s.env[t]; g != nil {
			return g
		}
		s.refuse(nil, "generic", t.Obj().Name())
	case *types.Alias:
		return s.ground(types.Unalias(t))
	case *types.Named:
		if t.TypeArgs().Len() == 0 {
			return t
		}
		var args []types.Type
		for i := range t.TypeArgs().Len() {
			args = append(args, s.ground(t.TypeArgs().At(i)))
		}
		g, err := types.Instantiate(nil, t.Origin(), args, false)
		if err != nil {
			s.refuse(nil, "generic", t.Obj().Name())
		}
		return g
	case *types.Pointer:
		return types.NewPointer(s.ground(t.Elem()))
	case *types.Slice:
		return types.NewSlice(s.ground(t.Elem()))
	case *types.Array:
		return types.NewArray(s.ground(t.Elem()), t.Len())
	case *types.Map:
		return types.NewMap(s.ground(t.Key()), s.ground(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), s.ground(t.Elem()))
	case *types.Signature:
		return types.NewSignatureType(nil, nil, nil, s.groundTuple(t.Params()), s.groundTuple(t.Results()), t.Variadic())
	case *types.Struct:
		var list []*types.Var
		var tags []string
		for i := range t.NumFields() {
			f := t.Field(i)
			list = append(list, types.NewField(f.Pos(), f.Pkg(), f.Name(), s.ground(f.Type()), f.Embedded()))
			tags = append(tags, t.Tag(i))
		}
		return types.NewStruct(list, tags)
	}
	return t
}

func (s *specializer) groundTuple(t *types.Tuple) *types.Tuple {
	var list []*types.Var
	for i := range t.Len() {
		v := t.At(i)
		list = append(list, types.NewParam(v.Pos(), v.Pkg(), v.Name(), s.ground(v.Type())))
	}
	return types.NewTuple(list...)
}
