package paired

import (
	"errors"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"time"
)

// A slice aims at half a millisecond, so that a round of four fits into what a
// busy system lets a thread run in one go (about 3 ms on Linux). With slices of
// 1 ms and two spinning processes beside two CPUs the intervals were three
// times as wide for the same seconds.
const (
	sliceTarget    = int64(time.Millisecond) / 2
	timerFloor     = 100                    // a slice lasts at least so many readings of the clock
	processEnd     = 350 * time.Millisecond // no block after the second begins later: a busy machine gets fewer slices, not more time
	tick           = 10                     // ns: slices are kept to a hundred thousandth
	micro          = 1000
	recalibrations = 4   // at most, see fitting
	jitter         = 0.2 // of the operations of a slice, against aliasing with timers
)

// A meter measures one comparison in this process.
type meter struct {
	work   [armCount]Work
	counts [armCount]int
	spins  float64 // planted spins per operation of A+d
	spun   int64   // ns that the plant of the slice took
	team   *team
	queue  *queue
	base   time.Time
}

// measure runs one process's share of a comparison. A closed gate is no error:
// it is the answer.
func measure(spec *Spec, c *Comparison, env Environment, blocks int) (*Process, error) {
	p := &Process{Layout: env.Layout, Seed: env.seedOf(spec.Name), Go: runtime.Version(),
		CPUs: len(allowedCPUs()), Procs: runtime.GOMAXPROCS(0), Start: time.Now().UTC()}
	defer func() { p.Seconds = time.Since(p.Start).Seconds() }()
	if p.Gates, p.Unmet = closed(c.Gates); p.Unmet != "" {
		return p, nil
	}
	if !hasUsage && (spec.Metric == CPU || spec.Parallel > 0) {
		p.Unmet = "cpu clock: none here that resolves a slice"
		return p, nil
	}
	var cpus []int
	if spec.Placement.Pinned {
		var err error
		if cpus, err = pick(spec.Placement, len(c.A)); err != nil {
			p.Unmet = err.Error()
			return p, nil
		}
	}
	t, err := newTeam(len(c.A), cpus)
	if err != nil {
		p.Unmet = err.Error()
		return p, nil
	}
	defer t.close()
	m := &meter{team: t, queue: openQueue(), base: time.Now()}
	m.work = [armCount]Work{c.A, c.B, c.Control, m.plant(c.A)}
	defer m.queue.close()
	if hasUsage {
		p.Clocks = append(p.Clocks, "cpu")
	}
	if m.queue != nil {
		p.Clocks = append(p.Clocks, "wait")
	}
	p.Timer = timerCost()
	if err := m.calibrate(spec, p.Timer); err != nil {
		return nil, err
	}
	for range recalibrations {
		if m.blocks(p, blocks) {
			break
		}
		// An arm whose first calls were slower than all that follow was given
		// slices too short, and would be charged the fixed cost of a slice.
		if err := m.calibrate(spec, p.Timer); err != nil {
			return nil, err
		}
	}
	p.Counts = slices.Clone(m.counts[:])
	return p, nil
}

// blocks measures the slices. A garbage collection before each block keeps
// what one block left from being collected in the next.
// It stops and reports false when slices turn out too short.
func (m *meter) blocks(p *Process, blocks int) bool {
	r := rand.New(rand.NewPCG(p.Seed, 0))
	p.Slices = make([]Slice, 0, blocks*blockRounds*int(armCount))
	round := 0
	began := time.Since(m.base)
	for block := 0; block < blocks && (block < shortBlocks || time.Since(m.base)-began < processEnd); block++ {
		runtime.GC()
		m.queue.refresh()
		for _, order := range blockOrder(r) {
			factor := 1 + jitter*(2*r.Float64()-1) // one for the round: its slices stay comparable
			for _, arm := range order {
				n := max(1, int(math.Round(float64(m.counts[arm])*factor)))
				s := m.slice(arm, n)
				s.Block, s.Round = block, round
				p.Slices = append(p.Slices, s)
			}
			round++
		}
		if !m.fitting(p, block) {
			return false
		}
	}
	return true
}

// fitting reports whether the slices of every arm were in a block at least a
// quarter as long as was aimed at.
func (m *meter) fitting(p *Process, block int) bool {
	for arm := range armCount {
		var walls []float64
		for i := range p.Slices {
			if p.Slices[i].Arm == arm && p.Slices[i].Block == block {
				walls = append(walls, float64(p.Slices[i].Wall))
			}
		}
		if median(walls) < float64(max(sliceTarget, timerFloor*p.Timer))/4 {
			return false
		}
	}
	return true
}

// slice runs n operations of an arm. The other clocks are read outside of the
// two readings of the wall clock.
func (m *meter) slice(arm Arm, n int) Slice {
	s := Slice{Arm: arm, N: n}
	m.team.prepare(m.work[arm], n)
	wait, before := m.queue.wait(), readUsage()
	unpaused()
	start := time.Since(m.base)
	m.team.run()
	end := time.Since(m.base)
	if arm == Planted {
		s.Plant = m.spun / tick * tick
	}
	after := readUsage()
	s.Start, s.Wall, s.CPU = int64(start)/micro*micro, (int64(end-start)-paused.wall.Load())/tick*tick, after.cpu-before.cpu-paused.cpu.Load()
	if m.team.bound && len(m.work[arm]) > 1 {
		s.CPU = m.team.cpu.Load() / micro * micro
	}
	s.Voluntary, s.Involuntary = after.voluntary-before.voluntary, after.involuntary-before.involuntary
	s.Faults = after.faults - before.faults
	s.Wait = max(0, m.queue.wait()-wait) / micro * micro
	return s
}

// plant is the work w with the spin after it, in every goroutine: all of them
// stay at work together, as a claim about parallel work demands of a slice.
func (m *meter) plant(w Work) Work {
	planted := slices.Clone(w)
	for i, f := range w {
		planted[i] = func(n int) {
			f(n)
			start := time.Since(m.base)
			spin(int(math.Round(m.spins * float64(n))))
			if i == 0 { // the measuring goroutine
				m.spun = int64(time.Since(m.base) - start)
			}
		}
	}
	return planted
}

// calibrate finds how many operations fill a slice, and how much spin makes
// an operation of A slower by the planted margin.
func (m *meter) calibrate(spec *Spec, timer int64) error {
	target := max(sliceTarget, timerFloor*timer)
	for _, arm := range []Arm{A, B, Control} {
		m.counts[arm] = m.fill(arm, target)
		if m.counts[arm] == 0 {
			return errors.New("arm " + arm.String() + " takes no time: does it do its n operations?")
		}
	}
	m.counts[Planted] = m.counts[A]
	var costs []float64
	for range 7 {
		s := m.slice(A, m.counts[A])
		costs = append(costs, s.value(spec.Metric))
	}
	slices.Sort(costs)
	m.spins = spec.Plant * costs[len(costs)/2] / spinCost()
	if spec.Metric == CPU {
		m.spins /= float64(spec.Goroutines) // each of them spins
	}
	return nil
}

// fill doubles the operations until a slice is long enough to be scaled. The
// smallest of three is taken: a probe can only be disturbed upwards.
func (m *meter) fill(arm Arm, target int64) int {
	for n := 1; n < 1<<30; n *= 2 {
		best := int64(math.MaxInt64)
		for range 3 {
			best = min(best, m.slice(arm, n).Wall)
		}
		if best >= target/4 {
			return max(1, int(float64(n)*float64(target)/float64(best)))
		}
	}
	return 0
}

// timerCost is the smallest cost of reading the clock, in ns.
func timerCost() int64 {
	best := int64(math.MaxInt64)
	base := time.Now()
	for range 20 {
		const k = 50
		start := time.Since(base)
		for range k {
			_ = time.Since(base)
		}
		best = min(best, int64(time.Since(base)-start)/k)
	}
	return max(1, best)
}

// spinCost is the smallest cost of a spin, in ns.
func spinCost() float64 {
	best := math.Inf(1)
	for range 9 {
		const k = 20000
		start := time.Now()
		spin(k)
		best = min(best, float64(time.Since(start))/k)
	}
	return max(best, 0.01)
}

var sink uint64

// spin passes time in a chain of dependent multiplications, which no
// processor overlaps with one another and which touches no memory.
//
//go:noinline
func spin(n int) {
	x := sink
	for range n {
		x = x*6364136223846793005 + 1442695040888963407
	}
	sink = x
}
