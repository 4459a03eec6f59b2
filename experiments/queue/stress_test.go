package queue

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// TestNothingIsLost sends numbered elements through each queue from several
// goroutines to several. Every element must come out once, and those of one
// producer in order. Run it with -race as well: nothing here synchronises the
// two sides but the queue.
func TestNothingIsLost(t *testing.T) {
	each := 20_000
	if testing.Short() || raced {
		each = 2_000
	}
	for _, d := range designs[[2]uint64]() {
		sides := [][2]int{{1, 1}, {2, 1}, {1, 2}, {3, 3}}
		if d.pair {
			sides = sides[:1]
		}
		for _, s := range sides {
			for _, capacity := range []int{1, 2, 7, 64} {
				through(t, d, capacity, s[0], s[1], each)
			}
		}
	}
}

func through(t *testing.T, d design[[2]uint64], capacity, producers, consumers, each int) {
	t.Helper()
	q := d.make(capacity)
	var taken atomic.Int64
	var wg sync.WaitGroup
	deadline := time.Now().Add(30 * time.Second)
	got := make([][][2]uint64, consumers)
	for p := range producers {
		wg.Go(func() {
			for i := range each {
				for !q.TryPut([2]uint64{uint64(p), uint64(i)}) {
					runtime.Gosched()
				}
			}
		})
	}
	for c := range consumers {
		wg.Go(func() {
			for misses := 0; taken.Load() < int64(producers*each); {
				v, ok := q.TryTake()
				if !ok {
					if misses++; misses%4096 == 0 && time.Now().After(deadline) {
						return
					}
					runtime.Gosched()
					continue
				}
				taken.Add(1)
				got[c] = append(got[c], v)
			}
		})
	}
	wg.Wait()
	count := make([][]int, producers)
	for p := range count {
		count[p] = make([]int, each)
	}
	for _, list := range got {
		last := make([]int, producers)
		for i := range last {
			last[i] = -1
		}
		for _, v := range list {
			p, i := int(v[0]), int(v[1])
			count[p][i]++
			if i <= last[p] {
				t.Fatalf("%s, capacity %d, %d × %d: a consumer got element %d of producer %d after %d", d.key, capacity, producers, consumers, i, p, last[p])
			}
			last[p] = i
		}
	}
	for p := range count {
		for i, n := range count[p] {
			if n != 1 {
				t.Fatalf("%s, capacity %d, %d × %d: element %d of producer %d came out %d times", d.key, capacity, producers, consumers, i, p, n)
			}
		}
	}
}

// TestLimits fills and empties each queue in one goroutine: false means full, or
// empty, and nothing else.
func TestLimits(t *testing.T) {
	for _, d := range designs[uint64]() {
		const capacity = 8 // a power of two: some designs round up
		q := d.make(capacity)
		for round := range uint64(5) {
			for i := range uint64(capacity) {
				if !q.TryPut(round + i) {
					t.Errorf("%s: no room for element %d of %d", d.key, i+1, capacity)
				}
			}
			if q.TryPut(99) {
				t.Errorf("%s holds more than %d", d.key, capacity)
			}
			for i := range uint64(capacity) {
				if v, ok := q.TryTake(); !ok || v != round+i {
					t.Errorf("%s: took %d, %v; want %d", d.key, v, ok, round+i)
				}
			}
			if v, ok := q.TryTake(); ok {
				t.Errorf("%s: took %d from an empty queue", d.key, v)
			}
		}
	}
}

// TestWaitsForTheCopy stops a put and a take of an MPMC ring between claim and
// copy, which no scheduler could be asked to do, and looks what the others say.
func TestWaitsForTheCopy(t *testing.T) {
	q := NewMPMC[int](2)
	q.put.Store(1) // a put has claimed the first element and not yet written it
	if !q.TryPut(22) {
		t.Fatal("no room for the second element")
	}
	took := make(chan int)
	go func() {
		v, _ := q.TryTake()
		took <- v
	}()
	select {
	case v := <-took:
		t.Fatalf("took %d while the first element was being put", v)
	case <-time.After(20 * time.Millisecond):
	}
	q.slots[0].v = 11
	q.slots[0].turn.Store(1)
	if v := <-took; v != 11 {
		t.Errorf("took %d, want the first element", v)
	}

	q.take.Store(2) // a take has claimed the second element and not yet read it
	if !q.TryPut(33) {
		t.Fatal("no room for the third element")
	}
	put := make(chan bool)
	go func() { put <- q.TryPut(44) }()
	select {
	case ok := <-put:
		t.Fatalf("TryPut returned %v while a slot was being emptied", ok)
	case <-time.After(20 * time.Millisecond):
	}
	q.slots[1].turn.Store(3)
	if !<-put {
		t.Error("no room though the slot was emptied")
	}
}
