// Command census blocks in one way a number of times and prints what a
// counting runtime counted meanwhile.
package main

import (
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"
)

// counted is the counting runtime's.
//
//go:linkname counted runtime.chanlabCounted
func counted(into *[512]uint32)

// A way of blocking is called as often as the census is to count. What it
// starts with go ends the block; with one P it runs only when the P is free.
type way func() func()

//region ways

var ways = map[string]way{
	"receive": func() func() {
		c := make(chan int)
		return func() {
			go func() { c <- 1 }()
			<-c
		}
	},
	"lock": func() func() {
		var m sync.Mutex
		return func() {
			m.Lock()
			go m.Unlock()
			m.Lock()
			m.Unlock()
		}
	},
	"sleep": func() func() {
		return func() { time.Sleep(time.Millisecond) }
	},
	"conn": func() func() {
		r, w := connection()
		buf := make([]byte, 1)
		return func() {
			go w.Write(buf)
			must(r.Read(buf))
		}
	},
	"file": func() func() {
		r, w, err := os.Pipe()
		check(err)
		buf := make([]byte, 1)
		return func() {
			go w.Write(buf)
			must(r.Read(buf))
		}
	},
	"badfd": func() func() {
		buf := make([]byte, 1)
		return func() { syscall.Read(-1, buf) }
	},
	"pipe": func() func() {
		r, w := pipe()
		buf := make([]byte, 1)
		return func() {
			go rawWrite(w, buf)
			must(syscall.Read(r, buf))
		}
	},
	"calls": func() func() {
		r, w := pipe()
		buf := make([]byte, 1)
		return func() {
			go syscall.Write(w, buf)
			must(syscall.Read(r, buf))
		}
	},
	"raw": func() func() {
		nap := syscall.NsecToTimespec(int64(time.Millisecond))
		return func() {
			syscall.RawSyscall(syscall.SYS_NANOSLEEP, uintptr(unsafe.Pointer(&nap)), 0, 0)
		}
	},
	"signal": func() func() {
		c := make(chan os.Signal, 1)
		signal.Notify(c, syscall.SIGUSR1)
		return func() {
			syscall.Kill(syscall.Getpid(), syscall.SIGUSR1)
			<-c
		}
	},
	"lockosthread": func() func() {
		return func() {
			runtime.LockOSThread()
			runtime.UnlockOSThread()
		}
	},
	"locked": func() func() {
		runtime.LockOSThread()
		c := make(chan int)
		return func() {
			go func() { c <- 1 }()
			<-c
		}
	},
}

//endregion ways

func init() {
	// A read with nothing else to do for its P, while another P is busy and
	// a third idle. Ended after 50 ms by a goroutine that sleeps until then.
	ways["idle"] = func() func() {
		r, w := pipe()
		buf := make([]byte, 1)
		var stop atomic.Bool
		return func() {
			stop.Store(false)
			busy := make(chan bool)
			go func() {
				for !stop.Load() {
				}
				close(busy)
			}()
			go func() {
				time.Sleep(50 * time.Millisecond)
				rawWrite(w, buf)
			}()
			time.Sleep(5 * time.Millisecond) // both have a place
			must(syscall.Read(r, buf))
			stop.Store(true)
			<-busy
		}
	}
}

func main() {
	debug.SetGCPercent(-1)
	name := os.Args[1]
	n, err := strconv.Atoi(os.Args[2])
	check(err)
	block := ways[name]()
	block() // what is set up once is not counted
	var before, after [512]uint32
	counted(&before)
	for range n {
		block()
	}
	counted(&after)
	for i := range after {
		after[i] -= before[i]
	}
	check(json.NewEncoder(os.Stdout).Encode(after))
	os.Exit(0)
}

func connection() (r, w net.Conn) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	accepted := make(chan net.Conn)
	go func() {
		c, err := l.Accept()
		check(err)
		accepted <- c
	}()
	w, err = net.Dial("tcp", l.Addr().String())
	check(err)
	return <-accepted, w
}

func pipe() (r, w int) {
	var fds [2]int
	check(syscall.Pipe(fds[:]))
	return fds[0], fds[1]
}

// rawWrite writes without telling the scheduler.
func rawWrite(fd int, b []byte) {
	syscall.RawSyscall(syscall.SYS_WRITE, uintptr(fd), uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)))
}

func must(n int, err error) {
	check(err)
	if n != 1 {
		check(fmt.Errorf("read %d bytes, want 1", n))
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
