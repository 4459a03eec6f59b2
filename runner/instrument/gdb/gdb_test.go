package gdb

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"chanlab/runner/instrument/toolchain"
)

// fake puts a gdb into an otherwise empty PATH: a shell script that is handed
// gdb's arguments. answers maps a command to the shell that answers it.
func fake(t *testing.T, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the stand-in for gdb is a shell script")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "gdb"), []byte("#!/bin/sh\n"+script), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
}

// answer is a script that echoes as gdb does and for any other command runs sh.
func answer(sh string) string {
	return `for arg; do case $arg in "echo "*) printf "${arg#echo }";; "show version") echo "GNU gdb (Fake) 1.0";; ` + sh + ` esac; done`
}

func TestMissingGDB(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for name, err := range map[string]error{"Available": Available(), "Run": runSelf(t, "starti")} {
		var un *UnavailableError
		if !errors.As(err, &un) || un.Tool != "gdb" || !errors.Is(err, exec.ErrNotFound) {
			t.Errorf("%s: got %v, want gdb unavailable", name, err)
		}
		if want := "gdb: not found in PATH: install it"; err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", name, err, want)
		}
	}
}

func runSelf(t *testing.T, commands ...string) error {
	t.Helper()
	_, err := Run(t.Context(), os.Args[0], commands)
	return err
}

// The messages are gdb 13's under a seccomp filter that answers ptrace with EPERM,
// gdb's on a system without the call, and that of a gdb built for other targets only.
func TestRefusedPtrace(t *testing.T) {
	for _, test := range []struct {
		name, says, want string
		errno            error
	}{
		{"seccomp", `warning: Could not trace the inferior process.\nwarning: ptrace: Operation not permitted\nDuring startup program exited with code 127.\n`,
			"ptrace: operation not permitted (EPERM): run where ptrace is allowed", syscall.EPERM},
		{"no such call", `warning: ptrace: Function not implemented\nDuring startup program exited with code 127.\n`,
			"ptrace: function not implemented (ENOSYS): ", syscall.ENOSYS},
		{"no reason given", `warning: Could not trace the inferior process.\n`,
			"ptrace: could not trace the inferior process: ", nil},
		{"registers", `Couldn't get registers: Operation not permitted.\n`,
			"ptrace: operation not permitted (EPERM): ", syscall.EPERM},
		{"no native target", `Don't know how to run.  Try \"help target\".\n`,
			"ptrace: don't know how to run: ", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			fake(t, answer(`starti|run) printf "`+test.says+`" >&2;;`))
			for name, err := range map[string]error{"Available": Available(), "Run": runSelf(t, "break main.main", "run")} {
				var un *UnavailableError
				if !errors.As(err, &un) || un.Tool != "ptrace" || !strings.HasPrefix(err.Error(), test.want) {
					t.Errorf("%s: got %v, want %q", name, err, test.want)
				}
				if test.errno != nil && !errors.Is(err, test.errno) {
					t.Errorf("%s: got %#v, want it to wrap %v", name, err, test.errno)
				}
			}
		})
	}
}

func TestBrokenGDB(t *testing.T) {
	fake(t, "echo 'gdb: error while loading shared libraries: libpython3.11.so.1.0' >&2; exit 127")
	err := Available()
	var un *UnavailableError
	if !errors.As(err, &un) || !strings.Contains(err.Error(), "libpython3.11") || strings.Contains(err.Error(), "\n") {
		t.Errorf("does not start: got %v", err)
	}

	fake(t, answer(`starti) exit 139;;`))
	if err := Available(); !errors.As(err, &un) || !strings.Contains(err.Error(), `during "starti"`) {
		t.Errorf("dies when it starts the program: got %v", err)
	}

	fake(t, answer(`run) echo "Segmentation fault"; exit 139;;`))
	err = runSelf(t, "break main.main", "run", "continue")
	if un = nil; errors.As(err, &un) || err == nil || !strings.Contains(err.Error(), `during "run": Segmentation fault`) {
		t.Errorf("dies half way: got %v", err)
	}
}

func TestRunRefusesWhatCannotWork(t *testing.T) {
	fake(t, answer(""))
	if err := runSelf(t, "print 1\nshell date"); err == nil || !strings.Contains(err.Error(), "more than one line") {
		t.Errorf("two commands in one: got %v", err)
	}
	_, err := Run(t.Context(), filepath.Join(t.TempDir(), "nothing"), nil)
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no program: got %v", err)
	}
}

func TestTranscript(t *testing.T) {
	dir := filepath.FromSlash("/tmp/TestX/001")
	s := &Session{Steps: []Step{
		{"break main.step", clean("Breakpoint 1 at 0x1234: file probe/loop.go, line 9.\n", dir)},
		{"run", clean("Starting program: "+dir+"/loop \n[New Thread 1.2 (LWP 77)]\nready\n\nBreakpoint 1, main.step () at probe/loop.go:9  \n[Switching to Thread 1.2]\n9\tfunc step()\n", dir)},
		{"set language c", ""},
		{"source /usr/lib/go/x.py", clean("reading "+dir+"/x.py in "+dir+"\n\n", dir)},
	}}
	s.Hide("/usr/lib/go", "$GOROOT")
	want := `(gdb) break main.step
Breakpoint 1 at 0x1234: file probe/loop.go, line 9.
(gdb) run
ready

Breakpoint 1, main.step () at probe/loop.go:9
9	func step()
(gdb) set language c
(gdb) source $GOROOT/x.py
reading x.py in .
`
	if got := s.Transcript(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// build compiles testdata/loop.go, or skips the test where gdb cannot run it.
func build(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("links a program")
	}
	if err := Available(); err != nil {
		t.Skip(err)
	}
	src, err := os.ReadFile("testdata/loop.go")
	if err != nil {
		t.Fatal(err)
	}
	dir, target := t.TempDir(), toolchain.Local()
	if err := target.WriteModule(dir, map[string]string{"loop.go": string(src)}); err != nil {
		t.Fatal(err)
	}
	if out, err := target.Command(t.Context(), dir, "build", "-trimpath", "-o", "loop").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return filepath.Join(dir, "loop")
}

func TestSessionOnARealProgram(t *testing.T) {
	binary := build(t)
	s, err := Run(t.Context(), binary, []string{"break main.step", "run", "print main.count", "print nonsense", "continue", "print main.count"})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(s.Version, "GNU gdb") {
		t.Errorf("version: got %q", s.Version)
	}
	for i, want := range []string{"Breakpoint 1 at", "ready", "$1 = 0", `No symbol "nonsense"`, "Breakpoint 1, ", "$2 = 1"} {
		if got := s.Steps[i].Output; !strings.Contains(got, want) {
			t.Errorf("step %d, %s: got %q, want %q in it", i+1, s.Steps[i].Command, got, want)
		}
	}
	if text := s.Transcript(); strings.Contains(text, filepath.Dir(binary)) || strings.Contains(text, "fence") {
		t.Errorf("the transcript shows how it was made:\n%s", text)
	}
}

func TestCancelEndsGDBAndTheProgram(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("looks for the processes in /proc")
	}
	binary := build(t)
	ctx, cancel := context.WithTimeout(t.Context(), 15*time.Second)
	defer cancel()
	go func() { // cancel once the program runs and has had time to sleep
		for ctx.Err() == nil && !slices.Contains(running(binary), binary+"\x00") {
			time.Sleep(10 * time.Millisecond)
		}
		time.Sleep(300 * time.Millisecond)
		cancel()
	}()
	_, err := Run(ctx, binary, []string{"print 1", "run", "print 2"})
	if !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), `during "run"`) {
		t.Fatalf("got %v, want it cancelled during run", err)
	}
	// Nothing may go on under the binary's name. It dies at once, but is
	// listed until its parent has taken note.
	for range 100 {
		if len(running(binary)) == 0 {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("still running: %q", running(binary))
}

// running lists the command lines that name the binary: gdb's, and the
// program's, which is the name alone. Only Linux lets it see them.
func running(binary string) (list []string) {
	files, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err == nil && strings.Contains(string(text), binary) {
			list = append(list, string(text))
		}
	}
	return list
}
