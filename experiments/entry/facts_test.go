package entry

import (
	"context"
	"go/ast"
	"go/types"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Facts are what entering a system call does in a release: the fact file entry.json.
type Facts struct {
	Release string `json:"release"`
	// Saves are the fields of the goroutine that reentersyscall assigns, and
	// the calls of save; Status are the changes of state that it asks for.
	Saves  []string `json:"saves"`
	Status []string `json:"status"`
	// BadFD is a read(2) from no file, as it was stepped through.
	BadFD Passage `json:"badfd"`
}

// A Passage is what was executed.
type Passage struct {
	Funcs    []Share `json:"funcs"` // in the order in which they first ran
	Insts    int     `json:"insts"`
	Atomic   int     `json:"atomic"`
	Syscalls int     `json:"syscalls"`
	// Before are the fields of g, m and p written before the SYSCALL, in order;
	// those of one word that an atomic read-modify-write changed have a "!".
	Before []string `json:"before"`
	// Runqhead is how many instructions accessed the P's runqhead.
	Runqhead int `json:"runqhead"`
}

// A Share is one function's.
type Share struct {
	Func   string `json:"func"`
	Calls  int    `json:"calls"`
	Insts  int    `json:"insts"`
	Atomic int    `json:"atomic"`
}

// compute reads the source of a release and steps through its call.
func compute(ctx context.Context, t testing.TB, target toolchain.Target) (*Facts, error) {
	f := &Facts{Release: target.Release}
	if err := f.read(ctx, target); err != nil {
		return nil, err
	}
	step := stepHere
	if target.Release != toolchain.Local().Release {
		step = func(t testing.TB) (map[string]*passage, error) { return stepThrough(ctx, t, target) }
	}
	all, err := step(t)
	if err != nil {
		return nil, err
	}
	f.BadFD = all["badfd"].fact()
	return f, nil
}

// read fills in what the source says.
func (f *Facts) read(ctx context.Context, target toolchain.Target) error {
	tree, err := source.Open(ctx, target)
	if err != nil {
		return err
	}
	fn, err := tree.Func("runtime", "reentersyscall")
	if err != nil {
		return err
	}
	note := func(list *[]string, s string) {
		if !slices.Contains(*list, s) {
			*list = append(*list, s)
		}
	}
	ast.Inspect(fn.Decl().Body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok {
			for _, l := range a.Lhs {
				if s := types.ExprString(l); strings.HasPrefix(s, "gp.syscall") {
					note(&f.Saves, s)
				}
			}
		}
		return true
	})
	for _, c := range fn.Calls {
		switch {
		case c.Func == "save":
			note(&f.Saves, "save("+strings.Join(c.Args, ", ")+")")
		case c.Func == "casgstatus" && len(c.Args) == 3:
			note(&f.Status, c.Args[1]+" → "+c.Args[2])
		case strings.HasSuffix(c.Func, ".atomicstatus.CompareAndSwap"):
			note(&f.Status, strings.Join(c.Args, " → "))
		}
	}
	return nil
}

// fact sums a passage up.
func (p *passage) fact() Passage {
	out := Passage{Insts: p.insts(), Atomic: p.Count().Atomic, Syscalls: p.syscalls(), Before: []string{}}
	for _, f := range p.ByFunc() {
		out.Funcs = append(out.Funcs, Share{f.Func, f.Calls, f.Insts - f.NOPs, f.Atomic})
	}
	for _, in := range p.Insts {
		if strings.HasPrefix(in.Text, "SYSCALL") {
			break
		}
		for _, a := range in.Accesses {
			if !a.Write || a.Field == "" {
				continue
			}
			s := a.Object + "." + a.Field
			if in.Atomic {
				s += "!"
			}
			if !slices.Contains(out.Before, s) {
				out.Before = append(out.Before, s)
			}
		}
	}
	f := p.field("p", "runqhead")
	out.Runqhead = f.Reads + f.Writes
	return out
}

// calls returns how often the passage entered a function of the runtime.
func (p *Passage) calls(name string) (n int) {
	for _, f := range p.Funcs {
		if f.Func == "runtime."+name {
			n += f.Calls
		}
	}
	return n
}
