package park

import (
	"encoding/json"
	"flag"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (downloads toolchains)")

const accept = "type make toolchains to accept it"

// TestToolchain reads the source of the toolchain in use and compares what it
// says with the committed facts; with -update it rewrites those of every release.
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
	got, err := parse(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	diff := cmp.Diff(load(t, of), got, cmpopts.IgnoreFields(Facts{}, "Release"), cmpopts.EquateEmpty())
	switch {
	case diff == "":
	case in.Release != of.Release:
		// Another patch of the same minor: rare, and no fault of the facts.
		t.Logf("%s differs from %s, whose facts are kept:\n%s", in, of.Release, diff)
	default:
		t.Errorf("%s (-committed +now): %s:\n%s", in, accept, diff)
	}
}

// rewrite computes every fact before it writes the first, so that a failed
// download leaves the facts as they were.
func rewrite(t *testing.T) {
	facts := map[toolchain.Target][]byte{}
	for _, release := range toolchain.Releases() {
		target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: factsArch}
		f, err := parse(t.Context(), target)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.MarshalIndent(f, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		facts[target] = append(text, '\n')
	}
	for target, text := range facts {
		if err := target.WriteFacts("park.json", text); err != nil {
			t.Fatal(err)
		}
	}
}
