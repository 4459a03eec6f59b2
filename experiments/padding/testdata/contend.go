package main

import (
	"runtime"
	"sync/atomic"
	"syscall"
	"unsafe"
)

// The program is compiled with one runtime after the other, and with all that
// it imports, so that is little.
//
// It reads lines. "say" is answered with what its runtime says of a channel:
// len and cap of one with three slots and two elements, the sum of the numbers
// sent through another, and at how many places in a line channels begin. "pin 0
// 1" binds its two threads to CPUs. After that, "blocking 5000" and "polling
// 5000" have both threads do as many operations on a channel; the answer is the
// time that took and the time that both threads were on their CPUs, in ns.
func main() {
	runtime.GOMAXPROCS(2)
	for {
		word, a, b := line()
		switch word {
		case "say":
			say()
		case "pin":
			serve(int(a), int(b))
			return
		default:
			return
		}
	}
}

// line reads a word and up to two numbers; the word is empty at the end of the
// input.
func line() (word string, a, b int64) {
	numbers := []*int64{&a, &b}
	var text []byte
	for c := make([]byte, 1); ; {
		if n, err := syscall.Read(0, c); err == syscall.EINTR {
			continue
		} else if n != 1 {
			return "", 0, 0
		}
		if c[0] == '\n' {
			break
		}
		text = append(text, c[0])
	}
	field := -1
	for _, c := range text {
		switch {
		case c == ' ':
			field++
		case field < 0:
			word += string(rune(c))
		default:
			*numbers[field] = *numbers[field]*10 + int64(c-'0')
		}
	}
	return word, a, b
}

// answer writes numbers on one line.
func answer(numbers ...int64) {
	var text []byte
	for _, n := range numbers {
		var digits []byte
		for ; n > 0 || len(digits) == 0; n /= 10 {
			digits = append([]byte{byte('0' + n%10)}, digits...)
		}
		text = append(append(text, digits...), ' ')
	}
	syscall.Write(1, append(text, '\n'))
}

func say() {
	c := make(chan int, 3)
	c <- 1
	c <- 2
	n := len(c)
	through, sum := make(chan int, 7), 0
	go func() {
		for i := 1; i <= 1000; i++ {
			through <- i
		}
		close(through)
	}()
	for v := range through {
		sum += v
	}
	var keep [64]chan *int
	bases := 0
	seen := map[uintptr]bool{}
	for i := range keep {
		keep[i] = make(chan *int, 1)
		if b := *(*uintptr)(unsafe.Pointer(&keep[i])) % 64; !seen[b] {
			seen[b] = true
			bases++
		}
	}
	runtime.KeepAlive(keep)
	answer(int64(n), int64(cap(c)), int64(sum), int64(bases))
}

// pin binds the thread to a CPU (sched_setaffinity(2)).
func pin(cpu int) {
	runtime.LockOSThread()
	var mask [16]uint64
	mask[cpu/64] = 1 << (cpu % 64)
	if _, _, errno := syscall.RawSyscall(syscall.SYS_SCHED_SETAFFINITY, 0, unsafe.Sizeof(mask), uintptr(unsafe.Pointer(&mask))); errno != 0 {
		println("sched_setaffinity:", errno.Error())
		syscall.Exit(1)
	}
}

// Clocks of clock_gettime(2).
const (
	elapsed = 1 // CLOCK_MONOTONIC
	onCPU   = 3 // CLOCK_THREAD_CPUTIME_ID
)

func clock(which uintptr) int64 {
	var t syscall.Timespec
	syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, which, uintptr(unsafe.Pointer(&t)), 0)
	return t.Nano()
}

type task struct {
	what  string
	n     int64
	c     chan *int
	ready *int32
}

// meet waits until both threads are here.
func (t task) meet() {
	for atomic.AddInt32(t.ready, 1); atomic.LoadInt32(t.ready) < 2; {
	}
}

func serve(first, second int) {
	// As the allocator places them: every base in turn.
	var channels [8]chan *int
	for i := range channels {
		channels[i] = make(chan *int, 64)
	}
	tasks, done := make(chan task), make(chan int64)
	go func() {
		pin(second)
		for t := range tasks {
			t.meet()
			before := clock(onCPU)
			side(1, t)
			done <- clock(onCPU) - before
		}
	}()
	pin(first)
	for i := 0; ; i++ {
		t := task{c: channels[i%len(channels)], ready: new(int32)}
		if t.what, t.n, _ = line(); t.what == "" {
			return
		}
		tasks <- t
		t.meet()
		start, before := clock(elapsed), clock(onCPU)
		side(0, t)
		cpu := clock(onCPU) - before
		cpu += <-done
		answer(clock(elapsed)-start, cpu)
	}
}

//go:noinline
func side(i int, t task) {
	v := new(int)
	switch {
	case t.what == "blocking":
		for j := int64(0); j < t.n; j++ {
			t.c <- v
			<-t.c
		}
	case i == 0: // polling
		for j := int64(0); j < t.n; {
			select {
			case t.c <- v:
				j++
			default:
			}
		}
	default:
		for j := int64(0); j < t.n; {
			select {
			case <-t.c:
				j++
			default:
			}
		}
	}
}
