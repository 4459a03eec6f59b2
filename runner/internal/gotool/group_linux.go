package gotool

import "syscall"

// dieWithParent ends the child when the runner is killed outright, see
// PR_SET_PDEATHSIG in prctl(2).
func dieWithParent(a *syscall.SysProcAttr) { a.Pdeathsig = syscall.SIGKILL }
