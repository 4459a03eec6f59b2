package paired

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestPlotsOfARun(t *testing.T) {
	r := disturbed()
	res := r.Analyse()
	for kind, p := range r.plots(res) {
		b, err := p.encoded()
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(b, []byte("null")) {
			t.Errorf("%s holds a null, which the site cannot draw: %s", kind, b)
		}
		if p.Kind != kind || p.Title.EN == "" || p.Title.ZH == "" {
			t.Errorf("%s: kind %q, title %+v", kind, p.Kind, p.Title)
		}
		for _, s := range p.Series {
			if len(s.Points) > drawn {
				t.Errorf("%s: %d points of %s, want at most %d", kind, len(s.Points), s.Name.EN, drawn)
			}
		}
	}
	if rows := len(forest(res).Series[0].Points); rows != len(r.Processes)+1 {
		t.Errorf("the forest has %d rows for %d processes and all together", rows, len(r.Processes))
	}
	for _, s := range r.ecdf().Series {
		last := 0.0
		for _, pt := range s.Points {
			if pt.X < last {
				t.Errorf("ecdf of %s falls from %g to %g", s.Name.EN, last, pt.X)
			}
			last = pt.X
		}
		if n := len(s.Points); n == 0 || s.Points[n-1].Y != 1 {
			t.Errorf("ecdf of %s does not reach 1", s.Name.EN)
		}
	}
}

// A run whose gate was closed still leaves plots, empty ones.
func TestPlotsOfNothing(t *testing.T) {
	r := &Run{Spec: Spec{Name: "none", Metric: Wall, Lo: 1}, Processes: []*Process{{Unmet: "cores(2): 1 CPUs"}}}
	for kind, p := range r.plots(r.Analyse()) {
		b, err := p.encoded()
		var back plot
		if err != nil || json.Unmarshal(b, &back) != nil || bytes.Contains(b, []byte("null")) {
			t.Errorf("%s: %s, %v", kind, b, err)
		}
	}
}

func TestRoundKeepsFourDigits(t *testing.T) {
	for v, want := range map[float64]float64{0: 0, 1.23456: 1.235, 0.000123456: 0.0001235, 123456: 123500, -2.00049: -2} {
		if got := round(v); got != want {
			t.Errorf("round(%g) = %g, want %g", v, got, want)
		}
	}
}
