package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"

	"chanlab/runner/internal/claims"
	"chanlab/runner/internal/experiment"
	"chanlab/runner/internal/ledger"
	"chanlab/runner/internal/machine"
	"chanlab/runner/internal/record"
	"chanlab/runner/internal/result"
)

var cmdRun = &command{name: "run", usage: "[-f] [-n] [-x] [-quick] [-machine name] [-json] [packages]",
	short: "run stale experiments and record their results",
	flags: func(f *flag.FlagSet, a *app) {
		jsonFlag(f, a)
		f.BoolVar(&a.force, "f", false, "run fresh experiments too")
		f.BoolVar(&a.dry, "n", false, "print the go commands, run nothing")
		f.BoolVar(&a.trace, "x", false, "print the go commands as they run")
		f.BoolVar(&a.quick, "quick", false, "time in few processes only: kept apart from full results, never in their place")
		f.StringVar(&a.machine, "machine", result.Local, "file the results under results/`name`, to be committed")
	},
	run: runRun,
}

// A step is what run -json prints for each experiment.
type step struct {
	Experiment string           `json:"experiment"`
	State      string           `json:"state"` // ok unavailable failed fresh
	Seconds    float64          `json:"seconds"`
	Verdicts   []result.Verdict `json:"verdicts,omitempty"`
	Message    string           `json:"message,omitempty"`
}

func runRun(ctx context.Context, a *app, args []string) error {
	if err := result.CheckMachine(a.machine); err != nil {
		return &usageError{err, "go tool runner run -h"}
	}
	l, err := a.open(ctx)
	if err != nil {
		return err
	}
	list, err := a.pick(ctx, l, args)
	if err != nil {
		return err
	}
	todo, fresh := a.stale(ctx, l, list)
	if a.dry {
		a.tool.Trace = a.stdout
		r := a.recorder(ctx, l, nil)
		for _, e := range todo {
			if _, err := r.Run(ctx, e); err != nil {
				return err
			}
		}
		return nil
	}
	if a.trace {
		a.tool.Trace = a.stderr
	}
	for _, e := range fresh {
		if a.json {
			a.printJSON(step{Experiment: e.Name, State: "fresh"})
		}
	}
	if len(todo) == 0 {
		if !a.json {
			fmt.Fprintf(a.stdout, "nothing to run: %d experiments are fresh (go tool runner run -f runs them again)\n", len(fresh))
		}
		return nil
	}
	store := result.NewStore(a.root)
	lock, err := store.Lock("go tool runner run " + strings.Join(args, " "))
	if err != nil {
		return err
	}
	defer lock.Unlock()
	if err := store.Recover(a.machine); err != nil {
		return err
	}
	host, err := machine.Describe(ctx)
	if err != nil {
		return err
	}
	if err := a.sameMachine(store, host); err != nil {
		return err
	}
	err = a.runAll(ctx, l, todo, len(fresh), host)
	host.Load.After = machine.LoadNow()
	return errors.Join(err, store.WriteMachine(a.machine, host))
}

// stale splits experiments into those to run and those that are fresh. What
// the machine could not run is tried again once it is capable of something
// else: a reader who installs gdb need not know of -f.
func (a *app) stale(ctx context.Context, l *ledger.Ledger, list []*experiment.Experiment) (todo, fresh []*experiment.Experiment) {
	for _, e := range list {
		r := l.Run(a.machine, e.Name)
		current := r.Fresh() || a.quick && r.Result != nil && r.Stale == "" && (r.State == ledger.OK || r.State == ledger.Unavailable)
		if r.State == ledger.Corrupt {
			fmt.Fprintf(a.stderr, "runner: %s; it is made again\n", r.Message)
		}
		if current && r.Result.Lacked() && !slices.Equal(r.Result.Can, a.capabilities(ctx)) {
			current = false
		}
		if current && !a.force && (r.Result.Go == l.Env.Version || a.machine == result.Local) {
			fresh = append(fresh, e)
		} else {
			todo = append(todo, e)
		}
	}
	return todo, fresh
}

// sameMachine keeps the results of two machines from being mixed in a folder
// that is committed.
func (a *app) sameMachine(store *result.Store, host *machine.Machine) error {
	var old machine.Machine
	err := store.ReadMachine(a.machine, &old)
	if err == nil && a.machine != result.Local && old.Fingerprint() != host.Fingerprint() {
		return &hintError{fmt.Errorf("results/%s was measured on another machine: %s", a.machine, old.Summary()),
			"choose another -machine name, or remove results/" + a.machine}
	}
	return store.WriteMachine(a.machine, host)
}

func (a *app) recorder(ctx context.Context, l *ledger.Ledger, host *machine.Machine) *record.Recorder {
	profile := result.Full
	if a.quick {
		profile = result.Quick
	}
	known := func(id string) bool {
		return slices.ContainsFunc(l.Claims, func(c *claims.Claim) bool { return c.ID == id })
	}
	return &record.Recorder{Root: a.root, Tool: a.tool, Store: result.NewStore(a.root), Env: l.Env, Host: host,
		Machine: a.machine, Profile: profile, Known: known,
		Can: func() []string { return a.capabilities(ctx) }}
}

func (a *app) runAll(ctx context.Context, l *ledger.Ledger, todo []*experiment.Experiment, fresh int, host *machine.Machine) error {
	show := newProgress(a.stderr, len(todo))
	rec := a.recorder(ctx, l, host)
	rec.Step = show.step
	done, failed := 0, 0
	for _, e := range todo {
		show.begin(e.Name, expected(l, e.Name))
		r, err := rec.Run(ctx, e)
		show.end()
		var broken *record.BrokenError
		switch {
		case ctx.Err() != nil:
			return &hintError{fmt.Errorf("stopped: %d of %d experiments done and kept", done, len(todo)), "go tool runner run carries on"}
		case errors.As(err, &broken):
			failed++
			a.say(step{Experiment: e.Name, State: ledger.Failed, Message: broken.Why}, "FAIL  "+e.Pattern())
			a.report(err)
			continue
		case err != nil:
			return err
		}
		done++
		word := "ok    "
		if r.State == ledger.Unavailable {
			word = "n/a   "
		}
		a.say(step{e.Name, r.State, r.Seconds, r.Verdicts, r.Message},
			fmt.Sprintf("%s%s  %.1fs  %s", word, e.Pattern(), r.Seconds, tally(r)))
	}
	if !a.json {
		fmt.Fprintf(a.stdout, "%d run, %d failed, %d fresh; results in results/%s\n", done, failed, fresh, a.machine)
	}
	if failed > 0 {
		return errFinding
	}
	return nil
}

// say prints one experiment's line, as JSON or as text.
func (a *app) say(s step, line string) {
	if a.json {
		a.printJSON(s)
		return
	}
	fmt.Fprintln(a.stdout, line)
}

// expected is how long the experiment took last, here or in the book, or 0.
func expected(l *ledger.Ledger, name string) float64 {
	for _, m := range []string{result.Local, l.Book(name)} {
		if r := l.Run(m, name).Result; r != nil {
			return r.Seconds
		}
	}
	return 0
}

// tally counts verdicts: "10 claims: 5 refuted, 4 confirmed, 1 qualified".
func tally(r *result.Result) string {
	if r.State == ledger.Unavailable {
		return "unavailable: " + r.Message
	}
	n := map[string]int{}
	ids := map[string]bool{}
	for _, v := range r.Verdicts {
		if !ids[v.Claim] {
			n[v.Verdict]++
		}
		ids[v.Claim] = true
	}
	words := slices.SortedFunc(maps.Keys(n), func(a, b string) int {
		return (n[b]-n[a])*1000 + strings.Compare(a, b)
	})
	for i, w := range words {
		words[i] = fmt.Sprint(n[w], " ", w)
	}
	return fmt.Sprintf("%d claims: %s", len(ids), strings.Join(words, ", "))
}
