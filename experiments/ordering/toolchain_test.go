package ordering

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// committed are the facts of every release, on an architecture that orders
// nothing by itself and on one that orders almost all.
var committed = golden.Fact[*Facts]{
	Name:   "ordering.json",
	Arches: []string{"arm64", "amd64"},
	Slow:   "compiles package runtime for two architectures to read its listing",
	Compute: func(t testing.TB, in toolchain.Target) (*Facts, error) {
		return Collect(t.Context(), in, t.TempDir())
	},
	Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release"), cmpopts.IgnoreFields(Asked{}, "Line")},
	ByPatch: true,
}

// TestToolchainFacts holds the committed facts against the toolchain in use.
func TestToolchainFacts(t *testing.T) { golden.Hold(t, committed) }
