package paired

import (
	"math"
	"slices"
)

// Kinds of drift.
const (
	ratioDrift = "ratio"
	levelDrift = "level"
)

// A drift is a change of what blocks measured while the run went on, with
// sign-test intervals of the ratio before and after it.
type drift struct {
	kind          string
	before, after Interval
}

// drifted tests medians of blocks, in the order in which they were measured,
// for a trend or a change of level; nil is none. A level that drifts is what
// pairing is for, so it only explains an interval that does not decide. A
// ratio that drifts is not one ratio, but where all it was lies on one side of
// the claim, the claim is decided all the same.
func (r *Run) drifted() *drift {
	var ratio, level []float64
	order := slices.SortedFunc(slices.Values(r.Processes), func(a, b *Process) int { return a.Start.Compare(b.Start) })
	for _, p := range order {
		blocks := map[int][]float64{}
		levels := map[int][]float64{}
		last := 0
		for _, q := range p.pairs(B, r.Metric, r.overlap()) {
			if q.eligible {
				blocks[q.block] = append(blocks[q.block], q.log)
				last = max(last, q.block)
			}
		}
		for i := range p.Slices {
			if s := &p.Slices[i]; s.Arm == A && s.CPU+s.Wall > 0 {
				levels[s.Block] = append(levels[s.Block], math.Log(s.value(r.Metric)))
			}
		}
		for i := range last + 1 {
			if len(blocks[i]) > 0 {
				ratio, level = append(ratio, median(blocks[i])), append(level, median(levels[i]))
			}
		}
	}
	if before, after := trend(ratio, math.Log1p(r.Plant)/2); before != nil {
		return &drift{ratioDrift, signInterval(before, within), signInterval(after, within)}
	}
	if before, _ := trend(level, math.Log1p(r.Plant)); before != nil {
		return &drift{kind: levelDrift}
	}
	return nil
}

// trend returns the first and the last third of a series of at least ten
// values that rises or falls by more than least, or what lies before and after
// its one step of more than least; nil of any other.
func trend(v []float64, least float64) (before, after []float64) {
	if len(v) < 10 {
		return nil, nil
	}
	far := func(a, b []float64) bool { return math.Abs(median(b)-median(a)) > least }
	third := len(v) / 3
	before, after = v[:third], v[len(v)-third:]
	if math.Abs(spearman(v)) > 0.5 && far(before, after) {
		return before, after
	}
	at, p := changePoint(v)
	if p < 0.001 && at >= 3 && len(v)-at >= 3 && far(v[:at], v[at:]) {
		return v[:at], v[at:]
	}
	return nil, nil
}
