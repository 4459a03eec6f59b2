package profile

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the goldens in testdata")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: type go test ./runner/instrument/profile -update", err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("differs from %s (-want +got); to accept it type go test ./runner/instrument/profile -update\n%s", path, d)
	}
}

func recorded(t *testing.T, name string) *Profile {
	t.Helper()
	p, err := Read(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// pingPong hands n values over and back on unbuffered channels.
func pingPong(n int) {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v
		}
		close(pong)
	}()
	for i := range n {
		ping <- i
		<-pong
	}
	close(ping)
	<-pong
}

func TestBlockProfileHoldsWhatRanAndNoMore(t *testing.T) {
	wait := func() {
		c := make(chan int)
		go func() {
			time.Sleep(5 * time.Millisecond)
			c <- 1
		}()
		<-c
	}
	before, err := Run(Block, func() { pingPong(10) })
	if err != nil {
		t.Fatal(err)
	}
	p, err := Run(Block, wait)
	if err != nil {
		t.Fatal(err)
	}
	if ns, count := p.Total(); count != 1 || ns < int64(5*time.Millisecond) {
		t.Errorf("one receive that waited 5 ms: got %d events, %v", count, time.Duration(ns))
	}
	for _, r := range p.Top(-1) {
		if strings.Contains(r.Name, "pingPong") {
			t.Errorf("the pass before is in it: %s", r.Name)
		}
	}
	if !slices.ContainsFunc(before.Top(-1), func(r Row) bool { return strings.Contains(r.Name, "pingPong") }) {
		t.Error("the pass before does not hold what ran")
	}
	top := p.Top(1)[0]
	if top.Name != "runtime.chanrecv1" || top.File != "runtime/chan.go" {
		t.Errorf("waited in %+v, want runtime.chanrecv1 of runtime/chan.go", top)
	}
	if p.Kind != Block || p.Go != strings.Fields(runtime.Version())[0] {
		t.Errorf("got kind %s, Go %s", p.Kind, p.Go)
	}
}

func TestMutexProfileNamesTheUnlock(t *testing.T) {
	p, err := Run(Mutex, func() {
		var mu sync.Mutex
		mu.Lock()
		done := make(chan bool)
		go func() {
			mu.Lock()
			close(done)
		}()
		time.Sleep(5 * time.Millisecond)
		mu.Unlock()
		<-done
	})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(p.Top(-1), func(r Row) bool { return r.Name == "sync.(*Mutex).Unlock" && r.Flat > 0 }) {
		t.Errorf("no time at Unlock: %+v", p.Top(-1))
	}
	if p.Kind != Mutex {
		t.Errorf("got kind %s", p.Kind)
	}
}

func TestCPUProfileBeginsAtWhatRan(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a second of CPU time")
	}
	p, err := Loop(CPU, 500*time.Millisecond, pingPong)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range p.tree().callees {
		if strings.HasPrefix(c.name, "testing.") || strings.HasSuffix(c.name, "profile.spin") {
			t.Errorf("the tree begins with %s", c.name)
		}
	}
	if _, err := Run(CPU, func() {
		if _, err := collect(CPU, func() {}); err == nil || !strings.Contains(err.Error(), "cpuprofile") {
			t.Errorf("a profile within a profile: got %v", err)
		}
	}); err == nil || !strings.Contains(err.Error(), "run longer") {
		t.Errorf("a pass of nothing: got %v", err)
	}
}

func TestBenchmark(t *testing.T) {
	if testing.Short() {
		t.Skip("runs a benchmark for -benchtime")
	}
	p, err := Benchmark(Block, func(b *testing.B) { pingPong(b.N) })
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range p.tree().callees {
		if strings.HasPrefix(c.name, "testing.") && !strings.Contains(c.name, "Benchmark") {
			t.Errorf("the tree begins with %s", c.name)
		}
	}
	if _, err := Benchmark(Block, func(b *testing.B) { pingPong(1); b.FailNow() }); err == nil {
		t.Error("a benchmark that fails gave a profile")
	}
}

// Nothing may be on outside a pass: it would be in every timing.
func TestPassLeavesNothingOn(t *testing.T) {
	for _, kind := range []Kind{Block, Mutex} {
		Run(kind, func() {})
		var mu sync.Mutex
		p, err := during(string(kind), func() {
			pingPong(100)
			mu.Lock()
			go func() { time.Sleep(time.Millisecond); mu.Unlock() }()
			mu.Lock()
		}, func() func() { return func() {} })
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Sample) != 0 {
			t.Errorf("%s events are counted with no pass on", kind)
		}
	}
	if _, err := Run("heap", func() {}); err == nil || !strings.Contains(err.Error(), "want cpu, block or mutex") {
		t.Errorf("unknown kind: got %v", err)
	}
}

func TestSavedProfileSaysNothingOfTheMachine(t *testing.T) {
	dir := t.TempDir()
	p, err := Run(Block, func() { pingPong(10) })
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Save(dir, "block"); err != nil {
		t.Fatal(err)
	}
	back, err := Read(filepath.Join(dir, "block.pprof"))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(p.Top(-1), back.Top(-1)); d != "" || back.Kind != Block || back.Go != p.Go {
		t.Errorf("read back as %s of %s (-want +got):\n%s", back.Kind, back.Go, d)
	}
	for _, f := range back.proto.Function {
		if filepath.IsAbs(f.Filename) {
			t.Errorf("%s lies at %s", f.Name, f.Filename)
		}
	}
	if !slices.ContainsFunc(p.Top(-1), func(r Row) bool { return r.File == "runner/instrument/profile/profile_test.go" }) {
		t.Errorf("no function of this file: %+v", p.Top(-1))
	}
	for _, name := range []string{"block.csv", "block.zh.csv"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || bytes.Count(data, []byte("\n")) < 2 {
			t.Errorf("%s: %v: %s", name, err, data)
		}
	}
	if _, err := Decode([]byte("no profile")); err == nil {
		t.Error("what is no profile was read")
	}
}

func TestNamerShortensPaths(t *testing.T) {
	n := namer{std: "/usr/lib/go/src/", module: "/home/u/book/"}
	for in, want := range map[string]string{
		"/usr/lib/go/src/runtime/chan.go":                  "runtime/chan.go",
		"/home/u/book/experiments/send/send.go":            "experiments/send/send.go",
		"/home/u/go/pkg/mod/golang.org/x/sync@v0.1.0/a.go": "golang.org/x/sync@v0.1.0/a.go",
		"/home/u/secret/x.go":                              "x.go",
		`C:\Users\u\x.go`:                                  "x.go",
		"_cgo_gotypes.go":                                  "_cgo_gotypes.go",
		"<autogenerated>":                                  "<autogenerated>",
	} {
		if got := n.name(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

func TestDuration(t *testing.T) {
	for ns, want := range map[int64]string{0: "0 ns", 999: "999 ns", 1234: "1.23 µs", 56_780_000: "56.8 ms", 1_020_000_000: "1.02 s", 123e9: "123 s"} {
		if got := duration(ns); got != want {
			t.Errorf("%d: got %s, want %s", ns, got, want)
		}
	}
}

func TestShortKeepsTypeArguments(t *testing.T) {
	for in, want := range map[string]string{
		"chanlab/experiments/send.Send":    "send.Send",
		"runtime.gopark":                   "runtime.gopark",
		"example.org/a.F[example.org/b.T]": "a.F[example.org/b.T]",
		"a/b.(*T).M":                       "b.(*T).M",
	} {
		if got := short(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}
