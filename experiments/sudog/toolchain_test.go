package sudog

import (
	"errors"
	"fmt"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// What is kept of every release: what its source says, which has no
// architecture, and what is counted with it, on the architectures whose
// programs an amd64 machine can run.
var (
	committed = golden.Fact[*Facts]{
		Name:    "sudog.json",
		Compute: func(t testing.TB, in toolchain.Target) (*Facts, error) { return parse(t.Context(), in) },
		Compare: cmp.Options{cmpopts.IgnoreFields(Facts{}, "Release"), cmpopts.EquateEmpty()},
		ByPatch: true,
	}
	kept = golden.Fact[*census]{
		Name:    "sudog-census.json",
		Arches:  []string{"amd64", "386"},
		Slow:    "builds and runs a program that reads its own caches",
		Compute: measure,
		ByPatch: true,
	}
)

// TestToolchain reads the source of the toolchain in use and counts with it,
// and compares both with the committed facts.
func TestToolchain(t *testing.T) { golden.Hold(t, committed, kept) }

// measure counts with another toolchain.
func measure(t testing.TB, in toolchain.Target) (*census, error) {
	path, err := build(t.Context(), t.TempDir(), in)
	if err != nil {
		return nil, err
	}
	c := new(census)
	if err = run(t.Context(), path, c); errors.Is(err, syscall.ENOEXEC) { // a kernel without 32 bits
		err = fmt.Errorf("%w: %s: %w", golden.ErrCannot, in, err)
	}
	return c, err
}
