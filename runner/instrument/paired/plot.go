package paired

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
)

// Plots draw a run where people would rather look than read. They are data:
// the site draws them, and its plot block documents the form.
type plot struct {
	Kind   string   `json:"kind"` // forest, strip, ecdf
	Title  Text     `json:"title"`
	X      axis     `json:"x"`
	Y      axis     `json:"y"`
	Series []series `json:"series"`
	Bands  []band   `json:"bands,omitempty"`
	Rules  []rule   `json:"rules,omitempty"`
}

type axis struct {
	Label Text   `json:"label"`
	Unit  string `json:"unit"`
	Log   bool   `json:"log"`
}

type series struct {
	Name   Text    `json:"name"`
	Points []point `json:"points"`
}

type point struct {
	X     float64 `json:"x"`
	Y     float64 `json:"y,omitempty"`
	Lo    float64 `json:"lo,omitempty"`
	Hi    float64 `json:"hi,omitempty"`
	Label *Text   `json:"label,omitempty"`
	Flag  string  `json:"flag,omitempty"`
}

type band struct {
	Name Text    `json:"name"`
	Lo   float64 `json:"lo"`
	Hi   float64 `json:"hi"`
}

type rule struct {
	Name Text    `json:"name"`
	X    float64 `json:"x"`
}

// plots are the drawings of a run by the suffix of their file.
func (r *Run) plots(res *Result) map[string]plot {
	return map[string]plot{"forest": forest(res), "strip": r.strip(), "ecdf": r.ecdf()}
}

// forest has a row for each process, that is for each layout, and one for all
// together; the controls stand beside the ratio they guard.
func forest(res *Result) plot {
	p := plot{Kind: "forest", Title: Text{"Ratio by process", "各进程的比值"},
		X: axis{Label: Text{"time relative to A", "相对于 A 的时间"}, Log: true},
		Series: []series{
			{Name: Text{"B / A", "B / A"}},
			{Name: Text{"A′ / A, the same work", "A′ / A，相同的工作"}},
			{Name: Text{"A+d / A, planted", "A+d / A，植入的变化"}},
		},
		Bands: []band{{Text{"the same, to half the margin", "相同（误差在边际的一半以内）"}, 1 / (1 + res.Plant/2), 1 + res.Plant/2}},
	}
	row := func(label Text, of ...Interval) {
		for i, v := range of {
			if v.Estimate > 0 {
				p.Series[i].Points = append(p.Series[i].Points, point{X: round(v.Estimate), Lo: round(v.Lo), Hi: round(v.Hi), Label: &label})
			}
		}
	}
	for _, e := range res.Each {
		if e.Pairs < leastPairs {
			continue // its intervals reach over everything
		}
		row(Text{fmt.Sprintf("layout %d", e.Layout), fmt.Sprintf("布局 %d", e.Layout)}, e.Ratio, e.Negative, e.Positive)
	}
	row(Text{"together", "合计"}, res.Ratio, res.Negative, res.Positive)
	for _, bound := range []struct {
		at   float64
		name Text
	}{{res.Lo, Text{"claimed: at least", "论断：至少"}}, {res.Hi, Text{"claimed: at most", "论断：至多"}}} {
		if bound.at > 0 {
			p.Rules = append(p.Rules, rule{bound.name, bound.at})
		}
	}
	return p
}

// drawn is how many marks of an arm a reader can tell apart.
const drawn = 250

// strip shows slices of A and B as they came, process after process, evenly
// thinned, with the disturbed ones marked.
func (r *Run) strip() plot {
	p := plot{Kind: "strip", Title: Text{"Slices in the order they were taken", "按采集顺序排列的切片"},
		X: axis{Label: Text{"measuring time", "测量时间"}, Unit: "s"},
		Y: axis{Label: Text{"time per operation", "每次操作的时间"}, Unit: "ns", Log: true}}
	for _, arm := range []Arm{A, B} {
		var all []point
		offset := 0.0
		for _, proc := range r.Processes {
			for i := range proc.Slices {
				s := &proc.Slices[i]
				if s.Arm != arm || s.N == 0 {
					continue
				}
				pt := point{X: math.Round((offset+float64(s.Start)/1e9)*1e4) / 1e4, Y: round(s.value(r.Metric))}
				if s.contaminated() {
					pt.Flag = "contaminated"
				}
				all = append(all, pt)
			}
			offset += proc.Seconds
		}
		p.Series = append(p.Series, series{Text{arm.String(), arm.String()}, thin(all)})
	}
	return p
}

func thin(all []point) []point {
	if len(all) <= drawn {
		return all
	}
	list := make([]point, drawn)
	for i := range list {
		list[i] = all[i*len(all)/drawn]
	}
	return list
}

// ecdf shows the share of slices up to a time, for A and for B.
func (r *Run) ecdf() plot {
	p := plot{Kind: "ecdf", Title: Text{"Share of slices up to a time", "不超过某一时间的切片所占比例"},
		X: axis{Label: Text{"time per operation", "每次操作的时间"}, Unit: "ns", Log: true},
		Y: axis{Label: Text{"share", "比例"}}}
	for _, arm := range []Arm{A, B} {
		var v []float64
		for _, proc := range r.Processes {
			for i := range proc.Slices {
				if s := &proc.Slices[i]; s.Arm == arm && s.N > 0 {
					v = append(v, s.value(r.Metric))
				}
			}
		}
		slices.Sort(v)
		const steps = 100
		var points []point
		for i := 1; i <= steps && len(v) > 0; i++ {
			points = append(points, point{X: round(v[(i*len(v)+steps-1)/steps-1]), Y: float64(i) / steps})
		}
		p.Series = append(p.Series, series{Text{arm.String(), arm.String()}, points})
	}
	return p
}

// round keeps four digits, which is more than a slice knows.
func round(v float64) float64 {
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0
	}
	scale := math.Pow(10, 3-math.Floor(math.Log10(math.Abs(v))))
	return math.Round(v*scale) / scale
}

// encoded is the plot as an artifact.
func (p plot) encoded() ([]byte, error) {
	for i := range p.Series {
		if p.Series[i].Points == nil {
			p.Series[i].Points = []point{} // a run with a closed gate has none
		}
	}
	b, err := json.Marshal(p)
	return append(b, '\n'), err
}
