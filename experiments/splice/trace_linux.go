//go:build amd64 || arm64

package splice

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"unsafe"
)

// A Call is a system call that carried data.
type Call struct {
	Name string
	Args []string // descriptors by what they are, addresses as "address" or "nil"
	N    int64    // bytes, or minus the errno
}

// String returns the call without its result: "sendfile(socket, file, nil)".
func (c *Call) String() string { return c.Name + "(" + strings.Join(c.Args, ", ") + ")" }

// carriers are the calls that carry data, with what their arguments are:
// f a descriptor, p an address.
var carriers = map[uint64]struct{ name, args string }{
	syscall.SYS_READ: {"read", "fp"}, syscall.SYS_WRITE: {"write", "fp"},
	syscall.SYS_READV: {"readv", "fp"}, syscall.SYS_WRITEV: {"writev", "fp"},
	syscall.SYS_PREAD64: {"pread64", "fp"}, syscall.SYS_PWRITE64: {"pwrite64", "fp"},
	syscall.SYS_RECVFROM: {"recvfrom", "fp"}, syscall.SYS_SENDTO: {"sendto", "fp"},
	syscall.SYS_RECVMSG: {"recvmsg", "fp"}, syscall.SYS_SENDMSG: {"sendmsg", "fp"},
	syscall.SYS_SENDFILE: {"sendfile", "ffp"}, syscall.SYS_SPLICE: {"splice", "fpfp"},
	syscall.SYS_TEE: {"tee", "ff"}, syscall.SYS_VMSPLICE: {"vmsplice", "fp"},
	copyFileRange: {"copy_file_range", "fpfp"},
}

var copyFileRange = map[string]uint64{"amd64": 326, "arm64": 285}[runtime.GOARCH]

// The traced program closes these descriptors, which nobody has, to say when
// it begins and ends what is to be seen.
const (
	begin = -4242
	end   = -4243
)

// What package syscall lacks (linux/ptrace.h).
const (
	getSyscallInfo = 0x420e
	exitKill       = 0x100000
	opEntry        = 1
	opExit         = 2
)

// syscallInfo is struct ptrace_syscall_info.
type syscallInfo struct {
	Op     uint8
	_      [3]uint8
	Arch   uint32
	IP, SP uint64
	Nr     uint64 // on exit: the result
	Args   [6]uint64
	_      [2]uint64
}

//region trace

// Trace runs a program under ptrace(2) and returns the calls that carried data
// between its two marks, in the order in which they returned. Calls on an
// eventfd, by which the runtime wakes its poller, and those that would have
// blocked are left out.
func Trace(cmd *exec.Cmd) (calls []Call, err error) {
	runtime.LockOSThread() // the tracer is a thread
	defer runtime.UnlockOSThread()
	cmd.SysProcAttr = &syscall.SysProcAttr{Ptrace: true, Setpgid: true}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("starting a program under ptrace: %w", err)
	}
	pid := cmd.Process.Pid
	defer cmd.Process.Release()
	defer syscall.Kill(pid, syscall.SIGKILL)
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(pid, &status, syscall.WALL, nil); err != nil {
		return nil, os.NewSyscallError("wait4", err)
	}
	if err := syscall.PtraceSetOptions(pid, syscall.PTRACE_O_TRACESYSGOOD|syscall.PTRACE_O_TRACECLONE|exitKill); err != nil {
		return nil, fmt.Errorf("ptrace: %w", err)
	}
	seeing := false
	under := map[int]*Call{} // way by thread
	for tid := pid; ; {
		sig := 0
		switch stop := status.StopSignal(); {
		case stop == syscall.SIGTRAP|0x80:
			var info syscallInfo // stays empty where the thread is being ended with its process
			_, _, errno := syscall.Syscall6(syscall.SYS_PTRACE, getSyscallInfo, uintptr(tid), unsafe.Sizeof(info), uintptr(unsafe.Pointer(&info)), 0, 0)
			if errno != 0 && errno != syscall.ESRCH {
				return nil, os.NewSyscallError("ptrace PTRACE_GET_SYSCALL_INFO", errno)
			}
			switch c := under[tid]; {
			case info.Op == opEntry && info.Nr == syscall.SYS_CLOSE && int32(info.Args[0]) == begin:
				seeing = true
			case info.Op == opEntry && info.Nr == syscall.SYS_CLOSE && int32(info.Args[0]) == end:
				seeing = false
			case info.Op == opEntry:
				under[tid] = carrier(pid, &info)
			case info.Op == opExit && c != nil && seeing:
				if c.N = int64(info.Nr); c.N != -int64(syscall.EAGAIN) {
					calls = append(calls, *c)
				}
			}
		case stop != syscall.SIGTRAP && stop != syscall.SIGSTOP: // a new thread begins with a SIGSTOP
			sig = int(stop)
		}
		if err := syscall.PtraceSyscall(tid, sig); err != nil && err != syscall.ESRCH {
			return nil, os.NewSyscallError("ptrace PTRACE_SYSCALL", err)
		}
		for {
			tid, err = syscall.Wait4(-pid, &status, syscall.WALL, nil)
			if err == syscall.EINTR {
				continue
			}
			if err != nil {
				return nil, os.NewSyscallError("wait4", err)
			}
			if status.Stopped() {
				break
			}
			if tid == pid && (status.Signaled() || status.ExitStatus() != 0) {
				return nil, errors.New("the traced program failed")
			}
			if tid == pid {
				return calls, nil
			}
		}
	}
}

//endregion trace

// carrier makes a Call of a system call that is being entered, or nil of one
// that carries no data.
func carrier(pid int, info *syscallInfo) *Call {
	known, ok := carriers[info.Nr]
	if !ok {
		return nil
	}
	c := &Call{Name: known.name}
	for i, sort := range known.args {
		switch {
		case sort == 'f':
			what := descriptor(pid, int32(info.Args[i]))
			if what == "eventfd" {
				return nil
			}
			c.Args = append(c.Args, what)
		case info.Args[i] == 0:
			c.Args = append(c.Args, "nil")
		default:
			c.Args = append(c.Args, "address")
		}
	}
	return c
}

// descriptor says what a descriptor of the process is.
func descriptor(pid int, fd int32) string {
	to, err := os.Readlink(fmt.Sprintf("/proc/%d/fd/%d", pid, fd))
	switch {
	case err != nil:
		return fmt.Sprint(fd)
	case strings.HasPrefix(to, "/"):
		return "file"
	case strings.HasPrefix(to, "anon_inode:["):
		return strings.Trim(strings.TrimPrefix(to, "anon_inode:"), "[]")
	}
	sort, _, _ := strings.Cut(to, ":")
	return sort
}
