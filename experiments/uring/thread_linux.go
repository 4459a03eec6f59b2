//go:build amd64 || arm64

package uring

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
	"unsafe"
)

// onThread runs f on an OS thread that ends with it, so that what f does to
// its thread does nothing to anybody else.
func onThread(f func() error) error {
	done := make(chan error)
	go func() {
		runtime.LockOSThread() // and never unlocks: the thread ends with the goroutine
		done <- f()
	}()
	return <-done
}

//region ordinary

// Ordinary runs f on a thread without CAP_IPC_LOCK, as that of an ordinary
// user: with it the kernel asks for no limit of locked memory.
func Ordinary(f func() error) error {
	return onThread(func() error {
		const version3, capIPCLock = 0x20080522, 14
		header := struct {
			version uint32
			pid     int32
		}{version: version3}
		var sets [2]struct{ effective, permitted, inheritable uint32 }
		if _, _, errno := syscall.RawSyscall(syscall.SYS_CAPGET, uintptr(unsafe.Pointer(&header)), uintptr(unsafe.Pointer(&sets)), 0); errno != 0 {
			return os.NewSyscallError("capget", errno)
		}
		sets[0].effective &^= 1 << capIPCLock
		if _, _, errno := syscall.RawSyscall(syscall.SYS_CAPSET, uintptr(unsafe.Pointer(&header)), uintptr(unsafe.Pointer(&sets)), 0); errno != 0 {
			return os.NewSyscallError("capset", errno)
		}
		return f()
	})
}

//endregion ordinary

// Without runs f on a thread for which a seccomp filter answers one system
// call with an errno, as a container's often does.
func Without(call uintptr, errno syscall.Errno, f func() error) error {
	return onThread(func() error {
		const (
			setNoNewPrivs, setSeccomp, modeFilter        = 38, 22, 2
			loadWord, jumpEqual, ret                     = 0x20, 0x15, 0x06
			returnErrno, returnAllow              uint32 = 0x50000, 0x7fff0000
		)
		filter := []struct {
			code   uint16
			jt, jf uint8
			k      uint32
		}{
			{loadWord, 0, 0, 0}, // struct seccomp_data begins with the number
			{jumpEqual, 0, 1, uint32(call)},
			{ret, 0, 0, returnErrno | uint32(errno)},
			{ret, 0, 0, returnAllow},
		}
		program := struct {
			n      uint16
			filter unsafe.Pointer
		}{uint16(len(filter)), unsafe.Pointer(&filter[0])}
		if _, _, errno := syscall.RawSyscall6(syscall.SYS_PRCTL, setNoNewPrivs, 1, 0, 0, 0, 0); errno != 0 {
			return os.NewSyscallError("prctl PR_SET_NO_NEW_PRIVS", errno)
		}
		if _, _, errno := syscall.RawSyscall(syscall.SYS_PRCTL, setSeccomp, modeFilter, uintptr(unsafe.Pointer(&program))); errno != 0 {
			return os.NewSyscallError("prctl PR_SET_SECCOMP", errno)
		}
		return f()
	})
}

const rlimitMemlock = 8

// Limited runs f while RLIMIT_MEMLOCK is that many bytes.
func Limited(bytes uint64, f func() error) error {
	var was syscall.Rlimit
	if err := syscall.Getrlimit(rlimitMemlock, &was); err != nil {
		return os.NewSyscallError("getrlimit RLIMIT_MEMLOCK", err)
	}
	if was.Max < bytes {
		return fmt.Errorf("RLIMIT_MEMLOCK is at most %d bytes here, want %d: ulimit -l", was.Max, bytes)
	}
	if err := syscall.Setrlimit(rlimitMemlock, &syscall.Rlimit{Cur: bytes, Max: was.Max}); err != nil {
		return os.NewSyscallError("setrlimit RLIMIT_MEMLOCK", err)
	}
	defer syscall.Setrlimit(rlimitMemlock, &was)
	return f()
}

// status returns a size in kB from /proc/self/status: VmPin is what the kernel
// pinned for devices and the like, VmLck what mlock(2) locked.
func status(name string) (kB int, err error) {
	f, err := os.Open("/proc/self/status")
	if err != nil {
		return 0, err
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if value, ok := strings.CutPrefix(lines.Text(), name+":"); ok {
			_, err := fmt.Sscan(value, &kB)
			return kB, err
		}
	}
	return 0, fmt.Errorf("/proc/self/status has no %s", name)
}
