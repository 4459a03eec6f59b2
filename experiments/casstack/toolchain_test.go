package casstack

import (
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// shown are the functions that a page shows.
var shown = []string{"casstack.Exchange"}

// listing is what every release makes of them.
var listing = golden.Fact[[]byte]{
	Name:   "casstack.s",
	Arches: toolchain.Arches(),
	Slow:   "compiles for four architectures",
	Compute: func(t testing.TB, in toolchain.Target) ([]byte, error) {
		raw, _, err := asm.ListFile(t.Context(), in, "casstack.go", shown...)
		return raw, err
	},
	ByPatch: true,
}

// TestToolchainFacts holds the committed listings against the toolchain in use.
func TestToolchainFacts(t *testing.T) { golden.Hold(t, listing) }
