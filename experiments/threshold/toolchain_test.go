package threshold

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// committed are the facts of every release and architecture.
var committed = golden.Fact[*Facts]{
	Name:    "threshold.json",
	Arches:  toolchain.Arches(),
	Slow:    "compiles for four architectures",
	Compute: compile,
	Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release")},
}

// TestToolchain compares the facts of the toolchain in use with the committed ones.
func TestToolchain(t *testing.T) { golden.Hold(t, committed) }
