package source

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
)

// Const is one integer constant.
type Const struct {
	Name  string `json:"name"`
	Value int64  `json:"value"`
}

// Consts returns the integer constants that are declared together with the
// named one, in order, such as all of the runtime's _Gidle, _Grunnable … for
// "_Gwaiting". A constant that needs more than its own declaration and the
// package's plain types to be computed is left out.
func (t *Tree) Consts(pkg, name string) ([]Const, error) {
	p, err := t.pkg(pkg)
	if err != nil {
		return nil, err
	}
	type group struct {
		file string
		list []Const
	}
	var met []*group
	for _, f := range p.files {
		for _, d := range f.tree.Decls {
			gen, ok := d.(*ast.GenDecl)
			if ok && gen.Tok == token.CONST && declares(gen, name) {
				from, to := p.fset.PositionFor(gen.Pos(), false), p.fset.PositionFor(gen.End(), false)
				met = append(met, &group{f.name, consts(p.plainTypes() + string(f.text[from.Offset:to.Offset]))})
			}
		}
	}
	g, err := one(t, pkg, "const", name, met, func(g *group) string { return g.file })
	if err != nil {
		return nil, err
	}
	return g.list, nil
}

func declares(gen *ast.GenDecl, name string) bool {
	for _, spec := range gen.Specs {
		for _, n := range spec.(*ast.ValueSpec).Names {
			if n.Name == name {
				return true
			}
		}
	}
	return false
}

// plainTypes declares anew the types of the package that are another name for
// a number, which constants may have.
func (p *pkg) plainTypes() string {
	var b strings.Builder
	b.WriteString("package p\n")
	for _, f := range p.files {
		for _, d := range f.tree.Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.TYPE {
				continue
			}
			for _, spec := range gen.Specs {
				spec := spec.(*ast.TypeSpec)
				if basic, ok := spec.Type.(*ast.Ident); ok && types.Universe.Lookup(basic.Name) != nil && !spec.Assign.IsValid() {
					b.WriteString("type " + spec.Name.Name + " " + basic.Name + "\n")
				}
			}
		}
	}
	return b.String()
}

// consts computes the constants of a declaration; what it cannot know is an
// error that is passed over, and its constant missing.
func consts(text string) (list []Const) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "const.go", text, parser.SkipObjectResolution)
	if err != nil {
		return nil
	}
	info := types.Info{Defs: map[*ast.Ident]types.Object{}}
	config := types.Config{Error: func(error) {}}
	config.Check("p", fset, []*ast.File{file}, &info)
	ast.Inspect(file, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok || id.Name == "_" {
			return true
		}
		if c, ok := info.Defs[id].(*types.Const); ok && c.Val().Kind() == constant.Int {
			if v, exact := constant.Int64Val(c.Val()); exact {
				list = append(list, Const{id.Name, v})
			}
		}
		return true
	})
	return list
}
