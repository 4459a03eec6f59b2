package elemsize

import (
	"math"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/paired"
)

// Of twice the size the cost is to be about twice: nearer to that than to the
// same, which would be no growth, and than to four times, which would be the
// square. The bounds lie in the middle, as ratios go.
const (
	twiceAtLeast = math.Sqrt2
	twiceAtMost  = 2 * math.Sqrt2
)

func compare(b *testing.B, a, again, other func(int), atLeast, atMost float64) *paired.Result {
	return paired.Compare(b, paired.Comparison{
		A: paired.Do(a), Control: paired.Do(again), B: paired.Do(other),
		AtLeast: atLeast, AtMost: atMost, Metric: paired.CPU, Placement: paired.Pinned(),
	})
}

// small is what [BenchmarkSmall] found, for BenchmarkLarge, which decides.
var small *paired.Result

//region twice

// Elements of 16 bytes (A) and of 32 (B).
func BenchmarkSmall(b *testing.B) {
	small = compare(b, passing[[16]byte](), passing[[16]byte](), passing[[32]byte](), twiceAtLeast, twiceAtMost)
}

// Elements of 8 KiB (A) and of 16 KiB (B).
func BenchmarkLarge(b *testing.B) {
	large := compare(b, passing[[8 << 10]byte](), passing[[8 << 10]byte](), passing[[16 << 10]byte](), twiceAtLeast, twiceAtMost)
	decideLinear(b, large)
}

//endregion twice

// decideLinear takes both comparisons together: where doubling a large element
// doubles the cost and doubling a small one does not, growth is linear from
// some size on.
func decideLinear(b *testing.B, large *paired.Result) {
	if small == nil {
		b.Skip("BenchmarkSmall has not run: -bench 'Small|Large'")
	}
	evidence := claim.Textf(
		"linear meaning that twice the size costs %.2[5]f to %.2[6]f times as much; 16 KiB against 8 KiB: %[1]s; 32 bytes against 16: %[3]s",
		"线性取大小加倍时开销为 %.2[5]f 至 %.2[6]f 倍；16 KiB 对 8 KiB：%[2]s；32 字节对 16 字节：%[4]s",
		large.Evidence.EN, large.Evidence.ZH, small.Evidence.EN, small.Evidence.ZH, twiceAtLeast, twiceAtMost)
	switch {
	case large.Verdict == paired.Undecided:
		claim.Undecided(b, "C2.4.3", large.Reason, evidence)
	case large.Verdict == paired.Refuted:
		claim.Decide(b, "C2.4.3", false, evidence)
	case small.Verdict == paired.Undecided:
		claim.Undecided(b, "C2.4.3", small.Reason, evidence)
	case small.Verdict == paired.Refuted:
		claim.Qualify(b, "C2.4.3", claim.Text{
			EN: "From some kilobytes on; for small elements the fixed cost of the operation outweighs the copy, and twice the size costs about the same.",
			ZH: "从若干 KB 起成立；对小元素，操作的固定开销盖过拷贝，大小加倍而开销几乎不变。"}, evidence)
	default:
		claim.Decide(b, "C2.4.3", true, evidence)
	}
}

// fewNanoseconds is the longest that a send and a receive may take together
// to be "in the order of nanoseconds": two digits of them. Constant is what
// differs by no more than a tenth.
const (
	fewNanoseconds = 100
	constant       = 1.1
)

//region address

// The address of 8 bytes (A) and of 64 KiB (B).
func BenchmarkAddress(b *testing.B) {
	res := compare(b, addressing[[8]byte](), addressing[[8]byte](), addressing[[64 << 10]byte](), 1/constant, constant)
	evidence := claim.Textf(
		"constant meaning within %[4]d %%, in the order of nanoseconds less than %[5]d; the address of 64 KiB against that of 8 bytes: %[1]s; a send and a receive together take %.1[3]f ns, nobody waiting",
		"恒定取相差不超过 %[4]d %%，纳秒级取少于 %[5]d ns；64 KiB 的地址对 8 字节的地址：%[2]s；一次发送加一次接收共 %.1[3]f ns，无人等待",
		res.Evidence.EN, res.Evidence.ZH, max(res.TimeA, res.TimeB), int(math.Round(100*(constant-1))), fewNanoseconds)
	if res.Verdict == paired.Undecided {
		claim.Undecided(b, "C2.4.4", res.Reason, evidence)
		return
	}
	claim.Decide(b, "C2.4.4", res.Verdict == paired.Confirmed && max(res.TimeA, res.TimeB) < fewNanoseconds, evidence)
}

//endregion address
