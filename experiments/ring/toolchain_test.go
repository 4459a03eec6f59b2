package ring

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// ways are the functions of ring.go that the page lists.
var ways = []string{"ring.Remainder", "ring.Mask", "ring.Reset"}

// What is kept of every release: how its runtime moves the indexes, and the
// listing of the ways.
var (
	committed = golden.Fact[*Facts]{
		Name:    "ring.json",
		Arches:  toolchain.Arches(),
		Slow:    "compiles package runtime to read its listing",
		Compute: func(t testing.TB, in toolchain.Target) (*Facts, error) { return Read(t.Context(), in, t.TempDir()) },
		// A patch release moves lines and nothing else.
		Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release"), cmpopts.IgnoreFields(Advance{}, "Line"), cmpopts.IgnoreUnexported(Advance{})},
	}
	listing = golden.Fact[[]byte]{
		Name:   "ring.s",
		Arches: toolchain.Arches(),
		Slow:   "compiles for four architectures",
		Compute: func(t testing.TB, in toolchain.Target) ([]byte, error) {
			raw, _, err := asm.ListFile(t.Context(), in, "ring.go", ways...)
			return raw, err
		},
		ByPatch: true,
	}
)

// TestToolchainFacts computes the facts of the toolchain in use and compares
// them with the committed ones.
func TestToolchainFacts(t *testing.T) { golden.Hold(t, committed, listing) }

// TestModulo decides from values and code: what live channels do, and what
// every release is made to do on every architecture.
func TestModulo(t *testing.T) {
	const id = "C2.2.1"
	live := walk(t, hchanHere(t, id))

	var total Tally
	var without, with int // targets that compute no remainder, and those that do
	var functions []string
	remainders := 0
	for _, release := range toolchain.Releases() {
		for _, goarch := range toolchain.Arches() {
			var here Tally
			f := committed.Load(t, toolchain.Linux(release, goarch))
			for _, p := range f.Places {
				here = here.Plus(p.Code)
				remainders += p.Remainders
				if p.Code.All > 0 && !slices.Contains(functions, p.Func) {
					functions = append(functions, p.Func)
				}
			}
			if here.Divisions+here.Masks > 0 {
				with++
			} else {
				without++
			}
			total = total.Plus(here)
		}
	}
	for _, must := range []string{"chansend", "chanrecv", "recv", "selectgo"} {
		if !slices.Contains(functions, must) {
			t.Fatalf("no release's %s moves an index: %q", must, functions)
		}
	}
	if without > 0 && (total.Increments == 0 || total.Compares == 0) {
		t.Fatalf("neither a remainder nor an increment and a comparison: %+v", total)
	}
	evidence := claim.Textf(
		"live channels of %[1]d capacities, looked at after each of %[2]d operations (%[3]d wrap-arounds): sendx and recvx are the counts of elements modulo the capacity, and the slots hold the queue, in all but %[4]d; buf had moved in %[5]d. In %[6]d releases on %[7]d architectures, %[8]d functions move the indexes; the statements that do so have %[9]d operators %% or &, and of their %[10]d instructions %[11]d divide, %[12]d mask, %[13]d add one and %[14]d compare",
		"对 %[1]d 种容量的真实通道做 %[2]d 次操作（其中 %[3]d 次回绕），sendx、recvx 不等于元素计数对容量取模、或槽位内容与队列不符的有 %[4]d 次，buf 移动过 %[5]d 次。%[6]d 个版本、%[7]d 种架构中，推进下标的函数有 %[8]d 个，其语句中有 %[9]d 个 %% 或 & 运算符；它们的 %[10]d 条指令里，除法 %[11]d 条，掩码 %[12]d 条，加一 %[13]d 条，比较 %[14]d 条",
		len(capacities()), live.steps, live.wraps, live.wrong, live.moved, len(toolchain.Releases()), len(toolchain.Arches()),
		len(functions), remainders, total.All, total.Divisions, total.Masks, total.Increments, total.Compares)
	switch {
	case live.wrong > 0 || live.moved > 0:
		claim.Decide(t, id, false, evidence)
	case without == 0:
		claim.Decide(t, id, true, evidence)
	case with > 0:
		claim.Qualify(t, id, claim.Textf(
			"As a description of the index's values; a remainder is computed by %[1]d of %[2]d combinations of release and architecture.",
			"仅就下标的取值而言；%[2]d 种版本与架构的组合中只有 %[1]d 种真正求余。",
			with, with+without), evidence)
	default:
		claim.Qualify(t, id, claim.Text{
			EN: "As a description of the index's values; no remainder is computed: the index is incremented, compared with the capacity and, where they are equal, set to 0.",
			ZH: "仅就下标的取值而言；实际并不求余：下标先加一，再与容量比较，相等则置 0。",
		}, evidence)
	}
	writePlaces(t)
}

// writePlaces leaves, for the newest release, every function that moves an
// index, and since when it does.
func writePlaces(t *testing.T) {
	releases := toolchain.Releases()
	newest := releases[len(releases)-1]
	rows := artifact.Columns(
		[]string{"function", "line in " + newest, "what it does to the indexes", "releases", "divisions", "masks", "increments", "comparisons"},
		[]string{"函数", newest + " 中的行号", "对下标做什么", "版本数", "除法", "掩码", "加一", "比较"})
	for _, p := range committed.Load(t, toolchain.Linux(newest, "amd64")).Places {
		in, sum := 0, Tally{}
		for _, release := range releases {
			has := false
			for _, goarch := range toolchain.Arches() {
				for _, q := range committed.Load(t, toolchain.Linux(release, goarch)).Places {
					if q.Func == p.Func {
						has, sum = true, sum.Plus(q.Code)
					}
				}
			}
			if has {
				in++
			}
		}
		what := ""
		for i, s := range p.Statements {
			if i > 0 {
				what += "; "
			}
			what += s
		}
		name := claim.Text{EN: p.Func, ZH: p.Func}
		if sum.All == 0 {
			name = claim.Textf("%s (under the race detector only)", "%s（仅在竞态检测器下）", p.Func)
		}
		rows.Add(name, p.File[len("runtime/"):]+":"+itoa(p.Line), what, in, sum.Divisions, sum.Masks, sum.Increments, sum.Compares)
	}
	rows.Write(t, "places")
}
