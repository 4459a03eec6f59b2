package queue

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"
)

// An input is one call: a put of v, or a take.
type input struct {
	put bool
	v   int
}

type output struct {
	ok bool
	v  int
}

// model is what a queue of that capacity is: false means full, or empty. A
// hasty queue may say false at any time.
func model(capacity int, hasty bool) porcupine.Model {
	return porcupine.Model{
		Init: func() any { return []int(nil) },
		Step: func(state, in, out any) (bool, any) {
			list, i, o := state.([]int), in.(input), out.(output)
			switch {
			case !o.ok && hasty:
				return true, list
			case !o.ok && i.put:
				return len(list) == capacity, list
			case !o.ok:
				return len(list) == 0, list
			case i.put:
				return len(list) < capacity, append(slices.Clone(list), i.v)
			}
			return len(list) > 0 && list[0] == o.v, list[min(1, len(list)):]
		},
		Equal: func(a, b any) bool { return slices.Equal(a.([]int), b.([]int)) },
		Hash: func(state any) (h uint64) {
			for _, v := range state.([]int) {
				h = h*31 + uint64(v) + 1
			}
			return h
		},
		DescribeOperation: func(in, out any) string {
			i, o := in.(input), out.(output)
			if i.put {
				return fmt.Sprintf("put %d: %v", i.v, o.ok)
			}
			return fmt.Sprintf("take: %d, %v", o.v, o.ok)
		},
	}
}

// history lets producers and consumers loose on a queue and returns when each
// call began and ended. The clock is the system's: a counter of our own would
// synchronise what is to be caught out of step.
func history(q Queue[int], producers, consumers, each int, seed uint64) (all []porcupine.Operation) {
	var mu sync.Mutex
	var wg sync.WaitGroup
	start := make(chan struct{})
	began := time.Now()
	for client := range producers + consumers {
		wg.Go(func() {
			r := rand.New(rand.NewPCG(seed, uint64(client)))
			own := make([]porcupine.Operation, 0, each)
			<-start
			for i := range each {
				in, out := input{put: client < producers, v: client*each + i}, output{}
				call := int64(time.Since(began))
				if in.put {
					out.ok = q.TryPut(in.v)
				} else {
					out.v, out.ok = q.TryTake()
				}
				own = append(own, porcupine.Operation{ClientId: client, Input: in, Call: call, Output: out, Return: int64(time.Since(began))})
				for range r.IntN(3) {
					runtime.Gosched()
				}
			}
			mu.Lock()
			defer mu.Unlock()
			all = append(all, own...)
		})
	}
	close(start)
	wg.Wait()
	return all
}

// check looks at many short histories and returns the first that no queue could have.
func check(t *testing.T, m porcupine.Model, histories int, record func(seed uint64) []porcupine.Operation) (bad []porcupine.Operation) {
	t.Helper()
	for seed := range uint64(histories) {
		ops := record(seed)
		switch porcupine.CheckOperationsTimeout(m, ops, 10*time.Second) {
		case porcupine.Illegal:
			return ops
		case porcupine.Unknown:
			t.Fatalf("history %d was not checked in 10 s", seed)
		}
	}
	return nil
}

// TestLinearizable checks histories of every design with Porcupine.
func TestLinearizable(t *testing.T) {
	histories := 150
	if testing.Short() || raced {
		histories = 15
	}
	for _, d := range designs[int]() {
		sides := [][2]int{{1, 1}, {2, 2}, {3, 1}}
		if d.pair {
			sides = sides[:1]
		}
		for _, s := range sides {
			for _, capacity := range []int{2, 4} { // powers of two: none is rounded up
				bad := check(t, model(capacity, d.hasty), histories, func(seed uint64) []porcupine.Operation {
					return history(d.make(capacity), s[0], s[1], 12, seed)
				})
				for _, op := range bad {
					t.Logf("client %d [%d, %d] %s", op.ClientId, op.Call, op.Return, model(capacity, false).DescribeOperation(op.Input, op.Output))
				}
				if bad != nil {
					t.Fatalf("%s, capacity %d, %d × %d: the history above is not that of a queue", d.key, capacity, s[0], s[1])
				}
			}
		}
	}
}

// A broken queue is one of ours with a fault.
type broken struct {
	*Locked[int]
	fault string
}

func (q *broken) TryPut(v int) bool {
	if q.mu.Lock(); q.fault == "full too early" && q.size == len(q.slots)-1 {
		q.mu.Unlock()
		return false
	}
	q.mu.Unlock()
	return q.Locked.TryPut(v)
}

func (q *broken) TryTake() (int, bool) {
	q.mu.Lock()
	if n := len(q.slots); q.fault == "last in, first out" && q.size > 1 {
		a, b := q.first, (q.first+q.size-1)%n
		q.slots[a], q.slots[b] = q.slots[b], q.slots[a]
	}
	q.mu.Unlock()
	v, ok := q.Locked.TryTake()
	if ok && q.fault == "takes twice" {
		q.mu.Lock()
		if q.first = (q.first + len(q.slots) - 1) % len(q.slots); v%5 == 0 && q.size < len(q.slots) {
			q.slots[q.first] = v
			q.size++
		} else {
			q.first = (q.first + 1) % len(q.slots)
		}
		q.mu.Unlock()
	}
	return v, ok
}

// TestCheckSeesFaults: the checker finds what it should, within as many
// histories as a short run looks at.
func TestCheckSeesFaults(t *testing.T) {
	const capacity = 4
	for _, fault := range []string{"full too early", "last in, first out", "takes twice"} {
		bad := check(t, model(capacity, false), 15, func(seed uint64) []porcupine.Operation {
			return history(&broken{NewLocked[int](capacity), fault}, 2, 2, 12, seed)
		})
		if bad == nil {
			t.Errorf("%s: not seen", fault)
		}
	}
}
