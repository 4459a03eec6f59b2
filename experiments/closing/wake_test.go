package closing

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// A waiter is a way of waiting on a channel, c, that is about to be closed.
type waiter struct {
	name     claim.Text
	capacity int
	fill     int
	entries  int // in the queues of c, for one goroutine
	receives bool
	wait     func(c, other chan int) string // and tell what came of it
}

// waiters wait in every way there is. other is a channel on which nothing happens.
var waiters = []waiter{
	{claim.Text{EN: "`<-c`", ZH: "`<-c`"}, 0, 0, 1, true, func(c, _ chan int) string {
		return fmt.Sprint(<-c)
	}},
	{claim.Text{EN: "`v, ok := <-c`", ZH: "`v, ok := <-c`"}, 0, 0, 1, true, func(c, _ chan int) string {
		v, ok := <-c
		return fmt.Sprintf("%d, %t", v, ok)
	}},
	{claim.Text{EN: "`<-c`, with a buffer", ZH: "`<-c`，有缓冲区"}, 2, 0, 1, true, func(c, _ chan int) string {
		return fmt.Sprint(<-c)
	}},
	{claim.Text{EN: "`for range c`", ZH: "`for range c`"}, 0, 0, 1, true, func(c, _ chan int) string {
		for range c {
			return "value"
		}
		return "loop ends"
	}},
	{claim.Text{EN: "`select`, receive or another channel", ZH: "`select`：接收，或另一通道"}, 0, 0, 1, true, func(c, other chan int) string {
		select {
		case v, ok := <-c:
			return fmt.Sprintf("%d, %t", v, ok)
		case <-other:
			return "other"
		}
	}},
	{claim.Text{EN: "`select`, receiving from c twice", ZH: "`select`：两个 case 都从 c 接收"}, 0, 0, 2, true, func(c, _ chan int) string {
		select {
		case v, ok := <-c:
			return fmt.Sprintf("%d, %t", v, ok)
		case v, ok := <-c:
			return fmt.Sprintf("%d, %t", v, ok)
		}
	}},
	{claim.Text{EN: "`c <- 1`", ZH: "`c <- 1`"}, 0, 0, 1, false, func(c, _ chan int) string {
		c <- 1
		return "sent"
	}},
	{claim.Text{EN: "`c <- 1`, buffer full", ZH: "`c <- 1`，缓冲区已满"}, 1, 1, 1, false, func(c, _ chan int) string {
		c <- 1
		return "sent"
	}},
	{claim.Text{EN: "`select`, send or another channel", ZH: "`select`：发送，或另一通道"}, 0, 0, 1, false, func(c, other chan int) string {
		select {
		case c <- 1:
			return "sent"
		case <-other:
			return "other"
		}
	}},
}

// both waits on both sides of one channel. Two goroutines cannot do that at
// once, each would serve the other; one can.
var both = waiter{claim.Text{EN: "`select`, sending to c or receiving from c", ZH: "`select`：向 c 发送，或从 c 接收"}, 0, 0, 2, true, func(c, _ chan int) string {
	select {
	case c <- 1:
		return "sent"
	case v, ok := <-c:
		return fmt.Sprintf("%d, %t", v, ok)
	}
}}

// run parks n goroutines, closes the channel and gives all of them time to
// come back. It tells what came of those that did, "panic: …" included.
func (w waiter) run(t *testing.T, e *eye, n int) (results []string, err any) {
	t.Helper()
	c, other := make(chan int, w.capacity), make(chan int)
	for range w.fill {
		c <- 0
	}
	said := make(chan string, n)
	for i := range n {
		go func() {
			defer func() {
				if v := recover(); v != nil {
					said <- fmt.Sprint("panic: ", v)
				}
			}()
			said <- w.wait(c, other)
		}()
		e.until(t, hchanOf(c), (i+1)*w.entries)
	}
	err = recovered(func() { close(c) })
	for range n {
		select {
		case s := <-said:
			results = append(results, s)
		case <-time.After(10 * time.Second):
			return results, err
		}
	}
	return results, err
}

// recovered calls f and returns what it panics with, nil if it does not.
func recovered(f func()) (v any) {
	defer func() { v = recover() }()
	f()
	return nil
}

// Whom close wakes, and what they see.
func TestWaiters(t *testing.T) {
	undisturbed(t)
	ids := []string{"C3.3.1", "C3.3.9"}
	e := look(t, ids...)
	const each = 3
	rows := artifact.Columns([]string{"waiting in", "queue", "goroutines", "woken", "what each saw"},
		[]string{"等待方式", "队列", "goroutine 数", "被唤醒", "各自看到"})
	total, woken, receivers, unharmed, harmed, closers := 0, 0, 0, 0, 0, 0
	for _, w := range append(waiters, both) {
		n, queue := each, "sendq"
		if w.receives {
			queue = "recvq"
		}
		if w.name == both.name {
			n, queue = 1, "recvq, sendq"
		}
		results, err := w.run(t, e, n)
		total, woken = total+n, woken+len(results)
		if err != nil {
			closers++
		}
		seen := slices.Compact(slices.Sorted(slices.Values(results)))
		for _, r := range results {
			if !w.receives {
				continue
			}
			receivers++
			if r == "0" || r == "0, false" || r == "loop ends" {
				unharmed++
			}
			if strings.HasPrefix(r, "panic") {
				harmed++
			}
		}
		rows.Add(w.name, queue, n, len(results), inWords(seen))
	}
	rows.Write(t, "waiters")
	claim.Decide(t, ids[0], woken == total, claim.Textf(
		"of %[1]d goroutines that waited on channels in %[2]d ways, on either side, plainly and in select, close woke %[3]d",
		"以 %[2]d 种方式（收发两侧、普通语句与 select）等待的 %[1]d 个 goroutine 中，close 唤醒了 %[3]d 个",
		total, len(waiters)+1, woken))
	claim.Decide(t, ids[1], unharmed == receivers && closers == 0, claim.Textf(
		"of %[1]d waiting receivers that were woken, %[2]d got the zero value (with ok false where they asked for it) or the end of their loop, and %[4]d panicked; so did %[3]d of the closing goroutines",
		"%[1]d 个被唤醒的接收者里，有 %[2]d 个得到零值（取 ok 的得到 false）或结束循环，有 %[4]d 个 panic；执行关闭的 goroutine 中有 %[3]d 个 panic",
		receivers, unharmed, closers, harmed))
}

// inWords puts what was seen into both languages.
func inWords(seen []string) claim.Text {
	zh := map[string]string{"loop ends": "循环结束", "sent": "已发送", "other": "另一通道", "value": "收到值"}
	var text claim.Text
	for i, s := range seen {
		if i > 0 {
			text.EN, text.ZH = text.EN+"; ", text.ZH+"；"
		}
		text.EN += s
		if z, ok := zh[s]; ok {
			s = z
		}
		text.ZH += s
	}
	return text
}
