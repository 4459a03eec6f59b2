package check

import (
	"bytes"
	"fmt"
	"go/token"
	"go/types"
	"io"
	"maps"
	"slices"

	"golang.org/x/tools/go/gcexportdata"
)

// Packages are the packages on offer, with their types.
type Packages struct {
	names []string
	types map[string]*types.Package
}

// Import implements types.Importer.
func (p *Packages) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := p.types[path]; pkg != nil {
		return pkg, nil
	}
	return nil, fmt.Errorf("no package %s", path)
}

// Names lists what is on offer.
func (p *Packages) Names() []string { return p.names }

// Has reports whether a package is on offer.
func (p *Packages) Has(path string) bool { return path == "unsafe" || p.types[path] != nil }

func newPackages(list []*types.Package) *Packages {
	p := &Packages{types: map[string]*types.Package{}}
	for _, pkg := range list {
		p.types[pkg.Path()] = pkg
	}
	p.names = slices.Sorted(maps.Keys(p.types))
	return p
}

// Read reads a bundle. It holds the types only: the compiler's own export data
// has the bodies of small functions too, and is twelve times the size.
func Read(bundle []byte) (*Packages, error) {
	list, err := gcexportdata.ReadBundle(bytes.NewReader(bundle), token.NewFileSet(), map[string]*types.Package{})
	if err != nil {
		return nil, fmt.Errorf("reading the types of the packages on offer: %w", err)
	}
	return newPackages(list), nil
}

// Write writes a bundle.
func (p *Packages) Write(w io.Writer) error {
	var list []*types.Package
	for _, name := range p.names {
		list = append(list, p.types[name])
	}
	return gcexportdata.WriteBundle(w, token.NewFileSet(), list)
}
