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
// two tabs at once, and has to show what go run showed, whichever engine the
// page chose. The choice is on record in enginesFile, so that a change is seen.
//
// The long mode runs all programs, and then all of them once more with the gc
// engine forced. The short mode runs what yaegi runs, which is quick, all
// programs that do not compile, and of those that take the compiler, at most
// a second each, a fixed part: every gcShare-th in the order of their names, so
// that every topic has its turn, and the tests.
const (
	enginesFile = "../playground/testdata/engines.txt"
	gcShare     = 9
	tabs        = 2
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

// tab opens the playground in one more tab of the reader's browser.
func (r *reader) tab() *reader {
	ctx, cancel := chromedp.NewContext(r.ctx)
	r.t.Cleanup(cancel)
	tab := &reader{r.t, ctx, r.base}
	tab.open("/playground/")
	tab.eventually(`!!document.querySelector("figure.play").play`)
	return tab
}

// playAll runs programs in all tabs at once.
func playAll(t *testing.T, pages []*reader, programs []*playground.Program, engine string) map[string]*played {
	t.Helper()
	next := make(chan *playground.Program)
	var mu sync.Mutex
	all := map[string]*played{}
	var wg sync.WaitGroup
	for _, page := range pages {
		wg.Go(func() {
			for p := range next {
				got, err := page.play(p, engine)
				if err != nil {
					t.Error(err)
					continue
				}
				if fault := difference(p, got); fault != "" {
					t.Errorf("%s with %s (%s): %s", p.Path, got.Engine, got.Reason.Code, fault)
				}
				mu.Lock()
				all[p.Path] = got
				mu.Unlock()
			}
		})
	}
	for _, p := range programs {
		next <- p
	}
	close(next)
	wg.Wait()
	return all
}

// difference says what the page shows otherwise than go run, "" for nothing.
// A program that ends by itself shows all its bytes and its status. One that
// is ended by the runtime shows what it printed until then, and the first line
// of the runtime's message; the traces name functions of another processor.
func difference(p *playground.Program, got *played) string {
	want := playground.Parse(p.Want)
	if got.Kind != want.Kind {
		return fmt.Sprintf("ends as %q (%s), want %q\n%s", got.Kind, got.Message, want.Kind, got.Output)
	}
	switch want.Kind {
	case playground.Compile:
		return cmp.Diff(lines(want.Diagnostics()), lines(got.Diagnostics))
	case playground.Exit:
		if got.Code != want.Code {
			return fmt.Sprintf("ends with status %d, want %d", got.Code, want.Code)
		}
		shown := playground.Parse(normalize(p, got.Output, 0))
		return cmp.Diff(want.Output, shown.Output)
	}
	shown := playground.Parse(normalize(p, got.Output, 2))
	if d := cmp.Diff(want.Output, shown.Output); d != "" {
		return d
	}
	if want.Kind == playground.Deadlock {
		return "" // js/wasm has one sentence for all of them
	}
	return cmp.Diff(want.Message, shown.Message)
}

func normalize(p *playground.Program, output string, code int) string {
	if p.Test() {
		// The tests' durations are their own; the verdict is in the output.
		verdict := playground.Parse(output)
		return playground.NormalizeTest(verdict.Output, code)
	}
	return playground.Normalize(output, code)
}

// lines drops what the two front ends of the compiler do not agree on: the
// column, and the wording of syntax errors.
func lines(list []playground.Diagnostic) []string {
	var out []string
	for _, d := range list {
		message, _, _ := strings.Cut(d.Message, "\n")
		if strings.Contains(message, "syntax error") || strings.Contains(message, "expected ") {
			message = "syntax error"
		}
		if !strings.HasPrefix(message, "\t") {
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
	first := read(t)
	pages := []*reader{first.tab()}
	for range tabs - 1 {
		pages = append(pages, first.tab())
	}
	since := time.Now()
	got := playAll(t, pages, run, "")
	t.Logf("%d of %d programs in %v", len(got), len(all), time.Since(since).Round(time.Millisecond))

	engines := map[string]string{}
	for path, g := range got {
		engines[path] = engineLine(g)
	}
	if *update {
		writeEngines(t, all, engines)
		recorded = readEngines(t)
	}
	for _, p := range run {
		if want := recorded[p.Path]; want != engines[p.Path] {
			t.Errorf("%s ran with %q, on record is %q\nhint: go test ./runner -run TestConformance -update", p.Path, engines[p.Path], want)
		}
	}
	checkShare(t, all, recorded)
	if !testing.Short() {
		var valid []*playground.Program
		for _, p := range all {
			if !p.Faulty() {
				valid = append(valid, p)
			}
		}
		t.Run("gc forced", func(t *testing.T) { playAll(t, pages, valid, "gc") })
	}
}

func shortSelection(all []*playground.Program, recorded map[string]string) (some []*playground.Program) {
	n := 0
	for _, p := range all {
		if strings.HasPrefix(recorded[p.Path], "gc") && !p.Test() {
			if n++; n%gcShare != 0 {
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
