//go:build unix

package gotool

import (
	"os/exec"
	"syscall"
	"time"
)

// ownGroup gives the command a process group of its own, so that stopping it
// reaches the test binary and whatever that has started: go test does not
// pass a signal on to its grandchildren.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	dieWithParent(cmd.SysProcAttr)
	cmd.Cancel = func() error {
		// An interrupted go test removes its work folder; a killed one does not.
		group := -cmd.Process.Pid
		time.AfterFunc(cmd.WaitDelay/2, func() { syscall.Kill(group, syscall.SIGKILL) })
		return syscall.Kill(group, syscall.SIGINT)
	}
}
