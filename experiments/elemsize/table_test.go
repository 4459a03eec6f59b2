package elemsize

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
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
		writeFile(t, file, b.Bytes())
	}
}

func writeFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(t.ArtifactDir(), name), data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// A plot of lines over a logarithmic axis of sizes.
type plot struct {
	Kind   string   `json:"kind"`
	Title  text     `json:"title"`
	X      axis     `json:"x"`
	Y      axis     `json:"y"`
	Series []series `json:"series"`
}

type text struct {
	EN string `json:"en"`
	ZH string `json:"zh"`
}

type axis struct {
	Label text   `json:"label"`
	Unit  string `json:"unit"`
	Log   bool   `json:"log"`
}

type series struct {
	Name   text    `json:"name"`
	Points []point `json:"points"`
}

type point struct {
	X  float64 `json:"x"`
	Y  float64 `json:"y"`
	Lo float64 `json:"lo,omitempty"`
	Hi float64 `json:"hi,omitempty"`
}

func lines(title, y text, unit string) *plot {
	return &plot{Kind: "line", Title: title,
		X: axis{text{"element", "元素大小"}, "B", true}, Y: axis{y, unit, true}}
}

func (p *plot) write(t *testing.T, name string) {
	t.Helper()
	b, err := json.MarshalIndent(p, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, name+".plot.json", append(b, '\n'))
}
