package paired

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s = %.6g, want %.6g", what, got, want)
	}
}

// Student's t, two-sided 99 %, as in any printed table (Fisher and Yates 1938, table III).
func TestTQuantileAsPrinted(t *testing.T) {
	for df, want := range map[float64]float64{1: 63.657, 2: 9.925, 3: 5.841, 7: 3.499, 10: 3.169, 15: 2.947, 30: 2.750} {
		near(t, "t", tQuantile(df, 0.995), want, 5e-4*want)
	}
	near(t, "t of the first look", tQuantile(7, 1-Plan[0].Alpha/2), 4.2068, 5e-3)
}

// "Student" 1908, table of Cushny and Peebles: additional hours of sleep; the
// 99 % interval of the mean difference is 1.58 ± 3.2498 × 1.2300 / √10. With
// equal errors, whatever they are, that is the interval over processes.
func TestProcessIntervalOfStudentsSleep(t *testing.T) {
	sleep := []float64{1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4}
	for _, e := range []float64{0.001, 0.5, 30} {
		i := processInterval(sleep, slices.Repeat([]float64{e}, len(sleep)), 0.01)
		near(t, "mean", math.Log(i.Estimate), 1.58, 1e-9)
		near(t, "lower end", math.Log(i.Lo), 0.3159, 1e-3)
		near(t, "upper end", math.Log(i.Hi), 2.8441, 1e-3)
	}
}

// Thirteen trials of BCG against tuberculosis (Colditz and others, JAMA 271,
// 1994), the standard example of random effects: by DerSimonian and Laird the
// log risk ratio is -0.7141 with a variance between trials of 0.3088.
func TestProcessIntervalOfBCGTrials(t *testing.T) {
	var values, errors, weights []float64
	for _, c := range [][4]float64{{4, 119, 11, 128}, {6, 300, 29, 274}, {3, 228, 11, 209}, {62, 13536, 248, 12619}, {33, 5036, 47, 5761},
		{180, 1361, 372, 1079}, {8, 2537, 10, 619}, {505, 87886, 499, 87892}, {29, 7470, 45, 7232}, {17, 1699, 65, 1600},
		{186, 50448, 141, 27197}, {5, 2493, 3, 2338}, {27, 16886, 29, 17825}} {
		treated, control := c[0]+c[1], c[2]+c[3]
		variance := 1/c[0] - 1/treated + 1/c[2] - 1/control
		values = append(values, math.Log(c[0]/treated/(c[2]/control)))
		errors, weights = append(errors, math.Sqrt(variance)), append(weights, 1/variance)
	}
	between := betweenVariance(values, weights)
	near(t, "variance between trials", between, 0.3088, 5e-5)
	i := processInterval(values, errors, 0.05)
	near(t, "log risk ratio", math.Log(i.Estimate), -0.7141, 5e-5)

	// Second implementation of Hartung and Knapp's width: the residual mean
	// square of a weighted regression on a constant.
	var w, wy, wyy float64
	for k, y := range values {
		v := 1 / (errors[k]*errors[k] + between)
		w, wy, wyy = w+v, wy+v*y, wyy+v*y*y
	}
	se := math.Sqrt((wyy - wy*wy/w) / (12 * w))
	near(t, "half width", i.half(), 2.1788*se, 1e-4)
}

// The ends are order statistics that, by the binomial distribution (Dixon and
// Mood 1946), cover the median in at least 99 % of samples, and hardly more.
func TestSignIntervalIsOrderStatistics(t *testing.T) {
	for _, n := range []int{8, 12, 20, 25, 60, 97, 768} {
		values := make([]float64, n)
		for i := range values {
			values[i] = float64(i+1) / 1000
		}
		i := signInterval(values, 0.99)
		lo, hi := math.Round(math.Log(i.Lo)*1000), math.Round(math.Log(i.Hi)*1000)
		b := distuv.Binomial{N: float64(n), P: 0.5}
		if c := b.CDF(hi-1) - b.CDF(lo-1); c < 0.99 || n >= 20 && c > 0.9985 {
			t.Errorf("n = %d: from %g to %g covers %.5f", n, lo, hi, c)
		}
	}
}

func TestSignIntervalLeavesItsArgument(t *testing.T) {
	v := []float64{3, 1, 2}
	signInterval(v, 0.5)
	median(v)
	if !slices.Equal(v, []float64{3, 1, 2}) {
		t.Errorf("argument became %v", v)
	}
}

// Spearman 1904 in the form of every textbook: rho = 1 - 6 Σd² / (n(n²-1))
// without ties.
func TestSpearman(t *testing.T) {
	v := []float64{86, 97, 99, 100, 101, 103, 106, 110, 112, 113}
	near(t, "rising", spearman(v), 1, 1e-12)
	slices.Reverse(v)
	near(t, "falling", spearman(v), -1, 1e-12)
	mixed := []float64{3, 1, 4, 1.5, 5, 9, 2, 6}
	d2, n := 0.0, float64(len(mixed))
	for i, r := range ranks(mixed) {
		d2 += (r - float64(i+1)) * (r - float64(i+1))
	}
	near(t, "mixed", spearman(mixed), 1-6*d2/(n*(n*n-1)), 1e-12)
	near(t, "all alike", spearman([]float64{2, 2, 2, 2}), 0, 0)
}

func TestRanksShareTies(t *testing.T) {
	if got, want := ranks([]float64{10, 20, 10, 30, 10}), []float64{2, 4, 2, 5, 2}; !slices.Equal(got, want) {
		t.Errorf("ranks = %v, want %v", got, want)
	}
}

// The annual flow of the Nile at Aswan, 1871-1970, changed after 1898, the
// classical case (Cobb, Biometrika 65, 1978).
func TestChangePointOfTheNile(t *testing.T) {
	nile := []float64{1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
		1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824,
		702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771,
		676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170,
		912, 746, 919, 718, 714, 740}
	after, p := changePoint(nile)
	if year := 1870 + after; year != 1898 || p > 1e-5 {
		t.Errorf("the level changes after %d with p = %.2g, want 1898 and p < 1e-5", year, p)
	}

	// Second implementation: the double sum of signs of Pettitt's definition.
	most := 0.0
	for k := 1; k < len(nile); k++ {
		u := 0.0
		for i := range k {
			for _, y := range nile[k:] {
				switch {
				case nile[i] > y:
					u++
				case nile[i] < y:
					u--
				}
			}
		}
		most = max(most, math.Abs(u))
	}
	n := float64(len(nile))
	near(t, "p", p, 2*math.Exp(-6*most*most/(n*n*n+n*n)), 1e-12)

	if _, p := changePoint([]float64{5, 3, 6, 2, 5, 3, 6, 2, 4, 4, 5, 3}); p < 0.5 {
		t.Errorf("no change: p = %g", p)
	}
}
