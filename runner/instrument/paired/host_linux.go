package paired

import (
	"fmt"
	"math/bits"
	"os"
	"runtime"
	"slices"
	"syscall"
	"unsafe"
)

// cpuMask is a cpu_set_t of 1024 CPUs, see sched_setaffinity(2).
type cpuMask [1024 / 64]uint64

func affinity(call uintptr, m *cpuMask) error {
	_, _, errno := syscall.RawSyscall(call, 0, unsafe.Sizeof(*m), uintptr(unsafe.Pointer(m)))
	if errno != 0 {
		return errno
	}
	return nil
}

// allowedCPUs returns the CPUs the calling thread may run on, one of each
// core first, so that two goroutines do not share a core when they need not.
func allowedCPUs() []int {
	var m cpuMask
	if affinity(syscall.SYS_SCHED_GETAFFINITY, &m) != nil {
		return make([]int, runtime.NumCPU())
	}
	var list, siblings []int
	seen := map[string]bool{}
	for i, word := range m {
		for ; word != 0; word &= word - 1 {
			cpu := i*64 + bits.TrailingZeros64(word)
			core := fmt.Sprintf("/sys/devices/system/cpu/cpu%d/topology/thread_siblings_list", cpu)
			b, err := os.ReadFile(core)
			if err == nil && seen[string(b)] {
				siblings = append(siblings, cpu)
				continue
			}
			seen[string(b)] = err == nil
			list = append(list, cpu)
		}
	}
	return append(list, siblings...)
}

// bind binds the calling thread to one CPU and returns what undoes it.
func bind(cpu int) (undo func(), err error) {
	var old, one cpuMask
	if err := affinity(syscall.SYS_SCHED_GETAFFINITY, &old); err != nil {
		return nil, fmt.Errorf("reading the thread's affinity: %w", err)
	}
	if cpu < 0 || cpu >= len(one)*64 {
		return nil, fmt.Errorf("binding a thread to CPU %d: no such CPU", cpu)
	}
	one[cpu/64] = 1 << (cpu % 64)
	if err := affinity(syscall.SYS_SCHED_SETAFFINITY, &one); err != nil {
		return nil, fmt.Errorf("binding a thread to CPU %d: %w", cpu, err)
	}
	return func() { affinity(syscall.SYS_SCHED_SETAFFINITY, &old) }, nil
}

// threadCPU is the CPU time of the calling thread, in ns, see clock_gettime(2).
func threadCPU() int64 {
	const clockThreadCPUTime = 3
	var t syscall.Timespec
	syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, clockThreadCPUTime, uintptr(unsafe.Pointer(&t)), 0)
	return t.Nano()
}

// A queue reads how long the process's threads stood in run queues: the second
// field of /proc/self/task/TID/schedstat, in ns (Documentation/scheduler/
// sched-stats.rst). The file of the process itself counts its first thread only.
type queue struct {
	threads []thread
	known   map[string]bool
	buf     [128]byte
}

type thread struct {
	fd   int
	last int64 // a thread that has ended keeps its last
}

// openQueue returns nil where the kernel keeps no such statistics.
func openQueue() *queue {
	q := &queue{known: map[string]bool{}}
	if q.refresh(); len(q.threads) == 0 {
		return nil
	}
	return q
}

// refresh finds the threads started since.
func (q *queue) refresh() {
	dir, err := os.ReadDir("/proc/self/task")
	if err != nil {
		return
	}
	for _, d := range dir {
		if q.known[d.Name()] || len(q.threads) >= 64 {
			continue
		}
		fd, err := syscall.Open("/proc/self/task/"+d.Name()+"/schedstat", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
		if err == nil {
			q.known[d.Name()] = true
			q.threads = append(q.threads, thread{fd: fd})
		}
	}
}

// wait is the sum over threads, in ns. It allocates nothing: it is called
// twice for every slice.
func (q *queue) wait() int64 {
	if q == nil {
		return 0
	}
	var sum int64
	for i := range q.threads {
		t := &q.threads[i]
		if n, err := syscall.Pread(t.fd, q.buf[:], 0); err == nil {
			t.last = second(q.buf[:n])
		}
		sum += t.last
	}
	return sum
}

// second parses the second of the numbers in a line.
func second(line []byte) (v int64) {
	field := 0
	for _, c := range line {
		switch {
		case c == ' ':
			field++
		case field == 1 && c >= '0' && c <= '9':
			v = v*10 + int64(c-'0')
		}
	}
	return v
}

func (q *queue) close() {
	if q == nil {
		return
	}
	for _, t := range q.threads {
		syscall.Close(t.fd)
	}
}

// pick returns size CPUs to bind to.
func pick(p Placement, size int) ([]int, error) {
	allowed := allowedCPUs()
	cpus := p.CPUs
	if len(cpus) == 0 {
		cpus = allowed
	}
	if len(cpus) < size {
		return nil, fmt.Errorf("pinned: %d goroutines need as many CPUs, there are %d", size, len(cpus))
	}
	for _, c := range cpus[:size] {
		if !slices.Contains(allowed, c) {
			return nil, fmt.Errorf("pinned: CPU %d is not among the %d this process may use", c, len(allowed))
		}
	}
	return cpus[:size], nil
}
