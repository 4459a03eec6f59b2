package elemsize

import (
	"math"
	"slices"
	"testing"
	"time"
)

// TestSeries leaves the time of a send and a receive by size, for the eye: the
// median and the quartiles of short interleaved slices in one process, which
// decide nothing. What is decided is compared in pairs, in the benchmarks.
func TestSeries(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: measures for some seconds")
	}
	const rounds, slice = 60, 250 * time.Microsecond
	sizes := Sizes()
	works := make([]func(int), 0, 3*len(sizes))
	for _, s := range sizes {
		works = append(works, s.Value, s.Kept, s.Address)
	}
	counts := make([]int, len(works))
	for i, work := range works {
		counts[i] = calibrate(work, slice)
	}
	times := make([][]float64, len(works))
	for range rounds {
		for i, work := range works {
			start := time.Now()
			work(counts[i])
			times[i] = append(times[i], float64(time.Since(start).Nanoseconds())/float64(counts[i]))
		}
	}
	p := lines(text{"A send and a receive, nobody waiting", "一次发送加一次接收，无人等待"}, text{"time", "时间"}, "ns")
	p.Series = []series{{Name: text{"by value", "传值"}}, {Name: text{"by value, received into a variable", "传值，接收到变量中"}}, {Name: text{"by address", "传地址"}}}
	for i, s := range sizes {
		for k := range p.Series {
			p.Series[k].Points = append(p.Series[k].Points, middle(s.Bytes, times[3*i+k]))
		}
	}
	p.write(t, "series")
}

// calibrate returns how often work fills about that much time.
func calibrate(work func(int), d time.Duration) int {
	for n := 1; ; n *= 2 {
		start := time.Now()
		work(n)
		if took := time.Since(start); took >= d/2 {
			return max(1, int(float64(n)*float64(d)/float64(took)))
		}
	}
}

func middle(bytes int, times []float64) point {
	slices.Sort(times)
	at := func(q float64) float64 { return math.Round(times[int(q*float64(len(times)-1))]*10) / 10 }
	return point{X: float64(bytes), Y: at(0.5), Lo: at(0.25), Hi: at(0.75)}
}
