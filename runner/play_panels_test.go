package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/internal/highlight"
)

// pure asks the panels' modules, outside a page, for one answer per job.
func pure(t *testing.T, jobs ...map[string]any) []json.RawMessage {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node in PATH: the site is built with node 20 or later")
	}
	dir := t.TempDir()
	for _, pattern := range []string{"../assets/js/play/*.js", "testdata/panels/pure.mjs"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no files %s: %v", pattern, err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(dir, filepath.Base(f)), b)
		}
	}
	write(t, filepath.Join(dir, "package.json"), []byte(`{"type":"module"}`))
	in, err := json.Marshal(jobs)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(node, filepath.Join(dir, "pure.mjs"))
	cmd.Stdin = bytes.NewReader(in)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node: %v\n%s", err, &stderr)
	}
	var list []json.RawMessage
	if err := json.Unmarshal(out, &list); err != nil || len(list) != len(jobs) {
		t.Fatalf("%d answers to %d jobs: %v", len(list), len(jobs), err)
	}
	return list
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

func decode[T any](t *testing.T, raw json.RawMessage) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatalf("%.200s: %v", raw, err)
	}
	return v
}

// pieces is text cut into pieces of one class each: [class, text].
type pieces [][2]string

func (p pieces) html() string {
	var b strings.Builder
	for _, piece := range p {
		text := html.EscapeString(piece[1])
		if piece[0] != "" {
			text = fmt.Sprintf(`<span class="%s">%s</span>`, piece[0], text)
		}
		b.WriteString(text)
	}
	return b.String()
}

// listings are recorded ones of the compiler, of several releases and architectures.
func recordedListings(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob("instrument/asm/testdata/*.s")
	if err != nil || len(files) == 0 {
		t.Fatalf("no recorded listings: %v", err)
	}
	out := map[string]string{}
	for _, f := range append(files, "internal/highlight/testdata/whole-amd64.s") {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(f)] = string(b)
	}
	return out
}

// The page reads a listing as the book's own instrument does, and colours it as the book does.
func TestPanelReadsListings(t *testing.T) {
	type inst struct {
		Offset   int64
		File     string
		Line     int
		Op, Args string
		Call     string
		Pseudo   bool
	}
	type parsed struct {
		Functions []struct {
			Name  string
			Size  int64
			Insts []inst
		}
	}
	var names []string
	var jobs []map[string]any
	all := recordedListings(t)
	for name, text := range all {
		names = append(names, name)
		jobs = append(jobs, map[string]any{"do": "parse", "text": text})
	}
	var code []string    // what Chroma sees
	var list [][2]string // what the page sees
	for i, raw := range pure(t, jobs...) {
		want, err := asm.Parse(strings.NewReader(all[names[i]]))
		if err != nil {
			t.Fatal(err)
		}
		var got []asm.Func
		for _, f := range decode[parsed](t, raw).Functions {
			g := asm.Func{Name: f.Name, Size: f.Size}
			for _, in := range f.Insts {
				list = append(list, [2]string{in.Op, in.Args})
				code = append(code, strings.TrimSpace(in.Op+" "+in.Args))
				if !in.Pseudo {
					g.Insts = append(g.Insts, asm.Inst{Offset: in.Offset, File: in.File, Line: in.Line, Op: in.Op, Args: in.Args, Call: in.Call})
				}
			}
			got = append(got, g)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-instrument +page):\n%s", names[i], d)
		}
	}
	lines, err := highlight.Lines("goasm", strings.Join(code, "\n"))
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range decode[[]pieces](t, pure(t, map[string]any{"do": "colour", "list": list})[0]) {
		if got := p.html(); got != lines[i] {
			t.Errorf("%s\nthe page has %s\nChroma has   %s", code[i], got, lines[i])
		}
	}
}

// Go is coloured as in the rest of the book, on the sources of the book.
func TestPanelColoursGo(t *testing.T) {
	files, err := filepath.Glob("../experiments/*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	files = append(files[:min(len(files), 40)], "internal/highlight/testdata/probe.go.txt")
	var jobs []map[string]any
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		jobs = append(jobs, map[string]any{"do": "go", "source": string(b)})
	}
	for i, raw := range pure(t, jobs...) {
		want, err := highlight.Lines("go", jobs[i]["source"].(string))
		if err != nil {
			t.Fatal(err)
		}
		for n, p := range decode[[]pieces](t, raw) {
			if n < len(want) && p.html() != want[n] {
				t.Errorf("%s:%d\nthe page has %s\nChroma has   %s", files[i], n+1, p.html(), want[n])
			}
		}
	}
}

func TestPanelFindsTheEndOfAFunction(t *testing.T) {
	const source = `package main

func a(x interface{ M() }) struct{ X int } {
	if true { // }
		return struct{ X int }{len("}")}
	}
	return f(func() {
	})
}

func b() { println('{') }

var c = 1
`
	first := []int{3, 11, 13, 7}
	want := []int{9, 11, 13, 8}
	var jobs []map[string]any
	for _, n := range first {
		jobs = append(jobs, map[string]any{"do": "end", "source": source, "line": n})
	}
	for i, raw := range pure(t, jobs...) {
		if got := decode[int](t, raw); got != want[i] {
			t.Errorf("what begins at line %d ends at %d, want %d", first[i], got, want[i])
		}
	}
}

// An alignment holds both sides in order and calls no two different things equal.
func TestPanelAligns(t *testing.T) {
	type sequence = []int
	many := make(sequence, 4000)
	for i := range many {
		many[i] = i % 7
	}
	cases := []struct {
		a, b   sequence
		differ int // fewest possible; -1: not asked
	}{
		{sequence{}, sequence{}, 0},
		{sequence{1, 2, 3}, sequence{1, 2, 3}, 0},
		{sequence{1, 2, 3}, sequence{}, 3},
		{sequence{}, sequence{4}, 1},
		{sequence{1, 2, 3, 1, 2, 2, 1}, sequence{3, 2, 1, 2, 1, 3}, 5}, // the example of Myers's paper
		{sequence{1, 2, 3, 4}, sequence{1, 3, 4, 5}, 2},
		{sequence{5, 1, 5}, sequence{5, 2, 5}, 2},
		{many, many[1:], -1},
		{many, slices.Insert(slices.Clone(many), 2000, 9, 9, 9), 3},
	}
	var jobs []map[string]any
	for _, c := range cases {
		jobs = append(jobs, map[string]any{"do": "common", "a": c.a, "b": c.b})
	}
	for i, raw := range pure(t, jobs...) {
		c := cases[i]
		var a, b sequence
		differ := 0
		for _, step := range decode[[][2]int](t, raw) {
			if step[0] >= 0 {
				a = append(a, c.a[step[0]])
			}
			if step[1] >= 0 {
				b = append(b, c.b[step[1]])
			}
			if step[0] < 0 || step[1] < 0 {
				differ++
			} else if c.a[step[0]] != c.b[step[1]] {
				t.Errorf("case %d pairs %d with %d", i, c.a[step[0]], c.b[step[1]])
			}
		}
		if !slices.Equal(a, c.a) || !slices.Equal(b, c.b) {
			t.Errorf("case %d loses something", i)
		}
		if c.differ >= 0 && differ != c.differ {
			t.Errorf("case %d has %d differences, want %d", i, differ, c.differ)
		}
	}
}

// What moves when something else changes is no difference: a jump's target, a
// place in the frame, a temporary's number.
func TestPanelComparesInstructions(t *testing.T) {
	const head = "main.f STEXT size=%d args=0x0 locals=0x0 funcid=0x0\n"
	line := func(offset int, code string) string {
		return fmt.Sprintf("\t0x%04x %05d (prog.go:3)\t%s\n", offset, offset, code)
	}
	a := fmt.Sprintf(head, 12) + line(0, "JLS\t8") + line(2, "MOVQ\tAX, main..autotmp_4+16(SP)") + line(6, "CALL\truntime.gopark(SB)") + line(8, "RET")
	b := fmt.Sprintf(head, 16) + line(0, "JLS\t12") + line(2, "MOVQ\tAX, main..autotmp_7+24(SP)") + line(6, "INCQ\tAX") + line(10, "CALL\truntime.gopark(SB)") + line(12, "RET")
	type counts struct {
		Name               string
		A, B               int
		OnlyA, OnlyB, Near int
	}
	answers := pure(t,
		map[string]any{"do": "compare", "a": a, "b": b},
		map[string]any{"do": "compare", "a": a, "b": strings.Replace(a, "JLS\t8", "JLS\t6", 1)},
		map[string]any{"do": "compare", "a": a, "b": strings.ReplaceAll(a, "main.f", "main.g")},
		map[string]any{"do": "order", "text": strings.ReplaceAll(b, "main.f", "type:.eq.x") + a},
	)
	for i, want := range [][]counts{
		{{"main.f", 4, 5, 0, 1, 1}},
		{{"main.f", 4, 4, 0, 0, 1}}, // the jump leads elsewhere
		{{"main.g", 0, 4, 0, 4, 0}, {"main.f", 4, 0, 4, 0, 0}},
	} {
		if d := cmp.Diff(want, decode[[]counts](t, answers[i])); d != "" {
			t.Errorf("comparison %d (-want +got):\n%s", i, d)
		}
	}
	if got := decode[[]string](t, answers[3]); !slices.Equal(got, []string{"main.f", "type:.eq.x"}) {
		t.Errorf("order of functions: %q", got)
	}
}
