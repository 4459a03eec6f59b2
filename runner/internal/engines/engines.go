// Package engines builds what the reader's browser runs programs with: the
// yaegi engine, and Go's own compiler, linker and standard library for
// js/wasm, all from the toolchain in use. It leaves gzip files in .site/play
// and their description in .site/data/play.json.
//
// A part is built again only when what it is made of has changed. Every file
// bears a hash of its contents, so that two builds at once do each other no
// harm, a killed one leaves at most a folder that the next one removes, and a
// browser never mixes versions.
package engines

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"chanlab/playground"
	"chanlab/runner/instrument/toolchain"
)

// Protocol is the version of the messages between page and engines, as
// playground/protocol.js has it.
const Protocol = 2

// A Builder builds the engines of one checkout.
type Builder struct {
	Root     string    // root of the module
	GC       bool      // with Go's compiler and linker
	Progress io.Writer // told what takes long; may be nil
	Trace    io.Writer // when not nil, every command is printed here before it runs

	local toolchain.Target
	home  string // GOROOT
	built []string
	seen  string // what the sources looked like at the last Build
}

// A File is one download, as play.json describes it.
type File struct {
	Path string `json:"path"` // below the site's root: "play/…"
	Gzip int64  `json:"gzip"` // its size
	Raw  int64  `json:"raw"`  // and unpacked
}

// A Manifest is .site/data/play.json.
type Manifest struct {
	Protocol int      `json:"protocol"`
	Go       string   `json:"go"`
	Yaegi    *Yaegi   `json:"yaegi"`
	GC       *GC      `json:"gc"` // nil in a site without it
	Packages []string `json:"packages"`
}

// Yaegi are the files of engine yaegi.
type Yaegi struct {
	Version string `json:"version"`
	Wasm    File   `json:"wasm"`
	Export  File   `json:"export"` // types of the packages on offer
}

// GC are the files of engine gc.
type GC struct {
	Compile File            `json:"compile"`
	Link    File            `json:"link"`
	Std     File            `json:"std"`
	Export  map[string]File `json:"export"` // by GOARCH; "js" is yaegi's, too
}

// Arches are the architectures that listings can be had for.
func Arches() []string { return []string{"amd64", "arm64", "386"} }

// Build brings .site/play, .site/assets and .site/data/play.json up to date
// and returns the names of the parts that had to be built.
func (b *Builder) Build(ctx context.Context) (built []string, err error) {
	b.local, b.built, b.seen = toolchain.Local(), nil, b.look()
	offer, err := playground.Offer(b.Root)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil // a book without a playground
	}
	if err != nil {
		return nil, err
	}
	goroot, err := b.goroot(ctx)
	if err != nil {
		return nil, err
	}
	store, err := openStore(b.Root)
	if err != nil {
		return nil, err
	}
	defer store.close()
	parts, err := b.parts(goroot, offer)
	if err != nil {
		return nil, err
	}
	if err := b.make(ctx, store, parts); err != nil {
		return nil, explain(err)
	}
	m := b.manifest(store, offer)
	if err := store.publish(m, filepath.Join(goroot, "lib", "wasm", "wasm_exec.js")); err != nil {
		return nil, explain(err)
	}
	return b.built, nil
}

// Update is Build where a glance at the playground's files shows a change.
func (b *Builder) Update(ctx context.Context) (built []string, err error) {
	if b.look() == b.seen {
		return nil, nil
	}
	return b.Build(ctx)
}

// make builds the stale parts, several from one command where they share it.
func (b *Builder) make(ctx context.Context, store *store, parts []*part) error {
	start := time.Now()
	for _, p := range parts {
		store.want(p)
	}
	done := map[string]bool{}
	for _, p := range parts {
		if store.fresh(p) || done[p.name] {
			continue
		}
		if len(b.built) == 0 {
			b.say("building what the playground's pages load: once per Go release, this takes a minute or more")
		}
		var stale []*part
		for _, q := range parts {
			if q.step == p.step && !store.fresh(q) {
				stale = append(stale, q)
				done[q.name] = true
				b.built = append(b.built, q.name)
			}
		}
		b.say("  %s", p.step)
		if err := steps[p.step](ctx, b, store, stale); err != nil {
			return err
		}
	}
	if err := store.wait(); err != nil {
		return err
	}
	if len(b.built) > 0 {
		b.say("  done in %d s", int(time.Since(start).Seconds()))
	}
	return nil
}

func (b *Builder) say(format string, args ...any) {
	if b.Progress != nil {
		fmt.Fprintf(b.Progress, format+"\n", args...)
	}
}

func (b *Builder) manifest(s *store, offer []string) *Manifest {
	m := &Manifest{Protocol: Protocol, Go: b.local.Release, Packages: offer}
	m.Yaegi = &Yaegi{yaegiVersion(b.Root), s.file("yaegi"), s.file("yaegi-types")}
	if b.GC {
		m.GC = &GC{s.file("compile"), s.file("link"), s.file("std"), map[string]File{"js": s.file("export-js")}}
		for _, arch := range Arches() {
			m.GC.Export[arch] = s.file("export-" + arch)
		}
	}
	return m
}

// Read returns what .site/data/play.json says.
func Read(root string) (*Manifest, error) {
	b, err := os.ReadFile(manifestFile(root))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &Error{fmt.Errorf("reading the engines' manifest: %w", err), "go tool runner site"}
	}
	if err != nil {
		return nil, fmt.Errorf("reading the engines' manifest: %w", err)
	}
	var m Manifest
	if err := json.Unmarshal(b, &m); err != nil {
		return nil, &Error{fmt.Errorf("reading %s: %w", manifestFile(root), err), "rm -r .site && go tool runner site"}
	}
	return &m, nil
}
