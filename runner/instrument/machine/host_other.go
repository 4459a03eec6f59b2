//go:build !linux

package machine

import (
	"runtime"
	"unsafe"
)

func unavailable(what string) error {
	return &UnavailableError{What: what, Reason: "not on " + runtime.GOOS, Hint: "run on Linux"}
}

// Here returns the topology of this machine, which only Linux tells.
func Here() (*Topology, error) { return nil, unavailable("topology") }

// Allowed returns the CPUs that the calling thread may run on, which only Linux tells.
func Allowed() ([]int, error) { return nil, unavailable("CPUs of this process") }

// Pin binds the calling goroutine to a CPU, which only Linux does: macOS and
// Windows take hints at most.
func Pin(int) (undo func() error, err error) { return nil, unavailable("pinning a thread") }

// Current returns the CPU and the node of the calling thread, which only Linux tells.
func Current() (cpu, node int, err error) { return 0, 0, unavailable("getcpu") }

// PageNode returns the NUMA node of a page, which only Linux tells.
func PageNode(unsafe.Pointer) (int, error) { return 0, unavailable("node of a page") }

// MovePage moves a page to a NUMA node, which only Linux does.
func MovePage(unsafe.Pointer, int) (int, error) { return 0, unavailable("node of a page") }

// PolicyOf returns the memory policy at an address, which only Linux tells.
func PolicyOf(unsafe.Pointer) (Policy, error) { return Policy{}, unavailable("memory policy") }
