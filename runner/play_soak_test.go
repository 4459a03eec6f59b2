package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/memory"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// real opens the playground with the engines as they are built.
func real(t *testing.T, h http.Handler, path string) *player {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	p := &player{browse(t, server.URL), &plays{}}
	p.open(path)
	p.eventually(block + ".play")
	return p
}

// runs lets the page run a program and returns how it ended and what it printed.
func (p *player) runs(source string) (kind, output string) {
	p.t.Helper()
	got := eval[[]string](p.reader, fmt.Sprintf(`(async () => { const b = %s; b.play.source = %q; await b.play.run();
		return [b.dataset.kind, b.querySelector(".play-output").textContent] })()`, block, source))
	return got[0], got[1]
}

func program(body string) string {
	return "package main\n\nimport \"fmt\"\n\nfunc main() {\n" + body + "\n\tfmt.Println(\"end\")\n}\n"
}

// Three hundred runs in one page, ends of every kind among them, leave as many
// workers and as much memory in use as the first hundred did.
func TestPlaySoak(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: 300 runs take minutes")
	}
	chromium(t)
	p := real(t, http.FileServer(http.Dir(site(t))), "/playground/")
	programs := []struct{ source, kind string }{
		{program("\tc := make(chan int, 3)\n\tc <- 1\n\tfmt.Println(len(c), cap(c))"), "exit"},
		{program("\tc := make(chan int)\n\tgo func() { c <- 1 }()\n\tfmt.Println(<-c)"), "exit"},
		{program("\tvar c chan int\n\t<-c"), "deadlock"},
		{program("\tc := make(chan int)\n\tclose(c)\n\tclose(c)"), "panic"},
		{program("\tfor i := range 2000 {\n\t\tfmt.Println(i)\n\t}"), "exit"},
		{program("\tx := 1"), "compile"},
		{program("\tfor i := 0; ; i++ {\n\t\tif i < 0 {\n\t\t\tfmt.Println(i)\n\t\t}\n\t}"), "stopped"},
	}
	type state struct{ nodes, listeners, heap, engine float64 }
	engine := 0.0 // most bytes that the interpreter had taken since the last look
	look := func() state {
		defer func() { engine = 0 }()
		if _, err := chromedp.Call(p.ctx, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
			t.Fatal(err)
		}
		counters, err := chromedp.Call(p.ctx, memory.GetDOMCounters, cdp.Empty{})
		if err != nil {
			t.Fatal(err)
		}
		heap, err := chromedp.Call(p.ctx, runtime.GetHeapUsage, cdp.Empty{})
		if err != nil {
			t.Fatal(err)
		}
		return state{float64(counters.Nodes), float64(counters.JsEventListeners), heap.UsedSize, engine}
	}
	var at100 state
	for i := range 300 {
		one := programs[i%len(programs)]
		compiled := i%20 == 9
		eval[string](p.reader, fmt.Sprintf(`%s.play.engine = %q`, block, map[bool]string{true: "gc"}[compiled]))
		if one.kind == "stopped" {
			eval[bool](p.reader, fmt.Sprintf(`(%s.play.source = %q, %[1]s.play.run(), true)`, block, one.source))
			p.state("running")
			eval[bool](p.reader, `(`+block+`.play.stop(), true)`)
			p.state("done")
		} else {
			p.runs(one.source)
		}
		if got := p.kind(); got != one.kind {
			t.Fatalf("run %d ended as %q, want %q: %s", i, got, one.kind, p.output())
		}
		if !compiled {
			engine = max(engine, eval[float64](p.reader, block+".play.memory"))
		}
		if n := eval[int](p.reader, block+".play.workers"); n > 4 {
			t.Fatalf("%d workers live after run %d", n, i)
		}
		if i == 100 {
			at100 = look()
		}
	}
	end := look()
	t.Logf("after 100 runs %+v, after 300 %+v", at100, end)
	if end.nodes > at100.nodes*1.2+200 || end.listeners > at100.listeners*1.2+50 || end.heap > at100.heap*1.3+2e6 || end.engine > at100.engine*1.5 {
		t.Errorf("the page grows: after 100 runs %+v, after 300 %+v", at100, end)
	}
}

// What has run once runs on when the server has gone, also after a Stop that
// takes a worker with it, and also with files that only the cache still has.
func TestPlayRunsOffline(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: loads the real engines")
	}
	chromium(t)
	var gone atomic.Bool
	files := http.FileServer(http.Dir(site(t)))
	p := real(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if gone.Load() {
			http.NotFound(w, r)
			return
		}
		files.ServeHTTP(w, r)
	}), "/playground/")
	hello := program("\tfmt.Println(\"hello\")")
	forever := program("\tfor i := 0; ; i++ {\n\t\tif i < 0 {\n\t\t\tfmt.Println(i)\n\t\t}\n\t}")
	engines := []string{"yaegi", "gc"}
	for _, engine := range engines {
		eval[string](p.reader, fmt.Sprintf(`%s.play.engine = %q`, block, engine))
		if kind, out := p.runs(hello); kind != "exit" {
			t.Fatalf("%s: %s %s", engine, kind, out)
		}
	}
	gone.Store(true)
	for range 3 {
		for _, engine := range engines {
			eval[bool](p.reader, fmt.Sprintf(`(%s.play.engine = %q, %[1]s.play.source = %[3]q, %[1]s.play.run(), true)`, block, engine, forever))
			p.state("running")
			eval[bool](p.reader, `(`+block+`.play.stop(), true)`)
			p.state("done")
			if kind, out := p.runs(hello); kind != "exit" || out != "hello\nend\n" {
				t.Errorf("%s without a server: %s %q", engine, kind, out)
			}
		}
	}
}

// The site works in a folder of any static host.
func TestPlayBelowAPath(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: builds the site a second time")
	}
	chromium(t)
	site(t) // its data
	const below = "/some/where/"
	dir := t.TempDir()
	cmd := exec.Command("go", "tool", "hugo", "--quiet", "--environment", "production", "--destination", dir, "--noBuildLock", "--baseURL", "http://localhost"+below)
	cmd.Dir = root(t)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var strays []string
	files := http.StripPrefix(below, http.FileServer(http.Dir(dir)))
	p := real(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, below) && r.URL.Path != "/favicon.ico" {
			strays = append(strays, r.URL.Path)
		}
		files.ServeHTTP(w, r)
	}), below+"zh/playground/")
	if kind, out := p.runs(program("\tfmt.Println(\"通道\")")); kind != "exit" || out != "通道\nend\n" {
		t.Errorf("%s %q", kind, out)
	}
	eval[bool](p.reader, `(`+block+`.play.engine = "gc", true)`)
	if kind, out := p.runs(program("\tfmt.Println(\"通道\")")); kind != "exit" || out != "通道\nend\n" {
		t.Errorf("gc: %s %q", kind, out)
	}
	if len(strays) > 0 {
		t.Errorf("the page asks for %q", strays)
	}
}

// A program without its recorded output stops a production build, with the
// command that records it; while writing it is a visible hole.
func TestMissingOutputStopsTheBuild(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: builds the site a second time")
	}
	site(t) // its data
	content := t.TempDir()
	if err := os.CopyFS(content, os.DirFS(filepath.Join(root(t), "content"))); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(content, "playground", "_play", "hello.out")); err != nil {
		t.Fatal(err)
	}
	build := func(environment string) (string, error) {
		dir := t.TempDir()
		config := filepath.Join(dir, "config.toml")
		b, err := os.ReadFile(filepath.Join(root(t), "config.toml"))
		if err != nil {
			t.Fatal(err)
		}
		b = bytes.Replace(b, []byte("source = \"content\""), fmt.Appendf(nil, "source = %q", content), 1)
		if err := os.WriteFile(config, b, 0o666); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("go", "tool", "hugo", "--quiet", "--config", config, "--environment", environment, "--destination", filepath.Join(dir, "public"), "--noBuildLock")
		cmd.Dir = root(t)
		out, err := cmd.CombinedOutput()
		if page, readErr := os.ReadFile(filepath.Join(dir, "public", "playground", "index.html")); readErr == nil {
			out = slices.Concat(out, page)
		}
		return string(out), err
	}
	const command = "go test ./playground -run TestRecorded -update"
	if out, err := build("production"); err == nil || !strings.Contains(out, "hello.go") || !strings.Contains(out, command) {
		t.Errorf("a production build without an output: %v\n%.600s", err, out)
	}
	if out, err := build("development"); err != nil || !strings.Contains(out, `class="missing"`) || !strings.Contains(out, command) {
		t.Errorf("a build while writing: %v\n%.600s", err, out)
	}
}
