// Package experiment finds the experiments of the book and says what each one
// asks, which claims it reports, which instruments it uses, and what its
// sources hash to.
//
// Everything is read from the source files with go/parser: no go command, so
// that the site can be kept fresh while somebody types.
package experiment

import (
	"errors"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Module is the path of the book's module.
const Module = "chanlab"

// An Experiment is a package in experiments/.
type Experiment struct {
	Name        string   `json:"name"`        // "layout"
	Path        string   `json:"path"`        // "chanlab/experiments/layout"
	Dir         string   `json:"-"`           // absolute
	Title       string   `json:"title"`       // first sentence of the package comment
	Doc         string   `json:"doc"`         // the whole of it
	Claims      []string `json:"claims"`      // claim ids its source names, sorted by number
	Instruments []string `json:"instruments"` // names under runner/instrument it is built from, direct or not
	Benchmarks  bool     `json:"benchmarks"`  // has Benchmark functions

	root    string
	modules []string // third-party import paths of the package and its instruments
}

// Pattern is how the experiment is named on the command line.
func (e *Experiment) Pattern() string { return "./experiments/" + e.Name }

// Root walks up from dir to the folder that holds the book's go.mod.
func Root(dir string) (string, error) {
	for d := filepath.Clean(dir); ; d = filepath.Dir(d) {
		b, err := os.ReadFile(filepath.Join(d, "go.mod"))
		if err == nil && strings.HasPrefix(string(b), "module "+Module+"\n") {
			return d, nil
		}
		if d == filepath.Dir(d) {
			return "", fmt.Errorf("%s is not inside a checkout of %s", dir, Module)
		}
	}
}

// Find reads all experiments under root, sorted by name. A package that does
// not parse is an error that names file and line.
func Find(root string) ([]*Experiment, error) {
	entries, err := os.ReadDir(filepath.Join(root, "experiments"))
	if err != nil {
		return nil, fmt.Errorf("finding experiments: %w", err)
	}
	var list []*Experiment
	for _, d := range entries {
		if !d.IsDir() || strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "_") {
			continue
		}
		e, err := read(root, d.Name())
		if err != nil {
			return nil, err
		}
		if e != nil {
			list = append(list, e)
		}
	}
	return list, nil
}

// Named returns the experiment of that name, or nil.
func Named(list []*Experiment, name string) *Experiment {
	i := slices.IndexFunc(list, func(e *Experiment) bool { return e.Name == name })
	if i < 0 {
		return nil
	}
	return list[i]
}

// read returns nil for a folder without Go files.
func read(root, name string) (*Experiment, error) {
	e := &Experiment{Name: name, Path: path.Join(Module, "experiments", name),
		Dir: filepath.Join(root, "experiments", name), root: root}
	files, err := parse(e.Dir, true)
	if err != nil || len(files) == 0 {
		return nil, err
	}
	seen := map[string]bool{}
	for _, f := range files {
		if f.Doc != nil && e.Doc == "" {
			e.Doc = strings.TrimSpace(f.Doc.Text())
			e.Title = new(doc.Package).Synopsis(e.Doc)
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && strings.HasPrefix(fn.Name.Name, "Benchmark") {
				e.Benchmarks = true
			}
		}
		for _, id := range claimIDs(f) {
			if !seen[id] {
				seen[id] = true
				e.Claims = append(e.Claims, id)
			}
		}
	}
	slices.SortFunc(e.Claims, CompareIDs)
	return e, e.follow(files)
}

var claimID = regexp.MustCompile(`^C[1-9](\.[0-9]+){1,2}\b`)

// claimIDs returns the claim ids that a file's string literals begin with.
func claimIDs(f *ast.File) []string {
	var ids []string
	ast.Inspect(f, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if id := claimID.FindString(strings.Trim(lit.Value, "`\"")); id != "" {
				ids = append(ids, id)
			}
		}
		return true
	})
	return ids
}

// follow collects instruments and third-party imports, direct and through
// other instruments. Test files of instruments do not take part.
func (e *Experiment) follow(files []*ast.File) error {
	prefix := Module + "/runner/instrument/"
	seen := map[string]bool{}
	for queue := files; len(queue) > 0; {
		f := queue[0]
		queue = queue[1:]
		for _, spec := range f.Imports {
			p := strings.Trim(spec.Path.Value, `"`)
			first, _, _ := strings.Cut(p, "/")
			switch name, ours := strings.CutPrefix(p, prefix); {
			case seen[p]:
			case ours:
				e.Instruments = append(e.Instruments, name)
				more, err := parse(filepath.Join(e.root, "runner", "instrument", name), false)
				if err != nil {
					return err
				}
				queue = append(queue, more...)
			case strings.Contains(first, "."):
				e.modules = append(e.modules, p)
			}
			seen[p] = true
		}
	}
	slices.Sort(e.Instruments)
	slices.Sort(e.modules)
	return nil
}

// parse reads the Go files of one folder, comments included.
func parse(dir string, tests bool) ([]*ast.File, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", dir, err)
	}
	var files []*ast.File
	fset := token.NewFileSet()
	for _, name := range names {
		if !tests && strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if errors.Is(err, fs.ErrNotExist) {
			continue // an editor is replacing the file
		}
		if err != nil {
			return nil, fmt.Errorf("reading experiment: %w", err)
		}
		files = append(files, f)
	}
	return files, nil
}

// CompareIDs orders claim ids by their numbers: C2.1.9 before C2.1.10.
func CompareIDs(a, b string) int {
	return slices.Compare(numbers(a), numbers(b))
}

func numbers(id string) []int {
	var list []int
	for part := range strings.SplitSeq(strings.TrimPrefix(id, "C"), ".") {
		n := 0
		fmt.Sscanf(part, "%d", &n)
		list = append(list, n)
	}
	return list
}
