package layout

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"path/filepath"
	"strings"

	"chanlab/runner/instrument/toolchain"
)

// sourceArch is the architecture with which source.json is kept: a declaration
// has none, and one copy is enough.
const sourceArch = "amd64"

// Source is how the runtime declares the structs: the fact file source.json.
type Source struct {
	Release string     `json:"release"`
	Structs []Declared `json:"structs"`
}

// Declared is a struct as it is written.
type Declared struct {
	Name   string   `json:"name"`
	File   string   `json:"file"` // below GOROOT/src
	Line   int      `json:"line"`
	Fields []Member `json:"fields"`
}

// Member is a field as it is written; an embedded one has the type's name.
type Member struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// declaredIn says where the runtime declares what [structs] lists.
var declaredIn = map[string]string{
	"hchan": "chan.go", "waitq": "chan.go", "scase": "select.go", "sudog": "runtime2.go", "mutex": "runtime2.go",
}

// parse reads the declarations from the sources that come with the toolchain.
func parse(ctx context.Context, target toolchain.Target) (*Source, error) {
	goroot, err := target.GOROOT(ctx)
	if err != nil {
		return nil, err
	}
	s := &Source{Release: target.Release}
	for _, name := range structs {
		path := filepath.Join(goroot, "src", "runtime", declaredIn[name])
		d, err := declaration(path, name)
		if err != nil {
			return nil, fmt.Errorf("parsing the runtime of %s: %w", target.Release, err)
		}
		d.File = "runtime/" + declaredIn[name]
		s.Structs = append(s.Structs, *d)
	}
	return s, nil
}

func declaration(path, name string) (*Declared, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var found *Declared
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok || spec.Name.Name != name {
			return true
		}
		st, ok := spec.Type.(*ast.StructType)
		if !ok {
			return true
		}
		found = &Declared{Name: name, Line: files.Position(spec.Pos()).Line}
		for _, f := range st.Fields.List {
			var typ strings.Builder
			printer.Fprint(&typ, files, f.Type)
			for _, id := range f.Names {
				found.Fields = append(found.Fields, Member{id.Name, typ.String()})
			}
			if f.Names == nil {
				_, last, dotted := strings.Cut(typ.String(), ".")
				if !dotted {
					last = typ.String()
				}
				found.Fields = append(found.Fields, Member{strings.TrimPrefix(last, "*"), typ.String()})
			}
		}
		return false
	})
	if found == nil {
		return nil, fmt.Errorf("%s declares no struct %s", path, name)
	}
	return found, nil
}
