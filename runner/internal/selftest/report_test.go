package selftest

import (
	"math"
	"strings"
	"testing"
	"time"

	"golang.org/x/perf/benchmath"
)

func said(says string, ratio float64) Outcome {
	return Outcome{Says: says, Ratio: ratio, Lo: ratio - 0.01, Hi: ratio + 0.01, Seconds: 3}
}

func find(t *testing.T, r *Report, way string, loaded bool, size float64) Row {
	t.Helper()
	for _, row := range r.Rows {
		if row.Way == way && row.Workload == "" && row.Loaded == loaded && row.Size == size {
			return row
		}
	}
	t.Fatalf("no row for %s, loaded %v, size %g", way, loaded, size)
	return Row{}
}

func TestRowsCountWhatIsFalse(t *testing.T) {
	trial := func(loaded bool, size float64, paired, plain string) *Trial {
		ratio := 1 + 0.8*size // the plant turns out smaller than intended
		return &Trial{loaded, "buffered", size, said(paired, ratio), said(plain, ratio)}
	}
	undecided := trial(false, 0, Undecided, Same)
	undecided.Paired.Reason = "wide"
	r := report(Config{Trials: 4, Load: 2}, []*Trial{
		trial(false, 0, Same, Slower), trial(false, 0, Same, Faster), trial(false, 0, Slower, Same), undecided,
		trial(true, 0.05, Slower, Slower), trial(true, 0.05, Faster, Same), trial(true, 0.05, Same, Faster), trial(true, 0.05, Undecided, Slower),
	}, time.Now())
	for _, c := range []struct {
		way                          string
		loaded                       bool
		size                         float64
		wrong, detected, right, open int
	}{
		{"paired", false, 0, 1, 0, 2, 1},
		{"plain", false, 0, 2, 0, 2, 0},
		{"paired", true, 0.05, 2, 1, 0, 1},
		{"plain", true, 0.05, 1, 2, 0, 0},
	} {
		row := find(t, r, c.way, c.loaded, c.size)
		if row.False != c.wrong || row.Detected != c.detected || row.Right != c.right || row.Open != c.open || row.Trials != 4 {
			t.Errorf("%s, loaded %v, size %g: %+v, want %d false, %d detected, %d right, %d open", c.way, c.loaded, c.size, row,
				c.wrong, c.detected, c.right, c.open)
		}
	}
	if m := find(t, r, "paired", true, 0.05).Measured; math.Abs(m-0.04) > 1e-9 {
		t.Errorf("measured plant %g, want 0.04", m)
	}
	var b strings.Builder
	if err := r.Print(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"wide 1", "+4.0%", "2 procs", "25%"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, b.String())
		}
	}
}

// Of a plant that turns out to be within the tolerance, the same is true.
func TestPlantWithinTheTolerance(t *testing.T) {
	x := &Trial{false, "default", 0.03, said(Same, 1.02), said(Same, 1)}
	r := report(Config{Trials: 1}, []*Trial{x}, time.Now())
	if row := find(t, r, "paired", false, 0.03); row.False != 0 || row.Detected != 0 {
		t.Errorf("%+v: a slowdown of 2 %% is within %g", row, Tolerance)
	}
}

// Clopper and Pearson's limits for small numbers, as in the tables of Geigy.
func TestUpperLimit(t *testing.T) {
	for _, c := range []struct {
		k, n int
		want float64
	}{{0, 10, 0.3085}, {1, 10, 0.4450}, {5, 10, 0.8129}, {0, 100, 0.0362}, {10, 10, 1}} {
		if got := upper(c.k, c.n); math.Abs(got-c.want) > 1e-4 {
			t.Errorf("%d of %d: at most %.4f, want %.4f", c.k, c.n, got, c.want)
		}
	}
}

func TestTimesReadsBenchmarks(t *testing.T) {
	out := "goos: linux\npkg: x\n" + strings.Repeat("BenchmarkPlain/buffered-2\t 100\t 31.5 ns/op\n", count) + "PASS\n"
	v, err := times(out)
	if err != nil || len(v) != count || math.Abs(v[0]-31.5) > 1e-9 {
		t.Errorf("%v, %v", v, err)
	}
	if _, err := times("PASS\n"); err == nil {
		t.Error("no benchmarks: no error")
	}
}

func TestContrastIsBenchstats(t *testing.T) {
	sample := func(base float64) *benchmath.Sample {
		v := make([]float64, count)
		for i := range v {
			v[i] = base + float64(i)/10
		}
		return benchmath.NewSample(v, &benchmath.DefaultThresholds)
	}
	for _, c := range []struct {
		a, b float64
		want string
	}{{100, 110, Slower}, {110, 100, Faster}, {100, 100, Same}, {100, 100.2, Same}} {
		if o := contrast(sample(c.a), sample(c.b)); o.Says != c.want {
			t.Errorf("%g then %g: %s (p = %g), want %s", c.a, c.b, o.Says, o.P, c.want)
		}
	}
}
