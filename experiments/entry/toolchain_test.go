package entry

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// committed are the facts of every release, on the one architecture whose
// programs can be stepped through.
var committed = golden.Fact[*Facts]{
	Name: "entry.json",
	Compute: func(t testing.TB, in toolchain.Target) (*Facts, error) {
		f, err := compute(t.Context(), t, in)
		var refused *step.UnavailableError
		if errors.As(err, &refused) {
			return nil, fmt.Errorf("%w: %w", golden.ErrCannot, err)
		}
		return f, err
	},
	Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release")},
	ByPatch: true,
}

// TestToolchain holds the committed facts against the toolchain in use; in
// short mode, what its source says.
func TestToolchain(t *testing.T) {
	said := committed
	if testing.Short() {
		said.Compute = func(t testing.TB, in toolchain.Target) (*Facts, error) {
			f := new(Facts)
			return f, f.read(t.Context(), in)
		}
		said.Compare = cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release", "BadFD")}
		said.ByPatch = false
	}
	golden.Hold(t, said)
}
