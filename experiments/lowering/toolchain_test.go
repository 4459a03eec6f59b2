package lowering

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "write the listings and facts of every release anew (downloads toolchains)")

const accept = "make toolchains" // that is: go test ./experiments/lowering -run Toolchain -args -update

// shown are the functions that the page shows.
var shown = []string{"lowering.Empty", "lowering.OneReceive", "lowering.TryReceive", "lowering.Two", "lowering.Mixed", "lowering.Loop"}

// sourceArch is the architecture with which lowering-source.json is kept.
const sourceArch = "amd64"

// TestToolchainFacts holds the committed facts against the toolchain in use;
// with -update it writes those of every release.
func TestToolchainFacts(t *testing.T) {
	if *update {
		rewrite(t)
		return
	}
	for _, arch := range toolchain.Arches() {
		if testing.Short() && arch != toolchain.Local().GOARCH {
			continue
		}
		in := toolchain.Target{Release: toolchain.Local().Release, GOOS: "linux", GOARCH: arch}
		of, ok := in.Pinned()
		if !ok {
			t.Skipf("no facts are kept for %s", in)
		}
		kept, err := committed(of)
		if err != nil {
			t.Fatal(err)
		}
		now, err := compute(t.Context(), t, in)
		if err != nil {
			t.Fatal(err)
		}
		// Another patch of the same minor may number lines of the source anew.
		same := cmp.Options{cmpopts.IgnoreFields(Forms{}, "Release"), cmpopts.IgnoreFields(Compiler{}, "Release", "Line")}
		if diff := cmp.Diff(kept.forms, now.forms, same, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s, kept as %s (-kept +now):\n%s\nto accept it, type %s", in, of.Release, diff, accept)
		}
		if diff := cmp.Diff(kept.compiler, now.compiler, same, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s, kept as %s (-kept +now):\n%s\nto accept it, type %s", in, of.Release, diff, accept)
		}
		if diff := cmp.Diff(string(kept.listing), string(now.listing)); diff != "" {
			if in.Release == of.Release {
				t.Errorf("%s: -kept +now\n%s\nto accept it, type %s", in, diff, accept)
			} else {
				t.Logf("%s lists this differently from %s, whose listing is kept:\n%s", in, of, diff)
			}
		}
	}
}

// facts are what is kept about one target. compiler is nil except for sourceArch.
type facts struct {
	forms    *Forms
	compiler *Compiler
	listing  []byte
}

func compute(ctx context.Context, t testing.TB, target toolchain.Target) (f facts, err error) {
	t.Helper()
	dir := t.TempDir()
	if f.forms, err = examine(ctx, dir, target); err != nil {
		return f, err
	}
	if f.listing, _, err = asm.List(ctx, target, dir, ".", shown...); err != nil {
		return f, err
	}
	if target.GOARCH == sourceArch {
		f.compiler, err = compilerOf(ctx, target)
	}
	return f, err
}

func committed(target toolchain.Target) (f facts, err error) {
	read := func(name string, into any) {
		if err != nil {
			return
		}
		var path string
		if path, err = target.Facts(name); err != nil {
			return
		}
		var text []byte
		if text, err = os.ReadFile(path); err != nil {
			if errors.Is(err, fs.ErrNotExist) {
				err = fmt.Errorf("%w: to make it, type %s", err, accept)
			}
			return
		}
		if listing, ok := into.(*[]byte); ok {
			*listing = text
			return
		}
		if err = json.Unmarshal(text, into); err != nil {
			err = fmt.Errorf("reading %s: %w", path, err)
		}
	}
	read("lowering.json", &f.forms)
	read("lowering.s", &f.listing)
	if target.GOARCH == sourceArch {
		read("lowering-source.json", &f.compiler)
	}
	return f, err
}

// rewrite computes everything before it writes anything.
func rewrite(t *testing.T) {
	all := map[toolchain.Target]facts{}
	for _, release := range toolchain.Releases() {
		for _, arch := range toolchain.Arches() {
			target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: arch}
			f, err := compute(t.Context(), t, target)
			if err != nil {
				t.Fatal(err)
			}
			all[target] = f
		}
	}
	for target, f := range all {
		write := func(name string, data []byte) {
			if err := target.WriteFacts(name, data); err != nil {
				t.Fatal(err)
			}
		}
		write("lowering.json", marshal(t, f.forms))
		write("lowering.s", f.listing)
		if f.compiler != nil {
			write("lowering-source.json", marshal(t, f.compiler))
		}
	}
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false) // arrows stay arrows
	enc.SetIndent("", "\t")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

// known is what everywhere has found: every test wants it.
var known []facts

// everywhere returns the facts of every release and architecture. Those of the
// release in use are computed now; of them, in a short test, only those of this
// machine's architecture.
func everywhere(t *testing.T) (all []facts, err error) {
	t.Helper()
	if known != nil {
		return known, nil
	}
	local := toolchain.Local()
	for _, release := range toolchain.Releases() {
		for _, arch := range toolchain.Arches() {
			target := toolchain.Target{Release: release, GOOS: "linux", GOARCH: arch}
			here := toolchain.Target{Release: local.Release, GOOS: "linux", GOARCH: arch}
			var f facts
			if of, ok := here.Pinned(); ok && of == target && (arch == local.GOARCH || !testing.Short()) {
				f, err = compute(t.Context(), t, here)
			} else {
				f, err = committed(target)
			}
			if err != nil {
				return nil, err
			}
			all = append(all, f)
		}
	}
	known = all
	return all, nil
}
