package main

import (
	"context"
	"flag"
	"fmt"
	"io"

	"chanlab/runner/internal/claims"
	"chanlab/runner/internal/ledger"
	"chanlab/runner/internal/result"
)

var cmdClaims = &command{name: "claims", usage: "[-json] [-section number] [packages]",
	short: "list the claims and what each machine found",
	flags: func(f *flag.FlagSet, a *app) {
		jsonFlag(f, a)
		f.StringVar(&a.section, "section", "", "only the claims of this section, such as 2.5")
	},
	run: runClaims,
}

// A claimRow is what claims -json prints of one claim.
type claimRow struct {
	ID       string          `json:"id"`
	Section  string          `json:"section"`
	Tier     int             `json:"tier"`
	Kind     string          `json:"kind"`
	EN       string          `json:"en"`
	ZH       string          `json:"zh"`
	Status   string          `json:"status"` // what the book shows
	Expected string          `json:"expected,omitempty"`
	Source   string          `json:"source,omitempty"`
	Why      *claims.Text    `json:"why,omitempty"`
	Machines map[string]seen `json:"machines"`
}

// seen is what one machine found about a claim.
type seen struct {
	Verdict    string       `json:"verdict"`
	Reason     string       `json:"reason,omitempty"`
	Evidence   result.Text  `json:"evidence"`
	Condition  *result.Text `json:"condition,omitempty"`
	Experiment string       `json:"experiment"`
	Test       string       `json:"test"`
	Go         string       `json:"go"`
	When       string       `json:"when"`
	Stale      string       `json:"stale,omitempty"`
	Differs    bool         `json:"differs"`
}

func runClaims(ctx context.Context, a *app, args []string) error {
	l, err := a.open(ctx)
	if err != nil {
		return err
	}
	wanted := func(*claims.Claim) bool { return true }
	if len(args) > 0 {
		list, err := a.pick(ctx, l, args)
		if err != nil {
			return err
		}
		ids := map[string]bool{}
		for _, e := range list {
			for _, id := range e.Claims {
				ids[id] = true
			}
		}
		wanted = func(c *claims.Claim) bool { return ids[c.ID] }
	}
	rows := []claimRow{}
	for _, c := range l.Claims {
		if wanted(c) && (a.section == "" || a.section == c.Section) {
			rows = append(rows, rowOf(l, c))
		}
	}
	if len(rows) == 0 {
		return &usageError{fmt.Errorf("claims: no claim in section %q", a.section), "go tool runner claims"}
	}
	if a.json {
		return a.printJSON(rows)
	}
	return a.table(func(w io.Writer) {
		for _, r := range rows {
			here := "-"
			if s, ok := r.Machines[result.Local]; ok {
				here = s.Verdict
				if s.Differs {
					here += " (differs)"
				}
			}
			fmt.Fprintf(w, "%s\t%s\there: %s\t%s\n", r.ID, r.Status, here, r.EN)
		}
	})
}

func rowOf(l *ledger.Ledger, c *claims.Claim) claimRow {
	r := claimRow{c.ID, c.Section, c.Tier, c.Kind, c.EN, c.ZH, l.Status(c), c.Expected, c.Source, c.Why, map[string]seen{}}
	for _, m := range l.Machines {
		o := l.Outcome(m, c.ID)
		if o == nil {
			continue
		}
		lead := o.Lead()
		res := lead.Run.Result
		r.Machines[m] = seen{o.Verdict, o.Reason, lead.Evidence, lead.Condition, res.Experiment, lead.Test,
			res.Go, res.Date.Format("2006-01-02T15:04:05Z"), lead.Run.Stale, ledger.Differs(c, o)}
	}
	return r
}
