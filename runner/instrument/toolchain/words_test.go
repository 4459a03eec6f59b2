package toolchain

import (
	"fmt"
	"testing"
)

func TestMinor(t *testing.T) {
	for release, want := range map[string]string{"go1.22.12": "1.22", "go1.23": "1.23", "go1.27rc1": "1.27", "tip": ""} {
		if got := Minor(release); got != want {
			t.Errorf("%s: got %q, want %q", release, got, want)
		}
	}
}

func TestRanges(t *testing.T) {
	for want, list := range map[string][]string{
		"":                 nil,
		"1.22":             {"go1.22.12"},
		"1.21–1.22":        {"go1.21.13", "go1.22.0"},
		"1.21, 1.23":       {"go1.21.13", "go1.23.12"},
		"1.21–1.23, 1.25":  {"go1.21.13", "go1.22.12", "go1.23.12", "go1.25.14"},
		"1.21, 1.25–1.27":  {"go1.21", "go1.25", "go1.26", "go1.27"},
		"1.21–1.27":        Releases(),
		"1.19, 1.20, 1.21": {"go1.19", "go1.20", "go1.21"}, // not covered: whether they follow is not known
		"1.22–1.23, 1.21":  {"go1.22.1", "go1.23.1", "go1.21.1"},
		"1.22, 1.22":       {"go1.22.1", "go1.22.2"},
		"1.24, 1.21–1.22":  {"go1.24.1", "go1.21.1", "go1.22.1"},
		"1.26–1.27, 1.28":  {"go1.26.1", "go1.27.1", "go1.28.1"},
	} {
		if got := Ranges(list); got != want {
			t.Errorf("%v: got %q, want %q", list, got, want)
		}
	}
}

func TestRowsShareEqualCells(t *testing.T) {
	var rows Rows
	rows.Add("go1.21.13", "a", 1)
	rows.Add("go1.22.12", "a", 2)
	rows.Add("go1.23.12", "a", 1)
	rows.Add("go1.24.13", "a 1")
	rows.Add("go1.25.14", "a", "1")
	got := ""
	for _, r := range rows {
		got += fmt.Sprintln(Ranges(r.Releases), r.Cells)
	}
	if want := "1.21, 1.23 [a 1]\n1.22 [a 2]\n1.24 [a 1]\n1.25 [a 1]\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
