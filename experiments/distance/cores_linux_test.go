package distance

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"chanlab/runner/instrument/artifact"
)

// TestCores measures the way between every two CPUs, in both directions, for a
// heat map. It decides nothing.
func TestCores(t *testing.T) {
	list := cpus(t)
	if len(list) < 2 || runtime.GOMAXPROCS(0) < 2 {
		t.Skipf("needs two CPUs, may use %d with GOMAXPROCS=%d", len(list), runtime.GOMAXPROCS(0))
	}
	// A matrix of more is more than a page shows.
	const most = 12
	list = list[:min(len(list), most)]
	const trips, slices = 500, 15
	type way struct{ from, to int }
	var ways []way
	for from := range list {
		for to := range list {
			ways = append(ways, way{from, to})
		}
	}
	seen := [2]map[way]series{{}, {}}
	for _, i := range rand.Perm(len(ways)) {
		w := ways[i]
		if w.from == w.to {
			alone(t, list[w.from], func(kind int, ns float64) { seen[kind][w] = append(seen[kind][w], ns) })
			continue
		}
		d := newDuo(t, list[w.from], list[w.to])
		r := newRelay()
		for start := time.Now(); len(seen[0][w])+len(seen[1][w]) < 2*slices && time.Since(start) < time.Second; {
			for kind, pass := range []func(side, n int){r.words, r.channels} {
				if wall, ok := d.slice(func() { pass(0, trips) }, func() { pass(1, trips) }); ok {
					seen[kind][w] = append(seen[kind][w], float64(wall)/(2*trips))
				}
			}
		}
		d.close(t)
	}
	for kind, title := range []text{
		{"An atomic word from CPU to CPU", "原子字在 CPU 之间的传递"},
		{"A channel element from CPU to CPU", "通道元素在 CPU 之间的传递"},
	} {
		p := plot{Kind: "heat", Title: title, X: axis{Label: text{"to", "到"}}, Y: axis{Label: text{"from", "从"}, Unit: "ns"}}
		c := curve{Name: text{"one way, median", "单程，中位数"}}
		for i, cpu := range list {
			name := text{fmt.Sprintf("CPU %d", cpu), fmt.Sprintf("CPU %d", cpu)}
			p.X.Names, p.Y.Names = append(p.X.Names, name), append(p.Y.Names, name)
			for j := range list {
				s := seen[kind][way{i, j}]
				if len(s) == 0 {
					t.Skipf("CPUs %d and %d never worked together: run on idle CPUs", cpu, list[j])
				}
				_, mid, _ := s.middle()
				c.Points = append(c.Points, point{X: float64(j), Y: float64(i), Z: round(mid)})
			}
		}
		p.Series = []curve{c}
		artifact.JSON(t, []string{"words", "channels"}[kind]+".plot.json", p)
	}
}

// alone measures the way that does not leave the CPU.
func alone(t *testing.T, cpu int, note func(kind int, ns float64)) {
	t.Helper()
	d := newDuo(t, cpu, cpu)
	defer d.close(t)
	r := newRelay()
	const trips = 1000
	for range 15 {
		for kind := range 2 {
			s := d.during(func() { r.alone(kind == 1, trips) })
			note(kind, float64(s.end-s.start)/(2*trips))
		}
	}
}
