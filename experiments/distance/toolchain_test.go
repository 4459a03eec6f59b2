package distance

import (
	"flag"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (downloads toolchains)")

const accept = "make toolchains"

// target is under which the fact of a release is kept; it holds for all architectures.
func target(release string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
}

// TestToolchain reads the sizes of the toolchain in use and compares them with
// the committed fact; with -update it reads those of every release.
func TestToolchain(t *testing.T) {
	if *update {
		var all []*Pads
		for _, release := range toolchain.Releases() {
			p, err := PadsOf(t.Context(), target(release))
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, p)
		}
		for _, p := range all {
			if err := target(p.Release).WriteFacts("distance.json", p.json()); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	in := target(toolchain.Local().Release)
	of, ok := in.Pinned()
	if !ok {
		t.Skipf("no facts are committed for %s", in)
	}
	got, err := PadsOf(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	want, err := load(of.Release)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Pads{}, "Release")); diff != "" {
		t.Errorf("%s, committed as %s (-committed +now): type %s to accept it:\n%s", in, of.Release, accept, diff)
	}
}
