package trysend

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Facts are what a release makes of a select with default: the fact file
// trysend.json.
type Facts struct {
	Release string `json:"release"`
	// Named are the functions of package runtime that have a name the article gives.
	Named []string `json:"named"`
	// Tries are the functions of the runtime that hand chansend, chanrecv or
	// selectgo a block that is not the constant true, with what they hand over.
	Tries []Try `json:"tries"`
	// Lowering are the functions that the compiler's walkSelectCases may call for.
	Lowering []string `json:"lowering"`
	// Block is what it passes selectgo as the last argument.
	Block string `json:"block"`
	// Shapes are the runtime functions that each shape of select calls.
	Shapes map[string][]string `json:"shapes"`
}

// A Try is a call that may not block.
type Try struct {
	Func  string `json:"func"`
	Calls string `json:"calls"`
	Block string `json:"block"`
}

// article are the functions that every case is said to become.
var article = []string{"chansend_nb", "chanrecv_nb"}

// compute reads the facts of a release on amd64.
func compute(t testing.TB, target toolchain.Target) (*Facts, error) {
	f := &Facts{Release: target.Release, Named: []string{}, Shapes: map[string][]string{}}
	tree, err := source.Open(t.Context(), target)
	if err != nil {
		return nil, err
	}
	funcs, err := tree.Funcs("runtime")
	if err != nil {
		return nil, err
	}
	for _, fn := range funcs {
		if slices.Contains(article, fn.Name) {
			f.Named = append(f.Named, fn.Name)
		}
		for callee, at := range map[string]int{"chansend": 2, "chanrecv": 2, "selectgo": 5} {
			for _, call := range fn.CallsTo(callee) {
				if len(call.Args) <= at {
					return nil, fmt.Errorf("%s: %s calls %s with %d arguments: read the runtime again", target, fn.Name, callee, len(call.Args))
				}
				if block := call.Args[at]; block != "true" {
					f.Tries = append(f.Tries, Try{fn.Name, callee, block})
				}
			}
		}
	}
	slices.SortFunc(f.Tries, func(a, b Try) int { return strings.Compare(a.Func, b.Func) })
	walk, err := tree.Func("cmd/compile/internal/walk", "walkSelectCases")
	if err != nil {
		return nil, err
	}
	for _, call := range walk.Calls {
		for _, a := range call.Args {
			if name, err := strconv.Unquote(a); err == nil && slices.Contains([]string{"chanfn", "mkcallstmt", "typecheck.LookupRuntime"}, call.Func) && name != "selectsetpc" {
				f.Lowering = append(f.Lowering, name)
			}
		}
		if call.Func == "ir.NewBool" {
			f.Block = call.Args[len(call.Args)-1]
		}
	}
	return f, f.list(t, target)
}

var counted = regexp.MustCompile(`^runtime\.(block|chan|select)`)

// list compiles every shape and keeps which functions of channels each calls.
func (f *Facts) list(t testing.TB, target toolchain.Target) error {
	dir := t.TempDir()
	if err := target.WriteModule(dir, map[string]string{"shapes/shapes.go": shapesSource()}); err != nil {
		return err
	}
	_, list, err := asm.List(t.Context(), target, dir, "./shapes")
	if err != nil {
		return err
	}
	for _, s := range shapes {
		calls := []string{}
		for _, fn := range list {
			if !strings.HasSuffix(fn.Name, "."+s.name()) {
				continue
			}
			for _, in := range fn.Insts {
				if counted.MatchString(in.Call) {
					calls = append(calls, strings.TrimPrefix(in.Call, "runtime."))
				}
			}
		}
		f.Shapes[s.String()] = calls
	}
	return nil
}
