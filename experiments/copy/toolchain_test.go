package copy

import (
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the listings of every release under results/toolchains (downloads toolchains)")

const accept = "type make toolchains to accept it"

// shown are the functions that a page shows.
var shown = []string{"copy.Word", "copy.Large"}

// listing compiles copy.go alone, as package copy of a module copy: in the
// listing of any release it is copy/copy.go with the lines of the real file.
func listing(t *testing.T, target toolchain.Target) ([]byte, error) {
	t.Helper()
	src, err := os.ReadFile("copy.go")
	if err != nil {
		return nil, err
	}
	dir := t.TempDir()
	if err := target.WriteModule(dir, map[string]string{"copy.go": string(src)}); err != nil {
		return nil, err
	}
	if out, err := target.Command(t.Context(), dir, "mod", "edit", "-module=copy").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("naming the module: %w: %s", err, out)
	}
	raw, _, err := asm.List(t.Context(), target, dir, "copy", shown...)
	return raw, err
}

// TestToolchain compares the listings of the compiler in use with the committed
// ones; with -update it rewrites those of every release and architecture.
func TestToolchain(t *testing.T) {
	if *update {
		facts := map[toolchain.Target][]byte{}
		for _, release := range toolchain.Releases() {
			for _, arch := range toolchain.Arches() {
				target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: arch}
				raw, err := listing(t, target)
				if err != nil {
					t.Fatal(err)
				}
				facts[target] = raw
			}
		}
		for target, raw := range facts {
			if err := target.WriteFacts("copy.s", raw); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	for _, arch := range toolchain.Arches() {
		t.Run(arch, func(t *testing.T) {
			in := toolchain.Target{Release: toolchain.Local().Release, GOOS: "linux", GOARCH: arch}
			of, ok := in.Pinned()
			if !ok {
				t.Skipf("no listing of %s is kept", in)
			}
			path, err := of.Facts("copy.s")
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatalf("%v: to make it, type make toolchains", err)
			}
			got, err := listing(t, in)
			if err != nil {
				t.Fatal(err)
			}
			diff := cmp.Diff(string(want), string(got))
			if diff != "" && in.Release != of.Release {
				t.Logf("%s lists this differently from %s, whose listing is kept:\n%s", in, of.Release, diff) // another patch: rare, and no fault of the facts
			} else if diff != "" {
				t.Errorf("%s: -kept +now: %s:\n%s", in, accept, diff)
			}
		})
	}
}
