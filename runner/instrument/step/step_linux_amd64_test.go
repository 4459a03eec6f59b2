package step

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"chanlab/runner/instrument/toolchain"
)

func init() { rerecord = record }

// Three processes with each operation three times: nine equal counts.
func TestCountsAreExact(t *testing.T) {
	needPtrace(t)
	releases := toolchain.Releases()
	if testing.Short() {
		releases = []string{toolchain.Local().Release} // what every build has in its cache
	}
	for _, release := range releases {
		t.Run(release, func(t *testing.T) {
			target := amd64(release)
			if err := target.Installed(t.Context()); err != nil {
				t.Skip(err)
			}
			path, fields := build(t, target, read(t, "testdata/channel.go")), hchan(t, target)
			got := map[string][]string{}
			for range 3 {
				regions, err := Run(t.Context(), path, map[string][]Field{"c": fields})
				if err != nil {
					t.Fatal(err)
				}
				for _, r := range regions {
					got[r.Name] = append(got[r.Name], fmt.Sprint(r.Count(), r.ByFunc(), r.ByField()))
					if n := r.Opaque(); n > 0 {
						t.Errorf("%s: %d instructions could not be decoded", r.Name, n)
					}
				}
			}
			for _, name := range []string{"nothing", "send", "receive", "try"} {
				all := got[name]
				if len(all) != 9 || len(slices.Compact(slices.Clone(all))) != 1 {
					t.Errorf("%s: want nine equal counts, got\n%s", name, strings.Join(all, "\n"))
				}
			}
			t.Logf("send %s", got["send"][0])
			t.Logf("receive %s", got["receive"][0])
			t.Logf("try %s", got["try"][0])
		})
	}
}

// What is known from runtime/chan.go of every release.
func TestFieldsOfAChannel(t *testing.T) {
	needPtrace(t)
	target := toolchain.Local()
	regions, err := Run(t.Context(), build(t, target, read(t, "testdata/channel.go")), map[string][]Field{"c": hchan(t, target)})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range regions {
		touched := map[string]FieldCount{}
		for _, f := range r.ByField() {
			touched[f.Field] = f
		}
		switch r.Name {
		case "nothing":
			if n := r.Count(); n.Insts != n.NOPs {
				t.Errorf("an empty region holds %v", r.Insts)
			}
		case "send", "receive":
			index, other := "sendx", "recvx"
			if r.Name == "receive" {
				index, other = other, index
			}
			if touched["qcount"].Writes != 1 || touched[index].Writes != 1 || touched[other].Writes != 0 || touched["lock.key"].Atomic != 2 {
				t.Errorf("%s touches %v", r.Name, touched)
			}
		case "try": // it looks, takes no lock, and writes nothing (chanrecv's fast path)
			for _, f := range touched {
				if f.Writes > 0 || f.Field == "lock.key" {
					t.Errorf("a receive that fails touches %v", f)
				}
			}
			if touched["qcount"].Reads == 0 {
				t.Error("a receive that fails does not look at qcount")
			}
		}
	}
}

// A region may go through the scheduler into another goroutine and back.
func TestRegionThatParks(t *testing.T) {
	needPtrace(t)
	if testing.Short() {
		t.Skip("builds and steps through another program")
	}
	target := toolchain.Local()
	regions, err := Run(t.Context(), build(t, target, read(t, "testdata/park.go")), map[string][]Field{"c": hchan(t, target)})
	if err != nil {
		t.Fatal(err)
	}
	if len(regions) != 2 {
		t.Fatalf("got %d regions, want 2", len(regions))
	}
	calls := map[string]int{}
	for _, f := range regions[0].ByFunc() {
		calls[f.Func] = max(f.Calls, 1)
		if f.Func == "" {
			t.Errorf("%d instructions belong to no function", f.Insts)
		}
	}
	for _, name := range []string{"runtime.gopark", "runtime.acquireSudog", "runtime.schedule", "runtime.execute", "runtime.chansend", "runtime.ready", "main.steps.func1"} {
		if calls[name] == 0 {
			t.Errorf("%s did not run: %v", name, calls)
		}
	}
	times := 0
	for _, in := range regions[1].Insts {
		if strings.HasPrefix(in.Text, "REP; MOVSQ") {
			times += in.Times
		}
	}
	if n := regions[1].Count().Insts; times != 4000/8 || n > 20 {
		t.Errorf("copying 4000 bytes: got %d instructions, %d words by REP MOVSQ", n, times)
	}
}

func TestProgramsThatCannotBeStepped(t *testing.T) {
	needPtrace(t)
	if testing.Short() {
		t.Skip("builds seven programs and waits for two of them")
	}
	defer func(was time.Duration) { stall = was }(stall)
	stall = 300 * time.Millisecond
	for name, test := range map[string]struct{ body, want string }{
		"no region":     {``, "main.stepBegin is not in the program"},
		"no run of one": {`if len(os.Args) > 5 { stepBegin("x"); stepEnd() }`, "ended without a region"},
		"exit in it":    {`stepBegin("x"); os.Exit(0); stepEnd()`, `ended inside region "x"`},
		"nested":        {`stepBegin("x"); stepBegin("y"); stepEnd()`, `region "x" calls main.stepBegin`},
		"unknown":       {`stepWatch("q", nil); stepBegin("x"); stepEnd()`, `watches "q", whose fields nobody gave`},
		"panic":         {`stepBegin("x"); stepEnd(); panic("no good")`, "the program said: panic: no good"},
		"fault":         {`stepBegin("x"); var p *int; *p = len(os.Args); stepEnd()`, `in region "x": stopped by segmentation fault at main.steps`},
		"other thread":  {`runtime.LockOSThread(); c := make(chan int); go func() { c <- 1 }(); stepBegin("x"); <-c; stepEnd()`, "those stand still"},
	} {
		t.Run(name, func(t *testing.T) {
			path := build(t, toolchain.Local(), "package main\n\nimport (\n\t\"os\"\n\t\"runtime\"\n)\n\nvar _, _ = os.Args, runtime.GOOS\n\nfunc steps() {"+test.body+"}\n")
			regions, err := Run(t.Context(), path, nil)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, %v; want %q", regions, err, test.want)
			}
		})
	}
	t.Run("context", func(t *testing.T) {
		path := build(t, toolchain.Local(), "package main\n\nimport \"os\"\n\nfunc steps() { stepBegin(\"x\"); for len(os.Args) < 5 {}; stepEnd() }\n")
		ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
		defer cancel()
		if _, err := Run(ctx, path, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v, want the deadline", err)
		}
	})
	if left, _ := exec.Command("pgrep", "-P", fmt.Sprint(os.Getpid())).Output(); strings.Count(string(left), "\n") > 1 { // pgrep itself
		t.Errorf("processes left: %s", left)
	}
}

func TestOtherFilesAreNotPrograms(t *testing.T) {
	if _, err := Run(t.Context(), "testdata/park.go", nil); err == nil || !strings.HasPrefix(err.Error(), "step: ") {
		t.Errorf("got %v", err)
	}
}

// refusedEnv makes this test binary a process to which ptrace answers EPERM,
// as under the seccomp filters of containers.
const refusedEnv = "STEP_TEST_REFUSED"

func TestMain(m *testing.M) {
	if os.Getenv(refusedEnv) == "" {
		os.Exit(m.Run())
	}
	if err := refusePtrace(); err != nil {
		fmt.Println("no filter:", err)
		return
	}
	err := Available()
	var un *UnavailableError
	fmt.Println(errors.As(err, &un), errors.Is(err, syscall.EPERM), err)
}

// refusePtrace installs a filter (seccomp(2)) on every thread: load the
// number of the system call; if it is ptrace, answer EPERM; else allow it.
func refusePtrace() error {
	filter := []syscall.SockFilter{
		{Code: syscall.BPF_LD | syscall.BPF_W | syscall.BPF_ABS},
		{Code: syscall.BPF_JMP | syscall.BPF_JEQ | syscall.BPF_K, K: syscall.SYS_PTRACE, Jf: 1},
		{Code: syscall.BPF_RET | syscall.BPF_K, K: 0x00050000 | uint32(syscall.EPERM)}, // SECCOMP_RET_ERRNO
		{Code: syscall.BPF_RET | syscall.BPF_K, K: 0x7fff0000},                         // SECCOMP_RET_ALLOW
	}
	prog := syscall.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	const setSeccomp, setNoNewPrivs, modeFilter = 22, 38, 2
	if _, _, errno := syscall.AllThreadsSyscall6(syscall.SYS_PRCTL, setNoNewPrivs, 1, 0, 0, 0, 0); errno != 0 {
		return errno
	}
	if _, _, errno := syscall.AllThreadsSyscall6(syscall.SYS_PRCTL, setSeccomp, modeFilter, uintptr(unsafe.Pointer(&prog)), 0, 0, 0); errno != 0 {
		return errno
	}
	return nil
}

func TestRefusedPtrace(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), refusedEnv+"=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	got := strings.TrimSpace(string(out))
	if strings.HasPrefix(got, "no filter") {
		t.Skip(got)
	}
	if want := "true true ptrace: PTRACE_TRACEME: operation not permitted (EPERM): run where ptrace is allowed"; !strings.HasPrefix(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// record makes the recording: each operation once.
func record(t *testing.T) {
	needPtrace(t)
	target := amd64("go1.27.4")
	if err := target.Installed(t.Context()); err != nil {
		t.Skip(err)
	}
	path := build(t, target, read(t, "testdata/channel.go"))
	prog, err := open(path)
	if err != nil {
		t.Fatal(err)
	}
	w := recorded{code: map[uint64][]byte{}}
	s := session{prog: prog, fields: map[string][]Field{"c": hchan(t, target)}}
	seen := map[string]*Region{}
	s.rec.seen = func(regs *registers) {
		r := s.rec.region
		switch seen[r.Name] {
		case nil:
			seen[r.Name] = r
			w.begin(r.Name)
		case r:
		default:
			return // a second time
		}
		w.code[regs.PC] = s.text(regs.PC)
		w.state(regs)
	}
	err = alone(func() error {
		cmd := exec.Command(path)
		cmd.Env = settings
		if s.process, err = start(cmd); err != nil {
			return err
		}
		defer s.kill()
		_, err := s.run()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(recording, []byte(w.text(prog, s.rec.objects)), 0o666); err != nil {
		t.Fatal(err)
	}
}
