package padding

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
	"chanlab/runner/instrument/toolchain"
)

//region apart

// notable is what a layout must change to be said to affect performance.
const notable = 0.8

// compare measures the runtime with lines of their own for the hot fields and
// the lock (B) against the runtime as it comes (A), each in a process of its
// own with two pinned threads.
func compare(b *testing.B, workload string, decides ...string) *paired.Result {
	b.Helper()
	cpus, err := twoCPUs()
	if err != nil {
		claim.Unavailable(b, err, decides...)
	}
	// Nothing is built or started in a process that only analyses.
	run := func(v Variant) func() *child {
		return sync.OnceValue(func() *child { return start(b, v, link(b, v), cpus) })
	}
	stock, again, apart := run(Stock), run(Stock), run(Apart)
	return paired.Compare(b, paired.Comparison{
		A: work(b, stock, workload), B: work(b, apart, workload), Control: work(b, again, workload),
		// A doubling is planted: where memory lies moves A' by a few per cent, far
		// less than what is asked.
		AtMost: notable, Margin: 1, Metric: paired.Wall, Placement: paired.Unpinned,
		Gates: []paired.Gate{paired.Cores(2), parallel(stock, workload)},
	})
}

// links are the programs of this process, by variant. Each process of a
// measurement has its own, with the functions in another order, alike in A and B.
var links = struct {
	dir    string
	layout string
	paths  map[string]string
}{layout: fmt.Sprintf("-ldflags=-randlayout=%d", 1+rand.IntN(1<<30)), paths: map[string]string{}}

func TestMain(m *testing.M) {
	code := m.Run()
	if links.dir != "" {
		os.RemoveAll(links.dir)
	}
	os.Exit(code)
}

func link(b *testing.B, v Variant) string {
	b.Helper()
	if path, ok := links.paths[v.Name]; ok {
		return path
	}
	var err error
	if links.dir == "" {
		if links.dir, err = os.MkdirTemp("", "padding-"); err != nil {
			b.Fatal(err)
		}
	}
	dir := filepath.Join(links.dir, v.Name)
	if err := os.Mkdir(dir, 0o777); err != nil {
		b.Fatal(err)
	}
	if links.paths[v.Name], err = v.Build(b.Context(), toolchain.Local(), dir, links.layout); err != nil {
		b.Fatal(err)
	}
	return links.paths[v.Name]
}

// work is what the child does. Its time is taken by the child's own clock, while
// both of its threads had their CPUs; the clock of the slice stands still
// meanwhile, and runs for as long afterwards.
func work(b *testing.B, c func() *child, workload string) paired.Work {
	return paired.Do(func(n int) {
		resume := paired.Pause()
		took, err := c().slice(workload, n)
		resume()
		if err != nil {
			b.Fatal(err)
		}
		for end := time.Now().Add(took); time.Now().Before(end); {
		}
	})
}

// parallel demands that the child's threads can have their CPUs to themselves:
// not always, as slices that have not are repeated, but in some of a window of
// slices. It waits for a while for such a window.
func parallel(c func() *child, workload string) paired.Gate {
	return paired.Custom("parallel(2) in the child", func() (string, bool) {
		const windows, slices, n = 20, 40, 5000
		best := 0
		for range windows {
			open := 0
			for range slices {
				if _, parallel, err := c().once(workload, n); err == nil && parallel {
					open++
				}
			}
			if best = max(best, open); 10*best >= slices {
				return fmt.Sprintf("%d of %d slices", best, slices), true
			}
		}
		return fmt.Sprintf("%d of %d slices", best, slices), false
	})
}

// id is the claim that BenchmarkPolling decides.
const id = "C2.1.1"

// blocking is what BenchmarkBlocking found, for BenchmarkPolling, which decides.
var blocking *paired.Result

// Both threads send and receive, and take the lock for each operation.
func BenchmarkBlocking(b *testing.B) { blocking = compare(b, "blocking") }

// One thread tries to send and the other to receive, again and again: a try
// that fails looks at the channel without the lock.
func BenchmarkPolling(b *testing.B) {
	polling := compare(b, "polling", id)
	fits, all := underneath(b)
	decide(b, fits, len(all), polling)
}

//endregion apart

// decide judges both halves of the claim: that every channel is an hchan, and
// that its layout affects what two cores can do with it.
func decide(b *testing.B, fits, all int, polling *paired.Result) {
	b.Helper()
	rest := claim.Text{EN: "operations that take the lock were not compared in this run", ZH: "本次没有比较要取锁的操作"}
	if blocking != nil {
		rest = claim.Text{EN: blocking.Evidence.EN, ZH: blocking.Evidence.ZH}
	}
	evidence := claim.Textf(
		"%[1]d of %[2]d kinds of channel read as an hchan. A runtime whose hchan has lines of their own for qcount, sendx, recvx and lock (B) against the runtime as it comes (A): two cores that poll: %[3]s; two cores that take the lock each time: %[5]s",
		"%[2]d 种通道中有 %[1]d 种读出来就是 hchan。让 hchan 的 qcount、sendx、recvx、lock 各占一行的运行时（B）与原样的运行时（A）相比，两个核轮询：%[4]s；两个核每次都取锁：%[6]s",
		fits, all, polling.Evidence.EN, polling.Evidence.ZH, rest.EN, rest.ZH)
	moved, n := processes(polling)
	evidence = claim.Textf("%[1]s. Polling differed by a fifth or more in %[3]d of %[4]d processes", "%[2]s。轮询时，%[4]d 个进程中有 %[3]d 个相差五分之一以上", evidence.EN, evidence.ZH, moved, n)
	polls, pollsKnown := affected(polling)
	locks, locksKnown := affected(blocking)
	switch {
	case fits < all:
		claim.Decide(b, id, false, evidence)
	case !pollsKnown:
		claim.Undecided(b, id, reason(polling), evidence)
	case !locksKnown:
		claim.Undecided(b, id, reason(blocking), evidence)
	case polls && !locks:
		claim.Qualify(b, id, claim.Text{
			EN: "where operations look at the channel without its lock, as polling does, and there with most placements of the code; for those that take the lock, keeping the hot fields on lines of their own makes no notable difference",
			ZH: "就不取锁而查看通道的操作（如轮询）而言，且在多数代码布局下如此；对每次都取锁的操作，让热点字段各占一行没有明显差别",
		}, evidence)
	case locks && !polls:
		claim.Qualify(b, id, claim.Text{
			EN: "where operations take the channel's lock; for those that look at it without the lock, keeping the hot fields on lines of their own makes no notable difference",
			ZH: "就要取锁的操作而言；对不取锁而查看通道的操作，让热点字段各占一行没有明显差别",
		}, evidence)
	default:
		claim.Decide(b, id, polls && locks, evidence)
	}
}

// affected reports whether the layout made a notable difference, to either
// side, in at least half of the processes, each with its code in another place:
// two cores that poll fall into step or not with the place of their loops, so
// the question has one answer per process and not one ratio. It is not known
// where fewer, but more than one in eight, are affected, or where the controls
// do not hold.
func affected(r *paired.Result) (yes, known bool) {
	moved, n := processes(r)
	if n == 0 || r.Verdict == paired.Undecided && (r.Reason == paired.Blind || r.Reason == paired.Biased || r.Reason == paired.Unmet) {
		return false, false
	}
	yes = 2*moved >= n
	return yes, yes || 8*moved <= n
}

// processes counts those whose own interval lies wholly beyond a notable
// difference, of those that measured.
func processes(r *paired.Result) (moved, n int) {
	if r == nil {
		return 0, 0
	}
	for _, e := range r.Each {
		if e.Pairs == 0 {
			continue
		}
		n++
		if e.Ratio.Hi < notable || e.Ratio.Lo > 1/notable {
			moved++
		}
	}
	return moved, n
}

func reason(r *paired.Result) string {
	switch {
	case r == nil:
		return "unmet"
	case r.Verdict == paired.Undecided:
		return r.Reason
	}
	return "wide"
}

func TestAffected(t *testing.T) {
	of := func(verdict, reason string, ratios ...float64) *paired.Result {
		r := &paired.Result{Verdict: verdict, Reason: reason}
		for _, v := range ratios {
			r.Each = append(r.Each, paired.ProcessResult{Pairs: 50, Ratio: paired.Interval{Estimate: v, Lo: v * 0.95, Hi: v * 1.05}})
		}
		return r
	}
	for name, test := range map[string]struct {
		r          *paired.Result
		yes, known bool
	}{
		"not measured":                  {nil, false, false},
		"a gate was closed":             {of(paired.Undecided, paired.Unmet), false, false},
		"a control moved":               {of(paired.Undecided, paired.Biased, 0.5, 0.5), false, false},
		"faster":                        {of(paired.Confirmed, "", 0.5, 0.5, 0.6, 0.5), true, true},
		"slower":                        {of(paired.Refuted, "", 1.4, 1.5, 1.4, 1.6), true, true},
		"faster in most, in some not":   {of(paired.Undecided, paired.Split, 0.5, 0.5, 0.5, 1.1), true, true},
		"neither":                       {of(paired.Refuted, "", 1.0, 0.95, 1.1, 1.05), false, true},
		"in some, in most not":          {of(paired.Undecided, paired.Split, 0.5, 1.0, 1.1, 1.0), false, false},
		"an interval that reaches over": {of(paired.Undecided, paired.Wide, 0.8, 0.8, 0.8, 0.8), false, true},
	} {
		if yes, known := affected(test.r); yes != test.yes || known != test.known {
			t.Errorf("%s: got %v, known %v", name, yes, known)
		}
	}
}
