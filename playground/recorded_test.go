package playground_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"chanlab/playground"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "run all programs and record what they print")

const (
	root = ".."
	// sums says for which source, and under which release, an output was recorded.
	sums = "testdata/recorded.txt"
	hint = "go test ./playground -run TestRecorded -update"
)

// Running several hundred programs takes some 15 s. That is for the long mode.
// The short one relies on the sums: an output that was recorded for this very
// source needs no second run, as the programs are deterministic, and one that
// was edited by hand, or whose source was, is found. It runs a few programs
// all the same, one per way of ending, so that the machinery is exercised.
var sample = map[string]bool{
	"chan_unbuffered_handshake": true, "deadlock_main_and_workers": true, "goroutine_panic_kills_program": true,
	"mutex_unlock_unlocked": true, "os_exit_from_goroutine": true, "goexit_main_deadlock": true, "subtests_test": true,
}

func TestRecorded(t *testing.T) {
	all, err := playground.Programs(root)
	if err != nil {
		t.Fatal(err)
	}
	if !*update {
		checkSums(t, all)
	}
	var run, faulty []*playground.Program
	for _, p := range all {
		switch {
		case p.Faulty():
			if !testing.Short() || *update {
				faulty = append(faulty, p)
			}
		case !testing.Short() || *update || sample[p.ID()]:
			run = append(run, p)
		}
	}
	for _, p := range faulty {
		compare(t, p, compileFaulty(t, p))
	}
	bin := build(t, run)
	inParallel(run, func(p *playground.Program) {
		// One processor first: with it even the numbers of goroutines repeat.
		got := execute(t, bin, p, 1)
		if !testing.Short() || *update {
			for _, procs := range []int{2, 4} {
				if again := execute(t, bin, p, procs); !playground.SameRun(got, again) {
					t.Errorf("%s is not deterministic: with GOMAXPROCS=%d it prints\n%s", p.Path, procs, cmp.Diff(got, again))
				}
			}
		}
		compare(t, p, got)
	})
	if *update && !t.Failed() {
		writeSums(t)
	}
}

func compare(t *testing.T, p *playground.Program, got string) {
	if *update {
		if p.Want != got || !p.Recorded {
			if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(p.Out())), []byte(got), 0o666); err != nil {
				t.Error(err)
			}
		}
		return
	}
	if !p.Recorded || !playground.SameRun(p.Want, got) {
		t.Errorf("%s prints something else than %s\n%s\nhint: %s", p.Path, p.Out(), cmp.Diff(p.Want, got), hint)
	}
}

func checkSums(t *testing.T, all []*playground.Program) {
	b, err := os.ReadFile(sums)
	if err != nil {
		t.Fatalf("%v\nhint: %s", err, hint)
	}
	release, rest, _ := strings.Cut(string(b), "\n")
	if release != runtime.Version() && !testing.Short() {
		t.Skipf("the outputs were recorded with %s, this is %s", release, runtime.Version())
	}
	recorded := map[string]string{}
	for line := range strings.Lines(rest) {
		sum, path, _ := strings.Cut(strings.TrimSpace(line), " ")
		recorded[path] = sum
	}
	for _, p := range all {
		if recorded[p.Path] != p.Digest() {
			t.Errorf("%s is not the output of %s\nhint: %s", p.Out(), p.Path, hint)
		}
		delete(recorded, p.Path)
	}
	for path := range recorded {
		t.Errorf("%s is recorded but does not exist\nhint: %s", path, hint)
	}
}

func writeSums(t *testing.T) {
	all, err := playground.Programs(root)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintln(&b, runtime.Version())
	for _, p := range all {
		fmt.Fprintln(&b, p.Digest(), p.Path)
	}
	if err := os.WriteFile(sums, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

// build compiles all programs by one go command, each as a package of its own
// in a folder that exists in an overlay only: go run for each would cost ten
// times as much. They stay in the module, because some import a package of it.
func build(t *testing.T, programs []*playground.Program) (bin string) {
	t.Helper()
	top, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	tmp := t.TempDir()
	replace := map[string]map[string]string{"run": {}, "test": {}}
	for _, p := range programs {
		kind := "run"
		if p.Test() {
			kind = "test"
		}
		replace[kind][filepath.Join(top, "playground-"+kind, p.ID(), p.Name())] = filepath.Join(top, filepath.FromSlash(p.Path))
	}
	bin = filepath.Join(tmp, "bin")
	for kind, files := range replace {
		if len(files) == 0 {
			continue
		}
		b, err := json.Marshal(map[string]any{"Replace": files})
		if err != nil {
			t.Fatal(err)
		}
		overlay := filepath.Join(tmp, kind+".json")
		if err := os.WriteFile(overlay, b, 0o666); err != nil {
			t.Fatal(err)
		}
		args := []string{"build"}
		if kind == "test" {
			args = []string{"test", "-c", "-vet=off"}
		}
		args = append(args, "-trimpath", "-ldflags=-s -w", "-overlay", overlay, "-o", bin+string(filepath.Separator), "./playground-"+kind+"/...")
		start := time.Now()
		cmd := exec.Command("go", args...)
		cmd.Dir = top
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("go %s: %v\n%s", args[0], err, out)
		}
		t.Logf("%s of %d programs: %v", kind, len(files), time.Since(start).Round(time.Millisecond))
	}
	return bin
}

// testPackage is what go test calls command-line-arguments.
var testPackage = regexp.MustCompile(`chanlab/playground-test/[\w-]+\.`)

// execute runs a program that was built, as go run or go test -v would.
func execute(t *testing.T, bin string, p *playground.Program, procs int) string {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	name, args := filepath.Join(bin, p.ID()), []string(nil)
	if p.Test() {
		name, args = strings.TrimSuffix(name, "_test")+"_test.test", []string{"-test.v", "-test.paniconexit0", "-test.timeout=50s"}
		if _, err := os.Stat(name); err != nil {
			name = filepath.Join(bin, p.ID()+".test")
		}
	}
	cmd := exec.CommandContext(ctx, name, args...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	cmd.Env = append(clean(os.Environ()), fmt.Sprint("GOMAXPROCS=", procs))
	err := cmd.Run()
	var exit *exec.ExitError
	if ctx.Err() != nil || err != nil && !errors.As(err, &exit) {
		t.Errorf("%s with GOMAXPROCS=%d does not end: %v\n%s", p.Path, procs, err, out.String())
	}
	code := cmd.ProcessState.ExitCode()
	if p.Test() {
		return playground.NormalizeTest(testPackage.ReplaceAllString(out.String(), "command-line-arguments."), code)
	}
	return playground.Normalize(out.String(), code)
}

// clean drops what changes the runtime's messages.
func clean(env []string) (kept []string) {
	for _, e := range env {
		if !strings.HasPrefix(e, "GOTRACEBACK=") && !strings.HasPrefix(e, "GODEBUG=") && !strings.HasPrefix(e, "GOGC=") && !strings.HasPrefix(e, "GOMEMLIMIT=") {
			kept = append(kept, e)
		}
	}
	return kept
}

// compileFaulty returns what go run says of a program that does not compile.
func compileFaulty(t *testing.T, p *playground.Program) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, p.Name()), []byte(p.Source), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "run", p.Name())
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOFLAGS=")
	out, err := cmd.CombinedOutput()
	if err == nil {
		t.Errorf("%s compiles", p.Path)
	}
	return string(out)
}

func inParallel(programs []*playground.Program, do func(*playground.Program)) {
	limit := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wg sync.WaitGroup
	for _, p := range programs {
		limit <- struct{}{}
		wg.Go(func() {
			do(p)
			<-limit
		})
	}
	wg.Wait()
}

// An address, a folder of this machine or a time would differ on the next run.
func TestRecordedOutputsArePlain(t *testing.T) {
	all, err := playground.Programs(root)
	if err != nil {
		t.Fatal(err)
	}
	conformance := 0
	for _, p := range all {
		if strings.HasPrefix(p.Path, playground.Conformance+"/") && !p.Faulty() {
			conformance++
		}
		if first, _, _ := strings.Cut(p.Source, "\n"); !strings.HasPrefix(first, "// ") {
			t.Errorf("%s does not begin with a comment that says what it shows", p.Path)
		}
		want := playground.Parse(p.Want)
		if (want.Kind == playground.Compile) != p.Faulty() {
			t.Errorf("%s ends as %s", p.Path, want.Kind)
		}
		if p.Faulty() && len(want.Diagnostics()) == 0 && p.Name() != "no_main.go" && p.Name() != "package_not_main.go" {
			t.Errorf("%s has no diagnostics", p.Path)
		}
		for _, noise := range []string{"/tmp/", "/home/", "0xc00", ".go:0", "%!v(BADINDEX"} {
			if strings.Contains(p.Want, noise) {
				t.Errorf("%s contains %q", p.Out(), noise)
			}
		}
	}
	if conformance < 220 {
		t.Errorf("the conformance set has %d programs, want at least 220", conformance)
	}
}
