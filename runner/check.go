package main

import (
	"context"
	"flag"
	"fmt"
	"io"

	"chanlab/runner/internal/ledger"
	"chanlab/runner/internal/result"
)

var cmdCheck = &command{name: "check", usage: "[-json] [-machine name] [packages]",
	short: "report missing, stale and corrupt results, and verdicts that differ from the book",
	flags: func(f *flag.FlagSet, a *app) {
		jsonFlag(f, a)
		f.StringVar(&a.machine, "machine", result.Local, "check results/`name`")
	},
	run: runCheck,
}

// A finding is one thing that check has to say.
type finding struct {
	Experiment string `json:"experiment"`
	Claim      string `json:"claim,omitempty"`
	What       string `json:"what"` // missing stale failed corrupt quick differs
	Message    string `json:"message"`
}

func runCheck(ctx context.Context, a *app, args []string) error {
	if err := result.CheckMachine(a.machine); err != nil {
		return &usageError{err, "go tool runner check -h"}
	}
	l, err := a.open(ctx)
	if err != nil {
		return err
	}
	list, err := a.pick(ctx, l, args)
	if err != nil {
		return err
	}
	found := []finding{}
	chosen := map[string]bool{}
	rerun := false
	for _, e := range list {
		chosen[e.Name] = true
		r := l.Run(a.machine, e.Name)
		if f := check(e.Pattern(), r); f != nil {
			f.Experiment = e.Name
			found = append(found, *f)
			rerun = true
		}
	}
	for _, c := range l.Claims {
		o := l.Outcome(a.machine, c.ID)
		if ledger.Differs(c, o) && chosen[o.Lead().Run.Result.Experiment] {
			lead := o.Lead()
			msg := fmt.Sprintf("%s: %s on %s, %s in the book: %s", c.ID, o.Verdict, a.machine, c.Expected, lead.Evidence.EN)
			if b := l.BookOutcome(c.ID); b != nil && b.Verdict != o.Verdict {
				msg += "; the book saw: " + b.Lead().Evidence.EN
			}
			found = append(found, finding{lead.Run.Result.Experiment, c.ID, "differs", msg})
		}
	}
	if a.json {
		if err := a.printJSON(found); err != nil {
			return err
		}
	} else {
		a.table(func(w io.Writer) {
			for _, f := range found {
				fmt.Fprintf(w, "%s\t%s\n", f.What, f.Message)
			}
		})
		if len(found) == 0 {
			fmt.Fprintf(a.stdout, "results/%s: %d experiments fresh, no verdict differs from the book\n", a.machine, len(list))
		}
	}
	if len(found) == 0 {
		return nil
	}
	if rerun {
		hint := "go tool runner run"
		if a.machine != result.Local {
			hint += " -machine " + a.machine
		}
		fmt.Fprintf(a.stderr, "runner: hint: %s\n", hint)
	}
	return errFinding
}

// check says what is wrong with a run, or nil.
func check(pattern string, r *ledger.Run) *finding {
	switch {
	case r.State == ledger.Missing:
		return &finding{What: "missing", Message: pattern + " was not run yet"}
	case r.State == ledger.Corrupt:
		return &finding{What: "corrupt", Message: r.Message}
	case r.State == ledger.Failed:
		return &finding{What: "failed", Message: pattern + ": " + firstLine(r.Message)}
	case r.Stale == "source":
		return &finding{What: "stale", Message: pattern + ": its source changed since " + r.Result.Date.Format("2006-01-02 15:04")}
	case r.Stale == "go":
		return &finding{What: "stale", Message: pattern + ": it ran with " + r.Result.Go + " " + r.Result.Build}
	case r.Result.Profile == result.Quick:
		return &finding{What: "quick", Message: pattern + ": there is only a quick run"}
	}
	return nil
}
