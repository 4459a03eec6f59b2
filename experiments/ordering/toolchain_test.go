package ordering

import (
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (compiles the runtime of each for two architectures)")

const (
	factFile = "ordering.json"
	accept   = "type go test ./experiments/ordering -run Toolchain -args -update to accept it"
)

// arches are one that orders nothing by itself and one that orders almost all.
var arches = []string{"arm64", "amd64"}

func target(release, goarch string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: goarch}
}

func load(t *testing.T, of toolchain.Target) *Facts {
	t.Helper()
	path, err := of.Facts(factFile)
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

// TestToolchainFacts holds the committed facts against the toolchain in use;
// with -update it rewrites those of every release.
func TestToolchainFacts(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	if testing.Short() {
		t.Skip("compiles package runtime for two architectures to read its listing")
	}
	for _, arch := range arches {
		in := target(toolchain.Local().Release, arch)
		of, ok := in.Pinned()
		if !ok {
			t.Skipf("no facts are committed for %s", in)
		}
		got, err := Collect(t.Context(), in, t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		diff := cmp.Diff(load(t, of), got, cmpopts.IgnoreFields(Facts{}, "Release"), cmpopts.IgnoreFields(Asked{}, "Line"))
		switch {
		case diff == "":
		case of.Release != in.Release:
			t.Logf("%s differs from %s, whose facts are kept:\n%s", in, of.Release, diff)
		default:
			t.Errorf("%s (-committed +now): %s:\n%s", in, accept, diff)
		}
	}
}

// rewrite collects everything before it writes the first file.
func rewrite(t *testing.T) {
	files := map[toolchain.Target][]byte{}
	for _, release := range toolchain.Releases() {
		for _, arch := range arches {
			f, err := Collect(t.Context(), target(release, arch), t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			text, err := json.MarshalIndent(f, "", "\t")
			if err != nil {
				t.Fatal(err)
			}
			files[target(release, arch)] = append(text, '\n')
		}
	}
	for of, text := range files {
		if err := of.WriteFacts(factFile, text); err != nil {
			t.Fatal(err)
		}
	}
}
