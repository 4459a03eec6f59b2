package padding

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (builds a padded runtime of each)")

const (
	factFile = "padding.json"
	accept   = "type go test ./experiments/padding -run Toolchain -args -update to accept it"
)

func target(release string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
}

// Facts are what becomes of a release's runtime with the article's filler.
type Facts struct {
	Release string        `json:"release"`
	Stock   Said          `json:"stock"`
	Filler  Said          `json:"filler"`
	Padded  layout.Struct `json:"padded"` // hchan with the filler, from the program's own DWARF
}

// Said is what a program says of channels under its runtime: of one with three
// slots and two elements, of the numbers 1 … 1000 sent through another, and at
// how many places in a line channels begin.
type Said struct {
	Len   int `json:"len"`
	Cap   int `json:"cap"`
	Sum   int `json:"sum"`
	Bases int `json:"bases"`
}

// right is what a runtime must say.
func (s Said) right() bool { return s.Len == 2 && s.Cap == 3 && s.Sum == 500500 }

func ask(ctx context.Context, path string) (s Said, err error) {
	cmd := exec.CommandContext(ctx, path)
	cmd.Stdin = strings.NewReader("say\n")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return s, fmt.Errorf("running %s: %w: %.500s", path, err, stderr.String())
	}
	_, err = fmt.Sscan(string(out), &s.Len, &s.Cap, &s.Sum, &s.Bases)
	return s, err
}

// collect builds and runs both runtimes of a release.
func collect(t *testing.T, of toolchain.Target) *Facts {
	t.Helper()
	f := &Facts{Release: of.Release}
	for _, v := range []struct {
		Variant
		said *Said
	}{{Stock, &f.Stock}, {Filler, &f.Filler}} {
		path, err := v.Build(t.Context(), of, t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		if *v.said, err = ask(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		l, err := layout.Read(path, of, "hchan")
		if err != nil {
			t.Fatal(err)
		}
		f.Padded = l.Structs[0]
	}
	return f
}

func load(t testing.TB, of toolchain.Target, name string, into any) {
	t.Helper()
	path, err := of.Facts(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: %s", err, accept)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// hchanOf returns the committed layout of a release's own hchan.
func hchanOf(t testing.TB, of toolchain.Target) *layout.Struct {
	t.Helper()
	var l layout.Layout
	load(t, of, "layout.json", &l)
	s, err := l.Struct("hchan")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestToolchainFacts builds the padded runtime of the toolchain in use and
// compares what it does with the committed facts; with -update it rewrites
// those of every release.
func TestToolchainFacts(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	if testing.Short() {
		t.Skip("compiles a runtime")
	}
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		t.Skip("runs programs for linux/amd64")
	}
	in := target(toolchain.Local().Release)
	of, ok := in.Pinned()
	if !ok {
		t.Skipf("no facts are committed for %s", in)
	}
	want := new(Facts)
	load(t, of, factFile, want)
	if diff := cmp.Diff(want, collect(t, in), cmpopts.IgnoreFields(Facts{}, "Release")); diff != "" {
		t.Errorf("%s, committed as %s (-committed +now): %s:\n%s", in, of.Release, accept, diff)
	}
}

func rewrite(t *testing.T) {
	files := map[toolchain.Target][]byte{}
	for _, release := range toolchain.Releases() {
		text, err := json.MarshalIndent(collect(t, target(release)), "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		files[target(release)] = append(text, '\n')
	}
	for of, text := range files {
		if err := of.WriteFacts(factFile, text); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEdit(t *testing.T) {
	const text = "package runtime\n\ntype hchan struct {\n\tqcount uint\n\tlock   mutex // last\n}\n"
	v := Variant{Name: "x", Before: map[string]string{"lock": "[64]byte"}, After: map[string]string{"qcount": "[7]byte"}}
	got, err := v.edit([]byte(text))
	want := "package runtime\n\ntype hchan struct {\n\tqcount uint\n\t_ [7]byte\n\t_ [64]byte\n\tlock   mutex // last\n}\n"
	if err != nil || string(got) != want {
		t.Errorf("got %v\n%s", err, got)
	}
	if _, err := Apart.edit([]byte(text)); err == nil {
		t.Error("a field that is not there was padded")
	}
}
