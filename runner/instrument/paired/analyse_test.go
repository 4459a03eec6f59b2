package paired

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"
)

// A world makes slices without running anything. Times are per operation,
// relative; noise and the rest are in logarithms.
type world struct {
	processes int
	blocks    int
	ratio     float64 // of B to A
	control   float64 // of A' to A; 0 is 1
	plant     float64 // as planted; 0 is Spec.Plant
	seen      float64 // of the plant, as it shows in the time; 0 is all
	noise     float64 // standard deviation of a slice
	between   float64 // of the ratio between processes
	overlap   float64 // CPUs used; 0 is 1
	disturb   func(s *Slice, process, block int) (factor float64)
}

func (w world) run(spec Spec) *Run {
	r := rand.New(rand.NewPCG(7, 11))
	or := func(v, otherwise float64) float64 {
		if v == 0 {
			return otherwise
		}
		return v
	}
	spec.Name, spec.Plant = "synthetic", max(spec.Margin, MinPlant)
	if spec.Metric == "" {
		spec.Metric = Wall
	}
	run := &Run{Spec: spec}
	for i := range w.processes {
		p := &Process{Layout: uint64(i), Start: time.Unix(int64(i), 0), Seconds: 0.4, Counts: []int{20000, 20000, 20000, 20000}}
		shift := math.Exp(w.between * r.NormFloat64())
		round := 0
		for block := range w.blocks {
			for _, order := range blockOrder(r) {
				for _, arm := range order {
					s := Slice{Arm: arm, Block: block, Round: round, N: 19000 + r.IntN(2000)}
					if last := len(p.Slices); last > 0 {
						s.Start = p.Slices[last-1].end() + 5000
					}
					t := 50 * math.Exp(w.noise*r.NormFloat64())
					planted := 0.0
					switch arm {
					case B:
						t *= w.ratio * shift
					case Control:
						t *= or(w.control, 1)
					case Planted:
						planted = or(w.plant, spec.Plant)
					}
					if w.disturb != nil {
						t *= w.disturb(&s, i, block)
					}
					s.Plant = int64(50*planted*float64(s.N)) / tick * tick
					s.Wall = int64(t*(1+planted*or(w.seen, 1))*float64(s.N)) / tick * tick
					s.CPU = int64(float64(s.Wall)*or(w.overlap, 1)) / micro * micro
					p.Slices = append(p.Slices, s)
				}
				round++
			}
		}
		run.Processes = append(run.Processes, p)
	}
	return run
}

func TestVerdicts(t *testing.T) {
	slower := Spec{Lo: 1.05, Margin: 0.05}
	same := Spec{Lo: 1 / 1.05, Hi: 1.05, Margin: 0.05}
	calm := world{processes: 8, blocks: 4, ratio: 1, noise: 0.02}
	with := func(change func(w *world)) world {
		w := calm
		change(&w)
		return w
	}
	for name, c := range map[string]struct {
		spec  Spec
		world world
		want  string
	}{
		"an effect that is there":        {slower, with(func(w *world) { w.ratio = 1.10 }), "confirmed"},
		"an effect that is not there":    {slower, calm, "refuted"},
		"the same":                       {same, calm, "confirmed"},
		"not the same":                   {same, with(func(w *world) { w.ratio = 0.9 }), "refuted"},
		"at most, and it is":             {Spec{Hi: 0.8, Margin: 0.2}, with(func(w *world) { w.ratio = 0.5 }), "confirmed"},
		"on the edge":                    {slower, with(func(w *world) { w.ratio = 1.05 }), "undecided wide"},
		"noise over the margin":          {slower, with(func(w *world) { w.noise, w.between = 0.1, 0.05 }), "undecided wide"},
		"noise that hides the plant":     {slower, with(func(w *world) { w.noise = 1 }), "undecided blind"},
		"a plant that does not show":     {slower, with(func(w *world) { w.seen = 0.01 }), "undecided blind"},
		"a control that moved":           {slower, with(func(w *world) { w.control = 1.04 }), "undecided biased"},
		"a large effect and bad control": {slower, with(func(w *world) { w.ratio, w.control = 2, 1.04 }), "undecided biased"},
		"no overlap":                     {Spec{Lo: 1.05, Margin: 0.05, Parallel: 2}, calm, "undecided unmet"},
		"overlap":                        {Spec{Lo: 1.05, Margin: 0.05, Parallel: 2}, with(func(w *world) { w.overlap = 1.95 }), "refuted"},
		"too few processes that overlap": {Spec{Lo: 1.05, Margin: 0.05, Parallel: 2}, with(func(w *world) { w.overlap, w.processes = 1.2, 8 }), "undecided unmet"},
		"layouts that contradict": {same, with(func(w *world) {
			w.disturb = func(s *Slice, process, _ int) float64 {
				if s.Arm == B && process%2 == 0 {
					return 1.2
				}
				return 1
			}
		}), "undecided split"},
		"one process that is off": {slower, with(func(w *world) {
			w.ratio = 1.10
			w.disturb = func(s *Slice, process, _ int) float64 {
				if s.Arm == B && process == 3 {
					return 0.97
				}
				return 1
			}
		}), "confirmed"},
		"a level that drifts under both": {slower, with(func(w *world) {
			w.ratio = 1.10
			w.disturb = func(_ *Slice, process, block int) float64 { return math.Exp(0.05 * float64(process*4+block)) }
		}), "confirmed"},
		"a level that drifts and nothing decided": {slower, with(func(w *world) {
			w.ratio = 1.05
			w.disturb = func(_ *Slice, process, block int) float64 { return math.Exp(0.05 * float64(process*4+block)) }
		}), "undecided drift"},
		"a ratio that drifts, all of it claimed": {slower, with(func(w *world) {
			w.ratio = 1.2
			w.disturb = func(s *Slice, process, _ int) float64 {
				if s.Arm == B {
					return math.Exp(0.02 * float64(process))
				}
				return 1
			}
		}), "confirmed"},
		"a ratio that drifts away from the edge": {slower, with(func(w *world) {
			w.ratio, w.noise = 1.05, 0.15
			w.disturb = func(s *Slice, process, _ int) float64 {
				if s.Arm == B {
					return math.Exp(0.04 * float64(process))
				}
				return 1
			}
		}), "undecided drift"},
		"a ratio that steps away from the edge": {slower, with(func(w *world) {
			w.ratio, w.noise = 1.05, 0.15
			w.disturb = func(s *Slice, process, _ int) float64 {
				if s.Arm == B && process >= 3 {
					return 1.3
				}
				return 1
			}
		}), "undecided drift"},
		"a slow first slice": {slower, with(func(w *world) {
			w.disturb = func(s *Slice, _, _ int) float64 {
				if s.Start == 0 {
					return 50
				}
				return 1
			}
		}), "refuted"},
		"preemption of a third of the slices": {slower, with(func(w *world) {
			w.ratio = 1.10
			n := 0
			w.disturb = func(s *Slice, _, _ int) float64 {
				if n++; n%3 == 0 {
					s.Involuntary = 1
					return 3
				}
				return 1
			}
		}), "confirmed"},
		"an effect that only disturbed slices have": {slower, with(func(w *world) {
			n := 0
			w.disturb = func(s *Slice, _, _ int) float64 {
				n++
				if s.Arm == B && n%4 != 0 {
					s.Involuntary = 1
					return 1.2
				}
				return 1
			}
		}), "undecided split"},
		"a quick run of a wide margin":   {slower, with(func(w *world) { w.processes, w.ratio = 4, 1.2 }), "confirmed"},
		"a quick run of a narrow margin": {Spec{Lo: 1.02, Margin: 0.02}, with(func(w *world) { w.processes, w.ratio = 4, 1.2 }), "undecided wide"},
		"one process":                    {slower, with(func(w *world) { w.processes, w.ratio = 1, 1.2 }), "undecided unmet"},
		"nothing":                        {slower, world{}, "undecided unmet"},
	} {
		t.Run(name, func(t *testing.T) {
			res := c.world.run(c.spec).Analyse()
			got := res.Verdict
			if res.Reason != "" {
				got += " " + res.Reason
			}
			if got != c.want {
				t.Errorf("got %s, want %s\n%s", got, c.want, res.Evidence.EN)
			}
			if (res.Reason != "") != (res.Verdict == Undecided) {
				t.Errorf("verdict %q has reason %q", res.Verdict, res.Reason)
			}
			if res.Evidence.EN == "" || res.Evidence.ZH == "" {
				t.Errorf("evidence %+v", res.Evidence)
			}
		})
	}
}

func TestOneProcessIsNoVerdict(t *testing.T) {
	res := world{processes: 1, blocks: 4, ratio: 1.5, noise: 0.02}.run(Spec{Lo: 1.05, Margin: 0.05}).Analyse()
	if res.Scope != ScopeProcess || res.Verdict != Undecided || res.Indication != Confirmed {
		t.Errorf("scope %s, verdict %s, indication %s", res.Scope, res.Verdict, res.Indication)
	}
}

// The level of a slice does not matter, the ratio does: five processes of
// eight must have overlapped, in the slices that count.
func TestOnlySlicesThatOverlapCount(t *testing.T) {
	w := world{processes: 8, blocks: 4, ratio: 1, noise: 0.02, overlap: 1.95}
	w.disturb = func(s *Slice, process, block int) float64 {
		if s.Arm == B && block < 2 {
			return 3
		}
		return 1
	}
	run := w.run(Spec{Lo: 2, Margin: 1, Parallel: 2})
	for _, p := range run.Processes {
		for i := range p.Slices {
			if s := &p.Slices[i]; s.Block >= 2 {
				s.CPU = s.Wall // no overlap in the later half, where B is as fast
			}
		}
	}
	res := run.Analyse()
	if res.Verdict != Confirmed || math.Abs(res.Ratio.Estimate-3) > 0.1 {
		t.Errorf("%s, B/A %v, want confirmed at 3", res.Verdict, res.Ratio)
	}
	for _, p := range run.Processes[:3] {
		for i := range p.Slices {
			p.Slices[i].CPU = p.Slices[i].Wall
		}
	}
	if res = run.Analyse(); res.Verdict != Undecided || res.Reason != Unmet || res.Counted != 5 {
		t.Errorf("with 5 of 8 processes that overlap: %s %s, counted %d", res.Verdict, res.Reason, res.Counted)
	}
	if res.Next != 16 {
		t.Errorf("after a run that something disturbed: next %d, want 16", res.Next)
	}
	for i := range run.Processes {
		for j := range run.Processes[i].Slices {
			run.Processes[i].Slices[j].CPU = run.Processes[i].Slices[j].Wall
		}
	}
	if res = run.Analyse(); res.Reason != Unmet || res.Next != 0 {
		t.Errorf("without any overlap: %s, next %d, want unmet and none", res.Reason, res.Next)
	}
}

func TestPlanSpendsOnePerCent(t *testing.T) {
	sum := 0.0
	for _, l := range Plan {
		sum += l.Alpha
		if got := alpha(l.Processes); got != l.Alpha {
			t.Errorf("alpha(%d) = %g, want %g", l.Processes, got, l.Alpha)
		}
	}
	if math.Abs(sum-0.01) > 1e-12 {
		t.Errorf("the looks spend %g, want 0.01", sum)
	}
	wide := world{processes: 8, blocks: 4, ratio: 1.05, noise: 0.02}.run(Spec{Lo: 1.05, Margin: 0.05}).Analyse()
	if wide.Next != 16 {
		t.Errorf("after a wide run of 8: next %d, want 16", wide.Next)
	}
	sure := world{processes: 8, blocks: 4, ratio: 1.2, noise: 0.02}.run(Spec{Lo: 1.05, Margin: 0.05}).Analyse()
	if sure.Next != 0 {
		t.Errorf("after a run that decided: next %d, want none", sure.Next)
	}
}

// The rates the analysis promises hold on noise it was made for: three
// hundred runs without an effect, and with one of 5 %.
func TestErrorRates(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: analyses six hundred runs")
	}
	const trials = 300
	spec := Spec{Lo: 1.01, Margin: 0.01, Metric: Wall}
	for _, c := range []struct {
		ratio     float64
		wrong     string
		mostWrong int
		right     string
		leastHit  int
	}{
		{1, Confirmed, 3, Refuted, 0},
		{1.05, Refuted, 0, Confirmed, trials * 9 / 10},
	} {
		wrong, right := 0, 0
		reasons := map[string]int{}
		for i := range trials {
			r := rand.New(rand.NewPCG(uint64(i), 1))
			w := world{processes: 8, blocks: 4, ratio: c.ratio, noise: 0.04, between: 0.003}
			w.disturb = func(s *Slice, _, _ int) float64 {
				if r.IntN(4) == 0 { // somebody else's time slice
					s.Involuntary = 1
					return 1 + 4*r.Float64()
				}
				return 1
			}
			res := w.run(spec).Analyse()
			reasons[res.Reason]++
			switch res.Verdict {
			case c.wrong:
				wrong++
			case c.right:
				right++
			}
		}
		if wrong > c.mostWrong || right < c.leastHit {
			t.Errorf("ratio %g: %d %s (at most %d), %d %s (at least %d) of %d, undecided %v", c.ratio, wrong, c.wrong, c.mostWrong, right, c.right, c.leastHit, trials, reasons)
		}
	}
}
