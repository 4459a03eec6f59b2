// Package artifact writes the files that an experiment leaves beside its
// verdicts, into the folder that the go command keeps for them
// (testing.T.ArtifactDir): tables in two languages, JSON, plain text.
//
// Names are flat and unique within the experiment. A page shows NAME.csv in a
// table block, takes the words of its Chinese side from NAME.zh.csv, draws
// NAME.plot.json, and takes single figures from values.json.
package artifact

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// Write leaves data under a name.
func Write(tb testing.TB, name string, data []byte) {
	tb.Helper()
	if name == "" || name != filepath.Base(name) {
		tb.Fatalf("artifact %q: a name is one file, without a folder", name)
	}
	if err := os.WriteFile(filepath.Join(tb.ArtifactDir(), name), data, 0o666); err != nil {
		tb.Fatalf("artifact %s: %v", name, err)
	}
}

// JSON leaves v as indented JSON.
func JSON(tb testing.TB, name string, v any) {
	tb.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(v); err != nil {
		tb.Fatalf("artifact %s: %v", name, err)
	}
	Write(tb, name, b.Bytes())
}

// Values leaves the figures that sentences of a page take with the shortcode
// value. One test of an experiment may do so.
func Values(tb testing.TB, values map[string]any) {
	tb.Helper()
	JSON(tb, "values.json", values)
}

// A Table is rows of cells with the same figures in English and in Chinese.
type Table struct{ en, zh [][]string }

// both is a cell with words in it: claim.Text.
type both interface{ Both() (en, zh string) }

// NewTable begins a table with the names of its columns.
func NewTable(header ...any) *Table {
	t := &Table{}
	t.Add(header...)
	return t
}

// Columns begins a table with the names of its columns in English and, one for
// one, in Chinese.
func Columns(en, zh []string) *Table {
	return &Table{[][]string{en}, [][]string{zh}}
}

// Add adds a row. A claim.Text goes into each table in its language, anything
// else is printed into both.
func (t *Table) Add(cells ...any) {
	var en, zh []string
	for _, c := range cells {
		e := fmt.Sprint(c)
		z := e
		if words, ok := c.(both); ok {
			e, z = words.Both()
		}
		en, zh = append(en, e), append(zh, z)
	}
	t.en, t.zh = append(t.en, en), append(t.zh, zh)
}

// Write leaves NAME.csv and, where a word differs, NAME.zh.csv.
func (t *Table) Write(tb testing.TB, name string) {
	tb.Helper()
	if len(t.en[0]) != len(t.zh[0]) {
		tb.Fatalf("artifact %s.csv: %d columns are named in English, %d in Chinese", name, len(t.en[0]), len(t.zh[0]))
	}
	for i, row := range t.en {
		if len(row) != len(t.en[0]) {
			tb.Fatalf("artifact %s.csv: row %d has %d cells, the header %d", name, i, len(row), len(t.en[0]))
		}
	}
	en, zh := encode(tb, name, t.en), encode(tb, name, t.zh)
	Write(tb, name+".csv", en)
	if !bytes.Equal(en, zh) {
		Write(tb, name+".zh.csv", zh)
	}
}

func encode(tb testing.TB, name string, rows [][]string) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		tb.Fatalf("artifact %s.csv: %v", name, err)
	}
	return b.Bytes()
}
