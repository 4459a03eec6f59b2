package trysend

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "write the facts and listings of every release anew (downloads toolchains)")

const accept = "make toolchains" // that is: go test ./experiments/trysend -run Toolchain -args -update

// shown are the functions that a page shows.
var shown = []string{"trysend.TryReceive", "trysend.TrySend", "trysend.TryEither", "trysend.Either", "trysend.Default"}

// listing compiles trysend.go alone, as package trysend of a module trysend: in
// the listing of any release it is then trysend/trysend.go with the lines of the real file.
func listing(ctx context.Context, t testing.TB, target toolchain.Target) ([]byte, []asm.Func, error) {
	t.Helper()
	text, err := os.ReadFile("trysend.go")
	if err != nil {
		return nil, nil, err
	}
	dir := t.TempDir()
	if err := target.WriteModule(dir, map[string]string{"trysend.go": string(text)}); err != nil {
		return nil, nil, err
	}
	if out, err := target.Command(ctx, dir, "mod", "edit", "-module=trysend").CombinedOutput(); err != nil {
		return nil, nil, fmt.Errorf("naming the module: %w: %s", err, out)
	}
	return asm.List(ctx, target, dir, "trysend", shown...)
}

// TestToolchain holds the committed facts against the toolchain in use; with
// -update it writes those of every release.
func TestToolchain(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	here := toolchain.Target{Release: toolchain.Local().Release, GOOS: "linux", GOARCH: "amd64"}
	pinned, ok := here.Pinned()
	if !ok {
		t.Skipf("no facts of %s are kept", here.Release)
	}
	got, err := compute(t.Context(), t, here)
	if err != nil {
		t.Fatal(err)
	}
	want, err := load(pinned.Release)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Facts{}, "Release")); diff != "" {
		t.Errorf("%s, committed as %s (-committed +now): to accept it, type %s:\n%s", here, pinned.Release, accept, diff)
	}
	arches := toolchain.Arches()
	if testing.Short() {
		arches = []string{"amd64"}
	}
	for _, arch := range arches {
		target := toolchain.Target{Release: here.Release, GOOS: "linux", GOARCH: arch}
		path, err := toolchain.Target{Release: pinned.Release, GOOS: "linux", GOARCH: arch}.Facts("trysend.s")
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatalf("%v: to make it, type %s", err, accept)
		}
		got, _, err := listing(t.Context(), t, target)
		if err != nil {
			t.Fatal(err)
		}
		switch same := bytes.Equal(want, got); {
		case !same && here.Release != pinned.Release:
			// Another patch of the same minor: rare, and no fault of the facts.
			t.Logf("%s lists this differently from %s, whose listing is kept", target, pinned.Release)
		case !same:
			t.Errorf("%s: -kept +now\n%s\nto accept it, type %s", target, cmp.Diff(string(want), string(got)), accept)
		}
	}
}

// rewrite computes everything before it writes the first file.
func rewrite(t *testing.T) {
	type file struct {
		target toolchain.Target
		name   string
		data   []byte
	}
	var files []file
	for _, release := range toolchain.Releases() {
		for _, arch := range toolchain.Arches() {
			target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: arch}
			raw, _, err := listing(t.Context(), t, target)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file{target, "trysend.s", raw})
		}
		target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
		f, err := compute(t.Context(), t, target)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.MarshalIndent(f, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file{target, "trysend.json", append(text, '\n')})
	}
	for _, f := range files {
		if err := f.target.WriteFacts(f.name, f.data); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("wrote %d files", len(files))
}
