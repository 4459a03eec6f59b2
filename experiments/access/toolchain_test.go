package access

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
	Name: "access.json",
	Slow: "builds a program and steps through it",
	Compute: func(t testing.TB, in toolchain.Target) (*Facts, error) {
		f, err := Collect(t.Context(), in, t.TempDir())
		var refused *step.UnavailableError
		if errors.As(err, &refused) {
			return nil, fmt.Errorf("%w: %w", golden.ErrCannot, err)
		}
		return f, err
	},
	// A patch release carries another name; comments may move lines.
	Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release"), cmpopts.IgnoreFields(Use{}, "Line", "Lock"), cmpopts.IgnoreFields(Queue{}, "Line")},
	ByPatch: true,
}

// TestToolchainFacts steps through the operations once more, under the
// toolchain in use, and compares them with the committed facts.
func TestToolchainFacts(t *testing.T) { golden.Hold(t, committed) }
