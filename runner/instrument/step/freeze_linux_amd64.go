package step

import (
	"fmt"
	"syscall"
	"time"
)

// idle are the system calls in which a thread of Go's runtime waits and
// holds no lock: futex, nanosleep, epoll, and each of them begun again.
var idle = map[uint64]bool{
	syscall.SYS_FUTEX: true, syscall.SYS_NANOSLEEP: true, syscall.SYS_EPOLL_PWAIT: true,
	syscall.SYS_RESTART_SYSCALL: true,
}

// freeze stops every thread but p.thread, for good. Each is caught while it
// waits: one that stands still with a lock of the scheduler would in the end
// stop the last one too.
func (p *process) freeze() error {
	p.frozen = true
	for again := true; again; {
		again = false
		for tid, stopped := range p.threads {
			if tid == p.thread || stopped {
				continue
			}
			again = true // those that it starts have to stop as well
			if err := p.freezeThread(tid); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *process) freezeThread(tid int) error {
	for range 10_000 {
		if err := syscall.Tgkill(p.pid, tid, syscall.SIGSTOP); err != nil {
			return fmt.Errorf("step: stopping thread %d: %w", tid, err)
		}
		for {
			other, status, err := p.next()
			if err != nil {
				return err
			}
			if !status.Stopped() {
				if other == tid {
					return nil // it cannot be in the way
				}
				continue
			}
			if other == tid && status.StopSignal() == syscall.SIGSTOP {
				break
			}
			if _, err := p.cloned(other, status); err != nil {
				return err
			}
			if err := p.pass(other, status); err != nil {
				return err
			}
		}
		var regs syscall.PtraceRegs
		if err := syscall.PtraceGetRegs(tid, &regs); err != nil {
			return refusal("PTRACE_GETREGS", err)
		}
		if idle[regs.Orig_rax] {
			return nil
		}
		if err := p.cont(tid, 0); err != nil {
			return err
		}
		time.Sleep(20 * time.Microsecond)
	}
	return fmt.Errorf("step: thread %d is never found waiting: try again when the machine is less busy", tid)
}
