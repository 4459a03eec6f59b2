package blocking

import (
	"runtime"
	"sync"
	"time"
)

// batch is how many goroutines stand in the run queue, which has 256 places
// (runtime/runtime2.go: type p).
const batch = 128

//region ways

// Yield does not block: it shows what the chain and the switch cost.
func Yield() *Way {
	return &Way{Name: "Gosched", Most: batch, Block: func(int) { runtime.Gosched() }}
}

// Receive waits for a channel.
func Receive() *Way {
	c := make(chan int)
	return &Way{Name: "channel receive", Most: batch,
		Block: func(int) { <-c },
		Release: func(n int) {
			for range n {
				c <- 1
			}
		}}
}

// Select waits for either of two channels.
func Select() *Way {
	c, d := make(chan int), make(chan int)
	return &Way{Name: "select", Most: batch,
		Block: func(int) {
			select {
			case <-c:
			case <-d:
			}
		},
		Release: func(n int) {
			for range n {
				c <- 1
			}
		}}
}

// Lock waits for a mutex that somebody else holds.
func Lock() *Way {
	m := new(sync.Mutex)
	m.Lock()
	return &Way{Name: "Mutex.Lock", Most: batch,
		Block: func(int) {
			m.Lock()
			m.Unlock()
		},
		Release: func(int) { m.Unlock() },
		Again:   m.Lock}
}

// Sleep waits for a millisecond to pass, which is more than a chain takes.
func Sleep() *Way {
	return &Way{Name: "time.Sleep(1ms)", Most: batch, Block: func(int) { time.Sleep(time.Millisecond) }}
}

//endregion ways
