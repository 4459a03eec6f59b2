package trysend

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// shown are the functions that a page shows.
var shown = []string{"trysend.TryReceive", "trysend.TrySend", "trysend.TryEither", "trysend.Either", "trysend.Default"}

// What is kept of every release: what it makes of a select with default, and
// the listing of what is shown.
var (
	committed = golden.Fact[*Facts]{
		Name:    "trysend.json",
		Compute: compute,
		Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release")},
	}
	listing = golden.Fact[[]byte]{
		Name:   "trysend.s",
		Arches: toolchain.Arches(),
		Compute: func(t testing.TB, in toolchain.Target) ([]byte, error) {
			raw, _, err := asm.ListFile(t.Context(), in, "trysend.go", shown...)
			return raw, err
		},
		ByPatch: true,
	}
)

// TestToolchain holds the committed facts against the toolchain in use.
func TestToolchain(t *testing.T) { golden.Hold(t, committed, listing) }
