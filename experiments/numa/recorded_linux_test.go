package numa

import (
	"os"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
)

// TestRecorded passes on what make numa-vm recorded, which is not of this
// machine and says so, when it is whole.
func TestRecorded(t *testing.T) {
	text, err := os.ReadFile(recorded)
	if err != nil {
		t.Fatalf("%v: type make numa-vm", err)
	}
	for _, want := range []string{
		"$ " + emulator, "smp: Brought up 2 nodes",
		"  node 0: CPUs 0-1, distances [10 21]", "  node 1: CPUs 2-3, distances [21 10]",
		"pin: a thread bound to CPU 2 runs on CPU 2, node 1",
		"first written by a thread on node 1: 64 on node 1",
		"move: ", "channel: ", "reuse: ", "walk: ", "procs: GOMAXPROCS=2 on 2 nodes",
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%s lacks %q: type make numa-vm", recorded, want)
		}
	}
	artifact.Write(t, "guest.txt", text)
}
