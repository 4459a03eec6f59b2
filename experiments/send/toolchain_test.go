package send

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "write the listings of every release and architecture anew (downloads toolchains)")

const accept = "make toolchains" // that is: go test ./experiments/send -run Toolchain -args -update

// shown are the symbols that a page shows: the functions of send.go and the
// constants that two of them send.
var shown = []string{"send.Send", "send.SendConstant", "send.SendPoint", "send.TrySend", "send.MakeAndSend", "send..stmp_0", "send..stmp_1"}

// list compiles send.go alone, as package send of a module send: in the
// listing of any release it is then send/send.go with the lines of the real file.
func list(ctx context.Context, t testing.TB, target toolchain.Target, names ...string) ([]byte, []asm.Func, error) {
	t.Helper()
	src, err := os.ReadFile("send.go")
	if err != nil {
		return nil, nil, err
	}
	dir := t.TempDir()
	if err := target.WriteModule(dir, map[string]string{"send.go": string(src)}); err != nil {
		return nil, nil, err
	}
	if out, err := target.Command(ctx, dir, "mod", "edit", "-module=send").CombinedOutput(); err != nil {
		return nil, nil, fmt.Errorf("naming the module: %w: %s", err, out)
	}
	return asm.List(ctx, target, dir, "send", names...)
}

// TestToolchainFacts holds the committed listings against the compilers that are
// here; with -update it writes those of every release.
func TestToolchainFacts(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	here := toolchain.Local().Release
	releases := []string{here}
	if !testing.Short() {
		releases = append(releases, slices.DeleteFunc(toolchain.Releases(), func(r string) bool { return r == here })...)
	}
	for _, release := range releases {
		t.Run(release, func(t *testing.T) {
			pinned, ok := toolchain.Target{Release: release}.Pinned()
			if !ok {
				t.Skipf("no listings of %s are kept", release)
			}
			if release != here {
				if err := (toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}).Installed(t.Context()); err != nil {
					t.Skip(err)
				}
			}
			for _, arch := range toolchain.Arches() {
				hold(t, toolchain.Target{Release: release, GOOS: "linux", GOARCH: arch}, pinned.Release)
			}
		})
	}
}

// hold lists send.go and compares it with the fact kept for that release.
func hold(t *testing.T, target toolchain.Target, kept string) {
	t.Helper()
	path, err := toolchain.Target{Release: kept, GOOS: target.GOOS, GOARCH: target.GOARCH}.Facts("send.s")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: to make it, type %s", err, accept)
	}
	got, _, err := list(t.Context(), t, target, shown...)
	if err != nil {
		t.Fatal(err)
	}
	diff := cmp.Diff(string(want), string(got))
	switch {
	case diff == "":
	case target.Release != kept:
		// Another patch of the same minor: rare, and no fault of the facts.
		t.Logf("%s lists this differently from %s, whose listing is kept:\n%s", target, kept, diff)
	default:
		t.Errorf("%s: -kept +now\n%s\nto accept it, type %s", target, diff, accept)
	}
}

// rewrite lists for every release and architecture first and only then
// replaces files, each in one step.
func rewrite(t *testing.T) {
	facts := map[string][]byte{}
	for _, release := range toolchain.Releases() {
		for _, arch := range toolchain.Arches() {
			target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: arch}
			raw, _, err := list(t.Context(), t, target, shown...)
			if err != nil {
				t.Fatal(err)
			}
			path, err := target.Facts("send.s")
			if err != nil {
				t.Fatal(err)
			}
			facts[path] = raw
		}
	}
	for path, raw := range facts {
		if err := replace(path, raw); err != nil {
			t.Fatal(err)
		}
	}
}

func replace(path string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return err
	}
	tmp := path + ".new"
	if err := os.WriteFile(tmp, text, 0o666); err != nil {
		return err
	}
	return os.Rename(tmp, path)
}
