// Package lower rewrites a checked program into the part of Go that the
// interpreter keeps right: it spells out what yaegi has wrong or lacks, with
// the types known, and keeps the reader's lines. What it cannot express goes
// to the compiler instead.
package lower

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"

	"chanlab/playground/yaegi/check"
)

// guestName and guestPath import the functions that a lowered program calls.
const (
	guestName = "guest_"
	guestPath = "chanlab/guest"
)

// A Reason says why a program is not for the interpreter. Code is for
// machines, What is the reader's own word for it.
type Reason struct {
	Code string `json:"code"`
	What string `json:"what"`
	Line int    `json:"line"`
}

func (r *Reason) Error() string { return fmt.Sprintf("line %d: %s: %s", r.Line, r.Code, r.What) }

// A Program is a lowered program.
type Program struct {
	File   *ast.File
	States map[int]string // what the statement at a position may wait for
	Mixed  map[int]bool   // statements that call and may panic by themselves
}

// A lowering rewrites one file.
type lowering struct {
	*check.Source
	info     *types.Info
	names    map[types.Object]string // locals that had to be renamed
	taken    map[string]bool
	imports  map[string]string // path to the name it is imported by
	states   map[int]string
	mixed    map[int]bool
	fn       *function
	next     int
	copies   map[string]bool // names of specialized declarations, which the reader never wrote
	instance func(*types.Named, token.Pos) ast.Expr
	received map[*ast.AssignStmt]types.Type // the element types of receives in selects
	loopVars map[types.Object]bool
	pre      []ast.Stmt // to be done before the statement under way
}

// A function is the function being rewritten.
type function struct {
	outer     *function
	results   []string // their names, where returns must go through them
	frame     string   // its guest.Frame, when it has deferred calls
	thread    string   // its guest.Thread, when it has one
	recovers  string   // the frame whose deferred call this is
	targets   []*target
	signature *types.Signature
}

// Lower lowers a checked program, or says why not.
func Lower(s *check.Source, packages *check.Packages) (p *Program, reason *Reason) {
	l := &lowering{Source: s, info: s.Info, copies: map[string]bool{}}
	defer func() {
		if r := recover(); r != nil {
			refusal, ok := r.(*Reason)
			if !ok { // a fault of ours is no reason to refuse a valid program
				refusal = &Reason{Code: "interpreter", What: fmt.Sprint(r)}
			}
			p, reason = nil, refusal
		}
	}()
	file := l.specialize(s.File, packages)
	l.judge(file)
	return l.program(file), nil
}

// refuse gives the program up to the compiler.
func (l *lowering) refuse(n ast.Node, code, what string) {
	line := 0
	if n != nil {
		line = l.Fset.Position(n.Pos()).Line
	}
	panic(&Reason{Code: code, What: what, Line: line})
}

func (l *lowering) fresh(name string) string {
	for {
		l.next++
		s := name + "_" + strconv.Itoa(l.next)
		if !l.taken[s] {
			l.taken[s] = true
			return s
		}
	}
}

func (l *lowering) program(file *ast.File) *Program {
	l.findLoopVars(file)
	l.names, l.taken, l.states = map[types.Object]string{}, map[string]bool{guestName: true}, map[int]string{}
	l.mixed = map[int]bool{}
	l.imports, l.received = map[string]string{}, map[*ast.AssignStmt]types.Type{}
	for _, name := range types.Universe.Names() {
		l.taken[name] = true
	}
	for _, name := range l.Package.Scope().Names() {
		l.taken[name] = true
	}
	var decls []ast.Decl
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		name := ""
		if spec.Name != nil {
			name = spec.Name.Name
		} else if p, ok := l.info.Implicits[spec].(*types.PkgName); ok {
			name = p.Imported().Name()
		}
		l.taken[name] = true
		l.imports[path] = name
	}
	var inits []string
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			decl := l.funcDecl(d)
			if d.Recv == nil && d.Name.Name == "init" {
				decl.Name = id(l.fresh("init"), d.Name.Pos())
				inits = append(inits, decl.Name.Name)
			}
			if d.Recv == nil && d.Name.Name == "main" {
				decl.Name = id(l.fresh("main"), d.Name.Pos())
				l.names[l.info.Defs[d.Name]] = decl.Name.Name
			}
			decls = append(decls, decl)
		case *ast.GenDecl:
			if d := l.genDecl(d); d != nil {
				decls = append(decls, d)
			}
		}
	}
	decls = append(decls, l.start(file, inits))
	out := &ast.File{Package: file.Package, Name: id("main", file.Name.Pos())}
	imports := &ast.GenDecl{Tok: token.IMPORT, TokPos: file.Package, Lparen: file.Package}
	add := func(name, path string) {
		spec := &ast.ImportSpec{Path: &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(path), ValuePos: file.Package}}
		if name != "" {
			spec.Name = id(name, file.Package)
		}
		imports.Specs = append(imports.Specs, spec)
		out.Imports = append(out.Imports, spec)
	}
	add(guestName, guestPath)
	used := map[string]bool{}
	for _, d := range decls {
		ast.Inspect(d, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok {
					used[x.Name] = true
				}
			}
			return true
		})
	}
	for _, path := range slices.Sorted(maps.Keys(l.imports)) {
		if name := l.imports[path]; used[name] {
			add(name, path)
		}
	}
	out.Decls = append([]ast.Decl{imports}, decls...)
	return &Program{File: out, States: l.states, Mixed: l.mixed}
}

// start makes the function main: package variables in the order that the
// checker found, init functions, and the reader's main or tests.
func (l *lowering) start(file *ast.File, inits []string) ast.Decl {
	at := file.Package
	l.fn = &function{}
	var list []ast.Stmt
	for _, init := range l.info.InitOrder {
		l.lines(init.Rhs, &list)
		s := &ast.AssignStmt{Tok: token.ASSIGN, TokPos: init.Rhs.Pos(), Rhs: []ast.Expr{l.value(init.Rhs)}}
		list, l.pre = append(list, l.pre...), nil
		for _, v := range init.Lhs {
			s.Lhs = append(s.Lhs, id(l.name(v), init.Rhs.Pos()))
		}
		list = append(list, s)
	}
	list = append(l.prologue(l.fn, at), list...)
	for _, name := range inits {
		list = append(list, expr(call(id(name, at), at)))
	}
	if l.Main {
		list = append(list, expr(call(id(l.names[l.Package.Scope().Lookup("main")], at), at)))
	}
	body := []ast.Stmt{expr(call(helper("Main", at), at, literal(at, fields(at), nil, block(at, list...))))}
	if !l.Main {
		tests := []ast.Stmt{}
		for _, name := range l.Suite.Tests {
			tests = append(tests, expr(call(helper("Test", at), at, &ast.BasicLit{Kind: token.STRING, Value: strconv.Quote(name), ValuePos: at}, id(name, at))))
		}
		tests = append(tests, expr(call(helper("Finish", at), at)))
		body = []ast.Stmt{expr(call(helper("Main", at), at, literal(at, fields(at), nil, block(at, append(list, tests...)...))))}
	}
	return &ast.FuncDecl{Name: id("main", at), Type: &ast.FuncType{Func: at, Params: fields(at)}, Body: block(at, body...)}
}

func (l *lowering) genDecl(d *ast.GenDecl) ast.Decl {
	switch d.Tok {
	case token.TYPE:
		return l.typeDecl(d)
	case token.VAR:
		out := &ast.GenDecl{Tok: token.VAR, TokPos: d.TokPos, Lparen: d.TokPos}
		for _, spec := range d.Specs {
			for _, name := range spec.(*ast.ValueSpec).Names {
				if v, ok := l.info.Defs[name].(*types.Var); ok && name.Name != "_" {
					out.Specs = append(out.Specs, &ast.ValueSpec{Names: []*ast.Ident{id(name.Name, name.Pos())}, Type: l.typeOf(v.Type(), name.Pos())})
				}
			}
		}
		if len(out.Specs) > 0 {
			return out
		}
	}
	return nil // imports are made anew, constants are folded
}

func (l *lowering) typeDecl(d *ast.GenDecl) *ast.GenDecl {
	out := &ast.GenDecl{Tok: token.TYPE, TokPos: d.TokPos, Lparen: d.TokPos}
	for _, spec := range d.Specs {
		spec := spec.(*ast.TypeSpec)
		out.Specs = append(out.Specs, &ast.TypeSpec{Name: id(spec.Name.Name, spec.Name.Pos()), Assign: spec.Assign, Type: l.typ(spec.Type)})
	}
	return out
}

func (l *lowering) funcDecl(d *ast.FuncDecl) *ast.FuncDecl {
	sig := l.info.Defs[d.Name].Type().(*types.Signature)
	out := &ast.FuncDecl{Name: id(d.Name.Name, d.Name.Pos())}
	if d.Recv != nil {
		out.Recv = l.fieldList(d.Recv)
	}
	out.Type, out.Body = l.function(&function{signature: sig}, d.Type, d.Body)
	return out
}

// findLoopVars finds the variables that loops count with.
func (l *lowering) findLoopVars(file *ast.File) {
	l.loopVars = map[types.Object]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.RangeStmt:
			if name, ok := n.Key.(*ast.Ident); ok {
				l.loopVars[l.info.Defs[name]] = true
			}
		case *ast.ForStmt:
			if a, ok := n.Init.(*ast.AssignStmt); ok && n.Cond != nil {
				for _, x := range a.Lhs {
					if name, ok := x.(*ast.Ident); ok {
						l.loopVars[l.info.Defs[name]] = true
					}
				}
			}
		}
		return true
	})
	delete(l.loopVars, nil)
}
