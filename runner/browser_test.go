package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A reader is a browser that has the built site open.
type reader struct {
	t    *testing.T
	ctx  context.Context
	base string
}

// chromium returns the browser's program. Without one a test is skipped, but
// not in continuous integration.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if p, err := exec.LookPath(name); err == nil {
			return p
		}
	}
	const why = "no Chromium in PATH: apt-get install chromium"
	if os.Getenv("CI") != "" {
		t.Fatal(why)
	}
	t.Skip(why)
	return ""
}

// read opens a browser on the site.
func read(t *testing.T) *reader {
	t.Helper()
	chromium(t) // before the site is built
	server := httptest.NewServer(http.FileServer(http.Dir(site(t))))
	t.Cleanup(server.Close)
	return browse(t, server.URL)
}

// browse opens a browser on a server. What a page throws or logs as an error
// fails the test.
func browse(t *testing.T, base string) *reader {
	t.Helper()
	program := chromium(t)
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program),
		chromedp.DisableGPU, chromedp.WindowSize(1280, 900))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	var mu sync.Mutex
	var faults []string
	err := chromedp.Listen(ctx, func(ev any) {
		mu.Lock()
		defer mu.Unlock()
		switch ev := ev.(type) {
		case *runtime.EventExceptionThrown:
			faults = append(faults, fmt.Sprint(ev.ExceptionDetails.Text, " ", ev.ExceptionDetails.Exception))
		case *runtime.EventConsoleAPICalled:
			if ev.Type == "error" {
				faults = append(faults, fmt.Sprint(ev.Args[0]))
			}
		}
	})
	if err != nil {
		t.Fatalf("starting %s: %v", program, err)
	}
	t.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		for _, f := range faults {
			t.Errorf("the page reports: %s", f)
		}
	})
	return &reader{t, ctx, base}
}

// within bounds one action; the browser itself lives as long as the test.
func (r *reader) within() (context.Context, context.CancelFunc) {
	return context.WithTimeout(r.ctx, 20*time.Second)
}

func (r *reader) do(steps ...chromedp.Action[chromedp.Void]) {
	r.t.Helper()
	ctx, cancel := r.within()
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		r.t.Fatal(err)
	}
}

// open goes to a page and waits until it stands.
func (r *reader) open(path string) {
	r.t.Helper()
	r.do(chromedp.Navigate(r.base+path), chromedp.WaitReady(chromedp.CSS("main")))
}

func (r *reader) click(selector string) {
	r.t.Helper()
	r.do(chromedp.ScrollIntoView(chromedp.CSS(selector)), chromedp.Click(chromedp.CSS(selector)))
}

// eval evaluates a JavaScript expression in the page.
func eval[T any](r *reader, js string) T {
	r.t.Helper()
	ctx, cancel := r.within()
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](js, chromedp.EvalAwaitPromise))
	if err != nil {
		r.t.Fatalf("%s: %v", js, err)
	}
	return v
}

// eventually waits until a JavaScript expression is true.
func (r *reader) eventually(js string) {
	r.t.Helper()
	ctx, cancel := r.within()
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[chromedp.Void](js)); err != nil {
		r.t.Fatalf("never true: %s: %v", js, err)
	}
}

// shown is an expression for the elements of a selector that have a box.
func shown(selector string) string {
	return fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(e => e.getClientRects().length > 0)`, selector)
}

func TestSwitchReleaseAndFollowClaim(t *testing.T) {
	for _, lang := range []string{"", "/zh"} {
		t.Run("lang"+lang, func(t *testing.T) {
			r := read(t)
			r.open(lang + "/hchan/memory-layout/")
			if h := eval[string](r, `document.querySelector("h1").textContent`); strings.TrimSpace(h) == "" {
				t.Error("the page has no heading")
			}
			r.eventually(shown(".layout .variant") + ".length >= 1 && " + shown(".layout .variant") + ".every(v => v.hasAttribute('data-current'))")
			before := eval[string](r, shown(".layout .variant")+"[0].querySelector('svg').textContent")
			r.click(`.layout input[name$="-release"][value^="go1.21"] + span`)
			r.click(`.layout input[name$="-arch"][value="386"] + span`)
			r.eventually(shown(".layout .variant") + `[0].dataset.where.split(" ").some(w => w.startsWith("go1.21") && w.endsWith("/386"))`)
			if after := eval[string](r, shown(".layout .variant")+"[0].querySelector('svg').textContent"); after == before {
				t.Error("Go 1.21 on 386 shows the same ruler as the current release on amd64")
			}

			r.open(lang + "/claims/")
			r.click(`#c2-5-8 th a`)
			r.do(chromedp.WaitVisible(chromedp.CSS(`article#c2-5-8`)))
			if u := eval[string](r, `location.pathname + location.hash`); u != lang+"/hchan/memory-layout/#c2-5-8" {
				t.Errorf("the claim's link led to %s", u)
			}
			if s := eval[string](r, `document.querySelector("article#c2-5-8").textContent`); !strings.Contains(s, "0x10") {
				t.Errorf("the card of C2.5.8 shows no evidence: %s", s)
			}
		})
	}
}

func TestLedgerFilters(t *testing.T) {
	r := read(t)
	r.open("/claims/")
	r.eventually(shown("form.filter") + ".length == 1")
	eval[bool](r, `(() => { const s = document.querySelector("form.filter select[name=verdict]"); s.value = "refuted";
		for (const e of ["input", "change"]) s.dispatchEvent(new Event(e, {bubbles: true})); return true })()`)
	rows := shown("tr[data-verdict]")
	r.eventually(rows + ".length > 0 && " + rows + ".every(r => r.dataset.verdict == 'refuted')")
	want := eval[int](r, `document.querySelectorAll("tr[data-verdict=refuted]").length`)
	if got := eval[int](r, rows+".length"); got != want {
		t.Errorf("%d rows are shown, want the %d refuted ones", got, want)
	}
	here := eval[string](r, `location.pathname + location.search + location.hash`)
	r.open(here)
	r.eventually(rows + fmt.Sprintf(".length == %d", want))
}

func TestPagesReadWithoutScript(t *testing.T) {
	r := read(t)
	if _, err := chromedp.Call(r.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	r.open("/hchan/memory-layout/")
	nodes := eval[[]string](r, shown(".layout .variant svg")+`.map(e => e.closest(".variant").getAttribute("aria-label"))`)
	if len(nodes) < 4 {
		t.Errorf("without script %d layouts are shown, want every distinct one: %q", len(nodes), nodes)
	}
	r.open("/claims/")
	if n := eval[int](r, shown("tr[data-verdict]")+".length"); n != 173 {
		t.Errorf("without script the ledger shows %d rows, want 173", n)
	}
}

// On a phone no page is wider than the screen.
func TestPagesFitAPhone(t *testing.T) {
	t.Parallel()
	r := read(t)
	r.do(chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulatePortrait))
	for _, p := range []string{"/", "/hchan/memory-layout/", "/hchan/fields/", "/claims/", "/machines/", "/method/"} {
		for _, lang := range []string{"", "/zh"} {
			r.open(lang + p)
			if w := eval[int](r, "document.documentElement.scrollWidth"); w > 390 {
				t.Errorf("%s%s is %d pixels wide", lang, p, w)
			}
		}
	}
}

func TestSearchFindsChinese(t *testing.T) {
	if _, err := os.Stat("../node_modules"); err != nil {
		t.Skip("no search index without npm ci")
	}
	r := read(t)
	for lang, word := range map[string]string{"/zh": "缓冲", "": "padding"} {
		r.open(lang + "/method/")
		n := eval[int](r, fmt.Sprintf(`(async () => {
			const p = await import(%q); await p.init();
			const s = await p.search(%q); const first = s.results.length ? await s.results[0].data() : null;
			return first && first.url.startsWith(%q) ? s.results.length : 0 })()`, "/pagefind/pagefind.js", word, lang+"/"))
		if n == 0 {
			t.Errorf("searching %s finds nothing in %q", word, lang)
		}
	}
}

// A plot stands as a drawing with its table, and is drawn anew where scripts run.
func TestPlotComesAlive(t *testing.T) {
	if _, err := os.Stat("../node_modules"); err != nil {
		t.Skip("no plotting library without npm ci")
	}
	r := read(t)
	r.open("/zh/blocking/false-sharing-numa/")
	if n := eval[int](r, `document.querySelectorAll(".result.plot table td").length`); n == 0 {
		t.Error("a plot has no table")
	}
	r.do(chromedp.ScrollIntoView(chromedp.CSS(".result.plot")))
	r.eventually(`document.querySelectorAll(".plot-view.is-live svg").length > 0`)
}
