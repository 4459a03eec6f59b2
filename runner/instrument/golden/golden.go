// Package golden holds what a Go release makes of something against the copy
// of it that is committed under results/toolchains.
//
// A layout, a listing, what the source of the runtime says: each depends on the
// release and the architecture and on nothing else. So it is computed once for
// every release that the book covers, committed as a [Fact], and read from
// there by experiments that compare releases. A test keeps the copy honest: it
// computes the fact with the toolchain in use and compares. Under -update it
// computes the facts of all releases and writes them: type make toolchains,
// or, for one experiment, go test ./experiments/NAME -run Toolchain -args -update.
package golden

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "write the facts of every Go release anew under results/toolchains (downloads toolchains)")

// ErrCannot is what a Compute wraps where not the fact but this machine is at
// fault: it has another processor, or does not let programs be traced. The file
// is then neither compared nor written.
var ErrCannot = errors.New("this machine cannot run the program")

// A Fact is a file that is kept for every release: T as JSON or, where T is
// []byte, the bytes as they are.
type Fact[T any] struct {
	// Name is the file's: "ring.json". It stands as a literal in the source of
	// the experiment, where the runner looks for what the experiment reads.
	Name string

	// Arches are the architectures that have a file each. With none, the fact
	// holds for all of them, and the one file lies with amd64.
	Arches []string

	// Compute makes the fact with a toolchain, for linux and the architecture.
	Compute func(t testing.TB, in toolchain.Target) (T, error)

	// Compare ignores what another patch of the same minor release changes as
	// a matter of course: the name of the release, numbers of lines.
	Compare cmp.Options

	// ByPatch says that a patch release may well change the rest, too. What
	// one that is not the committed one makes differently is logged and no failure.
	ByPatch bool

	// Slow says, where it is set, why the fact is not compared under -short.
	Slow string

	// Format changes how the JSON is written, which is indented by tabs and
	// has < > & escaped.
	Format func(*json.Encoder)
}

// Load returns the committed fact of a release and architecture; the latter
// does not matter to a fact that holds for all.
func (f Fact[T]) Load(t testing.TB, of toolchain.Target) T {
	t.Helper()
	if len(f.Arches) == 0 {
		of.GOARCH = f.arches()[0]
	}
	return Load[T](t, of, f.Name)
}

// All returns the committed fact of every release, oldest first. Where there
// is one for each architecture, those follow each other within a release.
func (f Fact[T]) All(t testing.TB) (all []T) {
	t.Helper()
	for _, release := range toolchain.Releases() {
		for _, arch := range f.arches() {
			all = append(all, f.Load(t, toolchain.Linux(release, arch)))
		}
	}
	return all
}

// Load returns the committed file of that name, such as one that belongs to
// another experiment, as [Fact.Load] does.
func Load[T any](t testing.TB, of toolchain.Target, name string) (v T) {
	t.Helper()
	path, err := of.Facts(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: to make it, type make toolchains", err)
	}
	if raw, ok := any(&v).(*[]byte); ok {
		*raw = text
	} else if err := json.Unmarshal(text, &v); err != nil {
		t.Fatalf("%s: %v: to make it anew, type make toolchains", path, err)
	}
	return v
}

func (f Fact[T]) name() string  { return f.Name }
func (f Fact[T]) slow() string  { return f.Slow }
func (f Fact[T]) byPatch() bool { return f.ByPatch }

func (f Fact[T]) arches() []string {
	if len(f.Arches) == 0 {
		return []string{"amd64"}
	}
	return f.Arches
}

// encode computes the fact and returns the text of its file.
func (f Fact[T]) encode(t testing.TB, in toolchain.Target) ([]byte, error) {
	v, err := f.Compute(t, in)
	if err != nil {
		return nil, err
	}
	if raw, ok := any(v).([]byte); ok {
		return raw, nil
	}
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetIndent("", "\t")
	if f.Format != nil {
		f.Format(enc)
	}
	err = enc.Encode(v)
	return text.Bytes(), err
}

// diff computes the fact with in and compares it with the one committed for of.
func (f Fact[T]) diff(t testing.TB, of, in toolchain.Target) (string, error) {
	t.Helper()
	want := f.Load(t, of)
	got, err := f.Compute(t, in)
	if err != nil {
		return "", err
	}
	if raw, ok := any(want).([]byte); ok {
		return cmp.Diff(string(raw), string(any(got).([]byte))), nil
	}
	return cmp.Diff(want, got, f.Compare), nil
}
