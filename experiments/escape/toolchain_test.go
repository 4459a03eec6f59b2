package escape

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/version"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (downloads toolchains)")

const accept = "type make toolchains to accept it"

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

// amd64 stands for a release: escape analysis does not depend on the architecture.
func amd64(release string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
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

// TestToolchain compares the facts of the toolchain in use with the committed
// ones; with -update it rewrites those of every release.
func TestToolchain(t *testing.T) {
	if *update {
		facts := map[string][]byte{}
		for _, release := range toolchain.Releases() {
			a, err := analyse(t.Context(), amd64(release), t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			text, err := json.MarshalIndent(a, "", "\t")
			if err != nil {
				t.Fatal(err)
			}
			facts[release] = append(text, '\n')
		}
		for release, text := range facts {
			if err := amd64(release).WriteFacts("escape.json", text); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	of, ok := amd64(toolchain.Local().Release).Pinned()
	if !ok {
		t.Skipf("no facts are committed for %s", toolchain.Local().Release)
	}
	got, err := analyse(t.Context(), amd64(toolchain.Local().Release), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(load(t, of), got, cmpopts.IgnoreFields(Analysis{}, "Release")); diff != "" {
		t.Errorf("escape analysis of %s, committed as %s (-committed +now): %s:\n%s", got.Release, of.Release, accept, diff)
	}
}

func load(t *testing.T, of toolchain.Target) *Analysis {
	t.Helper()
	path, err := of.Facts("escape.json")
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: to make it, type make toolchains", err)
	}
	a := &Analysis{}
	if err := json.Unmarshal(b, a); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return a
}

// TestAnalysis leaves what the compilers say, as a table: releases that agree
// share a row.
func TestAnalysis(t *testing.T) {
	rows := artifact.NewTable(text("function", "函数"), text("escape analysis says", "逃逸分析的结论"), "Go")
	releases := toolchain.Releases()
	for i, f := range load(t, amd64(releases[0])).Says {
		var order []string
		by := map[string][]string{}
		for _, release := range releases {
			says := strings.Join(load(t, amd64(release)).Says[i].Says, "; ")
			if by[says] == nil {
				order = append(order, says)
			}
			by[says] = append(by[says], version.Lang(release)[2:])
		}
		for _, says := range order {
			in := by[says]
			span := in[0]
			if len(in) > 1 {
				span += "–" + in[len(in)-1]
			}
			if says == "" {
				rows.Add(f.Func, text("nothing escapes", "无逃逸"), span)
				continue
			}
			rows.Add(f.Func, says, span)
		}
	}
	rows.Write(t, "analysis")
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
