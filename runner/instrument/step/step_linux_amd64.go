package step

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// stall is how long the program may run from one stop to the next before it
// is taken to wait for a thread that stands still.
var stall = 10 * time.Second

// most is how many instructions a region may have.
const most = 5_000_000

// settings make runs alike: see the package comment.
var settings = []string{"GOMAXPROCS=1", "GOGC=off", "GOMEMLIMIT=off", "GODEBUG=asyncpreemptoff=1", "GOTRACEBACK=single", "LC_ALL=C"}

// Available reports whether this machine can step, by doing so: this very
// program is started, stopped before its first instruction, and moved on by
// one. The error is an [*UnavailableError].
func Available() error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("step: no program to try it on: %w", err)
	}
	return alone(func() error {
		p, err := start(exec.Command(self))
		if err != nil {
			return err
		}
		defer p.kill()
		if _, err := p.singleStep(); err != nil {
			return err
		}
		_, err = p.registers()
		return err
	})
}

// Run runs a program made by [Build] to its end and returns its regions in the
// order in which they ran. objects gives the fields of each name that the
// program hands to stepWatch. A region takes about 10 µs an instruction.
//
// The error is an [*UnavailableError] where ptrace is refused. It is an error
// when the program waits for another of its threads, because those stand
// still; when a region ends the program or another begins in it; and when the
// program fails.
func Run(ctx context.Context, binary string, objects map[string][]Field) (regions []Region, err error) {
	binary, err = filepath.Abs(binary)
	if err != nil {
		return nil, fmt.Errorf("step: %w", err)
	}
	prog, err := open(binary)
	if err != nil {
		return nil, err
	}
	output, err := os.CreateTemp("", "step-output-*")
	if err != nil {
		return nil, fmt.Errorf("step: %w", err)
	}
	defer os.Remove(output.Name())
	defer output.Close()

	cmd := exec.Command(binary)
	cmd.Dir = filepath.Dir(binary)
	cmd.Env = settings
	cmd.Stdout, cmd.Stderr = output, output // files: nothing to copy, nothing to wait for
	err = alone(func() (err error) {
		p, err := start(cmd)
		if err != nil {
			return err
		}
		defer p.kill()
		defer p.watch(ctx)()
		regions, err = (&session{process: p, prog: prog, fields: objects}).run()
		if ctx.Err() != nil {
			err = fmt.Errorf("step: %w", ctx.Err())
		} else if err != nil && p.stalled.Load() {
			err = fmt.Errorf("step: nothing happened for %v: the program waits for another thread, and those stand still, or for nothing: %w", stall, err)
		}
		return err
	})
	if err != nil {
		said := make([]byte, 2000)
		n, _ := output.ReadAt(said, 0)
		if said = bytes.TrimSpace(said[:n]); len(said) > 0 {
			err = fmt.Errorf("%w\nthe program said: %s", err, said)
		}
		return nil, err
	}
	return regions, nil
}

// alone calls f on a thread of its own: ptrace(2) answers only the thread
// that started the program.
func alone(f func() error) error {
	done := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		done <- f()
	}()
	return <-done
}

// session is one run of a program.
type session struct {
	*process
	prog   *program
	fields map[string][]Field
	marks  map[uint64]string // by address, the functions that the program is stopped in
	rec    recorder
}

func (s *session) run() (regions []Region, err error) {
	s.marks = map[uint64]string{}
	for _, name := range []string{"main.stepFreeze", "main.stepWatch", "main.stepBegin"} {
		addr, ok := s.prog.byName[name]
		if !ok && name != "main.stepWatch" { // which the linker drops where it is not called
			return nil, fmt.Errorf("step: %s is not in the program: make it with step.Build, with a region", name)
		} else if ok {
			s.marks[addr] = name
			if err := s.insert(addr); err != nil {
				return nil, err
			}
		}
	}
	s.rec.lookup, s.rec.code, s.rec.cache = s.prog.lookup, s.text, map[uint64]*decoded{}
	for {
		ended, err := s.resume()
		if err != nil {
			return nil, err
		}
		if ended {
			if len(regions) == 0 {
				return nil, errors.New("step: the program ended without a region: steps calls stepBegin and stepEnd")
			}
			return regions, nil
		}
		regs, err := s.registers()
		if err != nil {
			return nil, err
		}
		mark, ok := s.marks[regs.PC-1] // INT3 is done: PC is after it
		if !ok {
			return nil, fmt.Errorf("step: a trap at %#x that is none of ours", regs.PC)
		}
		switch mark {
		case "main.stepFreeze":
			if err = s.freeze(); err == nil {
				err = s.addVDSO()
			}
		case "main.stepWatch":
			err = s.watchObject(regs)
		}
		if err == nil {
			err = s.leave(regs.PC - 1)
		}
		if err == nil && mark == "main.stepBegin" {
			var r Region
			r, err = s.record(regs)
			regions = append(regions, r)
		}
		if err != nil {
			return nil, err
		}
	}
}

// addVDSO makes the code that the kernel brings (vdso(7)) a function of its
// own: the runtime reads the clock there.
func (s *session) addVDSO() error {
	maps, err := os.ReadFile(fmt.Sprintf("/proc/%d/maps", s.pid))
	if err != nil {
		return fmt.Errorf("step: %w", err)
	}
	for line := range strings.Lines(string(maps)) {
		if !strings.HasSuffix(strings.TrimSpace(line), "[vdso]") {
			continue
		}
		v := symbol{name: "[vdso]"}
		if _, err := fmt.Sscanf(line, "%x-%x", &v.start, &v.end); err != nil {
			return fmt.Errorf("step: reading the program's memory map: %w", err)
		}
		s.prog.funcs = append(s.prog.funcs, v) // above all of the program's
	}
	return nil
}

// watchObject takes the arguments of stepWatch.
func (s *session) watchObject(regs *registers) error {
	name, err := s.peekString(regs.R[regAX], regs.R[regBX])
	if err != nil {
		return err
	}
	fields, ok := s.fields[name]
	if !ok {
		return fmt.Errorf("step: the program watches %q, whose fields nobody gave: add it to objects", name)
	}
	for i := range s.rec.objects {
		if s.rec.objects[i].name == name { // another one from here on
			s.rec.objects[i].addr = regs.R[regCX]
			return nil
		}
	}
	s.rec.objects = append(s.rec.objects, object{name, regs.R[regCX], fields})
	return nil
}

// record steps through a region. The thread has executed the first instruction
// of stepBegin, whose registers at entry are given.
func (s *session) record(entry *registers) (Region, error) {
	name, err := s.peekString(entry.R[regAX], entry.R[regBX])
	if err != nil {
		return Region{}, err
	}
	end, ok := s.prog.byName["main.stepEnd"]
	if !ok {
		return Region{}, fmt.Errorf("step: region %q has no stepEnd", name)
	}
	begun := false
	s.rec.begin(name)
	for range most {
		regs, err := s.registers()
		if err != nil {
			return Region{}, err
		}
		// Past its RET the stack is one word shorter than at the entry.
		begun = begun || regs.R[regSP] == entry.R[regSP]+8
		if begun {
			if regs.PC == end {
				return s.rec.end(), nil
			}
			if mark, ok := s.marks[regs.PC]; ok {
				return Region{}, fmt.Errorf("step: region %q calls %s: end it before", name, mark)
			}
			s.rec.step(regs)
			// The kernel reports an exit to nobody who waits for a step.
			if code := s.text(regs.PC); len(code) > 1 && code[0] == 0x0f && code[1] == 0x05 &&
				(regs.R[regAX] == syscall.SYS_EXIT_GROUP || regs.R[regAX] == syscall.SYS_EXIT) {
				return Region{}, fmt.Errorf("step: the program ended inside region %q", name)
			}
		}
		sig, err := s.singleStep()
		if err == nil && sig != syscall.SIGTRAP {
			err = fmt.Errorf("stopped by %v at %s", sig, s.rec.region.last())
		}
		if err != nil {
			return Region{}, fmt.Errorf("step: in region %q: %w", name, err)
		}
	}
	return Region{}, fmt.Errorf("step: region %q has more than %d instructions", name, most)
}

func (r *Region) last() string {
	if len(r.Insts) == 0 {
		return "its start"
	}
	in := r.Insts[len(r.Insts)-1]
	return fmt.Sprintf("%s+%#x", in.Func, in.Offset)
}

// text returns the code at pc: the file's, as memory holds our breakpoints, or
// memory's where the file has none, which is the vDSO.
func (s *session) text(pc uint64) []byte {
	if code := s.prog.code(pc); code != nil {
		return code
	}
	code := make([]byte, maxInst)
	n, _ := syscall.PtracePeekText(s.thread, uintptr(pc), code)
	return code[:n]
}
