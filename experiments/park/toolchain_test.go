package park

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// committed is what the source of every release says. The source that this
// experiment reads has no architecture.
var committed = golden.Fact[*Facts]{
	Name:    "park.json",
	Compute: func(t testing.TB, in toolchain.Target) (*Facts, error) { return parse(t.Context(), in) },
	Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release"), cmpopts.EquateEmpty()},
	ByPatch: true,
}

// TestToolchain reads the source of the toolchain in use and compares what it
// says with the committed facts.
func TestToolchain(t *testing.T) { golden.Hold(t, committed) }
