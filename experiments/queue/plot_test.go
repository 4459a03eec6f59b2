package queue

import (
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/paired"
)

// plot is the artifact that layouts/_markup/render-codeblock-plot.html describes.
type plot struct {
	Kind   string      `json:"kind"`
	Title  paired.Text `json:"title"`
	X      axis        `json:"x"`
	Y      axis        `json:"y"`
	Series []series    `json:"series"`
}

type axis struct {
	Label paired.Text   `json:"label"`
	Unit  string        `json:"unit,omitempty"`
	Log   bool          `json:"log,omitempty"`
	Names []paired.Text `json:"names,omitempty"`
}

type series struct {
	Name   paired.Text `json:"name"`
	Points []point     `json:"points"`
}

type point struct {
	X  float64 `json:"x"`
	Y  float64 `json:"y"`
	Z  float64 `json:"z,omitempty"`
	Lo float64 `json:"lo,omitempty"`
	Hi float64 `json:"hi,omitempty"`
}

// lines draws time against size, with quartiles.
func lines(cells []*cell, title paired.Text) *plot {
	p := &plot{Kind: "line", Title: title,
		X: axis{Label: paired.Text{EN: "element", ZH: "元素"}, Unit: "B", Log: true},
		Y: axis{Label: paired.Text{EN: "time", ZH: "时间"}, Unit: "ns", Log: true}}
	for _, c := range cells {
		i := slices.IndexFunc(p.Series, func(s series) bool { return s.Name == paired.Text(c.series) })
		if i < 0 {
			i, p.Series = len(p.Series), append(p.Series, series{Name: paired.Text(c.series)})
		}
		p.Series[i].Points = append(p.Series[i].Points, point{X: float64(c.x), Y: c.quartile(2),
			Lo: c.quartile(1), Hi: c.quartile(3)})
	}
	return p
}

func (p *plot) write(t *testing.T, name string) {
	t.Helper()
	artifact.JSON(t, name+".plot.json", p)
}

// round keeps a tenth of a nanosecond.
func round(ns float64) float64 { return float64(int64(ns*10+0.5)) / 10 }
