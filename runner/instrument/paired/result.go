package paired

import "math"

// Scopes of a result.
const (
	ScopeProcesses = "processes" // several processes of several layouts: a verdict
	ScopeProcess   = "process"   // one process of one layout: an indication, never a verdict
)

// A Text says the same in English and in Chinese.
type Text struct {
	EN string `json:"en"`
	ZH string `json:"zh"`
}

// A Result is what a run says about its claim. Every number in it follows
// from the stored slices.
type Result struct {
	Spec
	Verdict    string `json:"verdict"`              // confirmed refuted undecided
	Reason     string `json:"reason,omitempty"`     // of an undecided one
	Indication string `json:"indication,omitempty"` // scope process: what the verdict would be if processes agreed
	Scope      string `json:"scope"`

	Processes  int     `json:"processes"`
	Counted    int     `json:"counted"` // processes with enough eligible pairs
	Pairs      int     `json:"pairs"`   // eligible pairs of A and B
	Seconds    float64 `json:"seconds"` // of measuring, all processes
	Confidence float64 `json:"confidence"`

	Ratio   Interval `json:"ratio"`   // B/A; the binding interval
	Across  Interval `json:"across"`  // t interval over processes
	Among   Interval `json:"among"`   // sign-test interval over all pairs, at 99 %
	ByPairs bool     `json:"byPairs"` // the sign-test interval was wider and binds

	Negative Interval `json:"negative"` // A'/A: should be 1
	Positive Interval `json:"positive"` // (A+d)/A: should be PlantSeen
	Measured float64  `json:"measured"` // the plant as the clock saw it, relative to A: 0.051

	Other      Metric   `json:"other"` // the cross-check
	OtherRatio Interval `json:"otherRatio"`
	Clean      Interval `json:"clean"`      // B/A over undisturbed pairs only
	CleanShare float64  `json:"cleanShare"` // of the slices, undisturbed
	Overlap    float64  `json:"overlap"`    // CPUs in use during a slice of A or B, median

	TimeA float64 `json:"timeA"` // ns per operation, median of process medians
	TimeB float64 `json:"timeB"`

	Smallest float64 `json:"smallest"`          // relative change this run would have told from none in 9 of 10 runs
	Decides  float64 `json:"decides,omitempty"` // seconds of measuring that would decide, if the estimate is right
	Next     int     `json:"next,omitempty"`    // processes of the planned look that may decide
	Unmet    string  `json:"unmet,omitempty"`   // which condition, and what stood there
	Split    string  `json:"split,omitempty"`   // what contradicts: layouts, clocks, clean

	Drifted []Interval `json:"drifted,omitempty"` // B/A before and after it changed during the run

	Each     []ProcessResult `json:"each"`
	Evidence Text            `json:"evidence"`

	other, clean *estimate
}

// A ProcessResult is one process's share, for a forest plot. Its intervals
// are sign-test intervals at 99 %.
type ProcessResult struct {
	Layout   uint64   `json:"layout"`
	Pairs    int      `json:"pairs"` // eligible
	Ratio    Interval `json:"ratio"`
	Negative Interval `json:"negative"`
	Positive Interval `json:"positive"`
	TimeA    float64  `json:"timeA"`
	TimeB    float64  `json:"timeB"`
	Clean    float64  `json:"clean"`   // share of slices that nothing disturbed
	Overlap  float64  `json:"overlap"` // CPUs in use, median
	Seconds  float64  `json:"seconds"`
}

// describe fills in what needs no inference.
func (res *Result) describe(r *Run) {
	var a, b, overlap []float64
	cleanSlices, total := 0, 0
	for _, p := range r.Processes {
		e := ProcessResult{Layout: p.Layout, Seconds: p.Seconds}
		var ta, tb, over []float64
		undisturbed := 0
		for i := range p.Slices {
			s := &p.Slices[i]
			if !s.contaminated() {
				undisturbed++
			}
			switch s.Arm {
			case A:
				ta = append(ta, s.value(r.Metric))
			case B:
				tb = append(tb, s.value(r.Metric))
			default:
				continue
			}
			over = append(over, s.overlap())
		}
		pairs := logs(p.pairs(B, r.Metric, r.overlap()), all)
		e.Pairs, e.Ratio = len(pairs), signInterval(pairs, within).finite()
		e.Negative = signInterval(logs(p.pairs(Control, r.Metric, r.overlap()), all), within).finite()
		e.Positive = signInterval(logs(p.pairs(Planted, r.Metric, r.overlap()), all), within).finite()
		if len(p.Slices) > 0 {
			e.TimeA, e.TimeB, e.Overlap = number(median(ta)), number(median(tb)), number(median(over))
			e.Clean = float64(undisturbed) / float64(len(p.Slices))
			a, b, overlap = append(a, e.TimeA), append(b, e.TimeB), append(overlap, over...)
		}
		cleanSlices, total = cleanSlices+undisturbed, total+len(p.Slices)
		res.Seconds += p.Seconds
		res.Each = append(res.Each, e)
	}
	res.TimeA, res.TimeB, res.Overlap = number(median(a)), number(median(b)), number(median(overlap))
	res.CleanShare = float64(cleanSlices) / float64(max(total, 1))
}

// number makes a value fit for JSON.
func number(v float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return 0
	}
	return v
}

// planted takes the size of the plant from the clock that timed the spin
// itself, not from the comparison that is to detect it.
func (res *Result) planted(r *Run) {
	var sizes []float64
	for _, p := range r.Processes {
		for i := range p.Slices {
			if s := &p.Slices[i]; s.Arm == Planted {
				plant, rest := s.Plant, s.Wall-s.Plant
				if r.Metric == CPU {
					plant *= int64(max(r.Goroutines, 1))
					rest = s.CPU - plant
				}
				if rest > 0 {
					sizes = append(sizes, float64(plant)/float64(rest))
				}
			}
		}
	}
	res.Measured = number(median(sizes))
}

// sensitivity repeats the estimate with the other clock and with undisturbed
// pairs only.
func (res *Result) sensitivity(r *Run, b *estimate) {
	res.Other = CPU
	if r.Metric == CPU {
		res.Other = Wall
	}
	res.other = r.estimate(B, res.Other, leastPairs, all)
	res.clean = r.estimate(B, r.Metric, leastPairs, clean)
	res.OtherRatio, res.Clean = res.other.finite(), res.clean.finite()

	// Half widths at the confidence of the run become what it could have seen
	// with a power of 90 %.
	reach := 1 + 1.2816/2.5758
	if df := float64(len(b.medians) - 1); !b.byPairs && df >= 1 {
		reach = 1 + tQuantile(df, 0.9)/tQuantile(df, 1-alpha(res.Processes)/2)
	}
	res.Smallest = number(math.Expm1(min(res.Ratio.half()*reach, 20)))
}

// conclude sets the verdict; outcome is a verdict or a reason.
func (res *Result) conclude(outcome string) *Result {
	switch {
	case outcome != Confirmed && outcome != Refuted:
		res.Verdict, res.Reason, res.Indication = Undecided, outcome, Undecided
	case res.Scope == ScopeProcess:
		res.Verdict, res.Reason, res.Indication = Undecided, Unmet, outcome
		res.Unmet = "processes: 1"
	default:
		res.Verdict = outcome
	}
	if res.Scope != ScopeProcess {
		res.Indication = ""
	}
	// Which slices count is known from the CPU time alone, never from what they
	// measured, so waiting for a quieter machine favours no side.
	disturbed := outcome == Unmet && res.Counted > 0 && (res.Unmet == "parallel" || res.Unmet == "pairs")
	if outcome == Wide || outcome == Blind || disturbed {
		for _, l := range Plan {
			if l.Processes > res.Processes && res.Next == 0 {
				res.Next = l.Processes
			}
		}
	}
	if outcome == Wide {
		res.Decides = res.timeToDecide()
	}
	if res.Each == nil {
		res.Each = []ProcessResult{}
	}
	res.Evidence = res.text()
	return res
}

// timeToDecide scales the time spent by the square of how much narrower the
// interval would have to be to stay on the estimate's side of the nearest
// edge; 0 when the estimate stands on the edge and no time would do.
func (res *Result) timeToDecide() float64 {
	gap := math.Inf(1)
	for _, edge := range []float64{res.Lo, res.Hi} {
		if edge > 0 {
			gap = min(gap, math.Abs(math.Log(res.Ratio.Estimate/edge)))
		}
	}
	more := math.Pow(res.Ratio.half()/gap, 2)
	if math.IsNaN(more) || res.Seconds*more > 24*3600 {
		return 0
	}
	return res.Seconds * max(more, 1)
}
