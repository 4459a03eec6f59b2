package layout

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (downloads toolchains)")

const accept = "type make toolchains to accept it"

// structs are what layout.json holds.
var structs = []string{"hchan", "waitq", "sudog", "mutex", "scase"}

// measured are the architectures whose programs an amd64 machine can run, for
// what a program has to run to tell.
var measured = []string{"amd64", "386"}

// TestToolchain recomputes the facts of the toolchain in use and compares them
// with the committed ones; with -update it rewrites those of every release.
func TestToolchain(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	arches := toolchain.Arches()
	if testing.Short() {
		arches = []string{runtime.GOARCH} // the others' runtime must be compiled first
	}
	for _, goarch := range arches {
		t.Run(goarch, func(t *testing.T) { compare(t, goarch) })
	}
}

// compare holds the facts of the toolchain in use against the committed ones of its release.
func compare(t *testing.T, goarch string) {
	in := toolchain.Target{Release: toolchain.Local().Release, GOOS: "linux", GOARCH: goarch}
	of, ok := in.Pinned()
	if !ok || !slices.Contains(toolchain.Arches(), goarch) {
		t.Skipf("no facts are committed for %s", in)
	}
	got, err := layout.Of(t.Context(), in, structs...)
	if err != nil {
		t.Fatal(err)
	}
	// A patch release carries another name and nothing else.
	want := load(t, of)
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(layout.Layout{}, "Release")); diff != "" {
		t.Errorf("%s, committed as %s (-committed +now): %s:\n%s", in, of.Release, accept, diff)
	}
	if goarch == sourceArch {
		declared, err := parse(t.Context(), in)
		if err != nil {
			t.Fatal(err)
		}
		lines := cmpopts.IgnoreFields(Declared{}, "Line")
		if diff := cmp.Diff(loadSource(t, of).Structs, declared.Structs, lines); diff != "" {
			t.Errorf("declarations of %s, committed as %s (-committed +now): %s:\n%s", in, of.Release, accept, diff)
		}
	}
	if goarch == runtime.GOARCH && slices.Contains(measured, goarch) {
		if diff := cmp.Diff(loadAlloc(t, of).Makes, measureHere(t)); diff != "" {
			t.Errorf("allocations of %s, committed as %s (-committed +now): %s:\n%s", in, of.Release, accept, diff)
		}
	}
}

// rewrite computes every fact before it writes the first, so that a failed
// download leaves the facts as they were.
func rewrite(t *testing.T) {
	type file struct {
		target toolchain.Target
		name   string
		data   []byte
	}
	var files []file
	for _, release := range toolchain.Releases() {
		for _, goarch := range toolchain.Arches() {
			target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: goarch}
			l, err := layout.Of(t.Context(), target, structs...)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file{target, "layout.json", l.JSON()})
			if goarch == sourceArch {
				s, err := parse(t.Context(), target)
				if err != nil {
					t.Fatal(err)
				}
				files = append(files, file{target, "source.json", marshal(s)})
			}
			if !slices.Contains(measured, goarch) {
				continue
			}
			a, err := measureThere(t.Context(), t.TempDir(), target)
			if errors.Is(err, errCannotRun) {
				t.Logf("%v: its alloc.json stays as it is", err)
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file{target, "alloc.json", marshal(a)})
		}
	}
	for _, f := range files {
		if err := f.target.WriteFacts(f.name, f.data); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("wrote %d files", len(files))
}

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

var errCannotRun = errors.New("this machine cannot run the program")

// measureThere builds and runs the same measurement with another toolchain.
func measureThere(ctx context.Context, dir string, target toolchain.Target) (*Alloc, error) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		return nil, fmt.Errorf("%w: %s", errCannotRun, target)
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
