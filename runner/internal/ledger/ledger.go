// Package ledger joins what the book claims with what each machine saw: for
// every claim the verdict in the book and on the reader's machine, for every
// experiment the state of its results.
package ledger

import (
	"errors"
	"io/fs"
	"slices"

	"chanlab/runner/internal/claims"
	"chanlab/runner/internal/experiment"
	"chanlab/runner/internal/gotool"
	"chanlab/runner/internal/result"
)

// States of an experiment on a machine.
const (
	OK          = "ok"
	Unavailable = "unavailable" // every test skipped: the machine cannot
	Failed      = "failed"
	Corrupt     = "corrupt"
	Missing     = "missing" // never run there
)

// A Run is the state of one experiment on one machine.
type Run struct {
	Machine string
	State   string
	Message string         // why it failed, or what is corrupt
	Err     error          // with Corrupt
	Stale   string         // "source", "go" or ""
	Result  *result.Result // the last whole result; nil when there is none
}

// Fresh reports whether there is nothing to run.
func (r *Run) Fresh() bool {
	return (r.State == OK || r.State == Unavailable) && r.Stale == "" && r.Result.Profile == result.Full
}

// A Report is one test's verdict on a claim, with the run it came from.
type Report struct {
	result.Verdict
	Run *Run
}

// An Outcome is what one machine says about a claim: the verdict of all its
// reports together, the leading report first.
type Outcome struct {
	Verdict string
	Reason  string
	Reports []Report
}

// Lead is the report whose evidence is shown.
func (o *Outcome) Lead() Report { return o.Reports[0] }

// A Ledger is the state of the whole book.
type Ledger struct {
	Claims      []*claims.Claim
	Experiments []*experiment.Experiment
	Machines    []string // reference machines by name, then local
	Env         gotool.Env

	runs map[string]map[string]*Run // machine, experiment
}

// Open reads claims, experiments and results of the checkout at root. A
// corrupt result is a state, not an error.
func Open(root string, env gotool.Env) (*Ledger, error) {
	l := &Ledger{Env: env, runs: map[string]map[string]*Run{}}
	var err error
	if l.Claims, err = claims.Load(root); err != nil {
		return nil, err
	}
	if l.Experiments, err = experiment.Find(root); err != nil {
		return nil, err
	}
	store := result.NewStore(root)
	if l.Machines, err = store.Machines(); err != nil {
		return nil, err
	}
	for _, e := range l.Experiments {
		source, err := e.Source()
		if err != nil {
			return nil, err
		}
		for _, m := range append(slices.Clone(l.Machines), result.Local) {
			if l.runs[m] == nil {
				l.runs[m] = map[string]*Run{}
			}
			run, err := l.read(store, m, e.Name, source)
			if err != nil {
				return nil, err
			}
			l.runs[m][e.Name] = run
		}
	}
	return l, nil
}

func (l *Ledger) read(store *result.Store, machine, name, source string) (*Run, error) {
	run := &Run{Machine: machine, State: OK}
	r, err := store.Read(machine, name)
	var corrupt *result.CorruptError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		run.State = Missing
	case errors.As(err, &corrupt):
		run.State, run.Message, run.Err = Corrupt, corrupt.Error(), corrupt
	case err != nil:
		return nil, err
	default:
		run.Result, run.State, run.Message = r, r.State, r.Message
		goversion, build := l.Env.Version, result.Build(l.Env.Level, l.Env.Experiment, l.Env.Flags)
		if machine != result.Local {
			// The book's machine had the toolchain it had; the page says which.
			goversion, build = r.Go, r.Build
		}
		run.Stale = r.Stale(source, goversion, build)
	}
	for _, profile := range []string{result.Full, result.Quick} {
		if f := store.Failed(machine, name, profile); f != nil && run.State != Corrupt {
			run.State, run.Message = Failed, f.Message
		}
	}
	return run, nil
}

// Run returns the state of an experiment on a machine; it is never nil for an
// experiment of the book.
func (l *Ledger) Run(machine, name string) *Run {
	if r := l.runs[machine][name]; r != nil {
		return r
	}
	return &Run{Machine: machine, State: Missing}
}

// Book is the machine whose result of an experiment the book shows: the first
// reference machine that has one, or "".
func (l *Ledger) Book(name string) string {
	for _, m := range l.Machines {
		if m != result.Local && l.Run(m, name).Result != nil {
			return m
		}
	}
	return ""
}

// Outcome says what a machine found about a claim, nil when it found nothing.
// Reports that decide must agree, otherwise the claim is undecided: split.
func (l *Ledger) Outcome(machine, claim string) *Outcome {
	var reports []Report
	for _, e := range l.Experiments {
		run := l.Run(machine, e.Name)
		if run.Result == nil {
			continue
		}
		for _, v := range run.Result.Verdicts {
			if v.Claim == claim {
				reports = append(reports, Report{v, run})
			}
		}
	}
	if len(reports) == 0 {
		return nil
	}
	slices.SortStableFunc(reports, func(a, b Report) int { return weight(a.Verdict) - weight(b.Verdict) })
	o := &Outcome{Verdict: reports[0].Verdict.Verdict, Reason: reports[0].Reason, Reports: reports}
	for _, r := range reports {
		if v := r.Verdict.Verdict; claims.Decided(v) && v != o.Verdict {
			o.Verdict, o.Reason = claims.Undecided, "split"
		}
	}
	return o
}

// weight puts reports that decide first, those that could not run last.
func weight(v result.Verdict) int {
	switch {
	case claims.Decided(v.Verdict):
		return 0
	case v.Verdict == claims.Undecided:
		return 1
	}
	return 2
}

// BookOutcome is the outcome on the first reference machine that has one.
func (l *Ledger) BookOutcome(claim string) *Outcome {
	for _, m := range l.Machines {
		if m == result.Local {
			continue
		}
		if o := l.Outcome(m, claim); o != nil {
			return o
		}
	}
	return nil
}

// Status is the word the book shows for a claim: the verdict of its reference
// machine, open when no experiment reports it, or not-reproducible.
func (l *Ledger) Status(c *claims.Claim) string {
	if c.Status != "" {
		return c.Status
	}
	if o := l.BookOutcome(c.ID); o != nil {
		return o.Verdict
	}
	return claims.Open
}

// Differs reports whether an outcome settles a claim otherwise than the book
// stands for. What could not be decided does not differ.
func Differs(c *claims.Claim, o *Outcome) bool {
	return o != nil && c.Expected != "" && claims.Decided(o.Verdict) && o.Verdict != c.Expected
}
