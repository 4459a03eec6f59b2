package blocking

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
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
		artifact(tb, file, b.Bytes())
	}
}

func artifact(tb testing.TB, name string, data []byte) {
	tb.Helper()
	if err := os.WriteFile(filepath.Join(tb.ArtifactDir(), name), data, 0o666); err != nil {
		tb.Fatal(err)
	}
}

func artifactJSON(tb testing.TB, name string, v any) {
	tb.Helper()
	data, err := json.MarshalIndent(v, "", "\t")
	if err != nil {
		tb.Fatal(err)
	}
	artifact(tb, name, append(data, '\n'))
}

func both(en, zh string) claim.Text { return claim.Text{EN: en, ZH: zh} }

// digits writes nanoseconds with two digits.
func digits(ns float64) string {
	unit := math.Pow(10, math.Floor(math.Log10(max(ns, 1)))-1) // two digits
	return fmt.Sprintf("%.0f", math.Round(ns/max(unit, 1))*max(unit, 1))
}
