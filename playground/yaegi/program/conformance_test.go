//go:build !js

package program_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"chanlab/playground"
	"chanlab/playground/yaegi/check"
	"chanlab/playground/yaegi/program"
)

// root is the repository's.
const root = "../../.."

// offered returns the packages on offer. Without a go command and its build
// cache there are none.
var offered = sync.OnceValues(func() (*check.Packages, error) {
	names, err := playground.Offer(root)
	if err != nil {
		return nil, err
	}
	return check.Local(names...)
})

func packages(t *testing.T) *check.Packages {
	t.Helper()
	p, err := offered()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A terminal takes what a program prints, on both streams.
type terminal struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (w *terminal) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.Write(b)
}

func (w *terminal) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.String()
}

// run runs a prepared program and returns what a terminal would show. There is
// no detection of deadlocks here, that is the worker's: patience stands for it.
func run(p *program.Program, out *terminal, patience time.Duration) (shown, kind string) {
	go p.Run()
	m := p.Machine()
	select {
	case <-time.After(patience):
		m.Deadlock()
	case e := <-m.Over():
		fmt.Fprint(out, program.Text(p, e))
		return playground.Normalize(out.String(), e.Code), e.Kind
	}
	e := <-m.Over()
	fmt.Fprint(out, program.Text(p, e))
	return playground.Normalize(out.String(), e.Code), e.Kind
}

// What the interpreter is trusted with, it does as go run did, byte by byte;
// of a panic or a deadlock, up to Go's message. And that is most of the set.
func TestTrustedProgramsRunAsGoRunsThem(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // as in the page
	list, err := playground.Programs(root)
	if err != nil {
		t.Fatal(err)
	}
	all, trusted := 0, 0
	for _, p := range list {
		if p.Faulty() || !p.Recorded {
			continue
		}
		conformance := strings.HasPrefix(p.Path, playground.Conformance)
		if conformance {
			all++
		}
		want := playground.Parse(p.Want)
		if testing.Short() && (want.Kind == "deadlock" || strings.Contains(p.Source, "time.")) {
			continue // those take as long as they wait
		}
		out := &terminal{}
		prog := program.Prepare(p.Name(), p.Source, packages(t), out, out)
		if len(prog.Source.Diagnostics) > 0 {
			t.Errorf("%s: %v", p.Path, prog.Source.Diagnostics)
			continue
		}
		if prog.Reason != nil {
			continue
		}
		if want.Kind == "fatal" {
			continue // Go's own end of the process: in the page it ends the worker's instance
		}
		patience := 20 * time.Second
		if want.Kind == "deadlock" {
			patience = 300 * time.Millisecond
		}
		shown, kind := run(prog, out, patience)
		if kind == "crash" {
			t.Logf("%s: gave up: %s", p.Path, shown)
			continue // the compiler runs it again
		}
		if conformance {
			trusted++
		}
		if p.Test() {
			shown = strings.TrimSuffix(shown, "exit status 1\n")
		}
		got := playground.Parse(shown)
		got.Trace, want.Trace = "", ""
		if got != want {
			t.Errorf("%s:\n got %+v\nwant %+v", p.Path, got, want)
		}
	}
	t.Logf("%d of %d programs of the conformance set", trusted, all)
	if !testing.Short() && trusted*10 < all*6 {
		t.Errorf("the interpreter is trusted with %d of %d programs, want 60 %%", trusted, all)
	}
}

// The programs in testdata hold what was found wrong once, and what comes near
// to it. All of them are trusted.
func TestProbesRunAsGoRunsThem(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	names, err := filepath.Glob("testdata/*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("no programs: %v", err)
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		recorded := strings.TrimSuffix(name, ".go") + ".out"
		if *update {
			record(t, name, recorded)
		}
		want, err := os.ReadFile(recorded)
		if err != nil {
			t.Fatal(err)
		}
		out := &terminal{}
		prog := program.Prepare(filepath.Base(name), string(source), packages(t), out, out)
		if len(prog.Source.Diagnostics) > 0 || prog.Reason != nil {
			t.Errorf("%s: %v %v", name, prog.Source.Diagnostics, prog.Reason)
			continue
		}
		shown, _ := run(prog, out, 20*time.Second)
		a, b := playground.Parse(shown), playground.Parse(string(want))
		a.Trace, b.Trace = "", ""
		if a != b {
			t.Errorf("%s:\n got %+v\nwant %+v", name, a, b)
		}
	}
}

var update = flag.Bool("update", false, "record what go run shows")

func record(t *testing.T, name, file string) {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "program")
	if out, err := exec.Command("go", "build", "-o", binary, name).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	cmd := exec.Command(binary)
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	shown := playground.Normalize(string(out), cmd.ProcessState.ExitCode())
	if err := os.WriteFile(file, []byte(shown), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Programs that do not compile are told so on the compiler's lines.
func TestFaultyProgramsAreDiagnosed(t *testing.T) {
	list, err := playground.Programs(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range list {
		if !p.Faulty() {
			continue
		}
		out := &terminal{}
		prog := program.Prepare(p.Name(), p.Source, packages(t), out, out)
		want := playground.Parse(p.Want).Diagnostics()
		got := prog.Source.Diagnostics
		if len(want) == 0 && len(got) == 1 {
			continue // the linker's
		}
		if strings.HasPrefix(p.Name(), "syntax") {
			if len(got) == 0 {
				t.Errorf("%s: no syntax error", p.Path)
			}
			continue // the two parsers have their own words and places
		}
		if len(got) != len(want) {
			t.Errorf("%s: %v, want %v", p.Path, got, want)
			continue
		}
		for i, d := range got {
			first, _, _ := strings.Cut(d.Message, "\n")
			if d.Line != want[i].Line || first != want[i].Message && !strings.HasPrefix(first, "goto ") {
				t.Errorf("%s: %d: %q, want %d: %q", p.Path, d.Line, d.Message, want[i].Line, want[i].Message)
			}
		}
	}
}
