package lowering

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

// sizes are the numbers of cases of the selects and switches that are
// generated: on both sides of the 8 from which a switch may get a jump table
// (cmd/compile/internal/walk/switch.go: tryJumpTable).
var sizes = []int{2, 3, 4, 7, 8, 9, 15, 16, 32, 64}

// generated is a package with a select of n cases for every size, with and
// without default, a switch of as many, and what the measures must be able to see.
func generated() string {
	var b strings.Builder
	b.WriteString(`package lowering

// Machine is what the article says a select is: it keeps a state, and comes
// back to where the state decides.
func Machine(events []int) {
	state := 0
	for _, e := range events {
		switch state {
		case 0:
			if e == 1 {
				taken(0)
				state = 1
			}
		case 1:
			if e == 0 {
				taken(1)
				state = 0
			}
		}
	}
}

// Wrapped has its select in a closure that the compiler cannot do without.
func Wrapped(a, b chan int) func() {
	return func() {
		select {
		case <-a:
			taken(0)
		case <-b:
			taken(1)
		}
	}
}
`)
	for _, n := range sizes {
		fmt.Fprintf(&b, "\nfunc Select%d(c *[%d]chan int) {\n\tselect {\n%s\t}\n}\n", n, n, clauses(n, "case <-c[%d]:"))
		fmt.Fprintf(&b, "\nfunc SelectOrDefault%d(c *[%d]chan int) {\n\tselect {\n%s\tdefault:\n\t\ttaken(-1)\n\t}\n}\n", n, n, clauses(n, "case <-c[%d]:"))
		fmt.Fprintf(&b, "\nfunc Switch%d(n int) {\n\tswitch n {\n%s\t}\n}\n", n, clauses(n, "case %d:"))
	}
	return b.String()
}

func clauses(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "\t"+format+"\n\t\ttaken(%d)\n", i, i)
	}
	return b.String()
}

// Finding no jump table, no cycle and no closure in a select means nothing
// unless they would be found where they are.
func TestControls(t *testing.T) {
	for _, arch := range toolchain.Arches() {
		target := toolchain.Linux(toolchain.Local().Release, arch)
		all, err := examine(t.Context(), t.TempDir(), target)
		if err != nil {
			t.Fatal(err)
		}
		if f := all.form("Machine"); f.Cycles == 0 {
			t.Errorf("%s: no cycle is seen in a state machine", arch)
		}
		if f := all.form("Wrapped"); f.Closures != 1 {
			t.Errorf("%s: %d closures are seen, not 1", arch, f.Closures)
		}
		if f := all.form("Loop"); f.Cycles == 0 {
			t.Errorf("%s: no cycle is seen in a for statement", arch)
		}
		f := all.form("Switch16")
		if tables := arch == "amd64" || arch == "arm64"; (f.Tables > 0) != tables {
			t.Errorf("%s: a switch of 16 has %d jump tables", arch, f.Tables)
		}
	}
}

// The interpreter must refuse what it cannot follow, and follow what it can.
func TestDispatchOnPaper(t *testing.T) {
	const head = `f STEXT size=32 args=0x8 locals=0x0 funcid=0x0 align=0x0
	0x0000 00000 (f/f.go:1)	TEXT	f(SB), ABIInternal, $0-0
	0x0000 00000 (f/f.go:2)	CALL	runtime.selectgo(SB)
`
	for _, test := range []struct {
		name, arch, code string
		want             map[int64]int // line reached by answer; 0 for an error
	}{
		{"chain", "amd64", `	0x0001 00001 (f/f.go:3)	CMPQ	AX, $1
	0x0002 00002 (f/f.go:3)	JEQ	5
	0x0003 00003 (f/f.go:10)	RET
	0x0005 00005 (f/f.go:11)	RET
`, map[int64]int{0: 10, 1: 11, 2: 10}},
		{"sign", "arm64", `	0x0001 00001 (f/f.go:3)	TBNZ	$63, R0, 5
	0x0002 00002 (f/f.go:3)	CBZ	R0, 6
	0x0003 00003 (f/f.go:10)	RET
	0x0005 00005 (f/f.go:11)	RET
	0x0006 00006 (f/f.go:12)	RET
`, map[int64]int{-1: 11, 0: 12, 7: 10}},
		{"stack", "arm", `	0x0001 00001 (f/f.go:3)	MOVW	28(R13), R2
	0x0002 00002 (f/f.go:3)	CMP	$0, R2
	0x0003 00003 (f/f.go:3)	BLT	5
	0x0004 00004 (f/f.go:10)	RET
	0x0005 00005 (f/f.go:11)	RET
`, map[int64]int{-1: 11, 0: 10}},
		{"unknown", "amd64", `	0x0001 00001 (f/f.go:3)	CMPQ	BX, $1
	0x0002 00002 (f/f.go:3)	JEQ	5
	0x0003 00003 (f/f.go:10)	RET
	0x0005 00005 (f/f.go:11)	RET
`, map[int64]int{0: 0}},
		{"table", "amd64", `	0x0001 00001 (f/f.go:3)	JMP	(CX)(AX*8)
	0x0003 00003 (f/f.go:10)	RET
`, map[int64]int{0: 0}},
		{"round", "amd64", `	0x0001 00001 (f/f.go:3)	JMP	1
`, map[int64]int{0: 0}},
	} {
		list, err := asm.Parse(strings.NewReader(head + test.code))
		if err != nil {
			t.Fatal(err)
		}
		for answer, want := range test.want {
			line, _, err := follow(&list[0], test.arch, answer, func(line int) bool { return line >= 10 })
			if (err != nil) != (want == 0) || line != want {
				t.Errorf("%s: answer %d leads to line %d (%v), want %d", test.name, answer, line, err, want)
			}
		}
	}
	if !slices.IsSorted(sizes) {
		t.Error("sizes are not sorted")
	}
}
