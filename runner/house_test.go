package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"chanlab/runner/internal/claims"
	"chanlab/runner/internal/experiment"
	"chanlab/runner/internal/ledger"
	"chanlab/runner/internal/result"

	"golang.org/x/mod/modfile"
)

// tiers is the policy of who may import whom: a package may import packages
// of earlier lines, none of its own line and none of later ones. Nobody
// imports an experiment, because they stand in a line that nobody follows.
const tiers = `
runner/instrument/toolchain
runner/instrument/*
experiments/*
---
runner/instrument/toolchain
runner/instrument/*
playground runner/internal/claims runner/internal/experiment runner/internal/gotool runner/internal/highlight runner/internal/machine runner/internal/result
runner/internal/ledger runner/internal/links runner/internal/selftest/workload
runner/internal/doctor runner/internal/engines runner/internal/publish runner/internal/record runner/internal/selftest
runner
---
playground
playground/inspect
playground/yaegi/check playground/yaegi/explain playground/yaegi/guest playground/yaegi/symbols
playground/yaegi/lower
playground/yaegi/program
playground/yaegi
`

// doors names the only packages that may import a third-party module; tests
// are free.
var doors = map[string]string{
	"github.com/alecthomas/chroma/v2": "runner/internal/highlight",
	"github.com/gofrs/flock":          "runner/internal/result",
	"github.com/google/go-cmp":        "runner/instrument/golden",
	"github.com/google/pprof":         "runner/instrument/profile",
	"github.com/klauspost/cpuid/v2":   "runner/internal/machine",
	"github.com/pelletier/go-toml/v2": "runner/internal/claims",
	"golang.org/x/arch":               "runner/instrument/step",
	"golang.org/x/exp":                "runner/instrument/trace",
	"golang.org/x/mod":                "runner/internal/experiment",
	"golang.org/x/net":                "runner/instrument/profile",
	"golang.org/x/perf":               "runner/instrument/paired runner/internal/selftest",
	"golang.org/x/term":               "runner",
	"golang.org/x/tools":              "playground/yaegi/check",
	"github.com/traefik/yaegi":        "playground/yaegi/program playground/yaegi/symbols",
	"gonum.org/v1/gonum":              "runner/instrument/paired runner/internal/selftest",
	// System calls: behind build tags, where the standard library has none.
	"golang.org/x/sys": "runner/internal/machine runner/internal/doctor runner/instrument/gdb runner/instrument/machine runner/instrument/paired runner/instrument/step",
}

type goPackage struct {
	ImportPath string
	Dir        string
	Imports    []string
}

func packages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,Imports", "./...")
	cmd.Dir = root(t)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []goPackage
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := dec.Decode(&p); err == io.EOF {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

func root(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// tier returns the line of a package in one block of the policy, or -1. A
// name stands before a pattern.
func tier(block, pkg string) int {
	found := -1
	for i, line := range strings.Split(strings.TrimSpace(block), "\n") {
		for _, pattern := range strings.Fields(line) {
			if pattern == pkg {
				return i
			}
			if ok, _ := path.Match(pattern, pkg); ok {
				found = i
			}
		}
	}
	return found
}

func TestImportsFollowTheTiers(t *testing.T) {
	blocks := strings.Split(tiers, "---")
	for _, p := range packages(t) {
		pkg := strings.TrimPrefix(p.ImportPath, experiment.Module+"/")
		known := false
		for _, block := range blocks {
			from := tier(block, pkg)
			if from < 0 {
				continue
			}
			known = true
			for _, imp := range p.Imports {
				ours, ok := strings.CutPrefix(imp, experiment.Module+"/")
				if to := tier(block, ours); ok && (to < 0 || to >= from) {
					t.Errorf("%s imports %s, which is not below it", pkg, ours)
				}
			}
			break
		}
		if !known {
			t.Errorf("%s has no place in the tiers: give it one", pkg)
		}
		for _, imp := range p.Imports {
			for module, door := range doors {
				if (imp == module || strings.HasPrefix(imp, module+"/")) && !strings.Contains(" "+door+" ", " "+pkg+" ") {
					t.Errorf("%s imports %s: its door is %s", pkg, imp, door)
				}
			}
			first, _, _ := strings.Cut(imp, "/")
			if strings.Contains(first, ".") && !hasDoor(imp) {
				t.Errorf("%s imports %s, which has no door: name one", pkg, imp)
			}
		}
	}
}

func hasDoor(imp string) bool {
	for module := range doors {
		if imp == module || strings.HasPrefix(imp, module+"/") {
			return true
		}
	}
	return false
}

func TestEveryPackageHasOneComment(t *testing.T) {
	for _, p := range packages(t) {
		names, err := filepath.Glob(filepath.Join(p.Dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		comments := 0
		for _, name := range names {
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.PackageClauseOnly|parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if f.Doc != nil && strings.TrimSpace(f.Doc.Text()) != "" {
				comments++
			}
		}
		if comments != 1 {
			t.Errorf("%s has %d package comments, want 1", p.ImportPath, comments)
		}
	}
}

func TestExperimentsReportClaimsOfTheBook(t *testing.T) {
	list, err := claims.Load(root(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 173 {
		t.Errorf("the book has %d claims, want 173", len(list))
	}
	known := map[string]*claims.Claim{}
	for _, c := range list {
		known[c.ID] = c
	}
	experiments, err := experiment.Find(root(t))
	if err != nil {
		t.Fatal(err)
	}
	reported := map[string]bool{}
	for _, e := range experiments {
		if len(e.Claims) == 0 {
			t.Errorf("%s reports no claim", e.Name)
		}
		if !strings.Contains(e.Doc, "change its mind") {
			t.Errorf("%s: its comment does not say what would change its mind", e.Name)
		}
		for _, id := range e.Claims {
			reported[id] = true
			switch c := known[id]; {
			case c == nil:
				t.Errorf("%s reports %s, which no section has", e.Name, id)
			case c.Status == claims.NotReproducible:
				t.Errorf("%s reports %s, which is said to be not reproducible", e.Name, id)
			}
		}
	}
	for _, c := range list {
		if c.Expected != "" && !reported[c.ID] {
			t.Errorf("%s expects %s, but no experiment reports it", c.ID, c.Expected)
		}
	}
}

// A page exists in every language of the book or in none.
func TestPagesExistInBothLanguages(t *testing.T) {
	err := filepath.WalkDir(filepath.Join(root(t), "content"), func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".md") {
			return err
		}
		other := strings.TrimSuffix(p, ".md") + ".zh.md"
		if base, zh := strings.CutSuffix(p, ".zh.md"); zh {
			other = base + ".md"
		}
		if _, err := os.Stat(other); err != nil {
			t.Errorf("%s has no counterpart in the other language", p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The reference machines' results are whole. That one of them is stale or
// differs from the book is for the pages to say.
func TestReferenceResultsAreWhole(t *testing.T) {
	experiments, err := experiment.Find(root(t))
	if err != nil {
		t.Fatal(err)
	}
	store := result.NewStore(root(t))
	machines, err := store.Machines()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, m := range machines {
		if m == result.Local {
			continue
		}
		for _, e := range experiments {
			r, err := store.Read(m, e.Name)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				t.Error(err)
				continue
			}
			found[e.Name] = true
			if r.State == ledger.OK && r.Profile != result.Full {
				t.Errorf("results/%s/%s is a quick run", m, e.Name)
			}
		}
	}
	for _, e := range experiments {
		if !found[e.Name] {
			t.Errorf("%s has no result on a reference machine: go tool runner run -machine NAME %s", e.Name, e.Pattern())
		}
	}
}

func TestModuleReplacesNothing(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(root(t), "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	mod, err := modfile.Parse("go.mod", b, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(mod.Replace) > 0 {
		t.Errorf("go.mod replaces %v", mod.Replace[0].Old)
	}
}

// A file of more than 350 lines has a second noun in it.
func TestFilesReadInOneSitting(t *testing.T) {
	for _, p := range packages(t) {
		names, err := filepath.Glob(filepath.Join(p.Dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if n := bytes.Count(b, []byte("\n")); n > 350 && !strings.HasSuffix(name, "_test.go") {
				t.Errorf("%s has %d lines", name, n)
			}
		}
	}
}
