package trysend

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// A state is a channel on which operations are tried, new each time.
type state struct {
	name claim.Text
	make func() chan int
}

var states = []state{
	{both("nil", "nil"), func() chan int { return nil }},
	{both("no buffer, nobody waits", "无缓冲区，无人等待"), func() chan int { return make(chan int) }},
	{both("no buffer, a sender waits", "无缓冲区，有发送方等待"), func() chan int { c := make(chan int); wait(func() { c <- 7 }); return c }},
	{both("no buffer, a receiver waits", "无缓冲区，有接收方等待"), func() chan int { c := make(chan int); wait(func() { <-c }); return c }},
	{both("buffer empty", "缓冲区为空"), func() chan int { return make(chan int, 2) }},
	{both("buffer half full", "缓冲区半满"), func() chan int { c := make(chan int, 2); c <- 7; return c }},
	{both("buffer full", "缓冲区已满"), func() chan int { c := make(chan int, 1); c <- 7; return c }},
	{both("closed, empty", "已关闭，为空"), func() chan int { c := make(chan int, 1); close(c); return c }},
	{both("closed, one element left", "已关闭，还剩一个元素"), func() chan int { c := make(chan int, 1); c <- 7; close(c); return c }},
}

// Outcomes of an operation.
var (
	done    = both("done", "完成")
	refused = both("default", "default")
	blocks  = both("blocks", "阻塞")
	panics  = both("panics", "panic")
)

// outcome runs an operation that says whether it was carried out, until it is
// over or its goroutine stands in it. No clock says which, as a busy machine
// would mislead it. A goroutine that blocks is left behind.
func outcome(t testing.TB, op func() bool) claim.Text {
	t.Helper()
	result := make(chan claim.Text, 1)
	wait(func() {
		defer func() {
			if recover() != nil {
				result <- panics
			}
		}()
		if op() {
			result <- done
		} else {
			result <- refused
		}
	})
	settle(t)
	select {
	case r := <-result:
		return r
	default:
		return blocks
	}
}

// The plain operation, the one with default and the one of package reflect on
// channels in every state: with default, what would block is refused, and
// what would not is carried out.
func TestOutcomes(t *testing.T) {
	const id = "C4.2.1"
	rows := artifact.NewTable(both("channel", "通道"), both("operation", "操作"), both("statement alone", "单独的语句"), both("with default", "带 default"), both("reflect, TrySend or TryRecv", "reflect 的 TrySend、TryRecv"))
	total, wouldBlock, tried, agree, byReflect := 0, 0, 0, 0, 0
	for _, s := range states {
		for _, send := range []bool{false, true} {
			fresh := func() chan int {
				c := s.make()
				settle(t)
				return c
			}
			a, b, c := fresh(), fresh(), fresh()
			plain := outcome(t, func() bool {
				if send {
					a <- 1
				} else {
					<-a
				}
				return true
			})
			try := outcome(t, func() bool {
				if send {
					return TrySend(b, 1)
				}
				select {
				case <-b:
					return true
				default:
					return false
				}
			})
			mirror := outcome(t, func() bool {
				v := reflect.ValueOf(c)
				if send {
					return v.TrySend(reflect.ValueOf(1))
				}
				got, ok := v.TryRecv()
				return ok || got.IsValid() // a zero Value: nothing was received; a zero int: closed
			})
			total++
			want := plain
			if plain == blocks {
				wouldBlock, want = wouldBlock+1, refused
			}
			if try != blocks {
				tried++
			}
			if try == want {
				agree++
			}
			if mirror == want {
				byReflect++
			}
			op := both("receive", "接收")
			if send {
				op = both("send", "发送")
			}
			rows.Add(s.name, op, plain, try, mirror)
		}
	}
	rows.Write(t, "outcomes")

	// Who else may hand the runtime a block that is false.
	others := []string{}
	for _, f := range committed.All(t) {
		for _, try := range f.Tries {
			if !slices.Contains([]string{"selectnbsend", "selectnbrecv", "reflect_chansend", "reflect_chanrecv", "reflect_rselect"}, try.Func) {
				others = append(others, f.Release+" "+try.Func)
			}
		}
	}
	slices.Sort(others)
	claim.Decide(t, id, agree == total && tried == total && len(others) == 0, claim.Textf(
		"%[1]s: of %[2]d operations on channels in every state, %[3]d block as plain statements; with default %[4]d of %[2]d return without waiting and %[5]d do what the plain statement does or, where that blocks, take default (reflect's TrySend and TryRecv: %[6]d). In the runtimes of Go 1.21 to 1.27 only the functions for select with default and for package reflect may ask for an operation that does not block; others: %[7]d",
		"%[1]s：在处于各种状态的通道上做 %[2]d 次操作，单独的语句有 %[3]d 次阻塞；带 default 时 %[2]d 次中有 %[4]d 次不等待就返回，%[5]d 次与单独的语句结果相同，或在后者阻塞时走 default（reflect 的 TrySend、TryRecv：%[6]d 次）。Go 1.21 至 1.27 的运行时里，只有为带 default 的 select 和为 reflect 包准备的函数会请求不阻塞的操作；此外有 %[7]d 处",
		toolchain.Local().Release, total, wouldBlock, tried, agree, byReflect, len(others)))
	if len(others) > 0 {
		t.Log(fmt.Sprint(others))
	}
}
