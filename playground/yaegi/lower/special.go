package lower

import (
	_ "embed"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strconv"

	"chanlab/playground/yaegi/check"
)

// prelude has generic functions of the library in source: compiled ones cannot
// be handed to an interpreter.
//
//go:embed prelude.txt
var prelude string

// A specializer makes a program without type parameters of one that has them:
// for each list of type arguments in use it copies the generic declaration.
type specializer struct {
	*lowering
	env   map[*types.TypeParam]types.Type
	funcs map[types.Object]*ast.FuncDecl
	specs map[types.Object]*ast.TypeSpec
	meths map[types.Object][]*ast.FuncDecl
	made  map[string]string
	out   []ast.Decl
	todo  []func()
	own   *types.Package // the prelude
}

// specialize returns the file without type parameters, and leaves the tables
// of the checker for it.
func (l *lowering) specialize(file *ast.File, packages *check.Packages) *ast.File {
	if len(l.info.Instances) == 0 && !generic(file) {
		return file
	}
	s := &specializer{lowering: l, funcs: map[types.Object]*ast.FuncDecl{}, specs: map[types.Object]*ast.TypeSpec{},
		meths: map[types.Object][]*ast.FuncDecl{}, made: map[string]string{}}
	l.imports, l.names, l.taken = map[string]string{}, map[types.Object]string{}, map[string]bool{}
	for _, name := range l.Package.Scope().Names() {
		l.taken[name] = true
	}
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		if spec.Name != nil {
			l.imports[path] = spec.Name.Name
		} else if p, ok := l.info.Implicits[spec].(*types.PkgName); ok {
			l.imports[path] = p.Imported().Name()
		}
		l.taken[l.imports[path]] = true
	}
	s.prelude(packages)
	s.collect(file)
	l.instance = s.named
	for _, d := range file.Decls {
		s.decl(d)
	}
	for len(s.todo) > 0 {
		next := s.todo[0]
		s.todo = s.todo[1:]
		next()
		if len(s.out) > 500 {
			l.refuse(file, "generic", "recursion of types")
		}
	}
	l.instance = nil
	out := &ast.File{Package: file.Package, Name: file.Name, Decls: s.out, FileStart: file.FileStart, FileEnd: file.FileEnd}
	imports := &ast.GenDecl{Tok: token.IMPORT, TokPos: file.Package, Lparen: file.Package}
	for path, name := range l.imports {
		spec := &ast.ImportSpec{Name: id(name, file.Package), Path: &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(path), ValuePos: file.Package}}
		imports.Specs = append(imports.Specs, spec)
		out.Imports = append(out.Imports, spec)
	}
	out.Decls = append([]ast.Decl{imports}, out.Decls...)
	l.recheck(out, packages)
	return out
}

// recheck fills the tables anew. An error means that the copies are not what
// they should be: that imports are no longer used does not matter.
func (l *lowering) recheck(file *ast.File, packages *check.Packages) {
	source := *l.Source
	source.Info = check.NewInfo()
	config := &types.Config{GoVersion: check.Version, Importer: packages, Sizes: types.SizesFor("gc", "amd64"), Error: func(err error) {
		if e, ok := err.(types.Error); ok && !e.Soft {
			line := l.Fset.Position(e.Pos).Line
			panic(&Reason{Code: "generic", What: e.Msg, Line: line})
		}
	}}
	source.Package, _ = config.Check("main", l.Fset, []*ast.File{file}, source.Info)
	l.Source, l.info = &source, source.Info
}

func generic(file *ast.File) bool {
	return anywhere(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncType:
			return n.TypeParams != nil
		case *ast.TypeSpec:
			return n.TypeParams != nil
		}
		return false
	})
}

func (s *specializer) prelude(packages *check.Packages) {
	file, err := parser.ParseFile(s.Fset, "library.go", prelude, parser.SkipObjectResolution)
	if err != nil {
		panic(err)
	}
	config := &types.Config{GoVersion: check.Version, Importer: packages}
	s.own, err = config.Check("library", s.Fset, []*ast.File{file}, s.info)
	if err != nil {
		panic(err)
	}
	s.collect(file)
}

// collect finds the generic declarations of a file.
func (s *specializer) collect(file *ast.File) {
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			f := s.info.Defs[d.Name].(*types.Func)
			if d.Recv == nil {
				s.funcs[f] = d
				continue
			}
			if o := receiverType(f); o != nil {
				s.meths[o] = append(s.meths[o], d)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if t, ok := spec.(*ast.TypeSpec); ok {
					s.specs[s.info.Defs[t.Name]] = t
				}
			}
		}
	}
}

func receiverType(f *types.Func) types.Object {
	t := f.Type().(*types.Signature).Recv().Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := t.(*types.Named); ok {
		return n.Origin().Obj()
	}
	return nil
}

// decl copies a declaration that has no type parameters.
func (s *specializer) decl(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		f := s.info.Defs[d.Name].(*types.Func)
		sig := f.Type().(*types.Signature)
		if sig.TypeParams().Len() == 0 && sig.RecvTypeParams().Len() == 0 {
			s.out = append(s.out, s.copy(d).(ast.Decl))
		}
	case *ast.GenDecl:
		if d.Tok == token.IMPORT {
			return
		}
		out := &ast.GenDecl{Tok: d.Tok, TokPos: d.TokPos, Lparen: d.Lparen, Rparen: d.Rparen}
		for _, spec := range d.Specs {
			if t, ok := spec.(*ast.TypeSpec); ok && (t.TypeParams != nil || s.constraint(t)) {
				continue
			}
			out.Specs = append(out.Specs, s.copy(spec).(ast.Spec))
		}
		if len(out.Specs) > 0 {
			s.out = append(s.out, out)
		}
	}
}

// constraint reports whether a type can only be a constraint.
func (s *specializer) constraint(t *ast.TypeSpec) bool {
	i, ok := s.info.Defs[t.Name].Type().Underlying().(*types.Interface)
	return ok && !i.IsMethodSet()
}

// request returns the name of a generic declaration with type arguments.
func (s *specializer) request(n ast.Node, o types.Object, args []types.Type) string {
	if o.Pkg() != s.Package && o.Pkg() != s.own {
		found := s.own.Scope().Lookup(o.Pkg().Name() + "_" + o.Name())
		if found == nil {
			s.refuse(n, "function", o.Pkg().Path()+"."+o.Name())
		}
		o = found
	}
	key := o.Pkg().Name() + "." + o.Name()
	for _, a := range args {
		if local(a, s.Package) {
			s.refuse(n, "generic", o.Name())
		}
		key += "," + types.TypeString(a, nil)
	}
	if name, ok := s.made[key]; ok {
		return name
	}
	name := s.fresh(o.Name())
	s.made[key] = name
	s.copies[name] = true
	s.todo = append(s.todo, func() { s.make(o, args, name) })
	return name
}

// local reports whether a type was declared within a function: its name says
// nothing elsewhere.
func local(t types.Type, pkg *types.Package) bool {
	if n, ok := types.Unalias(t).(*types.Named); ok {
		o := n.Obj()
		return o.Pkg() == pkg && o.Parent() != nil && o.Parent() != pkg.Scope()
	}
	if e, ok := t.(interface{ Elem() types.Type }); ok {
		return local(e.Elem(), pkg)
	}
	return false
}

func (s *specializer) make(o types.Object, args []types.Type, name string) {
	bind := func(list *types.TypeParamList) {
		for i := range list.Len() {
			s.env[list.At(i)] = args[i]
		}
	}
	s.env = map[*types.TypeParam]types.Type{}
	defer func() { s.env = nil }()
	if d := s.funcs[o]; d != nil {
		bind(o.Type().(*types.Signature).TypeParams())
		c := s.copy(d).(*ast.FuncDecl)
		c.Type.TypeParams = nil
		c.Name = id(name, d.Name.Pos())
		s.out = append(s.out, c)
		return
	}
	spec := s.specs[o]
	if spec == nil {
		s.refuse(nil, "generic", o.Name())
	}
	bind(o.Type().(*types.Named).TypeParams())
	t := &ast.TypeSpec{Name: id(name, spec.Name.Pos()), Assign: spec.Assign, Type: s.copy(spec.Type).(ast.Expr)}
	s.out = append(s.out, &ast.GenDecl{Tok: token.TYPE, TokPos: spec.Pos(), Specs: []ast.Spec{t}})
	for _, d := range s.meths[o] {
		bind(s.info.Defs[d.Name].Type().(*types.Signature).RecvTypeParams())
		recv := d.Recv.List[0]
		field := &ast.Field{Type: id(name, recv.Pos())}
		for _, n := range recv.Names {
			field.Names = append(field.Names, id(n.Name, n.NamePos))
		}
		if star, ok := recv.Type.(*ast.StarExpr); ok {
			field.Type = &ast.StarExpr{Star: star.Star, X: field.Type}
		}
		c := &ast.FuncDecl{Recv: &ast.FieldList{Opening: d.Recv.Opening, List: []*ast.Field{field}, Closing: d.Recv.Closing},
			Name: id(d.Name.Name, d.Name.NamePos), Type: s.copy(d.Type).(*ast.FuncType), Body: s.copy(d.Body).(*ast.BlockStmt)}
		s.out = append(s.out, c)
	}
}
