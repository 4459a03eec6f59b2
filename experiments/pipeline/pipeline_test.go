package pipeline

import (
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
)

// notable is how many times cheaper a pipeline must be by address for the
// saving to be called notable: a sixth of the time less.
const notable = 1.2

// compare holds pipelines that pass frames (B) against such as pass addresses of
// pooled ones (A). What counts is the processor time of the whole process: cores
// that are busy have no other to give.
func compare[F Frame](b *testing.B) *paired.Result {
	run := func(one func() *Line) paired.Work {
		lines := Several(one)
		b.Cleanup(func() {
			for _, l := range lines {
				l.Stop()
			}
		})
		return paired.Do(func(n int) { Together(lines, n) })
	}
	address := func() *Line { return Pooled[F](false) }
	return paired.Compare(b, paired.Comparison{
		A: run(address), Control: run(address), B: run(func() *Line { return ByValue[F](false) }),
		// Three times the work is planted: two pipelines of the same kind differ by
		// 5 to 10 % with where their buffers lie, and both answers are further than
		// that from the edge. What the control moves still widens the interval.
		AtLeast: notable, Margin: 2, Metric: paired.CPU, Placement: paired.Unpinned,
	})
}

// small is what [BenchmarkSmall] found, for BenchmarkLarge, which decides.
var small *paired.Result

//region busy

// Frames of 64 bytes.
func BenchmarkSmall(b *testing.B) { small = compare[[64]byte](b) }

// Frames of 4096 bytes.
func BenchmarkLarge(b *testing.B) { decide(b, compare[[4096]byte](b)) }

//endregion busy

func decide(b *testing.B, large *paired.Result) {
	if small == nil {
		b.Skip("BenchmarkSmall has not run: -bench 'Small|Large'")
	}
	evidence := claim.Textf(
		"%[1]d pipelines of %[2]d stages at once, by value (B) against by address with a sync.Pool (A), notable meaning at least %[3]g times; items of 4096 bytes: %[4]s; of 64 bytes: %[6]s",
		"%[1]d 条 %[2]d 级管道同时运行，传值（B）对传地址并用 sync.Pool 回收（A），“显著”取至少 %[3]g 倍；每项 4096 字节：%[5]s；64 字节：%[7]s",
		Lines, Stages, notable, large.Evidence.EN, large.Evidence.ZH, small.Evidence.EN, small.Evidence.ZH)
	switch {
	case large.Verdict == paired.Undecided:
		claim.Undecided(b, "C1.25", large.Reason, evidence)
	case large.Verdict == paired.Refuted:
		claim.Decide(b, "C1.25", false, evidence)
	case small.Verdict == paired.Undecided:
		claim.Undecided(b, "C1.25", small.Reason, evidence)
	case small.Verdict == paired.Refuted:
		claim.Qualify(b, "C1.25", claim.Text{
			EN: "For items of some kilobytes; for items of about a cache line passing the address saves nothing.",
			ZH: "仅当每项有数 KB 时；对一个缓存行左右的小项，传地址并不节省。"}, evidence)
	default:
		claim.Decide(b, "C1.25", true, evidence)
	}
}
