package doctor

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

func find(t *testing.T, list []Capability, name string) Capability {
	t.Helper()
	i := slices.IndexFunc(list, func(c Capability) bool { return c.Name == name })
	if i < 0 {
		t.Fatalf("no capability %q", name)
	}
	return list[i]
}

func TestProbeThisMachine(t *testing.T) {
	root := t.TempDir()
	list := Probe(t.Context(), root, func(user string) []string { return []string{"C0.0.1-" + user} })
	if len(list) != len(probes) {
		t.Fatalf("got %d capabilities, want %d", len(list), len(probes))
	}
	for i, c := range list {
		t.Logf("%+v", c)
		if c.Name != probes[i].name {
			t.Errorf("%d: got %s, want %s", i, c.Name, probes[i].name)
		}
		if c.Present == (c.Why != "") || c.Present == (c.Detail == "") {
			t.Errorf("%s: present %v with detail %q and why %q", c.Name, c.Present, c.Detail, c.Why)
		}
		if costs := !c.Present && len(probes[i].users) > 0; costs != (len(c.Claims) > 0) {
			t.Errorf("%s: present %v, costs %v", c.Name, c.Present, c.Claims)
		}
		if strings.Contains(c.Detail+c.Why+c.Hint, "\n") {
			t.Errorf("%s: more than a line: %+v", c.Name, c)
		}
	}
	if c := find(t, list, "go"); !c.Present {
		t.Errorf("the go command runs this test, but: %s", c.Why)
	}
	if left, _ := filepath.Glob(filepath.Join(root, "*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if left, _ := filepath.Glob(filepath.Join(root, ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if _, err := json.Marshal(list); err != nil {
		t.Error(err)
	}
}

func TestNothingInPath(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if runtime.GOOS == "windows" {
		t.Skip("Windows looks for programs elsewhere too")
	}
	list := Probe(t.Context(), t.TempDir(), nil)
	for _, name := range []string{"go", "git", "make", "node", "npm", "gdb"} {
		c := find(t, list, name)
		if c.Present || !strings.Contains(c.Why, "not in PATH") {
			t.Errorf("%s: got %+v, want it missing from PATH", name, c)
		}
		if len(c.Claims) > 0 {
			t.Errorf("%s: claims %v from nowhere", name, c.Claims)
		}
	}
}

// fake puts programs into PATH that are shell scripts.
func fake(t *testing.T, scripts map[string]string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the stand-ins are shell scripts")
	}
	dir := t.TempDir()
	for name, body := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+body+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
}

func TestTools(t *testing.T) {
	fake(t, map[string]string{
		"go":      "echo go1.25.3",
		"node":    "echo v18.1.0",
		"npm":     "echo 11.0.0; echo and more",
		"gdb":     "echo broken >&2; exit 1",
		"apt-get": "exit 1",
		"fc-list": "exit 0",
	})
	h := &host{root: t.TempDir()}
	tests := []struct {
		run       func(context.Context, *host) Capability
		want      Capability
		whyPrefix string
	}{
		{goCommand, Capability{Hint: "go env -w GOTOOLCHAIN=auto"}, "go1.25.3 is older than go1.26"},
		{node, Capability{Hint: "sudo apt-get install nodejs"}, "v18.1.0 is older than 20"},
		{tool("npm", "npm", "--version"), Capability{Present: true, Detail: "11.0.0"}, ""},
		{tool("gdb", "gdb", "--version"), Capability{Hint: "sudo apt-get install gdb"}, "gdb is in PATH but does not run: exit status 1"},
		{tool("make", "make", "--version"), Capability{Hint: "sudo apt-get install make"}, "make is not in PATH"},
	}
	if runtime.GOOS == "linux" {
		tests = append(tests, tests[0])
		tests[len(tests)-1].run = cjkFont
		tests[len(tests)-1].want = Capability{Hint: "sudo apt-get install fonts-noto-cjk"}
		tests[len(tests)-1].whyPrefix = "no font has Chinese"
	}
	for _, test := range tests {
		got := test.run(t.Context(), h)
		if got.Present != test.want.Present || got.Detail != test.want.Detail || got.Hint != test.want.Hint || !strings.HasPrefix(got.Why, test.whyPrefix) {
			t.Errorf("got %+v, want %+v because %s", got, test.want, test.whyPrefix)
		}
	}
}

func TestProbeThatHangsOrPanics(t *testing.T) {
	block := make(chan struct{})
	defer close(block)
	start := time.Now()
	hangs := bounded(t.Context(), 10*time.Millisecond, nil, probe{name: "hangs", run: func(context.Context, *host) Capability {
		<-block
		return has("too late")
	}})
	if hangs.Present || hangs.Name != "hangs" || hangs.Why != "no answer within 10ms" {
		t.Errorf("got %+v", hangs)
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("it took %v", d)
	}
	panics := bounded(t.Context(), time.Minute, nil, probe{name: "panics", run: func(context.Context, *host) Capability { panic("oh") }})
	if panics.Present || panics.Why != "the probe itself failed: oh" {
		t.Errorf("got %+v", panics)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if c := bounded(ctx, time.Minute, nil, probe{run: func(context.Context, *host) Capability { <-block; return Capability{} }}); c.Why != "stopped" {
		t.Errorf("got %+v", c)
	}
}

func TestToolThatHangsIsKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the tool that hangs is a shell script")
	}
	pid := filepath.Join(t.TempDir(), "pid")
	fake(t, map[string]string{"gdb": "echo $$ >" + pid + "; while :; do :; done"})
	c := bounded(t.Context(), 50*time.Millisecond, nil, probe{name: "gdb", run: tool("gdb", "gdb", "--version")})
	if c.Present || !strings.Contains(c.Why, "no answer within 50ms") {
		t.Errorf("got %+v", c)
	}
	text, err := os.ReadFile(pid)
	if err != nil {
		t.Skip("the tool was killed before it began")
	}
	id, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	p, err := os.FindProcess(id)
	if err != nil {
		return // gone
	}
	if err := p.Signal(syscall.Signal(0)); err == nil {
		p.Kill()
		t.Errorf("process %d, the tool that hangs, is still there", id)
	}
}

func TestResultsFolder(t *testing.T) {
	root := t.TempDir()
	h := &host{root: root}
	if c := resultsFolder(t.Context(), h); !c.Present {
		t.Errorf("an empty repository: %+v", c)
	}
	results := filepath.Join(root, "results")
	if err := os.Mkdir(results, 0o555); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("root and Windows write into read-only folders")
	}
	if c := resultsFolder(t.Context(), h); c.Present || c.Why != "results: permission denied" || c.Hint == "" {
		t.Errorf("a read-only folder: %+v", c)
	}
}

func TestGoneFolder(t *testing.T) {
	h := &host{root: filepath.Join(t.TempDir(), "none")}
	if c := resultsFolder(t.Context(), h); c.Present {
		t.Errorf("got %+v", c)
	}
	if c := diskSpace(t.Context(), h); c.Present {
		t.Errorf("got %+v", c)
	}
}
