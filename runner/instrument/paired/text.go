package paired

import (
	"fmt"
	"math"
	"strings"
)

// text words the evidence in both languages from the same numbers.
func (res *Result) text() Text {
	if res.Reason == Unmet && res.Indication == "" || res.Counted == 0 {
		return res.unmetText()
	}
	en := fmt.Sprintf("B/A = %s by %s time, %.3g %% interval over %s, %d pairs; A' = %s; planted %s, seen as %s",
		spell(res.Ratio), res.Metric, 100*res.Confidence, processes(res.Counted), res.Pairs, spell(res.Negative), percent(res.Measured), spell(res.Positive))
	zh := fmt.Sprintf("B/A = %s（%s，%.3g %% 区间，%s，%d 对切片）；A′ = %s；植入 %s，测得 %s",
		spell(res.Ratio), map[Metric]string{Wall: "墙钟时间", CPU: "CPU 时间"}[res.Metric], 100*res.Confidence, processesZH(res.Counted),
		res.Pairs, spell(res.Negative), percent(res.Measured), spell(res.Positive))
	if len(res.Drifted) == 2 {
		en += fmt.Sprintf("; during the run B/A went from %s to %s", spell(res.Drifted[0]), spell(res.Drifted[1]))
		zh += fmt.Sprintf("；运行期间 B/A 由 %s 变为 %s", spell(res.Drifted[0]), spell(res.Drifted[1]))
	}
	switch {
	case res.Scope == ScopeProcess:
		en = fmt.Sprintf("one process, one layout, no verdict (alone it says %s): %s", res.Indication, en)
		zh = fmt.Sprintf("仅一个进程、一种代码布局，不构成判定（单看它是 %s）：%s", res.Indication, zh)
	case res.Reason != "":
		why, whyZH := res.why()
		en, zh = why+": "+en, whyZH+"："+zh
	}
	return Text{en, zh}
}

// why words the reason of an undecided result.
func (res *Result) why() (en, zh string) {
	switch res.Reason {
	case Blind:
		return fmt.Sprintf("a planted change of %s was not seen, so a smaller one could not be", percent(res.Measured)),
			fmt.Sprintf("植入的 %s 变化没有被看到，更小的变化也就无从看到", percent(res.Measured))
	case Biased:
		return "the same work gave two answers", "同样的工作得出了两个答案"
	case Drift:
		return "the machine or the ratio drifted during the run", "运行期间机器或比值发生了漂移"
	case Split:
		switch res.Split {
		case "layouts":
			return "layout-dependent: processes with other code layouts contradict each other", "依赖代码布局：不同布局的进程互相矛盾"
		case "clocks":
			return fmt.Sprintf("%s time says the opposite, %s", res.Other, spell(res.OtherRatio)),
				fmt.Sprintf("%s 时间的结论相反：%s", res.Other, spell(res.OtherRatio))
		}
		return fmt.Sprintf("undisturbed slices alone say the opposite, %s", spell(res.Clean)),
			fmt.Sprintf("只看未受干扰的切片结论相反：%s", spell(res.Clean))
	}
	en = fmt.Sprintf("the interval reaches over the edge of %s; a difference of %s would have been seen", res.claimed(), percent(res.Smallest))
	zh = fmt.Sprintf("区间跨过了 %s 的边界；%s 的差异本可看到", res.claimed(), percent(res.Smallest))
	switch {
	case res.Processes < Plan[0].Processes:
		en += fmt.Sprintf("; a quick run decides margins of %s and more", percent(quickMargin))
		zh += fmt.Sprintf("；快速运行只判定 %s 及以上的差异", percent(quickMargin))
	case res.Decides > 0:
		en += fmt.Sprintf("; about %s of measuring would decide", duration(res.Decides))
		zh += fmt.Sprintf("；大约再测满 %s 可以判定", duration(res.Decides))
	default:
		en += "; the estimate stands on the edge, and no time would decide"
		zh += "；估计值正落在边界上，测多久都无法判定"
	}
	return en, zh
}

func (res *Result) unmetText() Text {
	switch cause(res.Unmet) {
	case "parallel":
		k := res.Parallel
		return Text{fmt.Sprintf("%d goroutines did not run at the same time: %.2f CPUs in use at the median slice, %d of %d processes had %d pairs with %.1f or more",
			k, res.Overlap, res.Counted, res.Processes, leastPairs, res.overlap()),
			fmt.Sprintf("%d 个 goroutine 没有同时运行：切片的中位数只用到 %.2f 个 CPU，%d/%d 个进程有 %d 对达到 %.1f 个",
				k, res.Overlap, res.Counted, res.Processes, leastPairs, res.overlap())}
	case "pairs":
		return Text{fmt.Sprintf("too few pairs could be compared: %d of %d processes have %d", res.Counted, res.Processes, leastPairs),
			fmt.Sprintf("可比较的切片对太少：%d/%d 个进程达到 %d 对", res.Counted, res.Processes, leastPairs)}
	}
	return Text{"the condition does not hold here: " + res.Unmet, "本机不满足条件：" + res.Unmet}
}

// claimed words the claimed set.
func (s *Spec) claimed() string {
	switch {
	case s.Hi == 0:
		return fmt.Sprintf("B/A ≥ %.4g", s.Lo)
	case s.Lo == 0:
		return fmt.Sprintf("B/A ≤ %.4g", s.Hi)
	}
	return fmt.Sprintf("%.4g ≤ B/A ≤ %.4g", s.Lo, s.Hi)
}

// spell writes an interval with as many digits as it supports.
func spell(i Interval) string {
	digits := 3
	switch h := i.half(); {
	case h < 0.002:
		digits = 4
	case h > 0.05:
		digits = 2
	}
	if i.Hi > 1e8 {
		return "unknown"
	}
	return fmt.Sprintf("%.*f [%.*f, %.*f]", digits, i.Estimate, digits, i.Lo, digits, i.Hi)
}

func percent(v float64) string {
	digits := max(0, min(2, 1-int(math.Floor(math.Log10(math.Abs(100*v))))))
	return fmt.Sprintf("%+.*f %%", digits, 100*v)
}

func duration(seconds float64) string {
	switch {
	case seconds < 100:
		return fmt.Sprintf("%.0f s", seconds)
	case seconds < 6000:
		return fmt.Sprintf("%.0f min", seconds/60)
	}
	return fmt.Sprintf("%.0f h", seconds/3600)
}

func processes(n int) string {
	if n == 1 {
		return "one process"
	}
	return fmt.Sprintf("%d processes of as many layouts", n)
}

func processesZH(n int) string {
	if n == 1 {
		return "1 个进程"
	}
	return fmt.Sprintf("%d 个进程、各自不同的代码布局", n)
}

// Line is the result in one line of English.
func (res *Result) Line() string {
	return strings.TrimSpace(res.Verdict+" "+res.Reason) + ": " + res.Evidence.EN
}
