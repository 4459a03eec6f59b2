package step

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
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
	status, err := p.wait(pid)
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

// wait waits for one thread to stop or end.
func (p *process) wait(tid int) (status syscall.WaitStatus, err error) {
	_, status, err = p.wait4(tid, 0)
	return status, err
}

func (p *process) wait4(tid, options int) (changed bool, status syscall.WaitStatus, err error) {
	for {
		got, err := syscall.Wait4(tid, &status, options|syscall.WALL, nil)
		switch {
		case err == syscall.EINTR:
			continue
		case err == syscall.ECHILD:
			delete(p.threads, tid)
			return false, status, fmt.Errorf("step: thread %d is gone", tid)
		case err != nil:
			return false, status, fmt.Errorf("step: waiting for thread %d: %w", tid, err)
		case got == 0:
			return false, status, nil
		}
		p.stops.Add(1)
		if p.threads[tid] = true; !status.Stopped() {
			delete(p.threads, tid)
		}
		return true, status, nil
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
	p.threads[int(child)] = false // it stops before its first instruction
	return true, nil
}

func (p *process) cont(tid int, sig syscall.Signal) error {
	p.threads[tid] = false
	return refusalOrNil("PTRACE_CONT", syscall.PtraceCont(tid, int(sig)))
}

// resume lets the program run until a thread meets a breakpoint, which becomes
// p.thread, or to its end. It waits for each thread by its id: to wait for
// just any child would take other children of this process from their waiters.
func (p *process) resume() (ended bool, err error) {
	if err := p.cont(p.thread, 0); err != nil {
		return false, err
	}
	for nap := time.Microsecond; ; nap = min(2*nap, time.Millisecond) {
		for tid := range p.threads {
			changed, status, err := p.wait4(tid, syscall.WNOHANG)
			if err != nil {
				return false, err
			}
			if !changed {
				continue
			}
			nap = time.Microsecond
			if !status.Stopped() {
				if tid != p.pid { // the leader's end comes last and is the program's
					continue
				}
				if status.Exited() && status.ExitStatus() == 0 {
					return true, nil
				}
				return false, ending(status)
			}
			clone, err := p.cloned(tid, status)
			sig := status.StopSignal()
			switch {
			case err != nil:
			case clone:
				err = p.cont(tid, 0)
			case sig == syscall.SIGTRAP:
				p.thread = tid
				return false, nil
			case sig == syscall.SIGSTOP: // a new thread's first stop
				if !p.frozen {
					err = p.cont(tid, 0)
				}
			default:
				err = p.cont(tid, sig)
			}
			if err != nil {
				return false, err
			}
		}
		time.Sleep(nap)
	}
}

func ending(status syscall.WaitStatus) error {
	if status.Signaled() {
		return fmt.Errorf("step: the program was ended by %v", status.Signal())
	}
	return fmt.Errorf("step: the program ended with status %d", status.ExitStatus())
}

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
			status, err := p.wait(tid)
			if err != nil {
				return err
			}
			if !status.Stopped() {
				return nil // ended: cannot be in the way
			}
			clone, err := p.cloned(tid, status)
			if err != nil {
				return err
			}
			sig := status.StopSignal()
			if sig == syscall.SIGSTOP {
				break
			}
			if clone {
				sig = 0
			}
			if err := p.cont(tid, sig); err != nil { // SIGSTOP is still to come
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

// singleStep executes one instruction of p.thread and returns the signal that
// stopped it then, SIGTRAP if nothing else happened.
func (p *process) singleStep() (syscall.Signal, error) {
	for {
		if err := syscall.PtraceSingleStep(p.thread); err != nil {
			return 0, refusal("PTRACE_SINGLESTEP", err)
		}
		status, err := p.wait(p.thread)
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
	list, _ := os.ReadDir(fmt.Sprintf("/proc/%d/task", p.pid))
	for _, e := range list { // one may have been started unseen
		if tid, err := strconv.Atoi(e.Name()); err == nil {
			p.threads[tid] = false
		}
	}
	for deadline := time.Now().Add(stall); len(p.threads) > 0 && time.Now().Before(deadline); time.Sleep(50 * time.Microsecond) {
		for tid := range p.threads {
			p.wait4(tid, syscall.WNOHANG) // an error says that it is gone
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
