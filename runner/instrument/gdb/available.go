package gdb

import (
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"syscall"
	"time"
)

// UnavailableError says why this machine cannot run a session.
type UnavailableError struct {
	Tool   string // "gdb" or "ptrace"
	Reason string // with the errno where the kernel gave one: "operation not permitted (EPERM)"
	Hint   string // what to do about it
	Err    error  // what is behind it: exec.ErrNotFound, a syscall.Errno; may be nil
}

func (e *UnavailableError) Error() string { return e.Tool + ": " + e.Reason + ": " + e.Hint }
func (e *UnavailableError) Unwrap() error { return e.Err }

const (
	installHint = "install it, for example with apt install gdb"
	tryHint     = "type gdb -ex starti and the path of a program"
	ptraceHint  = "run where ptrace is allowed (docker run --cap-add=SYS_PTRACE --security-opt seccomp=unconfined; sysctl kernel.yama.ptrace_scope below 3)"
)

// Available reports whether a session can run here, by running one: gdb is
// looked for in PATH, starts this very program and stops it before its first
// instruction. The error is an [*UnavailableError].
func Available() error {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("gdb: no program to try it on: %w", err)
	}
	s, err := Run(ctx, self, []string{"starti"})
	if un, ok := errors.AsType[*UnavailableError](err); ok {
		return un
	}
	if err != nil {
		return &UnavailableError{Tool: "gdb", Reason: "cannot stop a program: " + err.Error(), Hint: tryHint, Err: err}
	}
	if out := s.Steps[0].Output; !strings.Contains(out, "Program stopped") {
		return &UnavailableError{Tool: "gdb", Reason: "cannot stop a program: " + firstLine(out, nil), Hint: tryHint}
	}
	return nil
}

// refusals are how gdb says that the kernel will not let it trace the program
// (gdb/nat/fork-inferior.c: trace_start_error; gdb/linux-nat.c), with what the
// kernel said where that is known.
var refusals = []*regexp.Regexp{
	regexp.MustCompile(`(?m)^warning: (?:Could not trace the inferior process\.\nwarning: )?ptrace: (.+)$`),
	regexp.MustCompile(`(?m)^warning: (Could not trace the inferior process)`),
	regexp.MustCompile(`(?m)^(?:Cannot PTRACE_\w+|Couldn't get registers|Could not trace .*|ptrace): (Operation not permitted|Function not implemented|Permission denied|Input/output error)\b`),
	regexp.MustCompile(`(?m)^(Don't know how to run)\.`),
}

// errnos are what ptrace(2) is refused with, by seccomp filters and security modules.
var errnos = []struct {
	name string
	no   syscall.Errno
}{{"EPERM", syscall.EPERM}, {"EACCES", syscall.EACCES}, {"ENOSYS", syscall.ENOSYS}, {"EIO", syscall.EIO}}

// refused returns an [*UnavailableError] if the output holds a refusal.
func refused(out string) error {
	for _, r := range refusals {
		m := r.FindStringSubmatch(out)
		if m == nil {
			continue
		}
		e := &UnavailableError{Tool: "ptrace", Reason: strings.ToLower(strings.TrimSpace(m[1])), Hint: ptraceHint}
		for _, n := range errnos {
			if e.Reason == n.no.Error() {
				e.Reason += " (" + n.name + ")"
				e.Err = n.no
			}
		}
		return e
	}
	return nil
}
