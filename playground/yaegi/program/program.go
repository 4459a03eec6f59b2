// Package program prepares and runs one program in the interpreter.
package program

import (
	"fmt"
	"go/token"
	"io"
	"path"

	"github.com/traefik/yaegi/interp"

	"chanlab/playground/yaegi/check"
	"chanlab/playground/yaegi/guest"
	"chanlab/playground/yaegi/lower"
	"chanlab/playground/yaegi/symbols"
)

// A Program is checked, lowered and compiled for the interpreter, once.
type Program struct {
	Source *check.Source
	Reason *lower.Reason // why it is not for the interpreter, or nil

	lowered  *lower.Program
	machine  *guest.Machine
	interp   *interp.Interpreter
	compiled *interp.Program
}

// Prepare checks a program and compiles it if it is for the interpreter.
func Prepare(name, source string, packages *check.Packages, stdout, stderr io.Writer) *Program {
	m := guest.New(stdout, stderr)
	i := interp.New(interp.Options{Stdout: stdout, Stderr: io.Discard, Stdin: nothing{}})
	p := &Program{machine: m, interp: i}
	p.Source = check.Parse(i.FileSet(), name, source, packages)
	if len(p.Source.Diagnostics) > 0 {
		return p
	}
	p.lowered, p.Reason = lower.Lower(p.Source, packages)
	if p.Reason == nil {
		p.compile()
	}
	return p
}

func (p *Program) compile() {
	defer func() {
		if r := recover(); r != nil {
			p.Reason = &lower.Reason{Code: "interpreter", What: fmt.Sprint(r)}
		}
	}()
	p.machine.States, p.machine.Mixed = p.lowered.States, p.lowered.Mixed
	p.machine.Position = func(at int) (string, int) {
		pos := p.Source.Fset.Position(token.Pos(at))
		return pos.Filename, pos.Line
	}
	if err := p.interp.Use(library); err != nil {
		panic(err)
	}
	if err := p.interp.Use(p.machine.Symbols()); err != nil {
		panic(err)
	}
	compiled, err := p.interp.CompileAST(p.lowered.File)
	if err != nil {
		panic(err)
	}
	p.compiled = compiled
}

// Machine is where the program runs.
func (p *Program) Machine() *guest.Machine { return p.machine }

// Lowered returns the program as the interpreter sees it.
func (p *Program) Lowered() *lower.Program { return p.lowered }

// Run runs the program on the calling goroutine until main returns. The
// ending is the machine's to tell: it may come earlier.
func (p *Program) Run() {
	if _, err := p.interp.Execute(p.compiled); err != nil {
		p.machine.Crash(err.Error())
	}
}

type nothing struct{}

func (nothing) Read([]byte) (int, error) { return 0, io.EOF }

// library is the tables under other keys: with the usual ones the interpreter
// compiles generic sources at each start and replaces functions that we
// replace ourselves.
var library = func() interp.Exports {
	e := interp.Exports{}
	for key, names := range symbols.Symbols {
		e[path.Dir(key)+"//"+path.Base(key)] = names
	}
	return e
}()
