package machine

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"unsafe"

	"golang.org/x/sys/unix"
)

// perf opens one hardware and one software counter on the calling thread and
// sees whether they count. See perf_event_open(2).
func perf(root fs.FS) *Perf {
	p := &Perf{
		Hardware: count(unix.PERF_TYPE_HARDWARE, unix.PERF_COUNT_HW_CPU_CYCLES),
		Software: count(unix.PERF_TYPE_SOFTWARE, unix.PERF_COUNT_SW_TASK_CLOCK),
	}
	if v, ok := number(root, "proc/sys/kernel/perf_event_paranoid"); ok {
		p.Paranoid = ptr(int(v))
	}
	return p
}

// count opens a counter of user-mode events, which level 2 of
// perf_event_paranoid still allows to everyone, and reads it after some work.
func count(typ uint32, config uint64) Counter {
	attr := unix.PerfEventAttr{Type: typ, Config: config, Bits: unix.PerfBitExcludeKernel | unix.PerfBitExcludeHv}
	attr.Size = uint32(unsafe.Sizeof(attr))
	fd, err := unix.PerfEventOpen(&attr, 0, -1, -1, unix.PERF_FLAG_FD_CLOEXEC)
	if err != nil {
		var errno unix.Errno
		if !errors.As(err, &errno) {
			return Counter{Why: err.Error()}
		}
		return Counter{Errno: unix.ErrnoName(errno), Why: perfWhy(errno)}
	}
	defer unix.Close(fd)
	// The goroutine may move to another thread meanwhile: try again then.
	for range 3 {
		busy()
		var buf [8]byte
		if n, err := unix.Read(fd, buf[:]); err != nil || n != len(buf) {
			return Counter{Why: "it opens but cannot be read"}
		}
		if binary.NativeEndian.Uint64(buf[:]) > 0 {
			return Counter{Present: true}
		}
	}
	return Counter{Why: "it opens but does not count: some hypervisors answer so"}
}

var sink uint64

func busy() {
	for i := range uint64(100_000) {
		sink += i * i
	}
}

func perfWhy(errno unix.Errno) string {
	switch errno {
	case unix.ENOENT, unix.ENODEV, unix.EOPNOTSUPP:
		return "the kernel drives no such counter: usual in guests, to which the host shows no PMU"
	case unix.EACCES, unix.EPERM:
		return "not allowed: kernel.perf_event_paranoid or a container's seccomp filter forbids it"
	case unix.ENOSYS:
		return "this kernel was built without perf events"
	}
	return errno.Error()
}
