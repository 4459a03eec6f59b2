package publish

import (
	"testing"

	"chanlab/runner/instrument/layout"
)

func TestLabelJoinsNeighbouringReleases(t *testing.T) {
	releases := []string{"go1.21.13", "go1.22.12", "go1.23.12", "go1.24.13"}
	both := []string{"amd64", "arm64"}
	for _, c := range []struct {
		list []where
		want string
	}{
		{[]where{{"go1.22.12", both}}, "Go 1.22 · amd64, arm64"},
		{[]where{{"go1.21.13", both}, {"go1.22.12", both}, {"go1.23.12", both}}, "Go 1.21 – 1.23 · amd64, arm64"},
		{[]where{{"go1.21.13", both}, {"go1.23.12", both}}, "Go 1.21 · amd64, arm64; Go 1.23 · amd64, arm64"},
		{[]where{{"go1.21.13", both}, {"go1.22.12", both[:1]}}, "Go 1.21 · amd64, arm64; Go 1.22 · amd64"},
	} {
		if got := label(c.list, releases); got != c.want {
			t.Errorf("label(%v) = %q, want %q", c.list, got, c.want)
		}
	}
}

func TestWithPaddingCoversEveryByteOnce(t *testing.T) {
	st := layout.Struct{Name: "x", Size: 24, Align: 8, Fields: []layout.Field{
		{Name: "a", Type: "uint8", Offset: 0, Size: 1},
		{Name: "b", Type: "uint64", Offset: 8, Size: 8},
		{Name: "c", Type: "uint16", Offset: 16, Size: 2},
	}}
	end, holes := int64(0), int64(0)
	for _, f := range withPadding(st) {
		if f.Offset != end {
			t.Errorf("%q begins at %d, want %d", f.Name, f.Offset, end)
		}
		end = f.Offset + f.Size
		if f.Pad {
			holes += f.Size
		}
	}
	if end != st.Size || holes != 13 {
		t.Errorf("ends at %d with %d bytes of padding, want %d and 13", end, holes, st.Size)
	}
}

func TestAddKeepsDistinctLayoutsOnce(t *testing.T) {
	l := &layouts{Structs: map[string]*structRow{}}
	old := layout.Struct{Name: "hchan", Size: 96, Align: 8, Fields: []layout.Field{{Name: "qcount", Type: "uint", Size: 8}}}
	grown := old
	grown.Size = 104
	l.add("go1.22.12", "amd64", 8, old)
	l.add("go1.22.12", "arm64", 8, old)
	l.add("go1.23.12", "amd64", 8, grown)
	row := l.Structs["hchan"]
	if len(row.Variants) != 2 {
		t.Fatalf("%d variants, want 2", len(row.Variants))
	}
	if a, b := row.Index["go1.22.12"]["arm64"], row.Index["go1.23.12"]["amd64"]; a != "hchan-a" || b != "hchan-b" {
		t.Errorf("index %q, %q", a, b)
	}
	if row.Variants[1].Lines != 2 {
		t.Errorf("104 bytes are %d lines, want 2", row.Variants[1].Lines)
	}
}
