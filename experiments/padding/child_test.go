package padding

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"
	"time"

	"chanlab/runner/instrument/machine"
	"chanlab/runner/instrument/toolchain"
)

// A child is a running program with one variant's runtime.
type child struct {
	variant Variant
	in      io.WriteCloser
	out     *bufio.Reader
}

func start(tb testing.TB, v Variant, path string, cpus []int) *child {
	tb.Helper()
	cmd := exec.Command(path)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		tb.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { in.Close(); cmd.Wait() })
	if _, err := fmt.Fprintln(in, "pin", cpus[0], cpus[1]); err != nil {
		tb.Fatal(err)
	}
	return &child{v, in, bufio.NewReader(out)}
}

// once has both threads do n operations and returns how long that took, and
// whether both were on their CPUs all the while, nine tenths of it at least.
func (c *child) once(what string, n int) (took time.Duration, parallel bool, err error) {
	if _, err := fmt.Fprintln(c.in, what, n); err != nil {
		return 0, false, fmt.Errorf("asking the runtime %s: %w", c.variant.Name, err)
	}
	var cpu time.Duration
	if _, err := fmt.Fscan(c.out, (*int64)(&took), (*int64)(&cpu)); err != nil {
		return 0, false, fmt.Errorf("asking the runtime %s: %w", c.variant.Name, err)
	}
	return took, float64(cpu) >= 0.9*2*float64(took), nil
}

// tries is how often a slice is repeated that had not both CPUs for itself.
const tries = 40

// slice repeats once until both threads ran at the same time.
func (c *child) slice(what string, n int) (took time.Duration, err error) {
	for range tries {
		var parallel bool
		if took, parallel, err = c.once(what, n); err != nil || parallel {
			break
		}
	}
	return took, err
}

// twoCPUs returns two CPUs of different cores, or at least two.
func twoCPUs() ([]int, error) {
	if os := toolchain.Local().GOOS; os != "linux" {
		return nil, fmt.Errorf("threads of programs are pinned on linux only, this is %s: run on linux", os)
	}
	topology, err := machine.Here()
	if err != nil {
		return nil, err
	}
	allowed, err := machine.Allowed()
	if err != nil {
		return nil, err
	}
	spread := topology.Spread(allowed)
	if len(spread) < 2 {
		return nil, errors.New("two threads at once need two CPUs: this process may use one: give it another")
	}
	return spread[:2], nil
}
