package layout

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"chanlab/runner/instrument/toolchain"
)

// program uses a channel and a select of two cases and imports nothing, so that
// it links little but has hchan, waitq, mutex, sudog and scase in its DWARF.
const program = `package main

func main() {
	a, b := make(chan int), make(chan int)
	go func() { a <- 1 }()
	select {
	case <-a:
	case <-b:
	}
}
`

// Of builds a small program for the target and reads the named structs of the
// runtime from its DWARF. It takes under a second where the runtime is in the
// build cache, a few more where not.
//
// GOOS is taken as linux whatever t says: none of the structs of a channel
// depends on it, and so the ELF reader is enough on every host.
func Of(ctx context.Context, t toolchain.Target, structs ...string) (*Layout, error) {
	t.GOOS = "linux"
	dir, err := os.MkdirTemp("", "layout")
	if err != nil {
		return nil, fmt.Errorf("layout of %s: %w", t, err)
	}
	defer os.RemoveAll(dir)
	path, err := Build(ctx, t, dir, map[string]string{"main.go": program})
	if err != nil {
		return nil, err
	}
	return Read(path, t, structs...)
}

// Build builds the files as a program with DWARF in dir, which should be empty,
// and returns its path.
func Build(ctx context.Context, t toolchain.Target, dir string, files map[string]string) (string, error) {
	if err := t.WriteModule(dir, files); err != nil {
		return "", err
	}
	path := filepath.Join(dir, "probe.bin")
	// -trimpath keeps the folder out of the build cache's key for the probe's
	// package; DWARF stays.
	out, err := t.Command(ctx, dir, "build", "-trimpath", "-o", path, ".").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("building a program for %s: %w\n%s", t, err, out)
	}
	return path, nil
}
