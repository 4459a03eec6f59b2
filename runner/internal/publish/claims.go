package publish

import (
	"path"
	"slices"
	"strings"

	"chanlab/runner/internal/claims"
	"chanlab/runner/internal/ledger"
	"chanlab/runner/internal/result"
)

// A claim is one row of claims.json.
type claim struct {
	ID        string       `json:"id"`
	Anchor    string       `json:"anchor"` // id of its card in the page: "c2-5-8"
	Section   string       `json:"section"`
	Page      string       `json:"page"`
	Tier      int          `json:"tier"`
	Kind      string       `json:"kind"`
	Text      result.Text  `json:"text"`
	Source    string       `json:"source"`
	Expected  string       `json:"expected"`
	Condition *claims.Text `json:"condition"`
	Why       *claims.Text `json:"why"`
	Status    string       `json:"status"`
	Book      *outcome     `json:"book"`
	Here      *outcome     `json:"here"`
	Differs   string       `json:"differs"` // "", book, here, both
}

// An outcome is what one machine says, with the leading report's evidence.
type outcome struct {
	Verdict    string       `json:"verdict"`
	Reason     string       `json:"reason"`
	Evidence   result.Text  `json:"evidence"`
	Condition  *result.Text `json:"condition"`
	Experiment string       `json:"experiment"`
	Test       string       `json:"test"`
	Machine    string       `json:"machine"`
	CPU        string       `json:"cpu"`
	Go         string       `json:"go"`
	GOARCH     string       `json:"goarch"`
	OS         string       `json:"os"`
	Date       string       `json:"date"`
	Stale      string       `json:"stale"`
	Profile    string       `json:"profile"`
	Artifacts  []link       `json:"artifacts"`
	Command    string       `json:"command"`
	Also       []also       `json:"also"`
}

type link struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

type also struct {
	Experiment string      `json:"experiment"`
	Test       string      `json:"test"`
	Verdict    string      `json:"verdict"`
	Evidence   result.Text `json:"evidence"`
}

func (s *Site) claims() []claim {
	var list []claim
	for _, c := range s.Ledger.Claims {
		book, here := s.Ledger.BookOutcome(c.ID), s.Ledger.Outcome(result.Local, c.ID)
		row := claim{ID: c.ID, Anchor: strings.ToLower(strings.ReplaceAll(c.ID, ".", "-")),
			Section: c.Section, Page: c.Page, Tier: c.Tier, Kind: c.Kind,
			Text: result.Text{EN: c.EN, ZH: c.ZH}, Source: c.Source, Expected: c.Expected,
			Condition: c.Condition, Why: c.Why, Status: s.Ledger.Status(c),
			Book: toOutcome(book), Here: toOutcome(here)}
		switch b, h := ledger.Differs(c, book), ledger.Differs(c, here); {
		case b && h:
			row.Differs = "both"
		case b:
			row.Differs = "book"
		case h:
			row.Differs = "here"
		}
		list = append(list, row)
	}
	return list
}

func toOutcome(o *ledger.Outcome) *outcome {
	if o == nil {
		return nil
	}
	lead := o.Lead()
	r := lead.Run.Result
	out := &outcome{Verdict: o.Verdict, Reason: o.Reason, Evidence: lead.Evidence, Condition: lead.Condition,
		Experiment: r.Experiment, Test: lead.Test, Machine: lead.Run.Machine, CPU: r.CPU,
		Go: r.Go, GOARCH: r.GOARCH, OS: r.GOOS, Date: r.Date.Format("2006-01-02"), Stale: lead.Run.Stale,
		Profile: r.Profile, Artifacts: []link{}, Also: []also{},
		Command: "go tool runner run ./experiments/" + r.Experiment}
	for _, a := range r.Artifacts {
		// Subtests leave files for the test they belong to.
		if a.Test == lead.Test || strings.HasPrefix(a.Test, lead.Test+"/") {
			out.Artifacts = append(out.Artifacts, link{a.Name, url(lead.Run.Machine, r, a.Name)})
		}
	}
	slices.SortFunc(out.Artifacts, func(a, b link) int { return strings.Compare(a.Name, b.Name) })
	for _, rep := range o.Reports[1:] {
		out.Also = append(out.Also, also{rep.Run.Result.Experiment, rep.Test, rep.Verdict.Verdict, rep.Evidence})
	}
	return out
}

// url is where the site publishes an artifact; results/ is mounted there.
func url(machine string, r *result.Result, name string) string {
	if r.Profile == result.Quick {
		return path.Join("/results", machine, result.Quick, r.Experiment, name)
	}
	return path.Join("/results", machine, r.Experiment, name)
}
