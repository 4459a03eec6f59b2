package engines

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// The steps, as they are announced. Parts of one step come from one command.
const (
	stepTools  = "the compiler and the linker for the page"
	stepStd    = "the standard library for the page"
	stepYaegi  = "the interpreter for the page"
	stepExport = "the packages' declarations for "
)

type step func(context.Context, *Builder, *store, []*part) error

var steps = map[string]step{stepTools: tools, stepStd: std, stepYaegi: yaegi}

func init() {
	for _, arch := range Arches() {
		steps[stepExport+arch] = func(ctx context.Context, b *Builder, s *store, stale []*part) error {
			return export(ctx, b, s, stale[0], arch)
		}
	}
}

// slim leaves out what a debugger would want, and the build id, which is all
// that would tell one machine's build from another's.
const slim = "-ldflags=-s -w -buildid="

func tools(ctx context.Context, b *Builder, s *store, stale []*part) error {
	tmp, err := s.temp()
	if err != nil {
		return err
	}
	overlay, err := b.overlay(ctx, tmp, "pruned", pruned, prune)
	if err != nil {
		return err
	}
	args := []string{"build", "-trimpath", slim, overlay, "-o", tmp + string(filepath.Separator)}
	for _, p := range stale {
		args = append(args, "cmd/"+p.name)
	}
	if _, err := b.run(ctx, "js", "wasm", args...); err != nil {
		return err
	}
	for _, p := range stale {
		raw, err := os.ReadFile(filepath.Join(tmp, p.name))
		if err != nil {
			return err
		}
		s.add(p, b.local.Release, raw)
	}
	return nil
}

// std packs the object files that programs are linked with, and the export
// data of the packages on offer, for the type checker and the compiler.
func std(ctx context.Context, b *Builder, s *store, stale []*part) error {
	offer, err := b.offered()
	if err != nil {
		return err
	}
	archives, err := b.js(ctx, s)
	if err != nil {
		return err
	}
	for _, p := range stale {
		names, load := sortedKeys(archives), object
		if p.name == "export-js" {
			names, load = offer, exportData
		}
		if err := b.pack(s, p, names, func(name string) ([]byte, error) { return load(archives[name]) }); err != nil {
			return err
		}
	}
	return nil
}

// js returns the archives of the packages on offer and all that they import,
// for js/wasm.
func (b *Builder) js(ctx context.Context, s *store) (map[string]string, error) {
	offer, err := b.offered()
	if err != nil {
		return nil, err
	}
	tmp, err := s.temp()
	if err != nil {
		return nil, err
	}
	byFile := map[string]edit{}
	for _, e := range edits {
		byFile[e.file] = e
	}
	overlay, err := b.overlay(ctx, tmp, "edited", sortedKeys(byFile), func(name string, src []byte) ([]byte, error) { return byFile[name].apply(src) })
	if err != nil {
		return nil, err
	}
	return b.archives(ctx, "js", "wasm", append([]string{"-deps", "-trimpath", overlay}, offer...)...)
}

// export packs the export data for listings, as deltas to that of js/wasm. It
// comes from Linux, the book's reference system, whatever this host is. No
// -trimpath: archives of the standard library name their files from $GOROOT on, and
// so are the same everywhere and mostly built already.
func export(ctx context.Context, b *Builder, s *store, p *part, arch string) error {
	offer, err := b.offered()
	if err != nil {
		return err
	}
	base, err := b.js(ctx, s)
	if err != nil {
		return err
	}
	archives, err := b.archives(ctx, "linux", arch, append([]string{"-gcflags=chanlab/...='-trimpath=" + b.Root + "'"}, offer...)...)
	if err != nil {
		return err
	}
	return b.pack(s, p, sortedKeys(archives), func(name string) ([]byte, error) {
		from, err := exportData(base[name])
		if err != nil {
			return nil, err
		}
		to, err := exportData(archives[name])
		return delta(from, to), err
	})
}

func (b *Builder) pack(s *store, p *part, names []string, load func(name string) ([]byte, error)) error {
	files := map[string][]byte{}
	for _, name := range names {
		data, err := load(name)
		if err != nil {
			return fmt.Errorf("packing %s: %w", p.name, err)
		}
		files[name] = data
	}
	raw, err := pack(names, files)
	if err != nil {
		return err
	}
	s.add(p, b.local.Release, raw)
	return nil
}

// archives builds packages and returns the archive of each.
func (b *Builder) archives(ctx context.Context, goos, goarch string, args ...string) (map[string]string, error) {
	out, err := b.run(ctx, goos, goarch, append([]string{"list", "-export", "-f", "{{.ImportPath}}\t{{.Export}}"}, args...)...)
	if err != nil {
		return nil, err
	}
	list := map[string]string{}
	for line := range strings.Lines(string(out)) {
		if name, file, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && file != "" {
			list[name] = file
		}
	}
	return list, nil
}

// yaegi builds the interpreter, small rather than fast where that shows, and
// the types that it checks programs against, which its own command writes.
func yaegi(ctx context.Context, b *Builder, s *store, stale []*part) error {
	tmp, err := s.temp()
	if err != nil {
		return err
	}
	for _, p := range stale {
		name := filepath.Join(tmp, p.name)
		if p.name == "yaegi" {
			_, err = b.run(ctx, "js", "wasm", "build", "-trimpath", slim, "-gcflags=github.com/traefik/yaegi/...=-l", "-gcflags=go/...=-l",
				"-gcflags=chanlab/...=-l", "-o", name, "./playground/yaegi")
		} else {
			_, err = b.run(ctx, runtime.GOOS, runtime.GOARCH, "run", "./playground/yaegi", "-bundle", name)
		}
		if err != nil {
			return err
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		s.add(p, b.local.Release, raw)
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
