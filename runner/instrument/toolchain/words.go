package toolchain

import (
	"go/version"
	"reflect"
	"slices"
	"strings"
)

// Minor returns a release as a sentence names it: "1.22" of go1.22.12.
func Minor(release string) string { return strings.TrimPrefix(version.Lang(release), "go") }

// Ranges names releases in few words: "1.21–1.23, 1.25". Two that follow each
// other in the list of [Releases] make a range. The releases are in that
// list's order; of a minor release any patch will do.
func Ranges(list []string) string {
	place := func(release string) int {
		return slices.IndexFunc(releases, func(r string) bool { return version.Lang(r) == version.Lang(release) })
	}
	var parts []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && place(list[j]) >= 0 && place(list[j+1]) == place(list[j])+1 {
			j++
		}
		part := Minor(list[i])
		if j > i {
			part += "–" + Minor(list[j])
		}
		parts = append(parts, part)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// A Row is what some releases have in common.
type Row struct {
	Releases []string // in the order in which they were added
	Cells    []any
}

// Rows are rows of a table about releases, in the order in which they were first met.
type Rows []*Row

// Add adds what a release says. Releases whose cells are equal share a row.
func (r *Rows) Add(release string, cells ...any) {
	for _, row := range *r {
		if reflect.DeepEqual(row.Cells, cells) {
			row.Releases = append(row.Releases, release)
			return
		}
	}
	*r = append(*r, &Row{[]string{release}, cells})
}
