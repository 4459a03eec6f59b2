package phase

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

// amd64 stands for a release: what is recognised where does not depend on the
// architecture.
func amd64(release string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
}

// TestToolchain compares the facts of the toolchain in use with the committed
// ones; with -update it rewrites those of every release.
func TestToolchain(t *testing.T) {
	if *update {
		facts := map[string][]byte{}
		for _, release := range toolchain.Releases() {
			f, err := compiler(t.Context(), amd64(release), t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			text, err := json.MarshalIndent(f, "", "\t")
			if err != nil {
				t.Fatal(err)
			}
			facts[release] = append(text, '\n')
		}
		for release, text := range facts {
			if err := amd64(release).WriteFacts("phase.json", text); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	if testing.Short() {
		t.Skip("parses the compiler")
	}
	of, ok := amd64(toolchain.Local().Release).Pinned()
	if !ok {
		t.Skipf("no facts are committed for %s", toolchain.Local().Release)
	}
	got, err := compiler(t.Context(), amd64(toolchain.Local().Release), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(load(t, of), got, cmpopts.IgnoreFields(Facts{}, "Release")); diff != "" {
		t.Errorf("the compiler of %s, committed as %s (-committed +now): %s:\n%s", got.Release, of.Release, accept, diff)
	}
}

func load(t *testing.T, of toolchain.Target) *Facts {
	t.Helper()
	path, err := of.Facts("phase.json")
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
