package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestProgressLine(t *testing.T) {
	p := &progress{total: 5, n: 2, name: "layout", at: "TestReleases", width: 80, expect: 20 * time.Second}
	if got, want := p.line(5*time.Second), "[2/5] layout █████··············· 5s of about 20s  TestReleases"; got != want {
		t.Errorf("line %q, want %q", got, want)
	}
	if got := p.line(time.Minute); strings.Count(got, "█") != 20 {
		t.Errorf("overdue: %q", got)
	}
	p.expect = 0
	if got := p.line(time.Second); strings.Contains(got, "of about") {
		t.Errorf("without an earlier run: %q", got)
	}
	p.width = 20
	if got := p.line(time.Second); len([]rune(got)) != 19 {
		t.Errorf("on a narrow terminal: %q", got)
	}
}

func TestProgressOnAPipe(t *testing.T) {
	var b bytes.Buffer
	p := newProgress(&b, 2)
	p.begin("layout", 0)
	p.step("TestA")
	p.end()
	p.begin("send", 12.4)
	p.end()
	want := "run   ./experiments/layout  (1 of 2, no earlier run)\nrun   ./experiments/send  (2 of 2, about 12s)\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
