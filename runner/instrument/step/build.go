package step

import (
	"context"
	"fmt"
	"path/filepath"

	"chanlab/runner/instrument/toolchain"
)

// marks is the program's side of the instrument. The tracer stops it at the
// entries of stepFreeze, stepWatch and stepBegin, whose arguments stand in
// AX, BX and CX there (cmd/compile/abi-internal.md), and knows stepEnd by its
// address. After the other threads stand still, Gosched clears a request to
// preempt that sysmon may have left (runtime/proc.go: execute), and lets the
// runtime's own goroutines come to rest.
const marks = `package main

import (
	"runtime"
	"unsafe"
)

func main() {
	stepFreeze()
	runtime.Gosched()
	steps()
}

var stepWatched []unsafe.Pointer

//go:noinline
func stepFreeze() {}

//go:noinline
func stepWatch(name string, object unsafe.Pointer) { stepWatched = append(stepWatched, object) }

//go:noinline
func stepBegin(name string) {}

//go:noinline
func stepEnd() {}
`

// Build builds the files, a package main with a function steps, as a program
// to step through, in dir, which should be empty, and returns its path. It
// takes under a second where the release's runtime is in the build cache, a
// few more where not.
func Build(ctx context.Context, t toolchain.Target, dir string, files map[string]string) (string, error) {
	if t.GOOS != "linux" || t.GOARCH != "amd64" {
		return "", fmt.Errorf("building a program to step through: %s: only linux/amd64 can be stepped", t)
	}
	all := map[string]string{"step_marks.go": marks}
	for name, text := range files {
		all[name] = text
	}
	if err := t.WriteModule(dir, all); err != nil {
		return "", err
	}
	path := filepath.Join(dir, "probe.bin")
	out, err := t.Command(ctx, dir, "build", "-trimpath", "-o", path, ".").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("building a program to step through for %s: %w\n%s", t, err, out)
	}
	return path, nil
}
