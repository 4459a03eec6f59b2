package doctor

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// ptrace traces a real child in both ways that gdb uses: one that asks for it
// (run), and one that does not (attach). See ptrace(2).
//
// The child is this very program, stopped before its first instruction and
// killed there: it never runs.
func ptrace(ctx context.Context, _ *host) Capability {
	runtime.LockOSThread() // the tracer is a thread
	defer runtime.UnlockOSThread()
	exe, err := os.Executable()
	if err != nil {
		return lacks("not tried: %v", err)
	}
	scope := sysctl("kernel/yama/ptrace_scope")
	pid, err := syscall.ForkExec(exe, []string{exe}, &syscall.ProcAttr{
		Env: []string{}, Files: []uintptr{}, Sys: &syscall.SysProcAttr{Ptrace: true, Setpgid: true}})
	if err != nil {
		return lacks("PTRACE_TRACEME: %s", errnoText(err)).hint(ptraceHint(scope))
	}
	defer func() {
		unix.Kill(pid, unix.SIGKILL)
		unix.Wait4(pid, nil, unix.WALL, nil)
	}()
	if err := waitStop(ctx, pid); err != nil {
		return lacks("the traced child: %v", err)
	}
	var regs syscall.PtraceRegs
	if err := syscall.PtraceGetRegs(pid, &regs); err != nil {
		return lacks("reading registers: %s", errnoText(err)).hint(ptraceHint(scope))
	}
	// It stays stopped by the signal when it is let go.
	if err := errors.Join(unix.Kill(pid, unix.SIGSTOP), syscall.PtraceDetach(pid)); err != nil {
		return lacks("PTRACE_DETACH: %s", errnoText(err))
	}
	detail := "a child can be traced and attached to"
	if scope != "" {
		detail += "; yama ptrace_scope " + scope
	}
	if err := syscall.PtraceAttach(pid); err != nil {
		return lacks("PTRACE_ATTACH: %s", errnoText(err)).hint(ptraceHint(scope))
	}
	if err := waitStop(ctx, pid); err != nil {
		return lacks("the attached child: %v", err)
	}
	return has("%s", detail)
}

// waitStop waits until the child is stopped for its tracer.
func waitStop(ctx context.Context, pid int) error {
	for {
		var status unix.WaitStatus
		got, err := unix.Wait4(pid, &status, unix.WALL|unix.WNOHANG, nil)
		switch {
		case err == unix.EINTR:
		case err != nil:
			return err
		case got == pid && status.Stopped():
			return nil
		case got == pid:
			return fmt.Errorf("ended instead of stopping (status %#x)", uint32(status))
		}
		select {
		case <-ctx.Done():
			return errors.New("did not stop in time")
		case <-time.After(time.Millisecond):
		}
	}
}

func ptraceHint(scope string) string {
	switch scope {
	case "2", "3": // 3 holds until the next boot
		return "sudo sysctl kernel.yama.ptrace_scope=1"
	}
	if _, err := os.Stat("/.dockerenv"); err == nil {
		return "docker run --cap-add=SYS_PTRACE …"
	}
	if _, err := os.Stat("/run/.containerenv"); err == nil {
		return "podman run --cap-add=SYS_PTRACE …"
	}
	return ""
}

// landlock asks the kernel for the version of its interface; see landlock(7).
func landlock(context.Context, *host) Capability {
	const versionFlag = 1 // LANDLOCK_CREATE_RULESET_VERSION
	abi, _, errno := unix.Syscall(unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, versionFlag)
	switch errno {
	case 0:
		return has("ABI %d", abi)
	case unix.EOPNOTSUPP:
		return lacks("EOPNOTSUPP: built in, but not among the LSMs chosen at boot").hint("cat /sys/kernel/security/lsm")
	case unix.ENOSYS:
		return lacks("ENOSYS: older than Linux 5.13, built without it, or filtered by a container").hint("uname -r")
	}
	return lacks("%s", errnoText(errno))
}

// ioUring sets up the smallest ring; see io_uring_setup(2).
func ioUring(context.Context, *host) Capability {
	var params [120]byte // struct io_uring_params
	fd, _, errno := unix.Syscall(unix.SYS_IO_URING_SETUP, 1, uintptr(unsafe.Pointer(&params)), 0)
	switch errno {
	case 0:
		unix.Close(int(fd))
		return has("a ring can be set up")
	case unix.ENOSYS:
		return lacks("ENOSYS: built without it, or filtered by a container")
	case unix.EPERM:
		if v := sysctl("kernel/io_uring_disabled"); v != "" && v != "0" {
			return lacks("EPERM: kernel.io_uring_disabled is %s", v).hint("sudo sysctl kernel.io_uring_disabled=0")
		}
	}
	return lacks("io_uring_setup: %s", errnoText(errno))
}

// liburing is the C library whose call one claim names.
func liburing(context.Context, *host) Capability {
	const header = "/usr/include/liburing.h"
	if _, err := os.Stat(header); err != nil {
		return lacks("there is no %s (C2.4.13 compiles a call of it)", header).hint(install("liburing-dev"))
	}
	return has(header)
}

// pageNumbers asks for the physical page of a variable; see
// Documentation/admin-guide/mm/pagemap.rst: without CAP_SYS_ADMIN they read as 0.
func pageNumbers(context.Context, *host) Capability {
	f, err := os.Open("/proc/self/pagemap")
	if err != nil {
		return lacks("%v (bytes decide instead)", err)
	}
	defer f.Close()
	here := new([8]byte)
	at := int64(uintptr(unsafe.Pointer(here))) / int64(os.Getpagesize()) * 8
	var entry [8]byte
	if _, err := f.ReadAt(entry[:], at); err != nil {
		return lacks("%v (bytes decide instead)", err)
	}
	runtime.KeepAlive(here)
	if binary.NativeEndian.Uint64(entry[:])&(1<<55-1) == 0 {
		return lacks("shown to CAP_SYS_ADMIN only (bytes decide instead)")
	}
	return has("/proc/self/pagemap shows them")
}

// userNamespaces makes one: a process is cloned into a new user namespace with
// its identity mapped, and then fails to execute a file that is not there,
// which proves that all before went well. See user_namespaces(7).
func userNamespaces(_ context.Context, _ *host) Capability {
	dir, err := os.MkdirTemp("", "doctor")
	if err != nil {
		return lacks("not tried: %v", err)
	}
	defer os.RemoveAll(dir)
	_, err = syscall.ForkExec(dir+"/none", []string{"none"}, &syscall.ProcAttr{Sys: &syscall.SysProcAttr{
		Cloneflags:  unix.CLONE_NEWUSER,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Geteuid(), Size: 1}},
	}})
	by := ""
	if os.Geteuid() == 0 {
		by = " (tried as root)"
	}
	limits := []struct{ name, bad, good string }{
		{"kernel/unprivileged_userns_clone", "0", "1"},             // Debian's patch
		{"kernel/apparmor_restrict_unprivileged_userns", "1", "0"}, // Ubuntu's: made, but without capabilities
		{"user/max_user_namespaces", "0", "15000"},                 // the switch of RHEL
	}
	for _, l := range limits {
		if sysctl(l.name) == l.bad {
			key := strings.ReplaceAll(l.name, "/", ".")
			return lacks("not for ordinary users: %s is %s", key, l.bad).hint("sudo sysctl " + key + "=" + l.good)
		}
	}
	if !errors.Is(err, unix.ENOENT) {
		return lacks("clone(CLONE_NEWUSER): %s%s", errnoText(err), by)
	}
	return has("a process can have its own%s", by)
}

// sysctl reads a kernel parameter, empty where there is none.
func sysctl(name string) string {
	data, err := os.ReadFile("/proc/sys/" + name)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(data))
}

// errnoText is "EPERM: operation not permitted".
func errnoText(err error) string {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return unix.ErrnoName(errno) + ": " + errno.Error()
	}
	return fmt.Sprint(err)
}
