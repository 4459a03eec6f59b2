package trysend

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// measured is what goroutines that try at the same time found.
type measured struct {
	put, taken                         int64
	looks, missedTogether, missedApart int
}

// chase turns a ring in one goroutine and looks at it from another, and has
// two goroutines empty a channel by trying while a third fills it.
func chase(t *testing.T) (m measured) {
	t.Helper()
	var stop atomic.Bool
	r := NewRing()
	turned := make(chan struct{})
	go func() {
		defer close(turned)
		for !stop.Load() {
			r.Turn(100)
		}
	}()
	const most = 4_000_000
	// Until the way of looking that can miss has missed, or for half a second:
	// on one CPU the token moves between two looks only when the goroutine is preempted.
	for start := time.Now(); m.looks < most && (m.missedApart < 100 || m.looks < 200_000) && time.Since(start) < 500*time.Millisecond; {
		for i := range 1000 {
			m.looks++
			if !r.Together() {
				m.missedTogether++
			}
			if !r.Apart(i) {
				m.missedApart++
			}
		}
	}
	stop.Store(true)
	<-turned

	c := make(chan int, 4)
	var taken atomic.Int64
	var takers sync.WaitGroup
	var filled atomic.Bool
	for range 2 {
		takers.Go(func() {
			for {
				last := filled.Load()
				_, ok := TryReceive(c)
				if ok {
					taken.Add(1)
				} else if last {
					return
				} else if runtime.GOMAXPROCS(0) < 3 {
					runtime.Gosched()
				}
			}
		})
	}
	for m.put < 100_000 {
		if TrySend(c, 1) {
			m.put++
		} else {
			runtime.Gosched()
		}
	}
	filled.Store(true)
	takers.Wait()
	m.taken = taken.Load()
	return m
}

// Short runs look at the same things live, without stepping.
func TestToken(t *testing.T) {
	m := chase(t)
	if m.missedTogether > 0 {
		t.Logf("a select over both channels missed the token %d times", m.missedTogether)
	}
	t.Logf("%+v", m)
}
