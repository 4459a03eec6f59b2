package lowering

import (
	"bytes"
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

// Forms is what the compiler of one release makes of select statements for one
// architecture: the fact file lowering.json.
type Forms struct {
	Release string `json:"release"`
	GOARCH  string `json:"goarch"`
	Forms   []Form `json:"forms"`

	Ops map[string]int `json:"ops"` // machine instructions of the selects in lowering.go, by name
}

// Form is one function of lowering.go or of what is generated beside it.
type Form struct {
	Name    string `json:"name"`
	Cases   int    `json:"cases"` // of the select, besides default
	Default bool   `json:"default,omitempty"`
	Loop    bool   `json:"loop,omitempty"` // the source has a loop

	Calls    []string `json:"calls,omitempty"`    // functions of the runtime, once each
	Sends    int64    `json:"sends,omitempty"`    // cases that selectgo is told of
	Receives int64    `json:"receives,omitempty"` // cases that selectgo is told of
	PC0      int64    `json:"pc0,omitempty"`      // selectgo's argument of that name where it is not nil
	Answers  []Answer `json:"answers,omitempty"`  // what becomes of each answer of selectgo
	Jumps    int      `json:"jumps,omitempty"`    // the most conditional jumps before a case is reached

	Cycles   int   `json:"cycles,omitempty"`   // ways back in the control flow, from the answer on
	Tables   int   `json:"tables,omitempty"`   // jumps to an address that was computed
	Closures int   `json:"closures,omitempty"` // functions made of parts of this one
	Selects  int   `json:"selects,omitempty"`  // instructions named SELECT
	Size     int64 `json:"size"`               // bytes of code
}

// Answer is a number that selectgo may return, the case that it leads to as
// written, and the conditional jumps on the way.
type Answer struct {
	Number int64  `json:"number"`
	Case   string `json:"case"`
	Jumps  int    `json:"jumps"`
}

func (f *Forms) form(name string) Form {
	for _, form := range f.Forms {
		if form.Name == name {
			return form
		}
	}
	panic("lowering: no form " + name)
}

// selectgo reports whether the form is left to that function.
func (f Form) selectgo() bool { return slices.Contains(f.Calls, "runtime.selectgo") }

// isSelect reports whether the form is a select and not a control.
func (f Form) isSelect() bool {
	return !strings.HasPrefix(f.Name, "Switch") && f.Name != "Machine" && f.Name != "Wrapped"
}

// A written select is one as it stands in the source.
type written struct {
	cases   []clause // default included, in order
	loop    bool
	isFixed bool // stands in lowering.go: its answers are kept one by one
}

type clause struct {
	comm        string // "<-a", "default"
	first, last int    // lines of the body
}

func (w written) cases0() int {
	return len(slices.DeleteFunc(slices.Clone(w.cases), func(c clause) bool { return c.comm == "default" }))
}

func (w written) at(line int) (comm string, ok bool) {
	for _, c := range w.cases {
		if c.first <= line && line <= c.last {
			return c.comm, true
		}
	}
	return "", false
}

// sources is the package that is compiled.
func sources() (map[string]string, error) {
	text, err := os.ReadFile("lowering.go")
	if err != nil {
		return nil, err
	}
	return map[string]string{"lowering.go": string(text), "generated.go": generated()}, nil
}

// read finds the select of every function.
func read(files map[string]string) (map[string]written, error) {
	all := map[string]written{}
	for name, text := range files {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		line := func(p token.Pos) int { return fset.Position(p).Line }
		for _, d := range file.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() {
				continue
			}
			w := written{isFixed: name == "lowering.go"}
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.ForStmt, *ast.RangeStmt:
					w.loop = true
				case *ast.CommClause:
					c := clause{comm: comm(n), first: line(n.Body[0].Pos()), last: line(n.Body[len(n.Body)-1].End())}
					w.cases = append(w.cases, c)
				}
				return true
			})
			all[fn.Name.Name] = w
		}
	}
	return all, nil
}

// comm is a case as written: "v := <-a", "b <- 1", "default".
func comm(c *ast.CommClause) string {
	switch s := c.Comm.(type) {
	case nil:
		return "default"
	case *ast.SendStmt:
		return types.ExprString(s.Chan) + " <- " + types.ExprString(s.Value)
	case *ast.ExprStmt:
		return types.ExprString(s.X)
	case *ast.AssignStmt:
		var left []string
		for _, x := range s.Lhs {
			left = append(left, types.ExprString(x))
		}
		return strings.Join(left, ", ") + " " + s.Tok.String() + " " + types.ExprString(s.Rhs[0])
	}
	panic(fmt.Sprintf("lowering: a case that is a %T", c.Comm))
}

// module writes the package as a module named lowering into dir, so that its
// symbols and files have the same names in the listing of any release.
func module(dir string, target toolchain.Target) (map[string]string, error) {
	files, err := sources()
	if err != nil {
		return nil, err
	}
	return files, target.WriteNamedModule(dir, "lowering", files)
}

// examine compiles the package and looks at every form.
func examine(ctx context.Context, dir string, target toolchain.Target) (*Forms, error) {
	files, err := module(dir, target)
	if err != nil {
		return nil, err
	}
	_, list, err := asm.List(ctx, target, dir, ".")
	if err != nil {
		return nil, err
	}
	return describe(target, files, list)
}

// examineRace does so with the compiler's flag -race. Only compiling needs no
// race detector of that architecture.
func examineRace(ctx context.Context, dir string, target toolchain.Target) (*Forms, error) {
	files, err := module(dir, target)
	if err != nil {
		return nil, err
	}
	cmd := target.Command(ctx, dir, "build", "-trimpath", "-o", filepath.Join(dir, "out.a"), "-gcflags=-S -race", ".")
	out, err := cmd.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("compiling with -race for %s: %w: %.500s", target, err, out)
	}
	list, err := asm.Parse(bytes.NewReader(out))
	if err != nil {
		return nil, err
	}
	return describe(target, files, list)
}

func describe(target toolchain.Target, files map[string]string, list []asm.Func) (*Forms, error) {
	selects, err := read(files)
	if err != nil {
		return nil, err
	}
	all := &Forms{Release: target.Release, GOARCH: target.GOARCH, Ops: map[string]int{}}
	for i := range list {
		f := &list[i]
		name := strings.TrimPrefix(f.Name, "lowering.")
		w, ok := selects[name]
		if !ok {
			continue
		}
		form := Form{Name: name, Cases: w.cases0(), Default: len(w.cases) > w.cases0(), Loop: w.loop, Size: f.Size}
		form.Calls, form.Tables, form.Selects = calls(f), tables(f), named(f)
		form.Cycles = cycles(f)
		for _, g := range list {
			if strings.HasPrefix(g.Name, f.Name+".") {
				form.Closures++
			}
		}
		if form.selectgo() {
			if err := form.answers(f, target.GOARCH, w); err != nil {
				return nil, fmt.Errorf("%s: %w", target, err)
			}
		}
		if w.isFixed {
			for _, in := range f.Insts {
				all.Ops[in.Op]++
			}
		}
		all.Forms = append(all.Forms, form)
	}
	if len(all.Forms) != len(selects) {
		return nil, fmt.Errorf("%s: the listing has %d of %d functions", target, len(all.Forms), len(selects))
	}
	slices.SortFunc(all.Forms, func(a, b Form) int { return strings.Compare(a.Name, b.Name) })
	return all, nil
}

// answers follows every answer that selectgo can give to the case it stands for.
func (form *Form) answers(f *asm.Func, arch string, w written) (err error) {
	if form.PC0, form.Sends, form.Receives, _, err = told(f, arch); err != nil {
		return err
	}
	first := int64(0)
	if form.Default {
		first = -1
	}
	for n := first; n < int64(form.Cases); n++ {
		line, jumps, err := follow(f, arch, n, func(line int) bool { _, ok := w.at(line); return ok })
		if err != nil {
			return err
		}
		form.Jumps = max(form.Jumps, jumps)
		if w.isFixed {
			comm, _ := w.at(line)
			form.Answers = append(form.Answers, Answer{n, comm, jumps})
		}
	}
	return nil
}
