package paired

import (
	"math"
	"slices"

	"golang.org/x/perf/benchmath"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// An Interval estimates a ratio of times.
type Interval struct {
	Estimate float64 `json:"estimate"`
	Lo       float64 `json:"lo"`
	Hi       float64 `json:"hi"`
}

// ratios leaves the logarithms in which everything is computed.
func ratios(est, lo, hi float64) Interval { return Interval{math.Exp(est), math.Exp(lo), math.Exp(hi)} }

// half is half the interval's width in logarithms.
func (i Interval) half() float64 { return math.Log(i.Hi/i.Lo) / 2 }

// has reports whether a ratio lies in the interval.
func (i Interval) has(ratio float64) bool { return i.Lo <= ratio && ratio <= i.Hi }

// finite replaces ends that JSON cannot write: an interval over everything.
func (i Interval) finite() Interval {
	const far = 1e9
	clamp := func(v float64) float64 {
		if math.IsNaN(v) {
			return 1
		}
		return min(max(v, 1/far), far)
	}
	return Interval{clamp(i.Estimate), clamp(i.Lo), clamp(i.Hi)}
}

// everything is the interval of an experiment that saw nothing.
var everything = Interval{1, 0, math.Inf(1)}

// processInterval is the t interval at confidence 1-alpha for the mean over
// processes, each with its value, a logarithm, and the standard error of that
// value. It is the interval of the verdict: processes, with their links, are
// what was replicated (Kalibera and Jones 2013, section 6).
//
// Processes weigh by their precision in a random-effects mean (DerSimonian and
// Laird 1986), and the interval is that of Hartung and Knapp (Statistics in
// Medicine 20, 2001), which with equal weights is the t interval of textbooks.
// Without weights one process of eight that was starved during its run decided
// the width; with them intervals under load are narrower by a third.
func processInterval(values, errors []float64, alpha float64) Interval {
	n := float64(len(values))
	if n < 2 {
		return everything
	}
	weights := make([]float64, len(values))
	for i, e := range errors {
		weights[i] = 1 / (e * e)
	}
	between := betweenVariance(values, weights)
	for i, e := range errors {
		weights[i] = 1 / (e*e + between)
	}
	mean := stat.Mean(values, weights)
	sum, spread := 0.0, 0.0
	for i, w := range weights {
		sum += w
		spread += w * (values[i] - mean) * (values[i] - mean)
	}
	h := tQuantile(n-1, 1-alpha/2) * math.Sqrt(spread/((n-1)*sum))
	return ratios(mean, mean-h, mean+h)
}

// betweenVariance is DerSimonian and Laird's estimate of the variance that
// values have beyond their own errors; weights are inverse squared errors.
func betweenVariance(values, weights []float64) float64 {
	mean := stat.Mean(values, weights)
	var sum, squares, q float64
	for i, w := range weights {
		sum, squares = sum+w, squares+w*w
		q += w * (values[i] - mean) * (values[i] - mean)
	}
	return max(0, (q-float64(len(values)-1))/(sum-squares/sum))
}

// leastError keeps a process whose pairs all agree, to the tick of the clock,
// from outweighing all others.
const leastError = 1e-4

// standardError of a median, from its sign-test interval.
func standardError(values []float64) float64 {
	h := signInterval(values, within).half() / distuv.UnitNormal.Quantile((1+within)/2)
	if math.IsNaN(h) || math.IsInf(h, 0) {
		return 1
	}
	return max(h, leastError)
}

// tQuantile is the quantile of Student's distribution.
func tQuantile(df, p float64) float64 {
	return distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.Quantile(p)
}

// signInterval is the interval of the sign test for the median of logarithms:
// it treats the pairs of all processes alike, so it tells how precise the
// slices are, not how far the answer carries to another process.
func signInterval(values []float64, confidence float64) Interval {
	if len(values) < 2 {
		return everything
	}
	s := benchmath.AssumeNothing.Summary(benchmath.NewSample(slices.Clone(values), &benchmath.DefaultThresholds), confidence)
	return ratios(s.Center, s.Lo, s.Hi)
}

// median of values, which it leaves alone; NaN of none.
func median(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	v := slices.Sorted(slices.Values(values))
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}

// spearman is Spearman's rank correlation of values with their position.
func spearman(values []float64) float64 {
	if len(values) < 3 {
		return 0
	}
	at := make([]float64, len(values))
	for i := range at {
		at[i] = float64(i)
	}
	r := stat.Correlation(at, ranks(values), nil)
	if math.IsNaN(r) {
		return 0 // all alike
	}
	return r
}

// ranks gives each value its place, from 1, and ties the mean of theirs.
func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		switch {
		case values[a] < values[b]:
			return -1
		case values[a] > values[b]:
			return 1
		}
		return 0
	})
	list := make([]float64, len(values))
	for i := 0; i < len(order); {
		j := i
		for j < len(order) && values[order[j]] == values[order[i]] {
			j++
		}
		for _, k := range order[i:j] {
			list[k] = float64(i+j+1) / 2
		}
		i = j
	}
	return list
}

// changePoint is Pettitt's test: after which value a series most likely
// changed its level, and the approximate probability that chance alone does
// so (A. N. Pettitt, "A non-parametric approach to the change-point problem",
// Applied Statistics 28, 1979).
func changePoint(values []float64) (after int, p float64) {
	n := float64(len(values))
	if n < 4 {
		return 0, 1
	}
	r := ranks(values)
	var sum, most float64
	for i := range values[:len(values)-1] {
		sum += r[i]
		u := 2*sum - float64(i+1)*(n+1)
		if math.Abs(u) > most {
			after, most = i+1, math.Abs(u)
		}
	}
	return after, min(1, 2*math.Exp(-6*most*most/(n*n*n+n*n)))
}
