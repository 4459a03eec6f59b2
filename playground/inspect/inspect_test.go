package inspect

import (
	"bytes"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// draw returns what Chan would print.
func draw(name string, ch any) string {
	var b bytes.Buffer
	Fchan(&b, 0, name, ch)
	return b.String()
}

func check(t *testing.T, name string, ch any, want string) {
	t.Helper()
	want = strings.TrimPrefix(want, "\n")
	if got := draw(name, ch); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestRingOnceRound(t *testing.T) {
	c := make(chan int, 3)
	check(t, "jobs", c, `
jobs  qcount 0  dataqsiz 3  sendx 0  recvx 0  closed 0
  buf    | . | . | . |
           rs
`)
	c <- 10
	c <- 20
	check(t, "jobs", c, `
jobs  qcount 2  dataqsiz 3  sendx 2  recvx 0  closed 0
  buf    | 10 | 20 | .  |
           r         s
`)
	c <- 30
	<-c
	c <- 40
	check(t, "jobs", c, `
jobs  qcount 3  dataqsiz 3  sendx 1  recvx 1  closed 0
  buf    | 40 | 20 | 30 |
                rs
`)
	<-c
	close(c)
	check(t, "jobs", c, `
jobs  qcount 2  dataqsiz 3  sendx 1  recvx 2  closed 1
  buf    | 40 | .  | 30 |
                s    r
`)
}

func TestWaitersStandInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		senders, receivers := make(chan string), make(chan string)
		for _, v := range []string{"a", "b", "c"} {
			go func() { senders <- v }()
			synctest.Wait()
			go func() { <-receivers }()
			synctest.Wait()
		}
		check(t, "s", senders, `
s  qcount 0  dataqsiz 0  closed 0
  sendq  3 waiting: "a", "b", "c"
`)
		check(t, "r", receivers, `
r  qcount 0  dataqsiz 0  closed 0
  recvq  3 waiting
`)
		<-senders
		check(t, "s", senders, `
s  qcount 0  dataqsiz 0  closed 0
  sendq  2 waiting: "b", "c"
`)
		close(receivers)
		<-senders
		<-senders
	})
}

func TestParkedSenderIsServedThroughTheRing(t *testing.T) {
	c := make(chan int, 1)
	c <- 1
	go func() { c <- 2 }()
	Await(c, 1)
	check(t, "c", c, `
c  qcount 1  dataqsiz 1  sendx 0  recvx 0  closed 0
  buf    | 1 |
           rs
  sendq  1 waiting: 2
`)
	<-c
	check(t, "c", c, `
c  qcount 1  dataqsiz 1  sendx 0  recvx 0  closed 0
  buf    | 2 |
           rs
`)
}

func TestStepNamesTheGoroutine(t *testing.T) {
	c, id := make(chan int), make(chan string, 1)
	go func() {
		trace := make([]byte, 64)
		id <- strings.Fields(string(trace[:runtime.Stack(trace, false)]))[1]
		c <- 1
	}()
	Await(c, 1)
	step, err := Look("c", c)
	if err != nil {
		t.Fatal(err)
	}
	want := <-id
	if got := step.Sendq[0]; strconv.FormatUint(got.Goroutine, 10) != want || got.Value != "1" {
		t.Errorf("sendq holds %+v, want goroutine %s with 1", got, want)
	}
	<-c
}

func TestNilAndOddChannels(t *testing.T) {
	var none chan int
	check(t, "none", none, "none  nil: there is no hchan\n")
	check(t, "n", 3, "n: not a channel but int\n")

	tokens := make(chan struct{}, 2)
	tokens <- struct{}{}
	check(t, "tokens", tokens, `
tokens  qcount 1  dataqsiz 2  sendx 1  recvx 0  closed 0
  buf    | {} | .  |
           r    s
`)
	var out chan<- struct{} = tokens
	check(t, "tokens", out, draw("tokens", tokens))

	timer := time.NewTimer(time.Hour)
	defer timer.Stop()
	check(t, "timer.C", timer.C, `
timer.C  qcount 0  dataqsiz 1  sendx 0  recvx 0  closed 0
  timer  len and cap answer 0
  buf    | . |
           rs
`)
}

// A timer that has fired holds an element that len does not own up to.
func TestTimerHoldsItsTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		after := time.After(time.Second)
		got := make(chan time.Time)
		go func() { got <- <-after }()
		synctest.Wait()
		if step, err := Look("after", after); err != nil || len(step.Recvq) != 1 || !step.Timer {
			t.Errorf("%+v, %v; want one receiver of a timer", step, err)
		}
		<-got
	})
}

func TestLongRingIsWrappedAndCut(t *testing.T) {
	c := make(chan int, 100)
	for i := range 70 {
		c <- i
	}
	got := draw("c", c)
	for line := range strings.Lines(got) {
		if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > width {
			t.Errorf("%d columns: %s", n, line)
		}
	}
	if !strings.HasSuffix(got, "and 36 more slots\n") {
		t.Errorf("got\n%s", got)
	}
	for range 30 {
		c <- 0
	}
	for range 20 {
		go func() { c <- 12345678 }()
	}
	Await(c, 20)
	last := strings.Split(strings.TrimSpace(draw("c", c)), "\n")
	if line := last[len(last)-1]; !strings.HasPrefix(strings.TrimSpace(line), "sendq  20 waiting: 12345678, ") || len([]rune(line)) > width {
		t.Errorf("the senders' line is %q", line)
	}
	for range 120 {
		<-c
	}
}

// A million elements in a ring are no reason to read them all.
func TestCounts(t *testing.T) {
	c := make(chan byte, 1_000_000)
	c <- 7
	step, err := Look("c", c)
	if err != nil {
		t.Fatal(err)
	}
	if step.Dataqsiz != cap(c) || step.Qcount != len(c) || len(step.Buf) != maxSlots || step.BufOmitted != cap(c)-maxSlots {
		t.Errorf("%d of %d, %d slots and %d more", step.Qcount, step.Dataqsiz, len(step.Buf), step.BufOmitted)
	}
	size := 0
	for _, f := range step.Fields {
		if f.Offset < size || f.Value == "" {
			t.Errorf("field %+v follows byte %d", f, size)
		}
		size = f.Offset + f.Size
	}
}

func TestUnknownReleaseIsNotDrawn(t *testing.T) {
	for version, known := range map[string]bool{
		"go1.26": true, "go1.26.8": true, "go1.27rc1": true, "go1.26.8-vendor": true,
		"go1.20.14": false, "go1.199": false, "devel go1.28-0123abc": false, "go2.1": false, "go1.": false, "": false,
	} {
		l, err := layoutOf(version)
		if known != (err == nil) || known != (l != nil) {
			t.Errorf("layoutOf(%q) is %v, %v", version, l, err)
		}
		if err != nil && !strings.Contains(err.Error(), "make toolchains") {
			t.Errorf("%v does not say what to do", err)
		}
	}
}

// A wrong offset is noticed, whichever it is.
func TestWrongLayoutIsNotDrawn(t *testing.T) {
	right := must(layoutOf(runtime.Version()))
	c := make(chan int32, 3)
	c <- 1
	c <- 2
	<-c
	for i := range right.hchan {
		name := right.hchan[i].name
		switch name {
		case "buf", "closed", "timer", "lock", "bubble", "synctest", "recvq", "sendq": // nothing else tells
			continue
		}
		wrong := *right
		wrong.hchan = append([]field(nil), right.hchan...)
		wrong.hchan[i].offset = right.hchan[(i+1)%len(right.hchan)].offset &^ (unsafeWord - 1)
		if wrong.hchan[i].offset == right.hchan[i].offset&^(unsafeWord-1) {
			wrong.hchan[i].offset += unsafeWord
		}
		v, _ := channel(c)
		if err := new(Step).read(v, &wrong); err == nil {
			t.Errorf("%s read at %d instead of %d was drawn", name, wrong.hchan[i].offset, right.hchan[i].offset)
		}
	}
}

func TestAwaitGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // in a bubble the wait takes no time
		defer func() {
			if got, want := recover(), "inspect: waited for 1 on the channel, and found 0"; got != want {
				t.Errorf("panicked with %v, want %s", got, want)
			}
		}()
		Await(make(chan int), 1)
	})
}
