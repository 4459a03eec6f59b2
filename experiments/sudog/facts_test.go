package sudog

import (
	"context"
	"errors"
	"go/ast"
	"go/types"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Facts is what one release's source says about sudogs: the fact file
// sudog.json. It has no line numbers, which patch releases move.
type Facts struct {
	Release string   `json:"release"`
	Structs []Struct `json:"structs"`
	Funcs   []Func   `json:"funcs"`
	// Users are the functions that name a cache of sudogs, by the name.
	Users map[string][]string `json:"users"`
}

// Struct is a struct with its fields: all of sudog's and mcache's, of others
// those that have to do with sudogs.
type Struct struct {
	Name   string         `json:"name"`
	File   string         `json:"file"`
	Fields []source.Field `json:"fields"`
}

// Func is one function with what it does to a sudog.
type Func struct {
	Name  string   `json:"name"`
	File  string   `json:"file"`
	Calls []string `json:"calls"` // by name, in order
	// Sets are the assignments to fields of a sudog, as written: "mysg.g = gp".
	Sets []string `json:"sets,omitempty"`
	// Checks are the conditions under which it throws.
	Checks []string `json:"checks,omitempty"`
	// Locks are its calls of lock and unlock, each with the conditions around it.
	Locks []string `json:"locks,omitempty"`
}

// structs and read are what is kept of a release.
var (
	structs = []string{"sudog", "mcache", "p", "schedt"}
	read    = []string{"acquireSudog", "releaseSudog", "clearpools", "chansend", "chanrecv", "selectgo", "semacquire1", "notifyListWait", "send", "recv", "readyWithTime", "closechan",
		"waitq.enqueue", "waitq.dequeue", "waitq.dequeueSudoG", "semaRoot.queue", "semaRoot.dequeue"}
	caches = []string{"sudogcache", "sudogbuf", "sudogFree"}
)

// parse reads the facts from the source of a release.
func parse(ctx context.Context, t toolchain.Target) (*Facts, error) {
	tree, err := source.Open(ctx, t)
	if err != nil {
		return nil, err
	}
	facts := &Facts{Release: t.Release, Users: map[string][]string{}}
	for _, name := range structs {
		s, err := tree.Struct("runtime", name)
		if err != nil {
			return nil, err
		}
		out := Struct{Name: s.Name, File: s.File}
		for _, f := range s.Fields {
			if name == "sudog" || name == "mcache" || strings.Contains(strings.ToLower(f.Name+f.Type), "sudo") || f.Name == "mcache" {
				out.Fields = append(out.Fields, f)
			}
		}
		facts.Structs = append(facts.Structs, out)
	}
	for _, name := range read {
		f, err := tree.Func("runtime", name)
		if errors.Is(err, source.ErrNone) {
			continue
		}
		if err != nil {
			return nil, err
		}
		facts.Funcs = append(facts.Funcs, look(f))
	}
	all, err := tree.Funcs("runtime")
	if err != nil {
		return nil, err
	}
	for _, name := range caches {
		facts.Users[name] = []string{}
		for _, f := range all {
			if f.Has(name) {
				facts.Users[name] = append(facts.Users[name], f.Name)
			}
		}
	}
	return facts, nil
}

// holders are the names that the runtime has for a variable with a sudog in it.
var holders = []string{"s", "mysg", "sg", "sg1", "sglist", "sgp", "x", "y", "last"}

// look takes down what a function does to sudogs.
func look(f *source.Func) Func {
	out := Func{Name: f.Name, File: f.File}
	for _, c := range f.Calls {
		out.Calls = append(out.Calls, c.Func)
		// Since Go 1.26 two fields are set by a method: mysg.elem.set(ep).
		if field, ok := strings.CutSuffix(c.Func, ".set"); ok && ofSudog(field) && len(c.Args) == 1 {
			out.Sets = append(out.Sets, field+" = "+c.Args[0])
		}
	}
	var around []ast.Node
	ast.Inspect(f.Decl().Body, func(n ast.Node) bool {
		if n == nil {
			around = around[:len(around)-1]
			return false
		}
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if name := types.ExprString(left); ofSudog(name) && len(n.Lhs) == len(n.Rhs) {
					out.Sets = append(out.Sets, name+" = "+types.ExprString(n.Rhs[i]))
				}
			}
		case *ast.IfStmt:
			if throws(n.Body) {
				out.Checks = append(out.Checks, types.ExprString(n.Cond))
			}
		case *ast.CallExpr:
			if name := types.ExprString(n.Fun); name == "lock" || name == "unlock" || name == "lockWithRank" {
				text := types.ExprString(n)
				for _, a := range around {
					if i, ok := a.(*ast.IfStmt); ok {
						text += " if " + types.ExprString(i.Cond)
					}
				}
				out.Locks = append(out.Locks, text)
			}
		}
		around = append(around, n)
		return true
	})
	return out
}

// ofSudog says whether an expression is a field of a variable that holds a sudog.
func ofSudog(expr string) bool {
	base, field, ok := strings.Cut(expr, ".")
	return ok && slices.Contains(holders, base) && !strings.Contains(field, ".")
}

func throws(b *ast.BlockStmt) bool {
	if len(b.List) != 1 {
		return false
	}
	e, ok := b.List[0].(*ast.ExprStmt)
	if !ok {
		return false
	}
	c, ok := e.X.(*ast.CallExpr)
	return ok && types.ExprString(c.Fun) == "throw"
}

// fun returns a function's facts.
func (f *Facts) fun(t *testing.T, name string) *Func {
	t.Helper()
	for i := range f.Funcs {
		if f.Funcs[i].Name == name {
			return &f.Funcs[i]
		}
	}
	t.Fatalf("%s has no %s: read the runtime again", f.Release, name)
	return nil
}

// field returns a field of a struct.
func (f *Facts) field(structure, name string) (source.Field, bool) {
	for _, s := range f.Structs {
		for _, x := range s.Fields {
			if s.Name == structure && x.Name == name {
				return x, true
			}
		}
	}
	return source.Field{}, false
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
