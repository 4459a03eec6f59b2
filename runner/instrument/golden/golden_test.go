package golden

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/toolchain"
)

// checkout makes a folder that looks like the book's and moves into it, for a
// full run.
func checkout(t *testing.T) {
	t.Helper()
	set(t, "test.short", "false")
	t.Chdir(t.TempDir())
	if err := os.WriteFile("go.mod", []byte("module chanlab\n"), 0o666); err != nil {
		t.Fatal(err)
	}
}

// set sets a flag of the test binary for the rest of the test.
func set(t *testing.T, name, value string) {
	t.Helper()
	before := flag.Lookup(name).Value.String()
	if err := flag.Set(name, value); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { flag.Set(name, before) })
}

// A recorder is a test that fails, logs and skips for us to see.
type recorder struct {
	testing.TB
	failed, logged, skipped []string
}

func (r *recorder) Helper() {}
func (r *recorder) Logf(format string, args ...any) {
	r.logged = append(r.logged, fmt.Sprintf(format, args...))
}
func (r *recorder) Errorf(format string, args ...any) {
	r.failed = append(r.failed, fmt.Sprintf(format, args...))
}
func (r *recorder) Fatalf(format string, args ...any) {
	r.Errorf(format, args...)
	runtime.Goexit()
}
func (r *recorder) Fatal(args ...any) { r.Fatalf("%s", fmt.Sprint(args...)) }
func (r *recorder) Skipf(format string, args ...any) {
	r.skipped = append(r.skipped, fmt.Sprintf(format, args...))
	runtime.Goexit()
}
func (r *recorder) Skip(args ...any) { r.Skipf("%s", fmt.Sprint(args...)) }

func record(t *testing.T, f func(t testing.TB)) *recorder {
	t.Helper()
	r := &recorder{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		f(r)
	}()
	<-done
	return r
}

func (r *recorder) passed() bool { return len(r.failed)+len(r.skipped) == 0 }

type size struct {
	Release string `json:"release"`
	Bytes   int    `json:"bytes"`
	Rule    string `json:"rule"`
}

// sizes is a fact of its own for each architecture.
var sizes = Fact[*size]{
	Name: "sizes.json", Arches: []string{"amd64", "386"},
	Compute: func(t testing.TB, in toolchain.Target) (*size, error) {
		return &size{in.Release, map[string]int{"amd64": 96, "386": 52}[in.GOARCH], "a < b"}, nil
	},
	Compare: cmp.Options{cmpopts.IgnoreFields(size{}, "Release")},
}

// text is one for all, kept as it is.
var text = Fact[[]byte]{
	Name:    "sizes.s",
	Compute: func(t testing.TB, in toolchain.Target) ([]byte, error) { return []byte("hchan <\n"), nil },
}

// written updates the facts in a new checkout.
func written(t *testing.T, facts ...Kept) *recorder {
	t.Helper()
	checkout(t)
	set(t, "update", "true")
	defer set(t, "update", "false")
	return record(t, func(t testing.TB) { Hold(t, facts...) })
}

var (
	pinned  = toolchain.Releases()[0]
	another = strings.TrimRight(pinned, "0123456789") + "0" // patch of the same minor
)

func path(release, arch, name string) string {
	return filepath.Join("results", "toolchains", release, arch, name)
}

func TestUpdateWritesEveryRelease(t *testing.T) {
	r := written(t, sizes, text)
	if !r.passed() {
		t.Fatal(r)
	}
	n := 3 * len(toolchain.Releases())
	if want := []string{fmt.Sprintf("wrote %d files", n)}; !slices.Equal(r.logged, want) {
		t.Errorf("logged %q, want %q", r.logged, want)
	}
	for _, release := range toolchain.Releases() {
		got, err := os.ReadFile(path(release, "386", "sizes.json"))
		want := "{\n\t\"release\": \"" + release + "\",\n\t\"bytes\": 52,\n\t\"rule\": \"a \\u003c b\"\n}\n"
		if err != nil || string(got) != want {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
	if got, err := os.ReadFile(path(pinned, "amd64", "sizes.s")); err != nil || string(got) != "hchan <\n" {
		t.Errorf("got %q, %v", got, err)
	}
	for _, release := range []string{pinned, another} {
		if r := record(t, func(t testing.TB) { Against(t, release, sizes, text) }); !r.passed() || len(r.logged) > 0 {
			t.Errorf("%s: %+v", release, r)
		}
	}
	all := sizes.All(t)
	if len(all) != 2*len(toolchain.Releases()) || *all[1] != (size{pinned, 52, "a < b"}) {
		t.Errorf("loaded %v", all)
	}
	if got := text.Load(t, toolchain.Linux(pinned, "arm64")); string(got) != "hchan <\n" {
		t.Errorf("the copy for all architectures: %q", got)
	}
	if got := Load[struct{ Bytes int }](t, toolchain.Linux(pinned, "amd64"), "sizes.json"); got.Bytes != 96 {
		t.Errorf("as another type: %v", got)
	}
}

func TestUpdateInAnotherFormat(t *testing.T) {
	other := sizes
	other.Format = func(e *json.Encoder) { e.SetEscapeHTML(false); e.SetIndent("", " ") }
	if r := written(t, other); !r.passed() {
		t.Fatal(r)
	}
	got, err := os.ReadFile(path(pinned, "amd64", "sizes.json"))
	if want := "{\n \"release\": \"" + pinned + "\",\n \"bytes\": 96,\n \"rule\": \"a < b\"\n}\n"; err != nil || string(got) != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}

// One that fails, last of all, leaves everything as it was.
func TestUpdateWritesAllOrNothing(t *testing.T) {
	releases := toolchain.Releases()
	last := text
	last.Compute = func(t testing.TB, in toolchain.Target) ([]byte, error) {
		if in.Release == releases[len(releases)-1] {
			return nil, errors.New("no network")
		}
		return nil, nil
	}
	r := written(t, sizes, last)
	if len(r.failed) != 1 || !strings.Contains(r.failed[0], "sizes.s of "+releases[len(releases)-1]+" linux/amd64: no network") {
		t.Errorf("failed %q", r.failed)
	}
	if _, err := os.Stat("results"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("something was written: %v", err)
	}
}

func TestDrift(t *testing.T) {
	if r := written(t, sizes, text); !r.passed() {
		t.Fatal(r)
	}
	now := sizes
	now.Compute = func(t testing.TB, in toolchain.Target) (*size, error) { return &size{in.Release, 104, "a < b"}, nil }
	lines := text
	lines.ByPatch = true
	lines.Compute = func(t testing.TB, in toolchain.Target) ([]byte, error) { return []byte("waitq\n"), nil }

	r := record(t, func(t testing.TB) { Against(t, pinned, now, lines) })
	if len(r.failed) != 3 || len(r.logged) > 0 {
		t.Fatalf("the committed release itself: %+v", r)
	}
	for i, want := range [][]string{
		{"sizes.json of " + pinned + " linux/amd64", "96", "104"},
		{"sizes.json of " + pinned + " linux/386", "52", "104"},
		{"sizes.s of " + pinned, "hchan", "waitq"},
	} {
		for _, w := range append(want, "make toolchains") {
			if !strings.Contains(r.failed[i], w) {
				t.Errorf("no %q in %s", w, r.failed[i])
			}
		}
	}
	r = record(t, func(t testing.TB) { Against(t, another, now, lines) })
	if len(r.failed) != 2 || len(r.logged) != 1 || !strings.Contains(r.logged[0], "sizes.s of "+another) || !strings.Contains(r.logged[0], pinned) {
		t.Errorf("another patch: %+v", r)
	}
}

func TestMissingAndBroken(t *testing.T) {
	checkout(t)
	hold := func(t testing.TB) { Against(t, pinned, sizes) }
	if r := record(t, hold); len(r.failed) != 1 || !strings.Contains(r.failed[0], "sizes.json") || !strings.Contains(r.failed[0], "make toolchains") {
		t.Errorf("no file: %q", r.failed)
	}
	if err := toolchain.Linux(pinned, "amd64").WriteFacts("sizes.json", []byte("{")); err != nil {
		t.Fatal(err)
	}
	if r := record(t, hold); len(r.failed) != 1 || !strings.Contains(r.failed[0], "sizes.json") || !strings.Contains(r.failed[0], "make toolchains") {
		t.Errorf("half a file: %q", r.failed)
	}
	if r := record(t, func(t testing.TB) { Against(t, "go1.20.1", sizes) }); len(r.skipped) != 1 || !strings.Contains(r.skipped[0], "go1.20.1") {
		t.Errorf("a release that is not covered: %+v", r)
	}
}

func TestThisMachineCannot(t *testing.T) {
	elsewhere := text
	elsewhere.Compute = func(t testing.TB, in toolchain.Target) ([]byte, error) {
		return nil, fmt.Errorf("%w: it is for another", ErrCannot)
	}
	if r := written(t, sizes, text); !r.passed() {
		t.Fatal(r)
	}
	if r := record(t, func(t testing.TB) { Against(t, pinned, elsewhere) }); len(r.skipped) != 1 || !strings.Contains(r.skipped[0], "it is for another") {
		t.Errorf("nothing is left: %+v", r)
	}
	if r := record(t, func(t testing.TB) { Against(t, pinned, elsewhere, sizes) }); !r.passed() {
		t.Errorf("something is left: %+v", r)
	}
	r := written(t, elsewhere, sizes)
	if !r.passed() || !strings.Contains(r.logged[0], "sizes.s of "+pinned+" linux/amd64 stays as it is") {
		t.Errorf("update: %+v", r)
	}
	if _, err := os.Stat(path(pinned, "amd64", "sizes.s")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("it was written: %v", err)
	}
}

func TestShort(t *testing.T) {
	if r := written(t, sizes); !r.passed() {
		t.Fatal(r)
	}
	set(t, "test.short", "true")
	var met []string
	here := sizes
	here.Arches = []string{"386", toolchain.Local().GOARCH}
	here.Compute = func(t testing.TB, in toolchain.Target) (*size, error) {
		met = append(met, in.GOARCH)
		return nil, ErrCannot
	}
	record(t, func(t testing.TB) { Against(t, pinned, here) })
	if want := []string{toolchain.Local().GOARCH}; !slices.Equal(met, want) && toolchain.Local().GOARCH == "amd64" {
		t.Errorf("computed for %v, want %v", met, want)
	}
	slow := sizes
	slow.Slow = "compiles the runtime"
	if r := record(t, func(t testing.TB) { Against(t, pinned, slow) }); !slices.Equal(r.skipped, []string{slow.Slow}) {
		t.Errorf("skipped %q", r.skipped)
	}
	set(t, "update", "true")
	if r := record(t, func(t testing.TB) { Hold(t, sizes) }); len(r.failed) != 1 || !strings.Contains(r.failed[0], "-short") {
		t.Errorf("an update that is short: %+v", r)
	}
}
