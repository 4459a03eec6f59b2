package casstack

import (
	"context"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "write the listings of every release and architecture anew")

const (
	factFile = "casstack.s"
	accept   = "type go test ./experiments/casstack -run Toolchain -args -update to accept it"
)

// shown are the functions that a page shows.
var shown = []string{"casstack.Exchange"}

// list compiles casstack.go alone, as package casstack of a module of that
// name: in the listing of any release it has the lines of the real file.
func list(ctx context.Context, t *testing.T, target toolchain.Target) []byte {
	t.Helper()
	src, err := os.ReadFile("casstack.go")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := target.WriteModule(dir, map[string]string{"casstack.go": string(src)}); err != nil {
		t.Fatal(err)
	}
	if out, err := target.Command(ctx, dir, "mod", "edit", "-module=casstack").CombinedOutput(); err != nil {
		t.Fatalf("naming the module: %v: %s", err, out)
	}
	raw, _, err := asm.List(ctx, target, dir, "casstack", shown...)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestToolchainFacts holds the committed listings against the toolchain in
// use; with -update it writes those of every release.
func TestToolchainFacts(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	if testing.Short() {
		t.Skip("compiles for four architectures")
	}
	here := toolchain.Local().Release
	for _, arch := range toolchain.Arches() {
		in := toolchain.Target{Release: here, GOOS: "linux", GOARCH: arch}
		of, ok := in.Pinned()
		if !ok {
			t.Skipf("no listings of %s are kept", here)
		}
		path, err := of.Facts(factFile)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatalf("%v: %s", err, accept)
		}
		diff := cmp.Diff(string(want), string(list(t.Context(), t, in)))
		switch {
		case diff == "":
		case in.Release != of.Release:
			t.Logf("%s lists this differently from %s, whose listing is kept:\n%s", in, of.Release, diff)
		default:
			t.Errorf("%s (-kept +now): %s\n%s", in, accept, diff)
		}
	}
}

// rewrite lists everything before it writes the first file.
func rewrite(t *testing.T) {
	files := map[toolchain.Target][]byte{}
	for _, release := range toolchain.Releases() {
		for _, arch := range toolchain.Arches() {
			target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: arch}
			files[target] = list(t.Context(), t, target)
		}
	}
	for target, text := range files {
		if err := target.WriteFacts(factFile, text); err != nil {
			t.Fatal(err)
		}
	}
}
