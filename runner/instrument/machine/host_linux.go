package machine

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Here returns the topology of this machine.
func Here() (*Topology, error) { return Read(os.DirFS("/")) }

// maxCPU is the most that a kernel can be configured for (NR_CPUS on x86).
const maxCPU = 8192

func affinity() (unix.CPUSetDynamic, error) {
	set := unix.NewCPUSet(maxCPU)
	if err := unix.SchedGetaffinityDynamic(0, set); err != nil {
		return nil, unavailable("reading the thread's affinity", err)
	}
	return set, nil
}

// Allowed returns the CPUs that the calling thread may run on: its affinity,
// less what the process's control group forbids. The kernel keeps the first
// inside the second (cpuset(7)); where a sandbox only imitates one of them,
// what both say holds.
func Allowed() ([]int, error) {
	set, err := affinity()
	if err != nil {
		return nil, err
	}
	cpuset, err := Cpuset(os.DirFS("/"))
	if err != nil {
		return nil, fmt.Errorf("reading the control group's CPUs: %w", err)
	}
	var list []int
	for cpu := range maxCPU {
		if set.IsSet(cpu) && (cpuset == nil || slices.Contains(cpuset, cpu)) {
			list = append(list, cpu)
		}
	}
	return list, nil
}

// Pin locks the calling goroutine to its thread and the thread to the CPU
// (sched_setaffinity(2)). undo gives the thread the affinity it had and unlocks
// it; it must be called by the same goroutine, and again does nothing. A
// thread whose affinity cannot be restored stays locked, so that it ends with
// its goroutine and nobody else gets it. Goroutines started meanwhile run on
// other threads and are not bound. The error is an [*UnavailableError].
func Pin(cpu int) (undo func() error, err error) {
	runtime.LockOSThread()
	defer func() {
		if err != nil {
			runtime.UnlockOSThread()
		}
	}()
	old, err := affinity()
	if err != nil {
		return nil, err
	}
	what := fmt.Sprintf("pinning a thread to CPU %d", cpu)
	if cpu < 0 || cpu >= maxCPU {
		return nil, &UnavailableError{What: what, Reason: "no such CPU"}
	}
	one := unix.NewCPUSet(maxCPU)
	one.Set(cpu)
	if err := unix.SchedSetaffinityDynamic(0, one); err != nil {
		e := unavailable(what, err)
		if errors.Is(err, unix.EINVAL) { // what the kernel says to an offline CPU and to one outside the cpuset
			allowed, _ := Allowed()
			e.Reason += ": not among the CPUs " + FormatList(allowed) + " that this process may use"
		}
		return nil, e
	}
	thread, done := unix.Gettid(), false
	return func() error {
		if done {
			return nil
		}
		if unix.Gettid() != thread {
			return errors.New("undoing a pin: called by another goroutine than the one that pinned")
		}
		if err := unix.SchedSetaffinityDynamic(0, old); err != nil {
			return fmt.Errorf("undoing a pin: %w", err)
		}
		done = true
		runtime.UnlockOSThread()
		return nil
	}, nil
}

// Current returns the CPU that the calling thread runs on and its node, which
// without a pin is old news (getcpu(2)).
func Current() (cpu, node int, err error) {
	var c, n uint32
	_, _, errno := unix.RawSyscall(unix.SYS_GETCPU, uintptr(unsafe.Pointer(&c)), uintptr(unsafe.Pointer(&n)), 0)
	if errno != 0 {
		return 0, 0, unavailable("getcpu", errno)
	}
	return int(c), int(n), nil
}

// PageNode returns the NUMA node on which the page of the address lies
// (move_pages(2) without a target). A page that nobody wrote to yet lies
// nowhere. The error is an [*UnavailableError] where the kernel will not tell.
func PageNode(p unsafe.Pointer) (int, error) { return movePages(p, nil) }

// MovePage moves the page of the address, with all that shares it, to the node
// and returns where it lies then. The runtime may reuse the page for other
// things later, and moves no object by itself.
func MovePage(p unsafe.Pointer, node int) (int, error) {
	to := int32(node)
	return movePages(p, &to)
}

func movePages(p unsafe.Pointer, to *int32) (int, error) {
	const moveOwn = 1 << 1 // MPOL_MF_MOVE, linux/mempolicy.h
	page, status := p, int32(-1)
	_, _, errno := unix.RawSyscall6(unix.SYS_MOVE_PAGES, 0, 1, uintptr(unsafe.Pointer(&page)),
		uintptr(unsafe.Pointer(to)), uintptr(unsafe.Pointer(&status)), moveOwn)
	if errno != 0 {
		return 0, unavailable("node of a page (move_pages)", errno)
	}
	switch err := unix.Errno(-status); {
	case status >= 0:
		return int(status), nil
	case err == unix.ENOENT || err == unix.EFAULT:
		return 0, fmt.Errorf("node of a page: no memory behind the address (%s): write to it first", unix.ErrnoName(err))
	default:
		return 0, fmt.Errorf("node of a page: %w (%s)", err, unix.ErrnoName(err))
	}
}

// modes are in the order of linux/mempolicy.h.
var modes = []string{"default", "preferred", "bind", "interleave", "local", "preferred many", "weighted interleave"}

// PolicyOf returns the policy that places the pages around the address
// (get_mempolicy(2) with MPOL_F_ADDR). The error is an [*UnavailableError].
func PolicyOf(p unsafe.Pointer) (Policy, error) {
	const (
		ofAddress = 1 << 1 // MPOL_F_ADDR
		flags     = 7 << 13
		maxNodes  = 1024
		word      = 8 * int(unsafe.Sizeof(uintptr(0)))
	)
	var mode int32
	var mask [maxNodes/word + 1]uintptr
	_, _, errno := unix.RawSyscall6(unix.SYS_GET_MEMPOLICY, uintptr(unsafe.Pointer(&mode)),
		uintptr(unsafe.Pointer(&mask)), maxNodes+1, uintptr(p), ofAddress, 0)
	if errno != 0 {
		return Policy{}, unavailable("memory policy (get_mempolicy)", errno)
	}
	policy := Policy{Mode: fmt.Sprintf("mode %d", mode)}
	if m := int(mode) &^ flags; m < len(modes) {
		policy.Mode = modes[m]
	}
	for i, w := range mask {
		for bit := range word {
			if w>>bit&1 != 0 {
				policy.Nodes = append(policy.Nodes, i*word+bit)
			}
		}
	}
	return policy, nil
}

// unavailable names the errno, and what stands behind those that a sandbox
// or a kernel's configuration gives.
func unavailable(what string, err error) *UnavailableError {
	e := &UnavailableError{What: what, Reason: err.Error(), Err: err}
	var errno unix.Errno
	if errors.As(err, &errno) {
		e.Reason += " (" + unix.ErrnoName(errno) + ")"
		switch errno {
		case unix.ENOSYS:
			e.Hint = "the kernel was built without it"
		case unix.EPERM, unix.EACCES:
			e.Hint = "run where the sandbox allows it (docker run --cap-add=SYS_NICE)"
		}
	}
	return e
}
