package closing

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// committed is what the source of every release says.
var committed = golden.Fact[*Runtime]{
	Name:    "closing.json",
	Compute: func(t testing.TB, in toolchain.Target) (*Runtime, error) { return runtimeOf(t.Context(), in) },
	// A patch release may move lines and nothing else.
	Compare: cmp.Options{
		cmpopts.IgnoreFields(Runtime{}, "Release", "Line"), cmpopts.IgnoreFields(Loop{}, "Line"), cmpopts.IgnoreFields(Panic{}, "Line"),
		cmpopts.EquateEmpty(),
	},
	Format: func(e *json.Encoder) { e.SetEscapeHTML(false) }, // operators stay readable
}

// TestToolchainFacts holds the committed facts against the source of the
// toolchain in use.
func TestToolchainFacts(t *testing.T) { golden.Hold(t, committed) }

// releases returns the facts of every release, those of the one in use read now.
func releases(t *testing.T, ids ...string) (all []*Runtime) {
	t.Helper()
	local := toolchain.Local().Release
	of, _ := toolchain.Linux(local, "amd64").Pinned()
	for _, release := range toolchain.Releases() {
		if release != of.Release {
			all = append(all, committed.Load(t, toolchain.Linux(release, "amd64")))
			continue
		}
		r, err := runtimeOf(t.Context(), toolchain.Linux(local, "amd64"))
		if err != nil {
			claim.Unavailable(t, err, ids...)
		}
		all = append(all, r)
	}
	return all
}
