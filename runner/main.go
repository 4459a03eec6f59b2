package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"chanlab/runner/internal/experiment"
	"chanlab/runner/internal/gotool"
	"chanlab/runner/internal/ledger"
)

// A command is one verb of the runner.
type command struct {
	name  string
	usage string // what follows the name
	short string
	run   func(ctx context.Context, a *app, args []string) error
	flags func(f *flag.FlagSet, a *app)
}

var commands = []*command{cmdList, cmdRun, cmdClaims, cmdCheck, cmdSite, cmdDoctor, cmdSelftest}

// An app is one invocation: where it prints, where the book is, its flags.
type app struct {
	stdout, stderr io.Writer
	cwd, root      string
	tool           *gotool.Tool

	json    bool   // -json
	dry     bool   // -n
	trace   bool   // -x
	force   bool   // -f
	quick   bool   // -quick
	machine string // -machine
	section string // -section
	serve   bool   // -serve
	gc      bool   // -gc
	port    int    // -port
	trials  int    // -trials
	traps   bool   // -traps
	load    int    // -load

	can []string // see capabilities
}

// Errors that decide the exit status and were already explained.
var (
	errFinding = errors.New("finding") // 1
	errUsage   = errors.New("usage")   // 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		<-ctx.Done()
		stop() // a second Ctrl-C ends the runner at once
	}()
	os.Exit(Main(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// Main runs one command line and returns the exit status.
func Main(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	a := &app{stdout: stdout, stderr: stderr}
	err := a.dispatch(ctx, args)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errUsage):
		return 2
	case errors.Is(err, errFinding):
		return 1
	}
	a.report(err)
	var bad *usageError
	if errors.As(err, &bad) {
		return 2
	}
	return 1
}

func (a *app) dispatch(ctx context.Context, args []string) error {
	if len(args) == 0 {
		fmt.Fprint(a.stderr, usage())
		return errUsage
	}
	if args[0] == "help" || args[0] == "-h" || args[0] == "-help" || args[0] == "--help" {
		fmt.Fprint(a.stdout, usage())
		return nil
	}
	for _, c := range commands {
		if c.name == args[0] {
			return a.invoke(ctx, c, args[1:])
		}
	}
	return &usageError{fmt.Errorf("%s: no such command", args[0]), "go tool runner help"}
}

func (a *app) invoke(ctx context.Context, c *command, args []string) error {
	f := flag.NewFlagSet(c.name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	if c.flags != nil {
		c.flags(f, a)
	}
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintf(a.stdout, "usage: go tool runner %s %s\n\n%s.\n", c.name, c.usage, c.short)
		f.SetOutput(a.stdout)
		f.PrintDefaults()
		return nil
	case err != nil:
		return &usageError{fmt.Errorf("%s: %w", c.name, err), "go tool runner " + c.name + " -h"}
	}
	var err error
	if a.cwd, err = os.Getwd(); err != nil {
		return fmt.Errorf("finding the working folder: %w", err)
	}
	if a.root, err = experiment.Root(a.cwd); err != nil {
		return &hintError{err, "cd to the folder of the book's go.mod"}
	}
	a.tool = &gotool.Tool{Dir: a.root, Dry: a.dry}
	return c.run(ctx, a, f.Args())
}

// report prints an error and, where there is one, its hint. Joined errors are
// printed line by line.
func (a *app) report(err error) {
	for line := range strings.SplitSeq(err.Error(), "\n") {
		fmt.Fprintf(a.stderr, "runner: %s\n", line)
	}
	var h interface{ Hint() string }
	if errors.As(err, &h) {
		fmt.Fprintf(a.stderr, "runner: hint: %s\n", h.Hint())
	}
}

// open reads the state of the whole book.
func (a *app) open(ctx context.Context) (*ledger.Ledger, error) {
	env, err := a.tool.Env(ctx)
	if err != nil {
		return nil, err
	}
	return ledger.Open(a.root, env)
}

// pick expands package patterns to experiments; none means all.
func (a *app) pick(ctx context.Context, l *ledger.Ledger, patterns []string) ([]*experiment.Experiment, error) {
	if len(patterns) == 0 {
		return l.Experiments, nil
	}
	for _, p := range patterns {
		if strings.HasPrefix(p, "-") {
			return nil, &usageError{fmt.Errorf("%s: flags come before packages", p), "go tool runner help"}
		}
		if experiment.Named(l.Experiments, p) != nil {
			return nil, &usageError{fmt.Errorf("%s: not a package pattern", p), "./experiments/" + p + " names the experiment"}
		}
	}
	pkgs, err := a.tool.List(ctx, a.cwd, patterns...)
	if err != nil {
		return nil, err
	}
	var list []*experiment.Experiment
	for _, p := range pkgs {
		e := experiment.Named(l.Experiments, strings.TrimPrefix(p.ImportPath, experiment.Module+"/experiments/"))
		if e != nil && e.Path == p.ImportPath {
			list = append(list, e)
			continue
		}
		if len(patterns) == 1 && strings.Contains(patterns[0], "...") && p.Error == nil {
			continue // ./... names the rest of the book too
		}
		return nil, &usageError{fmt.Errorf("%s: no such experiment", strings.TrimPrefix(p.ImportPath, experiment.Module+"/")), "go tool runner list"}
	}
	if len(list) == 0 {
		return nil, &usageError{fmt.Errorf("%s: matches no experiment", strings.Join(patterns, " ")), "go tool runner list"}
	}
	return list, nil
}

// A hintError adds what to type to an error.
type hintError struct {
	err  error
	hint string
}

func (e *hintError) Error() string { return e.err.Error() }
func (e *hintError) Unwrap() error { return e.err }
func (e *hintError) Hint() string  { return e.hint }

// A usageError is a hintError that exits 2.
type usageError hintError

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }
func (e *usageError) Hint() string  { return e.hint }

func usage() string {
	var b strings.Builder
	b.WriteString("Runner runs this book's experiments on your machine and keeps what they saw.\n\n" +
		"Usage:\n\n\tgo tool runner <command> [flags] [packages]\n\nThe commands are:\n\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "\t%-8s %s\n", c.name, c.short)
	}
	b.WriteString("\nPackages are patterns as in go; go tool runner <command> -h shows a command's flags.\n")
	return b.String()
}
