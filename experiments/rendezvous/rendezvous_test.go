package rendezvous

import (
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/trace"
)

const times = 50

// A course is what a sender went through in one situation.
type course struct {
	what  claim.Text
	waits int // times that the sender was waiting in a send
	early int // sends that had returned before there was a receive
	by    int // waits that the receiver ended, while it received
	ended int // sends that returned in the end
}

// started returns the goroutines of a trace that run what the function returned.
func started(tr *trace.Trace, fn string) []int64 {
	var list []int64
	for id, e := range tr.Entries {
		if strings.Contains(e.Func, fn+".") {
			list = append(list, id)
		}
	}
	slices.Sort(list)
	return list
}

const reason = "chan send"

// observe counts in a trace the waits of senders, and those that one of the
// goroutines given ended.
func (c *course) observe(tr *trace.Trace, senders, enders []int64) {
	for _, g := range senders {
		inSend := false
		for _, x := range tr.Of(g) {
			switch {
			case x.To == trace.Waiting && x.Reason == reason && strings.Contains(x.Caller(), ".Sender."):
				c.waits++
				inSend = true
			case x.From == trace.Waiting && inSend:
				inSend = false
				if slices.Contains(enders, x.By) {
					c.by++
				}
			}
		}
	}
}

// record traces f.
func record(t *testing.T, f func()) *trace.Trace {
	t.Helper()
	tr, err := trace.Record(f)
	if err != nil {
		claim.Unavailable(t, err, "C1.7")
	}
	return tr
}

// await waits until a goroutine that runs what fn returned is parked for the
// reason, as its traceback says, or done has something; it reports which.
func await(t *testing.T, fn, reason string, done <-chan bool) (parked bool) {
	t.Helper()
	buf := make([]byte, 1<<16)
	for start := time.Now(); len(done) == 0; runtime.Gosched() {
		for g := range strings.SplitSeq(string(buf[:runtime.Stack(buf, true)]), "\n\n") {
			if head, _, _ := strings.Cut(g, "\n"); strings.Contains(head, "["+reason) && strings.Contains(g, fn+".") {
				return true
			}
		}
		if time.Since(start) > 10*time.Second {
			t.Fatalf("no goroutine of %s is in state %q", fn, reason)
		}
	}
	return false
}

// Whether a send on an unbuffered channel returns before a receive is ready.
func TestSendWaits(t *testing.T) {
	var all []*course

	// The sender comes first; the receive comes when it has waited for a while.
	first := &course{what: text("unbuffered, the sender comes first", "无缓冲，发送方先到")}
	tr := record(t, func() {
		for i := range times {
			c, done, got := make(chan int), make(chan bool, 1), make(chan int, 1)
			go Sender(c, i, done)()
			if !await(t, ".Sender", reason, done) {
				first.early++
			}
			go Receiver(c, got)()
			if v := <-got; v != i {
				t.Errorf("got %d, not %d", v, i)
			}
			if <-done {
				first.ended++
			}
		}
	})
	first.observe(tr, started(tr, ".Sender"), started(tr, ".Receiver"))
	all = append(all, first)

	// The receiver is there already.
	second := &course{what: text("unbuffered, the receiver comes first", "无缓冲，接收方先到")}
	tr = record(t, func() {
		for i := range times {
			c, done, got := make(chan int), make(chan bool, 1), make(chan int, 1)
			go Receiver(c, got)()
			await(t, ".Receiver", "chan receive", nil)
			go Sender(c, i, done)()
			if <-done {
				second.ended++
			}
			<-got
		}
	})
	second.observe(tr, started(tr, ".Sender"), started(tr, ".Receiver"))
	all = append(all, second)

	// For comparison: a buffer with room.
	third := &course{what: text("for comparison: a buffer with room, nobody receives", "对照：缓冲区有空位，无人接收")}
	tr = record(t, func() {
		for i := range times {
			c, done := make(chan int, 1), make(chan bool, 1)
			go Sender(c, i, done)()
			if <-done {
				third.ended++
				third.early++
			}
		}
	})
	third.observe(tr, started(tr, ".Sender"), nil)
	all = append(all, third)

	rows := artifact.NewTable(text("situation", "情形"), text("sends", "发送次数"), text("returned before a receive began", "接收开始之前已返回"),
		text(`waits in state "chan send"`, "以 chan send 状态等待的次数"), text("waits ended by the receiver", "由接收方结束的等待"), text("returned", "最终返回"))
	for _, c := range all {
		rows.Add(c.what, times, c.early, c.waits, c.by, c.ended)
	}
	rows.Write(t, "waits")
	if third.waits != 0 || third.early != times {
		t.Errorf("a send with room in the buffer waited: %+v", *third)
	}
	if first.waits != times-first.early {
		t.Errorf("the trace shows %d waits of %d sends that were seen to be parked", first.waits, times-first.early)
	}
	claim.Decide(t, "C1.7", first.early == 0 && first.by == times && second.waits == 0, claim.Textf(
		"%[1]d sends that came before their receiver: %[2]d returned before there was one, %[3]d waited in state \"chan send\", and %[4]d waits were ended by the receiving goroutine; with the receiver there first %[5]d of %[1]d waited; with room in a buffer, and nobody to receive, %[6]d",
		"发送方先到的 %[1]d 次发送：没有接收方时就返回的有 %[2]d 次，以 chan send 状态等待的有 %[3]d 次，由接收方 goroutine 结束等待的有 %[4]d 次；接收方先到时，%[1]d 次中有 %[5]d 次等待；缓冲区有空位而无人接收时，等待 %[6]d 次",
		times, first.early, first.waits, first.by, second.waits, third.waits))
}
