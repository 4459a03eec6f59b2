package main

import (
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"
	"unsafe"
)

// getg returns the goroutine itself, see g_amd64.s.
func getg() unsafe.Pointer

func at(p unsafe.Pointer, offset uintptr) unsafe.Pointer { return unsafe.Add(p, offset) }

// watch hands over the goroutine, its thread and its P. The offsets come from
// the layout of the release.
func watch() {
	g := getg()
	m := *(*unsafe.Pointer)(at(g, offsetGM))
	stepWatch("g", g)
	stepWatch("m", m)
	stepWatch("p", *(*unsafe.Pointer)(at(m, offsetMP)))
}

// next makes a goroutine that is to run next and marks its first instruction.
// What it does then ends the block.
func next(end func()) {
	go func() {
		stepEnd()
		end()
	}()
}

// steps goes through everything three times: the first rounds set up what is set
// up once.
func steps() {
	watch()
	buf := make([]byte, 1)
	for i := 0; i < 3; i++ { // Go 1.21 cannot range over an integer
		stepBegin("badfd")
		syscall.Read(-1, buf)
		stepEnd()

		stepBegin("raw")
		syscall.RawSyscall(syscall.SYS_READ, ^uintptr(0), uintptr(unsafe.Pointer(&buf[0])), 1)
		stepEnd()

		stepBegin("timed")
		start := time.Now()
		syscall.Read(-1, make([]byte, 1))
		_ = time.Since(start)
		stepEnd()

		stepBegin("lockosthread")
		runtime.LockOSThread()
		stepEnd()
		runtime.UnlockOSThread()

		c, d := make(chan int), make(chan int)
		next(func() { c <- 1 })
		stepBegin("receive")
		<-c

		// The newest goroutine runs next, out of turn; the one behind it comes
		// from the queue.
		next(func() { c <- 1 })
		go func() {}()
		stepBegin("queued")
		<-c

		next(func() { c <- 1 })
		stepBegin("select")
		select {
		case <-c:
		case <-d:
		}

		var m sync.Mutex
		m.Lock()
		next(m.Unlock)
		stepBegin("lock")
		m.Lock()

		r, w, err := os.Pipe()
		if err != nil {
			panic(err)
		}
		next(func() { w.Write(buf) })
		stepBegin("file")
		r.Read(buf)
		r.Close()
		w.Close()

		next(func() {})
		stepBegin("gosched")
		runtime.Gosched()
		runtime.Gosched()

		// The other half: what wakes one that waits.
		go func() { <-c }()
		runtime.Gosched()
		stepBegin("send")
		c <- 1
		stepEnd()
		runtime.Gosched()

		var n sync.Mutex
		n.Lock()
		go n.Lock()
		runtime.Gosched()
		stepBegin("unlock")
		n.Unlock()
		stepEnd()
		runtime.Gosched()
	}

	// Last, because a timer that is set lengthens every switch after it. The
	// sleep must not end before the next goroutine runs, which takes longer
	// than usual here.
	for i := 0; i < 3; i++ {
		slept := make(chan bool)
		go func() {
			watch() // this is now the goroutine whose state is looked at
			next(func() { slept <- true })
			stepBegin("sleep")
			time.Sleep(time.Hour)
		}()
		<-slept
	}
}
