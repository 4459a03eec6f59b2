package handoff

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// committed are the facts of every release.
var committed = golden.Fact[*Facts]{
	Name:    "handoff.json",
	Compute: func(t testing.TB, in toolchain.Target) (*Facts, error) { return compute(t.Context(), in) },
	Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release")},
}

// TestToolchain holds the committed facts against the source of the toolchain in use.
func TestToolchain(t *testing.T) { golden.Hold(t, committed) }
