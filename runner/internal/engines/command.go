package engines

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"syscall"

	"chanlab/playground"
	"chanlab/runner/instrument/toolchain"
)

// An Error says what to type, too.
type Error struct {
	err  error
	hint string
}

func (e *Error) Error() string { return e.err.Error() }
func (e *Error) Unwrap() error { return e.err }

// Hint says what to type.
func (e *Error) Hint() string { return e.hint }

// run runs the go command for a target in the root of the module, with all
// that could change its output pinned.
func (b *Builder) run(ctx context.Context, goos, goarch string, args ...string) ([]byte, error) {
	if b.Trace != nil {
		fmt.Fprintf(b.Trace, "GOOS=%s GOARCH=%s go %s\n", goos, goarch, strings.Join(args, " "))
	}
	cmd := toolchain.Target{Release: b.local.Release, GOOS: goos, GOARCH: goarch}.Command(ctx, b.Root, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	switch {
	case err == nil:
		return stdout.Bytes(), nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return nil, &Error{errors.New("go command not found in PATH"), "install Go 1.26 or newer, then go version"}
	}
	return nil, fmt.Errorf("building the playground's engines: go %s: %s", args[0], telling(stderr.String(), err))
}

// telling returns the line of the go command's complaint that says most.
func telling(stderr string, err error) string {
	for line := range strings.Lines(stderr) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "go: downloading") {
			return line
		}
	}
	return err.Error()
}

// explain adds what to type to errors that the surroundings cause.
func explain(err error) error {
	var hinted *Error
	switch text := err.Error(); {
	case errors.As(err, &hinted):
		return err
	case errors.Is(err, syscall.ENOSPC), strings.Contains(text, "no space left on device"):
		return &Error{err, "the build needs about 1 GB: make room, for instance by go clean -cache, or leave the compiler out: make site GC=0"}
	case strings.Contains(text, "unsupported GOOS/GOARCH pair js/wasm"):
		return &Error{err, "this Go cannot build for browsers: install Go from https://go.dev/dl"}
	case strings.Contains(text, "dial tcp"), strings.Contains(text, "cannot find module providing"), strings.Contains(text, "module lookup disabled"):
		return &Error{err, "go mod download, once, with a network"}
	case strings.Contains(text, "is not in std"):
		return &Error{err, "this installation of Go is not whole, or playground/offer.txt names a package that it lacks: install Go from https://go.dev/dl"}
	}
	return err
}

func (b *Builder) goroot(ctx context.Context) (string, error) {
	if b.home == "" {
		out, err := b.run(ctx, "js", "wasm", "env", "GOROOT")
		if err != nil {
			return "", err
		}
		b.home = strings.TrimSpace(string(out))
	}
	return b.home, nil
}

// offered returns the packages on offer that have an archive.
func (b *Builder) offered() ([]string, error) {
	offer, err := playground.Offer(b.Root)
	if err != nil {
		return nil, err
	}
	var list []string
	for _, p := range offer {
		if p != "unsafe" {
			list = append(list, p)
		}
	}
	return list, nil
}
