// Package links builds a test package several times, each link with its
// functions in another order, and runs the links as the processes of one
// measurement by the instrument paired.
//
// The place of code in memory alone moves an operation of a few nanoseconds
// by a tenth, and it is the same in every process of one link. So each process
// gets a link of its own (cmd/link, -randlayout).
package links

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"chanlab/runner/instrument/paired"
	"chanlab/runner/internal/gotool"
)

// A Set is the links of one test package.
type Set struct {
	Tool    *gotool.Tool
	Pattern string // of the package, from Tool.Dir: "./experiments/padding"
	Dir     string // its folder, where its tests run
	Scratch string // where links are put
	built   int
}

// Layout is the seed of the i-th link: 0, the default order, for the first.
func Layout(i int) uint64 { return uint64(i) }

// Path is where the i-th link lies once it is built.
func (s *Set) Path(i int) string { return filepath.Join(s.Scratch, fmt.Sprintf("%03d.test", i)) }

// Build links until there are n.
func (s *Set) Build(ctx context.Context, n int) error {
	for ; s.built < n; s.built++ {
		args := []string{"test", "-c", "-o", s.Path(s.built)}
		if seed := Layout(s.built); seed != 0 {
			args = append(args, fmt.Sprintf("-ldflags=-randlayout=%d", seed))
		}
		var out bytes.Buffer
		cmd, err := s.Tool.Start(ctx, &out, append(args, s.Pattern)...)
		if err != nil {
			return err
		}
		if err := cmd.Wait(); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return fmt.Errorf("linking %s: %w: %s", s.Pattern, err, strings.TrimSpace(out.String()))
		}
		if _, err := os.Stat(s.Path(s.built)); err != nil {
			return fmt.Errorf("linking %s: it has no tests", s.Pattern)
		}
	}
	return nil
}

// Command is the i-th link with arguments, in the package's folder.
func (s *Set) Command(ctx context.Context, i int, env []string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, s.Path(i), args...)
	cmd.Dir = s.Dir
	cmd.Env = append(append(os.Environ(), "PWD="+s.Dir), env...)
	cmd.WaitDelay = time.Second
	return cmd
}

// Output runs the i-th link and returns what it prints.
func (s *Set) Output(ctx context.Context, i int, env []string, args ...string) (string, error) {
	var out bytes.Buffer
	cmd := s.Command(ctx, i, env, args...)
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil {
		return "", fmt.Errorf("process %d: %w: %s", i, err, lastLines(out.String()))
	}
	return out.String(), nil
}

// Measure runs processes from (included) to (excluded), each of a link of its
// own, on the benchmarks that the regular expression bench matches. They leave
// their slices in dir. Every process gets another amount of environment, which
// moves the system stack. The flags are the test binary's, such as -test.short.
func (s *Set) Measure(ctx context.Context, bench, dir string, from, to int, flags, env []string) error {
	if err := s.Build(ctx, to); err != nil {
		return err
	}
	for i := from; i < to; i++ {
		e := paired.Environment{Dir: dir, Process: i, Layout: Layout(i), Seed: rand.Uint64() >> 1}
		vars := append(e.Variables(), "PAIRED_PADDING="+strings.Repeat("x", rand.IntN(4096)))
		out, err := s.Output(ctx, i, append(vars, env...),
			append([]string{"-test.run=^$", "-test.bench=" + bench, "-test.timeout=10m"}, flags...)...)
		if err != nil {
			return err
		}
		if strings.Contains(out, "--- FAIL") {
			return errors.New(lastLines(out))
		}
	}
	return nil
}

func lastLines(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-6):], "\n")
}
