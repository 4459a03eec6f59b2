package padding

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

var variants = []struct {
	Variant
	name claim.Text
}{
	{Stock, claim.Text{EN: "as it comes", ZH: "原样"}},
	{Filler, claim.Text{EN: "the article's filler", ZH: "文章的填充"}},
	{Apart, claim.Text{EN: "qcount, sendx, recvx and lock on lines of their own", ZH: "qcount、sendx、recvx、lock 各占一行"}},
	{Lock, claim.Text{EN: "lock on a line of its own", ZH: "lock 独占一行"}},
}

var workloads = []struct {
	what string
	n    int // operations in a slice
	name claim.Text
}{
	{"blocking", 8000, claim.Text{EN: "both send and receive, taking the lock", ZH: "双方收发，都要取锁"}},
	{"polling", 5000, claim.Text{EN: "one polls to send, one to receive", ZH: "一方轮询发送，一方轮询接收"}},
}

// Runtimes with other layouts, side by side: a series for the page, not a
// verdict. Slices of all of them alternate, so that they share the weather.
func TestVariants(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles four runtimes and runs them for seconds")
	}
	cpus, err := twoCPUs()
	if err != nil {
		t.Skip(err)
	}
	var children []*child
	for _, v := range variants {
		path, err := v.Build(t.Context(), toolchain.Local(), t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		children = append(children, start(t, v.Variant, path, cpus))
	}
	const rounds = 80 // of which each channel of a child gets its share
	table := artifact.Columns([]string{"two cores", "hchan", "median ns", "lower quartile", "upper quartile", "against as it comes"},
		[]string{"双核负载", "hchan", "中位数 ns", "下四分位", "上四分位", "相对原样"})
	for _, w := range workloads {
		times := make([][]float64, len(children))
		for round := range rounds {
			for i := range children {
				i = (i + round) % len(children)
				took, err := children[i].slice(w.what, w.n)
				if err != nil {
					t.Fatal(err)
				}
				times[i] = append(times[i], float64(took.Nanoseconds())/float64(w.n))
			}
		}
		var points []map[string]any
		base := 0.0
		for i, list := range times {
			slices.SortFunc(list, cmp.Compare)
			mid, lo, hi := list[len(list)/2], list[len(list)/4], list[len(list)*3/4]
			if i == 0 {
				base = mid
			}
			table.Add(w.name, variants[i].name, fmt.Sprintf("%.1f", mid), fmt.Sprintf("%.1f", lo), fmt.Sprintf("%.1f", hi), fmt.Sprintf("%.2f", mid/base))
			points = append(points, map[string]any{"x": round1(mid), "lo": round1(lo), "hi": round1(hi), "label": text(variants[i].name)})
		}
		writePlot(t, w.what, w.name, points)
	}
	table.Write(t, "variants")
}

func round1(v float64) float64 { return float64(int(v*10+0.5)) / 10 }

func text(c claim.Text) map[string]string { return map[string]string{"en": c.EN, "zh": c.ZH} }

func writePlot(t *testing.T, what string, name claim.Text, points []map[string]any) {
	t.Helper()
	artifact.JSON(t, what+"-variants.plot.json", map[string]any{
		"kind": "forest", "title": text(name),
		"x":      map[string]any{"label": map[string]string{"en": "time of one element, median and quartiles of slices", "zh": "每个元素的时间，各时间片的中位数与四分位"}, "unit": "ns"},
		"series": []map[string]any{{"name": map[string]string{"en": "hchan", "zh": "hchan"}, "points": points}},
	})
}
