//go:build unix

package park

import "syscall"

// syscalls returns a wait in the kernel, of which the scheduler learns nothing
// but its beginning and its end.
func syscalls() []Wait {
	var fds [2]int
	if err := syscall.Pipe(fds[:]); err != nil {
		return nil
	}
	return []Wait{{
		Name:  "system call",
		Block: func() { syscall.Read(fds[0], make([]byte, 1)); syscall.Close(fds[0]) },
		Wake:  func() { syscall.Write(fds[1], []byte{1}); syscall.Close(fds[1]) },
	}}
}
