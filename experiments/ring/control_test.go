package ring

import (
	"bytes"
	"strconv"
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

func itoa(n int) string { return strconv.Itoa(n) }

// TestCountSeesRemainders: that no division is found means nothing unless one
// would be. The ways of ring.go have one of each kind.
func TestCountSeesRemainders(t *testing.T) {
	for _, goarch := range toolchain.Arches() {
		if testing.Short() && goarch != toolchain.Local().GOARCH {
			continue
		}
		_, list, err := asm.ListFile(t.Context(), toolchain.Linux(toolchain.Local().Release, goarch), "ring.go", ways...)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range list {
			n := Count(f.Lines(1, 1<<30))
			var sound bool
			switch f.Name {
			case "ring.Remainder":
				sound = n.Divisions > 0
			case "ring.Mask":
				sound = n.Masks > 0 && n.Divisions == 0
			case "ring.Reset":
				sound = n.Divisions+n.Masks == 0 && n.Increments > 0 && n.Compares > 0
			}
			if !sound {
				t.Errorf("%s %s: counted %+v of %v", goarch, f.Name, n, f.Insts)
			}
		}
	}
}

// TestWaysAgree: the three ways give the same index, the mask only for some
// capacities.
func TestWaysAgree(t *testing.T) {
	for n := uint(1); n <= 64; n++ {
		same := true
		for x := range n {
			if Reset(x, n) != Remainder(x, n) {
				t.Fatalf("capacity %d: after %d come %d and %d", n, x, Reset(x, n), Remainder(x, n))
			}
			same = same && Mask(x, n) == Remainder(x, n)
		}
		if power := n&(n-1) == 0; same != power {
			t.Errorf("capacity %d: the mask is right: %v", n, same)
		}
	}
}

func parse(t *testing.T, raw []byte) []asm.Func {
	t.Helper()
	list, err := asm.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return list
}
