package pipeline

import (
	"math"
	"slices"
	"testing"
	"time"

	"chanlab/runner/instrument/alloc"
	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// A design is one way of building a pipeline, for one size of frame.
type design struct {
	way  int // index into ways
	size int
	make func() *Line
}

var ways = []claim.Text{
	{EN: "by value, stages that touch a byte", ZH: "传值，各级只改一个字节"},
	{EN: "by address with a pool, stages that touch a byte", ZH: "传地址加对象池，各级只改一个字节"},
	{EN: "by address, always new, stages that touch a byte", ZH: "传地址且每次新分配，各级只改一个字节"},
	{EN: "by value, stages that read every byte", ZH: "传值，各级读每个字节"},
	{EN: "by address with a pool, stages that read every byte", ZH: "传地址加对象池，各级读每个字节"},
}

func designs[F Frame]() []design {
	var f F
	list := make([]design, len(ways))
	for i, make := range []func() *Line{
		func() *Line { return ByValue[F](false) },
		func() *Line { return Pooled[F](false) },
		func() *Line { return Fresh[F](false) },
		func() *Line { return ByValue[F](true) },
		func() *Line { return Pooled[F](true) },
	} {
		list[i] = design{i, len(f), make}
	}
	return list
}

func allDesigns() []design {
	return slices.Concat(designs[[16]byte](), designs[[64]byte](), designs[[256]byte](),
		designs[[1024]byte](), designs[[4096]byte](), designs[[16384]byte]())
}

// A point of the plot.
type point struct {
	X  float64 `json:"x"`
	Y  float64 `json:"y"`
	Lo float64 `json:"lo"`
	Hi float64 `json:"hi"`
}

// TestSeries leaves the time of an item by size, for the eye: medians and
// quartiles of short interleaved slices in one process, which decide nothing.
func TestSeries(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: measures for some seconds")
	}
	const rounds, items = 24, 400
	all := allDesigns()
	lines := make([][]*Line, len(all))
	for i, d := range all {
		lines[i] = Several(d.make)
		Together(lines[i], items)
		defer func() {
			for _, l := range lines[i] {
				l.Stop()
			}
		}()
	}
	times := make([][]float64, len(all))
	for range rounds {
		for i := range all {
			start := time.Now()
			Together(lines[i], items)
			times[i] = append(times[i], float64(time.Since(start).Nanoseconds())/(items*Lines))
		}
	}
	type text struct {
		EN string `json:"en"`
		ZH string `json:"zh"`
	}
	type axis struct {
		Label text   `json:"label"`
		Unit  string `json:"unit"`
		Log   bool   `json:"log"`
	}
	type series struct {
		Name   text    `json:"name"`
		Points []point `json:"points"`
	}
	plot := struct {
		Kind   string   `json:"kind"`
		Title  text     `json:"title"`
		X      axis     `json:"x"`
		Y      axis     `json:"y"`
		Series []series `json:"series"`
	}{Kind: "line", Title: text{"Time of an item through a busy pipeline", "繁忙管道中每项的时间"},
		X: axis{text{"item", "每项大小"}, "B", true}, Y: axis{text{"time for an item", "每项时间"}, "ns", true}}
	for _, name := range ways {
		plot.Series = append(plot.Series, series{Name: text{name.EN, name.ZH}})
	}
	for i, d := range all {
		slices.Sort(times[i])
		at := func(q float64) float64 { return math.Round(times[i][int(q*float64(rounds-1))]) }
		s := &plot.Series[d.way]
		s.Points = append(s.Points, point{float64(d.size), at(0.5), at(0.25), at(0.75)})
	}
	artifact.JSON(t, "series.plot.json", plot)
}

// TestAllocations counts what each design takes from the heap for an item: the
// cost that the median of many short slices does not show.
func TestAllocations(t *testing.T) {
	rows := artifact.Columns([]string{"items of 4096 bytes", "objects for 1000 items", "bytes"},
		[]string{"每项 4096 字节", "每 1000 项分配的对象数", "字节数"})
	for _, d := range designs[[4096]byte]()[:3] {
		line := d.make()
		const items = 1000
		line.Run(items) // fills the pool
		each := alloc.Each(5, func() { line.Run(items) })
		line.Stop()
		slices.SortFunc(each, func(a, b alloc.Count) int { return int(a.Objects) - int(b.Objects) })
		c := each[len(each)/2]
		rows.Add(ways[d.way], c.Objects, c.Bytes)
		if fresh := d.way == 2; fresh != (c.Objects >= items) {
			t.Errorf("%s: %d objects for %d items", ways[d.way].EN, c.Objects, items)
		}
	}
	rows.Write(t, "allocations")
}

// Every item comes through, in order, with the marks of all stages.
func TestPipelines(t *testing.T) {
	for _, d := range allDesigns() {
		line := d.make()
		line.Run(3 * Depth * Stages)
		line.Stop()
	}
	pool := ByAddress(false, func() *[16]byte { return new([16]byte) }, func(f *[16]byte) {
		if f[1] != Stages+1 {
			t.Errorf("an item came through with %d marks, want %d", f[1], Stages+1)
		}
	})
	pool.Run(100)
	pool.Stop()
}
