package entry

import (
	"encoding/json"
	"errors"
	"flag"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "write the facts of every release anew (downloads toolchains, needs ptrace)")

const accept = "make toolchains" // that is: go test ./experiments/entry -run Toolchain -args -update

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
	want, err := load(pinned.Release)
	if err != nil {
		t.Fatal(err)
	}
	if testing.Short() {
		got := &Facts{Release: here.Release}
		if err := got.read(t.Context(), here); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Facts{}, "Release", "BadFD")); diff != "" {
			t.Errorf("%s, committed as %s (-committed +now): to accept it, type %s:\n%s", here, pinned.Release, accept, diff)
		}
		return
	}
	got, err := compute(t.Context(), t, here)
	var refused *step.UnavailableError
	if errors.As(err, &refused) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	switch diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Facts{}, "Release")); {
	case diff == "":
	case here.Release != pinned.Release:
		// Another patch of the same minor: rare, and no fault of the facts.
		t.Logf("%s does this differently from %s, whose facts are kept (-committed +now):\n%s", here, pinned.Release, diff)
	default:
		t.Errorf("%s (-committed +now): to accept it, type %s:\n%s", here, accept, diff)
	}
}

// rewrite computes everything before it writes the first file.
func rewrite(t *testing.T) {
	all := map[toolchain.Target][]byte{}
	for _, release := range toolchain.Releases() {
		target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
		f, err := compute(t.Context(), t, target)
		var refused *step.UnavailableError
		if errors.As(err, &refused) {
			t.Skipf("%v: entry.json stays as it is", err)
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := json.MarshalIndent(f, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		all[target] = append(data, '\n')
	}
	for target, data := range all {
		if err := target.WriteFacts("entry.json", data); err != nil {
			t.Fatal(err)
		}
	}
}
