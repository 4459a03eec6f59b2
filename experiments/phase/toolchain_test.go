package phase

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// committed are the facts of every release. What is recognised where does not
// depend on the architecture.
var committed = golden.Fact[*Facts]{
	Name:    "phase.json",
	Slow:    "parses the compiler",
	Compute: func(t testing.TB, in toolchain.Target) (*Facts, error) { return compiler(t.Context(), in, t.TempDir()) },
	Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release")},
}

// TestToolchain compares the facts of the toolchain in use with the committed ones.
func TestToolchain(t *testing.T) { golden.Hold(t, committed) }
