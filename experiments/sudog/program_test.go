package sudog

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// What testdata/*.go prints.
type (
	row struct {
		Step                                   string
		N, Waiting, Local, Central, New, Freed int
	}
	moment struct {
		Step                     string
		Waiting, Runnable, Local int
	}
	holder struct {
		Step, Who string
		Sudogs    []int
		Mine      bool
	}
	place struct {
		Wait                                           string
		Taken, Recvq, Sendq, Semaphore, List, Returned int
	}
	end struct {
		By                            string
		Taken, Queued, Left, Returned int
	}
)

// census is what the program found on one P.
type census struct {
	Class     int // bytes of the size class that a sudog lies in
	Size      int // of a sudog
	Rows      []row
	Stale     map[string]int // cached sudogs by the fields that are not clear in them, and "all"
	Queued    map[string]int // the same of sudogs in a channel's queue
	LastFirst bool           // the sudog that was released last is taken first
	Wakeup    []moment
	Identity  []holder
	Queues    []place
	Ends      []end
}

// two is what it found on two.
type two struct {
	Seen           bool
	Cached, After  int
	Central        int
	Migrated       bool
	Blocked, Fresh int
}

// build makes the program for a target, which this machine must be able to run.
func build(ctx context.Context, dir string, t toolchain.Target) (string, error) {
	if runtime.GOOS != "linux" || t.GOARCH != runtime.GOARCH && (t.GOARCH != "386" || runtime.GOARCH != "amd64") {
		return "", fmt.Errorf("%w: it reads its own ELF symbols and runs on linux, not on %s/%s", golden.ErrCannot, runtime.GOOS, t.GOARCH)
	}
	t.GOOS = "linux"
	l, err := layout.Of(ctx, t, "hchan", "sudog", "g", "p", "schedt", "semaRoot")
	if err != nil {
		return "", err
	}
	tree, err := source.Open(ctx, t)
	if err != nil {
		return "", err
	}
	offsets, err := constants(l,
		"hchanRecvqFirst hchan.recvq.first", "hchanSendqFirst hchan.sendq.first", "gStatus g.atomicstatus.value",
		"sudogG sudog.g", "sudogNext sudog.next", "sudogPrev sudog.prev", "sudogElem sudog.elem", "sudogC sudog.c",
		"sudogParent sudog.parent", "sudogWaitlink sudog.waitlink",
		"pSudogcache p.sudogcache", "schedSudogcache schedt.sudogcache", "semaRootTreap semaRoot.treap")
	if err != nil {
		return "", err
	}
	for _, name := range []string{"_Grunnable", "semTabSize"} {
		list, err := tree.Consts("runtime", name)
		if err != nil {
			return "", err
		}
		for _, c := range list {
			if c.Name == name {
				offsets += fmt.Sprintf("const %s = %d\n", map[string]string{"_Grunnable": "runnable", "semTabSize": "semTabSize"}[name], c.Value)
			}
		}
	}
	files := map[string]string{"offsets.go": offsets}
	for _, name := range []string{"runtime.go", "census.go", "scenes.go"} {
		text, err := os.ReadFile("testdata/" + name)
		if err != nil {
			return "", err
		}
		files[name] = string(text)
	}
	return layout.Build(ctx, t, dir, files)
}

// constants turns offsets and sizes into a file of the program.
func constants(l *layout.Layout, paths ...string) (string, error) {
	var b strings.Builder
	b.WriteString("package main\n\n")
	for _, p := range paths {
		name, path, _ := strings.Cut(p, " ")
		of, field, _ := strings.Cut(path, ".")
		s, err := l.Struct(of)
		if err != nil {
			return "", err
		}
		f, ok := s.Field(field)
		if !ok {
			return "", fmt.Errorf("%s has no field %s", of, field)
		}
		fmt.Fprintf(&b, "const %s, %sSize = %d, %d\n", name, name, f.Offset, f.Size)
		if of == "sudog" && field == "g" {
			fmt.Fprintf(&b, "const sudogSize = %d\n", s.Size)
		}
	}
	return b.String(), nil
}

// run runs the program and reads what it prints into v. Nothing but its own
// calls starts a GC or preempts it.
func run(ctx context.Context, path string, v any, args ...string) error {
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Env = append(os.Environ(), "GOGC=off", "GODEBUG=asyncpreemptoff=1", "GOMAXPROCS=1", "GOMEMLIMIT=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("running testdata: %w: %s", err, stderr.String())
	}
	return json.Unmarshal(out, v)
}
