package source

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// Func is one function or method of a package.
type Func struct {
	Name      string `json:"name"` // "gopark", or "waitq.dequeue" whether the receiver is a pointer or not
	File      string `json:"file"` // relative to GOROOT/src: "runtime/proc.go"
	Line      int    `json:"line"` // of func
	End       int    `json:"end"`  // of the closing brace
	Signature string `json:"signature"`
	Text      string `json:"text"`            // as written, without the doc comment
	Calls     []Call `json:"calls,omitempty"` // in the order they stand, those inside function literals included

	decl *ast.FuncDecl
}

// Call is one call as written: nothing says whether it is ever reached.
type Call struct {
	Func string   `json:"func"` // "gopark", "sched.lock", "atomic.Load"; "panic" and conversions look like calls
	Args []string `json:"args,omitempty"`
	Line int      `json:"line"`
}

// Struct is one struct type of a package.
type Struct struct {
	Name   string  `json:"name"`
	File   string  `json:"file"`
	Line   int     `json:"line"`
	Fields []Field `json:"fields"` // blank ones included
}

// Field is one field of a struct; an embedded one has the name of its type.
type Field struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// Func returns a function of a package: "gopark", or "waitq.dequeue" for a
// method. A function written in assembly has its declaration only. The error
// wraps [ErrNone] where the release has none of that name.
func (t *Tree) Func(pkg, name string) (*Func, error) {
	p, err := t.pkg(pkg)
	if err != nil {
		return nil, err
	}
	var met []*Func
	p.funcs(func(f file, d *ast.FuncDecl) {
		if funcName(d) == name {
			met = append(met, p.fun(f, d))
		}
	})
	return one(t, pkg, "func", name, met, func(f *Func) string { return f.File })
}

// Funcs returns every function of a package, in order of file and line.
func (t *Tree) Funcs(pkg string) ([]*Func, error) {
	p, err := t.pkg(pkg)
	if err != nil {
		return nil, err
	}
	var list []*Func
	p.funcs(func(f file, d *ast.FuncDecl) { list = append(list, p.fun(f, d)) })
	return list, nil
}

// Struct returns a struct type declared at the top level of a package. The
// error wraps [ErrNone] where the release has no such type, or it is no struct.
func (t *Tree) Struct(pkg, name string) (*Struct, error) {
	p, err := t.pkg(pkg)
	if err != nil {
		return nil, err
	}
	var met []*Struct
	for _, f := range p.files {
		for _, d := range f.tree.Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.TYPE {
				continue
			}
			for _, spec := range gen.Specs {
				spec := spec.(*ast.TypeSpec)
				if st, ok := spec.Type.(*ast.StructType); ok && spec.Name.Name == name {
					met = append(met, &Struct{name, f.name, p.fset.Position(spec.Pos()).Line, fields(st)})
				}
			}
		}
	}
	return one(t, pkg, "struct", name, met, func(s *Struct) string { return s.File })
}

// CallsTo returns the calls of a function by the name they are written with.
func (f *Func) CallsTo(name string) []Call {
	var list []Call
	for _, c := range f.Calls {
		if c.Func == name {
			list = append(list, c)
		}
	}
	return list
}

// Has reports whether the body or signature names an identifier, a field
// ("sudogcache" is met in pp.sudogcache) or a selector as written
// ("pp.sudogcache"). A Func that was read back from JSON has no tree: it has nothing.
func (f *Func) Has(name string) bool {
	if f.decl == nil {
		return false
	}
	found := false
	look := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			found = found || n.Name == name
		case *ast.SelectorExpr:
			found = found || strings.Contains(name, ".") && types.ExprString(n) == name
		}
		return !found
	}
	ast.Inspect(f.decl.Type, look)
	if f.decl.Body != nil {
		ast.Inspect(f.decl.Body, look)
	}
	return found
}

// Decl returns the syntax tree, for what calls and names do not tell; nil
// where the Func was read back from JSON.
func (f *Func) Decl() *ast.FuncDecl { return f.decl }

func (p *pkg) funcs(do func(file, *ast.FuncDecl)) {
	for _, f := range p.files {
		for _, d := range f.tree.Decls {
			if d, ok := d.(*ast.FuncDecl); ok {
				do(f, d)
			}
		}
	}
}

func (p *pkg) fun(f file, d *ast.FuncDecl) *Func {
	from, to := p.fset.PositionFor(d.Type.Pos(), false), p.fset.PositionFor(d.End(), false)
	fn := &Func{
		Name: funcName(d), File: f.name, Line: from.Line, End: to.Line,
		Signature: types.ExprString(d.Type),
		Text:      string(f.text[from.Offset:to.Offset]),
		decl:      d,
	}
	if d.Body == nil {
		return fn
	}
	type placed struct {
		Call
		at token.Pos
	}
	var met []placed
	ast.Inspect(d.Body, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok {
			call := Call{Func: types.ExprString(c.Fun), Line: p.fset.PositionFor(c.Pos(), false).Line}
			for _, a := range c.Args {
				call.Args = append(call.Args, types.ExprString(a))
			}
			met = append(met, placed{call, c.Lparen})
		}
		return true
	})
	// a().b() stands as a, then b; f(g()) as f, then g.
	slices.SortStableFunc(met, func(a, b placed) int { return cmp.Compare(a.at, b.at) })
	for _, m := range met {
		fn.Calls = append(fn.Calls, m.Call)
	}
	return fn
}

// funcName returns the name of a method with its receiver's type before it.
func funcName(d *ast.FuncDecl) string {
	if d.Recv == nil || len(d.Recv.List) != 1 {
		return d.Name.Name
	}
	return typeName(d.Recv.List[0].Type) + "." + d.Name.Name
}

// typeName is the name of a type without pointer, type parameters and package.
func typeName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return typeName(x.X)
	case *ast.ParenExpr:
		return typeName(x.X)
	case *ast.IndexExpr:
		return typeName(x.X)
	case *ast.IndexListExpr:
		return typeName(x.X)
	case *ast.SelectorExpr:
		return x.Sel.Name
	}
	return types.ExprString(x)
}

func fields(st *ast.StructType) []Field {
	var list []Field
	for _, f := range st.Fields.List {
		typ := types.ExprString(f.Type)
		if len(f.Names) == 0 {
			list = append(list, Field{typeName(f.Type), typ})
		}
		for _, n := range f.Names {
			list = append(list, Field{n.Name, typ})
		}
	}
	return list
}
