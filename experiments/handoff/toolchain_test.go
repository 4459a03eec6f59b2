package handoff

import (
	"encoding/json"
	"flag"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "write the facts of every release anew (downloads toolchains)")

const accept = "make toolchains" // that is: go test ./experiments/handoff -run Toolchain -args -update

// TestToolchain holds the committed facts against the source of the toolchain
// in use; with -update it writes those of every release.
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
	got, err := compute(t.Context(), here)
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
}

// rewrite computes everything before it writes the first file.
func rewrite(t *testing.T) {
	all := map[toolchain.Target][]byte{}
	for _, release := range toolchain.Releases() {
		target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
		f, err := compute(t.Context(), target)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.MarshalIndent(f, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		all[target] = append(text, '\n')
	}
	for target, text := range all {
		if err := target.WriteFacts("handoff.json", text); err != nil {
			t.Fatal(err)
		}
	}
}
