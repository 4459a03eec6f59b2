package sharing

import (
	"runtime"
	"testing"
	"unsafe"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
)

func TestSize(t *testing.T) {
	var c PaddedCounter
	var written struct { // as the article writes it
		count uint64
		_     [56]byte
	}
	claim.Decide(t, "C4.4.3", unsafe.Sizeof(written) == line && unsafe.Sizeof(c) == line, claim.Textf(
		"unsafe.Sizeof is %[1]d with %[2]s on %[3]s: a uint64 of %[4]d bytes and 56 of padding; with an atomic.Uint64 in its place it is %[5]d",
		"%[2]s、%[3]s 上 unsafe.Sizeof 为 %[1]d：一个 %[4]d 字节的 uint64 加 56 字节填充；换成 atomic.Uint64 则为 %[5]d",
		unsafe.Sizeof(written), runtime.Version(), runtime.GOARCH, unsafe.Sizeof(written.count), unsafe.Sizeof(c)))
}

// A place is where programs put a counter, and a way of putting many there:
// the i-th of them.
type place struct {
	en, zh string
	put    func(i int) uintptr
}

// kept keeps what is allocated alive, so that every address is a new one.
var kept []any

func at(c *PaddedCounter) uintptr { return uintptr(unsafe.Pointer(c)) }

func keep(v any) { kept = append(kept, v) }

// embedded is a counter behind a field of its owner.
type embedded struct {
	name    string
	counter PaddedCounter
}

var places = []place{
	{"allocated by itself", "单独分配", func(int) uintptr { c := new(PaddedCounter); keep(c); return at(c) }},
	{"second of a slice of three", "长度为 3 的切片的第二个元素", func(int) uintptr { s := make([]PaddedCounter, 3); keep(s); return at(&s[1]) }},
	{"in a struct, after a string", "结构体内，位于一个 string 之后", func(int) uintptr { e := new(embedded); keep(e); return at(&e.counter) }},
	{"second of a slice of such structs", "此类结构体切片的第二个元素之内", func(int) uintptr { s := make([]embedded, 3); keep(s); return at(&s[1].counter) }},
	{"local variable, on a goroutine's stack", "局部变量，位于 goroutine 栈上", func(i int) uintptr { return onStack(i % 32) }},
}

// onStack returns where a local counter lies, so many calls deep.
//
//go:noinline
func onStack(depth int) uintptr {
	var c PaddedCounter
	if depth > 0 {
		return onStack(depth-1) + uintptr(c.count.Load())
	}
	return uintptr(unsafe.Pointer(&c)) // a number: the counter stays on the stack
}

// The size of a struct does not decide where it lies: its alignment does, and
// the size class of the object it is part of.
func TestAlignment(t *testing.T) {
	defer func() { kept = nil }()
	const tries = 512
	rows := artifact.Columns([]string{"where the counter is", "addresses", "at the start of a line", "share two lines"},
		[]string{"计数器的位置", "地址数", "位于行首", "跨两行"})
	aligned, total := 0, 0
	var always, not claim.Text // places
	for _, p := range places {
		n := 0
		for i := range tries {
			if p.put(i)%line == 0 {
				n++
			}
		}
		if n == tries {
			always = list(always, p)
		} else {
			not = list(not, p)
		}
		aligned, total = aligned+n, total+tries
		rows.Add(claim.Text{EN: p.en, ZH: p.zh}, tries, n, tries-n)
	}
	rows.Write(t, "places")
	none := claim.Text{EN: "none", ZH: "无"}
	if always.EN == "" {
		always = none
	}
	if not.EN == "" {
		not = none
	}
	claim.Decide(t, "C4.4.4", aligned == total, claim.Textf(
		"the alignment of PaddedCounter is %[1]d bytes (unsafe.Alignof), a line has %[2]d; of %[3]d counters in %[4]d kinds of place %[5]d begin a line; always: %[6]s; not always: %[8]s",
		"PaddedCounter 的对齐为 %[1]d 字节（unsafe.Alignof），缓存行为 %[2]d 字节；%[4]d 类位置上的 %[3]d 个计数器中有 %[5]d 个位于行首；总是位于行首的：%[7]s；并非总是的：%[9]s",
		unsafe.Alignof(PaddedCounter{}), line, total, len(places), aligned, always.EN, always.ZH, not.EN, not.ZH))
}

func list(to claim.Text, p place) claim.Text {
	one := claim.Textf("%[1]q", "“%[2]s”", p.en, p.zh)
	if to.EN == "" {
		return one
	}
	return claim.Text{EN: to.EN + ", " + one.EN, ZH: to.ZH + "、" + one.ZH}
}

func TestPairsLieAsMeant(t *testing.T) {
	for range 100 {
		if n := newPacked().lines(); n != 1 {
			t.Fatalf("packed counters lie in %d lines", n)
		}
		if n := newSeparate().lines(); n != 2 {
			t.Fatalf("separate counters lie in %d lines", n)
		}
	}
}

// slower is how many times as long counting must take for invalidation to be
// what is seen, and not the noise of two busy cores.
const slower = 1.5

//region sharing

// Two pinned goroutines add to counters in two lines (A) and in one (B).
func BenchmarkSharing(b *testing.B) {
	apart, again, together := newSeparate(), newSeparate(), newPacked()
	work := func(p pair) paired.Work {
		return paired.Work{func(n int) { add(p[0], n) }, func(n int) { add(p[1], n) }}
	}
	res := paired.Compare(b, paired.Comparison{
		A: work(apart), B: work(together), Control: work(again),
		AtLeast: slower, Metric: paired.Wall,
		Placement: paired.Pinned(), Gates: []paired.Gate{paired.Parallel(2)},
	})
	evidence := claim.Textf(
		"two cores count, each for itself, in two lines (A) and in one (B), to be slowed down meaning at least %[3]g times: %[1]s",
		"两个核心各自计数，分处两行（A）与同处一行（B），互相拖慢取至少 %[3]g 倍：%[2]s", res.Evidence.EN, res.Evidence.ZH, slower)
	if res.Verdict == paired.Undecided {
		claim.Undecided(b, "C4.4.5", res.Reason, evidence)
		return
	}
	claim.Decide(b, "C4.4.5", res.Verdict == paired.Confirmed, evidence)
}

//endregion sharing
