package handoff

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"chanlab/runner/instrument/toolchain"
)

// A place is where the rebuilt runtime counts: the entry of a function, or, in
// a function, the statement that calls another.
type place struct{ in, calls string }

func (p place) String() string {
	if p.calls == "" {
		return p.in
	}
	return p.in + " → " + p.calls
}

// places, all in proc.go. Those for the way out of a system call have other
// names before Go 1.26.
var places = []place{
	{"gopark", ""}, {"park_m", ""}, {"LockOSThread", ""},
	{"reentersyscall", ""}, {"entersyscallblock", ""}, {"exitsyscallTryGetP", ""}, {"exitsyscallTryGetP", "takeP"},
	{"handoffp", ""}, {"retake", "handoffp"}, {"entersyscallblock", "handoffp"}, {"stoplockedm", "handoffp"},
	{"handoffp", "startm"}, {"handoffp", "pidleput"}, {"handoffp", "globrunqput"},
}

// statuses is where the counts of casgstatus begin, in a square of old and new.
const (
	statuses = 64
	square   = 16
)

// States of a goroutine (runtime/runtime2.go).
const (
	running = 2
	inCall  = 3
	waiting = 4
)

// patch returns proc.go with the counters, each on the line of what it counts,
// so that no line moves.
func patch(text []byte) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "proc.go", text, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	type insertion struct {
		at   int
		text string
	}
	var list []insertion
	count := func(at token.Pos, index string) {
		list = append(list, insertion{fset.Position(at).Offset, " atomic.Xadd(&chanlabCounts[" + index + "], 1); "})
	}
	met := make([]int, len(places))
	for _, d := range file.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Body == nil || fn.Recv != nil {
			continue
		}
		if fn.Name.Name == "casgstatus" {
			count(fn.Body.Lbrace+1, fmt.Sprintf("(%d + oldval&15*%d + newval&15) & 511", statuses, square)) // in bounds without a check
		}
		for i, p := range places {
			if p.in != fn.Name.Name {
				continue
			}
			if p.calls == "" {
				met[i]++
				count(fn.Body.Lbrace+1, fmt.Sprint(i))
				continue
			}
			for _, s := range statementsCalling(fn.Body, p.calls) {
				met[i]++
				count(s.Pos(), fmt.Sprint(i))
			}
		}
	}
	for i, p := range places {
		if met[i] == 0 && p.calls != "globrunqput" { // which is looked for because it is claimed
			return nil, fmt.Errorf("runtime/proc.go has no %s: read it again", p)
		}
	}
	slices.SortStableFunc(list, func(a, b insertion) int { return cmp.Compare(a.at, b.at) })
	var out bytes.Buffer
	last := 0
	for _, in := range list {
		out.Write(text[last:in.at])
		out.WriteString(in.text)
		last = in.at
	}
	out.Write(text[last:])
	return out.Bytes(), nil
}

// statementsCalling returns the innermost statements of lists that call a function.
func statementsCalling(body *ast.BlockStmt, name string) (found []ast.Stmt) {
	var visit func(list []ast.Stmt)
	visit = func(list []ast.Stmt) {
		for _, s := range list {
			calls := false
			ast.Inspect(s, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.BlockStmt:
					visit(n.List)
					return false
				case *ast.CaseClause:
					visit(n.Body)
					return false
				case *ast.CallExpr:
					switch f := n.Fun.(type) {
					case *ast.Ident:
						calls = calls || f.Name == name
					case *ast.SelectorExpr:
						calls = calls || f.Sel.Name == name
					}
				}
				return true
			})
			if calls {
				found = append(found, s)
			}
		}
	}
	visit(body.List)
	return found
}

// counters is the file that the runtime gets besides.
const counters = `package runtime

import (
	"internal/runtime/atomic"
	_ "unsafe"
)

var chanlabCounts [512]uint32

//go:linkname chanlabCounted
func chanlabCounted(into *[512]uint32) {
	for i := range into {
		into[i] = atomic.Load(&chanlabCounts[i])
	}
}
`

// census builds the program with the counting runtime and returns its path.
func census(t *testing.T, target toolchain.Target) (string, error) {
	t.Helper()
	goroot, err := target.GOROOT(t.Context())
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(filepath.Join(goroot, "src", "runtime", "proc.go"))
	if err != nil {
		return "", err
	}
	patched, err := patch(text)
	if err != nil {
		return "", err
	}
	main, err := os.ReadFile(filepath.Join("testdata", "census", "main.go"))
	if err != nil {
		return "", err
	}
	dir := t.TempDir()
	if err := target.WriteModule(dir, map[string]string{"main.go": string(main)}); err != nil {
		return "", err
	}
	out := filepath.Join(dir, "census")
	cmd := target.Command(t.Context(), dir, "build", "-trimpath", "-o", out, ".")
	files := map[string][]byte{"runtime/proc.go": patched, "runtime/zchanlab.go": []byte(counters)}
	if err := target.Overlay(t.Context(), cmd, t.TempDir(), files); err != nil {
		return "", err
	}
	if said, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building a runtime that counts: %w: %s", err, said)
	}
	return out, nil
}
