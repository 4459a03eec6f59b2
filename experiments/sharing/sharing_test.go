package sharing

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"unsafe"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
)

func TestSize(t *testing.T) {
	var c PaddedCounter
	claim.Decide(t, "C4.4.3", unsafe.Sizeof(c) == line, claim.Textf(
		"unsafe.Sizeof(PaddedCounter{}) is %d with %s on %s: a word of %d bytes and 56 of padding",
		"%[2]s、%[3]s 上 unsafe.Sizeof(PaddedCounter{}) 为 %[1]d：一个 %[4]d 字节的字加 56 字节填充",
		unsafe.Sizeof(c), runtime.Version(), runtime.GOARCH, unsafe.Sizeof(c.count)))
}

// A place is where programs put a counter, and a way of putting many there.
type place struct {
	en, zh string
	put    func() uintptr
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
	{"allocated by itself", "单独分配", func() uintptr { c := new(PaddedCounter); keep(c); return at(c) }},
	{"second of a slice of three", "长度为 3 的切片的第二个元素", func() uintptr { s := make([]PaddedCounter, 3); keep(s); return at(&s[1]) }},
	{"in a struct, after a string", "结构体内，位于一个 string 之后", func() uintptr { e := new(embedded); keep(e); return at(&e.counter) }},
	{"second of a slice of such structs", "此类结构体切片的第二个元素之内", func() uintptr { s := make([]embedded, 3); keep(s); return at(&s[1].counter) }},
}

// The size of a struct does not decide where it lies: its alignment does, and
// the size class of the object it is part of.
func TestAlignment(t *testing.T) {
	defer func() { kept = nil }()
	const tries = 512
	rows := [][]string{{"where the counter is", "addresses", "at the start of a line", "share two lines"}}
	zh := [][]string{{"计数器的位置", "地址数", "位于行首", "跨两行"}}
	aligned, total, worst := 0, 0, ""
	worstZH := ""
	for _, p := range places {
		n := 0
		for range tries {
			if p.put()%line == 0 {
				n++
			}
		}
		if n < tries && worst == "" {
			worst, worstZH = p.en, p.zh
		}
		aligned, total = aligned+n, total+tries
		cells := []string{fmt.Sprint(tries), fmt.Sprint(n), fmt.Sprint(tries - n)}
		rows, zh = append(rows, append([]string{p.en}, cells...)), append(zh, append([]string{p.zh}, cells...))
	}
	writeCSV(t, "places.csv", rows)
	writeCSV(t, "places.zh.csv", zh)
	if worst == "" {
		worst, worstZH = "none", "无"
	}
	claim.Decide(t, "C4.4.4", aligned == total, claim.Textf(
		"the alignment of PaddedCounter is %d bytes (unsafe.Alignof), not %d; of %d counters in %d kinds of place %d begin a line of %[2]d bytes, and a place where some do not is: %[6]s",
		"PaddedCounter 的对齐为 %d 字节（unsafe.Alignof），不是 %d；%[4]d 类位置上的 %[3]d 个计数器中有 %[5]d 个位于 %[2]d 字节缓存行的行首，做不到的位置例如：%[7]s",
		unsafe.Alignof(PaddedCounter{}), line, total, len(places), aligned, worst, worstZH))
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

//region sharing

// Two pinned goroutines add to counters in two lines (A) and in one (B).
func BenchmarkSharing(b *testing.B) {
	apart, again, together := newSeparate(), newSeparate(), newPacked()
	work := func(p pair) paired.Work {
		return paired.Work{func(n int) { add(p[0], n) }, func(n int) { add(p[1], n) }}
	}
	res := paired.Compare(b, paired.Comparison{
		A: work(apart), B: work(together), Control: work(again),
		AtLeast: 1.5, Metric: paired.Wall,
		Placement: paired.Pinned(), Gates: []paired.Gate{paired.Parallel(2)},
	})
	evidence := claim.Text{EN: res.Evidence.EN, ZH: res.Evidence.ZH}
	if res.Verdict == paired.Undecided {
		claim.Undecided(b, "C4.4.5", res.Reason, evidence)
		return
	}
	claim.Decide(b, "C4.4.5", res.Verdict == paired.Confirmed, evidence)
}

//endregion sharing

func writeCSV(t *testing.T, name string, rows [][]string) {
	t.Helper()
	f, err := os.Create(filepath.Join(t.ArtifactDir(), name))
	if err != nil {
		t.Fatal(err)
	}
	w := csv.NewWriter(f)
	w.WriteAll(rows)
	if err := w.Error(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
