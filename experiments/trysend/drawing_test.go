package trysend

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"chanlab/runner/instrument/artifact"
)

// The forms of a plot, see layouts/_markup/render-codeblock-plot.html.
type (
	point struct {
		X  float64 `json:"x"`
		Y  float64 `json:"y"`
		Lo float64 `json:"lo"`
		Hi float64 `json:"hi"`
	}
	series struct {
		Name   label   `json:"name"`
		Points []point `json:"points"`
	}
	axis struct {
		Label label  `json:"label"`
		Unit  string `json:"unit,omitempty"`
		Log   bool   `json:"log,omitempty"`
	}
	plot struct {
		Kind   string   `json:"kind"`
		Title  label    `json:"title"`
		X      axis     `json:"x"`
		Y      axis     `json:"y"`
		Series []series `json:"series"`
	}
	label struct {
		EN string `json:"en"`
		ZH string `json:"zh"`
	}
)

var counts = []int{1, 2, 4, 8, 16}

// drawing leaves the instructions of a select with default by its cases.
func drawing(t *testing.T, all map[string]seen) {
	p := plot{
		Kind:  "line",
		Title: label{"Instructions of one select", "一次 select 的指令数"},
		X:     axis{Label: label{"receive cases", "接收 case 数"}},
		Y:     axis{Label: label{"instructions", "指令数"}},
	}
	for _, kind := range []struct {
		name label
		like attempt
	}{
		{label{"no channel ready: default", "均未就绪：走 default"}, attempt{shape: shape{dflt: true}}},
		{label{"all ready: one is taken", "均已就绪：取其一"}, attempt{shape: shape{dflt: true}, ready: true}},
		{label{"no default, none ready: to the next goroutine", "无 default，均未就绪：到下一个 goroutine"}, attempt{waits: true}},
	} {
		s := series{Name: kind.name}
		for _, n := range counts {
			a := kind.like
			a.receives = n
			v := all[a.key()]
			s.Points = append(s.Points, point{float64(n), float64(v.least+v.most) / 2, float64(v.least), float64(v.most)})
		}
		p.Series = append(p.Series, s)
	}
	artifact.JSON(t, "steps.plot.json", p)
}

// tryAll is a select with default over the first n of the channels, as often
// as it is told. Every form is written out, because a select is.
func tryAll(n int, c *[16]chan int) func(k int) {
	switch n {
	case 1:
		return func(k int) {
			for range k {
				select {
				case <-c[0]:
				default:
				}
			}
		}
	case 2:
		return func(k int) {
			for range k {
				select {
				case <-c[0]:
				case <-c[1]:
				default:
				}
			}
		}
	case 4:
		return func(k int) {
			for range k {
				select {
				case <-c[0]:
				case <-c[1]:
				case <-c[2]:
				case <-c[3]:
				default:
				}
			}
		}
	case 8:
		return func(k int) {
			for range k {
				select {
				case <-c[0]:
				case <-c[1]:
				case <-c[2]:
				case <-c[3]:
				case <-c[4]:
				case <-c[5]:
				case <-c[6]:
				case <-c[7]:
				default:
				}
			}
		}
	}
	return func(k int) {
		for range k {
			select {
			case <-c[0]:
			case <-c[1]:
			case <-c[2]:
			case <-c[3]:
			case <-c[4]:
			case <-c[5]:
			case <-c[6]:
			case <-c[7]:
			case <-c[8]:
			case <-c[9]:
			case <-c[10]:
			case <-c[11]:
			case <-c[12]:
			case <-c[13]:
			case <-c[14]:
			case <-c[15]:
			default:
			}
		}
	}
}

func empty16() *[16]chan int {
	c := new([16]chan int)
	for i := range c {
		c[i] = make(chan int)
	}
	return c
}

// TestTimes leaves a drawing of the time by cases: medians of slices of 100 µs
// in random order, in one process, with their quartiles. It decides nothing.
func TestTimes(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time to measure time")
	}
	c := empty16()
	var kinds []func(int)
	for _, n := range counts {
		kinds = append(kinds, tryAll(n, c))
	}
	per := make([][]float64, len(kinds))
	many := make([]int, len(kinds)) // operations that take about 100 µs
	for i, f := range kinds {
		f(1000)
		start := time.Now()
		f(1000)
		many[i] = max(1, int(100_000*1000/max(1, time.Since(start).Nanoseconds())))
	}
	order := make([]int, 0, 300*len(kinds))
	for range 300 {
		order = append(order, rand.Perm(len(kinds))...)
	}
	for _, i := range order {
		start := time.Now()
		kinds[i](many[i])
		per[i] = append(per[i], float64(time.Since(start).Nanoseconds())/float64(many[i]))
	}
	p := plot{
		Kind:  "line",
		Title: label{"Time of one select with default over empty channels", "在空通道上一次带 default 的 select 的耗时"},
		X:     axis{Label: label{"receive cases", "接收 case 数"}},
		Y:     axis{Label: label{"time, median and quartiles", "耗时，中位数与四分位数"}, Unit: "ns"},
	}
	s := series{Name: label{"no channel ready: default", "均未就绪：走 default"}}
	for i, n := range counts {
		v := per[i]
		slices.Sort(v)
		s.Points = append(s.Points, point{float64(n), round(v[len(v)/2]), round(v[len(v)/4]), round(v[len(v)*3/4])})
		t.Log(fmt.Sprintf("%d cases: %.1f ns", n, v[len(v)/2]))
	}
	p.Series = []series{s}
	artifact.JSON(t, "times.plot.json", p)
}

func round(v float64) float64 { return float64(int(v*10+0.5)) / 10 }

// digits writes nanoseconds with as many digits as are worth anything.
func digits(ns float64) string {
	if ns < 20 {
		return fmt.Sprintf("%.1f", ns)
	}
	return fmt.Sprintf("%.0f", ns)
}
