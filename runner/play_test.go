package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestPlay(t *testing.T) {
	t.Parallel()
	p := newPlayer(t)
	each := func(name string, f func(*player)) {
		t.Run(name, func(t *testing.T) { f(p.with(t)) })
	}

	each("nothing is loaded before the first run", func(p *player) {
		p.visit("/playground/")
		p.click("figure.play .play-code pre")
		p.eventually(block + `.classList.contains("is-open")`)
		if n := p.engineFiles(); n > 0 {
			t.Errorf("%d files of engines were fetched without a run: %q", n, p.asked)
		}
		p.run()
		if p.engineFiles() == 0 {
			t.Error("a run fetched no engine")
		}
	})

	each("a run takes the place of the recorded output and Reset brings it back", func(p *player) {
		p.visit("/playground/")
		recorded, source := p.output(), eval[string](p.reader, block+".play.source")
		p.wants("recorded output", recorded, "one\ntwo\nthree\n")
		p.put(`//say {"type": "stdout", "text": "out\n"}`, `//say {"type": "stderr", "text": "err"}`)
		p.run()
		if got := p.output(); got != "out\nerr" {
			t.Errorf("output is %q", got)
		}
		if got := eval[string](p.reader, block+`.querySelector("[data-stream=stderr]").textContent`); got != "err" {
			t.Errorf("standard error is %q", got)
		}
		head := p.text(".play-head")
		for _, want := range []string{"yaegi", "checked in 2 ms", "ran for 1 ms"} {
			p.wants("the line above the output", head, want)
		}
		p.wants("the verdict", p.text(".play-verdict"), "ended normally")
		p.put("// other")
		p.wants("the line above the output", p.text(".play-head"), "has changed since")
		p.press("reset")
		if p.output() != recorded || eval[string](p.reader, block+".play.source") != source {
			t.Error("Reset does not bring back the page's program and its output")
		}
		p.wants("the line above the output", p.text(".play-head"), "recorded with go1.")
	})

	each("errors are listed, marked and announced", func(p *player) {
		p.visit("/playground/")
		p.press("edit")
		p.eventually(block + `.querySelector(".play-host")?.shadowRoot?.querySelector(".cm-content")`)
		p.put(`//check {"engine": "none", "list": [{"line": 3, "column": 6, "message": "declared and not used: main"}]}`)
		p.run()
		if p.kind() != "compile" {
			t.Errorf("kind is %q", p.kind())
		}
		p.wants("the list", p.text(".play-errors"), "hello.go:3:6 declared and not used: main")
		p.wants("what is announced", p.text(".play-live"), "declared and not used: main")
		p.eventually(block + `.querySelector(".play-host").shadowRoot.querySelector(".cm-lintRange-error, .cm-lintPoint-error") && ` +
			block + `.querySelector(".play-host").shadowRoot.querySelector(".cm-lint-marker-error")`)
		p.click("figure.play .play-line")
		if got := eval[string](p.reader, `getSelection() && `+block+`.querySelector(".play-host").shadowRoot.querySelector(".cm-activeLine").textContent`); got != "func main() {}" {
			t.Errorf("the link leads to the line %q", got)
		}
	})

	each("Stop leaves a page that runs on", func(p *player) {
		p.visit("/playground/")
		p.run() // now a spare worker stands by
		p.put(spin)
		for range 3 {
			p.press("run")
			p.state("running")
			p.press("stop")
			p.state("done")
			if p.kind() != "stopped" {
				t.Errorf("kind is %q", p.kind())
			}
		}
		eval[bool](p.reader, block+`.play.ready().then(() => true)`)
		if n := eval[int](p.reader, block+".play.workers"); n > 2 {
			t.Errorf("%d workers live", n)
		}
		p.put("// nothing")
		p.run()
		if p.kind() != "exit" {
			t.Errorf("kind is %q", p.kind())
		}
	})

	each("time is up", func(p *player) {
		p.visit("/playground/")
		p.put(spin)
		eval[string](p.reader, block+`.querySelector("[data-act=limit]").value = "1"`)
		p.run()
		if p.kind() != "timeout" {
			t.Errorf("kind is %q", p.kind())
		}
		p.wants("the verdict", p.text(".play-verdict"), "after 1 s")
		p.press("compiled") // what is too slow for the interpreter
		p.eventually(block + `.dataset.engine == "gc"`)
		p.press("stop")
		p.state("done")
		if e := eval[string](p.reader, block+".play.engine"); e != "" {
			t.Errorf("later runs are forced to engine %q", e)
		}
	})

	each("the server may go away after the first run", func(p *player) {
		p.visit("/playground/")
		p.run()
		p.since(nil, true)
		for range 3 { // more often than there are spare workers
			p.put(spin)
			p.press("run")
			p.state("running")
			p.press("stop")
			p.state("done")
			p.put(`//say {"type": "stdout", "text": "still here"}`)
			p.run()
			if p.output() != "still here" {
				t.Fatalf("without the server: %s %q", p.kind(), p.output())
			}
		}
		p.put(`//check {"engine": "gc", "reason": {"code": "other", "what": "x"}}`)
		p.run()
		if p.kind() != "download" {
			t.Errorf("kind is %q for an engine that never came", p.kind())
		}
		p.since(nil, false)
		p.run()
		if p.kind() != "exit" {
			t.Errorf("kind is %q when the server is back", p.kind())
		}
	})

	each("the compiler is announced once, and asked about where bytes are dear", func(p *player) {
		const gc = `//check {"engine": "gc", "reason": {"code": "other", "what": "a generic method", "line": 7}}`
		p.visit("/playground/")
		p.put(gc)
		p.run()
		p.wants("what is said", p.text(".play-said"), "a generic method (line 7)")
		if !regexp.MustCompile(`\d+(\.\d)? MB`).MatchString(p.text(".play-said")) {
			t.Errorf("no size is told: %q", p.text(".play-said"))
		}
		if e := eval[string](p.reader, block+".dataset.engine"); e != "gc" {
			t.Errorf("engine is %q", e)
		}
		p.run()
		if s := p.text(".play-said"); s != "" {
			t.Errorf("it is said again: %q", s)
		}

		p.visit("/playground/")
		eval[bool](p.reader, `(Object.defineProperty(navigator, "connection", {value: {saveData: true}}), true)`)
		p.put(gc)
		p.press("run")
		p.do(chromedp.WaitVisible(chromedp.CSS("figure.play .play-question")))
		p.since(nil, false)
		p.press("decline")
		p.state("done")
		if n := p.engineFiles(); p.kind() != "declined" || n > 0 {
			t.Errorf("declined: kind is %q, %d files were fetched", p.kind(), n)
		}
		const question = `figure.play .play-question`
		before := p.text(".play-head")
		p.press("run")
		p.do(chromedp.WaitVisible(chromedp.CSS(question)))
		p.press("stop")
		p.state("done")
		p.wants("the verdict", p.text(".play-verdict"), "before it ran")
		if got := p.text(".play-head"); got != before {
			t.Errorf("what did not run stands above the output of another run: %q", got)
		}
		p.press("run")
		p.do(chromedp.WaitVisible(chromedp.CSS(question)))
		p.press("reset")
		p.do(chromedp.WaitNotPresent(chromedp.CSS(question)))
		p.put(gc)
		p.press("run")
		p.press("load")
		p.state("done")
		if p.kind() != "exit" {
			t.Errorf("agreed: kind is %q", p.kind())
		}
	})

	each("a link carries a program and does not run it", func(p *player) {
		p.visit("/playground/")
		p.put("// 通道 & more", `//say {"type": "stdout", "text": "from the link"}`)
		want := eval[string](p.reader, block+".play.source")
		p.press("share")
		p.do(chromedp.WaitVisible(chromedp.CSS("figure.play .play-link")))
		link := eval[string](p.reader, `document.querySelector(".play-link").value`)
		p.open("/404.html")
		p.visit(strings.TrimPrefix(link, p.base))
		p.eventually(fmt.Sprintf("%s.play.source == %q", block, want))
		time.Sleep(100 * time.Millisecond)
		if n := p.engineFiles(); n > 0 || eval[string](p.reader, block+".dataset.state") != "idle" {
			t.Errorf("opening the link ran something (%d files of engines)", n)
		}
		p.wants("what is said", p.text(".play-said"), "has not been run")
		p.run()
		p.wants("output", p.output(), "from the link")

		p.open("/404.html")
		p.visit("/playground/#code=!!")
		p.eventually(block + `.querySelector(".play-note")`)
		p.wants("what is said", p.text(".play-said"), "cannot be read")
		noise := `Array.from(crypto.getRandomValues(new Uint8Array(30000)), b => b.toString(16)).join("")`
		eval[string](p.reader, block+`.play.source = "// " + `+noise)
		p.press("share")
		p.eventually(block + `.querySelector(".play-said").textContent.includes("too long")`)
	})

	each("much output is cut, and the page says so", func(p *player) {
		p.visit("/playground/")
		p.put(`//say {"type": "notice", "code": "output-capped"}`, `//say {"flood": 100}`)
		p.run()
		p.wants("what is said", p.text(".play-said"), "256 kB")
		if n := len(p.output()); n > 1<<20 || n < 256<<10 {
			t.Errorf("%d bytes are shown", n)
		}
	})

	each("the keyboard does it all", func(p *player) {
		p.visit("/playground/")
		inside := block + `.querySelector(".play-host")?.shadowRoot?.activeElement`
		p.do(chromedp.Focus(chromedp.CSS("figure.play [data-act=edit]")), chromedp.KeyEvent(kb.Enter))
		p.eventually(inside)
		p.do(chromedp.KeyEvent("/"), chromedp.KeyEvent(kb.ArrowLeft), chromedp.KeyEvent(kb.ArrowLeft), chromedp.KeyEvent(kb.Tab))
		p.eventually(block + `.play.source.startsWith("\t/")`)
		p.do(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(4))) // Meta, as on a Mac; Control there is for other things
		p.do(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(8))) // Shift
		p.state("done")
		p.do(chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent(kb.Tab))
		p.eventually(`document.activeElement.closest("[data-act]")?.dataset.act == "run"`)
	})

	each("Format", func(p *player) {
		p.visit("/playground/")
		p.put("    // four spaces")
		p.press("format")
		p.eventually(block + `.play.source.includes("\t// four spaces")`)
		p.put("//unparsable")
		p.press("format")
		p.eventually(block + `.querySelector(".play-errors")`)
		p.wants("what is announced", p.text(".play-live"), "expected 'package'")
	})

	each("a browser without WebAssembly downloads nothing", func(p *player) {
		p.visit("/playground/")
		eval[bool](p.reader, `delete globalThis.WebAssembly`)
		p.run()
		if n := p.engineFiles(); p.kind() != "unable" || n > 0 {
			t.Errorf("kind is %q, %d files were fetched", p.kind(), n)
		}
		p.wants("the verdict", p.text(".play-verdict"), "has no WebAssembly")
	})

	each("a text area does where CodeMirror does not come", func(p *player) {
		p.visit("/playground/")
		p.since(regexp.MustCompile(`^/js/play-editor`), false)
		p.press("edit")
		p.do(chromedp.WaitVisible(chromedp.CSS(".play-area")))
		eval[bool](p.reader, `(() => { const a = document.querySelector(".play-area"); a.focus(); a.value = "func f() {"; a.setSelectionRange(10, 10); return true })()`)
		// The driver types a newline of its own beside the Enter key, which a keyboard does not.
		enter := `document.querySelector(".play-area").dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true}))`
		for _, key := range []string{"x", "y"} {
			eval[bool](p.reader, "("+enter+", true)")
			p.do(chromedp.KeyEvent(key))
		}
		if got := eval[string](p.reader, block+".play.source"); got != "func f() {\n\tx\n\ty" {
			t.Errorf("typing gives %q", got)
		}
		p.do(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(2))) // Control
		p.state("done")
		p.do(chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent(kb.Tab))
		if eval[bool](p.reader, `document.activeElement.matches(".play-area")`) {
			t.Error("Escape, then Tab does not leave the text area")
		}
	})

	each("examples of all chapters", func(p *player) {
		p.visit("/zh/playground/")
		n := eval[int](p.reader, `document.querySelectorAll(".play-menu optgroup").length`)
		if n < 13 {
			t.Errorf("the menu has programs of %d sections", n)
		}
		name := eval[string](p.reader, `(() => { const s = document.querySelector(".play-menu select"); s.selectedIndex = s.length - 1;
			s.dispatchEvent(new Event("change")); return s.selectedOptions[0].dataset.name })()`)
		p.eventually(block + `.querySelector(".play-native").textContent.includes("` + name + `")`)
		p.eventually(block + `.querySelector(".play-output").textContent.length > 0`)
	})
}

// However a run ends, the page says in a sentence of its own what happened.
func TestPlayExplainsEveryEnd(t *testing.T) {
	t.Parallel()
	p := newPlayer(t)
	for _, lang := range []string{"", "/zh"} {
		p.visit(lang + "/playground/")
		var said []string
		for _, kind := range []string{"exit", "panic", "deadlock", "fatal", "memory", "stack", "crash"} {
			p.put(say(kind, 2))
			p.run()
			if got := p.kind(); got != kind {
				t.Errorf("kind is %q, want %q", got, kind)
			}
			text := p.text(".play-verdict")
			if text == "" || slices.Contains(said, text) {
				t.Errorf("%s: nothing of its own is said: %q", kind, text)
			}
			if !strings.Contains(p.text(".play-live"), text) {
				t.Errorf("%s is not announced", kind)
			}
			said = append(said, text)
		}
		p.put(`//say {"type": "stderr", "text": "runtime: goroutine stack exceeds 250000000-byte limit"}`, say("stack", 2))
		p.run()
		if slices.Contains(said, p.text(".play-verdict")) {
			t.Error("Go's own stack limit is not told from the browser's")
		}
	}
}
