package cring

import (
	"fmt"
	"math/bits"
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// shown are the capacities of the table.
var shown = []int{3, 4, 5, 6, 7, 8, 100, 128, 255, 256}

// tried are the capacities for which the ring is compiled: all small ones, and
// some around larger powers of two.
func tried() (list []int) {
	for n := 1; n <= 17; n++ {
		list = append(list, n)
	}
	return append(list, 31, 32, 33, 100, 127, 128, 129, 255, 256)
}

// reached counts the slots that an index comes to that moves by a mask.
func reached(n uint) (slots int) {
	seen := map[uint]bool{}
	for i := uint(0); !seen[i]; i = (i + 1) & (n - 1) {
		seen[i] = true
	}
	return len(seen)
}

// TestCapacities builds the ring with other capacities and compares each with a
// queue; the same ring with a remainder in the mask's place shows that it is the
// mask that fails.
func TestCapacities(t *testing.T) {
	const id = "C2.2.6"
	if testing.Short() {
		t.Skip("compiles the ring some forty times")
	}
	w := newWorkshop(t, id)
	rows := artifact.Columns(
		[]string{"capacity", "mask", "slots that the index comes to", "wrong answers with the mask", "first of them", "wrong answers with %"},
		[]string{"容量", "掩码", "下标能到达的槽位数", "用掩码时答错次数", "首次答错", "用 % 时答错次数"})
	var queues, powers []int // capacities for which the mask gives a queue, and powers of two
	capacities, remainders := tried(), 0
	for _, n := range capacities {
		ops := append(Everywhere(min(n, 40)), Random(seeded(), n, 40*n)...)
		if n > 40 {
			ops = append(ops, Everywhere(n)[:4*n]...)
		}
		masked := Differ(n, ops, drive(t, w.ring(t, "ring.c", n), ops), -1)
		if len(masked) == 0 {
			queues = append(queues, n)
		}
		if bits.OnesCount(uint(n)) == 1 {
			powers = append(powers, n)
		}
		if slices.Contains(shown, n) {
			divided := Differ(n, ops, drive(t, w.ring(t, "ring.c", n, "-DMODULO"), ops), -1)
			if len(divided) > 0 {
				t.Errorf("capacity %d: with a remainder the ring is no queue either: operation %d", n, divided[0])
			}
			remainders++
			first := claim.Text{EN: "–", ZH: "–"}
			if len(masked) > 0 {
				op := ops[masked[0]]
				first = claim.Textf("operation %[1]d, a %[2]s", "第 %[1]d 次操作（%[3]s）", masked[0], map[byte]string{'w': "write", 'r': "read"}[op.Kind], map[byte]string{'w': "写", 'r': "读"}[op.Kind])
			}
			rows.Add(n, fmt.Sprintf("%#x", n-1), reached(uint(n)), len(masked), first, len(divided))
		}
	}
	rows.Write(t, "capacities")

	// The arithmetic, beyond what is compiled.
	const most = 1 << 12
	serves, should := 0, 0
	same := true
	for n := uint(1); n <= most; n++ {
		all, power := reached(n) == int(n), bits.OnesCount(n) == 1
		same = same && all == power
		if all {
			serves++
		}
		if power {
			should++
		}
	}
	claim.Decide(t, id, slices.Equal(queues, powers) && same, claim.Textf(
		"compiled with %[1]d capacities, the masked ring is a queue for %[2]s and for no other; with %% in the mask's place it is one for all %[7]d that were built so. Of the capacities up to %[3]d a mask reaches every slot for %[4]d; powers of two among them: %[5]d. With 6 slots it comes to %[6]d",
		"以 %[1]d 种容量分别编译：用掩码的环仅在容量为 %[2]s 时是队列；把掩码换成 %% 编译的 %[7]d 种则全部都是。在不超过 %[3]d 的容量中，掩码能到达每个槽位的有 %[4]d 种，其中 2 的幂共 %[5]d 个。6 个槽位时，它只到达 %[6]d 个",
		len(capacities), words(queues), most, serves, should, reached(6), remainders))
}

// modulus is a variable, so that the compiler cannot turn a division by it into
// the mask that it is compared with.
var modulus uint64 = 256

// TestMaskIsRemainder compares the two expressions. Both depend on the bits of
// x alone, so it goes through all low words with many patterns above them.
func TestMaskIsRemainder(t *testing.T) {
	compared, differ := 0, 0
	check := func(x uint64) {
		compared++
		if (x+1)&0xFF != (x+1)%modulus {
			differ++
		}
	}
	for shift := 16; shift <= 64; shift++ {
		high := uint64(1)<<shift - 1<<16 // ones from bit 16 up to shift
		for low := range uint64(1 << 16) {
			check(high | low)
		}
	}
	const signed = 1000
	negative := 0
	m := int64(modulus)
	for x := int64(-signed - 1); x < -1; x++ {
		if (x+1)&0xFF != (x+1)%m {
			negative++
		}
	}
	claim.Decide(t, "C2.2.7", differ == 0, claim.Textf(
		"unsigned, as size_t is: %[1]d of %[2]d values of x differ, every 16-bit value under %[3]d patterns of higher bits, up to the overflow of x + 1, against a division that the compiler could not replace. Signed and negative, the operator %% of C and Go is another: it differs for %[4]d of %[5]d values of x + 1 below 0",
		"无符号数（size_t 即是）：%[2]d 个 x 中两式不等的有 %[1]d 个，遍及全部 16 位取值与 %[3]d 种高位组合，直到 x + 1 溢出，所比的是编译器无法改写的除法。若 x + 1 为负的有符号数，C 与 Go 的 %% 运算则不同：%[5]d 个值中有 %[4]d 个不等",
		differ, compared, 49, negative, signed))
}
