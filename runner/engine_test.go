package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"chanlab/runner/instrument/toolchain"
	"chanlab/runner/internal/engines"

	"github.com/google/go-cmp/cmp"
)

// builtEngines builds what the playgrounds load, once for all tests: minutes
// on a machine that has never done it, nothing afterwards.
var builtEngines = sync.OnceValues(func() (root string, err error) {
	if root, err = filepath.Abs(".."); err != nil {
		return "", err
	}
	_, err = (&engines.Builder{Root: root, GC: true, Progress: os.Stderr}).Build(context.Background())
	return root, err
})

// An engine is engine gc in node: the code of its worker without a browser.
type engine struct {
	t   *testing.T
	in  io.Writer
	out *bufio.Reader
}

type message struct {
	Type, Kind, Code, Text, Message, Goarch, Name, State string
	List                                                 []struct {
		Line, Column int
		Message      string
	}
	Goroutines []struct {
		ID     int
		State  string
		Frames []struct {
			Func, File string
			Line       int
		}
	}
}

// UnmarshalJSON takes a code that is a number as its digits.
func (m *message) UnmarshalJSON(b []byte) error {
	type plain message
	var v struct {
		*plain
		Code any
	}
	v.plain = (*plain)(m)
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	if code, _ := json.Marshal(v.Code); v.Code != nil {
		m.Code = strings.Trim(string(code), `"`)
	}
	return nil
}

func startEngine(t *testing.T) *engine {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("no node in PATH: install Node 20 or newer")
		}
		t.Skip("no node in PATH: install Node 20 or newer")
	}
	root, err := builtEngines()
	if err != nil {
		t.Fatal(err)
	}
	playground := url.URL{Scheme: "file", Path: filepath.ToSlash(root) + "/playground/"}
	cmd := exec.Command(node, "--no-warnings", "--experimental-default-type=module", filepath.Join("testdata", "engine", "engine.mjs"),
		filepath.Join(root, ".site"), playground.String())
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		in.Close()
		cmd.Wait()
	})
	return &engine{t, in, bufio.NewReader(out)}
}

func (e *engine) ask(request map[string]any) []message {
	e.t.Helper()
	if err := json.NewEncoder(e.in).Encode(request); err != nil {
		e.t.Fatal(err)
	}
	line, err := e.out.ReadBytes('\n')
	if err != nil {
		e.t.Fatalf("the engine ended: %v", err)
	}
	var list []message
	if err := json.Unmarshal(line, &list); err != nil {
		e.t.Fatal(err)
	}
	return list
}

func source(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "engine", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// A run is what the page gets to see of one.
type run struct {
	stdout, stderr string
	codes          []string // of notices
	done           message
	diagnostics    message
}

func (e *engine) run(name string) (r run) {
	e.t.Helper()
	for _, m := range e.ask(map[string]any{"type": "run", "name": name, "source": source(e.t, name),
		"limits": map[string]int{"output": 64 << 10, "memory": 256}}) {
		switch m.Type {
		case "stdout":
			r.stdout += m.Text
		case "stderr":
			r.stderr += m.Text
		case "notice":
			r.codes = append(r.codes, m.Code)
		case "diagnostics":
			r.diagnostics = m
		case "done":
			r.done = m
		case "error":
			e.t.Fatalf("%s: %s", name, m.Message)
		}
	}
	return r
}

// One engine runs them all, so each of them is survived by the next.
func TestCompiledProgramsEndAsTheyShould(t *testing.T) {
	t.Parallel()
	e := startEngine(t)
	for _, c := range []struct {
		name, kind, code string
		stdout           string // all of it, when it is short
		says             string // in the message, or in stderr
	}{
		{"timers.go", "exit", "0", "context deadline exceeded\n", ""},
		{"deadlock.go", "deadlock", "2", "context canceled\n", "all goroutines are asleep"},
		{"bare.go", "deadlock", "2", "", "chan receive (nil chan)"},
		{"goexit.go", "deadlock", "2", "1\n", "no goroutines (main called runtime.Goexit)"},
		{"panic.go", "panic", "2", "", "panic: boom"},
		{"exit.go", "exit", "3", "", "1  0 EOF"},
		{"recursion.go", "stack", "2", "", "the browser's stack is full in main.down"},
		{"goroutines.go", "memory", "2", "", "out of memory"},
		{"memory.go", "memory", "2", "", "out of memory"},
		{"output.go", "panic", "2", "", "panic: at the end"},
		{"printers.go", "exit", "0", strings.Repeat(".", 5000) + "all\n", ""},
		{"wrong.go", "compile", "1", "", "package net/http is not on offer here"},
	} {
		r := e.run(c.name)
		if r.done.Kind != c.kind || r.done.Code != c.code {
			t.Errorf("%s: ended as %s %s (%s), want %s %s", c.name, r.done.Kind, r.done.Code, r.done.Message, c.kind, c.code)
		}
		if len(c.stdout) > 0 && r.stdout != c.stdout {
			t.Errorf("%s: printed %q, want %q", c.name, r.stdout, c.stdout)
		}
		if !strings.Contains(r.done.Message+r.stderr, c.says) {
			t.Errorf("%s: says %q and %q, want %q", c.name, r.done.Message, r.stderr, c.says)
		}
		switch c.name {
		case "deadlock.go":
			var got []string
			for _, g := range r.done.Goroutines {
				got = append(got, g.State)
				for _, f := range g.Frames {
					got = append(got, f.Func, f.File)
				}
			}
			want := []string{"select (no cases)", "main.main", "deadlock.go", "chan send", "main.serve", "deadlock.go"}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("goroutines (-want +got):\n%s", d)
			}
		case "output.go":
			if len(r.stdout) != 64<<10 || len(r.codes) != 1 || r.codes[0] != "output-capped" {
				t.Errorf("%d bytes came, with notices %v", len(r.stdout), r.codes)
			}
		case "wrong.go":
			if l := r.diagnostics.List; len(l) != 2 || l[0].Line != 3 || l[1].Line != 6 || l[1].Message != "declared and not used: x" {
				t.Errorf("complaints: %+v", l)
			}
		}
	}
}

// What is published depends on the toolchain and the sources, not on where
// they lie, and tells nobody where.
func TestEnginesDoNotNameThisMachine(t *testing.T) {
	root, err := builtEngines()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(root, ".site", "play", "*.gz"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	sum := 0
	for _, name := range files {
		packed, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(filepath.Base(name), "yaegi") {
			sum += len(packed)
		}
		z, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(raw, []byte(root+"/")) {
			t.Errorf("%s names %s", filepath.Base(name), root)
		}
	}
	if sum > 20e6 {
		t.Errorf("engine gc takes %d bytes, want at most 20 MB", sum)
	}
}

// The compiler in the page prints for every machine what the native one does.
func TestListingsEqualTheCompilers(t *testing.T) {
	t.Parallel()
	e := startEngine(t)
	for _, arch := range engines.Arches() {
		for _, name := range []string{"listing.go", "timers.go", "printers.go", "exit.go"} {
			list := e.ask(map[string]any{"type": "assembly", "name": name, "source": source(t, name), "goarch": arch})
			got := list[len(list)-1]
			if got.Type != "listing" || got.Goarch != arch {
				t.Fatalf("%s for %s: %+v", name, arch, got)
			}
			if d := cmp.Diff(native(t, name, arch), got.Text); d != "" {
				t.Errorf("%s for %s (-native +page):\n%.2000s", name, arch, d)
			}
		}
	}
}

// native is go tool compile -S of the same file, with the same flags. Folders
// of Go's own sources are printed as $GOROOT, which is what export data has.
func native(t *testing.T, name, arch string) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, name), []byte(source(t, name)))
	target := toolchain.Local()
	target.GOOS, target.GOARCH = "linux", arch
	importcfg, err := target.Command(t.Context(), "..", "list", "-export", "-deps", "-f", "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}",
		"context", "fmt", "os", "strings", "sync", "time").Output()
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "importcfg"), importcfg)
	cmd := target.Command(t.Context(), dir, "tool", "compile", "-p", "main", "-complete", "-trimpath="+dir, "-importcfg", "importcfg", "-S", "-o", "out.o", name)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	goroot, err := target.GOROOT(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(out), goroot+"/", "$GOROOT/")
}
