package claim

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// recorder stands in for a test and keeps what was reported to it.
type recorder struct {
	testing.TB
	attrs         []string
	fatal, skips  string
	stopped, fell bool
}

type stop struct{}

func (r *recorder) Helper()                { /* no lines to report */ }
func (r *recorder) Attr(key, value string) { r.attrs = append(r.attrs, key+" "+value) }
func (r *recorder) Fatalf(format string, args ...any) {
	r.fatal = fmt.Sprintf(format, args...)
	panic(stop{})
}
func (r *recorder) Skip(args ...any) {
	r.skips = fmt.Sprint(args...)
	panic(stop{})
}

func record(f func(t testing.TB)) (r *recorder) {
	r = new(recorder)
	defer func() {
		if e := recover(); e != nil && e != any(stop{}) {
			panic(e)
		}
	}()
	f(r)
	return r
}

func TestVerdictsAsAttributes(t *testing.T) {
	text := Text{"buf is at 0x10", "buf 位于 0x10"}
	for _, test := range []struct {
		name string
		do   func(t testing.TB)
		want []string
	}{
		{"confirmed", func(t testing.TB) { Decide(t, "C2.5.5", true, text) },
			[]string{"claim C2.5.5 confirmed buf is at 0x10", "claim-zh C2.5.5 buf 位于 0x10"}},
		{"refuted", func(t testing.TB) { Decide(t, "C2.5.8", false, text) },
			[]string{"claim C2.5.8 refuted buf is at 0x10", "claim-zh C2.5.8 buf 位于 0x10"}},
		{"qualified", func(t testing.TB) { Qualify(t, "C2.5.7", Text{"on amd64", "在 amd64 上"}, text) },
			[]string{"claim C2.5.7 qualified buf is at 0x10", "claim-zh C2.5.7 buf 位于 0x10",
				"condition C2.5.7 on amd64", "condition-zh C2.5.7 在 amd64 上"}},
		{"undecided", func(t testing.TB) { Undecided(t, "C2.1.14", "wide", text) },
			[]string{"claim C2.1.14 undecided wide buf is at 0x10", "claim-zh C2.1.14 buf 位于 0x10"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := record(test.do)
			if got.fatal != "" || !slices.Equal(got.attrs, test.want) {
				t.Errorf("got %q, fatal %q; want %q", got.attrs, got.fatal, test.want)
			}
		})
	}
}

func TestUnavailableReportsEveryClaimThenSkips(t *testing.T) {
	err := fmt.Errorf("tracing:\n\tpid 1: %w", errors.New("operation not permitted"))
	got := record(func(t testing.TB) { Unavailable(t, err, "C2.5.9", "C2.5.10") })
	want := []string{
		"claim C2.5.9 unavailable tracing: pid 1: operation not permitted",
		"claim-zh C2.5.9 本机无法运行：tracing: pid 1: operation not permitted",
		"claim C2.5.10 unavailable tracing: pid 1: operation not permitted",
		"claim-zh C2.5.10 本机无法运行：tracing: pid 1: operation not permitted",
	}
	if !slices.Equal(got.attrs, want) || got.skips == "" {
		t.Errorf("got %q, skip %q; want %q", got.attrs, got.skips, want)
	}
}

func TestWhatCannotBeReadBackIsRefused(t *testing.T) {
	good := Text{"a", "甲"}
	for name, do := range map[string]func(t testing.TB){
		"two lines":       func(t testing.TB) { Decide(t, "C1.1", true, Text{"a\nb", "甲"}) },
		"formatting":      func(t testing.TB) { Decide(t, "C1.1", true, Text{"a", "甲 %!d(MISSING)"}) },
		"one language":    func(t testing.TB) { Decide(t, "C1.1", true, Text{EN: "a"}) },
		"no id":           func(t testing.TB) { Decide(t, "2.5.8", true, good) },
		"id with verdict": func(t testing.TB) { Decide(t, "C2.5.8 refuted", true, good) },
		"no reason":       func(t testing.TB) { Undecided(t, "C1.1", "tired", good) },
		"no condition":    func(t testing.TB) { Qualify(t, "C1.1", Text{}, good) },
	} {
		got := record(do)
		if got.fatal == "" || len(got.attrs) > 0 {
			t.Errorf("%s: got %q, fatal %q; want it refused with nothing reported", name, got.attrs, got.fatal)
		}
	}
}

func TestTextf(t *testing.T) {
	got := Textf("size %d on %s", "%[2]s 上共 %[1]d 字节", 96, "amd64")
	if want := (Text{"size 96 on amd64", "amd64 上共 96 字节"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	got = Textf("only %d, 100%%", "只说 %[2]s", 1, "二")
	if want := (Text{"only 1, 100%", "只说 二"}); got != want {
		t.Errorf("arguments left out: got %+v, want %+v", got, want)
	}
	if got := Textf("none", "无", 1); got != (Text{"none", "无"}) {
		t.Errorf("no verbs: got %+v", got)
	}
	for _, format := range []string{"%d %d", "%s %[3]d", "%d%z"} {
		func() {
			defer func() {
				if e := recover(); e == nil || !strings.Contains(fmt.Sprint(e), "does not fit") {
					t.Errorf("%q with one argument: got %v, want a panic that says so", format, e)
				}
			}()
			Textf(format, "好", 1)
		}()
	}
}
