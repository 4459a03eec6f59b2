package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/pelletier/go-toml/v2"
)

// words reads the flat keys of a language.
func words(t *testing.T, lang string) map[string]string {
	t.Helper()
	b, err := os.ReadFile("../layouts/_i18n/" + lang + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]any{}
	if err := toml.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	flat := map[string]string{}
	for key, v := range all {
		if s, ok := v.(string); ok {
			flat[key] = s
		}
	}
	return flat
}

// panels opens the page that shows the panels alone; the compiler behind it is the native one.
func panels(t *testing.T, query string) *reader {
	t.Helper()
	mux := http.NewServeMux()
	for _, dir := range []string{"assets", "layouts", "node_modules", "runner/testdata"} {
		path := "/" + filepath.Base(dir) + "/"
		mux.Handle(path, http.StripPrefix(path, http.FileServer(http.Dir("../"+dir))))
	}
	mux.HandleFunc("/words/{lang}", func(w http.ResponseWriter, r *http.Request) {
		json.NewEncoder(w).Encode(words(t, r.PathValue("lang")))
	})
	mux.HandleFunc("/listing/{arch}", func(w http.ResponseWriter, r *http.Request) {
		source, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		text, err := compile(t, string(source), r.PathValue("arch"))
		answer := map[string]any{"type": "listing", "text": text}
		if err != nil {
			answer = map[string]any{"type": "diagnostics", "list": []any{map[string]any{"line": 3, "column": 1, "message": text}}}
		}
		json.NewEncoder(w).Encode(answer)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	r := browse(t, server.URL)
	r.open("/testdata/panels/page.html" + query)
	r.eventually("globalThis.panels?.ready")
	t.Cleanup(func() {
		if missing := eval[[]string](r, "panels.seen.missing"); len(missing) > 0 {
			t.Errorf("no words for %q", missing)
		}
	})
	return r
}

// compile makes the listing of a program that imports nothing.
func compile(t *testing.T, source, arch string) (string, error) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "prog.go"), []byte(source), 0o666); err != nil {
		return "", err
	}
	cmd := exec.Command("go", "tool", "compile", "-p", "main", "-S", "-o", "prog.o", "prog.go")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=linux", "GOARCH="+arch)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func TestPanelAssembly(t *testing.T) {
	r := panels(t, "")
	const asm = `document.querySelector("#assembly")`
	eval[any](r, "panels.assembly.show()")
	first := asm + `.querySelector('details[data-name="main.worker"]')`

	// A line of the source lights its instructions, and the editor's line.
	n := eval[int](r, `(() => { const row = [...`+first+`.querySelectorAll(".pair-source [data-line]")].find(e => e.textContent.includes("results <-"));
		row.click(); return `+first+`.querySelectorAll(".pair-asm .run.is-lit .row:not(.is-pseudo)").length })()`)
	if n < 3 {
		t.Errorf("a send has %d instructions lit", n)
	}
	if lit := eval[[]int](r, "panels.seen.lit"); len(lit) != 1 || lit[0] != 7 {
		t.Errorf("lines %v of the editor are lit, want 7", lit)
	}
	if s := eval[string](r, first+`.querySelector(".is-lit a")?.href ?? ""`); !strings.HasSuffix(s, "/hchan/memory-layout/#send") {
		t.Errorf("the call of chansend1 leads to %q", s)
	}
	// The editor's cursor lights the same, and nothing once the text is another.
	if n := eval[int](r, `(panels.assembly.light([13]), document.querySelectorAll("#assembly .pair-source .is-lit[data-line='13']").length)`); n == 0 {
		t.Error("the editor's line lights nothing")
	}
	if n := eval[int](r, `(panels.edit("package main", "package main "), panels.assembly.light([7]), panels.edit("package main ", "package main"), document.querySelectorAll("#assembly .is-lit[data-line='7']").length)`); n != 0 {
		t.Error("a line of a changed text lights what belongs to the one before")
	}
	// The keyboard goes the same ways: down a line, over to its instructions, and lets go.
	key := func(name string) string {
		return eval[string](r, fmt.Sprintf(`(() => { document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: %q, bubbles: true, cancelable: true}));
			const e = document.activeElement; return (e.closest(".pair-asm") ? "asm " : "source ") + e.dataset.line })()`, name))
	}
	for _, step := range [][2]string{{"Home", "source 5"}, {"ArrowDown", "source 6"}, {"ArrowRight", "asm 6"}, {"ArrowLeft", "source 6"}, {"End", "source 9"}} {
		if got := key(step[0]); got != step[1] {
			t.Errorf("%s leads to %q, want %q", step[0], got, step[1])
		}
	}
	if n := eval[int](r, first+`.querySelectorAll('.pair-asm [tabindex="0"][data-line]').length`); n != 1 {
		t.Errorf("the column has %d tab stops, want 1", n)
	}
	// What makes no code is folded until asked for.
	pseudo := asm + `.querySelector(".row.is-pseudo").getClientRects().length`
	if eval[int](r, pseudo) != 0 {
		t.Error("FUNCDATA is shown unasked")
	}
	r.click("#assembly .asm-fold input")
	if eval[int](r, pseudo) == 0 {
		t.Error("FUNCDATA is not shown when asked for")
	}
	// Another architecture.
	r.click(`#assembly input[value="arm64"] + span`)
	r.eventually(asm + `.querySelector(".environment").textContent.includes("GOARCH=arm64")`)
	if s := eval[string](r, asm+`.querySelector(".pair-asm").textContent`); !strings.Contains(s, "MOVD") {
		t.Errorf("no arm64 instruction in %.200s", s)
	}
}

func TestPanelComparesVariants(t *testing.T) {
	r := panels(t, "")
	eval[any](r, "panels.assembly.show()")
	r.click("#assembly [data-act=keep]")
	r.click("#assembly [data-act=compare]")
	r.eventually(`document.querySelector(".asm-verdict")?.textContent.startsWith("A and B are the same")`)
	eval[any](r, `panels.edit("v + v", "v * 3")`)
	if s := eval[string](r, `document.querySelector(".asm-status").textContent`); !strings.Contains(s, "has changed since") {
		t.Errorf("an edit leaves the listing as if it were current: %q", s)
	}
	r.click("#assembly [data-act=update]")
	r.eventually(`document.querySelectorAll(".asm-rows .is-both, .asm-rows .is-a, .asm-rows .is-b").length > 0`)
	rows := eval[[]string](r, `[...document.querySelectorAll(".asm-counts tr.is-changed")].map(e => [...e.cells].map(c => c.textContent).join(" "))`)
	if len(rows) == 0 || !strings.Contains(strings.Join(rows, "; "), "main.double 2 2 0 1 1 0") {
		t.Errorf("changed functions: %q", rows)
	}
	// A program that does not compile leaves what was there and says why.
	eval[any](r, `panels.edit("v * 3", "v * w")`)
	r.click("#assembly [data-act=update]")
	r.eventually(`document.querySelector(".asm-status").textContent.includes("undefined: w")`)
	if eval[int](r, `document.querySelectorAll(".asm-counts tr").length`) == 0 {
		t.Error("a program that does not compile took the comparison away")
	}
}

// A listing of 5000 instructions is drawn and lit without a pause that a reader would notice as one.
func TestPanelBearsBigListings(t *testing.T) {
	r := panels(t, "")
	took := eval[map[string]float64](r, `(async () => {
		const line = "\t\tif x := <-c; x > 1 { c <- x * 3 + len(s); s += string(rune(x)) }\n";
		panels.area.value = "package main\n\nfunc main() {\n\tc := make(chan int, 1)\n\ts := \"\"\n" + line.repeat(280) + "\tprintln(s)\n}\n";
		panels.ctx.request = ((ask) => async (m) => { const a = await ask(m); panels.answered = performance.now(); return a })(panels.ctx.request);
		await panels.assembly.show();
		await new Promise(requestAnimationFrame);
		const drawn = performance.now() - panels.answered;
		const rows = document.querySelectorAll("#assembly .pair-asm .row:not(.is-pseudo)").length;
		const source = document.querySelectorAll("#assembly .pair-source [data-line]");
		const t0 = performance.now();
		for (const row of [...source].slice(0, 100)) row.dispatchEvent(new PointerEvent("pointerover", {pointerType: "mouse", bubbles: true}));
		return {rows, drawn, lit: (performance.now() - t0) / 100} })()`)
	t.Logf("%.0f instructions: drawn in %.0f ms, a line lit in %.2f ms", took["rows"], took["drawn"], took["lit"])
	if took["rows"] < 5000 {
		t.Errorf("only %.0f instructions", took["rows"])
	}
}

func TestPanelInspector(t *testing.T) {
	r := panels(t, "")
	eval[any](r, `(async () => { for (const s of panels.fixtures.steps) panels.inspector.push(s); await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame) })()`)
	place := `document.querySelector(".chan-place").textContent`
	if s := eval[string](r, place); s != "10 / 10" {
		t.Errorf("shows step %q, want the last", s)
	}
	slots := `[...document.querySelectorAll(".chan.is-current .chan-slots .slot")].map(e => e.querySelector(".slot-value").textContent + [...e.querySelectorAll(".slot-tags code")].map(c => " " + c.textContent).join("")).join(", ")`
	r.click("[data-step=first]")
	if s := eval[string](r, slots); s != "empty sendx recvx, empty, empty" {
		t.Errorf("the first step shows %q", s)
	}
	r.click("[data-step=next]")
	r.click("[data-step=next]")
	if s := eval[string](r, slots); s != "41 sendx recvx, 42, 43" {
		t.Errorf("a full channel shows %q", s)
	}
	r.click("[data-step=next]")
	if s := eval[string](r, `document.querySelector(".chan.is-current .is-sendq").innerText`); !strings.Contains(s, "44") || !strings.Contains(s, "45") {
		t.Errorf("waiting senders: %q", s)
	}
	if s := eval[string](r, `document.querySelector(".chan-said").textContent`); !strings.Contains(s, "next first: 41, 42, 43; waiting to send: 2") {
		t.Errorf("the sentence says %q", s)
	}
	// Keys, and one channel only.
	eval[any](r, `document.querySelector("[data-step=next]").dispatchEvent(new KeyboardEvent("keydown", {key: "End", bubbles: true}))`)
	r.click(`.inspector input[value="done"] + span`)
	r.eventually(place + ` == "2 / 2"`)
	if s := eval[string](r, `document.querySelector(".chan.is-current .chan-badge").textContent`); s != "closed" {
		t.Errorf("the closed channel is %q", s)
	}
	if n := eval[int](r, `document.querySelectorAll(".chan").length`); n != 1 {
		t.Errorf("%d channels are shown, want the chosen one", n)
	}
	if n := eval[int](r, `(() => { panels.inspector.clear(); return document.querySelector("#inspector").childElementCount })()`); n != 0 {
		t.Error("clearing leaves something")
	}
}

func TestPanelWaitsAndTests(t *testing.T) {
	r := panels(t, "")
	text := func(selector string) string {
		return eval[string](r, fmt.Sprintf("document.querySelector(%q).innerText", selector))
	}
	eval[any](r, `panels.waits("deadlock")`)
	s := text("#waits")
	for _, want := range []string{
		"goroutine 6 waits at line 12 to send on jobs: nobody is left who could receive. What could receive from jobs stands at line 8, line 16,",
		"goroutine 8 waits at line 41 to receive from nothing, which is nil",
		"goroutine 9 waits at line 50 for the next value of jobs",
		"goroutine 10 waits at line 60 for a lock (sync.Mutex.Lock)",
		"goroutine 11 runs the tests,",
		"goroutine 12 waits at line 70 for the subtest",
	} {
		if !strings.Contains(s, want) {
			t.Errorf("missing %q in\n%s", want, s)
		}
	}
	r.click(`#waits [data-line="12"]`)
	if n := eval[int](r, "panels.seen.revealed"); n != 12 {
		t.Errorf("the link reveals line %d, want 12", n)
	}
	eval[any](r, `panels.waits("timeout")`)
	if s := text("#waits"); !strings.Contains(s, "not a deadlock") || strings.Contains(s, "asleep") {
		t.Errorf("a timeout is explained by %q", s)
	}
	eval[any](r, `panels.waits("exit")`)
	if s := text("#waits"); s != "" {
		t.Errorf("a normal end is explained by %q", s)
	}

	eval[any](r, `panels.tests(2)`)
	eval[any](r, `panels.tests(6)`)
	order := eval[[]string](r, `[...document.querySelectorAll("#tests li")].map(e => e.dataset.test + " " + e.dataset.state)`)
	if got := strings.Join(order, ", "); got != "TestOrder pass, TestClose fail, TestClose/empty pass, TestClose/twice fail, TestBig skip" {
		t.Errorf("tests: %s", got)
	}
	if s := text("#tests"); !strings.Contains(s, "no panic") || strings.Contains(s, "takes a minute") {
		t.Errorf("only the output of failed tests is open: %s", s)
	}
}

// Both languages, both themes, a phone: readable by the rules of axe, no wider than the screen.
func TestPanelsAreAccessible(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("../node_modules/axe-core/axe.min.js"); err != nil {
		t.Skip("no axe-core: npm ci")
	}
	for query, act := range map[string]string{"": "compare", "?lang=zh&theme=dark": "forget"} {
		r := panels(t, query)
		eval[any](r, `(async () => { await panels.assembly.show(); document.querySelector("[data-act=keep]").click(); panels.edit("v + v", "v * 3");
			document.querySelector("[data-act=compare]").click(); for (const s of panels.fixtures.steps) panels.inspector.push(s); panels.waits("deadlock"); panels.tests(6) })()`)
		r.eventually(`document.querySelector(".asm-rows .is-both") && document.querySelector(".chan")`)
		if act == "forget" {
			r.click("#assembly [data-act=forget]")
		}
		bad := eval[[]string](r, `(async () => { for (const d of document.querySelectorAll("details")) d.open = true;
			await import("/node_modules/axe-core/axe.min.js"); const r = await axe.run({include: ["#main section"]});
			return r.violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 150) + " " + n.failureSummary.slice(0, 200)).join(" | ")) })()`)
		for _, b := range bad {
			t.Errorf("%s: %s", query, b)
		}
		r.do(chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulatePortrait))
		if w := eval[int](r, "document.documentElement.scrollWidth"); w > 390 {
			wide := eval[[]string](r, `[...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > 391 && !e.closest(".chroma, .scroll, pre")).map(e => e.outerHTML.slice(0, 120))`)
			t.Errorf("%s: the page is %d pixels wide on a phone: %q", query, w, wide[:min(len(wide), 5)])
		}
	}
}

// The sections that listings link to have the places they name, in both languages.
func TestCallsLeadSomewhere(t *testing.T) {
	b, err := os.ReadFile("../layouts/_partials/listing/calls.html")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile(`(?m)^\s+"(/[\w/-]+)#([\w-]+)" \(slice "(\w+)"`).FindAllStringSubmatch(string(b), -1)
	if len(rows) < 8 {
		t.Fatalf("only %d rows in the table", len(rows))
	}
	for _, row := range rows {
		for _, file := range []string{"index.md", "index.zh.md"} {
			page, err := os.ReadFile("../content" + row[1] + "/" + file)
			if err != nil {
				t.Error(err)
				continue
			}
			found := strings.Contains(string(page), "{#"+row[2]+"}")
			if !found || !strings.Contains(string(page), row[3]) {
				t.Errorf("%s has no %s or does not speak of %s", row[1]+"/"+file, row[2], row[3])
			}
		}
	}
}
