// Package paired decides whether one piece of code takes a claimed multiple of
// another's time, on a machine that is shared, noisy and has no counters.
//
// Sampling all of A and then all of B compares two stretches of the machine's
// day; here A and B alternate in slices of half a millisecond, in random
// balanced order, and every B is compared with the A beside it. Two controls
// run among them: A', which must not differ from A, and A+d, which is A with a
// spin of the claim's margin d and must be seen to differ. The unit of
// inference is the process: the runner starts several, each linked with its
// functions in another order (-ldflags=-randlayout), because the place of the
// code alone moves a 5 ns operation by a tenth.
//
// The answer is confirmed or refuted, with an interval wholly inside or
// outside what is claimed, or undecided with exactly one reason:
//
//	unmet   the conditions of the claim did not hold
//	blind   the planted change was not seen, so nothing smaller could be
//	biased  the same work gave two answers
//	split   processes, clocks or clean slices contradict one another
//	drift   the ratio, or the machine, changed during the run
//	wide    the interval reaches over the edge of what is claimed
//
// The value of a process is the median of its pairs, so what happens in fewer
// than half of the slices, such as a garbage collection now and then, is not
// in the ratio. Count such costs (allocations, collections) instead.
//
// [Compare] works alone in a benchmark: go test -bench then measures one
// process and says that one process is no verdict. Under the runner the same
// benchmark is one of several processes, and later, in a process that measures
// nothing, the reader of all their slices (see [Environment]).
//
// The design follows Kalibera and Jones, "Rigorous benchmarking in reasonable
// time" (ISMM 2013), in what it replicates, and Curtsinger and Berger,
// "Stabilizer" (ASPLOS 2013), in what it randomises.
package paired

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// Work is what an arm does: each function performs its operation n times, and
// all of them run at the same time, the first in the measuring goroutine. A
// function may use further goroutines of its own.
type Work []func(n int)

// Do is the work of a single goroutine.
func Do(f func(n int)) Work { return Work{f} }

// A Metric is the time a claim is about.
type Metric string

const (
	Wall Metric = "wall" // elapsed time: for latency and parallel work
	CPU  Metric = "cpu"  // user and system time of the process: for the cost of one goroutine
)

// Placement says where goroutines run. There is no default: on two busy cores
// it decides what is measured.
type Placement struct {
	Pinned bool  `json:"pinned"`         // each function of a Work on an OS thread bound to a CPU of its own
	CPUs   []int `json:"cpus,omitempty"` // which ones; none means one of each physical core first
	chosen bool
}

// Unpinned leaves goroutines to Go's scheduler and threads to the system's.
var Unpinned = Placement{chosen: true}

// Pinned binds the i-th function of a [Work] to the i-th of cpus, or, when
// none are given, to CPUs that the process may use, one of each core first.
func Pinned(cpus ...int) Placement { return Placement{Pinned: true, CPUs: cpus, chosen: true} }

// A Comparison is a claim about the ratio of B's time to A's, per operation.
type Comparison struct {
	A, B    Work
	Control Work // A's body once more, as a copy when the claim compares different code; nil is A itself

	AtLeast, AtMost float64 // the claimed ratio B/A lies between them; 0 leaves a side open

	// Margin is the relative change that the run must be able to see, and
	// plants: 0.05 is 5 %. 0 means the distance from 1 to the nearer bound.
	// Less than MinPlant is never planted.
	Margin float64

	Metric    Metric
	Placement Placement
	Gates     []Gate
}

// MinPlant is the smallest change planted as a positive control: what the
// design resolves on a busy machine.
const MinPlant = 0.03

// Compare measures or analyses c as the environment says and reports the
// outcome in b's log and as sub-benchmarks A and B. It must be called in a
// top-level benchmark and at most once in it: its name is the comparison's.
func Compare(b *testing.B, c Comparison) *Result {
	b.Helper()
	spec, err := c.spec(b.Name())
	if err != nil {
		b.Fatalf("paired: %v", err)
	}
	env, err := environment()
	if err != nil {
		b.Fatalf("paired: %v", err)
	}
	run := &Run{Spec: *spec}
	if env.analysing() {
		if run, err = ReadDir(env.Dir, spec.Name); err == nil {
			err = spec.fits(&run.Spec)
		}
		if err != nil {
			b.Fatalf("paired: %v", err)
		}
		run.Lo, run.Hi = spec.Lo, spec.Hi
	} else {
		blocks := processBlocks
		if testing.Short() {
			blocks = shortBlocks
		}
		p, err := measure(spec, &c, env, blocks)
		if err != nil {
			b.Fatalf("paired: %v", err)
		}
		run.Processes = []*Process{p}
		if env.Dir != "" {
			if err := run.WriteFile(env.file(spec.Name)); err != nil {
				b.Fatalf("paired: %v", err)
			}
		}
	}
	res := run.Analyse()
	if err := leave(b, env, run, res); err != nil {
		b.Fatalf("paired: %v", err)
	}
	show(b, run, res)
	return res
}

// spec checks the comparison and makes of it what is stored with the slices.
func (c *Comparison) spec(bench string) (*Spec, error) {
	name := strings.ToLower(strings.TrimPrefix(bench, "Benchmark"))
	s := &Spec{Name: name, Lo: c.AtLeast, Hi: c.AtMost, Margin: c.Margin, Metric: c.Metric,
		Placement: c.Placement, Goroutines: len(c.A), Copy: c.Control != nil}
	for _, g := range c.Gates {
		s.Gates = append(s.Gates, g.Name)
		if g.parallel > s.Parallel {
			s.Parallel, s.Share = g.parallel, g.share
		}
	}
	if c.Control == nil {
		c.Control = c.A
	}
	switch {
	case name == "" || strings.ContainsAny(name, "/. "):
		return nil, fmt.Errorf("%s cannot name a comparison: call Compare in a top-level benchmark", bench)
	case len(c.A) == 0 || len(c.B) != len(c.A) || len(c.Control) != len(c.A):
		return nil, fmt.Errorf("A, B and Control run %d, %d and %d goroutines: give each as many", len(c.A), len(c.B), len(c.Control))
	case !c.Placement.chosen:
		return nil, fmt.Errorf("the placement is not chosen: say Unpinned or Pinned()")
	case c.Metric != Wall && c.Metric != CPU:
		return nil, fmt.Errorf("the metric is not chosen: say Wall or CPU")
	case s.Lo == 0 && s.Hi == 0 || s.Lo < 0 || s.Hi < 0 || s.Hi > 0 && s.Lo > s.Hi:
		return nil, fmt.Errorf("AtLeast %g and AtMost %g claim nothing about the ratio", s.Lo, s.Hi)
	case s.Margin < 0 || math.IsNaN(s.Margin):
		return nil, fmt.Errorf("a margin of %g is no relative change", s.Margin)
	case s.Parallel > runtime.NumCPU() && len(c.A) == 0:
		return nil, fmt.Errorf("no goroutines")
	}
	if s.Margin == 0 {
		s.Margin = math.Inf(1)
		for _, bound := range []float64{s.Lo, s.Hi} {
			if bound > 0 {
				s.Margin = min(s.Margin, math.Exp(math.Abs(math.Log(bound)))-1)
			}
		}
	}
	s.Plant = max(s.Margin, MinPlant)
	return s, nil
}

// fits reports whether stored slices answer this comparison. The claimed set
// may have been reworded since; what was run and planted may not.
func (s *Spec) fits(stored *Spec) error {
	same := s.Name == stored.Name && s.Metric == stored.Metric && s.Plant == stored.Plant && s.Parallel == stored.Parallel && s.overlap() == stored.overlap() &&
		s.Goroutines == stored.Goroutines && s.Placement.Pinned == stored.Placement.Pinned && slices.Equal(s.Gates, stored.Gates)
	if !same {
		return fmt.Errorf("the stored slices of %s are of another comparison (%+v, want %+v): measure again", s.Name, *stored, *s)
	}
	return nil
}
