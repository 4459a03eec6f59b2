package lowering

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// shown are the functions that the page shows.
var shown = []string{"lowering.Empty", "lowering.OneReceive", "lowering.TryReceive", "lowering.Two", "lowering.Mixed", "lowering.Loop"}

// What is kept of every release: what its compiler makes of select statements,
// what the compiler's source says, and the listing of what is shown.
var (
	forms = golden.Fact[*Forms]{
		Name:    "lowering.json",
		Arches:  toolchain.Arches(),
		Compute: func(t testing.TB, in toolchain.Target) (*Forms, error) { return examine(t.Context(), t.TempDir(), in) },
		Compare: cmp.Options{cmpopts.IgnoreFields(Forms{}, "Release"), cmpopts.EquateEmpty()},
		Format:  arrows,
	}
	compilers = golden.Fact[*Compiler]{
		Name:    "lowering-source.json",
		Compute: func(t testing.TB, in toolchain.Target) (*Compiler, error) { return compilerOf(t.Context(), in) },
		// Another patch of the same minor may number lines of the source anew.
		Compare: cmp.Options{cmpopts.IgnoreFields(Compiler{}, "Release", "Line"), cmpopts.EquateEmpty()},
		Format:  arrows,
	}
	listing = golden.Fact[[]byte]{
		Name:   "lowering.s",
		Arches: toolchain.Arches(),
		Compute: func(t testing.TB, in toolchain.Target) ([]byte, error) {
			dir := t.TempDir()
			if _, err := module(dir, in); err != nil {
				return nil, err
			}
			raw, _, err := asm.List(t.Context(), in, dir, ".", shown...)
			return raw, err
		},
		ByPatch: true,
	}
)

// arrows has them stay arrows.
func arrows(e *json.Encoder) { e.SetEscapeHTML(false) }

// TestToolchainFacts holds the committed facts against the toolchain in use.
func TestToolchainFacts(t *testing.T) { golden.Hold(t, forms, compilers, listing) }

// facts are what is known about one target. compiler is nil except for amd64.
type facts struct {
	forms    *Forms
	compiler *Compiler
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
			target, here := toolchain.Linux(release, arch), toolchain.Linux(local.Release, arch)
			of, _ := here.Pinned()
			now := of == target && (arch == local.GOARCH || !testing.Short())
			var f facts
			if !now {
				f.forms = forms.Load(t, target)
			} else if f.forms, err = examine(t.Context(), t.TempDir(), here); err != nil {
				return nil, err
			}
			switch {
			case arch != "amd64":
			case !now:
				f.compiler = compilers.Load(t, target)
			default:
				if f.compiler, err = compilerOf(t.Context(), here); err != nil {
					return nil, err
				}
			}
			all = append(all, f)
		}
	}
	known = all
	return all, nil
}
