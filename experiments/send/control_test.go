package send

import (
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

// Finding no division in the runtime means nothing unless one would be found:
// the same count over code that has each kind of instruction.
func TestTallySeesRemainders(t *testing.T) {
	const src = `package probe

func Remainder(x, n uint) uint {
	return (x + 1) % n
}

func Masked(x, n uint) uint {
	return (x + 1) & n
}

func Reset(x *uint, n uint) {
	*x++
	if *x == n {
		*x = 0
	}
}
`
	lines := [][2]int{{4, 4}, {8, 8}, {12, 15}} // of the bodies
	for _, arch := range toolchain.Arches() {
		target, dir := toolchain.Linux(toolchain.Local().Release, arch), t.TempDir()
		if err := target.WriteModule(dir, map[string]string{"probe.go": src}); err != nil {
			t.Fatal(err)
		}
		_, list, err := asm.List(t.Context(), target, dir, "probe", "probe.Remainder", "probe.Masked", "probe.Reset")
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range list { // sorted as in the source
			first, last := lines[i][0], lines[i][1]
			var n tally
			n.count(f.Name, f.Lines(first, last))
			seen := [3]bool{n.divisions > 0, n.masks > 0, n.increments > 0 && n.compares > 0}
			if !seen[i] || i == 2 && (seen[0] || seen[1]) {
				t.Errorf("%s %s: counted %+v of %+v", arch, f.Name, n, f.Lines(first, last))
			}
		}
	}
}
