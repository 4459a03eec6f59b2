package handoff

import (
	"context"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Facts are what the source of a release says: the fact file handoff.json.
type Facts struct {
	Release string `json:"release"`
	// Handers call handoffp.
	Handers []string `json:"handers"`
	// Takers are what handoffp calls that can take a P or a goroutine.
	Takers []string `json:"takers"`
	// Threads are where startm gets a thread from.
	Threads []string `json:"threads"`
	// Blockers call entersyscallblock on Linux, and Sleepers call the only one of them that does.
	Blockers []string `json:"blockers"`
	Sleepers []string `json:"sleepers"`
	// Waitq are the fields of sched whose name or type is waitq.
	Waitq []string `json:"waitq"`
	// From are the states to which a goroutine goes from _Gsyscall, by the
	// constants that casgstatus and CompareAndSwap are called with, and Park those that park_m sets.
	From []string `json:"from"`
	Park []string `json:"park"`
	// Delay is what sysmon sets its delay to, in microseconds, where it is a constant.
	Delay []string `json:"delay"`
}

// compute reads the facts of a release for linux/amd64.
func compute(ctx context.Context, target toolchain.Target) (*Facts, error) {
	tree, err := source.Open(ctx, target)
	if err != nil {
		return nil, err
	}
	funcs, err := tree.Funcs("runtime")
	if err != nil {
		return nil, err
	}
	f := &Facts{Release: target.Release, Waitq: []string{}, Blockers: []string{}, Sleepers: []string{}}
	for _, fn := range funcs {
		calls := func(name string) bool { return len(fn.CallsTo(name)) > 0 }
		if calls("handoffp") {
			f.Handers = append(f.Handers, fn.Name)
		}
		if calls("entersyscallblock") {
			f.Blockers = append(f.Blockers, fn.Name)
		}
		if calls("notetsleepg") {
			f.Sleepers = append(f.Sleepers, fn.Name)
		}
		for _, c := range fn.Calls {
			from, to := "", ""
			switch {
			case c.Func == "casgstatus" && len(c.Args) == 3:
				from, to = c.Args[1], c.Args[2]
			case strings.HasSuffix(c.Func, ".atomicstatus.CompareAndSwap") && len(c.Args) == 2:
				from, to = c.Args[0], c.Args[1]
			}
			if from == "_Gsyscall" && !slices.Contains(f.From, to) {
				f.From = append(f.From, to)
			}
			if fn.Name == "park_m" && from != "" {
				f.Park = append(f.Park, from+" → "+to)
			}
		}
		switch fn.Name {
		case "handoffp":
			f.Takers = among(fn, "startm", "pidleput", "globrunqput", "globrunqputbatch", "globrunqputhead", "runqput")
		case "startm":
			f.Threads = among(fn, "mget", "newm")
		case "sysmon":
			f.Delay = constants(fn.Decl(), "delay")
		}
	}
	for _, list := range []*[]string{&f.Handers, &f.Blockers, &f.Sleepers, &f.From} {
		slices.Sort(*list)
	}
	if f.Takers == nil || f.Threads == nil || f.Park == nil || f.Delay == nil {
		return nil, fmt.Errorf("%s: handoffp, startm, park_m or sysmon is not as expected: read the runtime again: %+v", target, f)
	}
	sched, err := tree.Struct("runtime", "schedt")
	if err != nil {
		return nil, err
	}
	for _, field := range sched.Fields {
		if field.Name == "waitq" || field.Type == "waitq" {
			f.Waitq = append(f.Waitq, field.Name+" "+field.Type)
		}
	}
	return f, nil
}

// among returns which of the names a function calls.
func among(fn *source.Func, names ...string) (list []string) {
	for _, n := range names {
		if len(fn.CallsTo(n)) > 0 {
			list = append(list, n)
		}
	}
	return list
}

// constants returns the literals that a function assigns to a variable.
func constants(fn *ast.FuncDecl, name string) (list []string) {
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || a.Tok != token.ASSIGN && a.Tok != token.DEFINE || len(a.Lhs) != len(a.Rhs) {
			return true
		}
		for i, l := range a.Lhs {
			id, isIdent := l.(*ast.Ident)
			if !isIdent || id.Name != name {
				continue
			}
			switch r := a.Rhs[i].(type) {
			case *ast.BasicLit:
				list = append(list, r.Value)
			case *ast.CallExpr, *ast.BinaryExpr:
				list = append(list, types.ExprString(r))
			}
		}
		return true
	})
	return list
}
