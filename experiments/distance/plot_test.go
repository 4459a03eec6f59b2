package distance

import "math"

// The form of a plot is that of the site's plot block.
type plot struct {
	Kind   string  `json:"kind"`
	Title  text    `json:"title"`
	X      axis    `json:"x"`
	Y      axis    `json:"y"`
	Series []curve `json:"series"`
	Rules  []rule  `json:"rules,omitempty"`
}

type text struct {
	EN string `json:"en"`
	ZH string `json:"zh"`
}

type axis struct {
	Label text   `json:"label"`
	Unit  string `json:"unit,omitempty"`
	Log   bool   `json:"log,omitempty"`
	Names []text `json:"names,omitempty"`
}

type curve struct {
	Name   text    `json:"name"`
	Points []point `json:"points"`
}

type point struct {
	X  float64 `json:"x"`
	Y  float64 `json:"y"`
	Z  float64 `json:"z,omitempty"`
	Lo float64 `json:"lo,omitempty"`
	Hi float64 `json:"hi,omitempty"`
}

type rule struct {
	Name text     `json:"name"`
	X    *float64 `json:"x,omitempty"`
	Y    *float64 `json:"y,omitempty"`
}

// round keeps three digits, which is more than a slice knows.
func round(v float64) float64 {
	if v == 0 {
		return 0
	}
	scale := math.Pow(10, 2-math.Floor(math.Log10(math.Abs(v))))
	return math.Round(v*scale) / scale
}
