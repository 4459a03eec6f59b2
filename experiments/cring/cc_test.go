package cring

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"chanlab/runner/instrument/claim"
)

// compiler finds a C compiler. The error says what to install.
func compiler() (string, error) {
	for _, name := range []string{"gcc", "cc", "clang"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("no C compiler (gcc, cc or clang) in PATH: install one, on Debian with apt-get install gcc libc6-dev")
}

// A workshop is a folder with the C files and a compiler.
type workshop struct {
	dir, cc string
	env     []string // for what is run, beside this process's
}

// newWorkshop copies testdata into an empty folder, so that no message names a
// path of this machine. Without a compiler the claims are unavailable.
func newWorkshop(t *testing.T, ids ...string) *workshop {
	t.Helper()
	cc, err := compiler()
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	w := &workshop{dir: t.TempDir(), cc: cc}
	if err := os.CopyFS(w.dir, os.DirFS("testdata")); err != nil {
		t.Fatal(err)
	}
	// A compiler without a C library is none.
	if out, err := w.run(t.Context(), w.cc, "-o", w.path("probe"), "-DRING=\"ring.c\"", "drive.c"); err != nil {
		claim.Unavailable(t, fmt.Errorf("%s cannot build a program: %w: %s: on Debian, apt-get install gcc libc6-dev", filepath.Base(cc), err, firstLine(out)), ids...)
	}
	return w
}

func (w *workshop) path(name string) string {
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return filepath.Join(w.dir, name)
}

// run runs a program in the folder and returns all that it printed.
func (w *workshop) run(ctx context.Context, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = w.dir
	cmd.Env = append(append(os.Environ(), "LC_ALL=C"), w.env...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	return strings.ReplaceAll(out.String(), w.dir+string(filepath.Separator), ""), err
}

// build compiles one file into a program of that name.
func (w *workshop) build(t *testing.T, name, file string, flags ...string) string {
	t.Helper()
	args := append(append([]string{"-O2", "-Wall", "-Wextra", "-o", w.path(name)}, flags...), file)
	if out, err := w.run(t.Context(), w.cc, args...); err != nil {
		t.Fatalf("cc %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return w.path(name)
}

// driver names the program that drives the ring of a file.
func driver(file string, capacity int, flags ...string) string {
	return fmt.Sprintf("drive-%s-%d%s", strings.TrimSuffix(file, ".c"), capacity, strings.Join(flags, ""))
}

// ring builds such a program.
func (w *workshop) ring(t *testing.T, file string, capacity int, flags ...string) string {
	t.Helper()
	return w.build(t, driver(file, capacity, flags...), "drive.c",
		append([]string{fmt.Sprintf("-DRING=%q", file), fmt.Sprintf("-DCAPACITY=%d", capacity)}, flags...)...)
}

// drive runs a program through a history.
func drive(t *testing.T, program string, ops []Op) []Result {
	t.Helper()
	results, err := Drive(t.Context(), program, ops)
	if err != nil {
		t.Fatal(err)
	}
	return results
}

func seeded() *rand.Rand { return rand.New(rand.NewPCG(2, 256)) }

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}
