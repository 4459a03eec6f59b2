package cring

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"chanlab/runner/instrument/claim"
)

// table is a CSV artifact in two languages with the same numbers.
type table struct{ en, zh [][]string }

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
		if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
			tb.Fatal(err)
		}
		writeArtifact(tb, file, b.Bytes())
	}
}

func writeArtifact(tb testing.TB, name string, text []byte) {
	tb.Helper()
	if err := os.WriteFile(filepath.Join(tb.ArtifactDir(), name), text, 0o666); err != nil {
		tb.Fatal(err)
	}
}

func writeValues(tb testing.TB, values map[string]any) {
	tb.Helper()
	text, err := json.MarshalIndent(values, "", "\t")
	if err != nil {
		tb.Fatal(err)
	}
	writeArtifact(tb, "values.json", append(text, '\n'))
}
