package access

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (steps through programs of each)")

const (
	factFile = "access.json"
	accept   = "type go test ./experiments/access -run Toolchain -args -update to accept it"
)

// stepped is the one target whose programs can be stepped through.
func stepped(release string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
}

// load reads the committed facts of a release.
func load(t testing.TB, release string) *Facts {
	t.Helper()
	path, err := stepped(release).Facts(factFile)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: %s", err, accept)
	}
	f := new(Facts)
	if err := json.Unmarshal(text, f); err != nil {
		t.Fatalf("%s: %v: %s", path, err, accept)
	}
	return f
}

// every returns the facts of all releases, oldest first.
func every(t testing.TB) (all []*Facts) {
	t.Helper()
	for _, release := range toolchain.Releases() {
		all = append(all, load(t, release))
	}
	return all
}

// TestToolchainFacts steps through the operations once more, under the
// toolchain in use, and compares them with the committed facts; with -update it
// rewrites those of every release.
func TestToolchainFacts(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	if testing.Short() {
		t.Skip("builds a program and steps through it")
	}
	in := stepped(toolchain.Local().Release)
	of, ok := in.Pinned()
	if !ok {
		t.Skipf("no facts are committed for %s", in)
	}
	got, err := Collect(t.Context(), in, t.TempDir())
	var refused *step.UnavailableError
	if errors.As(err, &refused) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	// A patch release carries another name; comments may move lines.
	ignore := []cmp.Option{cmpopts.IgnoreFields(Facts{}, "Release"), cmpopts.IgnoreFields(Use{}, "Line", "Lock"), cmpopts.IgnoreFields(Queue{}, "Line")}
	diff := cmp.Diff(load(t, of.Release), got, ignore...)
	switch {
	case diff == "":
	case of.Release != in.Release:
		t.Logf("%s differs from %s, whose facts are kept:\n%s", in, of.Release, diff)
	default:
		t.Errorf("%s (-committed +now): %s:\n%s", in, accept, diff)
	}
}

// rewrite collects every fact before it writes the first.
func rewrite(t *testing.T) {
	files := map[toolchain.Target][]byte{}
	for _, release := range toolchain.Releases() {
		f, err := Collect(t.Context(), stepped(release), t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.MarshalIndent(f, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		files[stepped(release)] = append(text, '\n')
	}
	for target, text := range files {
		if err := target.WriteFacts(factFile, text); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("wrote %d files", len(files))
}
