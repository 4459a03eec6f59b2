package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// A player is a reader of a site whose engines are testdata/play/worker.js:
// they do what the comments of a program tell them.
type player struct {
	*reader
	*plays
}

// plays is the site as it is served: it remembers what was asked for, can
// withhold files, and can go away.
type plays struct {
	files    http.Handler
	mu       sync.Mutex
	asked    []string
	withheld *regexp.Regexp
	gone     bool
}

var workerScript = regexp.MustCompile(`^/js/play-(yaegi|gc)\.[0-9a-f]+\.js$`)

func (s *plays) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked = append(s.asked, r.URL.Path)
	no := s.gone || s.withheld != nil && s.withheld.MatchString(r.URL.Path)
	s.mu.Unlock()
	switch {
	case no:
		http.NotFound(w, r)
	case workerScript.MatchString(r.URL.Path):
		http.ServeFile(w, r, "testdata/play/worker.js")
	default:
		s.files.ServeHTTP(w, r)
	}
}

// since forgets what was asked for and sets what is served from now on.
func (s *plays) since(withheld *regexp.Regexp, gone bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked, s.withheld, s.gone = nil, withheld, gone
}

// engineFiles counts the requests for engines since then.
func (s *plays) engineFiles() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, p := range s.asked {
		if strings.HasPrefix(p, "/play/") || workerScript.MatchString(p) {
			n++
		}
	}
	return n
}

func newPlayer(t *testing.T) *player {
	t.Helper()
	chromium(t) // before the site is built
	s := &plays{files: http.FileServer(http.Dir(site(t)))}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	p := &player{browse(t, server.URL), s}
	if _, err := chromedp.Call(p.ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}); err != nil {
		t.Fatal(err)
	}
	return p
}

// for a subtest that shares the browser.
func (p *player) with(t *testing.T) *player {
	p.since(nil, false)
	return &player{&reader{t, p.ctx, p.base}, p.plays}
}

const block = `document.querySelector("figure.play")`

// eventually takes elements for truth.
func (p *player) eventually(js string) {
	p.t.Helper()
	p.reader.eventually("!!(" + js + ")")
}

// visit opens a page as if it were the first of a session.
func (p *player) visit(path string) {
	p.t.Helper()
	p.open(path)
	p.eventually(block + ".play")
	eval[bool](p.reader, `(sessionStorage.clear(), true)`)
	p.since(nil, false)
}

// put writes a program into the block.
func (p *player) put(lines ...string) {
	p.t.Helper()
	eval[bool](p.reader, fmt.Sprintf(`(%s.play.source = %q, true)`, block, "package main\n\nfunc main() {}\n\n"+strings.Join(lines, "\n")+"\n"))
	// The editor comes in the program's place; what stands below has moved when it is drawn.
	p.eventually(block + `.classList.contains("is-open")`)
	eval[bool](p.reader, `new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))`)
}

// run presses Run and waits for the end.
func (p *player) run() {
	p.t.Helper()
	p.press("run")
	p.state("done")
}

func (p *player) press(act string) {
	p.t.Helper()
	p.click(fmt.Sprintf(`figure.play [data-act=%q]`, act))
}

func (p *player) state(want string) {
	p.t.Helper()
	p.eventually(fmt.Sprintf(`%s.dataset.state == %q`, block, want))
}

func (p *player) kind() string { return eval[string](p.reader, block+`.dataset.kind ?? ""`) }
func (p *player) output() string {
	return eval[string](p.reader, block+`.querySelector(".play-output").textContent`)
}
func (p *player) text(part string) string {
	return strings.TrimSpace(eval[string](p.reader, fmt.Sprintf(`%s.querySelector(%q).innerText`, block, part)))
}
func (p *player) wants(what, got, want string) {
	p.t.Helper()
	if !strings.Contains(got, want) {
		p.t.Errorf("%s is %q, want %q in it", what, got, want)
	}
}

func say(kind string, code int) string {
	return fmt.Sprintf(`//say {"type": "done", "kind": %q, "code": %d}`, kind, code)
}

const spin = `//say {"spin": true}`
