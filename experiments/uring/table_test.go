package uring

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"chanlab/runner/instrument/claim"
)

// A table is a CSV in two languages.
type table struct{ en, zh [][]string }

func (tb *table) row(cells ...claim.Text) {
	var en, zh []string
	for _, c := range cells {
		en, zh = append(en, c.EN), append(zh, c.ZH)
	}
	tb.en, tb.zh = append(tb.en, en), append(tb.zh, zh)
}

func (tb *table) write(t *testing.T, name string) {
	t.Helper()
	for file, rows := range map[string][][]string{name + ".csv": tb.en, name + ".zh.csv": tb.zh} {
		var b bytes.Buffer
		if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(t.ArtifactDir(), file), b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func same(s string) claim.Text { return claim.Text{EN: s, ZH: s} }
