package sudog

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (downloads toolchains)")

const accept = "type make toolchains to accept it"

// counted are the architectures of the fact file sudog-census.json: those whose
// programs an amd64 machine can run.
var counted = []string{"amd64", "386"}

// TestToolchain reads the source of the toolchain in use and counts with it,
// and compares both with the committed facts; with -update it rewrites those of
// every release.
func TestToolchain(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	in := toolchain.Target{Release: toolchain.Local().Release, GOOS: "linux", GOARCH: factsArch}
	of, ok := in.Pinned()
	if !ok {
		t.Skipf("no facts are committed for %s", in)
	}
	report := func(name, diff string) {
		t.Helper()
		switch {
		case diff == "":
		case in.Release != of.Release:
			// Another patch of the same minor: rare, and no fault of the facts.
			t.Logf("%s: %s differs from %s, whose facts are kept:\n%s", name, in, of.Release, diff)
		default:
			t.Errorf("%s: %s (-committed +now): %s:\n%s", name, in, accept, diff)
		}
	}
	got, err := parse(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	want := new(Facts)
	load(t, of, "sudog.json", want)
	report("sudog.json", cmp.Diff(want, got, cmpopts.IgnoreFields(Facts{}, "Release"), cmpopts.EquateEmpty()))

	if testing.Short() || !slices.Contains(counted, runtime.GOARCH) {
		return
	}
	in.GOARCH, of.GOARCH = runtime.GOARCH, runtime.GOARCH
	count, err := measure(t.Context(), t.TempDir(), in)
	if errors.Is(err, errCannotRun) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	kept := new(census)
	load(t, of, "sudog-census.json", kept)
	report("sudog-census.json", cmp.Diff(kept, count))
}

// measure counts with another toolchain.
func measure(ctx context.Context, dir string, target toolchain.Target) (*census, error) {
	path, err := build(ctx, dir, target)
	if err != nil {
		return nil, err
	}
	c := new(census)
	return c, run(ctx, path, c)
}

// rewrite computes every fact before it writes the first, so that a failed
// download leaves the facts as they were.
func rewrite(t *testing.T) {
	type file struct {
		target toolchain.Target
		name   string
		v      any
	}
	var files []file
	for _, release := range toolchain.Releases() {
		target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: factsArch}
		f, err := parse(t.Context(), target)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file{target, "sudog.json", f})
		for _, arch := range counted {
			target.GOARCH = arch
			c, err := measure(t.Context(), t.TempDir(), target)
			if errors.Is(err, errCannotRun) {
				t.Logf("%v: its sudog-census.json stays as it is", err)
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file{target, "sudog-census.json", c})
		}
	}
	for _, f := range files {
		text, err := json.MarshalIndent(f.v, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		if err := f.target.WriteFacts(f.name, append(text, '\n')); err != nil {
			t.Fatal(err)
		}
	}
}
