package copy

import (
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// shown are the functions that a page shows.
var shown = []string{"copy.Word", "copy.Large"}

// listing is what every release makes of them.
var listing = golden.Fact[[]byte]{
	Name:   "copy.s",
	Arches: toolchain.Arches(),
	Compute: func(t testing.TB, in toolchain.Target) ([]byte, error) {
		raw, _, err := asm.ListFile(t.Context(), in, "copy.go", shown...)
		return raw, err
	},
	ByPatch: true,
}

// TestToolchain compares the listings of the compiler in use with the committed ones.
func TestToolchain(t *testing.T) { golden.Hold(t, listing) }
