package record

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chanlab/runner/internal/gotool"
	"chanlab/runner/internal/result"

	"github.com/google/go-cmp/cmp"
)

func attr(test, key, value string) gotool.Event {
	return gotool.Event{Action: "attr", Test: test, Key: key, Value: value}
}

// read feeds events to a transcript and checks its verdicts against a book
// that has the claims C1.1 and C1.2.
func read(events ...gotool.Event) (*transcript, error) {
	l := newTranscript("", nil)
	for _, e := range events {
		l.event(e)
	}
	return l, l.faults(func(id string) bool { return id == "C1.1" || id == "C1.2" })
}

func TestVerdictsAreReadWithTheirTexts(t *testing.T) {
	l, err := read(
		gotool.Event{Action: "run", Test: "TestA"},
		attr("TestA", "claim", "C1.1 qualified only on amd64: 3 of 4"),
		attr("TestA", "claim-zh", "C1.1 仅 amd64：4 中有 3"),
		attr("TestA", "condition", "C1.1 on amd64"),
		attr("TestA", "condition-zh", "C1.1 在 amd64 上"),
		attr("TestA", "colour", "green"),
		gotool.Event{Action: "pass", Test: "TestA", Elapsed: 0.25},
		gotool.Event{Action: "run", Test: "BenchmarkB"},
		attr("BenchmarkB", "claim", "C1.2 undecided wide 1.0 [0.9, 1.1]"),
		attr("BenchmarkB", "claim-zh", "C1.2 区间 1.0 [0.9, 1.1]"),
	)
	if err != nil {
		t.Fatal(err)
	}
	want := []result.Verdict{
		{Claim: "C1.1", Test: "TestA", Verdict: "qualified", Evidence: result.Text{EN: "only on amd64: 3 of 4", ZH: "仅 amd64：4 中有 3"},
			Condition: &result.Text{EN: "on amd64", ZH: "在 amd64 上"}},
		{Claim: "C1.2", Test: "BenchmarkB", Verdict: "undecided", Reason: "wide", Evidence: result.Text{EN: "1.0 [0.9, 1.1]", ZH: "区间 1.0 [0.9, 1.1]"}},
	}
	if d := cmp.Diff(want, l.verdicts); d != "" {
		t.Errorf("verdicts (-want +got):\n%s", d)
	}
	if a, b := l.tests["TestA"], l.tests["BenchmarkB"]; a.Status != "pass" || a.Seconds != 0.25 || b.Status != "pass" {
		t.Errorf("tests %+v, %+v", *a, *b)
	}
}

func TestFaultsOfVerdicts(t *testing.T) {
	zh := attr("TestA", "claim-zh", "C1.1 证据")
	for want, events := range map[string][]gotool.Event{
		"which the book does not have":       {attr("TestA", "claim", "C9.9 refuted x"), attr("TestA", "claim-zh", "C9.9 证据")},
		`as "proven"`:                        {attr("TestA", "claim", "C1.1 proven x"), zh},
		`undecided for "tired"`:              {attr("TestA", "claim", "C1.1 undecided tired x"), zh},
		"without evidence in both languages": {attr("TestA", "claim", "C1.1 refuted x")},
		"twice":                              {attr("TestA", "claim", "C1.1 refuted x"), attr("TestA", "claim", "C1.1 refuted x"), zh},
		"goes with qualified and only":       {attr("TestA", "claim", "C1.1 qualified x"), zh},
		"a condition in one language only":   {attr("TestA", "claim", "C1.1 qualified x"), zh, attr("TestA", "condition", "C1.1 here")},
	} {
		if _, err := read(events...); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
}

func TestMoreIsMeasuredOnlyWhereItMayDecide(t *testing.T) {
	for text, want := range map[string]bool{
		`{"verdict":"undecided","next":16}`: true,
		`{"verdict":"confirmed"}`:           false,
		`[1, 2]`:                            false, // an artifact of another kind
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "ring.json"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		l, err := read(gotool.Event{Action: "artifacts", Test: "BenchmarkRing", Path: dir})
		if err != nil {
			t.Fatal(err)
		}
		if more, err := undecided(l); more != want || err != nil {
			t.Errorf("%s: %v, %v", text, more, err)
		}
	}
}
