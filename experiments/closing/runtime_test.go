package closing

import (
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Runtime is what the source of one release says about close: the fact file
// closing.json, kept with amd64 because it has no architecture.
type Runtime struct {
	Release string `json:"release"`
	File    string `json:"file"`
	Line    int    `json:"line"`

	Loops   []Loop `json:"loops"`   // those of closechan, in order
	Goready string `json:"goready"` // how closechan calls it: "goready(gp, 3)"

	IsEmpty bool     `json:"is_empty"` // type waitq has a method isEmpty
	Dequeue string   `json:"dequeue"`  // its method of that name
	Depth   string   `json:"depth"`    // the name of goready's second parameter
	Tracer  string   `json:"tracer"`   // what ready hands it to
	Readers []string `json:"readers"`  // functions that mention a parameter or variable of that name, by file

	Panics []Panic  `json:"panics"` // where "send on closed channel" is raised
	Entry  []string `json:"entry"`  // what chansend does up to the test of closed under the lock
}

// Loop is a for statement: what it calls that matters, and whether the lock is held.
type Loop struct {
	Line   int      `json:"line"`
	Cond   string   `json:"cond,omitempty"`
	Calls  []string `json:"calls"`
	Locked bool     `json:"locked"`
}

// Panic is one place where the runtime raises the panic.
type Panic struct {
	Func string `json:"func"`
	Line int    `json:"line"`
}

func runtimeOf(ctx context.Context, target toolchain.Target) (*Runtime, error) {
	tree, err := source.Open(ctx, target)
	if err != nil {
		return nil, err
	}
	fn, err := tree.Func("runtime", "closechan")
	if err != nil {
		return nil, err
	}
	r := &Runtime{Release: target.Release, File: fn.File, Line: fn.Line, Loops: loops(fn)}
	for _, c := range fn.CallsTo("goready") {
		r.Goready = "goready(" + strings.Join(c.Args, ", ") + ")"
	}
	switch _, err := tree.Func("runtime", "waitq.isEmpty"); {
	case err == nil:
		r.IsEmpty = true
	case !errors.Is(err, source.ErrNone):
		return nil, err
	}
	dequeue, err := tree.Func("runtime", "waitq.dequeue")
	if err != nil {
		return nil, err
	}
	r.Dequeue = dequeue.Signature
	if err := r.depth(tree); err != nil {
		return nil, err
	}
	chansend, err := tree.Func("runtime", "chansend")
	if err != nil {
		return nil, err
	}
	r.Entry = entry(chansend)
	return r, r.raises(tree)
}

// loops lists the for statements of a function whose first statement that is a
// call of lock, and whose last that is one of unlock, stand at its top level.
func loops(fn *source.Func) (list []Loop) {
	locked := false
	for _, stmt := range fn.Decl().Body.List {
		if call, ok := stmt.(*ast.ExprStmt); ok {
			switch name(call.X) {
			case "lock":
				locked = true
			case "unlock":
				locked = false
			}
		}
		loop, ok := stmt.(*ast.ForStmt)
		if !ok {
			continue
		}
		l := Loop{Locked: locked}
		first, last := lines(fn, loop)
		l.Line = first
		for _, c := range fn.Calls {
			if c.Line < first || c.Line > last {
				continue
			}
			for _, wanted := range []string{"dequeue", "isEmpty", "empty", "push", "pop", "goready", "ready"} {
				if c.Func == wanted || strings.HasSuffix(c.Func, "."+wanted) {
					l.Calls = append(l.Calls, c.Func+"("+strings.Join(c.Args, ", ")+")")
				}
			}
		}
		list = append(list, l)
	}
	return list
}

// lines returns the first and last line of a node of the function. The tree
// gives places only; the function's own first line gives the rest.
func lines(fn *source.Func, n ast.Node) (first, last int) {
	at := func(p token.Pos) int {
		offset := int(p - fn.Decl().Type.Pos())
		return fn.Line + strings.Count(fn.Text[:min(offset, len(fn.Text))], "\n")
	}
	return at(n.Pos()), at(n.End() - 1)
}

func name(x ast.Expr) string {
	if call, ok := x.(*ast.CallExpr); ok {
		switch f := call.Fun.(type) {
		case *ast.Ident:
			return f.Name
		case *ast.SelectorExpr:
			return f.Sel.Name
		}
	}
	return ""
}

// depth follows goready's second argument to whoever uses it.
func (r *Runtime) depth(tree *source.Tree) error {
	goready, err := tree.Func("runtime", "goready")
	if err != nil {
		return err
	}
	params := goready.Decl().Type.Params.List
	r.Depth = params[len(params)-1].Names[0].Name
	ready, err := tree.Func("runtime", "ready")
	if err != nil {
		return err
	}
	for _, c := range ready.Calls {
		if slices.Contains(c.Args, r.Depth) {
			r.Tracer = c.Func
		}
	}
	funcs, err := tree.Funcs("runtime")
	if err != nil {
		return err
	}
	for _, f := range funcs {
		if panicking(f.File) && f.Has(r.Depth) {
			r.Readers = append(r.Readers, f.Name)
		}
	}
	return nil
}

// panicking reports whether a file holds panics and the printing of stacks.
func panicking(file string) bool {
	return slices.Contains([]string{"runtime/panic.go", "runtime/traceback.go", "runtime/debug.go", "runtime/symtab.go"}, file)
}

// raises finds where the panic is raised.
func (r *Runtime) raises(tree *source.Tree) error {
	funcs, err := tree.Funcs("runtime")
	if err != nil {
		return err
	}
	for _, f := range funcs {
		for _, c := range f.CallsTo("panic") {
			if len(c.Args) == 1 && c.Args[0] == fmt.Sprintf("plainError(%q)", text) {
				r.Panics = append(r.Panics, Panic{f.Name, c.Line})
			}
		}
	}
	return nil
}

// entry lists the statements of chansend that decide something, up to the test
// of closed that leads to the panic.
func entry(fn *source.Func) (list []string) {
	for _, stmt := range fn.Decl().Body.List {
		switch stmt := stmt.(type) {
		case *ast.ExprStmt:
			if name(stmt.X) == "lock" {
				list = append(list, "lock")
			}
		case *ast.IfStmt:
			cond := excerpt(fn, stmt.Cond)
			for _, debug := range []string{"raceenabled", "debugChan", "blockprofilerate"} {
				if strings.Contains(cond, debug) {
					cond = ""
				}
			}
			if cond != "" {
				list = append(list, cond)
			}
			if cond == "c.closed != 0" {
				return list
			}
		}
	}
	return list
}

// excerpt is the text of a node of the function.
func excerpt(fn *source.Func, n ast.Node) string {
	from := fn.Decl().Type.Pos()
	return fn.Text[n.Pos()-from : n.End()-from]
}

// The loop that the article prints against closechan of every release.
func TestLoop(t *testing.T) {
	const id = "C3.3.3"
	all := releases(t, id)
	as, empties, same := 0, 0, 0
	for _, r := range all {
		for _, l := range r.Loops {
			calls := strings.Join(l.Calls, " ")
			if strings.Contains(calls, "isEmpty") && strings.Contains(calls, "dequeue") && strings.Contains(calls, "goready(gp, 4)") {
				as++
			}
		}
		if r.IsEmpty {
			empties++
		}
		if shape(r) == shape(all[len(all)-1]) {
			same++
		}
	}
	last := all[len(all)-1]
	loops := shape(last)
	claim.Decide(t, id, as == len(all), claim.Textf(
		"of %[1]d releases, closechan has such a loop in %[2]d, and waitq a method isEmpty in %[3]d. In %[4]d of them there are %[5]d loops: %[6]s. dequeue is %[8]s: it returns a sudog, not a goroutine",
		"%[1]d 个版本中，closechan 含有这种循环的有 %[2]d 个，waitq 有 isEmpty 方法的有 %[3]d 个。其中 %[4]d 个版本有 %[5]d 个循环：%[7]s。dequeue 的签名是 %[8]s，返回的是 sudog 而不是 goroutine",
		len(all), as, empties, same, len(last.Loops), loops.EN, loops.ZH, last.Dequeue))

	tableLoops(t, all)
}

// tableLoops has one row for each loop of the newest release, with the lines
// at which every release has it.
func tableLoops(t *testing.T, all []*Runtime) {
	en := []string{"loop", "lock held", "what it calls"}
	zh := []string{"循环", "持有锁", "调用"}
	for _, r := range all {
		minor := strings.TrimPrefix(r.Release, "go")
		minor = minor[:strings.LastIndexByte(minor, '.')]
		en, zh = append(en, minor), append(zh, minor)
	}
	rows := artifact.Columns(en, zh)
	for i, l := range all[len(all)-1].Loops {
		cells := []any{i + 1, yesno(l.Locked), "`" + strings.Join(l.Calls, "`, `") + "`"}
		for _, r := range all {
			line := "–"
			if i < len(r.Loops) && slices.Equal(r.Loops[i].Calls, l.Calls) && r.Loops[i].Locked == l.Locked {
				line = fmt.Sprint(r.Loops[i].Line)
			}
			cells = append(cells, line)
		}
		rows.Add(cells...)
	}
	rows.Write(t, "loops")
}

// shape puts the loops of closechan into words.
func shape(r *Runtime) (text claim.Text) {
	for i, l := range r.Loops {
		where := claim.Text{EN: "without the lock", ZH: "不持锁"}
		if l.Locked {
			where = claim.Text{EN: "under the lock", ZH: "持锁"}
		}
		if i > 0 {
			text.EN, text.ZH = text.EN+"; ", text.ZH+"；"
		}
		calls := strings.Join(l.Calls, ", ")
		text.EN += calls + " (" + where.EN + ")"
		text.ZH += calls + "（" + where.ZH + "）"
	}
	return text
}

// What goready's second argument is for.
func TestDepth(t *testing.T) {
	const id = "C3.3.5"
	all := releases(t, id)
	four, panics := 0, 0
	var tracers, args []string
	for _, r := range all {
		if strings.HasSuffix(r.Goready, ", 4)") {
			four++
		}
		panics += len(r.Readers)
		if !slices.Contains(tracers, r.Tracer) {
			tracers = append(tracers, r.Tracer)
		}
		if !slices.Contains(args, r.Goready) {
			args = append(args, r.Goready)
		}
	}
	changed, seen := skipped(t)
	claim.Decide(t, id, four > 0 && panics > 0 && changed, claim.Textf(
		"in %[3]d releases closechan calls %[4]s; the parameter is named %[5]s, and ready hands it to %[6]s, which writes an event of the execution trace; functions in the files for panics and tracebacks that mention it: %[7]d. %[1]s",
		"%[3]d 个版本中 closechan 的调用为 %[4]s；该参数名为 %[5]s，由 ready 传给 %[6]s，用于写入执行跟踪的事件；负责 panic 与 traceback 的文件里提到它的函数：%[7]d 个。%[2]s",
		seen.EN, seen.ZH, len(all), strings.Join(args, " / "), all[len(all)-1].Depth, strings.Join(tracers, " / "), panics))
}
