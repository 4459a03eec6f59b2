package torn

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unsafe"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/machine"
	"chanlab/runner/instrument/toolchain"
)

const id = "C2.3.3"

// pair pins the test's goroutine and returns two CPUs of different cores, or
// at least two CPUs.
func pair(t *testing.T) Pair {
	t.Helper()
	topology, err := machine.Here()
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	allowed, err := machine.Allowed()
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	if spread := topology.Spread(allowed); len(spread) >= 2 {
		undo, err := machine.Pin(spread[0])
		if err != nil {
			claim.Unavailable(t, err, id)
		}
		t.Cleanup(func() {
			if err := undo(); err != nil {
				t.Error(err)
			}
		})
		return Pair{Reader: spread[0], Writer: spread[1]}
	}
	claim.Unavailable(t, errors.New("torn reads need a reader and a writer at the same time: this process may use one CPU: give it two"), id)
	panic("unreachable")
}

// Where in a line a pointer can be torn, and whether the compilers put one there.
func TestTornByOffset(t *testing.T) {
	cpus := pair(t)
	if runtime.GOMAXPROCS(0) < 2 {
		claim.Unavailable(t, errors.New("torn reads need a reader and a writer at the same time: GOMAXPROCS is 1: unset it"), id)
	}
	b := new(block)

	// The reader must see a value that is made in two steps.
	control := watch(t, cpus, b, 0, writeHalves)
	if control.Changed < leastSeen {
		claim.Undecided(t, id, "unmet", claim.Textf(
			"the reader saw %d changes of a word that another CPU rewrites without pause: the two threads did not run at the same time",
			"另一个 CPU 不停改写一个字，读者只看到 %d 次变化：两个线程没有同时运行", control.Changed))
		return
	}
	if control.Mixed == 0 {
		claim.Undecided(t, id, "blind", claim.Textf(
			"a word written in two halves was never read half new in %d reads: the method sees no tearing where there is some",
			"分两半写入的字，%d 次读取中从未读到一半新一半旧的值：这个方法看不到本应存在的撕裂", control.Reads))
		return
	}

	var counts []Count
	for offset := range line {
		counts = append(counts, watch(t, cpus, b, offset, writeWhole))
	}
	leave(t, counts, control)
	decide(t, counts, control)
}

// watch tries a place again where other load kept the threads apart.
func watch(t *testing.T, cpus Pair, b *block, offset int, write func(unsafe.Pointer, int)) (c Count) {
	t.Helper()
	attempts := 5
	if testing.Short() {
		attempts = 2
	}
	for range attempts {
		var err error
		if c, err = cpus.Watch(b, offset, write); err != nil {
			claim.Unavailable(t, err, id)
		}
		if c.Changed >= leastSeen {
			break
		}
	}
	return c
}

func decide(t *testing.T, counts []Count, control Count) {
	var tornAt, torn, aligned, inside, crossing, quiet []int // offsets
	reads := 0
	for _, c := range counts {
		reads += c.Reads
		switch {
		case c.Aligned():
			aligned = append(aligned, c.Offset)
		case c.Crosses():
			crossing = append(crossing, c.Offset)
		default:
			inside = append(inside, c.Offset)
		}
		if c.Mixed > 0 {
			tornAt = append(tornAt, c.Offset)
			torn = append(torn, c.Mixed)
		} else if c.Changed < leastSeen {
			quiet = append(quiet, c.Offset)
		}
	}
	if len(quiet) > 0 {
		claim.Undecided(t, id, "unmet", claim.Textf(
			"at the offsets %s the reader saw fewer than %d changes: the two threads did not run at the same time",
			"在偏移 %s 处，读者看到的变化不足 %d 次：两个线程没有同时运行", ranges(quiet), leastSeen))
		return
	}
	places, unaligned := pointersOfChannels(t)
	evidence := claim.Textf(
		"%[1]s, %[2]d reads of a word of %[3]d bytes that another core rewrites: mixed values at the offsets %[4]s of a line of %[5]d bytes, at no other. The word is aligned at %[6]s and lies across two lines at %[7]s. A word written in two halves was read torn %[8]d times in %[9]d. Of %[10]d pointers in hchan, waitq and sudog over %[11]d targets %[12]d are not aligned",
		"%[1]s：另一个核不停改写一个 %[3]d 字节的字，共读取 %[2]d 次，只在 %[5]d 字节缓存行的偏移 %[4]s 处读到拼合的值，其他偏移都没有。对齐的偏移是 %[6]s，跨两行的偏移是 %[7]s。作为对照，分两半写入的字在 %[9]d 次读取中有 %[8]d 次被读到撕裂的值。%[11]d 个目标的 hchan、waitq、sudog 共 %[10]d 个指针，其中未对齐的 %[12]d 个",
		runtime.GOARCH, reads, word, ranges(tornAt), line, ranges(aligned), ranges(crossing), control.Mixed, control.Reads,
		places, len(toolchain.Targets()), unaligned)
	alignedTorn := slices.ContainsFunc(tornAt, func(o int) bool { return slices.Contains(aligned, o) })
	switch {
	case alignedTorn || unaligned > 0:
		claim.Decide(t, id, true, evidence)
	case len(torn) == 0:
		claim.Decide(t, id, false, evidence)
	case slices.ContainsFunc(tornAt, func(o int) bool { return slices.Contains(inside, o) }):
		claim.Qualify(t, id, claim.Text{
			EN: "only where the pointer is not aligned to its own size, which no compiler arranges unasked",
			ZH: "仅当指针没有按自身大小对齐时；编译器不会主动这样安排",
		}, evidence)
	default:
		claim.Qualify(t, id, claim.Text{
			EN: "only where the pointer is not aligned to its own size, which no compiler arranges unasked; on this machine only where it also lies across two cache lines",
			ZH: "仅当指针没有按自身大小对齐时，而编译器不会主动这样安排；在本机上，还要跨两个缓存行才会发生",
		}, evidence)
	}
}

// pointersOfChannels counts the pointers in the structs of a channel, and
// those that are not aligned.
func pointersOfChannels(t *testing.T) (all, unaligned int) {
	t.Helper()
	for _, target := range toolchain.Targets() {
		l := golden.Load[*layout.Layout](t, target, "layout.json")
		for _, name := range []string{"hchan", "waitq", "sudog"} {
			s, err := l.Struct(name)
			if err != nil {
				t.Fatal(err)
			}
			count(s.Fields, 0, int64(l.PtrSize), &all, &unaligned)
		}
	}
	return all, unaligned
}

func count(fields []layout.Field, base, size int64, all, unaligned *int) {
	for _, f := range fields {
		if len(f.Fields) > 0 {
			count(f.Fields, base+f.Offset, size, all, unaligned)
		} else if f.Type == "unsafe.Pointer" || strings.HasPrefix(f.Type, "*") {
			*all++
			if (base+f.Offset)%size != 0 {
				*unaligned++
			}
		}
	}
}

// ranges writes rising numbers for a sentence: "57–63".
func ranges(list []int) string {
	if len(list) == 0 {
		return "–"
	}
	var parts []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		part := fmt.Sprint(list[i])
		if j > i {
			part += "–" + fmt.Sprint(list[j])
		}
		parts = append(parts, part)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// The writer's store is one instruction, so that what is torn is torn by the
// processor.
func TestStoreIsOneInstruction(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles this package to read its listing")
	}
	const name = "chanlab/experiments/torn.writeWhole"
	_, list, err := asm.List(t.Context(), toolchain.Local(), ".", "chanlab/experiments/torn", name)
	if err != nil {
		t.Skip(err)
	}
	stores := 0
	for _, in := range list[0].Insts {
		if strings.HasPrefix(in.Op, "MOV") && strings.HasSuffix(in.Args, ")") && !strings.HasSuffix(in.Args, "SP)") && !strings.HasSuffix(in.Args, "(SB)") {
			stores++
		}
	}
	if stores != 1 {
		t.Errorf("writeWhole stores with %d instructions: %v", stores, list[0].Insts)
	}
}

// What another place left behind does not read as torn.
func TestWatchStartsClean(t *testing.T) {
	allowed, err := machine.Allowed()
	if err != nil {
		t.Skip(err)
	}
	b := new(block)
	writeWhole(b.at(0), 2) // ends with all bits set
	c, err := Pair{Writer: allowed[0]}.Watch(b, 1, func(unsafe.Pointer, int) { runtime.Gosched() })
	if err != nil {
		t.Skip(err)
	}
	if c.Reads == 0 || c.Changed != 0 || c.Mixed != 0 {
		t.Errorf("nobody wrote, but the reader saw %+v", c)
	}
}

func TestRanges(t *testing.T) {
	for want, list := range map[string][]int{"–": nil, "3": {3}, "0, 8, 16": {0, 8, 16}, "1–3, 57–63": {1, 2, 3, 57, 58, 59, 60, 61, 62, 63}} {
		if got := ranges(list); got != want {
			t.Errorf("%v: got %q, want %q", list, got, want)
		}
	}
}

// leave writes the counts as a table and as a plot.
func leave(t *testing.T, counts []Count, control Count) {
	type point struct {
		X int     `json:"x"`
		Y float64 `json:"y"`
	}
	rows := artifact.Columns([]string{"offset in the line", "aligned", "lies across two lines", "reads", "changes seen", "mixed values"},
		[]string{"行内偏移", "对齐", "跨两行", "读取次数", "看到的变化", "拼合的值"})
	words := map[bool]claim.Text{true: {EN: "yes", ZH: "是"}, false: {EN: "no", ZH: "否"}}
	var points []point
	total := 0
	for _, c := range counts {
		rows.Add(c.Offset, words[c.Aligned()], words[c.Crosses()], c.Reads, c.Changed, c.Mixed)
		points = append(points, point{c.Offset, 100 * float64(c.Mixed) / float64(c.Reads)})
		total += c.Reads
	}
	rows.Write(t, "torn")
	text := func(en, zh string) map[string]string { return map[string]string{"en": en, "zh": zh} }
	artifact.JSON(t, "torn.plot.json", map[string]any{
		"kind": "line", "title": text("Torn reads by offset", "撕裂读与偏移"),
		"x":      map[string]any{"label": text("offset in the cache line", "在缓存行内的偏移"), "unit": "B"},
		"y":      map[string]any{"label": text("reads of a mixed value", "读到拼合值的比例"), "unit": "%"},
		"series": []map[string]any{{"name": text("one store of a word", "一次写入一个字"), "points": points}},
		"bands":  []map[string]any{{"name": text("across two lines", "跨两行"), "lo": line - word + 1, "hi": line - 1, "axis": "x"}},
	})
	artifact.Values(t, map[string]any{
		"reads": total, "word": word, "line": line, "first_crossing": line - word + 1,
		"control.reads": control.Reads, "control.mixed": control.Mixed,
	})
}
