package sudog

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chanlab/runner/instrument/claim"
)

// table is a CSV artifact in two languages with the same numbers.
type table struct{ en, zh [][]string }

func newTable(header ...string) *table { return &table{en: [][]string{header}} }

func (t *table) chinese(header ...string) *table {
	t.zh = [][]string{header}
	return t
}

// add adds a row; a claim.Text goes into each table in its language.
func (t *table) add(cells ...any) {
	var en, zh []string
	for _, c := range cells {
		text, ok := c.(claim.Text)
		if !ok {
			text = claim.Text{EN: fmt.Sprint(c), ZH: fmt.Sprint(c)}
		}
		en, zh = append(en, text.EN), append(zh, text.ZH)
	}
	t.en, t.zh = append(t.en, en), append(t.zh, zh)
}

// extend adds a word to the first cell of a row, counted without the header.
func (t *table) extend(row int, word string) {
	for _, rows := range [][][]string{t.en, t.zh} {
		rows[row+1][0] += ", " + word
	}
}

func (t *table) write(tb testing.TB, name string) {
	tb.Helper()
	for _, rows := range [][][]string{t.en, t.zh} {
		for _, row := range rows[1:] {
			row[0] = compact(row[0])
		}
	}
	for file, rows := range map[string][][]string{name + ".csv": t.en, name + ".zh.csv": t.zh} {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := w.WriteAll(rows); err != nil {
			tb.Fatal(err)
		}
		writeArtifact(tb, file, b.Bytes())
	}
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

func writeArtifact(tb testing.TB, name string, text []byte) {
	tb.Helper()
	if err := os.WriteFile(filepath.Join(tb.ArtifactDir(), name), text, 0o666); err != nil {
		tb.Fatal(err)
	}
}
