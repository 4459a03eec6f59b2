package park

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/trace"
)

// TestHandover leaves, as a table, what an execution trace has of one receive
// that waits and the send that ends it, on one P. It decides nothing by itself.
func TestHandover(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	want := []string{"none → runnable", "runnable → running", "running → waiting", "waiting → runnable", "runnable → running"}
	var tr *trace.Trace
	var waiter int64
	// One time in 61 the scheduler looks into the global queue first, where
	// Gosched has just put the sender, and then the receiver has no need to wait.
	for try := 0; ; try++ {
		var err error
		if tr, waiter, err = handover(); err != nil {
			t.Skip(err)
		}
		var kinds []string
		for _, x := range tr.Of(waiter) {
			kinds = append(kinds, fmt.Sprintf("%s → %s", x.From, x.To))
		}
		if len(kinds) > len(want) && slices.Equal(kinds[:len(want)], want) {
			break
		}
		if try == 20 {
			t.Fatalf("the receiver went through %q, want %q first", kinds, want)
		}
	}
	table := artifact.Columns([]string{"goroutine", "transition", "reason", "by"}, []string{"goroutine", "转换", "原因", "由谁"})
	who := map[int64]claim.Text{
		waiter: {EN: "the receiver", ZH: "接收者"}, tr.Goroutine: {EN: "the sender", ZH: "发送者"}, 0: {EN: "the scheduler", ZH: "调度器"},
	}
	for _, x := range tr.Transitions {
		if x.Goroutine == waiter || x.Goroutine == tr.Goroutine {
			table.Add(who[x.Goroutine], fmt.Sprintf("%s → %s", x.From, x.To), dash(x.Reason), who[x.By])
		}
	}
	table.Write(t, "handover")
}

// handover records a receive and a send, and returns the receiver's number.
func handover() (*trace.Trace, int64, error) {
	c, done := make(chan int), make(chan bool)
	tr, err := trace.Record(func() {
		go receiver(c, done)
		runtime.Gosched() // it runs until it waits
		c <- 1
		<-done
	})
	if err != nil {
		return nil, 0, err
	}
	ids := tr.Started("chanlab/experiments/park.receiver")
	if len(ids) != 1 {
		return nil, 0, fmt.Errorf("the trace has %d receivers", len(ids))
	}
	return tr, ids[0], nil
}

func receiver(c chan int, done chan bool) {
	<-c
	done <- true
}
