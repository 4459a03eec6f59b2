package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/term"
)

// A progress shows which experiment runs, which step of it, how long it has
// run and how long it is expected to. On a terminal that is one line that
// redraws itself; elsewhere one plain line when an experiment begins.
type progress struct {
	w     io.Writer
	width int // 0: not a terminal
	total int

	mu       sync.Mutex
	n        int
	name, at string
	start    time.Time
	expect   time.Duration
	stop     chan struct{}
}

func newProgress(w io.Writer, total int) *progress {
	p := &progress{w: w, total: total}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) && os.Getenv("TERM") != "dumb" {
		p.width = 80
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			p.width = width
		}
	}
	return p
}

// begin starts the line of an experiment; seconds is 0 when nobody knows how
// long it takes.
func (p *progress) begin(name string, seconds float64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.n++
	p.name, p.at, p.start = name, "building", time.Now()
	p.expect = time.Duration(seconds * float64(time.Second))
	if p.width == 0 {
		want := "no earlier run"
		if p.expect > 0 {
			want = fmt.Sprintf("about %.0fs", max(1, seconds))
		}
		fmt.Fprintf(p.w, "run   ./experiments/%s  (%d of %d, %s)\n", name, p.n, p.total, want)
		return
	}
	p.stop = make(chan struct{})
	go p.tick(p.stop)
}

func (p *progress) tick(stop chan struct{}) {
	t := time.NewTicker(200 * time.Millisecond)
	defer t.Stop()
	for {
		select {
		case <-stop:
			return
		case <-t.C:
			p.mu.Lock()
			if p.stop == stop {
				p.draw()
			}
			p.mu.Unlock()
		}
	}
}

// step names what the experiment does now.
func (p *progress) step(at string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.at = at
}

// end takes the line away.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stop != nil {
		close(p.stop)
		p.stop = nil
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func (p *progress) draw() {
	fmt.Fprint(p.w, "\r"+p.line(time.Since(p.start))+"\x1b[K")
}

// line is what the terminal shows after the given time.
func (p *progress) line(elapsed time.Duration) string {
	const cells = 20
	bar := strings.Repeat("·", cells)
	want := ""
	if p.expect > 0 {
		full := min(cells, int(cells*elapsed/p.expect))
		bar = strings.Repeat("█", full) + strings.Repeat("·", cells-full)
		want = fmt.Sprintf(" of about %.0fs", max(1, p.expect.Seconds()))
	}
	s := fmt.Sprintf("[%d/%d] %s %s %.0fs%s  %s", p.n, p.total, p.name, bar, elapsed.Seconds(), want, p.at)
	if r := []rune(s); len(r) >= p.width {
		s = string(r[:max(0, p.width-1)])
	}
	return s
}
