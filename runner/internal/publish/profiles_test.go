package publish

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chanlab/runner/instrument/profile"
	"chanlab/runner/internal/experiment"
)

// checkout is a small book with one experiment and one page that shows a
// profile of it.
func checkout(t *testing.T) (root string, e *experiment.Experiment) {
	t.Helper()
	root = t.TempDir()
	for name, text := range map[string]string{
		"go.mod":                         "module chanlab\n\ngo 1.26\n",
		"experiments/relay/relay.go":     "// Package relay asks nothing.\npackage relay\n",
		"content/blocking/cost/index.md": "Text.\n\n```flame {experiment=\"relay\" file=\"block.pprof\"}\nCaption.\n```\n",
		"content/other/index.md":         "```table {experiment=\"relay\" file=\"block.pprof\"}\n```\n",
	} {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	list, err := experiment.Find(root)
	if err != nil || len(list) != 1 {
		t.Fatalf("%d experiments, %v", len(list), err)
	}
	return root, list[0]
}

func TestProfileIsDrawnAndItsPagesAreKept(t *testing.T) {
	root, e := checkout(t)
	p, err := profile.Run(profile.Block, func() {
		c := make(chan int)
		go func() { time.Sleep(time.Millisecond); c <- 1 }()
		<-c
	})
	if err != nil {
		t.Fatal(err)
	}
	results := t.TempDir()
	if err := p.Save(results, "block"); err != nil {
		t.Fatal(err)
	}
	s := &Site{Root: root, profiles: map[string]bool{}}
	a := &artifact{Name: "block.pprof"}
	if err := s.flame(a, filepath.Join(results, a.Name), "rig", e); err != nil {
		t.Fatal(err)
	}
	if a.Kind != "profile" || a.Flame.Pages != "/pprof/rig/relay/block/" || len(a.Rows) < 2 || len(a.RowsZH) != len(a.Rows) {
		t.Errorf("artifact %q, pages %q, %d and %d rows", a.Kind, a.Flame.Pages, len(a.Rows), len(a.RowsZH))
	}
	for lang, svg := range map[string]string{"en": a.Flame.SVG.EN, "zh": a.Flame.SVG.ZH} {
		if !strings.HasPrefix(svg, "<svg ") || !strings.Contains(svg, "chanrecv1") {
			t.Errorf("%s: drawing %.80q", lang, svg)
		}
	}

	pages := filepath.Join(root, ".site", "pprof", "rig", "relay", "block")
	top, err := os.ReadFile(filepath.Join(pages, "top.html"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(top, []byte("../../../../blocking/cost/")) {
		t.Error("no link back to the page that shows the profile")
	}

	// Nothing changed: nothing is written.
	before, err := os.Stat(filepath.Join(pages, "top.html"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.flame(a, filepath.Join(results, a.Name), "rig", e); err != nil {
		t.Fatal(err)
	}
	if after, err := os.Stat(filepath.Join(pages, "top.html")); err != nil || !after.ModTime().Equal(before.ModTime()) {
		t.Errorf("the pages were made again: %v", err)
	}

	// A later derivation without the profile removes them.
	s = &Site{Root: root, profiles: map[string]bool{}}
	if err := s.prune(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(pages); !os.IsNotExist(err) {
		t.Errorf("pages of a profile that is no more: %v", err)
	}
}

func TestBrokenProfileIsNamed(t *testing.T) {
	root, e := checkout(t)
	file := filepath.Join(root, "cpu.pprof")
	if err := os.WriteFile(file, []byte("no profile"), 0o666); err != nil {
		t.Fatal(err)
	}
	s := &Site{Root: root, profiles: map[string]bool{}}
	err := s.flame(&artifact{Name: "cpu.pprof"}, file, "rig", e)
	if err == nil || !strings.Contains(err.Error(), "cpu.pprof of relay") {
		t.Errorf("error %v", err)
	}
}
