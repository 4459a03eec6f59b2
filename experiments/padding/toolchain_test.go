package padding

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

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

// committed is what becomes of every release.
var committed = golden.Fact[*Facts]{
	Name:    "padding.json",
	Slow:    "compiles a runtime",
	Compute: collect,
	Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release")},
}

// collect builds and runs both runtimes of a release.
func collect(t testing.TB, of toolchain.Target) (*Facts, error) {
	if runtime.GOOS != "linux" || runtime.GOARCH != "amd64" {
		return nil, fmt.Errorf("%w: it is one for linux/amd64", golden.ErrCannot)
	}
	f := &Facts{Release: of.Release}
	for _, v := range []struct {
		Variant
		said *Said
	}{{Stock, &f.Stock}, {Filler, &f.Filler}} {
		path, err := v.Build(t.Context(), of, t.TempDir())
		if err != nil {
			return nil, err
		}
		if *v.said, err = ask(t.Context(), path); err != nil {
			return nil, err
		}
		l, err := layout.Read(path, of, "hchan")
		if err != nil {
			return nil, err
		}
		f.Padded = l.Structs[0]
	}
	return f, nil
}

// hchanOf returns the committed layout of a release's own hchan.
func hchanOf(t testing.TB, of toolchain.Target) *layout.Struct {
	t.Helper()
	s, err := golden.Load[*layout.Layout](t, of, "layout.json").Struct("hchan")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestToolchainFacts builds the padded runtime of the toolchain in use and
// compares what it does with the committed facts.
func TestToolchainFacts(t *testing.T) { golden.Hold(t, committed) }

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
