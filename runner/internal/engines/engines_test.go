package engines

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// checkout makes a book with a playground, and steps that cost nothing: each
// part holds its own name. It returns a builder and the parts that were made.
func checkout(t *testing.T) (*Builder, *[]string) {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":                        "module chanlab\n\nrequire github.com/traefik/yaegi v0.16.1\n",
		"playground/offer.txt":          "# on offer\nfmt\n\nunsafe\n",
		"playground/inspect/inspect.go": "package inspect\n",
		"playground/yaegi/main.go":      "package main\n",
	} {
		write(t, filepath.Join(root, name), text)
	}
	var made []string
	before := maps.Clone(steps)
	t.Cleanup(func() { steps = before })
	for name := range steps {
		steps[name] = func(ctx context.Context, b *Builder, s *store, stale []*part) error {
			for _, p := range stale {
				made = append(made, p.name)
				s.add(p, "go1.2.3", []byte(p.name))
			}
			return ctx.Err()
		}
	}
	return &Builder{Root: root, GC: true}, &made
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func build(t *testing.T, b *Builder) []string {
	t.Helper()
	built, err := b.Build(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// files returns what lies in .site/play.
func files(t *testing.T, root string) []string {
	t.Helper()
	entries, err := os.ReadDir(playDir(root))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

var all = []string{"compile", "export-386", "export-amd64", "export-arm64", "export-js", "link", "std", "yaegi", "yaegi-types"}

func TestBuildWritesEveryPartOnce(t *testing.T) {
	b, made := checkout(t)
	built := build(t, b)
	slices.Sort(built)
	if !slices.Equal(built, all) {
		t.Errorf("built %v, want %v", built, all)
	}
	m, err := Read(b.Root)
	if err != nil {
		t.Fatal(err)
	}
	if m.Protocol != Protocol || m.Yaegi.Version != "v0.16.1" || !slices.Equal(m.Packages, []string{"fmt", "unsafe"}) {
		t.Errorf("got %+v", m)
	}
	list := map[string]File{"compile": m.GC.Compile, "link": m.GC.Link, "std": m.GC.Std, "yaegi": m.Yaegi.Wasm, "yaegi-types": m.Yaegi.Export}
	for arch, f := range m.GC.Export {
		list["export-"+arch] = f
	}
	for _, name := range all {
		f := list[name]
		z, err := os.ReadFile(filepath.Join(b.Root, ".site", filepath.FromSlash(f.Path)))
		if err != nil {
			t.Error(err)
			continue
		}
		r, err := gzip.NewReader(bytes.NewReader(z))
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(r)
		if err != nil || string(raw) != name || f.Raw != int64(len(raw)) || f.Gzip != int64(len(z)) {
			t.Errorf("%s: holds %q, %v; manifest %+v", name, raw, err, f)
		}
		if !strings.HasPrefix(f.Path, "play/"+name+"-go1.2.3-") || !strings.HasSuffix(f.Path, ".gz") {
			t.Errorf("%s: is called %s", name, f.Path)
		}
	}
	if _, err := os.Stat(filepath.Join(b.Root, ".site", "assets", "wasm_exec.js")); err != nil {
		t.Error(err)
	}
	*made = nil
	if built := build(t, b); len(built)+len(*made) > 0 {
		t.Errorf("built %v again", built)
	}
}

func TestBuildAgainOnlyWhatChanged(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(t *testing.T, b *Builder)
		want   []string
	}{
		{"the interpreter's sources", func(t *testing.T, b *Builder) {
			write(t, filepath.Join(b.Root, "playground/yaegi/main.go"), "package main // changed\n")
		}, []string{"yaegi", "yaegi-types"}},
		{"a test of it", func(t *testing.T, b *Builder) {
			write(t, filepath.Join(b.Root, "playground/yaegi/main_test.go"), "package main\n")
			write(t, filepath.Join(b.Root, "playground/testdata/x.go"), "package main\n")
		}, nil},
		{"a package on offer", func(t *testing.T, b *Builder) {
			write(t, filepath.Join(b.Root, "playground/inspect/inspect.go"), "package inspect // changed\n")
		}, []string{"export-386", "export-amd64", "export-arm64", "export-js", "std", "yaegi", "yaegi-types"}},
		{"the toolchain", func(t *testing.T, b *Builder) {
			home := t.TempDir()
			write(t, filepath.Join(home, "lib/wasm/wasm_exec.js"), "")
			b.home = home
		}, all},
		{"a lost file", func(t *testing.T, b *Builder) {
			os.Remove(filepath.Join(b.Root, ".site", b.file(t, "std")))
		}, []string{"std"}},
		{"a file cut short", func(t *testing.T, b *Builder) {
			os.Truncate(filepath.Join(b.Root, ".site", b.file(t, "link")), 5)
		}, []string{"link"}},
		{"lost notes", func(t *testing.T, b *Builder) {
			write(t, notesFile(b.Root), "{")
		}, all},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, _ := checkout(t)
			build(t, b)
			c.change(t, b)
			built := build(t, b)
			slices.Sort(built)
			if !slices.Equal(built, c.want) {
				t.Errorf("built %v, want %v", built, c.want)
			}
			if got := files(t, b.Root); len(got) != len(all) {
				t.Errorf("left %v", got)
			}
		})
	}
}

// file returns the path of a part by its name's beginning.
func (b *Builder) file(t *testing.T, name string) string {
	t.Helper()
	for _, f := range files(t, b.Root) {
		if strings.HasPrefix(f, name+"-go") {
			return filepath.Join("play", f)
		}
	}
	t.Fatalf("no %s", name)
	return ""
}

func TestWithoutTheCompiler(t *testing.T) {
	b, _ := checkout(t)
	build(t, b)
	b.GC = false
	build(t, b)
	m, err := Read(b.Root)
	if err != nil {
		t.Fatal(err)
	}
	if m.GC != nil || m.Yaegi == nil {
		t.Errorf("got %+v", m)
	}
	for _, f := range files(t, b.Root) {
		if !strings.HasPrefix(f, "yaegi") {
			t.Errorf("%s is still there", f)
		}
	}
}

func TestUpdateLooksBeforeItBuilds(t *testing.T) {
	b, made := checkout(t)
	build(t, b)
	*made = nil
	if _, err := b.Update(t.Context()); err != nil || len(*made) > 0 {
		t.Errorf("made %v, %v", *made, err)
	}
	write(t, filepath.Join(b.Root, "playground/yaegi/more.go"), "package main\n")
	if _, err := b.Update(t.Context()); err != nil || len(*made) != 2 {
		t.Errorf("made %v, %v", *made, err)
	}
}

func TestABuildThatFailsLeavesTheSiteAsItWas(t *testing.T) {
	b, _ := checkout(t)
	build(t, b)
	before := files(t, b.Root)
	manifest, _ := os.ReadFile(manifestFile(b.Root))
	write(t, filepath.Join(b.Root, "playground/yaegi/main.go"), "package main // changed\n")
	steps[stepYaegi] = func(ctx context.Context, b *Builder, s *store, stale []*part) error {
		if _, err := s.temp(); err != nil {
			return err
		}
		return context.Canceled
	}
	if _, err := b.Build(t.Context()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if got, _ := os.ReadFile(manifestFile(b.Root)); !slices.Equal(files(t, b.Root), before) || !bytes.Equal(got, manifest) {
		t.Error("the site has changed")
	}
	if left, _ := filepath.Glob(filepath.Join(b.Root, ".site", "engines-*")); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}

func TestABookWithoutPlaygroundHasNothingToBuild(t *testing.T) {
	if built, err := (&Builder{Root: t.TempDir(), GC: true}).Build(t.Context()); err != nil || built != nil {
		t.Errorf("got %v, %v", built, err)
	}
}
