package engines

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A part is one file that the page loads.
type part struct {
	name   string
	suffix string
	step   string // the step that makes it
	key    string // of all it is made of
}

// parts lists what this build wants, with the keys of now.
func (b *Builder) parts(goroot string, offer []string) ([]*part, error) {
	own, err := b.sources(false, "playground/inspect")
	if err != nil {
		return nil, err
	}
	// What could change the bytes: the toolchain, what of ours goes in, the recipe.
	tools := key(recipe, b.local.Release, goroot)
	packages := key(tools, strings.Join(offer, " "), own)
	var list []*part
	if b.GC {
		list = append(list,
			&part{"compile", ".wasm", stepTools, tools},
			&part{"link", ".wasm", stepTools, tools},
			&part{"export-js", ".pack", stepStd, packages},
			&part{"std", ".pack", stepStd, packages})
		for _, arch := range Arches() {
			list = append(list, &part{"export-" + arch, ".pack", stepExport + arch, packages})
		}
	}
	yaegi, err := b.sources(true, "playground", "go.mod", "go.sum")
	if err != nil {
		return nil, err
	}
	yaegi = key(tools, yaegi)
	return append(list, &part{"yaegi", ".wasm", stepYaegi, yaegi}, &part{"yaegi-types", ".bin", stepYaegi, yaegi}), nil
}

// recipe is raised when this package makes the same inputs into other bytes.
const recipe = "6"

func key(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// sources returns a hash of Go files and, on request, what they may embed
// below the names. A folder that is missing counts as empty.
func (b *Builder) sources(embedded bool, names ...string) (string, error) {
	h := sha256.New()
	for _, name := range names {
		err := b.walk(name, embedded, func(rel string, d fs.DirEntry) error {
			text, err := os.ReadFile(filepath.Join(b.Root, rel))
			if err != nil {
				return err
			}
			fmt.Fprintf(h, "%s %d\n", filepath.ToSlash(rel), len(text))
			h.Write(text)
			return nil
		})
		if err != nil {
			return "", fmt.Errorf("looking at the playground's sources: %w", err)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:16]), nil
}

// look returns what the same files look like from outside.
func (b *Builder) look() string {
	h := sha256.New()
	for _, name := range []string{"playground", "go.mod", "go.sum"} {
		err := b.walk(name, true, func(rel string, d fs.DirEntry) error {
			info, err := d.Info()
			if err != nil {
				return err
			}
			fmt.Fprintln(h, rel, info.Size(), info.ModTime().UnixNano())
			return nil
		})
		if err != nil {
			fmt.Fprintln(h, err)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// walk visits what may end up in an engine, tests and their data left out.
func (b *Builder) walk(name string, embedded bool, visit func(rel string, d fs.DirEntry) error) error {
	return filepath.WalkDir(filepath.Join(b.Root, filepath.FromSlash(name)), func(p string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == "testdata" || strings.HasPrefix(d.Name(), "_") {
				return fs.SkipDir
			}
			return nil
		}
		ext := filepath.Ext(p)
		if strings.HasSuffix(p, "_test.go") || !(ext == ".go" || embedded && slices.Contains([]string{".txt", ".mod", ".sum", ".json", ".gz"}, ext)) {
			return nil
		}
		rel, err := filepath.Rel(b.Root, p)
		if err != nil {
			return err
		}
		return visit(rel, d)
	})
}

// yaegiVersion returns the version that go.mod pins.
func yaegiVersion(root string) string {
	b, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(b)) {
		fields := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "require "))
		if len(fields) >= 2 && fields[0] == "github.com/traefik/yaegi" {
			return fields[1]
		}
	}
	return ""
}
