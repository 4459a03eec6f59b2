// Package selftest measures the instrument paired and, beside it, what one
// does without it: on code compared with itself, and on code with a planted
// slowdown, on this machine, in the same time.
//
// The plain way is go test -count=10 of the old code, then of the new, and
// benchstat's test (Mann-Whitney, golang.org/x/perf/benchmath, alpha 0.05).
// Both ways get the same operations: what is called new is the old code with
// a spin among many operations, of no length for a comparison of the code
// with itself. The plain way runs one binary for both, which favours it: its
// old and new do not even differ in their place in memory.
package selftest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"chanlab/runner/instrument/paired"
	"chanlab/runner/internal/gotool"
	"chanlab/runner/internal/links"
	"chanlab/runner/internal/selftest/workload"
)

// Workloads of the table.
var Workloads = []string{"unbuffered", "buffered", "stream", "default"}

// Copied compares three copies of one function of 4 ns, so that A, B and A'
// lie in different places. It stands apart from the table: what its place does
// to such code is as large as the plants, and what the instrument is to say is
// that it cannot tell. The plain way has nothing like it.
const Copied = "copied"

// copiedRound: one round of workloads in so many includes it.
const copiedRound = 5

// Sizes are the planted slowdowns, as intended.
var Sizes = []float64{0.02, 0.03, 0.05, 0.10}

// Tolerance is what passes for the same: the instrument claims nothing smaller.
const Tolerance = paired.MinPlant

// A Config is one self test.
type Config struct {
	Root   string
	Tool   *gotool.Tool
	Trials int          // comparisons of the same code; half as many are planted
	Load   int          // processes that spin during every other round of workloads
	Step   func(string) // told what runs; may be nil
	Done   func(*Trial) // given each trial; may be nil
}

// A Trial is one comparison made both ways.
type Trial struct {
	Loaded   bool    `json:"loaded"`
	Workload string  `json:"workload"`
	Size     float64 `json:"size"` // planted, as intended; 0 compares the same code
	Paired   Outcome `json:"paired"`
	Plain    Outcome `json:"plain"`
}

// An Outcome is what one way said.
type Outcome struct {
	Says    string  `json:"says"`             // slower, faster, same, undecided
	Reason  string  `json:"reason,omitempty"` // of undecided, for paired
	Ratio   float64 `json:"ratio"`            // new to old
	Lo      float64 `json:"lo,omitempty"`
	Hi      float64 `json:"hi,omitempty"`
	P       float64 `json:"p,omitempty"` // plain
	Seconds float64 `json:"seconds"`
}

// What an outcome says.
const (
	Slower    = "slower"
	Faster    = "faster"
	Same      = "same"
	Undecided = "undecided"
)

// pattern is the package of the workloads.
const pattern = "./runner/internal/selftest/workload"

type tester struct {
	Config
	set    *links.Set
	costs  map[string]float64
	budget map[string]time.Duration // -test.benchtime of the plain way
}

// Run makes the trials. Stopped by ctx it returns those that are done, and
// the context's error.
func Run(ctx context.Context, c Config) (*Report, error) {
	scratch, err := os.MkdirTemp("", "runner-selftest-")
	if err != nil {
		return nil, fmt.Errorf("making a scratch folder: %w", err)
	}
	defer os.RemoveAll(scratch)
	t := &tester{Config: c, budget: map[string]time.Duration{},
		set: &links.Set{Tool: c.Tool, Pattern: pattern, Dir: filepath.Join(c.Root, filepath.FromSlash(pattern)), Scratch: scratch}}
	t.step("linking")
	if err := t.set.Build(ctx, paired.Plan[0].Processes); err != nil {
		return nil, err
	}
	if err := t.price(ctx); err != nil {
		return nil, err
	}
	start := time.Now()
	var trials []*Trial
	err = t.trials(ctx, func(x *Trial) {
		trials = append(trials, x)
		if c.Done != nil {
			c.Done(x)
		}
	})
	return report(c, trials, start), err
}

func (t *tester) step(s string) {
	if t.Step != nil {
		t.Step(s)
	}
}

// price asks what an operation and a spin cost while nothing else of ours runs.
func (t *tester) price(ctx context.Context) error {
	out, err := t.set.Output(ctx, 0, []string{"SELFTEST_COST=1"}, "-test.run=^TestCost$")
	if err != nil {
		return err
	}
	_, text, _ := strings.Cut(out, "cost ")
	text, _, _ = strings.Cut(text, "\n")
	if err := json.Unmarshal([]byte(text), &t.costs); err != nil || t.costs["spin"] <= 0 {
		return fmt.Errorf("pricing the workloads: %q", text)
	}
	return nil
}

// spins plants size into every operation of a workload, on average.
func (t *tester) spins(name string, size float64) int {
	return int(size*t.costs[name]*workload.Every/t.costs["spin"] + 0.5)
}

func (t *tester) trials(ctx context.Context, done func(*Trial)) error {
	for i := range t.Trials {
		name := Workloads[i%len(Workloads)]
		round := i / len(Workloads)
		loaded := t.Load > 0 && round%2 == 1
		names := []string{name}
		if i%(copiedRound*len(Workloads)) == 0 {
			names = append(names, Copied)
		}
		// Every other pair of rounds plants: false alarms are rarer than misses
		// and need more trials to be counted.
		sizes := []float64{0}
		if round/2%2 == 0 {
			sizes = append(sizes, Sizes[(round/4+i)%len(Sizes)])
		}
		err := t.under(ctx, loaded, func() error {
			for _, name := range names {
				for _, size := range sizes {
					x, err := t.compare(ctx, name, size)
					if err != nil {
						return err
					}
					x.Loaded = loaded
					done(x)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// under runs f, with the background load if loaded.
func (t *tester) under(ctx context.Context, loaded bool, f func() error) (err error) {
	if !loaded {
		return f()
	}
	for range t.Load {
		cmd := t.set.Command(ctx, 0, []string{"SELFTEST_LOAD=1"}, "-test.run=^TestLoad$", "-test.timeout=0")
		in, perr := cmd.StdinPipe() // closed, even by our death, it ends the load
		if perr != nil {
			return fmt.Errorf("starting the load: %w", perr)
		}
		if err := cmd.Start(); err != nil {
			return fmt.Errorf("starting the load: %w", err)
		}
		defer func() {
			in.Close()
			var exit *exec.ExitError
			if werr := cmd.Wait(); werr != nil && !errors.As(werr, &exit) && ctx.Err() == nil {
				err = errors.Join(err, werr)
			}
		}()
	}
	time.Sleep(100 * time.Millisecond)
	return f()
}

// compare makes one comparison both ways, in random order.
func (t *tester) compare(ctx context.Context, name string, size float64) (*Trial, error) {
	x := &Trial{Workload: name, Size: size}
	ways := []func() error{
		func() error {
			t.step(fmt.Sprintf("%s %+.0f %% paired", name, 100*size))
			return t.paired(ctx, x)
		},
		func() error {
			t.step(fmt.Sprintf("%s %+.0f %% plain", name, 100*size))
			return t.plain(ctx, x)
		},
	}
	if rand.IntN(2) == 1 {
		slices.Reverse(ways)
	}
	for _, f := range ways {
		if err := f(); err != nil {
			return nil, err
		}
	}
	// The plain way is to take as long as paired took on this workload.
	if used := x.Plain.Seconds; used > 0 {
		factor := min(max(x.Paired.Seconds/used, 0.5), 2)
		t.budget[name] = time.Duration(float64(t.benchtime(name)) * factor)
	}
	return x, nil
}

func (t *tester) environment(name string, size float64) []string {
	return []string{"SELFTEST_SPINS=" + strconv.Itoa(t.spins(name, size))}
}

// paired makes the comparison as the runner does: one process of each link.
func (t *tester) paired(ctx context.Context, x *Trial) error {
	dir, err := os.MkdirTemp(t.set.Scratch, "slices-")
	if err != nil {
		return fmt.Errorf("making a scratch folder: %w", err)
	}
	defer os.RemoveAll(dir)
	start := time.Now()
	bench := "^Benchmark" + strings.ToUpper(x.Workload[:1]) + x.Workload[1:] + "$"
	if err := t.set.Measure(ctx, bench, dir, 0, paired.Plan[0].Processes, nil, t.environment(x.Workload, x.Size)); err != nil {
		return err
	}
	run, err := paired.ReadDir(dir, x.Workload)
	if err != nil {
		return err
	}
	x.Paired = judge(run)
	x.Paired.Seconds = time.Since(start).Seconds()
	return nil
}

// judge puts three claims to the same slices: slower, faster, and the same
// within [Tolerance]. Of the code compared with itself both of the first are
// wrong if they are decided at all.
func judge(run *paired.Run) Outcome {
	ask := func(lo, hi float64) *paired.Result {
		run.Lo, run.Hi = lo, hi
		return run.Analyse()
	}
	slower := ask(1, 0)
	o := Outcome{Says: Undecided, Reason: slower.Reason, Ratio: slower.Ratio.Estimate, Lo: slower.Ratio.Lo, Hi: slower.Ratio.Hi}
	switch {
	case slower.Verdict == paired.Confirmed:
		o.Says = Slower
	case slower.Verdict == paired.Refuted:
		o.Says = Faster
	case ask(1/(1+Tolerance), 1+Tolerance).Verdict == paired.Confirmed:
		o.Says = Same
	}
	if o.Says != Undecided {
		o.Reason = ""
	}
	return o
}
