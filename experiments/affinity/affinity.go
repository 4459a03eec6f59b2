// Package affinity asks what a set of CPUs given from outside does to a Go
// program, and whether GOMAXPROCS gives it one. It starts programs under such
// a set as taskset(1) does, has each say what every one of its threads may use,
// and forbids others, on pain of death, every system call by which a program
// could bind itself to CPUs or to memory nodes.
//
// What would change its mind: a thread of the runtime that escapes the set it
// was started with; a NumCPU that ignores it; a thread that may use fewer CPUs
// under GOMAXPROCS=4 than without; a program that dies because the runtime
// bound a thread or memory.
package affinity

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

//region view

// A View is what a Go program sees of its CPUs.
type View struct {
	NumCPU  int            // runtime.NumCPU, counted once when the program starts
	Procs   int            // runtime.GOMAXPROCS, the number of Ps
	Threads map[string]int // its threads, by the CPUs that the kernel lets each use
	Ran     []int          // CPUs on which its goroutines were seen
}

// Look asks the runtime, and the kernel about every thread.
func Look() (v View, err error) {
	v = View{runtime.NumCPU(), runtime.GOMAXPROCS(0), map[string]int{}, nil}
	files, err := filepath.Glob("/proc/self/task/*/status")
	if err != nil {
		return v, err
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			continue // a thread that has ended since
		}
		for line := range strings.Lines(string(text)) {
			if cpus, ok := strings.CutPrefix(line, "Cpus_allowed_list:"); ok {
				v.Threads[strings.TrimSpace(cpus)]++
			}
		}
	}
	if len(v.Threads) == 0 {
		return v, errSilent
	}
	return v, nil
}

//endregion view

// errSilent is told where the kernel does not say what threads may use.
var errSilent = errors.New("CPUs of the program's threads: no Cpus_allowed_list in /proc/self/task/*/status: " +
	"run on Linux, outside of sandboxes that imitate /proc")

// total is the number of threads.
func (v View) total() (n int) {
	for _, k := range v.Threads {
		n += k
	}
	return n
}

// sets are the sets of CPUs that threads have, as one text.
func (v View) sets() string {
	var list []string
	for cpus, n := range v.Threads {
		if len(v.Threads) > 1 {
			cpus = fmt.Sprintf("%s (%d)", cpus, n)
		}
		list = append(list, cpus)
	}
	if len(list) > 1 && list[0] > list[1] {
		list[0], list[1] = list[1], list[0]
	}
	return strings.Join(list, "; ")
}

// only reports whether every thread may use exactly these CPUs.
func (v View) only(cpus string) bool { return len(v.Threads) == 1 && v.Threads[cpus] > 0 }
