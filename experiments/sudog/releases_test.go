package sudog

import (
	"fmt"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
)

// byRelease is a table whose rows begin with the releases that they hold for.
type byRelease struct {
	head *artifact.Table
	rows [][]any
}

func (r *byRelease) add(release string, cells ...any) {
	r.rows = append(r.rows, append([]any{release}, cells...))
}

// extend adds a release to a row.
func (r *byRelease) extend(row int, release string) {
	r.rows[row][0] = fmt.Sprint(r.rows[row][0], ", ", release)
}

func (r *byRelease) write(tb testing.TB, name string) {
	tb.Helper()
	for _, cells := range r.rows {
		r.head.Add(append([]any{compact(cells[0].(string))}, cells[1:]...)...)
	}
	r.head.Write(tb, name)
}

// compact writes three or more consecutive releases as a range: "1.21–1.23".
func compact(cell string) string {
	list := strings.Split(cell, ", ")
	last := 0
	for i, r := range list {
		var minor int
		if n, err := fmt.Sscanf(r, "1.%d", &minor); n != 1 || err != nil || i > 0 && minor != last+1 {
			return cell
		}
		last = minor
	}
	if len(list) < 3 {
		return cell
	}
	return list[0] + "–" + list[len(list)-1]
}
