package casstack

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// exclusives counts, in a listing for arm64, stores that may fail by themselves
// (they store only if the core still has the line to itself) and branches back
// that try again because one did.
func exclusives(f *asm.Func) (stores, retries int) {
	for i, in := range f.Insts {
		if !strings.HasPrefix(in.Op, "STLXR") && !strings.HasPrefix(in.Op, "STXR") {
			continue
		}
		stores++
		if i+1 < len(f.Insts) && strings.HasPrefix(f.Insts[i+1].Op, "CBNZ") {
			retries++
		}
	}
	return stores, retries
}

// Whether an exchange guarantees that the pointer is updated: one whose
// expected value is out of date, and what the exchange is made of where the
// processor has no instruction for all of it.
func TestExchangeMayNotUpdate(t *testing.T) {
	const id = "C2.3.7"
	s := new(Stack)
	a, b, c := &Node{Name: "A"}, &Node{Name: "B"}, &Node{Name: "C"}
	for _, n := range []*Node{c, b, a} {
		s.Push(n)
	}
	var found *Node
	popped := s.Pop(s.Top(), func() {
		s.Pop(s.Top(), func() {}) // somebody else takes A, for good
		found = s.Top()
	})
	updated := popped != nil || s.Top() != found
	// The control: undisturbed, the same call does update.
	if control := s.Pop(s.Top(), func() {}); control != b || s.Top() != c {
		t.Fatalf("an undisturbed pop took %v and left %v", control, s.Names())
	}

	inC := claim.Text{EN: "not run in C", ZH: "未用 C 运行"}
	if lines, err := runC(t); err == nil {
		i := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "stale|") })
		if i < 0 {
			t.Fatal("the C program did not try a stale exchange")
		}
		if cFails := lines[i] == "stale|fails"; cFails == updated {
			t.Errorf("Go and C disagree: updated in Go %v, C says %q", updated, lines[i])
		}
		inC = claim.Text{EN: "atomic_compare_exchange_weak in C does the same", ZH: "C 的 atomic_compare_exchange_weak 结果相同"}
	}
	looped, releases := 0, toolchain.Releases()
	for _, release := range releases {
		f := kept(t, release, "arm64")
		stores, retries := exclusives(f)
		if stores == 0 {
			t.Fatalf("%s: no exclusive store in the exchange for arm64: read its listing again", release)
		}
		if retries == stores {
			looped++
		}
	}
	outcome := claim.Text{EN: "returns false and leaves the top as it is", ZH: "返回 false，栈顶保持不变"}
	if updated {
		outcome = claim.Text{EN: "updates the top", ZH: "更新了栈顶"}
	}
	claim.Decide(t, id, updated, claim.Textf(
		"a pop that knows A, while another takes A away: its exchange %[1]s, so that nothing was updated; %[3]s. In the listing for arm64 the store of the exchange can fail by itself (STLXR), and %[5]d of %[6]d releases branch back when it does, as the strong form must; the weak form is the one that may return instead. The order is an argument of the call of its own, not a property of weak: C2.3.6",
		"已知 A 的弹出进行到一半，A 被别人取走：它的 CAS %[2]s，什么也没有更新；%[4]s。arm64 的汇编中，CAS 的写入本身就可能失败（STLXR），%[6]d 个版本中有 %[5]d 个在失败时跳回重试，强形式必须如此；弱形式则允许直接返回。内存序是调用的另一组参数，与“弱”无关：见 C2.3.6",
		outcome.EN, outcome.ZH, inC.EN, inC.ZH, looped, len(releases)))
}

// kept returns the committed listing of Exchange.
func kept(t *testing.T, release, arch string) *asm.Func {
	t.Helper()
	list, err := asm.Parse(bytes.NewReader(listing.Load(t, toolchain.Linux(release, arch))))
	if err != nil {
		t.Fatal(err)
	}
	for i := range list {
		if list[i].Name == shown[0] {
			return &list[i]
		}
	}
	t.Fatalf("the listing of %s for %s has no %s: type make toolchains", release, arch, shown[0])
	return nil
}

// The count must tell a loop from a single try.
func TestExclusives(t *testing.T) {
	inst := func(ops ...string) *asm.Func {
		f := &asm.Func{}
		for _, op := range ops {
			f.Insts = append(f.Insts, asm.Inst{Op: op})
		}
		return f
	}
	for _, test := range []struct {
		f               *asm.Func
		stores, retries int
	}{
		{inst("LDAXR", "CMP", "BNE", "STLXR", "CBNZ", "RET"), 1, 1},
		{inst("LDAXR", "CMP", "BNE", "STLXR", "CSET", "RET"), 1, 0},
		{inst("CASALD", "RET"), 0, 0},
	} {
		if s, r := exclusives(test.f); s != test.stores || r != test.retries {
			t.Errorf("%v: got %d, %d", test.f.Insts, s, r)
		}
	}
}
