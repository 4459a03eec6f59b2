package distance

import (
	"math/rand/v2"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/machine"
)

// adds is how many additions a slice of the sweep makes in each goroutine.
const adds = 5000

// TestSweep measures an addition against the distance of the two words, for a
// plot. It decides nothing: see BenchmarkEdge.
func TestSweep(t *testing.T) {
	a, b := pair(t)
	d := newDuo(t, a, b)
	defer d.close(t)
	f := newField()
	lots := []struct {
		name  text
		key   string
		least int // two goroutines on one plain word would be a data race, not a measurement
		add   func(*atomic.Uint64, int)
	}{
		{text{"atomic addition", "原子加"}, "atomic", 0, addAtomic},
		{text{"plain addition", "普通加"}, "plain", 8, addPlain},
	}
	type spot struct{ lot, distance int }
	var spots []spot
	for i, l := range lots {
		for at := l.least; at <= reach; at += 8 {
			spots = append(spots, spot{i, at})
		}
	}
	seen := map[spot]series{}
	const want, limit = 60, 3 * time.Second
	fewest := 0
	for start := time.Now(); fewest < want && time.Since(start) < limit; {
		fewest = want
		for _, i := range rand.Perm(len(spots)) {
			s := spots[i]
			add := lots[s.lot].add
			wall, ok := d.slice(func() { add(f.word(0), adds) }, func() { add(f.word(s.distance), adds) })
			if ok {
				seen[s] = append(seen[s], float64(wall)/adds)
			}
			fewest = min(fewest, len(seen[s]))
		}
	}
	if fewest < 3 {
		t.Skipf("two goroutines ran together in %d of the slices of a point, want %d: run on two idle CPUs", fewest, want)
	}

	p := plot{Kind: "line", Title: text{"Cost of an addition by the distance of the words", "加法的耗时与两个字的距离"},
		X: axis{Label: text{"distance between the two words", "两个字之间的距离"}, Unit: "B"},
		Y: axis{Label: text{"time of an addition", "一次加法的时间"}, Unit: "ns"}}
	values := map[string]any{}
	for i, l := range lots {
		c := curve{Name: l.name}
		var near, far series
		medians := map[int]float64{}
		for at := l.least; at <= reach; at += 8 {
			lo, mid, hi := seen[spot{i, at}].middle()
			c.Points = append(c.Points, point{X: float64(at), Y: round(mid), Lo: round(lo), Hi: round(hi)})
			medians[at] = mid
			switch {
			case at >= 8 && at < 32:
				near = append(near, mid)
			case at > 128:
				far = append(far, mid)
			}
		}
		p.Series = append(p.Series, c)
		_, high, _ := near.middle()
		_, low, _ := far.middle()
		values[l.key+".near"], values[l.key+".far"] = round(high), round(low)
		values[l.key+".times"] = round(high / low)
		values[l.key+".end"] = edge(medians, high, low)
		if l.least == 0 {
			values[l.key+".same"] = round(medians[0])
		}
	}
	if length := lineHere(); length > 0 {
		x := float64(length)
		p.Rules = append(p.Rules, rule{Name: text{"line length that the kernel tells", "内核报告的行长度"}, X: &x})
	}
	artifact.JSON(t, "sweep.plot.json", p)
	values["cpus"] = machine.FormatList([]int{a, b})
	artifact.Values(t, values)
	t.Log(values)
}

// edge returns the distance from which on no point is nearer to the high level
// than to the low one, or "none" where the two are not apart.
func edge(medians map[int]float64, high, low float64) any {
	if high < 1.3*low {
		return "none"
	}
	end := 0
	for at, v := range medians {
		if v*v >= high*low {
			end = max(end, at+8)
		}
	}
	return end
}

func TestEdge(t *testing.T) {
	steps := map[int]float64{0: 20, 8: 20, 56: 19, 64: 5, 72: 5, 256: 6}
	if got := edge(steps, 20, 5); got != 64 {
		t.Errorf("got %v, want 64", got)
	}
	if got := edge(map[int]float64{0: 5, 64: 5}, 5, 5); got != "none" {
		t.Errorf("without a step: got %v", got)
	}
}

// pair returns two CPUs of different cores, or skips the test.
func pair(t *testing.T) (a, b int) {
	t.Helper()
	list := cpus(t)
	if len(list) < 2 || runtime.GOMAXPROCS(0) < 2 {
		t.Skipf("needs two CPUs, may use %s with GOMAXPROCS=%d", machine.FormatList(list), runtime.GOMAXPROCS(0))
	}
	return list[0], list[1]
}

// cpus returns those that this process may use, one of each core first.
func cpus(t *testing.T) []int {
	t.Helper()
	topology, err := machine.Here()
	if err != nil {
		t.Skip(err)
	}
	allowed, err := machine.Allowed()
	if err != nil {
		t.Skip(err)
	}
	return topology.Spread(allowed)
}

// lineHere is the length of a line as the kernel tells it, 0 where it does not.
func lineHere() int {
	topology, err := machine.Here()
	if err != nil {
		return 0
	}
	return topology.LineBytes
}
