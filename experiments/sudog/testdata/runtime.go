package main

import (
	"debug/elf"
	"fmt"
	"os"
	"runtime"
	"unsafe"
)

// The constants of offsets.go, which the test writes from the layouts of the
// release at hand, say where the fields lie. Everything is read while nobody
// else runs: there is one P, and it is ours.

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// pointer and number read a field of the runtime's.
func pointer(p unsafe.Pointer, offset uintptr) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Add(p, offset))
}
func number(p unsafe.Pointer, offset uintptr) uint32 { return *(*uint32)(unsafe.Add(p, offset)) }

// variables are the runtime's: it does not export them, but the program's own
// symbol table has their addresses and sizes.
var variables = func() map[string]elf.Symbol {
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
	named := map[string]elf.Symbol{}
	for _, s := range list {
		switch s.Name {
		case "runtime.allp", "runtime.sched", "runtime.semtable":
			named[s.Name] = s
		}
	}
	if len(named) != 3 {
		fail(fmt.Errorf("the symbol table has only %v", named))
	}
	return named
}()

func variable(name string) unsafe.Pointer {
	address := uintptr(variables[name].Value)
	return *(*unsafe.Pointer)(unsafe.Pointer(&address))
}

//region caches

// local returns the sudogs in the cache of a P: a slice of the runtime's, bottom first.
func local(id uintptr) []unsafe.Pointer {
	p := pointer(pointer(variable("runtime.allp"), 0), id*unsafe.Sizeof(id))
	return unsafe.Slice((*unsafe.Pointer)(pointer(p, pSudogcache)), *(*int)(unsafe.Add(p, pSudogcache+unsafe.Sizeof(p))))
}

// central counts the sudogs in the scheduler's list.
func central() (n int) {
	for s := pointer(variable("runtime.sched"), schedSudogcache); s != nil; s = pointer(s, sudogNext) {
		n++
	}
	return n
}

// queue returns the sudogs in one of a channel's queues, first come first.
func queue(c chan int, first uintptr) (list []unsafe.Pointer) {
	for s := pointer(*(*unsafe.Pointer)(unsafe.Pointer(&c)), first); s != nil; s = pointer(s, sudogNext) {
		list = append(list, s)
	}
	return list
}

//endregion caches

// waiting counts without allocating.
func waiting(c chan int, first uintptr) (n int) {
	for s := pointer(*(*unsafe.Pointer)(unsafe.Pointer(&c)), first); s != nil; s = pointer(s, sudogNext) {
		n++
	}
	return n
}

// semaphores counts the sudogs of a goroutine in the table of semaphores: trees
// by address (prev and next), each node with a list of waiters (waitlink).
func semaphores(g unsafe.Pointer) (n int) {
	table := variables["runtime.semtable"]
	stride := uintptr(table.Size) / semTabSize
	for i := uintptr(0); i < semTabSize; i++ {
		n += inTree(pointer(unsafe.Add(variable("runtime.semtable"), i*stride), semaRootTreap), g)
	}
	return n
}

func inTree(s, g unsafe.Pointer) (n int) {
	if s == nil {
		return 0
	}
	for w := s; w != nil; w = pointer(w, sudogWaitlink) {
		if pointer(w, sudogG) == g {
			n++
		}
	}
	return n + inTree(pointer(s, sudogPrev), g) + inTree(pointer(s, sudogNext), g)
}

// start starts f in a goroutine and returns its g, which the sudog names that
// it waits with.
func start(f func()) unsafe.Pointer {
	hello := make(chan int)
	go func() {
		<-hello
		f()
	}()
	for waiting(hello, hchanRecvqFirst) == 0 {
		runtime.Gosched()
	}
	g := pointer(queue(hello, hchanRecvqFirst)[0], sudogG)
	hello <- 1
	return g
}

// yield lets every goroutine run that can.
func yield() {
	for i := 0; i < 5; i++ {
		runtime.Gosched()
	}
}
