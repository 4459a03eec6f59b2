package links

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chanlab/runner/internal/gotool"
)

// set lays out a module with one package and returns its links.
func set(t *testing.T, files map[string]string) *Set {
	t.Helper()
	root := t.TempDir()
	files["go.mod"] = "module probe\n\ngo 1.26\n"
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return &Set{Tool: &gotool.Tool{Dir: root}, Pattern: ".", Dir: root, Scratch: t.TempDir()}
}

const probe = `package probe

import (
	"fmt"
	"os"
	"testing"
)

func TestWhere(t *testing.T) {
	dir, _ := os.Getwd()
	fmt.Println("in", dir, "with", os.Getenv("PROBE"))
}

func TestRed(t *testing.T) {
	if os.Getenv("PROBE") == "red" {
		t.Fatal("as asked")
	}
}
`

func TestEveryLinkIsAnother(t *testing.T) {
	if testing.Short() {
		t.Skip("links a test binary twice, which takes seconds")
	}
	s := set(t, map[string]string{"probe_test.go": probe})
	if err := s.Build(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	first, err := os.ReadFile(s.Path(0))
	if err != nil {
		t.Fatal(err)
	}
	second, err := os.ReadFile(s.Path(1))
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(first, second) {
		t.Error("both links are the same")
	}
	before, _ := os.Stat(s.Path(0))
	if err := s.Build(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if after, err := os.Stat(s.Path(0)); err != nil || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("the first link was made again: %v", err)
	}

	out, err := s.Output(t.Context(), 1, []string{"PROBE=this"}, "-test.run=^TestWhere$")
	if err != nil || !strings.Contains(out, "in "+s.Dir+" with this") {
		t.Errorf("process 1 printed %q, %v", out, err)
	}
	_, err = s.Output(t.Context(), 0, []string{"PROBE=red"})
	if err == nil || !strings.Contains(err.Error(), "process 0") || !strings.Contains(err.Error(), "as asked") {
		t.Errorf("a process that fails: %v", err)
	}
}

func TestWhatCannotBeLinked(t *testing.T) {
	for want, files := range map[string]map[string]string{
		"it has no tests": {"probe.go": "package probe\n"},
		"undefined: nope": {"probe_test.go": "package probe\n\nvar _ = nope\n"},
	} {
		err := set(t, files).Build(t.Context(), 1)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want one with %q", err, want)
		}
	}
}
