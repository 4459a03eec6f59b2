package paired

import (
	"math"
	"strings"
)

// Verdicts and the reasons of an undecided one.
const (
	Confirmed = "confirmed"
	Refuted   = "refuted"
	Undecided = "undecided"

	Unmet  = "unmet"
	Blind  = "blind"
	Biased = "biased"
	Split  = "split"
	Drift  = "drift"
	Wide   = "wide"
)

const (
	leastPairs   = 20   // eligible pairs that make a process count
	leastShare   = 0.75 // of the processes that must count
	quickMargin  = 0.05 // least margin that fewer than Plan[0] processes decide
	within       = 0.99 // confidence of the sign-test intervals
	opposedShare = 8    // one process in so many, and at least two, may not contradict the rest
)

// A Look is a planned point at which a run may end.
type Look struct {
	Processes int
	Alpha     float64 // spent there
}

// Plan is when to look, fixed before the run: an undecided run goes on to the
// next look, and all looks together err in at most 1 % of runs.
var Plan = []Look{{8, 0.004}, {16, 0.003}, {32, 0.003}}

// quickAlpha is for a run that has fewer processes than the plan and ends there.
const quickAlpha = 0.01

// alpha of a run of that many processes.
func alpha(processes int) float64 {
	if processes < Plan[0].Processes {
		return quickAlpha
	}
	a := Plan[0].Alpha
	for _, l := range Plan {
		if processes >= l.Processes {
			a = l.Alpha
		}
	}
	return a
}

// A pair is a slice and the slice of A of its round.
type pair struct {
	block    int
	log      float64 // logarithm of the ratio
	eligible bool
	clean    bool
}

// pairs returns the pairs of an arm with A in the order of their rounds.
func (p *Process) pairs(arm Arm, metric Metric, overlap float64) []pair {
	base := map[int]*Slice{}
	for i := range p.Slices {
		if s := &p.Slices[i]; s.Arm == A {
			base[s.Round] = s
		}
	}
	var list []pair
	for i := range p.Slices {
		s := &p.Slices[i]
		a := base[s.Round]
		if s.Arm != arm || a == nil {
			continue
		}
		l := math.Log(s.value(metric) / a.value(metric))
		if math.IsNaN(l) || math.IsInf(l, 0) {
			continue // a CPU clock that did not move
		}
		list = append(list, pair{s.Block, l, s.overlap() >= overlap && a.overlap() >= overlap,
			!s.contaminated() && !a.contaminated()})
	}
	return list
}

// logs returns the logarithms of the eligible pairs that keep also accepts.
func logs(list []pair, keep func(pair) bool) []float64 {
	var v []float64
	for _, p := range list {
		if p.eligible && keep(p) {
			v = append(v, p.log)
		}
	}
	return v
}

func all(pair) bool     { return true }
func clean(p pair) bool { return p.clean }

// An estimate is one arm's ratio to A over the processes that count.
type estimate struct {
	medians []float64 // one per process that counts
	errors  []float64 // their standard errors
	pooled  []float64
	Interval
	byPairs bool // the sign-test interval was the wider one
	across  Interval
	among   Interval
}

// estimate compares an arm with A over processes. The wider of the two
// intervals binds.
func (r *Run) estimate(arm Arm, metric Metric, least int, keep func(pair) bool) *estimate {
	e := &estimate{}
	for _, p := range r.Processes {
		v := logs(p.pairs(arm, metric, r.overlap()), keep)
		if len(v) >= least {
			e.medians, e.errors = append(e.medians, median(v)), append(e.errors, standardError(v))
			e.pooled = append(e.pooled, v...)
		}
	}
	e.among = signInterval(e.pooled, within)
	e.across = processInterval(e.medians, e.errors, alpha(len(r.Processes)))
	switch {
	case len(r.Processes) == 1: // a process alone: an indication
		e.Interval, e.byPairs = e.among, true
	case len(e.medians) < 2 || e.across.half() >= e.among.half():
		e.Interval = e.across
	default:
		e.Interval, e.byPairs = e.among, true
	}
	return e
}

// Analyse computes the outcome of a run from its slices alone.
func (r *Run) Analyse() *Result {
	res := &Result{Spec: r.Spec, Processes: len(r.Processes), Scope: ScopeProcesses, Confidence: 1 - alpha(len(r.Processes))}
	if len(r.Processes) == 1 {
		res.Scope, res.Confidence = ScopeProcess, within
	}
	res.describe(r)
	b := r.estimate(B, r.Metric, leastPairs, all)
	res.Counted, res.Pairs = len(b.medians), len(b.pooled)
	if why := r.unmet(res.Counted); why != "" || res.Counted == 0 {
		res.Unmet = why
		return res.conclude(Unmet)
	}
	neg, pos := r.estimate(Control, r.Metric, leastPairs, all), r.estimate(Planted, r.Metric, leastPairs, all)
	res.Ratio, res.Across, res.Among, res.ByPairs = b.finite(), b.across.finite(), b.among.finite(), b.byPairs
	res.Negative, res.Positive = neg.finite(), pos.finite()
	res.planted(r)

	// What A' moved without mattering at this margin still widens the interval.
	ratio := b.Interval
	if !neg.has(1) {
		shift := math.Abs(math.Log(neg.Estimate))
		ratio.Lo, ratio.Hi = ratio.Lo*math.Exp(-shift), ratio.Hi*math.Exp(shift)
		res.Ratio = ratio.finite()
	}
	res.sensitivity(r, b)
	side := r.side(ratio)
	half := math.Log1p(r.Plant) / 2
	moved := math.Abs(math.Log(neg.Estimate))
	d := r.drifted()
	if d != nil && d.kind == ratioDrift {
		res.Drifted = []Interval{d.before.finite(), d.after.finite()}
	}
	switch {
	case !(pos.Lo > 1):
		return res.conclude(Blind)
	case moved >= half || !neg.has(1) && moved >= half/5:
		return res.conclude(Biased)
	case res.contradicted(r, side):
		return res.conclude(Split)
	case d != nil && !(side != 0 && (d.kind == levelDrift || r.side(d.before) == side && r.side(d.after) == side)):
		return res.conclude(Drift)
	case side == 0, res.Scope == ScopeProcesses && len(r.Processes) < Plan[0].Processes && r.Margin < quickMargin:
		return res.conclude(Wide)
	case side > 0:
		return res.conclude(Confirmed)
	}
	return res.conclude(Refuted)
}

// side is 1 for an interval wholly inside what is claimed, -1 for one wholly
// outside, and 0 for one that reaches over an edge.
func (s *Spec) side(i Interval) int {
	hi := s.Hi
	if hi == 0 {
		hi = math.Inf(1)
	}
	switch {
	case math.IsNaN(i.Lo) || math.IsNaN(i.Hi):
		return 0
	case i.Lo >= s.Lo && i.Hi <= hi && i != everything:
		return 1
	case i.Hi < s.Lo || i.Lo > hi:
		return -1
	}
	return 0
}

// unmet says which condition did not hold, or "".
func (r *Run) unmet(counted int) string {
	for _, p := range r.Processes {
		if p.Unmet != "" {
			return p.Unmet
		}
	}
	switch {
	case len(r.Processes) == 0:
		return "nothing was measured"
	case float64(counted) >= leastShare*float64(len(r.Processes)):
		return ""
	case r.Parallel > 0:
		return "parallel"
	}
	return "pairs"
}

// contradicted looks for evidence that points the other way: another clock,
// the slices that nothing disturbed, or single processes and their links.
func (res *Result) contradicted(r *Run, side int) bool {
	if s := r.side(res.other.Interval); side != 0 && s == -side && len(res.other.medians) >= res.Counted {
		res.Split = "clocks"
		return true
	}
	if s := r.side(res.clean.Interval); side != 0 && s == -side && float64(len(res.clean.medians)) >= leastShare*float64(res.Processes) {
		res.Split = "clean"
		return true
	}
	in, out := 0, 0
	for _, p := range res.Each {
		switch {
		case p.Pairs < leastPairs:
		case r.side(p.Ratio) > 0:
			in++
		case r.side(p.Ratio) < 0:
			out++
		}
	}
	if min(in, out) >= max(2, len(res.Each)/opposedShare) {
		res.Split = "layouts"
		return true
	}
	return false
}

// cause names the closed gate without what it saw.
func cause(unmet string) string {
	name, _, _ := strings.Cut(unmet, ":")
	return name
}
