package casstack

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
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

func (t *table) write(tb testing.TB, name string) {
	tb.Helper()
	for file, rows := range map[string][][]string{name + ".csv": t.en, name + ".zh.csv": t.zh} {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := w.WriteAll(rows); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(tb.ArtifactDir(), file), b.Bytes(), 0o666); err != nil {
			tb.Fatal(err)
		}
	}
}

func yesno(b bool) claim.Text {
	if b {
		return claim.Text{EN: "yes", ZH: "是"}
	}
	return claim.Text{EN: "no", ZH: "否"}
}
