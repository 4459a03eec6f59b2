package selectorder

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// rounds is how often each select is executed: enough that one chance in a
// thousand more or less would show.
const rounds = 120_000

// A trial is a select with the cases that are ready in every round.
type trial struct {
	name    claim.Text
	ready   []int // by position in the source; the others are not
	cases   int
	choose  func() int // executes the select, and makes everything ready again
	ordered bool       // the source gives one case priority by other means
}

// trials are the selects that are counted. A channel that was received from
// is filled again, and one that was sent to is emptied.
func trials() []trial {
	full := func() chan int { c := make(chan int, 1); c <- 0; return c }
	var four [4]chan int
	for i := range four {
		four[i] = full()
	}
	empty, closed := make(chan int), make(chan int)
	close(closed)
	room := make(chan int, 1)
	mixed := full()
	twice := make(chan int, 4)
	for range cap(twice) {
		twice <- 0
	}
	first, second := full(), full()
	return []trial{
		{claim.Text{EN: "four receives, all ready", ZH: "四个接收，全部就绪"}, []int{0, 1, 2, 3}, 4, func() int {
			i := Four(four[0], four[1], four[2], four[3])
			four[i] <- 0
			return i
		}, false},
		{claim.Text{EN: "four receives, the second and the fourth ready", ZH: "四个接收，第二和第四个就绪"}, []int{1, 3}, 4, func() int {
			i := Four(empty, four[1], empty, four[3])
			four[i] <- 0
			return i
		}, false},
		{claim.Text{EN: "four receives, two ready, two on nil channels", ZH: "四个接收，两个就绪，两个为 nil 通道"}, []int{2, 3}, 4, func() int {
			i := Four(nil, nil, four[2], four[3])
			four[i] <- 0
			return i
		}, false},
		{claim.Text{EN: "a receive and a send, both ready", ZH: "一个接收和一个发送，都就绪"}, []int{0, 1}, 2, func() int {
			i := Mixed(mixed, room)
			if i == 0 {
				mixed <- 0
			} else {
				<-room
			}
			return i
		}, false},
		{claim.Text{EN: "two receives and default, both ready", ZH: "两个接收加 default，都就绪"}, []int{0, 1}, 3, func() int {
			i := TwoOrDefault(four[0], four[1])
			four[i] <- 0
			return i
		}, false},
		{claim.Text{EN: "two receives and default, the second ready", ZH: "两个接收加 default，第二个就绪"}, []int{1}, 3, func() int {
			i := TwoOrDefault(empty, four[1])
			four[i] <- 0
			return i
		}, false},
		{claim.Text{EN: "two receives and default, none ready", ZH: "两个接收加 default，都未就绪"}, []int{2}, 3, func() int {
			return TwoOrDefault(empty, nil)
		}, false},
		{claim.Text{EN: "one channel in three of four cases, all ready", ZH: "四个 case 中三个用同一通道，全部就绪"}, []int{0, 1, 2, 3}, 4, func() int {
			i := Four(twice, twice, twice, four[3])
			if i == 3 {
				four[3] <- 0
			} else {
				twice <- 0
			}
			return i
		}, false},
		{claim.Text{EN: "a value and a closed channel", ZH: "一个有值的通道和一个已关闭的通道"}, []int{0, 1}, 2, func() int {
			i := TwoOrDefault(four[0], closed)
			if i == 0 {
				four[0] <- 0
			}
			return i
		}, false},
		{claim.Text{EN: "one select after another (Preferred), both ready", ZH: "先后两个 select（Preferred），都就绪"}, []int{0, 1}, 2, func() int {
			i := Preferred(first, second)
			[]chan int{first, second}[i] <- 0
			return i
		}, true},
	}
}

// Which case is taken, in many rounds.
func TestChoice(t *testing.T) {
	const id = "C4.2.9"
	rows := artifact.Columns([]string{"select", "rounds", "first case", "second", "third", "fourth", "χ²", "p if all ready cases are equally likely"},
		[]string{"select", "轮数", "第一个 case", "第二个", "第三个", "第四个", "χ²", "若就绪 case 等概率，p 值"})
	several, first, total := 0, 0, 0 // trials with several cases ready, rounds in which the first of them was taken, all rounds
	lowest := 1.0
	var four []int
	for _, trial := range trials() {
		counts := make([]int, 4)
		for range rounds {
			counts[trial.choose()]++
		}
		got := 0
		for _, i := range trial.ready {
			got += counts[i]
		}
		if got != rounds {
			t.Fatalf("%s: %d of %d rounds took a case that was not ready: %v", trial.name.EN, rounds-got, rounds, counts)
		}
		cells := []any{trial.name, rounds}
		for i, n := range counts {
			if i < trial.cases {
				cells = append(cells, n)
			} else {
				cells = append(cells, "–")
			}
		}
		if len(trial.ready) < 2 || trial.ordered {
			rows.Add(append(cells, "–", "–")...)
			continue
		}
		chi, p := uniform(counts, trial.ready)
		rows.Add(append(cells, fmt.Sprintf("%.2f", chi), fmt.Sprintf("%.3f", p))...)
		several, first, total = several+1, first+counts[trial.ready[0]], total+rounds
		lowest = min(lowest, p)
		if four == nil {
			four = counts
		}
	}
	rows.Write(t, "choice")
	s := steppedOrders(t)
	claim.Decide(t, id, first == total && s.source == s.selects, claim.Textf(
		"of %[3]d rounds of %[4]d selects with several cases ready, the first of these in source order was taken in %[5]d; four ready cases were taken %[6]s times in %[7]d rounds, and the smallest of %[4]d p values for equal chances is %.3[8]f. %[1]s",
		"在有多个 case 就绪的 %[4]d 种 select 的 %[3]d 轮中，选中源码里第一个就绪 case 的有 %[5]d 轮；四个就绪 case 在 %[7]d 轮中分别被选中 %[6]s 次，按等概率计算的 %[4]d 个 p 值中最小的为 %.3[8]f。%[2]s",
		s.text.EN, s.text.ZH, total, several, first, words(four), rounds, lowest))
}

func words(counts []int) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(counts), "[]"), " ", ", ")
}

// uniform returns Pearson's statistic for equal chances of the ready cases, and
// the probability of one as large.
func uniform(counts, ready []int) (chi, p float64) {
	total := 0
	for _, i := range ready {
		total += counts[i]
	}
	expected := float64(total) / float64(len(ready))
	for _, i := range ready {
		d := float64(counts[i]) - expected
		chi += d * d / expected
	}
	return chi, survival(chi, len(ready)-1)
}

// survival is the probability that a chi-squared variable of k degrees of
// freedom is greater than x (Abramowitz and Stegun, 26.4.4 and 26.4.5).
func survival(x float64, k int) float64 {
	q, term := math.Erfc(math.Sqrt(x/2)), math.Sqrt(2*x/math.Pi)*math.Exp(-x/2)
	n := 1
	if k%2 == 0 {
		q, term, n = math.Exp(-x/2), x/2*math.Exp(-x/2), 2
	}
	for ; n < k; n += 2 {
		q += term
		term *= x / float64(n+2)
	}
	return q
}

// Values from the tables of Abramowitz and Stegun, 26.8.
func TestSurvival(t *testing.T) {
	for _, test := range []struct {
		x    float64
		k    int
		want float64
	}{{3.84146, 1, 0.05}, {5.99146, 2, 0.05}, {7.81473, 3, 0.05}, {11.3449, 3, 0.01}, {9.48773, 4, 0.05}, {11.0705, 5, 0.05}} {
		if got := survival(test.x, test.k); math.Abs(got-test.want) > 1e-6 {
			t.Errorf("survival(%v, %d) = %v, want %v", test.x, test.k, got, test.want)
		}
	}
	// A choice that is not uniform must be seen as such.
	if _, p := uniform([]int{30500, 29500, 30000, 30000}, []int{0, 1, 2, 3}); p > 0.01 {
		t.Errorf("a surplus of 500 in 30000 has p = %v", p)
	}
}
