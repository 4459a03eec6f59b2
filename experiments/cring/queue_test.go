package cring

import (
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// capacity is that of the article's ring.
const capacity = 256

// TestQueue compares the ring with a queue: through every short history, in
// every state that it can be in, and on long walks.
func TestQueue(t *testing.T) {
	const id = "C2.2.3"
	w := newWorkshop(t, id)
	const length = 12
	short := Exhaustive(length)
	small := drive(t, w.ring(t, "ring.c", 4), short)
	wrong := len(Differ(4, short, small, -1))

	program := w.ring(t, "ring.c", capacity)
	all := Everywhere(capacity)
	long := Random(seeded(), capacity, 200_000)
	operations := len(short) - 1<<length // a new ring is no operation
	states := map[[3]int]bool{{0, 0, 0}: true}
	for _, ops := range [][]Op{all, long} {
		results := drive(t, program, ops)
		wrong += len(Differ(capacity, ops, results, -1))
		operations += len(ops) - 1
		for _, r := range results[1:] {
			states[[3]int{r.Head, r.Tail, r.Size}] = true
		}
	}
	every := capacity * (capacity + 1)
	if len(states) != every {
		t.Errorf("%d states were seen, of %d that a sound ring has", len(states), every)
	}
	claim.Decide(t, id, wrong == 0, claim.Textf(
		"one thread, compiled C: %[1]d of %[2]d operations answered otherwise than a queue of the same capacity, over all %[3]d histories of %[4]d operations on a ring of 4, and on the ring of %[5]d through all %[6]d states (head, tail, size) that it can be in and a random walk",
		"单线程，编译后的 C 代码：%[2]d 次操作中，与同容量队列回答不同的有 %[1]d 次；其中容量 4 的环走遍了全部 %[3]d 种 %[4]d 步操作序列，容量 %[5]d 的环走遍了全部 %[6]d 个可能状态（head、tail、size），外加一段随机序列",
		wrong, operations, 1<<length, length, capacity, every))
	artifact.Values(t, map[string]any{"states": every})
}

// TestFullOrEmpty looks at the states in which head equals tail, with and
// without a size.
func TestFullOrEmpty(t *testing.T) {
	const id = "C2.2.4"
	w := newWorkshop(t, id)
	ops := Everywhere(capacity)

	// With size: what do the states with head == tail hold, and what is answered there?
	results := drive(t, w.ring(t, "ring.c", capacity), ops)
	q := Queue{Capacity: capacity}
	meanings := map[[2]int]map[int]bool{}  // (head, tail) → lengths of the queue
	separate := map[[3]int]map[int]bool{}  // (head, tail, size) → the same
	equal, mistaken, at := 0, 0, [3]int{0} // answers asked for where head == tail, the wrong ones among them; the state before
	for i, op := range ops {
		before := q.Len()
		returned, _ := q.Do(op)
		r := results[i]
		if op.Kind != 'z' && at[0] == at[1] {
			equal++
			if r.Returned != returned {
				mistaken++
			}
			note(meanings, [2]int{at[0], at[1]}, before)
		}
		note(separate, at, before)
		at = [3]int{r.Head, r.Tail, r.Size}
	}
	both, unclear := 0, 0
	for _, lengths := range meanings {
		if len(lengths) > 1 {
			both++
		}
	}
	for _, lengths := range separate {
		if len(lengths) > 1 {
			unclear++
		}
	}

	// Without: equal indexes can have one meaning only.
	plain := w.ring(t, "nosize.c", capacity, "-DNOSIZE")
	fill := append(slices.Clone(ops[:capacity+1]), Op{Kind: 'r'}) // a new ring, one write for each slot, a read
	filled := drive(t, plain, fill)
	last := filled[len(filled)-1]
	// Or a slot is given up.
	spare := drive(t, w.ring(t, "nosize.c", capacity, "-DNOSIZE", "-DSPARE"), ops)
	full := Differ(capacity-1, ops, spare, -1)
	if len(full) > 0 {
		t.Errorf("a ring that keeps a slot free is no queue of %d: first at operation %d", capacity-1, full[0])
	}
	claim.Decide(t, id, both > 0 && mistaken == 0 && unclear == 0 && last.Returned == 0, claim.Textf(
		"%[1]d pairs head = tail stand for a full ring as well as for an empty one; with size no state stands for two (%[2]d do) and of %[3]d answers given there %[4]d are wrong; without it a read after %[6]d writes returns %[5]d, as from an empty ring. Keeping one slot free removes the ambiguity as well, at a capacity of %[7]d",
		"head = tail 的 %[1]d 组取值既可表示满也可表示空；有 size 时，没有哪个状态兼有两义（实测 %[2]d 个），在这些状态上给出的 %[3]d 次回答中错了 %[4]d 次；去掉 size，写入 %[6]d 个字节之后读，返回 %[5]d，与空环无异。留空一个槽位同样能消除歧义，代价是容量变为 %[7]d",
		both, unclear, equal, mistaken, last.Returned, capacity, capacity-1))
	writeLimits(t, w)
}

func note[K comparable](m map[K]map[int]bool, k K, v int) {
	if m[k] == nil {
		m[k] = map[int]bool{}
	}
	m[k][v] = true
}

// writeLimits leaves what three rings say at their limits.
func writeLimits(t *testing.T, w *workshop) {
	t.Helper()
	rows := artifact.Columns(
		[]string{"what is done to a new ring", "a queue of 256", "with size", "without size", "without size, one slot free"},
		[]string{"对一个新环做什么", "容量 256 的队列", "有 size", "无 size", "无 size，留空一个槽位"})
	programs := []string{w.path(driver("ring.c", capacity)), w.path(driver("nosize.c", capacity, "-DNOSIZE")), w.path(driver("nosize.c", capacity, "-DNOSIZE", "-DSPARE"))}
	history := func(writes, reads int) (ops []Op) {
		ops = append(ops, Op{Kind: 'z'})
		for i := range writes {
			ops = append(ops, Op{'w', byte(i + 1)})
		}
		for range reads {
			ops = append(ops, Op{Kind: 'r'})
		}
		return ops
	}
	// The last answer to a history, by the queue and by each ring.
	last := func(what claim.Text, ops []Op) {
		cells := []any{what}
		q := Queue{Capacity: capacity}
		var returned int
		var read byte
		for _, op := range ops {
			returned, read = q.Do(op)
		}
		op := ops[len(ops)-1]
		cells = append(cells, answer(op, returned, read))
		for _, p := range programs {
			results := drive(t, p, ops)
			r := results[len(results)-1]
			cells = append(cells, answer(op, r.Returned, r.Byte))
		}
		rows.Add(cells...)
	}
	for _, n := range []int{capacity - 1, capacity, capacity + 1} {
		last(claim.Textf("%d writes: the last one", "写 %d 次：最后一次", n), history(n, 0))
	}
	last(claim.Textf("%d writes, then a read", "写 %d 次，再读一次", capacity), history(capacity, 1))

	cells := []any{claim.Textf("%d writes, then reads: bytes that come out", "写 %d 次，再一直读：读出的字节数", capacity), capacity}
	for _, p := range programs {
		out := 0
		for _, r := range drive(t, p, history(capacity, capacity+1))[capacity+1:] {
			out += r.Returned
		}
		cells = append(cells, out)
	}
	rows.Add(cells...)
	rows.Write(t, "limits")
}

func answer(op Op, returned int, read byte) claim.Text {
	switch {
	case op.Kind == 'r' && returned == 1:
		return claim.Textf("returns 1, byte %d", "返回 1，字节 %d", read)
	default:
		return claim.Textf("returns %d", "返回 %d", returned)
	}
}

// TestLimits looks at what is returned at the limits, and whether anything was
// done before the check.
func TestLimits(t *testing.T) {
	const id = "C2.2.5"
	w := newWorkshop(t, id)
	ops := Everywhere(capacity)
	results := drive(t, w.ring(t, "ring.c", capacity), ops)
	q := Queue{Capacity: capacity}
	full, empty, refused, none, touched, other := 0, 0, 0, 0, 0, 0
	for i, op := range ops {
		n, r := q.Len(), results[i]
		q.Do(op)
		switch {
		case op.Kind == 'w' && n == capacity:
			full++
			if r.Returned == -1 {
				refused++
			}
			if !r.Intact {
				touched++
			}
		case op.Kind == 'r' && n == 0:
			empty++
			if r.Returned == 0 {
				none++
			}
			if !r.Intact || !r.Untouched {
				touched++
			}
		case op.Kind == 'w' && r.Returned == -1, op.Kind == 'r' && r.Returned == 0:
			other++
		}
	}
	claim.Decide(t, id, refused == full && none == empty && touched == 0 && other == 0, claim.Textf(
		"a full ring refused %[1]d of %[2]d writes with -1 and an empty one %[3]d of %[4]d reads with 0, one for each place of head and tail; %[5]d of them changed a byte of the ring or of the reader's; the same answers were given in %[6]d other cases",
		"环满时 %[2]d 次写入有 %[1]d 次返回 -1，环空时 %[4]d 次读取有 %[3]d 次返回 0，遍及 head 与 tail 的每个位置；其中改动了环或读出变量的有 %[5]d 次；其他情形下给出同样返回值的有 %[6]d 次",
		refused, full, none, empty, touched, other))
}

// TestDifferSeesFaults: a ring that is not a queue is told from one that is.
func TestDifferSeesFaults(t *testing.T) {
	w := newWorkshop(t)
	ops := Random(seeded(), 4, 2000)
	if wrong := Differ(4, ops, drive(t, w.ring(t, "ring.c", 4), ops), -1); len(wrong) > 0 {
		t.Errorf("operation %d: a sound ring is refused", wrong[0])
	}
	for name, program := range map[string]string{
		"one slot fewer": w.ring(t, "nosize.c", 4, "-DNOSIZE", "-DSPARE"),
		"no limit":       w.ring(t, "nosize.c", 4, "-DNOSIZE"),
		"a wrong mask":   w.ring(t, "ring.c", 6),
	} {
		limit := 4
		if name == "a wrong mask" {
			limit = 6
		}
		if wrong := Differ(limit, ops, drive(t, program, ops), 1); len(wrong) == 0 {
			t.Errorf("%s: not seen in %d operations", name, len(ops))
		}
	}
}
