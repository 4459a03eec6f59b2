package elemsize

import (
	"testing"

	"chanlab/runner/instrument/artifact"
)

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
	artifact.JSON(t, name+".plot.json", p)
}
