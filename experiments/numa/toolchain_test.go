package numa

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// committed is what is found in every release: in the runtime for Linux, where
// the system calls for nodes are.
var committed = golden.Fact[*Names]{
	Name:    "numa.json",
	Compute: func(t testing.TB, in toolchain.Target) (*Names, error) { return NamesOf(t.Context(), in) },
	Compare: cmp.Options{cmpopts.IgnoreFields(Names{}, "Release")},
	Format:  func(e *json.Encoder) { e.SetIndent("", "  ") },
}

// TestToolchain searches the runtime of the toolchain in use and compares what
// it finds with the committed fact.
func TestToolchain(t *testing.T) { golden.Hold(t, committed) }

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
