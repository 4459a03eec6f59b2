package step

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"testing"

	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite testdata from a run of today's")

func amd64(release string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
}

// needPtrace skips where nothing can be stepped, as an experiment would.
func needPtrace(t *testing.T) {
	t.Helper()
	err := Available()
	var un *UnavailableError
	switch {
	case errors.As(err, &un):
		t.Skip(err)
	case err != nil:
		t.Fatalf("not an UnavailableError: %v", err)
	}
}

// build builds a program whose source is text.
func build(t *testing.T, target toolchain.Target, text string) string {
	t.Helper()
	path, err := Build(t.Context(), target, t.TempDir(), map[string]string{"program.go": text})
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// hchan reads the fields of runtime.hchan from the committed facts.
func hchan(t *testing.T, target toolchain.Target) []Field {
	t.Helper()
	pinned, ok := target.Pinned()
	if !ok {
		t.Skipf("no committed layout speaks for %s", target)
	}
	path, err := pinned.Facts("layout.json")
	if err != nil {
		t.Fatal(err)
	}
	type field struct {
		Name         string
		Offset, Size int64
		Fields       []field
	}
	var l struct{ Structs []field }
	if err := json.Unmarshal([]byte(read(t, path)), &l); err != nil {
		t.Fatal(err)
	}
	var list []Field
	var add func(prefix string, base int64, fields []field)
	add = func(prefix string, base int64, fields []field) {
		for _, f := range fields {
			if len(f.Fields) > 0 {
				add(prefix+f.Name+".", base+f.Offset, f.Fields)
			} else if f.Size > 0 {
				list = append(list, Field{prefix + f.Name, base + f.Offset, f.Size})
			}
		}
	}
	for _, s := range l.Structs {
		if s.Name == "hchan" {
			add("", 0, s.Fields)
		}
	}
	return list
}

func TestBuildTakesOnlyWhatCanBeStepped(t *testing.T) {
	_, err := Build(t.Context(), toolchain.Target{Release: "go1.26.11", GOOS: "linux", GOARCH: "arm64"}, t.TempDir(), nil)
	if err == nil {
		t.Error("a program for arm64 was built")
	}
}

func TestLookupEndsWithTheSymbol(t *testing.T) {
	p := program{
		funcs: []symbol{{"a", 0x10, 0x20}, {"b", 0x20, 0x28}, {"c", 0x40, 0x50}},
		data:  []symbol{{"v", 0x100, 0x108}},
	}
	for _, test := range []struct {
		addr   uint64
		name   string
		offset uint64
	}{{0xf, "", 0}, {0x10, "a", 0}, {0x1f, "a", 15}, {0x20, "b", 0}, {0x28, "", 0}, {0x4f, "c", 15}, {0x50, "", 0}, {0x104, "v", 4}} {
		if name, offset := p.lookup(test.addr); name != test.name || offset != test.offset {
			t.Errorf("%#x: got %s+%d, want %s+%d", test.addr, name, offset, test.name, test.offset)
		}
	}
}
