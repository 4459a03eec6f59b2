package golden

import (
	"errors"
	"slices"
	"testing"

	"chanlab/runner/instrument/toolchain"
)

// A Kept is a [Fact] of any type.
type Kept interface {
	name() string
	arches() []string
	slow() string
	byPatch() bool
	encode(t testing.TB, in toolchain.Target) ([]byte, error)
	diff(t testing.TB, of, in toolchain.Target) (string, error)
}

// Hold holds the committed facts against the toolchain in use or, under
// -update, writes those of every release. All facts of an experiment go into
// one call: nothing is written before everything is computed.
//
// Under -short it passes over facts that are slow and, of one that has a file
// for each architecture, looks at this machine's. It skips the test where
// nothing is left to compare.
func Hold(t testing.TB, facts ...Kept) {
	t.Helper()
	switch {
	case !*update:
		Against(t, toolchain.Local().Release, facts...)
	case testing.Short():
		t.Fatal("-update together with -short: what is committed is what a full run computes")
	default:
		rewrite(t, facts)
	}
}

// Against holds the committed facts against a release, whose toolchain is here.
func Against(t testing.TB, release string, facts ...Kept) {
	t.Helper()
	compared, why := 0, ""
	for _, f := range facts {
		arches := f.arches()
		if testing.Short() {
			if f.slow() != "" {
				why = f.slow()
				continue
			}
			here := max(slices.Index(arches, toolchain.Local().GOARCH), 0)
			arches = arches[here : here+1]
		}
		for _, arch := range arches {
			in := toolchain.Linux(release, arch)
			of, ok := in.Pinned()
			if !ok {
				t.Skipf("no facts of %s are committed", release)
			}
			diff, err := f.diff(t, of, in)
			if errors.Is(err, ErrCannot) {
				why = err.Error()
				continue
			}
			if err != nil {
				t.Fatalf("%s of %s: %v", f.name(), in, err)
			}
			compared++
			switch {
			case diff == "":
			case f.byPatch() && in.Release != of.Release:
				t.Logf("%s of %s differs from that of %s, which is kept (-committed +now):\n%s", f.name(), in, of.Release, diff)
			default:
				t.Errorf("%s of %s, committed as %s (-committed +now): to accept it, type make toolchains:\n%s", f.name(), in, of.Release, diff)
			}
		}
	}
	if compared == 0 && why != "" {
		t.Skip(why)
	}
}

// rewrite computes every fact before it writes the first, so that a failed
// download leaves all of them as they were.
func rewrite(t testing.TB, facts []Kept) {
	t.Helper()
	type file struct {
		target toolchain.Target
		name   string
		text   []byte
	}
	var files []file
	for _, release := range toolchain.Releases() {
		for _, f := range facts {
			for _, arch := range f.arches() {
				target := toolchain.Linux(release, arch)
				text, err := f.encode(t, target)
				if errors.Is(err, ErrCannot) {
					t.Logf("%s of %s stays as it is: %v", f.name(), target, err)
					continue
				}
				if err != nil {
					t.Fatalf("%s of %s: %v", f.name(), target, err)
				}
				files = append(files, file{target, f.name(), text})
			}
		}
	}
	for _, f := range files {
		if err := f.target.WriteFacts(f.name, f.text); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("wrote %d files", len(files))
}
