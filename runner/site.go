package main

import (
	"context"
	"flag"
	"fmt"
	"strings"
	"time"

	"chanlab/runner/internal/engines"
	"chanlab/runner/internal/ledger"
	"chanlab/runner/internal/publish"
)

var cmdSite = &command{name: "site", usage: "[-serve] [-port number] [-gc=false]",
	short: "write the data that Hugo reads",
	flags: func(f *flag.FlagSet, a *app) {
		f.BoolVar(&a.serve, "serve", false, "keep the data fresh and serve the book with hugo server until Ctrl-C")
		f.IntVar(&a.port, "port", 1313, "with -serve: port on this machine")
		f.BoolVar(&a.gc, "gc", true, "with Go's compiler for the playgrounds, about 20 MB; built once per Go release")
		f.BoolVar(&a.trace, "x", false, "print the go commands as they run")
	},
	run: runSite,
}

func runSite(ctx context.Context, a *app, args []string) error {
	if len(args) > 0 {
		return &usageError{fmt.Errorf("site: takes no packages"), "go tool runner site -h"}
	}
	if a.trace {
		a.tool.Trace = a.stderr
	}
	l, err := a.open(ctx)
	if err != nil {
		return err
	}
	site := &publish.Site{Root: a.root, Ledger: l}
	n, err := site.Write()
	if err != nil {
		return err
	}
	engines := a.engines()
	if _, err := engines.Build(ctx); err != nil {
		return err
	}
	if !a.serve {
		fmt.Fprintf(a.stdout, "%d data files changed in .site/data\n", n)
		return nil
	}
	return a.serveSite(ctx, l, engines)
}

// engines builds what the playgrounds load.
func (a *app) engines() *engines.Builder {
	b := &engines.Builder{Root: a.root, GC: a.gc, Progress: a.stderr}
	if a.trace {
		b.Trace = a.stderr
	}
	return b
}

// interval is how often the sources and results are looked at while the book
// is being served. Reading them all takes some milliseconds.
const interval = 700 * time.Millisecond

// serveSite runs hugo server and derives its data anew whenever a source, a
// claim or a result has changed, so that the open page follows.
func (a *app) serveSite(ctx context.Context, l *ledger.Ledger, engines *engines.Builder) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	addr := fmt.Sprintf("http://localhost:%d/", a.port)
	fmt.Fprintf(a.stdout, "the book is at %s and %szh/ (Ctrl-C stops)\n", addr, addr)
	server, err := a.tool.Start(ctx, a.stderr, "tool", "hugo", "server", "--port", fmt.Sprint(a.port), "--baseURL", addr,
		"--environment", "development", "--disableFastRender", "--quiet")
	if err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Wait() }()
	last := ""
	for {
		select {
		case err := <-ended:
			if ctx.Err() != nil {
				return nil
			}
			return &hintError{fmt.Errorf("hugo server ended: %w", err), fmt.Sprintf("look at its message above; is port %d taken? make serve PORT=%d", a.port, a.port+1)}
		case <-ctx.Done():
			<-ended
			return nil
		case <-time.After(interval):
		}
		msg := ""
		fresh, err := ledger.Open(a.root, l.Env)
		if err == nil {
			_, err = (&publish.Site{Root: a.root, Ledger: fresh}).Write()
		}
		if err == nil {
			_, err = engines.Update(ctx)
		}
		if err != nil {
			msg = err.Error() // half-saved files come and go; say each fault once
		}
		if msg != "" && msg != last {
			a.report(err)
		}
		last = msg
	}
}

func firstLine(s string) string {
	first, _, _ := strings.Cut(s, "\n")
	return first
}
