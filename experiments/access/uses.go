package access

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"strings"

	"chanlab/runner/instrument/source"
)

// A Use is one place in the runtime's source that mentions a field of a
// channel or of a wait queue.
type Use struct {
	Field string `json:"field"` // "qcount", "sendq", "first"
	Func  string `json:"func"`  // "chansend", "waitq.enqueue"
	File  string `json:"file"`
	Line  int    `json:"line"`
	How   string `json:"how"`            // "r", "w", "rw", or "call" for a method of the field
	By    string `json:"by,omitempty"`   // the atomic function or the method: "atomic.Loaduint", "enqueue"
	Lock  int    `json:"lock,omitempty"` // line of the nearest lock(…) or sellock(…) before it in the function
}

// Atomic reports whether the field goes through a function of the runtime's
// atomic package.
func (u Use) Atomic() bool { return strings.HasPrefix(u.By, "atomic.") }

// fields of hchan that no other struct of chan.go and select.go has, and those
// of a queue in the functions that work on one.
var (
	channelFields = map[string]bool{"qcount": true, "dataqsiz": true, "sendx": true, "recvx": true, "sendq": true, "recvq": true}
	queueFields   = map[string]bool{"first": true, "last": true, "next": true, "prev": true}
	queueFuncs    = map[string]bool{"waitq.enqueue": true, "waitq.dequeue": true, "waitq.dequeueSudoG": true}
)

// Uses finds every use in the two files that know what a channel is made of.
// The race detector's functions, which never run otherwise, are left out.
func Uses(tree *source.Tree) (list []Use, err error) {
	funcs, err := tree.Funcs("runtime")
	if err != nil {
		return nil, err
	}
	for _, f := range funcs {
		if (f.File == "runtime/chan.go" || f.File == "runtime/select.go") && !strings.HasPrefix(f.Name, "race") && f.Decl().Body != nil {
			list = append(list, uses(f)...)
		}
	}
	if len(list) == 0 {
		return nil, errors.New("no function of runtime/chan.go uses a field of hchan: find where channels went")
	}
	return list, nil
}

// uses walks a function with the path to each node, which tells what becomes
// of a field.
func uses(f *source.Func) (list []Use) {
	var path []ast.Node
	ast.Inspect(f.Decl().Body, func(n ast.Node) bool {
		if n == nil {
			path = path[:len(path)-1]
			return true
		}
		path = append(path, n)
		sel, ok := n.(*ast.SelectorExpr)
		if !ok || !channelFields[sel.Sel.Name] && !(queueFields[sel.Sel.Name] && queueFuncs[f.Name]) {
			return true
		}
		u := Use{Field: sel.Sel.Name, Func: f.Name, File: f.File, How: "r"}
		u.classify(path[:len(path)-1], sel)
		u.Line = f.Line + lines(f, sel.Pos())
		for _, c := range f.Calls {
			if (c.Func == "lock" || c.Func == "sellock") && c.Line < u.Line {
				u.Lock = c.Line
			}
		}
		list = append(list, u)
		return true
	})
	return list
}

// lines is how many lines of the function lie before a position: line breaks
// in its text from the declaration on.
func lines(f *source.Func, at token.Pos) int {
	return strings.Count(f.Text[:int(at-f.Decl().Type.Pos())], "\n")
}

// classify looks outwards from the field: through selections of a part of it,
// the address operator and conversions, to what reads or writes.
func (u *Use) classify(path []ast.Node, at ast.Node) {
	for i := len(path) - 1; i >= 0; i-- {
		switch p := path[i].(type) {
		case *ast.ParenExpr, *ast.UnaryExpr:
		case *ast.SelectorExpr:
			if i > 0 {
				if call, ok := path[i-1].(*ast.CallExpr); ok && call.Fun == p {
					if u.How, u.By = "call", p.Sel.Name; atomicMethods[u.By] {
						u.How, u.By = atomicHow("atomic."+u.By), "atomic."+u.By
					}
					return
				}
			}
		case *ast.CallExpr:
			name := nameOf(p.Fun)
			if name != "unsafe.Pointer" { // a conversion goes on
				if strings.HasPrefix(name, "atomic.") {
					u.By, u.How = name, atomicHow(name)
				}
				return
			}
		case *ast.IncDecStmt:
			u.How = "rw"
			return
		case *ast.AssignStmt:
			for _, lhs := range p.Lhs {
				if lhs == at && p.Tok == token.ASSIGN {
					u.How = "w"
				} else if lhs == at {
					u.How = "rw"
				}
			}
			return
		default:
			return
		}
		at = path[i]
	}
}

// atomicMethods are those of the atomic types, which no type of a channel's
// fields has otherwise.
var atomicMethods = map[string]bool{"Load": true, "Store": true, "Swap": true, "CompareAndSwap": true, "Add": true, "And": true, "Or": true}

func nameOf(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return nameOf(x.X) + "." + x.Sel.Name
	}
	return ""
}

func atomicHow(name string) string {
	switch {
	case strings.HasPrefix(name, "atomic.Load"):
		return "r"
	case strings.HasPrefix(name, "atomic.Store"):
		return "w"
	}
	return "rw"
}

// Queue tells which atomic calls a function of the wait queue makes, as written.
type Queue struct {
	Func    string   `json:"func"`
	File    string   `json:"file"`
	Line    int      `json:"line"`
	Atomics []string `json:"atomics"`
}

// Queues looks at the functions that link and unlink entries of a wait queue.
func Queues(tree *source.Tree) (list []Queue, err error) {
	for _, name := range []string{"waitq.enqueue", "waitq.dequeue", "waitq.dequeueSudoG"} {
		f, err := tree.Func("runtime", name)
		if err != nil {
			return nil, fmt.Errorf("reading the wait queue: %w", err)
		}
		q := Queue{Func: name, File: f.File, Line: f.Line, Atomics: []string{}}
		for _, c := range f.Calls {
			method := c.Func[strings.LastIndexByte(c.Func, '.')+1:]
			if strings.HasPrefix(c.Func, "atomic.") || method == "CompareAndSwap" || method == "Store" || method == "Load" || method == "Swap" || method == "Add" {
				q.Atomics = append(q.Atomics, c.Func+"("+strings.Join(c.Args, ", ")+")")
			}
		}
		list = append(list, q)
	}
	return list, nil
}
