package escape

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// Analysis is the fact file escape.json: what the compiler's escape analysis says
// about the functions of escape.go.
type Analysis struct {
	Release string  `json:"release"`
	Says    []Finds `json:"says"`
}

// Finds is what it says about one function.
type Finds struct {
	Func string   `json:"func"`
	Says []string `json:"says"` // "moved to heap: n", "&bytes.Buffer{} escapes to heap"
}

// committed is what every release says. It does not depend on the architecture.
var committed = golden.Fact[*Analysis]{
	Name: "escape.json",
	Compute: func(t testing.TB, in toolchain.Target) (*Analysis, error) {
		return analyse(t.Context(), in, t.TempDir())
	},
	Compare: cmp.Options{cmpopts.IgnoreFields(Analysis{}, "Release")},
}

var said = regexp.MustCompile(`(?m)^\./escape\.go:(\d+):\d+: (.* escapes to heap|.* does not escape|moved to heap: .*)$`)

// analyse has the compiler speak: go build -gcflags=-m. dir should be empty.
func analyse(ctx context.Context, target toolchain.Target, dir string) (*Analysis, error) {
	text, err := os.ReadFile("escape.go")
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "escape.go", text, 0)
	if err != nil {
		return nil, err
	}
	if err := target.WriteModule(dir, map[string]string{"escape.go": string(text)}); err != nil {
		return nil, err
	}
	out, err := target.Command(ctx, dir, "build", "-gcflags=-m", ".").CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("escape analysis of %s: %w\n%s", target, err, out)
	}
	a := &Analysis{Release: target.Release}
	for _, d := range file.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		f := Finds{Func: fn.Name.Name, Says: []string{}}
		from, to := fset.Position(fn.Body.Lbrace).Line, fset.Position(fn.End()).Line
		for _, m := range said.FindAllStringSubmatch(string(out), -1) {
			if line, _ := strconv.Atoi(m[1]); from < line && line < to {
				f.Says = append(f.Says, m[2])
			}
		}
		a.Says = append(a.Says, f)
	}
	return a, nil
}

// TestToolchain compares the facts of the toolchain in use with the committed ones.
func TestToolchain(t *testing.T) { golden.Hold(t, committed) }

// TestAnalysis leaves what the compilers say, as a table: releases that agree
// share a row.
func TestAnalysis(t *testing.T) {
	table := artifact.NewTable(text("function", "函数"), text("escape analysis says", "逃逸分析的结论"), "Go")
	all := committed.All(t)
	for i, f := range all[0].Says {
		var rows toolchain.Rows
		for _, a := range all {
			if says := strings.Join(a.Says[i].Says, "; "); says != "" {
				rows.Add(a.Release, says)
			} else {
				rows.Add(a.Release, text("nothing escapes", "无逃逸"))
			}
		}
		for _, r := range rows {
			table.Add(f.Func, r.Cells[0], toolchain.Ranges(r.Releases))
		}
	}
	table.Write(t, "analysis")
}

// sudog returns the size of the runtime's sudog.
func sudog(t *testing.T) (int64, error) {
	t.Helper()
	l, err := layout.Of(t.Context(), toolchain.Local(), "sudog")
	if err != nil {
		return 0, err
	}
	return l.Structs[0].Size, nil
}
