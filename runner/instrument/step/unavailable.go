package step

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
)

// UnavailableError says why this machine cannot single-step a program.
type UnavailableError struct {
	Tool   string // "ptrace"
	Reason string // with the errno where the kernel gave one: "operation not permitted (EPERM)"
	Hint   string // what to do about it
	Err    error  // what is behind it: a syscall.Errno; may be nil
}

func (e *UnavailableError) Error() string { return e.Tool + ": " + e.Reason + ": " + e.Hint }
func (e *UnavailableError) Unwrap() error { return e.Err }

const ptraceHint = "run where ptrace is allowed (docker run --cap-add=SYS_PTRACE --security-opt seccomp=unconfined; sysctl kernel.yama.ptrace_scope 0 or 1)"

// refusal is the error of a ptrace request: an [*UnavailableError] where the
// errno is one that a policy or a kernel without the call answers with.
func refusal(request string, err error) error {
	var errno syscall.Errno
	if !errors.As(err, &errno) {
		return fmt.Errorf("step: %s: %w", request, err)
	}
	name, ok := map[syscall.Errno]string{syscall.EPERM: "EPERM", syscall.ENOSYS: "ENOSYS", syscall.EIO: "EIO"}[errno]
	if !ok {
		return fmt.Errorf("step: %s: %w", request, err)
	}
	return &UnavailableError{Tool: "ptrace", Reason: fmt.Sprintf("%s: %s (%s)", request, strings.ToLower(errno.Error()), name), Hint: ptraceHint, Err: errno}
}
