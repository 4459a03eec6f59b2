package trace

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	rtrace "runtime/trace"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"chanlab/runner/instrument/toolchain"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite testdata")

// record runs f on one P without GC, so that the order of things is given.
func record(t *testing.T, f func()) *Trace {
	t.Helper()
	if rtrace.IsEnabled() {
		t.Skip("the tests are being traced")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	tr, err := Record(f)
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// path prints a goroutine's transitions. Where a busy machine had it preempted
// for a while, that is left out.
func path(list []Transition) (states []string) {
	for i := 0; i < len(list); i++ {
		if list[i].Reason == "preempted" && list[i].To == Runnable {
			i++ // and that it runs again
			continue
		}
		states = append(states, list[i].String())
	}
	return states
}

// settle lets others run until they wait. Once is not enough: at every 61st
// turn the scheduler takes the caller back first (runtime/proc.go: findRunnable).
func settle() {
	for range 3 {
		runtime.Gosched()
	}
}

func receiver(c chan int, done chan bool) {
	<-c
	done <- true
}

// started returns the one goroutine that started with a function of this package.
func started(t *testing.T, tr *Trace, fn string) int64 {
	t.Helper()
	list := tr.Started("chanlab/runner/instrument/trace." + fn)
	if len(list) != 1 {
		t.Fatalf("%d goroutines started with %s: %v", len(list), fn, tr.Entries)
	}
	return list[0]
}

func TestUnbufferedHandOff(t *testing.T) {
	c, done := make(chan int), make(chan bool, 1)
	tr := record(t, func() {
		go receiver(c, done)
		settle() // it comes to wait
		c <- 1
		<-done
	})
	id := started(t, tr, "receiver")
	list := tr.Of(id)
	want := []string{
		"none → runnable",
		"runnable → running",
		"running → waiting (chan receive)",
		"waiting → runnable",
		"runnable → running",
		"running → none",
	}
	if got := path(list); !slices.Equal(got, want) {
		t.Fatalf("got %s\nwant %s", strings.Join(got, ", "), strings.Join(want, ", "))
	}
	for _, x := range list {
		switch x.String() {
		case "running → waiting (chan receive)":
			if x.Top() != "runtime.chanrecv1" || x.Caller() != "chanlab/runner/instrument/trace.receiver" || x.By != id {
				t.Errorf("waits by %d in %s, called by %s", x.By, x.Top(), x.Caller())
			}
		case "none → runnable", "waiting → runnable": // the sender makes it so, on its own P
			if x.By != tr.Goroutine || x.Proc < 0 {
				t.Errorf("%v is done by %d on P %d, want goroutine %d", x, x.By, x.Proc, tr.Goroutine)
			}
		}
	}
	if e := tr.Entries[id]; e.By != tr.Goroutine {
		t.Errorf("started by %d, want %d", e.By, tr.Goroutine)
	}
}

func TestReasons(t *testing.T) {
	var (
		c    = make(chan int)
		gate = make(chan int)
		mu   sync.Mutex
	)
	for name, test := range map[string]struct {
		wait, wake func()
		want       string
	}{
		"send":    {func() { c <- 1 }, func() { <-c }, "running → waiting (chan send)"},
		"receive": {func() { <-c }, func() { c <- 1 }, "running → waiting (chan receive)"},
		"close":   {func() { <-gate }, func() { close(gate) }, "running → waiting (chan receive)"},
		"select": {func() {
			select {
			case <-c:
			case <-gate:
			}
		}, func() { c <- 1 }, "running → waiting (select)"},
		"mutex": {func() { mu.Lock() }, func() { mu.Unlock() }, "running → waiting (sync)"},
		"sleep": {func() { time.Sleep(time.Microsecond) }, func() {}, "running → waiting (sleep)"},
		"yield": {func() { runtime.Gosched() }, func() {}, "running → runnable (runtime.Gosched)"},
	} {
		t.Run(name, func(t *testing.T) {
			gate = make(chan int)
			mu = sync.Mutex{}
			mu.Lock()
			var done sync.WaitGroup
			done.Add(1)
			tr := record(t, func() {
				go waiter(test.wait, &done)
				settle()
				test.wake()
				done.Wait()
			})
			got := path(tr.Of(started(t, tr, "waiter")))
			if !slices.Contains(got, test.want) {
				t.Errorf("got %s, want %s among them", strings.Join(got, ", "), test.want)
			}
		})
	}
}

func waiter(wait func(), done *sync.WaitGroup) {
	wait()
	done.Done()
}

func TestPsHaveNoGaps(t *testing.T) {
	tr := record(t, func() { time.Sleep(time.Millisecond) })
	end := map[int]time.Duration{}
	var idle, ran bool
	for _, i := range tr.Intervals {
		if i.Start != end[i.Proc] || i.End <= i.Start {
			t.Errorf("%+v follows %v", i, end[i.Proc])
		}
		end[i.Proc] = i.End
		idle = idle || i.State == Idle
		ran = ran || i.State == Running && i.Goroutine == tr.Goroutine
	}
	if len(end) == 0 || !idle || !ran {
		t.Errorf("no P ran goroutine %d and was idle: %+v", tr.Goroutine, tr.Intervals)
	}
	for p, at := range end {
		if at != tr.Duration {
			t.Errorf("P %d ends at %v of %v", p, at, tr.Duration)
		}
	}
	if len(tr.Procs) < 2 {
		t.Errorf("a P that was idle has transitions %+v", tr.Procs)
	}
}

// What goes on before and after is not in it, and the raw trace holds it all.
func TestRegionIsAllThereIs(t *testing.T) {
	var raw bytes.Buffer
	c, done := make(chan int), make(chan bool, 1)
	if err := rtrace.Start(&raw); err != nil {
		t.Skip(err)
	}
	go receiver(c, done)
	settle()
	rtrace.WithRegion(t.Context(), "mine", func() {})
	c <- 1
	<-done
	rtrace.Stop()

	tr, err := Read(bytes.NewReader(raw.Bytes()), "mine")
	if err != nil {
		t.Fatal(err)
	}
	if list := tr.Started("chanlab/runner/instrument/trace.receiver"); len(list) != 0 {
		t.Errorf("the region holds %v", tr.Of(list[0]))
	}
	all, err := Read(bytes.NewReader(raw.Bytes()), "")
	if err != nil {
		t.Fatal(err)
	}
	if got := path(all.Of(started(t, all, "receiver"))); got[0] != "none → runnable" || got[len(got)-1] != "running → none" {
		t.Errorf("the whole trace holds %v", got)
	}
	if _, err := Read(bytes.NewReader(raw.Bytes()), "yours"); err == nil || !strings.Contains(err.Error(), `no region "yours"`) {
		t.Errorf("got %v", err)
	}
	if _, err := Read(strings.NewReader("no trace"), ""); err == nil {
		t.Error("text was read as a trace")
	}
}

func TestRecordInsideATrace(t *testing.T) {
	if err := rtrace.Start(new(bytes.Buffer)); err != nil {
		t.Skip(err)
	}
	defer rtrace.Stop()
	if _, err := Record(func() { t.Error("it ran all the same") }); err == nil || !strings.Contains(err.Error(), "run without -trace") {
		t.Errorf("got %v", err)
	}
}

func TestPanicEndsTheTrace(t *testing.T) {
	if rtrace.IsEnabled() {
		t.Skip("the tests are being traced")
	}
	func() {
		defer func() { recover() }()
		Record(func() { panic("stop") })
	}()
	if rtrace.IsEnabled() {
		t.Error("tracing goes on")
	}
}

// A stored trace reads the same for ever: that of testdata/handoff.go by the
// oldest release whose format is today's.
func TestStoredTrace(t *testing.T) {
	const stored = "testdata/go1.22.12.trace"
	if *update {
		if err := os.WriteFile(stored, program(t, "go1.22.12"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(stored)
	if err != nil {
		t.Fatal(err)
	}
	tr, err := Read(bytes.NewReader(raw), "hand-off")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, x := range tr.Transitions {
		fmt.Fprintf(&b, "%d %v by %d on %d at %s\n", x.Goroutine, x, x.By, x.Proc, x.Caller())
	}
	for _, i := range tr.Intervals {
		fmt.Fprintf(&b, "P %d %s %d\n", i.Proc, i.State, i.Goroutine)
	}
	golden := strings.TrimSuffix(stored, ".trace") + ".golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("differs from %s (-want +got), to accept it type go test -run Stored -update:\n%s", golden, diff)
	}
}

// Every release's traces can be read, and tell the same of a hand-off.
func TestTracesOfEveryRelease(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program with every release")
	}
	for _, release := range toolchain.Releases()[1:] { // go1.21 has no events for it
		t.Run(release, func(t *testing.T) {
			tr, err := Read(bytes.NewReader(program(t, release)), "hand-off")
			if err != nil {
				t.Fatal(err)
			}
			list := tr.Started("main.receiver")
			if len(list) != 1 {
				t.Fatalf("receivers: %v", list)
			}
			got := strings.Join(path(tr.Of(list[0])), ", ")
			if want := "none → runnable, runnable → running, running → waiting (chan receive), waiting → runnable, runnable → running, running → none"; got != want {
				t.Errorf("got %s\nwant %s", got, want)
			}
		})
	}
}

// program runs testdata/handoff.go with a release and returns the trace that it prints.
func program(t *testing.T, release string) []byte {
	t.Helper()
	local := toolchain.Local()
	target := toolchain.Target{Release: release, GOOS: local.GOOS, GOARCH: local.GOARCH}
	if err := target.Installed(t.Context()); err != nil {
		t.Skip(err)
	}
	text, err := os.ReadFile("testdata/handoff.go")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := target.WriteModule(dir, map[string]string{"main.go": string(text)}); err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(dir, "probe.exe")
	if out, err := target.Command(t.Context(), dir, "build", "-trimpath", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	cmd := exec.Command(binary)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=off", "GODEBUG=")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}
