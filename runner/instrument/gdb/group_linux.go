package gdb

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// runAlone runs gdb in a session of its own, away from the terminal and its
// signals, so that neither it nor the program outlives this process or the
// command's context.
func runAlone(cmd *exec.Cmd) error {
	// The death signal comes when the thread that forked ends, so keep it.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
	cmd.Cancel = func() error {
		// gdb has moved the program into a process group of its own, so that is
		// killed by itself, while gdb stands still: it would go on to the next
		// command. Whatever is missed here the kernel ends with its tracer
		// (PTRACE_O_EXITKILL).
		pid := cmd.Process.Pid
		syscall.Kill(-pid, syscall.SIGSTOP)
		children, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%[1]d/children", pid))
		for _, field := range strings.Fields(string(children)) {
			if child, err := strconv.Atoi(field); err == nil {
				syscall.Kill(child, syscall.SIGKILL)
				syscall.Kill(-child, syscall.SIGKILL)
			}
		}
		if err := syscall.Kill(-pid, syscall.SIGKILL); err != nil {
			return os.ErrProcessDone
		}
		return nil
	}
	return cmd.Run()
}
