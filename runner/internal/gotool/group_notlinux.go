//go:build unix && !linux

package gotool

import "syscall"

// dieWithParent has no counterpart here: an orphaned test ends by its timeout.
func dieWithParent(*syscall.SysProcAttr) {}
