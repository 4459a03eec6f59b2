package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"text/tabwriter"

	"chanlab/runner/internal/ledger"
	"chanlab/runner/internal/result"
)

var cmdList = &command{name: "list", usage: "[-json] [packages]",
	short: "list the experiments and the state of their results",
	flags: func(f *flag.FlagSet, a *app) { jsonFlag(f, a) },
	run:   runList,
}

func jsonFlag(f *flag.FlagSet, a *app) {
	f.BoolVar(&a.json, "json", false, "print JSON")
}

func (a *app) printJSON(v any) error {
	enc := json.NewEncoder(a.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// table aligns columns that are separated by tabs.
func (a *app) table(write func(w io.Writer)) error {
	w := tabwriter.NewWriter(a.stdout, 0, 8, 2, ' ', 0)
	write(w)
	return w.Flush()
}

func runList(ctx context.Context, a *app, args []string) error {
	l, err := a.open(ctx)
	if err != nil {
		return err
	}
	list, err := a.pick(ctx, l, args)
	if err != nil {
		return err
	}
	type row struct {
		Name        string   `json:"name"`
		Path        string   `json:"path"`
		Title       string   `json:"title"`
		Claims      []string `json:"claims"`
		Instruments []string `json:"instruments"`
		State       string   `json:"state"`
		Stale       string   `json:"stale,omitempty"`
		Seconds     float64  `json:"seconds,omitempty"`
		Book        string   `json:"book,omitempty"`
	}
	rows := []row{}
	for _, e := range list {
		here := l.Run(result.Local, e.Name)
		r := row{e.Name, e.Path, e.Title, e.Claims, e.Instruments, here.State, here.Stale, 0, l.Book(e.Name)}
		if here.Result != nil {
			r.Seconds = here.Result.Seconds
		}
		rows = append(rows, r)
	}
	if a.json {
		return a.printJSON(rows)
	}
	return a.table(func(w io.Writer) {
		for i, r := range rows {
			fmt.Fprintf(w, "%s\t%s\t%d claims\t%s\n", list[i].Pattern(), describe(l.Run(result.Local, r.Name)), len(r.Claims), r.Title)
		}
	})
}

// describe says the state of a run in a word or two.
func describe(r *ledger.Run) string {
	switch {
	case r.State == ledger.Missing:
		return "not run"
	case r.Stale == "source" && r.State != ledger.Failed:
		return "stale: source changed"
	case r.Stale == "go" && r.State != ledger.Failed:
		return "stale: ran with " + r.Result.Go
	case r.State == ledger.OK && r.Result.Profile == result.Quick:
		return "ok (quick)"
	}
	return r.State
}
