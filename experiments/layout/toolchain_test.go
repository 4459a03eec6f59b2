package layout

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// structs are what layout.json holds.
var structs = []string{"hchan", "waitq", "sudog", "mutex", "scase"}

// measured are the architectures whose programs an amd64 machine can run, for
// what a program has to run to tell.
var measured = []string{"amd64", "386"}

// What is kept of every release: where the fields lie, how they are declared,
// and what channels take from the heap. A patch release carries another name
// and nothing else, save that declarations may move.
var (
	layouts = golden.Fact[*layout.Layout]{
		Name:   "layout.json",
		Arches: toolchain.Arches(),
		Compute: func(t testing.TB, in toolchain.Target) (*layout.Layout, error) {
			return layout.Of(t.Context(), in, structs...)
		},
		Compare: cmp.Options{cmpopts.IgnoreFields(layout.Layout{}, "Release")},
	}
	sources = golden.Fact[*Source]{
		Name:    "source.json",
		Compute: func(t testing.TB, in toolchain.Target) (*Source, error) { return parse(t.Context(), in) },
		Compare: cmp.Options{cmpopts.IgnoreFields(Source{}, "Release"), cmpopts.IgnoreFields(Declared{}, "Line")},
	}
	allocs = golden.Fact[*Alloc]{
		Name:   "alloc.json",
		Arches: measured,
		Slow:   "builds and runs a program",
		Compute: func(t testing.TB, in toolchain.Target) (*Alloc, error) {
			return measureThere(t.Context(), t.TempDir(), in)
		},
		Compare: cmp.Options{cmpopts.IgnoreFields(Alloc{}, "Release")},
	}
)

// TestToolchain computes the facts of the toolchain in use and compares them
// with the committed ones.
func TestToolchain(t *testing.T) { golden.Hold(t, layouts, sources, allocs) }

// Alloc is what the channels of [Shapes] take from the heap under one
// toolchain: the fact file alloc.json.
type Alloc struct {
	Release string  `json:"release"`
	GOARCH  string  `json:"goarch"`
	Classes []int64 `json:"classes"`
	Makes   []Made  `json:"makes"`
}

// probeMain goes with alloc.go into the program that other releases build.
const probeMain = `package main

import (
	"encoding/json"
	"fmt"
	"os"

	"probe/layout"
)

func main() {
	var out struct {
		Classes []int64       ` + "`json:\"classes\"`" + `
		Makes   []layout.Made ` + "`json:\"makes\"`" + `
	}
	out.Classes = layout.Classes()
	for _, s := range layout.Shapes {
		made, err := s.Measure()
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		out.Makes = append(out.Makes, made)
	}
	json.NewEncoder(os.Stdout).Encode(out)
}
`

// measureThere builds and runs the same measurement with another toolchain.
func measureThere(ctx context.Context, dir string, target toolchain.Target) (*Alloc, error) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		return nil, fmt.Errorf("%w: %s", golden.ErrCannot, target)
	}
	text, err := os.ReadFile("alloc.go")
	if err != nil {
		return nil, err
	}
	path, err := layout.Build(ctx, target, dir, map[string]string{"main.go": probeMain, "layout/alloc.go": string(text)})
	if err != nil {
		return nil, err
	}
	cmd := target.Command(ctx, dir, "env")
	cmd.Path, cmd.Args = path, []string{path}
	cmd.Env = append(cmd.Env, "GOGC=off", "GODEBUG=")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if errors.Is(err, syscall.ENOEXEC) { // a kernel without 32 bits
		return nil, fmt.Errorf("%w: %s: %w", golden.ErrCannot, target, err)
	}
	if err != nil {
		return nil, fmt.Errorf("measuring under %s: %w: %s", target, err, stderr.String())
	}
	a := &Alloc{Release: target.Release, GOARCH: target.GOARCH}
	if err := json.Unmarshal(out, a); err != nil {
		return nil, fmt.Errorf("measuring under %s: %w", target, err)
	}
	return a, nil
}

// measureHere measures in this process.
func measureHere(t *testing.T) (makes []Made) {
	t.Helper()
	for _, s := range Shapes {
		made, err := s.Measure()
		if err != nil {
			t.Fatal(err)
		}
		makes = append(makes, made)
	}
	return makes
}
