// Package record carries out one run of an experiment and files what it saw.
package record

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"chanlab/runner/internal/experiment"
	"chanlab/runner/internal/gotool"
	"chanlab/runner/internal/machine"
	"chanlab/runner/internal/result"
)

// A Recorder runs experiments on this machine.
type Recorder struct {
	Root    string
	Tool    *gotool.Tool
	Store   *result.Store
	Env     gotool.Env
	Host    *machine.Machine
	Machine string                  // name the results are filed under
	Profile string                  // result.Full or result.Quick
	Known   func(claim string) bool // reports whether the book has a claim
	Can     func() []string         // what this machine is capable of; asked when something was unavailable
	Step    func(step string)       // told what runs now; may be nil
}

// A BrokenError says that an experiment did not do its part: a test failed,
// or what it reported makes no sense. Its older result is kept.
type BrokenError struct {
	Name string
	Why  string
}

func (e *BrokenError) Error() string { return e.Name + ": " + e.Why }

// Hint says what to type.
func (e *BrokenError) Hint() string { return "go test -v ./experiments/" + e.Name }

// timeout ends an experiment that hangs.
const timeout = "10m"

// Run runs one experiment and publishes its result. Nothing is stored when it
// is stopped, and a failed attempt is kept beside the last whole result.
func (r *Recorder) Run(ctx context.Context, e *experiment.Experiment) (*result.Result, error) {
	source, err := e.Source()
	if err != nil {
		return nil, err
	}
	args := []string{"-count=1"} // exact evidence is whole in a quick run too: short mode is for timing
	if r.Tool.Dry {
		r.Tool.Test(ctx, append(args, e.Pattern()), nil)
		if e.Benchmarks {
			r.Tool.Test(ctx, append(benchArgs(r.Profile), e.Pattern()), nil)
		}
		return nil, nil
	}
	draft, err := r.Store.Draft(r.Machine, e.Name, r.Profile)
	if err != nil {
		return nil, err
	}
	defer draft.Discard()
	scratch, err := os.MkdirTemp("", "runner-"+e.Name+"-")
	if err != nil {
		return nil, fmt.Errorf("making a scratch folder: %w", err)
	}
	defer os.RemoveAll(scratch)

	before, start := machine.LoadNow(), time.Now()
	log := newTranscript(r.Root, r.Step)
	defer log.close()
	full := append(append([]string{}, args...), "-timeout="+timeout, "-artifacts", "-outputdir="+scratch, e.Pattern())
	err = r.Tool.Test(ctx, full, log.event)
	if err == nil && len(log.verdicts) == 0 && len(log.tests) == 0 {
		err = errors.New("it has no tests")
	}
	switch {
	case err != nil || !e.Benchmarks:
	case slices.Contains(e.Instruments, "paired"):
		err = r.timed(ctx, e, draft, log)
	default:
		err = r.bench(ctx, e, draft)
	}
	if err == nil {
		err = errors.Join(log.faults(r.Known), log.collect(draft))
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	res := &result.Result{
		Experiment: e.Name, Profile: r.Profile,
		Go: r.Env.Version, GOOS: r.Env.GOOS, GOARCH: r.Env.GOARCH,
		Build:  result.Build(r.Env.Level, r.Env.Experiment, r.Env.Flags),
		Source: source, CPU: r.Host.Summary(), Date: start.UTC().Truncate(time.Second),
		Command: "go test " + strings.Join(append(args, e.Pattern()), " "),
		Seconds: seconds(time.Since(start)),
		Load:    map[string]any{"before": before, "after": machine.LoadNow()},
		Tests:   log.list(), Verdicts: log.verdicts,
	}
	if err != nil {
		return nil, r.fail(e, res, log, err)
	}
	if again, err := e.Source(); err != nil || again != source {
		return nil, r.fail(e, res, log, errors.New("its source changed while it ran"))
	}
	res.State, res.Message = log.state()
	if res.Lacked() {
		res.Can = r.Can()
	}
	if err := draft.Publish(res, log.testOf); err != nil {
		return nil, err
	}
	return res, nil
}

// fail keeps a failed attempt; errors that are not the experiment's own
// fault, such as a full disk, pass through.
func (r *Recorder) fail(e *experiment.Experiment, res *result.Result, log *transcript, err error) error {
	var write *result.WriteError
	var missing *gotool.MissingError
	if errors.As(err, &write) || errors.As(err, &missing) {
		return err
	}
	why := err.Error()
	if errors.Is(err, gotool.ErrFailed) {
		why = log.failure()
	}
	f := &result.Failure{Date: res.Date, Source: res.Source, Message: why, Tests: res.Tests}
	if err := r.Store.Fail(r.Machine, e.Name, r.Profile, f); err != nil {
		return err
	}
	first, _, _ := strings.Cut(why, "\n")
	return &BrokenError{e.Name, first}
}

// bench runs the experiment's benchmarks and leaves bench.txt in Go's
// benchmark format (golang.org/design/14313-benchmark-format), so that
// benchstat reads it.
func (r *Recorder) bench(ctx context.Context, e *experiment.Experiment, draft *result.Draft) error {
	var out strings.Builder
	args := append(benchArgs(r.Profile), "-timeout="+timeout, e.Pattern())
	err := r.Tool.Test(ctx, args, func(ev gotool.Event) {
		if ev.Action == "output" {
			out.WriteString(ev.Output)
		}
		if ev.Action == "run" && r.Step != nil {
			r.Step(ev.Test)
		}
	})
	if err != nil {
		return fmt.Errorf("its benchmarks: %w: %s", err, lastLine(out.String()))
	}
	text := fmt.Sprintf("go: %s\nmachine: %s\n", r.Env.Version, r.Machine) + benchLines(out.String())
	return draft.Add("bench.txt", []byte(text))
}

func benchArgs(profile string) []string {
	args := []string{"-run=^$", "-bench=.", "-benchmem"}
	if profile == result.Quick {
		args = append(args, "-short", "-benchtime=100x")
	}
	return args
}

// benchLines keeps configuration and result lines of a go test -bench run.
func benchLines(out string) string {
	var b strings.Builder
	for line := range strings.Lines(out) {
		key, _, config := strings.Cut(line, ": ")
		switch {
		case strings.HasPrefix(line, "Benchmark") && strings.Contains(line, " ns/op"),
			config && (key == "goos" || key == "goarch" || key == "pkg" || key == "cpu"):
			b.WriteString(line)
		}
	}
	return b.String()
}

func seconds(d time.Duration) float64 {
	return float64(d.Round(10*time.Millisecond)) / float64(time.Second)
}

func lastLine(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexByte(s, '\n')+1:]
}
