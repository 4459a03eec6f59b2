package padding

import (
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/machine"
	"chanlab/runner/instrument/paired"
)

// placements returns those of this process's channels.
func placements(tb testing.TB) []Placement {
	tb.Helper()
	of, ok := here().Pinned()
	if !ok {
		tb.Skipf("no layout is committed for %s", here())
	}
	hchan := hchanOf(tb, of)
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	var classes []int64
	for _, c := range stats.BySize {
		if c.Size > 0 {
			classes = append(classes, int64(c.Size))
		}
	}
	return Placements(hchan, Class(classes, hchan.Size))
}

// choose returns two placements at which hchan takes the fewest lines: one with
// qcount and sendx apart, one with both in a line. Either may be nil.
func choose(list []Placement) (apart, together *Placement) {
	least := list[0].Lines
	for _, p := range list {
		least = min(least, p.Lines)
	}
	for i := range list {
		p := &list[i]
		switch {
		case p.Lines > least:
		case p.Sharing && together == nil:
			together = p
		case !p.Sharing && apart == nil:
			apart = p
		}
	}
	return apart, together
}

// pair is the work of two goroutines that send and receive through channels at
// a placement.
func pair(b *testing.B, p *Placement) paired.Work {
	b.Helper()
	list := []chan *int{make(chan *int, slots)} // where a gate is closed nothing is measured
	if p != nil {
		var err error
		if list, err = at(p.Base); err != nil {
			b.Skip(err)
		}
	}
	return paired.Work{inTurn(list, sendAndReceive), inTurn(list, sendAndReceive)}
}

//region together

// storm is what one would have to see of a storm of bus traffic: half as much
// again, the least that the experiment sharing calls false sharing (two counters
// in one line cost far more than that there).
const storm = 1.5

// Two goroutines send and receive through a channel whose qcount and sendx lie
// in two lines (A) or in one (B); hchan takes as many lines either way.
func BenchmarkTogether(b *testing.B) {
	list := placements(b)
	apart, together := choose(list)
	res := paired.Compare(b, paired.Comparison{
		A: pair(b, apart), B: pair(b, together), Control: pair(b, apart),
		AtLeast: storm, Metric: paired.Wall, Placement: paired.Pinned(),
		Gates: []paired.Gate{paired.Contending(2), visible(), paired.Custom("placements", func() (string, bool) {
			return fmt.Sprintf("%+v", list), apart != nil && together != nil
		})},
	})
	where := described(apart, together)
	evidence := claim.Text{EN: res.Evidence.EN + where.EN, ZH: res.Evidence.ZH + where.ZH}
	if res.Verdict == paired.Undecided {
		claim.Undecided(b, "C2.1.14", res.Reason, evidence)
		return
	}
	claim.Decide(b, "C2.1.14", res.Verdict == paired.Confirmed, evidence)
}

//endregion together

// visible demands that two CPUs feel false sharing at all, which two threads of
// one core do not: two counters in one line must cost them more than two apart. Each round takes the median of several times, and one round is enough, as
// other load may keep the threads from running together.
func visible() paired.Gate {
	return paired.Custom("false sharing", func() (string, bool) {
		cpus, err := twoCPUs()
		if err != nil {
			return err.Error(), false
		}
		const rounds, times, felt = 20, 5, 1.25
		best := 0.0
		for range rounds {
			var one, two []time.Duration
			for range times {
				one, two = append(one, count(cpus, 1)), append(two, count(cpus, 2*line/8))
			}
			slices.Sort(one)
			slices.Sort(two)
			if best = max(best, float64(one[times/2])/float64(two[times/2])); best >= felt {
				break
			}
		}
		return fmt.Sprintf("two counters in one line cost %.1f times as much", best), best >= felt
	})
}

// count has each CPU increment a counter of its own, so many words from the
// other, and returns how long the slower one took.
func count(cpus []int, apart int) time.Duration {
	words := new([4 * line / 8]atomic.Uint64) // its size class begins at a line
	var ready atomic.Int32
	took := make(chan time.Duration, 2)
	for i, cpu := range cpus {
		go func() {
			undo, err := machine.Pin(cpu)
			if err == nil {
				defer undo()
			}
			for ready.Add(1); ready.Load() < 2; {
			}
			start := time.Now()
			for range 50000 {
				words[i*apart].Add(1)
			}
			took <- time.Since(start)
		}()
	}
	return max(<-took, <-took)
}

func described(a, b *Placement) claim.Text {
	if a == nil || b == nil {
		return claim.Text{EN: ". No two such placements here", ZH: "。这里没有这样两种位置"}
	}
	return claim.Textf(
		". A: hchan at %[1]d modulo %[5]d, %[2]d lines; B: at %[3]d, %[4]d lines; qcount and sendx in one line: A %[6]v, B %[7]v",
		"。A：hchan 地址模 %[5]d 余 %[1]d，占 %[2]d 行；B：余 %[3]d，占 %[4]d 行；qcount 与 sendx 同行：A %[6]v，B %[7]v",
		a.Base, a.Lines, b.Base, b.Lines, line, a.Sharing, b.Sharing)
}

// The channels lie where the comparison says, and take turns.
func TestPlacements(t *testing.T) {
	defer func() { kept = nil }()
	for _, p := range placements(t) {
		list, err := at(p.Base)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, c := range list {
			if got := int64(address(c) % line); got != p.Base {
				t.Errorf("a channel for base %d begins at %d", p.Base, got)
			}
		}
		used := map[chan *int]int{}
		work := inTurn(list, func(c chan *int, n int) { used[c] += n })
		for range 3 * many {
			work(2)
		}
		if len(used) != many || used[list[0]] != 6 {
			t.Errorf("the channels were used %v times", used)
		}
	}
}
