package paired

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestBlocksAreBalanced(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		places := map[[2]int]int{}
		follows := map[[2]Arm]int{}
		rounds := blockOrder(r)
		for _, order := range rounds {
			for place, arm := range order {
				places[[2]int{int(arm), place}]++
				if place > 0 {
					follows[[2]Arm{order[place-1], arm}]++
				}
			}
		}
		if len(rounds) != blockRounds || len(places) != 16 || len(follows) != 12 {
			t.Fatalf("%d rounds, %d places, %d neighbours", len(rounds), len(places), len(follows))
		}
		for k, n := range places {
			if n != blockRounds/4 {
				t.Errorf("arm %v stands %d times in place %d", Arm(k[0]), n, k[1])
			}
		}
		for k, n := range follows {
			if n != blockSquares {
				t.Errorf("%v follows %v %d times", k[1], k[0], n)
			}
		}
	}
}

// work counts what it is asked to do.
func work(ops *atomic.Int64, spins int) func(n int) {
	return func(n int) {
		spin(n * spins)
		ops.Add(int64(n))
	}
}

func TestMeasureRunsWhatItStores(t *testing.T) {
	var first, second atomic.Int64
	c := Comparison{A: Work{work(&first, 50), work(&second, 50)}, B: Work{work(&first, 60), work(&second, 60)},
		AtLeast: 1.1, Metric: Wall, Placement: Unpinned, Gates: []Gate{Cores(1), GoVersion("go1.21")}}
	spec, err := c.spec("BenchmarkSome")
	if err != nil {
		t.Fatal(err)
	}
	p, err := measure(spec, &c, Environment{Layout: 3}, 1)
	if err != nil {
		t.Fatal(err)
	}
	if p.Unmet != "" || len(p.Gates) != 2 || p.Layout != 3 || p.Timer <= 0 || p.Seconds <= 0 {
		t.Errorf("process %+v", *p)
	}
	if len(p.Slices) != blockRounds*int(armCount) {
		t.Fatalf("%d slices", len(p.Slices))
	}
	var ops, end int64
	for _, s := range p.Slices {
		ops += int64(s.N)
		if s.N < 1 || s.Wall <= 0 || s.Start < end-micro || s.Wait < 0 || (s.Plant > 0) != (s.Arm == Planted) || s.Plant > s.Wall {
			t.Fatalf("slice %+v after %d", s, end)
		}
		end = s.Start + s.Wall
	}
	if first.Load() != second.Load() || first.Load() < ops {
		t.Errorf("goroutines did %d and %d operations, slices hold %d", first.Load(), second.Load(), ops)
	}
}

// An arm whose first calls are slow still gets slices as long as the others.
func TestSlowStartDoesNotShortenSlices(t *testing.T) {
	calls := 0
	slow := func(n int) {
		if calls++; calls < 60 {
			spin(1_000_000)
		}
		spin(20 * n)
	}
	c := Comparison{A: Do(func(n int) { spin(20 * n) }), B: Do(slow), AtLeast: 1.5, Metric: Wall, Placement: Unpinned}
	spec, err := c.spec("BenchmarkSlow")
	if err != nil {
		t.Fatal(err)
	}
	p, err := measure(spec, &c, Environment{}, shortBlocks)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := p.Counts[A], p.Counts[B]; b < a/8 {
		t.Errorf("a slice of A has %d operations, one of B %d", a, b)
	}
}

func TestWorkThatTakesNoTime(t *testing.T) {
	c := Comparison{A: Do(func(int) {}), B: Do(func(int) {}), AtLeast: 1.5, Metric: Wall, Placement: Unpinned}
	spec, err := c.spec("BenchmarkNothing")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := measure(spec, &c, Environment{}, 1); err == nil {
		t.Error("no error")
	}
}

func TestClosedGateMeasuresNothing(t *testing.T) {
	ran := false
	w := Do(func(n int) { ran = true })
	for name, c := range map[string]Comparison{
		"cores(4096)":       {Gates: []Gate{Cores(1), Cores(4096)}},
		"parallel(4096)":    {Gates: []Gate{Parallel(4096)}},
		"numa(4096)":        {Gates: []Gate{NUMA(4096)}},
		"goversion(go9.99)": {Gates: []Gate{GoVersion("go9.99")}},
		"file(/no/where)":   {Gates: []Gate{File("/no/where")}},
		"moon":              {Gates: []Gate{Custom("moon", func() (string, bool) { return "new", false })}},
		"pinned":            {Placement: Pinned(4095)},
	} {
		c.A, c.B, c.AtLeast, c.Metric = w, w, 1.5, Wall
		c.Placement.chosen = true
		spec, err := c.spec("BenchmarkGate")
		if err != nil {
			t.Fatal(err)
		}
		p, err := measure(spec, &c, Environment{}, 1)
		if err != nil || !strings.HasPrefix(p.Unmet, name+": ") || len(p.Slices) > 0 {
			t.Errorf("%s: unmet %q, %d slices, %v", name, p.Unmet, len(p.Slices), err)
		}
		res := (&Run{Spec: *spec, Processes: []*Process{p}}).Analyse()
		if res.Reason != Unmet || !strings.Contains(res.Evidence.EN, name) || !strings.Contains(res.Evidence.ZH, name) {
			t.Errorf("%s: %s %s: %+v", name, res.Verdict, res.Reason, res.Evidence)
		}
	}
	if ran {
		t.Error("work ran behind a closed gate")
	}
}

func TestPinnedThreadIsReleased(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("threads are bound to CPUs on Linux only")
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	before := allowedCPUs()
	team, err := newTeam(1, before[len(before)-1:])
	if err != nil {
		t.Skip(err)
	}
	if got := allowedCPUs(); len(got) != 1 || got[0] != before[len(before)-1] {
		t.Errorf("bound to %v, want %v", got, before[len(before)-1:])
	}
	team.close()
	if got := allowedCPUs(); len(got) != len(before) {
		t.Errorf("after: %v, want %v", got, before)
	}
}

func TestSpecRefusesWhatIsNotChosen(t *testing.T) {
	w := Do(func(int) {})
	for want, c := range map[string]Comparison{
		"placement": {A: w, B: w, AtLeast: 2, Metric: Wall},
		"metric":    {A: w, B: w, AtLeast: 2, Placement: Unpinned},
		"claim":     {A: w, B: w, Metric: Wall, Placement: Unpinned},
		"goroutine": {A: w, AtLeast: 2, Metric: Wall, Placement: Unpinned},
		"margin":    {A: w, B: w, AtLeast: 2, Margin: -1, Metric: Wall, Placement: Unpinned},
	} {
		if _, err := c.spec("BenchmarkX"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	c := Comparison{A: w, B: w, AtLeast: 1.5, AtMost: 4, Metric: CPU, Placement: Pinned()}
	if _, err := c.spec("BenchmarkX/sub"); err == nil {
		t.Error("a sub-benchmark: no error")
	}
	s, err := c.spec("BenchmarkCopyCost")
	if err != nil || s.Name != "copycost" || s.Margin < 0.4999 || s.Margin > 0.5001 || s.Plant != s.Margin {
		t.Errorf("%+v, %v", s, err)
	}
	c.Margin = 0.01
	if s, _ := c.spec("BenchmarkCopyCost"); s.Plant != MinPlant {
		t.Errorf("a margin of 1 %% plants %g", s.Plant)
	}
}

// The benchmark below as it runs alone, as a process of a run, and as the
// reader of its slices.
func TestCompareInThreeRoles(t *testing.T) {
	dir := t.TempDir()
	for i := range 2 {
		run(t, Environment{Dir: dir, Process: i, Layout: uint64(i), Seed: 1}.Variables())
	}
	if names, err := filepath.Glob(filepath.Join(dir, "role.00?.slices")); err != nil || len(names) != 2 {
		t.Fatalf("slices %v, %v", names, err)
	}
	out := run(t, Environment{Dir: dir, Process: -1}.Variables())
	again := run(t, Environment{Dir: dir, Process: -1}.Variables())
	if line(out) == "" || line(out) != line(again) {
		t.Errorf("two analyses of the same slices:\n%s\n%s", out, again)
	}
	alone := run(t, nil)
	if !strings.Contains(alone, "one process, one layout, no verdict") || !strings.Contains(alone, "BenchmarkRole/A") {
		t.Errorf("alone:\n%s", alone)
	}
}

func line(out string) string {
	for l := range strings.Lines(out) {
		if strings.Contains(l, "role: ") {
			return l
		}
	}
	return ""
}

// BenchmarkRole is what the roles run.
func BenchmarkRole(b *testing.B) {
	f := func(n int) { spin(20 * n) }
	Compare(b, Comparison{A: Do(f), B: Do(f), AtLeast: 1.5, Metric: Wall, Placement: Unpinned})
}

// run runs BenchmarkRole in a process of its own.
func run(t *testing.T, env []string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^$", "-test.bench=^BenchmarkRole$", "-test.benchtime=1x", "-test.short")
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}

// A bound goroutine that is done waits by spinning, which must not pass for
// work: half as much work in the second goroutine is one CPU and a half.
func TestWaitingIsNotWork(t *testing.T) {
	cpus, err := pick(Pinned(), 2)
	if err != nil {
		t.Skip(err)
	}
	team, err := newTeam(2, cpus)
	if err != nil {
		t.Skip(err)
	}
	defer team.close()
	m := &meter{team: team, base: time.Now()}
	m.work[A] = Work{func(n int) { spin(n) }, func(n int) { spin(n / 2) }}
	for range 5 {
		s := m.slice(A, 2_000_000)
		if s.CPU == 0 || s.overlap() > 1.75 {
			t.Errorf("a slice of %d ns is charged with %d ns of work", s.Wall, s.CPU)
		}
	}
}
