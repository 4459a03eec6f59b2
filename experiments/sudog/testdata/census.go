// A program with one P that counts its own sudogs: how many wait in queues, how
// many are cached, how many were allocated, while goroutines block and wake.
package main

import (
	"encoding/json"
	"os"
	"runtime"
	"sync/atomic"
	"unsafe"
)

// Row is the state after one step.
type Row struct {
	Step    string
	N       int // goroutines that the step is about
	Waiting int // sudogs in the channel's queue
	Local   int // in the P's cache
	Central int // in the scheduler's list
	New     int // blocks of the sudog's size class allocated in the step
	Freed   int // and freed
}

var (
	c       = make(chan int)
	resumed atomic.Int64 // goroutines that a wave started and that have run on
	rows    = make([]Row, 0, 32)
	stats   runtime.MemStats
	class   int // index of the size class in stats.BySize
)

func wait() {
	<-c
	resumed.Add(1)
}

// step does something and takes down what it left.
func step(name string, n int, do func()) {
	runtime.ReadMemStats(&stats)
	before := stats.BySize[class]
	do()
	runtime.ReadMemStats(&stats)
	after := stats.BySize[class]
	rows = append(rows, Row{name, n, waiting(c, hchanRecvqFirst), len(local(0)), central(),
		int(after.Mallocs - before.Mallocs), int(after.Frees - before.Frees)})
}

//region waves

// block starts n goroutines that receive, and waits until all of them wait.
func block(n int) {
	step("block", n, func() {
		for i := 0; i < n; i++ {
			go wait()
		}
		for waiting(c, hchanRecvqFirst) < n {
			runtime.Gosched()
		}
	})
}

// wake sends to n goroutines, and waits until all of them have run on.
func wake(n int) {
	step("wake", n, func() {
		resumed.Store(0)
		for i := 0; i < n; i++ {
			c <- i
		}
		for resumed.Load() < int64(n) {
			runtime.Gosched()
		}
	})
}

// waves is the whole experiment.
func waves() {
	step("start", 0, func() {})
	block(100)
	wake(100)
	block(100)
	wake(100)
	block(400)
	wake(400)
	block(300)
	wake(300)
	step("GC", 0, runtime.GC)
	step("GC", 0, runtime.GC)
	block(200)
	wake(200)
}

//endregion waves

// warm has the runtime allocate what it will need beside sudogs: the gs of many
// goroutines, which do not block but spin, and the workers of the GC.
func warm() {
	var over atomic.Bool
	var left atomic.Int64
	left.Store(500)
	for i := 0; i < 500; i++ {
		go func() {
			for !over.Load() {
				runtime.Gosched()
			}
			left.Add(-1)
		}()
	}
	runtime.Gosched()
	over.Store(true)
	for left.Load() > 0 {
		runtime.Gosched()
	}
	runtime.GC()
	runtime.GC()
	for stats.BySize[class].Size < sudogSize {
		runtime.ReadMemStats(&stats)
		if class++; class == len(stats.BySize) {
			fail(os.ErrInvalid)
		}
	}
}

// held counts the sudogs of a list in which a field is not clear, by field.
func held(list []unsafe.Pointer) map[string]int {
	n := map[string]int{"all": len(list)}
	for _, s := range list {
		for name, at := range map[string][2]uintptr{
			"g": {sudogG, sudogGSize}, "next": {sudogNext, sudogNextSize}, "prev": {sudogPrev, sudogPrevSize}, "elem": {sudogElem, sudogElemSize},
			"c": {sudogC, sudogCSize}, "parent": {sudogParent, sudogParentSize}, "waitlink": {sudogWaitlink, sudogWaitlinkSize},
		} {
			for _, b := range unsafe.Slice((*byte)(unsafe.Add(s, at[0])), at[1]) {
				if b != 0 {
					n[name]++
					break
				}
			}
		}
	}
	return n
}

// waiters is held of goroutines that wait for a send.
func waiters(n int) map[string]int {
	for i := 0; i < n; i++ {
		go func() {
			var v int
			v = <-c
			sink.Add(int64(v))
		}()
	}
	for waiting(c, hchanRecvqFirst) < n {
		runtime.Gosched()
	}
	in := held(queue(c, hchanRecvqFirst))
	for i := 0; i < n; i++ {
		c <- i
	}
	yield()
	return in
}

var sink atomic.Int64

// top blocks two goroutines and says whether their sudogs were the last two of
// the cache, the last one first.
func top() bool {
	cache := local(0)
	n := len(cache)
	first, second := cache[n-1], cache[n-2]
	block(2)
	got := queue(c, hchanRecvqFirst)
	wake(2)
	return got[0] == first && got[1] == second
}

func main() {
	runtime.GOMAXPROCS(1)
	if len(os.Args) > 1 {
		print2(two())
		return
	}
	warm()
	waves()
	taken := len(rows)
	cached := held(local(0))
	last := top()
	print2(map[string]any{
		"Class": stats.BySize[class].Size, "Size": sudogSize, "Rows": rows[:taken], "Stale": cached, "Queued": waiters(3), "LastFirst": last,
		"Wakeup": wakeup(), "Identity": identity(), "Queues": queues(), "Ends": ends(),
	})
}

func print2(v any) {
	if err := json.NewEncoder(os.Stdout).Encode(v); err != nil {
		fail(err)
	}
}
