package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Pages that between them hold everything the book can show.
var everything = []string{"/", "/hchan/memory-layout/", "/blocking/cost/", "/blocking/false-sharing-numa/", "/claims/", "/method/", "/playground/"}

// On every page a strict policy stands and nothing runs into it: not the
// drawings, not the search, not the editor, not a run.
func TestPagesKeepToTheirPolicy(t *testing.T) {
	t.Parallel()
	if _, err := os.Stat("../node_modules"); err != nil {
		t.Skip("no search index and no editor without npm ci")
	}
	p := newPlayer(t)
	const watch = `self.violations = []; addEventListener("securitypolicyviolation", e => self.violations.push(e.violatedDirective + " " + e.blockedURI + " " + e.sourceFile + ":" + e.lineNumber))`
	if _, err := chromedp.Call(p.ctx, cdppage.AddScriptToEvaluateOnNewDocument, cdppage.AddScriptToEvaluateOnNewDocumentParams{Source: watch}); err != nil {
		t.Fatal(err)
	}
	for _, path := range everything {
		for _, lang := range []string{"", "/zh"} {
			if testing.Short() && lang != "" && path != "/playground/" {
				continue
			}
			p.open(lang + path)
			policy := eval[string](p.reader, `document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content ?? ""`)
			p.wants("the policy of "+lang+path, policy, "default-src 'self'")
			for _, hole := range []string{"unsafe-inline", "'unsafe-eval'", "*", "http:", "https:", "data:"} {
				if strings.Contains(policy, hole) {
					t.Errorf("%s%s: the policy has %s", lang, path, hole)
				}
			}
			eval[bool](p.reader, `(async () => {
				for (const plot of document.querySelectorAll(".plot-view")) { plot.scrollIntoView(); await new Promise(r => setTimeout(r, 20)); }
				return true })()`)
			if eval[bool](p.reader, `!!document.querySelector(".plot-view")`) {
				p.eventually(`document.querySelector(".plot-view.is-live svg")`)
			}
			if path == "/claims/" {
				eval[bool](p.reader, `(document.querySelector(".search-open").click(), document.querySelector("dialog.search input").value = "hchan",
					document.querySelector("dialog.search input").dispatchEvent(new Event("input")), true)`)
				p.eventually(`document.querySelector(".search-results a")`)
			}
			if path == "/playground/" {
				p.eventually(block + ".play")
				eval[bool](p.reader, block+`.querySelector("[data-act=edit]").click(), true`)
				p.eventually(block + `.querySelector(".play-host").shadowRoot?.querySelector(".cm-line span")`)
				p.put(`//check {"engine": "none", "list": [{"line": 3, "column": 6, "message": "wrong"}]}`)
				p.run()
				p.put(`//say {"type": "stdout", "text": "x"}`)
				p.run()
			}
			if v := eval[[]string](p.reader, "self.violations"); len(v) > 0 {
				t.Errorf("%s%s runs into its policy: %q", lang, path, v)
			}
		}
	}
}

// axe finds nothing, contrast included, with an editor open, errors shown and
// a program that has run, in both themes and languages.
func TestPlayIsAccessible(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile("../node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Skip("no axe without npm ci")
	}
	p := newPlayer(t)
	// The page's policy would not let it in.
	if _, err := chromedp.Call(p.ctx, cdppage.SetBypassCSP, cdppage.SetBypassCSPParams{Enabled: true}); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/playground/", "/zh/playground/"} {
		for _, theme := range []string{"light", "dark"} {
			if testing.Short() && (theme == "dark") != strings.HasPrefix(path, "/zh/") {
				continue
			}
			features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}
			if _, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features}); err != nil {
				t.Fatal(err)
			}
			p.visit(path)
			if err := chromedp.Do(p.ctx, chromedp.Evaluate[chromedp.Void](string(axe)+"; 0")); err != nil {
				t.Fatal("axe does not load")
			}
			check := func(when string) {
				t.Helper()
				found := eval[[]string](p.reader, `axe.run(document, {resultTypes: ["violations"]}).then(r =>
					r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.target.flat().join(" ") + " " + (n.any[0]?.message ?? n.failureSummary))))`)
				for _, f := range found {
					t.Errorf("%s, %s, %s: %s", path, theme, when, f)
				}
			}
			check("untouched")
			p.press("edit")
			p.eventually(block + `.querySelector(".play-host").shadowRoot?.querySelector(".cm-line span")`)
			p.put(`//check {"engine": "none", "list": [{"line": 3, "column": 6, "message": "declared and not used: main"}]}`)
			p.run()
			check("with errors")
			p.put(`//say {"type": "stdout", "text": "one\n"}`, `//say {"type": "stderr", "text": "two\n"}`, say("panic", 2))
			p.run()
			check("after a panic")
			p.press("share")
			p.eventually(block + `.querySelector(".play-link")`)
			check("with a link")
		}
	}
}

// On a phone the program scrolls in its box, and the page does not.
func TestPlayFitsAPhone(t *testing.T) {
	p := newPlayer(t)
	p.do(chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulateTouch, chromedp.EmulatePortrait))
	for _, path := range []string{"/playground/", "/zh/scheduling/park-ready/"} {
		p.visit(path)
		fits := func(when string) {
			t.Helper()
			if w := eval[int](p.reader, "document.documentElement.scrollWidth"); w > 390 {
				t.Errorf("%s %s is %d pixels wide", path, when, w)
			}
		}
		fits("untouched")
		p.click("figure.play .play-code pre") // a tap
		p.eventually(block + `.querySelector(".play-host").shadowRoot?.activeElement`)
		if size := eval[string](p.reader, `getComputedStyle(`+block+`.querySelector(".play-host").shadowRoot.querySelector(".cm-line")).fontSize`); size != "16px" {
			t.Errorf("text of %s makes a phone zoom in when it is touched", size)
		}
		p.put("// " + strings.Repeat("long ", 60))
		p.put(fmt.Sprintf(`//say {"type": "stdout", "text": %q}`, strings.Repeat("long ", 60)), say("panic", 2))
		p.run()
		fits("after a run")
	}
}

// Without scripts a block is its source, what go run printed, and the command.
func TestPlayReadsWithoutScript(t *testing.T) {
	r := read(t)
	if _, err := chromedp.Call(r.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("../content/playground/_play/hello.go")
	if err != nil {
		t.Fatal(err)
	}
	output, err := os.ReadFile("../content/playground/_play/hello.out")
	if err != nil {
		t.Fatal(err)
	}
	r.open("/playground/")
	if got := eval[string](r, block+`.querySelector(".play-code code").textContent`); got != string(source) {
		t.Errorf("the source reads %q", got)
	}
	if got := eval[string](r, block+`.querySelector(".play-output").textContent`); got != string(output) {
		t.Errorf("the output reads %q", got)
	}
	if got := eval[string](r, block+`.querySelector(".play-native").innerText`); !strings.Contains(got, "go run content/playground/_play/hello.go") {
		t.Errorf("the command reads %q", got)
	}
	if n := eval[int](r, shown("figure.play button, figure.play select")+".length"); n > 0 {
		t.Errorf("%d buttons are shown that do nothing", n)
	}
}

// A reader of the feed gets the programs and what they print.
func TestFeedCarriesPrograms(t *testing.T) {
	for _, name := range []string{"index.xml", "zh/index.xml"} {
		b, err := os.ReadFile(filepath.Join(site(t), name))
		if err != nil {
			t.Fatal(err)
		}
		var feed struct {
			Items []struct {
				Link    string `xml:"link"`
				Content string `xml:"encoded"`
			} `xml:"channel>item"`
		}
		if err := xml.Unmarshal(b, &feed); err != nil {
			t.Fatal(err)
		}
		programs := 0
		for _, item := range feed.Items {
			sources := strings.Count(item.Content, "<pre><code>")
			programs += sources
			if strings.Count(item.Content, "<pre>") != 2*sources { // source and output
				t.Errorf("%s: %s has a program without its output", name, item.Link)
			}
		}
		if programs < 26 {
			t.Errorf("%s carries %d programs", name, programs)
		}
	}
}
