package numa

import (
	"context"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Names is what a release's runtime, as compiled for a target, calls by words
// of the kernel's interface to memory nodes: the fact file numa.json.
type Names struct {
	Release string `json:"release"`
	GOOS    string `json:"goos"`
	GOARCH  string `json:"goarch"`
	// Nodes are names that speak of a node, its memory or the number of the CPU
	// at work, with the file they stand in.
	Nodes []string `json:"nodes"`
	// Found are names of the same kind that the search must find, or it is blind:
	// the runtime does read an affinity and map memory.
	Found []string `json:"found"`
}

// about are the words that a runtime which knows of nodes could not do
// without: numa(7), numa(3), getcpu(2), the system calls' names.
var about = []string{"numa", "getcpu", "mbind", "mempolicy", "movepages", "migratepages", "setaffinity", "homenode", "slit"}

// controls are words that every release has.
var controls = []string{"getaffinity", "mmap"}

// folders hold the runtime: itself and what it is made of.
var folders = []string{"runtime", "runtime/internal", "internal/runtime"}

// NamesOf searches the Go and assembly files of one release. Words in comments
// and strings do not count.
func NamesOf(ctx context.Context, t toolchain.Target) (*Names, error) {
	goroot, err := t.GOROOT(ctx)
	if err != nil {
		return nil, err
	}
	src := filepath.Join(goroot, "src")
	tree, err := source.Open(ctx, t)
	if err != nil {
		return nil, err
	}
	found, seen := map[string]bool{}, map[string]bool{}
	match := func(file, name string) {
		w := words(name)
		if holds(w, about) {
			found[name+" in "+file] = true
		}
		if holds(w, controls) {
			seen[name+" in "+file] = true
		}
	}
	packages, err := subfolders(src)
	if err != nil {
		return nil, fmt.Errorf("searching the runtime of %s: %w", t, err)
	}
	for _, pkg := range packages {
		files, err := tree.Files(pkg)
		if err != nil {
			continue // a folder without files for this target
		}
		for _, name := range files {
			f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(src, filepath.FromSlash(name)), nil, parser.SkipObjectResolution)
			if err != nil {
				return nil, fmt.Errorf("searching the runtime of %s: %w", t, err)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					match(name, id.Name)
				}
				return true
			})
		}
		if err := assembly(src, pkg, t, match); err != nil {
			return nil, fmt.Errorf("searching the runtime of %s: %w", t, err)
		}
	}
	return &Names{t.Release, t.GOOS, t.GOARCH, sorted(found), sorted(seen)}, nil
}

// subfolders returns the packages under folders, tests' data left out.
func subfolders(src string) (list []string, err error) {
	for _, root := range folders {
		err := fs.WalkDir(os.DirFS(src), root, func(p string, d fs.DirEntry, err error) error {
			switch {
			case err != nil && p == root:
				return fs.SkipDir // not in this release
			case err != nil:
				return err
			case d.IsDir() && d.Name() == "testdata":
				return fs.SkipDir
			case d.IsDir():
				list = append(list, p)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(list)
	return slices.Compact(list), nil
}

var (
	comment    = regexp.MustCompile(`(?s)//[^\n]*|/\*.*?\*/`)
	identifier = regexp.MustCompile(`[\pL_·∕][\pL\pN_·∕]*`)
)

// assembly hands every name in the package's assembly files to match.
func assembly(src, pkg string, t toolchain.Target, match func(file, name string)) error {
	ctxt := build.Context{GOOS: t.GOOS, GOARCH: t.GOARCH, Compiler: "gc"}
	dir := filepath.Join(src, filepath.FromSlash(pkg))
	for _, pattern := range []string{"*.s", "*.h"} {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			return err
		}
		for _, f := range files {
			if ok, err := ctxt.MatchFile(dir, filepath.Base(f)); err != nil || !ok {
				continue
			}
			text, err := os.ReadFile(f)
			if err != nil {
				return err
			}
			for _, name := range identifier.FindAllString(comment.ReplaceAllString(string(text), " "), -1) {
				match(path.Join(pkg, filepath.Base(f)), name)
			}
		}
	}
	return nil
}

var hump = regexp.MustCompile(`([\p{Ll}\pN])(\p{Lu})|(\p{Lu})(\p{Lu}\p{Ll})`)

// words splits a name where its author did, in lower case. Neighbours that an
// underscore joins stand there as one as well, and so does the whole name:
// "SYS_move_pages" is "-sys-move-pages-sysmove-movepages-sysmovepages-".
func words(name string) string {
	var list []string
	parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("_·∕", r) })
	for i, p := range parts {
		list = append(list, strings.Fields(hump.ReplaceAllString(p, "$1$3 $2$4"))...)
		if i > 0 {
			list = append(list, parts[i-1]+p)
		}
	}
	list = append(list, strings.Join(parts, ""))
	return "-" + strings.ToLower(strings.Join(list, "-")) + "-"
}

// holds reports whether one of the list is among the words.
func holds(words string, list []string) bool {
	return slices.ContainsFunc(list, func(s string) bool { return strings.Contains(words, "-"+s+"-") })
}

func sorted(set map[string]bool) []string {
	list := []string{}
	for k := range set {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}
