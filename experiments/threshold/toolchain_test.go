package threshold

import (
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (downloads toolchains)")

const accept = "type make toolchains to accept it"

// every is the targets that facts are kept of.
func every() (list []toolchain.Target) {
	for _, release := range toolchain.Releases() {
		for _, goarch := range toolchain.Arches() {
			list = append(list, toolchain.Target{Release: release, GOOS: "linux", GOARCH: goarch})
		}
	}
	return list
}

// TestToolchain compares the facts of the toolchain in use with the committed
// ones; with -update it rewrites those of every release.
func TestToolchain(t *testing.T) {
	if *update {
		facts := map[toolchain.Target][]byte{}
		for _, target := range every() {
			f, err := compile(t.Context(), t, target)
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
			if err := target.WriteFacts("threshold.json", text); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	if testing.Short() {
		t.Skip("compiles for four architectures")
	}
	for _, goarch := range toolchain.Arches() {
		t.Run(goarch, func(t *testing.T) {
			in := toolchain.Target{Release: toolchain.Local().Release, GOOS: "linux", GOARCH: goarch}
			of, ok := in.Pinned()
			if !ok {
				t.Skipf("no facts are committed for %s", in)
			}
			got, err := compile(t.Context(), t, in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(load(t, of), got, cmpopts.IgnoreFields(Facts{}, "Release")); diff != "" {
				t.Errorf("%s, committed as %s (-committed +now): %s:\n%s", in, of.Release, accept, diff)
			}
		})
	}
}

func load(t *testing.T, of toolchain.Target) *Facts {
	t.Helper()
	path, err := of.Facts("threshold.json")
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: to make it, type make toolchains", err)
	}
	f := &Facts{}
	if err := json.Unmarshal(b, f); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return f
}
