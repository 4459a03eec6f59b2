package closing

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "write the facts of every release anew (downloads toolchains)")

const accept = "make toolchains" // that is: go test ./experiments/closing -run Toolchain -args -update

func target(release string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
}

// TestToolchainFacts holds the committed facts against the source of the
// toolchain in use; with -update it writes those of every release.
func TestToolchainFacts(t *testing.T) {
	if *update {
		facts := map[string][]byte{}
		for _, release := range toolchain.Releases() {
			r, err := runtimeOf(t.Context(), target(release))
			if err != nil {
				t.Fatal(err)
			}
			facts[release] = marshal(t, r)
		}
		for release, text := range facts {
			if err := target(release).WriteFacts("closing.json", text); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	local := toolchain.Local().Release
	of, ok := target(local).Pinned()
	if !ok {
		t.Skipf("no facts of %s are kept", local)
	}
	kept, err := committed(of.Release)
	if err != nil {
		t.Fatal(err)
	}
	now, err := runtimeOf(t.Context(), target(local))
	if err != nil {
		t.Fatal(err)
	}
	// A patch release may move lines and nothing else.
	same := cmp.Options{
		cmpopts.IgnoreFields(Runtime{}, "Release", "Line"), cmpopts.IgnoreFields(Loop{}, "Line"), cmpopts.IgnoreFields(Panic{}, "Line"),
		cmpopts.EquateEmpty(),
	}
	if diff := cmp.Diff(kept, now, same); diff != "" {
		t.Errorf("%s, kept as %s (-kept +now):\n%s\nto accept it, type %s", local, of.Release, diff, accept)
	}
}

func committed(release string) (*Runtime, error) {
	path, err := target(release).Facts("closing.json")
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("%w: to make it, type %s", err, accept)
	}
	r := &Runtime{}
	if err := json.Unmarshal(text, r); err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return r, nil
}

// releases returns the facts of every release, those of the one in use read now.
func releases(t *testing.T, ids ...string) (all []*Runtime) {
	t.Helper()
	local := toolchain.Local().Release
	of, _ := target(local).Pinned()
	for _, release := range toolchain.Releases() {
		var r *Runtime
		var err error
		if release == of.Release {
			r, err = runtimeOf(t.Context(), target(local))
		} else {
			r, err = committed(release)
		}
		if err != nil {
			claim.Unavailable(t, err, ids...)
		}
		all = append(all, r)
	}
	return all
}
