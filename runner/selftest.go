package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"chanlab/runner/internal/machine"
	"chanlab/runner/internal/result"
	"chanlab/runner/internal/selftest"
)

var cmdSelftest = &command{name: "selftest", usage: "[-trials n] [-load n] [-traps] [-machine name] [-json]",
	short: "measure how often the timing instrument errs, and what it can see",
	flags: func(f *flag.FlagSet, a *app) {
		jsonFlag(f, a)
		f.IntVar(&a.trials, "trials", 100, "make `n` comparisons of the same code and half as many of planted slowdowns")
		f.IntVar(&a.load, "load", 0, "keep `n` spinning processes beside half of them")
		f.BoolVar(&a.traps, "traps", false, "only try to fool the instrument, and add that to the report")
		f.StringVar(&a.machine, "machine", result.Local, "file the report under results/`name`, to be committed")
	},
	run: runSelftest,
}

// selftestFile is the report under results/MACHINE.
const selftestFile = "selftest.json"

// selftestSeconds is about what one comparison takes, both ways.
const selftestSeconds = 7.5

func runSelftest(ctx context.Context, a *app, args []string) error {
	if err := result.CheckMachine(a.machine); err != nil {
		return &usageError{err, "go tool runner selftest -h"}
	}
	if len(args) > 0 || a.trials < 1 || a.load < 0 {
		return &usageError{fmt.Errorf("selftest: takes no packages, at least one trial, and no negative load"), "go tool runner selftest -h"}
	}
	store := result.NewStore(a.root)
	lock, err := store.Lock("go tool runner selftest")
	if err != nil {
		return err
	}
	defer lock.Unlock()
	host, err := machine.Describe(ctx)
	if err != nil {
		return err
	}
	if err := a.sameMachine(store, host); err != nil {
		return err
	}
	if a.traps {
		return a.runTraps(ctx, store)
	}
	done, total := 0, a.trials+a.trials/2
	c := selftest.Config{Root: a.root, Tool: a.tool, Trials: a.trials, Load: a.load}
	c.Done = func(*selftest.Trial) { done++ }
	show := newProgress(a.stderr, 1)
	about := selftestSeconds * float64(total)
	if show.width > 0 {
		c.Step = func(s string) { show.step(fmt.Sprintf("%d/%d %s", done, total, s)) }
		show.begin("selftest", about)
	} else {
		fmt.Fprintf(a.stderr, "selftest: %d comparisons, each both ways, in about %.0f minutes\n", total, about/60)
	}
	r, err := selftest.Run(ctx, c)
	if err == nil {
		r.Traps, err = selftest.Traps(ctx, c)
	}
	show.end()
	if r == nil {
		return err
	}
	if a.json {
		a.printJSON(r)
	} else if perr := r.Print(a.stdout); perr != nil {
		return perr
	}
	if ctx.Err() != nil {
		return &hintError{fmt.Errorf("stopped: %d of %d comparisons made, nothing stored", done, total), "go tool runner selftest -trials 10 takes less time"}
	}
	if err != nil {
		return err
	}
	return writeReport(store.MachineDir(a.machine), r)
}

// runTraps adds what was said in traps to the report of an earlier self test.
func (a *app) runTraps(ctx context.Context, store *result.Store) error {
	file := filepath.Join(store.MachineDir(a.machine), selftestFile)
	b, err := os.ReadFile(file)
	if err != nil {
		return &hintError{fmt.Errorf("there is no report to add to: %w", err), "go tool runner selftest"}
	}
	var r selftest.Report
	if err := json.Unmarshal(b, &r); err != nil {
		return &hintError{fmt.Errorf("reading %s: %w", selftestFile, err), "go tool runner selftest"}
	}
	if r.Traps, err = selftest.Traps(ctx, selftest.Config{Root: a.root, Tool: a.tool}); err != nil {
		return err
	}
	if a.json {
		a.printJSON(r.Traps)
	} else if err := r.PrintTraps(a.stdout); err != nil {
		return err
	}
	return writeReport(store.MachineDir(a.machine), &r)
}

// writeReport replaces the report by temporary file and rename.
func writeReport(dir string, r *selftest.Report) error {
	b, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("encoding the report: %w", err)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("filing the report: %w", err)
	}
	f, err := os.CreateTemp(dir, ".tmp-")
	if err != nil {
		return fmt.Errorf("filing the report: %w", err)
	}
	_, err = f.Write(append(b, '\n'))
	if err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), filepath.Join(dir, selftestFile))
	}
	if err != nil {
		os.Remove(f.Name())
		return fmt.Errorf("filing the report: %w", err)
	}
	return nil
}
