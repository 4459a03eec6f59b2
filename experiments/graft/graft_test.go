package graft

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// parts are the fields that the claim names.
var parts = []string{"buf", "sendx", "recvx", "sendq", "recvq"}

// A history is what is done to a channel before its state is moved.
type history struct {
	what     claim.Text
	capacity int
	do       func(c chan int)
}

var histories = []history{
	{text("new, no buffer", "新建，无缓冲"), 0, func(c chan int) {}},
	{text("new, 4 slots", "新建，4 个槽位"), 4, func(c chan int) {}},
	{text("two of 4 slots filled", "4 个槽位中 2 个有值"), 4, func(c chan int) { c <- 11; c <- 22 }},
	{text("filled, wrapped around", "已填满，且绕过末尾"), 4, func(c chan int) {
		for i := range 4 {
			c <- i
		}
		<-c
		<-c
		c <- 44
		c <- 55
	}},
	{text("closed, with one value left", "已关闭，还剩一个值"), 4, func(c chan int) { c <- 11; close(c) }},
	{text("closed, no buffer", "已关闭，无缓冲"), 0, func(c chan int) { close(c) }},
}

// drive does the same to every channel and writes down all that can be seen.
func drive(c chan int) string {
	var seen []string
	last, times := "", 0
	note := func(format string, args ...any) {
		what := fmt.Sprintf(format, args...)
		if what != last {
			last, times = what, 1
			seen = append(seen, what)
			return
		}
		times++
		seen[len(seen)-1] = fmt.Sprintf("%d × %s", times, what)
	}
	note("len %d cap %d", len(c), cap(c))
	try := func(v int) {
		defer func() {
			if p := recover(); p != nil {
				note("panic")
			}
		}()
		select {
		case c <- v:
			note("sent %d", v)
		default:
			note("full")
		}
	}
	get := func() {
		select {
		case v, ok := <-c:
			if ok {
				note("%d", v)
			} else {
				note("closed")
			}
		default:
			note("empty")
		}
	}
	get()
	for v := range 6 {
		try(100 + v)
	}
	for range 7 {
		get()
	}
	try(200)
	note("len %d", len(c))
	return strings.Join(seen, ", ")
}

func hchan(t *testing.T, id string) *layout.Struct {
	t.Helper()
	l, err := layout.Of(t.Context(), toolchain.Local(), "hchan")
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	return &l.Structs[0]
}

// Whether a channel's state is its hchan.
func TestGraft(t *testing.T) {
	const id = "C1.6"
	s := hchan(t, id)
	defer debug.SetGCPercent(debug.SetGCPercent(-1))

	rows := artifact.NewTable(text("what had been done to the first channel", "对第一个通道做过什么"), text("the second goes on alike", "第二个通道的后续相同"), text("what was seen", "所见"))
	alike, told := 0, map[string]bool{}
	for _, h := range histories {
		original, copied := make(chan int, h.capacity), make(chan int, h.capacity)
		h.do(original)
		Graft(s, original, copied)
		want, got := drive(original), drive(copied)
		told[want] = true
		if want == got {
			alike++
		}
		rows.Add(h.what, yesno(want == got), got)
	}
	moved, waits := waiting(t, s)
	rows.Add(text("a receiver and, on another channel, a sender wait", "一个接收方在等；另一通道上一个发送方在等"), yesno(moved == waits), claim.Textf("%[1]d of %[2]d were served by the second channel", "%[2]d 个中有 %[1]d 个由第二个通道服务", moved, waits))
	rows.Write(t, "grafts")

	have, releases := 0, toolchain.Releases()
	for _, release := range releases {
		of, err := golden.Load[*layout.Layout](t, toolchain.Linux(release, "amd64"), "layout.json").Struct("hchan")
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(parts, func(p string) bool { _, ok := of.Field(p); return !ok }) {
			have++
		}
	}
	claim.Decide(t, id, have == len(releases) && alike == len(histories) && moved == waits, claim.Textf(
		"hchan has buf, sendx, recvx, sendq and recvq in %[1]d of %[2]d releases (Go %[8]s to %[9]s); a new channel over which the bytes of another's hchan (all but buf, the address of its ring) and of its ring were written went on as that one would in %[3]d of %[4]d states (%[7]d different courses), and served %[5]d of %[6]d goroutines that had parked on the other",
		"%[2]d 个版本（Go %[8]s 至 %[9]s）中有 %[1]d 个的 hchan 含 buf、sendx、recvx、sendq、recvq；把一个通道的 hchan（除了 buf，即环形缓冲区的地址）与环形缓冲区的字节写到另一个新通道上，%[4]d 种状态中有 %[3]d 种（后续共 %[7]d 种）与原通道的后续完全一致，挂起在原通道上的 %[6]d 个 goroutine 有 %[5]d 个由新通道服务",
		have, len(releases), alike, len(histories), moved, waits, len(told), toolchain.Minor(releases[0]), toolchain.Minor(releases[len(releases)-1])))
	if len(told) < 2 {
		t.Error("all states look alike: driving a channel does not tell them apart")
	}
}

// waiting parks a receiver on one channel and a sender on another, moves the
// states to new channels, and counts who is served there.
func waiting(t *testing.T, s *layout.Struct) (moved, waits int) {
	t.Helper()
	var got atomic.Int64
	a, b := make(chan int), make(chan int)
	go func() { got.Store(int64(<-a)) }()
	settle(t, func() bool { return s.At(hchanOf(a)).Pointer("recvq.first") != nil })
	Graft(s, a, b)
	waits++
	b <- 42
	settle(t, func() bool { return got.Load() != 0 })
	if got.Load() == 42 {
		moved++
	}

	var back atomic.Bool
	c, d := make(chan int), make(chan int)
	go func() { c <- 43; back.Store(true) }()
	settle(t, func() bool { return s.At(hchanOf(c)).Pointer("sendq.first") != nil })
	Graft(s, c, d)
	waits++
	if <-d == 43 {
		moved++
	}
	settle(t, back.Load)
	return moved, waits
}

func settle(t *testing.T, done func() bool) {
	t.Helper()
	for start := time.Now(); !done(); runtime.Gosched() {
		if time.Since(start) > 10*time.Second {
			t.Fatal("waited 10 s for a goroutine to park or to go on")
		}
	}
}
