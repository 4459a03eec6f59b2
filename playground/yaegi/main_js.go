// The engine in the page: worker.js loads it and calls the functions it puts
// into globalThis.chanlabYaegi.

package main

import (
	"go/format"
	"go/scanner"
	"go/token"
	"runtime/debug"
	"syscall/js"
	"time"

	"chanlab/playground/yaegi/check"
	"chanlab/playground/yaegi/explain"
	"chanlab/playground/yaegi/guest"
	"chanlab/playground/yaegi/program"
)

// An engine runs one program at a time.
type engine struct {
	host     js.Value // the worker's side: write(fd, bytes), done(ending), test(result)
	packages *check.Packages
	ready    *program.Program // prepared by check, not yet run
	source   string
	name     string
	running  *program.Program
}

func main() {
	debug.SetGCPercent(400)
	host := js.Global().Get("chanlabHost")
	pack := make([]byte, host.Get("pack").Length())
	js.CopyBytesToGo(pack, host.Get("pack"))
	packages, err := check.Read(pack)
	if err != nil {
		panic(err)
	}
	e := &engine{host: host, packages: packages}
	js.Global().Set("chanlabYaegi", js.ValueOf(map[string]any{
		"check":    js.FuncOf(e.check),
		"format":   js.FuncOf(e.format),
		"explain":  js.FuncOf(e.explain),
		"run":      js.FuncOf(e.run),
		"deadlock": js.FuncOf(e.deadlock),
	}))
	select {}
}

// A stream carries the program's output to the worker.
type stream struct {
	host js.Value
	fd   int
}

func (s stream) Write(b []byte) (int, error) {
	array := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(array, b)
	s.host.Call("write", s.fd, array)
	return len(b), nil
}

func (e *engine) prepare(name, source string) *program.Program {
	if p := e.ready; p != nil && e.source == source && e.name == name {
		return p
	}
	e.ready = program.Prepare(name, source, e.packages, stream{e.host, 1}, stream{e.host, 2})
	e.source, e.name = source, name
	return e.ready
}

func diagnostics(list []check.Diagnostic) []any {
	out := []any{}
	for _, d := range list {
		m := map[string]any{"line": d.Line, "column": d.Column, "message": d.Message}
		if d.EndLine > 0 {
			m["endLine"], m["endColumn"] = d.EndLine, d.EndColumn
		}
		out = append(out, m)
	}
	return out
}

func words(list []string) []any {
	out := []any{}
	for _, s := range list {
		out = append(out, s)
	}
	return out
}

// suite is null for a program that go run runs.
func suite(s *check.Suite) any {
	if s.Empty() {
		return nil
	}
	examples := []any{}
	for _, e := range s.Examples {
		examples = append(examples, map[string]any{"name": e.Name, "output": e.Output, "unordered": e.Unordered})
	}
	return map[string]any{"tests": words(s.Tests), "examples": examples, "main": s.Main}
}

// check(name, source)
func (e *engine) check(_ js.Value, args []js.Value) any {
	p := e.prepare(args[0].String(), args[1].String())
	answer := map[string]any{
		"list": diagnostics(p.Source.Diagnostics), "imports": words(p.Source.Imports), "tests": suite(&p.Source.Suite),
		"engine": "yaegi", "go": check.Version,
	}
	switch {
	case len(p.Source.Diagnostics) > 0:
		answer["engine"] = "none"
	case p.Reason != nil:
		answer["engine"] = "gc"
		answer["reason"] = map[string]any{"code": p.Reason.Code, "what": p.Reason.What, "line": p.Reason.Line}
	}
	return answer
}

// format(source)
func (e *engine) format(_ js.Value, args []js.Value) any {
	b, err := format.Source([]byte(args[0].String()))
	if err == nil {
		return map[string]any{"source": string(b)}
	}
	list, ok := err.(scanner.ErrorList)
	if !ok {
		return map[string]any{"list": diagnostics([]check.Diagnostic{{Line: 1, Column: 1, Message: err.Error()}})}
	}
	var ds []check.Diagnostic
	for _, x := range list {
		ds = append(ds, check.Diagnostic{Line: x.Pos.Line, Column: x.Pos.Column, Message: "syntax error: " + x.Msg})
	}
	return map[string]any{"list": diagnostics(ds)}
}

// explain(name, source)
func (e *engine) explain(_ js.Value, args []js.Value) any {
	lines := any(map[string]any{})
	if s := check.Parse(token.NewFileSet(), args[0].String(), args[1].String(), e.packages); len(s.Diagnostics) == 0 {
		lines = explain.Value(explain.Lines(s.Fset, s.File, s.Info))
	}
	return map[string]any{"lines": lines}
}

// run(name, source): the ending comes by host.done.
func (e *engine) run(_ js.Value, args []js.Value) any {
	p := e.prepare(args[0].String(), args[1].String())
	e.ready = nil // a program runs once
	if len(p.Source.Diagnostics) > 0 || p.Reason != nil {
		return false
	}
	e.running = p
	m := p.Machine()
	m.Start = time.Now()
	m.Notify = func(r guest.TestResult) {
		e.host.Call("test", map[string]any{"name": r.Name, "state": r.State, "output": r.Output, "ms": r.Milliseconds})
	}
	go p.Run()
	go func() {
		end := <-m.Over()
		if text := program.Text(p, end); text != "" {
			stream{e.host, 2}.Write([]byte(text))
		}
		// Goroutines that are about to return may do so.
		for range 3 {
			time.Sleep(0)
		}
		goroutines := []any{}
		for _, g := range p.Goroutines(end.Trace) {
			frames := []any{}
			for _, f := range g.Frames {
				frames = append(frames, map[string]any{"func": f.Func, "file": f.File, "line": f.Line})
			}
			goroutines = append(goroutines, map[string]any{"id": g.ID, "state": g.State, "frames": frames})
		}
		e.running = nil
		e.host.Call("done", map[string]any{
			"kind": end.Kind, "code": end.Code, "message": end.Message, "reason": end.Reason, "goroutines": goroutines, "left": m.Left(),
			"ms": float64(time.Since(m.Start).Microseconds()) / 1000,
		})
	}()
	return true
}

// deadlock says that nothing can run and no timer is pending.
func (e *engine) deadlock(js.Value, []js.Value) any {
	if e.running != nil {
		e.running.Machine().Deadlock()
	}
	return nil
}
