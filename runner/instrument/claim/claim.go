// Package claim reports what an experiment decided about a sentence of the book.
//
// A verdict leaves a test as attributes (testing.TB.Attr), which go test -json
// prints as events, so an experiment stays an ordinary test that needs no tool
// of ours:
//
//	claim         ID VERDICT evidence…     confirmed, refuted, qualified, unavailable
//	claim         ID undecided REASON evidence…
//	claim-zh      ID evidence…             the same evidence in Chinese
//	condition     ID text                  with qualified: when it is true
//	condition-zh  ID text
//
// The verdict is an argument that the caller computes from what it saw; nothing
// here turns evidence into a verdict.
package claim

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Text says one thing in English and in Chinese, each on one line.
type Text struct{ EN, ZH string }

// Both returns the text in English and in Chinese, for a cell of an
// artifact.Table.
func (t Text) Both() (en, zh string) { return t.EN, t.ZH }

// Textf formats both languages from the same arguments, so that a figure cannot
// differ between them. Either may pick with explicit indexes (%[2]d) and leave
// arguments out. It panics where a format and the arguments do not fit, which
// is an error in the program.
func Textf(en, zh string, args ...any) Text {
	return Text{format(en, args), format(zh, args)}
}

func format(f string, args []any) string {
	// An explicit index tells fmt that arguments may be left out: give it one,
	// after the caller's, that prints nothing. Sprintf marks mistakes with "%!".
	s := fmt.Sprintf(f+fmt.Sprintf("%%[%d]Z", len(args)+1), append(slices.Clone(args), end{})...)
	if strings.Contains(s, "%!") {
		panic(fmt.Sprintf("claim: format %q does not fit its arguments: %q", f, s))
	}
	return s
}

// end stands after the arguments; a verb of the caller's that gets this far lacks one.
type end struct{}

func (end) Format(s fmt.State, verb rune) {
	if verb != 'Z' {
		fmt.Fprint(s, "%!(MISSING)")
	}
}

// Reasons are why a claim may stay undecided: the conditions of the experiment
// were not met, the positive control was not seen, the negative control moved,
// the interval is too wide, processes disagree, the clock or load drifted.
var Reasons = []string{"unmet", "blind", "biased", "wide", "split", "drift"}

var idForm = regexp.MustCompile(`^C[1-9][0-9]*(\.[1-9][0-9]*)+$`)

// Decide reports that the claim is confirmed if it holds and refuted if not.
func Decide(t testing.TB, id string, holds bool, evidence Text) {
	t.Helper()
	verdict := "refuted"
	if holds {
		verdict = "confirmed"
	}
	report(t, id, verdict, evidence)
}

// Qualify reports that the claim is true under a condition, given in the
// claim's own words.
func Qualify(t testing.TB, id string, condition, evidence Text) {
	t.Helper()
	check(t, id, condition)
	report(t, id, "qualified", evidence)
	t.Attr("condition", id+" "+condition.EN)
	t.Attr("condition-zh", id+" "+condition.ZH)
}

// Undecided reports that what was seen does not decide the claim, for one of [Reasons].
func Undecided(t testing.TB, id, reason string, evidence Text) {
	t.Helper()
	if !slices.Contains(Reasons, reason) {
		t.Fatalf("claim %s: undecided for reason %q: want one of %s", id, reason, strings.Join(Reasons, ", "))
	}
	report(t, id, "undecided "+reason, evidence)
}

// Unavailable reports that this machine cannot decide the claims, with the
// error (an errno, a missing tool, what to type) as the evidence in both
// languages, and skips the test.
func Unavailable(t testing.TB, err error, ids ...string) {
	t.Helper()
	why := strings.Join(strings.Fields(err.Error()), " ")
	why = strings.ReplaceAll(why, "%!", "% !")
	for _, id := range ids {
		report(t, id, "unavailable", Text{why, "本机无法运行：" + why})
	}
	t.Skip(why)
}

func report(t testing.TB, id, verdict string, evidence Text) {
	t.Helper()
	check(t, id, evidence)
	t.Attr("claim", id+" "+verdict+" "+evidence.EN)
	t.Attr("claim-zh", id+" "+evidence.ZH)
}

// check stops the test where the text could not be read back from the event.
func check(t testing.TB, id string, text Text) {
	t.Helper()
	if !idForm.MatchString(id) {
		t.Fatalf("claim %q: not an id: want a name such as C2.5.8", id)
	}
	for _, s := range []string{text.EN, text.ZH} {
		switch {
		case strings.TrimSpace(s) == "":
			t.Fatalf("claim %s: text is empty in one language: got %+v", id, text)
		case strings.ContainsAny(s, "\n\r"):
			t.Fatalf("claim %s: text has more than one line: %q", id, s)
		case strings.Contains(s, "%!"):
			t.Fatalf("claim %s: text holds a formatting mistake: %q", id, s)
		}
	}
}
