package distance

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// committed are the sizes of every release, those of all architectures in one file.
var committed = golden.Fact[*Pads]{
	Name:    "distance.json",
	Compute: func(t testing.TB, in toolchain.Target) (*Pads, error) { return PadsOf(t.Context(), in) },
	Compare: cmp.Options{cmpopts.IgnoreFields(Pads{}, "Release")},
	Format:  func(e *json.Encoder) { e.SetIndent("", "  ") },
}

// TestToolchain reads the sizes of the toolchain in use and compares them with
// the committed fact.
func TestToolchain(t *testing.T) { golden.Hold(t, committed) }
