package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"chanlab/playground"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// Every small program of the book runs through the Run button of the page, in
// two browsers at once, and has to show what go run showed, whichever engine the
// page chose. The choice is on record in enginesFile, so that a change is seen.
//
// The long mode runs all programs, as continuous integration does, and then all
// of them once more with the gc engine forced. The short mode runs a fixed part,
// every so-manieth in the order of their names, so that every topic has its
// turn: of what yaegi runs, of what takes the compiler, at most a second each,
// and all tests and all programs that do not compile.
const (
	enginesFile = "../playground/testdata/engines.txt"
	gcPart      = 15
	yaegiPart   = 3
	browsers    = 2
	// The interpreter alone has to be trusted with this part of the programs.
	yaegiShare = 0.60
)

// A played is what the page made of one program.
type played struct {
	Output      string
	Kind        playground.Kind
	Engine      string
	Code        int
	Message     string
	Reason      struct{ Code, What string }
	Diagnostics []playground.Diagnostic
	Spent       float64 // ms from the click
}

// playProgram is the reader's part: put a program into the editor, press Run,
// wait for the end.
const playProgram = `(async (name, source, engine) => {
	const figure = document.querySelector("figure.play");
	figure.play.name = name;
	figure.play.engine = engine;
	figure.play.source = source;
	const since = performance.now();
	figure.querySelector("[data-act=run]").click();
	if (figure.dataset.state === "done") return {Kind: "the Run button does nothing"};
	await new Promise((done) => {
		const look = () => figure.dataset.state === "done" && (observer.disconnect(), done());
		const observer = new MutationObserver(look);
		observer.observe(figure, {attributes: true, attributeFilter: ["data-state"]});
		look();
	});
	const {result, diagnostics} = figure.play;
	return {
		Output: figure.querySelector(".play-output").textContent,
		Kind: figure.dataset.kind, Engine: figure.dataset.engine,
		Code: result.code, Message: result.message ?? "", Reason: {Code: result.checked?.reason?.code ?? "", What: result.checked?.reason?.what ?? ""},
		Diagnostics: diagnostics.map((d) => ({Line: d.line, Column: d.column, Message: d.message})),
		Spent: performance.now() - since,
	};
})(%s)`

// play runs one program in the page that is open.
func (r *reader) play(p *playground.Program, engine string) (*played, error) {
	args, err := json.Marshal([]string{p.Name(), p.Source, engine})
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(r.ctx, time.Minute)
	defer cancel()
	expr := fmt.Sprintf(playProgram, strings.Trim(string(args), "[]"))
	got, err := chromedp.Run(ctx, chromedp.Evaluate[played](expr, chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, fmt.Errorf("%s in the page: %w", p.Path, err)
	}
	return &got, nil
}

// players opens the playground in browsers of their own: a tab in the
// background would be slowed down.
func players(t *testing.T) []*reader {
	t.Helper()
	first := read(t)
	list := []*reader{first}
	for len(list) < browsers {
		list = append(list, browse(t, first.base))
	}
	for _, r := range list {
		r.open("/playground/")
		r.eventually(`!!document.querySelector("figure.play")?.play`)
	}
	return list
}

// playAll runs programs in all browsers at once, each as a test of its name.
func playAll(t *testing.T, pages []*reader, programs []*playground.Program, engine string, look func(*testing.T, *playground.Program, *played)) {
	next := make(chan *playground.Program)
	var wg sync.WaitGroup
	for _, page := range pages {
		wg.Go(func() {
			for p := range next {
				t.Run(p.ID(), func(t *testing.T) {
					got, err := page.play(p, engine)
					if err != nil {
						t.Fatal(err)
					}
					if fault := difference(p, got); fault != "" {
						t.Errorf("%s with %s %v: %s", p.Path, got.Engine, got.Reason, fault)
					}
					if testing.Verbose() {
						t.Logf("%s %v, %.0f ms\n%s%v", got.Engine, got.Reason, got.Spent, got.Output, got.Diagnostics)
					}
					if look != nil {
						look(t, p, got)
					}
				})
			}
		})
	}
	for _, p := range programs {
		next <- p
	}
	close(next)
	wg.Wait()
}

// difference says what the page shows otherwise than go run, "" for nothing.
// A program that ends by itself shows all its bytes and its status. One that
// is ended by the runtime shows what it printed until then, and of a panic or a
// fatal error the first line; the traces name functions of another processor.
func difference(p *playground.Program, got *played) string {
	want := playground.Parse(p.Want)
	if got.Kind != want.Kind {
		return fmt.Sprintf("ends as %q (%s), want %q\n%s", got.Kind, got.Message, want.Kind, got.Output)
	}
	switch want.Kind {
	case playground.Compile:
		return diagnosticsDiffer(want.Diagnostics(), got.Diagnostics)
	case playground.Exit:
		if got.Code != want.Code {
			return fmt.Sprintf("ends with status %d, want %d", got.Code, want.Code)
		}
		shown := playground.Parse(normalize(p, got.Output, got.Code))
		return cmp.Diff(want.Output, shown.Output)
	}
	shown := normalize(p, got.Output, 2)
	rest, ok := strings.CutPrefix(shown, want.Output)
	if !ok {
		return cmp.Diff(want.Output, shown)
	}
	message, _, _ := strings.Cut(rest, "\n")
	if (want.Kind == playground.Panic || want.Kind == playground.Fatal) && message != want.Message {
		return cmp.Diff(want.Message, message)
	}
	return "" // deadlocks and full stacks have other words in a browser
}

func normalize(p *playground.Program, output string, code int) string {
	if p.Test() {
		return playground.NormalizeTest(output, code)
	}
	return playground.Normalize(output, code)
}

// diagnosticsDiffer compares the errors by line and message. The page parses
// with go/parser, which words syntax errors in its own way and goes on
// elsewhere, so of these only the first one's place counts. What the linker
// says has no place.
func diagnosticsDiffer(want, got []playground.Diagnostic) string {
	if len(got) == 0 {
		return "no error is shown"
	}
	if len(want) == 0 {
		return ""
	}
	if slices.ContainsFunc(want, func(d playground.Diagnostic) bool { return strings.HasPrefix(d.Message, "syntax error") }) {
		if off := got[0].Line - want[0].Line; off < -1 || off > 1 {
			return fmt.Sprintf("the first error is on line %d, want %d", got[0].Line, want[0].Line)
		}
		return ""
	}
	return cmp.Diff(lines(want), lines(got))
}

func lines(list []playground.Diagnostic) []string {
	var out []string
	for _, d := range list {
		message, _, _ := strings.Cut(strings.ReplaceAll(d.Message, "./", ""), "\n")
		if at := strings.Index(message, " jumps over "); at >= 0 {
			message = message[:at] // one says where, the other what
		}
		if !strings.HasPrefix(message, "\t") && message != "too many errors" {
			out = append(out, fmt.Sprintf("%d: %s", d.Line, message))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestConformance(t *testing.T) {
	all, err := playground.Programs("..")
	if err != nil {
		t.Fatal(err)
	}
	recorded := readEngines(t)
	run := all
	if testing.Short() && !*update {
		run = shortSelection(all, recorded)
	}
	pages := players(t)
	since := time.Now()
	var mu sync.Mutex
	n := 0
	playAll(t, pages, run, "", func(t *testing.T, p *playground.Program, got *played) {
		engine := engineLine(got)
		mu.Lock()
		defer mu.Unlock()
		n++
		switch want := recorded[p.Path]; {
		case *update:
			recorded[p.Path] = engine
		case engine != want:
			t.Errorf("%s ran with %q, on record is %q\nhint: go test ./runner -run TestConformance -update", p.Path, engine, want)
		}
	})
	t.Logf("%d of %d programs in %v", n, len(all), time.Since(since).Round(time.Millisecond))
	if *update {
		writeEngines(t, all, recorded)
	}
	checkShare(t, all, recorded)
}

// The compiler takes every program, also those that the interpreter is
// trusted with: a reader's next edit may need it.
func TestConformanceOfCompilerAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("takes minutes: TestConformance runs what the page gives to the compiler")
	}
	all, err := playground.Programs("..")
	if err != nil {
		t.Fatal(err)
	}
	playAll(t, players(t), slices.DeleteFunc(all, (*playground.Program).Faulty), "gc", nil)
}

func shortSelection(all []*playground.Program, recorded map[string]string) (some []*playground.Program) {
	parts := map[string]int{"gc": gcPart, "yaegi": yaegiPart}
	seen := map[string]int{}
	for _, p := range all {
		engine, _, _ := strings.Cut(recorded[p.Path], " ")
		if part := parts[engine]; part > 0 && !p.Test() {
			if seen[engine]++; seen[engine]%part != 0 {
				continue
			}
		}
		some = append(some, p)
	}
	return some
}

// The share counts the conformance set and the snippets that compile.
func checkShare(t *testing.T, all []*playground.Program, engines map[string]string) {
	t.Helper()
	n, yaegi := 0, 0
	for _, p := range all {
		if p.Faulty() {
			continue
		}
		n++
		if engines[p.Path] == "yaegi" {
			yaegi++
		}
	}
	t.Logf("yaegi is trusted with %d of %d programs", yaegi, n)
	if float64(yaegi) < yaegiShare*float64(n) {
		t.Errorf("yaegi is trusted with %d of %d programs, want at least %.0f %%", yaegi, n, 100*yaegiShare)
	}
}

func engineLine(g *played) string {
	switch {
	case g.Kind == playground.Compile:
		return "none"
	case g.Engine == "gc":
		return strings.TrimSpace("gc " + g.Reason.Code + " " + g.Reason.What)
	}
	return g.Engine
}

// readEngines returns the line of each program: "yaegi", "gc" with the reason,
// or "none" for a program that does not compile.
func readEngines(t *testing.T) map[string]string {
	t.Helper()
	b, err := os.ReadFile(enginesFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	engines := map[string]string{}
	for line := range strings.Lines(string(b)) {
		path, engine, _ := strings.Cut(strings.TrimSpace(line), " ")
		engines[path] = engine
	}
	return engines
}

func writeEngines(t *testing.T, all []*playground.Program, engines map[string]string) {
	t.Helper()
	var b strings.Builder
	for _, p := range all {
		fmt.Fprintf(&b, "%s %s\n", p.Path, engines[p.Path])
	}
	if err := os.WriteFile(enginesFile, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}
