package experiment

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// checkout lays out a small book with one experiment on two instruments.
func checkout(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":                   "module chanlab\n\ngo 1.26\n\nrequire example.com/ring v1.2.3\n",
		"experiments/ring/ring.go": "// Package ring asks how fast a ring is. It would change its mind if not.\npackage ring\n",
		"experiments/ring/ring_test.go": `package ring
import ("testing"; "chanlab/runner/instrument/asm"; "example.com/ring/spsc")
func TestA(t *testing.T) { t.Attr("claim", "C2.2.10 refuted x"); t.Attr("claim", "C2.2.2 refuted x"); _, _ = asm.X, spsc.X }
func BenchmarkA(b *testing.B) {}
const facts = "layout.json"
`,
		"experiments/ring/testdata/in.txt":               "in\n",
		"runner/instrument/asm/asm.go":                   "package asm\nimport \"chanlab/runner/instrument/toolchain\"\nvar X = toolchain.X\n",
		"runner/instrument/asm/asm_test.go":              "package asm\n",
		"runner/instrument/toolchain/toolchain.go":       "package toolchain\nvar X = 1\n",
		"runner/instrument/gdb/gdb.go":                   "package gdb\n",
		"results/toolchains/go1.22.12/amd64/layout.json": "{}\n",
		"results/toolchains/go1.22.12/amd64/ring.s":      "TEXT\n",
		"results/toolchains/go1.22.12/amd64/send.s":      "TEXT\n",
		"experiments/notgo/README":                       "no package here\n",
	} {
		write(t, root, name, text)
	}
	return root
}

func write(t *testing.T, root, name, text string) {
	t.Helper()
	p := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func find(t *testing.T, root string) *Experiment {
	t.Helper()
	list, err := Find(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 {
		t.Fatalf("found %d experiments, want 1", len(list))
	}
	return list[0]
}

func TestFind(t *testing.T) {
	e := find(t, checkout(t))
	if e.Name != "ring" || e.Path != "chanlab/experiments/ring" || !e.Benchmarks {
		t.Errorf("%+v", e)
	}
	if want := "Package ring asks how fast a ring is."; e.Title != want {
		t.Errorf("title %q, want %q", e.Title, want)
	}
	if want := []string{"C2.2.2", "C2.2.10"}; !slices.Equal(e.Claims, want) {
		t.Errorf("claims %v, want %v", e.Claims, want)
	}
	if want := []string{"asm", "toolchain"}; !slices.Equal(e.Instruments, want) {
		t.Errorf("instruments %v, want %v", e.Instruments, want)
	}
}

func TestSourceChangesWithWhatDecides(t *testing.T) {
	for name, c := range map[string]struct {
		file, text string
		changes    bool
	}{
		"its test":              {"experiments/ring/ring_test.go", "package ring\n", true},
		"its testdata":          {"experiments/ring/testdata/in.txt", "other\n", true},
		"a new file":            {"experiments/ring/more.go", "package ring\n", true},
		"an instrument":         {"runner/instrument/toolchain/toolchain.go", "package toolchain\nvar X = 2\n", true},
		"facts it names":        {"results/toolchains/go1.22.12/amd64/layout.json", "[]\n", true},
		"facts of its own":      {"results/toolchains/go1.22.12/amd64/ring.s", "TEXT x\n", true},
		"a new fact of its own": {"results/toolchains/go1.22.12/arm64/ring-steps.json", "[]\n", true},
		"facts of another":      {"results/toolchains/go1.22.12/amd64/send.s", "TEXT x\n", false},
		"a module's version":    {"go.mod", "module chanlab\n\ngo 1.26\n\nrequire example.com/ring v1.2.4\n", true},
		"line endings":          {"experiments/ring/testdata/in.txt", "in\r\n", false},
		"an instrument's test":  {"runner/instrument/asm/asm_test.go", "package asm // new\n", false},
		"another instrument":    {"runner/instrument/gdb/gdb.go", "package gdb // new\n", false},
		"an editor's backup":    {"experiments/ring/ring.go~", "x", false},
		"another module":        {"go.mod", "module chanlab\n\ngo 1.26\n\nrequire example.com/ring v1.2.3\nrequire example.com/b v1.0.0\n", false},
	} {
		t.Run(name, func(t *testing.T) {
			root := checkout(t)
			before, err := find(t, root).Source()
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(before, "sha256:") {
				t.Errorf("source %q", before)
			}
			e := find(t, root)
			write(t, root, c.file, c.text)
			after, err := e.Source()
			if err != nil {
				t.Fatal(err)
			}
			if (before != after) != c.changes {
				t.Errorf("changed = %v, want %v", before != after, c.changes)
			}
		})
	}
}

func TestSyntaxErrorNamesFileAndLine(t *testing.T) {
	root := checkout(t)
	write(t, root, "experiments/ring/ring.go", "package ring\n\nfunc {\n")
	if _, err := Find(root); err == nil || !strings.Contains(err.Error(), "ring.go:3:") {
		t.Errorf("error %v", err)
	}
}

func TestRoot(t *testing.T) {
	root := checkout(t)
	if got, err := Root(filepath.Join(root, "experiments", "ring")); err != nil || got != root {
		t.Errorf("Root = %q, %v", got, err)
	}
	if _, err := Root(t.TempDir()); err == nil {
		t.Error("Root outside a checkout: no error")
	}
}
