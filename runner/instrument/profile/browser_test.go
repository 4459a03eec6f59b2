package profile

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// The pages work under a sub-path and a strict policy, and as plain files,
// ask nobody else for anything and log nothing.
func TestPagesInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if p, err := exec.LookPath(name); err == nil {
			program = p
			break
		}
	}
	if program == "" {
		t.Skip("no Chromium in PATH: apt-get install chromium")
	}
	root := t.TempDir()
	dir := filepath.Join(root, "results", "cpu")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	for name, data := range pages(t) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	files := http.FileServer(http.Dir(root))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		files.ServeHTTP(w, r)
	}))
	defer server.Close()

	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.DisableGPU, chromedp.WindowSize(1280, 900))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, time.Minute)
	defer cancel()
	var mu sync.Mutex
	base := ""
	err := chromedp.Listen(ctx, func(ev any) {
		mu.Lock()
		defer mu.Unlock()
		switch ev := ev.(type) {
		case *runtime.EventExceptionThrown:
			t.Errorf("%s threw: %v %v", base, ev.ExceptionDetails.Text, ev.ExceptionDetails.Exception)
		case *runtime.EventConsoleAPICalled:
			t.Errorf("%s wrote to the console: %v", base, ev.Args[0])
		case *log.EventEntryAdded:
			if !strings.Contains(ev.Entry.URL, "favicon.ico") {
				t.Errorf("%s: %s %s", base, ev.Entry.Text, ev.Entry.URL)
			}
		case *network.EventRequestWillBeSent:
			if u := ev.Request.URL; !strings.HasPrefix(u, base) && !strings.HasPrefix(u, "data:") && !strings.HasSuffix(u, "/favicon.ico") {
				t.Errorf("%s asked for %s", base, u)
			}
		}
	})
	if err != nil {
		t.Fatalf("starting %s: %v", program, err)
	}
	for _, b := range []string{server.URL + "/results/cpu/", "file://" + dir + "/"} {
		mu.Lock()
		base = b
		mu.Unlock()
		open := func(page, ready string) {
			t.Helper()
			if err := chromedp.Do(ctx, chromedp.Navigate(b+page), chromedp.WaitReady(chromedp.CSS(ready))); err != nil {
				t.Fatalf("%s%s: %v", b, page, err)
			}
		}
		want := func(js string) {
			t.Helper()
			if got, err := chromedp.Run(ctx, chromedp.Evaluate[bool](js)); err != nil || !got {
				t.Errorf("%s: not true: %s: %v", b, js, err)
			}
		}
		open("index.html", ".boxbg")
		want(`document.querySelectorAll('.boxbg').length > 20`)
		want(`document.getElementById('topbtn').href.startsWith(new URL('top.html', document.URL).href)`)
		// A click on a bar makes it the root, without asking a server.
		want(`(() => { const all = [...document.querySelectorAll('.boxbg')], bar = all.find((b) => b.innerText.includes('pingPong'));
			bar.dispatchEvent(new MouseEvent('mousedown')); bar.dispatchEvent(new MouseEvent('click'));
			return document.querySelectorAll('.separator').length === 1 })()`)
		open("graph.html", "#graph0")
		want(`document.querySelectorAll('#graph0 > g[id] > polygon').length > 10`)
		open("top.html", "#rows tr")
		want(`document.querySelectorAll('#rows tr').length > 10`)
		open("top-samples.html", "#rows tr")
		open("peek.html", "#content")
		open("source.html", "h2")
		want(`document.querySelectorAll('h2:not([hidden])').length > 5`)
		open("source.html?f=%5Eruntime%5C.chansend%24", "h2")
		want(`[...document.querySelectorAll('h2:not([hidden])')].every((h) => h.textContent === 'runtime.chansend')`)
		want(`document.querySelectorAll('h2[hidden]').length > 5`)
	}
}
