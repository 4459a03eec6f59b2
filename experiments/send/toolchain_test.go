package send

import (
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// shown are the symbols that a page shows: the functions of send.go and the
// constants that two of them send.
var shown = []string{"send.Send", "send.SendConstant", "send.SendPoint", "send.TrySend", "send.MakeAndSend", "send..stmp_0", "send..stmp_1"}

// listing is what every release makes of them.
var listing = golden.Fact[[]byte]{
	Name:   "send.s",
	Arches: toolchain.Arches(),
	Compute: func(t testing.TB, in toolchain.Target) ([]byte, error) {
		raw, _, err := asm.ListFile(t.Context(), in, "send.go", shown...)
		return raw, err
	},
	ByPatch: true,
}

// TestToolchainFacts holds the committed listings against the compilers that
// are here: that of the toolchain in use, and those of the other releases.
func TestToolchainFacts(t *testing.T) {
	golden.Hold(t, listing)
	if testing.Short() {
		return
	}
	for _, release := range toolchain.Releases() {
		t.Run(release, func(t *testing.T) {
			if err := toolchain.Linux(release, "amd64").Installed(t.Context()); err != nil {
				t.Skip(err)
			}
			golden.Against(t, release, listing)
		})
	}
}
