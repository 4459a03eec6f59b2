// A program with one P that readies goroutines one after the other and reads,
// from its own scheduler, where they stand, and then lets them run.
package main

import (
	"debug/elf"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"unsafe"
)

// The constants of offsets.go, which the test writes from the layouts of the
// release at hand, say where the fields lie.

func word(p unsafe.Pointer, offset uintptr) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Add(p, offset))
}
func number(p unsafe.Pointer, offset uintptr) uint32 { return *(*uint32)(unsafe.Add(p, offset)) }

// variable returns the address of a variable of the runtime.
func variable(name string) unsafe.Pointer {
	f, err := elf.Open("/proc/self/exe")
	if err != nil {
		fail(err)
	}
	defer f.Close()
	if f.Type != elf.ET_EXEC {
		fail(fmt.Errorf("this program is not linked at a fixed address"))
	}
	list, err := f.Symbols()
	if err != nil {
		fail(err)
	}
	for _, s := range list {
		if s.Name == name {
			address := uintptr(s.Value)
			return *(*unsafe.Pointer)(unsafe.Pointer(&address))
		}
	}
	fail(fmt.Errorf("no symbol %s", name))
	return nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// Snapshot is where the goroutines stand, by the order in which they were readied, from 1.
type Snapshot struct {
	Readied  int
	Next     int   // in p.runnext, 0 for none
	Local    []int // in p.runq, oldest first
	Global   []int // in sched.runq, oldest first
	Runnable int   // of those readied, that have the status _Grunnable
}

type run struct {
	Snapshots []Snapshot
	Order     []int // in which they ran, by the order in which they were readied
	Parked    []int // that order by the order in which they had parked
}

//region queues

// look finds the readied goroutines in the run queues of the P and of the scheduler.
func look(readied []unsafe.Pointer) (s Snapshot) {
	at := map[unsafe.Pointer]int{}
	for i, g := range readied {
		at[g] = i + 1
		if number(g, gStatus) == runnable {
			s.Runnable++
		}
	}
	p := *(*unsafe.Pointer)(word(allp, 0))
	s.Readied, s.Next = len(readied), at[word(p, pRunnext)]
	for i := number(p, pRunqhead); i != number(p, pRunqtail); i++ {
		s.Local = append(s.Local, at[word(p, pRunq+uintptr(i%runqLen)*unsafe.Sizeof(p))])
	}
	for g := word(sched, schedRunqHead); g != nil; g = word(g, gSchedlink) {
		s.Global = append(s.Global, at[g])
	}
	return s
}

//endregion queues

var allp, sched = variable("runtime.allp"), variable("runtime.sched")

// ready parks n goroutines, readies them in the order given, looks at the
// counts given, and lets them run.
func ready(order []int, looks ...int) run {
	n := len(order)
	var r run
	ran, next := make([]int, n), int32(0)
	var all sync.WaitGroup
	all.Add(n)
	c := make([]chan int, n)
	gs := make([]unsafe.Pointer, n)
	for i := range c {
		i := i
		c[i] = make(chan int)
		go func() {
			<-c[i]
			ran[atomic.AddInt32(&next, 1)-1] = i
			all.Done()
		}()
		queue := *(*unsafe.Pointer)(unsafe.Pointer(&c[i]))
		for word(queue, hchanRecvqFirst) == nil {
			runtime.Gosched()
		}
		gs[i] = word(word(queue, hchanRecvqFirst), sudogG)
	}
	var readied []unsafe.Pointer
	place := make([]int, n) // of goroutine i among the readied
	for k, i := range order {
		c[i] <- 1 // to a goroutine that waits: this never blocks
		readied = append(readied, gs[i])
		place[i] = k + 1
		for _, l := range looks {
			if l == k+1 {
				r.Snapshots = append(r.Snapshots, look(readied))
			}
		}
	}
	all.Wait()
	for _, i := range ran {
		r.Order = append(r.Order, place[i])
		r.Parked = append(r.Parked, i+1)
	}
	return r
}

func main() {
	runtime.GOMAXPROCS(1)
	var out struct {
		Many run
		Few  []run
	}
	many := make([]int, 300)
	for i := range many {
		many[i] = i
	}
	out.Many = ready(many, 1, 2, 3, 256, 257, 258, 300)
	// The same five, readied in ten orders: only the order should tell.
	for k := 0; k < 10; k++ {
		order := []int{0, 1, 2, 3, 4}
		for i := range order {
			j := (i*7 + k*3) % 5
			order[i], order[j] = order[j], order[i]
		}
		out.Few = append(out.Few, ready(order, 5))
	}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		fail(err)
	}
}
