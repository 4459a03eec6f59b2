package numa

import (
	"flag"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (downloads toolchains)")

const accept = "make toolchains"

// target is whose files are searched: the runtime for Linux, where the system
// calls for nodes are.
func target(release string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
}

// TestToolchain searches the runtime of the toolchain in use and compares what
// it finds with the committed fact; with -update it searches every release.
func TestToolchain(t *testing.T) {
	if *update {
		var all []*Names
		for _, release := range toolchain.Releases() {
			n, err := NamesOf(t.Context(), target(release))
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, n)
		}
		for _, n := range all {
			if err := target(n.Release).WriteFacts("numa.json", n.json()); err != nil {
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
	got, err := NamesOf(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	want, err := load(of)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Names{}, "Release")); diff != "" {
		t.Errorf("%s, committed as %s (-committed +now): type %s to accept it:\n%s", in, of.Release, accept, diff)
	}
}

// The search must see the names it is there for, and only those.
func TestWords(t *testing.T) {
	for name, want := range map[string]bool{
		"SYS_getcpu": true, "numaNode": true, "NUMANodes": true, "move_pages": true, "runtime·mbind": true, "sched_setaffinity": true,
		"getCPUCount": false, "getcpucap": false, "numAlloc": false, "enumAny": false, "sched_getaffinity": false, "split": false,
	} {
		if got := holds(words(name), about); got != want {
			t.Errorf("%s (%s): found %v, want %v", name, words(name), got, want)
		}
	}
}
