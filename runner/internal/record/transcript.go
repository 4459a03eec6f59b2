package record

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chanlab/runner/internal/claims"
	"chanlab/runner/internal/gotool"
	"chanlab/runner/internal/result"
)

// A transcript gathers what a go test -json stream says: tests, verdicts
// reported through testing.T.Attr, artifact folders, and the output that
// explains a failure.
type transcript struct {
	root     string
	step     func(string)
	tests    map[string]*result.Test
	order    []string
	output   map[string]*strings.Builder // by test; "" for the package
	verdicts []result.Verdict
	texts    map[textKey]string
	folders  map[string]string // artifact folder -> test
	testOf   map[string]string // artifact -> test
	errs     []error

	temporary []string // folders to remove when the artifacts are filed
}

type textKey struct{ kind, claim, test string }

func newTranscript(root string, step func(string)) *transcript {
	return &transcript{root: root, step: step, tests: map[string]*result.Test{}, output: map[string]*strings.Builder{},
		texts: map[textKey]string{}, folders: map[string]string{}, testOf: map[string]string{}}
}

// close removes what was only needed until the artifacts were filed.
func (l *transcript) close() {
	for _, dir := range l.temporary {
		os.RemoveAll(dir)
	}
}

func (l *transcript) event(e gotool.Event) {
	switch e.Action {
	case "run":
		l.tests[e.Test] = &result.Test{Name: e.Test}
		if strings.HasPrefix(e.Test, "Benchmark") {
			l.tests[e.Test].Status = "pass" // a benchmark's end is told only when it fails
		}
		l.order = append(l.order, e.Test)
		if l.step != nil && !strings.Contains(e.Test, "/") {
			l.step(e.Test)
		}
	case "pass", "fail", "skip":
		if t := l.tests[e.Test]; t != nil {
			t.Status, t.Seconds = e.Action, e.Elapsed
			if e.Action != "pass" {
				t.Message = l.message(e.Test)
			}
		}
	case "output", "build-output":
		b := l.output[e.Test]
		if b == nil {
			b = &strings.Builder{}
			l.output[e.Test] = b
		}
		if b.Len() < 1<<20 {
			b.WriteString(e.Output)
		}
	case "artifacts":
		l.folders[e.Path] = e.Test
	case "attr":
		l.attr(e)
	}
}

// attr understands the keys claim, claim-zh, condition and condition-zh; the
// value begins with the claim's id. Other keys are the author's own.
func (l *transcript) attr(e gotool.Event) {
	id, rest, _ := strings.Cut(strings.TrimSpace(e.Value), " ")
	switch e.Key {
	case "claim":
		v := result.Verdict{Claim: id, Test: e.Test}
		v.Verdict, rest, _ = strings.Cut(rest, " ")
		if v.Verdict == claims.Undecided {
			v.Reason, rest, _ = strings.Cut(rest, " ")
		}
		v.Evidence.EN = rest
		l.verdicts = append(l.verdicts, v)
	case "claim-zh", "condition", "condition-zh":
		l.texts[textKey{e.Key, id, e.Test}] = rest
	}
}

// faults completes the verdicts and reports what is wrong with them.
func (l *transcript) faults(known func(string) bool) error {
	words := []string{claims.Confirmed, claims.Refuted, claims.Qualified, claims.Undecided, claims.Unavailable}
	seen := map[textKey]bool{}
	for i := range l.verdicts {
		v := &l.verdicts[i]
		fault := func(ok bool, format string, args ...any) {
			if !ok {
				l.errs = append(l.errs, fmt.Errorf("%s reports claim %s %s", v.Test, v.Claim, fmt.Sprintf(format, args...)))
			}
		}
		v.Evidence.ZH = l.texts[textKey{"claim-zh", v.Claim, v.Test}]
		en, zh := l.texts[textKey{"condition", v.Claim, v.Test}], l.texts[textKey{"condition-zh", v.Claim, v.Test}]
		if en != "" || zh != "" {
			v.Condition = &result.Text{EN: en, ZH: zh}
		}
		key := textKey{"", v.Claim, v.Test}
		fault(!seen[key], "twice")
		seen[key] = true
		fault(known(v.Claim), "which the book does not have")
		fault(slices.Contains(words, v.Verdict), "as %q, which is none of %s", v.Verdict, strings.Join(words, " "))
		fault(v.Verdict != claims.Undecided || slices.Contains(claims.Reasons, v.Reason),
			"undecided for %q, which is none of %s", v.Reason, strings.Join(claims.Reasons, " "))
		fault(v.Evidence.EN != "" && v.Evidence.ZH != "", "without evidence in both languages")
		fault((v.Condition != nil) == (v.Verdict == claims.Qualified), "as %s: a condition goes with qualified and only with it", v.Verdict)
		fault(v.Condition == nil || en != "" && zh != "", "with a condition in one language only")
	}
	return errors.Join(l.errs...)
}

// collect adds the artifacts to the draft, flat.
func (l *transcript) collect(draft *result.Draft) error {
	folders := make([]string, 0, len(l.folders))
	for f := range l.folders {
		folders = append(folders, f)
	}
	slices.SortFunc(folders, func(a, b string) int { return strings.Compare(l.folders[a], l.folders[b]) })
	for _, folder := range folders {
		test := l.folders[folder]
		entries, err := os.ReadDir(folder)
		if err != nil {
			return fmt.Errorf("collecting artifacts: %w", err)
		}
		for _, e := range entries {
			name := e.Name()
			switch other, taken := l.testOf[name]; {
			case !e.Type().IsRegular():
				return fmt.Errorf("%s left %s, which is not a plain file", test, name)
			case taken:
				return fmt.Errorf("%s and %s both left %s", other, test, name)
			case name == "result.json" || name == "bench.txt" || strings.HasPrefix(name, "."):
				return fmt.Errorf("%s left %s, a name the runner keeps for itself", test, name)
			}
			b, err := os.ReadFile(filepath.Join(folder, name))
			if err != nil {
				return fmt.Errorf("collecting artifacts: %w", err)
			}
			if err := draft.Add(name, b); err != nil {
				return err
			}
			l.testOf[name] = test
		}
	}
	return nil
}

// list returns the top-level tests in the order they began, and of the
// subtests those that did not pass.
func (l *transcript) list() []result.Test {
	var list []result.Test
	for _, name := range l.order {
		if t := l.tests[name]; !strings.Contains(name, "/") || t.Status != "pass" {
			list = append(list, *t)
		}
	}
	return list
}

// state says whether the machine could run anything at all.
func (l *transcript) state() (state, message string) {
	for _, name := range l.order {
		if t := l.tests[name]; t.Status != "skip" && !strings.Contains(name, "/") {
			return "ok", ""
		}
	}
	return "unavailable", l.tests[l.order[0]].Message
}

// message is what a test, or the build, printed, without the lines that only
// frame it.
func (l *transcript) message(test string) string {
	b := l.output[test]
	if b == nil {
		return ""
	}
	var lines []string
	for line := range strings.Lines(b.String()) {
		line = strings.TrimSpace(strings.ReplaceAll(line, l.root+string(filepath.Separator), ""))
		if line == "" || strings.HasPrefix(line, "=== ") || strings.HasPrefix(line, "--- ") || strings.HasPrefix(line, "# ") {
			continue
		}
		lines = append(lines, line)
	}
	if n := len(lines); n > 12 {
		lines = append(lines[:6:6], append([]string{"…"}, lines[n-5:]...)...)
	}
	return strings.Join(lines, "\n")
}

// failure explains a failed run: the first failed test, else the build.
func (l *transcript) failure() string {
	deepest := ""
	for _, name := range l.order {
		if t := l.tests[name]; t.Status == "fail" && len(name) > len(deepest) && t.Message != "" {
			deepest = name
		}
	}
	if deepest != "" {
		return deepest + ": " + l.tests[deepest].Message
	}
	for _, name := range l.order {
		if t := l.tests[name]; t.Status == "" {
			return name + " did not finish: " + l.message(name)
		}
	}
	if m := l.message(""); m != "" {
		return m
	}
	return "go test failed without saying why"
}
