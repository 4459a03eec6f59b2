package ledger

import (
	"testing"

	"chanlab/runner/internal/claims"
	"chanlab/runner/internal/experiment"
	"chanlab/runner/internal/result"
)

// book makes a ledger in which each experiment reports one verdict on a claim.
func book(machine string, verdicts ...result.Verdict) *Ledger {
	l := &Ledger{Machines: []string{machine}, runs: map[string]map[string]*Run{machine: {}}}
	for i, v := range verdicts {
		name := string(rune('a' + i))
		l.Experiments = append(l.Experiments, &experiment.Experiment{Name: name})
		v.Claim = "C2.5.8"
		l.runs[machine][name] = &Run{Machine: machine, State: OK,
			Result: &result.Result{Experiment: name, Verdicts: []result.Verdict{v}}}
	}
	return l
}

func TestReportsOfOneClaimMustAgree(t *testing.T) {
	v := func(word string) result.Verdict { return result.Verdict{Verdict: word} }
	wide := result.Verdict{Verdict: claims.Undecided, Reason: "wide"}
	for name, c := range map[string]struct {
		verdicts             []result.Verdict
		want, reason, leader string
	}{
		"one":                     {[]result.Verdict{v("refuted")}, "refuted", "", "a"},
		"agreement":               {[]result.Verdict{v("refuted"), v("refuted")}, "refuted", "", "a"},
		"disagreement":            {[]result.Verdict{v("refuted"), v("confirmed")}, "undecided", "split", "a"},
		"half agreement":          {[]result.Verdict{v("qualified"), v("confirmed")}, "undecided", "split", "a"},
		"the one that could run":  {[]result.Verdict{v("unavailable"), v("confirmed")}, "confirmed", "", "b"},
		"none could run":          {[]result.Verdict{v("unavailable"), v("unavailable")}, "unavailable", "", "a"},
		"a decision leads":        {[]result.Verdict{wide, v("refuted")}, "refuted", "", "b"},
		"undecided keeps its why": {[]result.Verdict{wide, v("unavailable")}, "undecided", "wide", "a"},
	} {
		o := book("epyc", c.verdicts...).Outcome("epyc", "C2.5.8")
		if o.Verdict != c.want || o.Reason != c.reason || o.Lead().Run.Result.Experiment != c.leader {
			t.Errorf("%s: %s %q led by %s, want %s %q led by %s", name,
				o.Verdict, o.Reason, o.Lead().Run.Result.Experiment, c.want, c.reason, c.leader)
		}
	}
	if o := book("epyc").Outcome("epyc", "C2.5.8"); o != nil {
		t.Errorf("nothing reported: %+v", o)
	}
}

func TestDiffersOnlyWhenBothAreDecided(t *testing.T) {
	for _, c := range []struct {
		expected, verdict string
		want              bool
	}{
		{"refuted", "confirmed", true}, {"refuted", "refuted", false}, {"qualified", "refuted", true},
		{"refuted", "undecided", false}, {"refuted", "unavailable", false}, {"", "confirmed", false},
	} {
		o := book("epyc", result.Verdict{Verdict: c.verdict}).Outcome("epyc", "C2.5.8")
		if got := Differs(&claims.Claim{Expected: c.expected}, o); got != c.want {
			t.Errorf("expected %q, got %q: differs = %v, want %v", c.expected, c.verdict, got, c.want)
		}
	}
}

func TestStatus(t *testing.T) {
	l := book("epyc", result.Verdict{Verdict: "refuted"})
	for _, c := range []struct {
		claim claims.Claim
		want  string
	}{
		{claims.Claim{ID: "C2.5.8"}, "refuted"},
		{claims.Claim{ID: "C2.5.9"}, "open"},
		{claims.Claim{ID: "C5.1", Status: "not-reproducible"}, "not-reproducible"},
	} {
		if got := l.Status(&c.claim); got != c.want {
			t.Errorf("%s: %s, want %s", c.claim.ID, got, c.want)
		}
	}
	if got := book(result.Local, result.Verdict{Verdict: "refuted"}).Status(&claims.Claim{ID: "C2.5.8"}); got != "open" {
		t.Errorf("a reader's own result decides the book's status: %s", got)
	}
}
