package step

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"sync/atomic"
	"syscall"
	"time"
)

// process is a program under ptrace. Its methods, watch aside, are for the
// thread of ours that started it.
type process struct {
	pid     int
	thread  int          // the one that stopped last, and once the others are frozen the only one to run
	threads map[int]bool // that have not ended; true for one that stopped
	frozen  bool
	saved   map[uint64]byte // what breakpoints stand in for
	stops   atomic.Int64    // how often anything stopped
	stalled atomic.Bool
}

const (
	ptraceExitKill = 0x100000 // PTRACE_O_EXITKILL, which package syscall lacks
	int3           = 0xcc
)

// start starts the program and stops it at its first instruction.
func start(cmd *exec.Cmd) (*process, error) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Ptrace: true, Setpgid: true}
	if err := cmd.Start(); err != nil {
		// The child asks to be traced between fork and exec; what it was
		// refused comes back as the error of Start.
		if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.ENOSYS) {
			return nil, refusal("PTRACE_TRACEME", err)
		}
		return nil, fmt.Errorf("step: %w", err)
	}
	pid := cmd.Process.Pid
	cmd.Process.Release() // we wait for it ourselves
	p := &process{pid: pid, thread: pid, threads: map[int]bool{pid: false}, saved: map[uint64]byte{}}
	_, status, err := p.next()
	if err == nil && !status.Stopped() {
		err = fmt.Errorf("step: the program did not stop at its start: status %#x", uint32(status))
	}
	if err == nil {
		err = refusalOrNil("PTRACE_SETOPTIONS", syscall.PtraceSetOptions(pid, syscall.PTRACE_O_TRACECLONE|ptraceExitKill))
	}
	if err != nil {
		p.kill()
		return nil, err
	}
	return p, nil
}

func refusalOrNil(request string, err error) error {
	if err == nil {
		return nil
	}
	return refusal(request, err)
}

// next waits for any thread of the program to stop or end. The program is a
// process group of its own, so that no other child of this process is taken
// from its waiter; and every thread is waited for, because the end of the
// first is not reported before all others are gone (ptrace(2), "Death under
// ptrace").
func (p *process) next() (tid int, status syscall.WaitStatus, err error) {
	for {
		tid, err := syscall.Wait4(-p.pid, &status, syscall.WALL, nil)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			clear(p.threads)
			return 0, status, fmt.Errorf("step: waiting for the program: %w", err)
		}
		p.stops.Add(1)
		if p.threads[tid] = true; !status.Stopped() {
			delete(p.threads, tid)
		}
		return tid, status, nil
	}
}

// cloned takes note of the thread that a stopped one started, and reports
// whether that is why it stopped.
func (p *process) cloned(tid int, status syscall.WaitStatus) (bool, error) {
	if status.TrapCause() != syscall.PTRACE_EVENT_CLONE {
		return false, nil
	}
	child, err := syscall.PtraceGetEventMsg(tid)
	if err != nil {
		return true, refusal("PTRACE_GETEVENTMSG", err)
	}
	if !p.threads[int(child)] { // else its first stop was reported before
		p.threads[int(child)] = false
	}
	return true, nil
}

func (p *process) cont(tid int, sig syscall.Signal) error {
	p.threads[tid] = false
	return refusalOrNil("PTRACE_CONT", syscall.PtraceCont(tid, int(sig)))
}

// resume lets the program run until a thread meets a breakpoint, which becomes
// p.thread, or to its end.
func (p *process) resume() (ended bool, err error) {
	if err := p.cont(p.thread, 0); err != nil {
		return false, err
	}
	for {
		tid, status, err := p.next()
		switch {
		case err != nil:
			return false, err
		case !status.Stopped() && tid != p.pid: // the leader's end is the program's
			continue
		case !status.Stopped() && status.Exited() && status.ExitStatus() == 0:
			return true, nil
		case !status.Stopped():
			return false, ending(status)
		}
		if tid == p.thread || !p.frozen {
			if clone, err := p.cloned(tid, status); err != nil {
				return false, err
			} else if !clone && status.StopSignal() == syscall.SIGTRAP {
				p.thread = tid
				return false, nil
			}
			if err := p.pass(tid, status); err != nil {
				return false, err
			}
		}
	}
}

// pass lets a thread go on after a stop that does not concern us, with its
// signal. A new thread's first stop is a SIGSTOP, which is not for it.
func (p *process) pass(tid int, status syscall.WaitStatus) error {
	sig := status.StopSignal()
	if sig == syscall.SIGTRAP || sig == syscall.SIGSTOP {
		sig = 0
	}
	return p.cont(tid, sig)
}

func ending(status syscall.WaitStatus) error {
	if status.Signaled() {
		return fmt.Errorf("step: the program was ended by %v", status.Signal())
	}
	return fmt.Errorf("step: the program ended with status %d", status.ExitStatus())
}

// singleStep executes one instruction of p.thread and returns the signal that
// stopped it then, SIGTRAP if nothing else happened.
func (p *process) singleStep() (syscall.Signal, error) {
	for {
		if err := syscall.PtraceSingleStep(p.thread); err != nil {
			return 0, refusal("PTRACE_SINGLESTEP", err)
		}
		tid, status, err := p.next()
		for err == nil && tid != p.thread { // a new thread's first stop; the end of one
			tid, status, err = p.next()
		}
		if err != nil {
			return 0, err
		}
		if !status.Stopped() {
			return 0, ending(status)
		}
		if clone, err := p.cloned(p.thread, status); !clone || err != nil {
			return status.StopSignal(), err
		}
		// The new thread is left at its first stop. The system call goes on.
	}
}

func (p *process) registers() (*registers, error) {
	var r syscall.PtraceRegs
	if err := syscall.PtraceGetRegs(p.thread, &r); err != nil {
		return nil, refusal("PTRACE_GETREGS", err)
	}
	return &registers{
		PC: r.Rip,
		R: [16]uint64{r.Rax, r.Rcx, r.Rdx, r.Rbx, r.Rsp, r.Rbp, r.Rsi, r.Rdi,
			r.R8, r.R9, r.R10, r.R11, r.R12, r.R13, r.R14, r.R15},
		FSBase: r.Fs_base, GSBase: r.Gs_base,
	}, nil
}

// insert puts a breakpoint at addr.
func (p *process) insert(addr uint64) error {
	var b [1]byte
	if _, err := syscall.PtracePeekText(p.thread, uintptr(addr), b[:]); err != nil {
		return refusal("PTRACE_PEEKTEXT", err)
	}
	p.saved[addr] = b[0]
	_, err := syscall.PtracePokeText(p.thread, uintptr(addr), []byte{int3})
	return refusalOrNil("PTRACE_POKETEXT", err)
}

// leave executes the instruction that the breakpoint at addr stands in for.
func (p *process) leave(addr uint64) error {
	var r syscall.PtraceRegs
	if err := syscall.PtraceGetRegs(p.thread, &r); err != nil {
		return refusal("PTRACE_GETREGS", err)
	}
	r.Rip = addr
	if err := syscall.PtraceSetRegs(p.thread, &r); err != nil {
		return refusal("PTRACE_SETREGS", err)
	}
	if _, err := syscall.PtracePokeText(p.thread, uintptr(addr), []byte{p.saved[addr]}); err != nil {
		return refusal("PTRACE_POKETEXT", err)
	}
	if sig, err := p.singleStep(); err != nil {
		return err
	} else if sig != syscall.SIGTRAP {
		return fmt.Errorf("step: stopped by %v at a mark", sig)
	}
	return p.insert(addr)
}

func (p *process) peekString(addr, n uint64) (string, error) {
	if n > 1000 {
		return "", fmt.Errorf("step: a name of %d bytes", n)
	}
	b := make([]byte, n)
	if _, err := syscall.PtracePeekData(p.thread, uintptr(addr), b); err != nil {
		return "", refusal("PTRACE_PEEKDATA", err)
	}
	return string(b), nil
}

// kill ends what is left of the program and waits for it.
func (p *process) kill() {
	if len(p.threads) == 0 {
		return
	}
	syscall.Kill(p.pid, syscall.SIGKILL)
	for {
		if _, _, err := p.next(); err != nil { // ECHILD: nothing is left
			return
		}
	}
}

// watch ends the program when ctx does or when it stalls, which ends every
// wait for it. The function returned ends the watch.
func (p *process) watch(ctx context.Context) (stop func()) {
	quit, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		tick := time.NewTicker(stall)
		defer tick.Stop()
		for last := int64(-1); ; {
			select {
			case <-quit:
				return
			case <-ctx.Done():
				syscall.Kill(p.pid, syscall.SIGKILL)
				return
			case <-tick.C:
			}
			now := p.stops.Load()
			if now == last {
				p.stalled.Store(true)
				syscall.Kill(p.pid, syscall.SIGKILL)
				return
			}
			last = now
		}
	}()
	return func() { close(quit); <-gone }
}
