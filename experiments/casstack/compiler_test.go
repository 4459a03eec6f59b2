package casstack

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// A compiler is a C compiler of this machine.
type compiler struct {
	path string
	name string // its own first line: "gcc (Debian 12.2.0-14) 12.2.0"
	gnu  bool   // GCC itself, not one that answers to its name
}

// cc finds the C compiler. The error says what to type.
func cc(ctx context.Context) (*compiler, error) {
	path, err := exec.LookPath("gcc")
	if err != nil {
		return nil, errors.New("gcc: not found in $PATH: install it (Debian: apt install gcc libc6-dev)")
	}
	c := &compiler{path: path}
	out, err := c.run(ctx, "", "--version")
	if err != nil {
		return nil, fmt.Errorf("gcc --version: %w: %s", err, out)
	}
	c.name, _, _ = strings.Cut(out, "\n")
	macros, err := c.run(ctx, "", "-dM", "-E", "-x", "c", os.DevNull)
	if err != nil {
		return nil, fmt.Errorf("gcc -dM -E: %w: %s", err, macros)
	}
	c.gnu = strings.Contains(macros, "#define __GNUC__ ") && !strings.Contains(macros, "#define __clang__ ")
	return c, nil
}

// run runs the compiler in a folder and returns all that it said.
func (c *compiler) run(ctx context.Context, dir string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, c.path, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// compile compiles one file's text to an object that is thrown away, and
// returns the diagnostics. err is nil where the compiler took it.
func (c *compiler) compile(t *testing.T, text string, flags ...string) (diagnostics []string, err error) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "pop.c"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := c.run(t.Context(), dir, append(flags, "-c", "-o", "pop.o", "pop.c")...)
	for line := range strings.Lines(out) {
		if m := diagnostic.FindStringSubmatch(line); m != nil {
			diagnostics = append(diagnostics, m[2]+": "+strings.TrimSpace(m[3]))
		}
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("%s: %v: %s", c.path, err, out)
	}
	return diagnostics, err
}

// diagnostic is one line such as "pop.c:3:5: error: …".
var diagnostic = regexp.MustCompile(`^([^:]+\.[ch]:\d+(?::\d+)?): (fatal error|error|warning): (.*)`)

// scriptedInC compiles testdata/aba.c, runs it and reads what it printed.
func scriptedInC(t *testing.T) (o outcome, err error) {
	t.Helper()
	lines, err := runC(t)
	if err != nil {
		return o, err
	}
	var held string
	for _, l := range lines {
		f := strings.Split(l, "|")
		if len(f) != 4 {
			continue
		}
		switch f[0] {
		case "T2":
			o.entered, held = true, f[3]
		case "T1":
			switch {
			case f[1] == "reads" || f[1] == "fails":
			case o.popped == "":
				o.popped = f[1]
			case strings.Contains(held, f[1]):
				o.twice = f[1]
			}
			o.finished = strings.Split(f[2], "")
		}
	}
	return o, nil
}

// runC returns the lines that testdata/aba.c prints.
func runC(t *testing.T) ([]string, error) {
	t.Helper()
	c, err := cc(t.Context())
	if err != nil {
		return nil, err
	}
	source, err := filepath.Abs(filepath.Join("testdata", "aba.c"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if out, err := c.run(t.Context(), dir, "-std=c11", "-Wall", "-Werror", "-O2", "-o", "aba", source); err != nil {
		return nil, fmt.Errorf("gcc: %w: %.200s", err, out)
	}
	out, err := exec.CommandContext(t.Context(), filepath.Join(dir, "aba")).CombinedOutput()
	if err != nil {
		t.Fatalf("the C program: %v: %s", err, out)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n"), nil
}
