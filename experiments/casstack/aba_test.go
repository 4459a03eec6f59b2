package casstack

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// A moment is the state after one step of the interleaving.
type moment struct {
	who, what claim.Text
	names     []string // reachable from the top
	held      []string // by the second thread
}

var (
	first  = claim.Text{EN: "T1", ZH: "T1"}
	second = claim.Text{EN: "T2", ZH: "T2"}
)

// An outcome is what became of the first thread's pop.
type outcome struct {
	moments  []moment
	popped   string   // "" where the exchange failed
	twice    string   // the node that two threads own in the end, "" for none
	entered  bool     // the second thread got between the two steps
	after    []string // the stack when T1's pop has ended
	finished []string // and when it has popped once more
}

// scripted plays the fatal order on the plain stack, from top to bottom A, B, C:
// T1 reads A and its successor B and is delayed; T2 pops A, pops B, keeps B and
// gives A back; T1 exchanges A for B.
func scripted() (o outcome) {
	nodes := map[string]*Node{"A": {Name: "A"}, "B": {Name: "B"}, "C": {Name: "C"}}
	s := new(Stack)
	for _, name := range []string{"C", "B", "A"} {
		s.Push(nodes[name])
	}
	var held []string
	note := func(who, what claim.Text) {
		o.moments = append(o.moments, moment{who, what, s.Names(), append([]string(nil), held...)})
	}
	nothing := func() {}
	note(claim.Text{EN: "–", ZH: "–"}, claim.Text{EN: "the stack is made", ZH: "建好栈"})
	known := s.Top()
	n := s.Pop(known, func() {
		o.entered = true
		note(first, claim.Text{EN: "reads the top, A, and its successor, B", ZH: "读到栈顶 A 及其后继 B"})
		a := s.Pop(s.Top(), nothing)
		held = append(held, a.Name)
		note(second, claim.Text{EN: "pops A", ZH: "弹出 A"})
		b := s.Pop(s.Top(), nothing)
		held = append(held, b.Name)
		note(second, claim.Text{EN: "pops B", ZH: "弹出 B"})
		s.Push(a)
		held = []string{b.Name}
		note(second, claim.Text{EN: "gives A back", ZH: "把 A 放回"})
	})
	if n == nil {
		note(first, claim.Text{EN: "its exchange of A for B fails", ZH: "用 B 换 A 的 CAS 失败"})
		o.after, o.finished = s.Names(), s.Names()
		return o
	}
	o.popped = n.Name
	note(first, claim.Text{EN: "its exchange of A for B succeeds", ZH: "用 B 换 A 的 CAS 成功"})
	o.after = s.Names()
	if m := s.Top(); m != nil {
		s.Pop(m, nothing)
		for _, h := range held {
			if h == m.Name {
				o.twice = m.Name
			}
		}
		note(first, claim.Textf("pops again and gets %s", "再次弹出，得到 %s", m.Name))
	}
	o.finished = s.Names()
	return o
}

// counted plays the same order on the stack that counts its changes.
func counted() (o outcome) {
	a, b, c := &Node{Name: "A"}, &Node{Name: "B"}, &Node{Name: "C"}
	s := NewCounted(c, b, a)
	n := s.Pop(s.Look(), func() {
		o.entered = true
		s.Pop(s.Look(), func() {})
		s.Pop(s.Look(), func() {})
		s.Push(2) // A
	})
	if n != nil {
		o.popped = n.Name
	}
	o.after = s.Names()
	return o
}

// locked plays it on a stack behind a mutex: the second thread can only try.
func locked() (o outcome) {
	a, b, c := &Node{Name: "A"}, &Node{Name: "B"}, &Node{Name: "C"}
	s := new(Stack)
	for _, n := range []*Node{c, b, a} {
		s.Push(n)
	}
	var mu sync.Mutex
	mu.Lock()
	n := s.Pop(s.Top(), func() {
		if mu.TryLock() {
			o.entered = true
			mu.Unlock()
		}
	})
	mu.Unlock()
	if n != nil {
		o.popped = n.Name
	}
	o.after = s.Names()
	return o
}

// Whether a pop that knows the old value is safe from ABA.
func TestABA(t *testing.T) {
	plain, tagged, mutex := scripted(), counted(), locked()
	steps := artifact.Columns([]string{"step", "thread", "does", "stack from the top", "held by T2"},
		[]string{"步骤", "线程", "动作", "自栈顶起的栈", "T2 持有"})
	for i, m := range plain.moments {
		steps.Add(i, m.who, m.what, orDash(m.names), orNone(m.held))
	}
	steps.Write(t, "aba")

	remedies := artifact.Columns([]string{"stack", "T2 gets between the two steps of T1", "T1's pop returns", "stack then"},
		[]string{"栈", "T2 能插入 T1 的两步之间", "T1 的弹出返回", "此时的栈"})
	for _, r := range []struct {
		name claim.Text
		outcome
	}{
		{claim.Text{EN: "exchange of a pointer, old value known", ZH: "指针 CAS，旧值已知"}, plain},
		{claim.Text{EN: "exchange of the top's number with a count of changes", ZH: "栈顶编号连同修改计数一起 CAS"}, tagged},
		{claim.Text{EN: "the same pop, both steps under a lock", ZH: "同样的弹出，两步都在锁内"}, mutex},
	} {
		popped := claim.Text{EN: "nothing: it fails", ZH: "失败，无返回"}
		if r.popped != "" {
			popped = claim.Text{EN: r.popped, ZH: r.popped}
		}
		remedies.Add(r.name, yesno(r.entered), popped, orDash(r.after))
	}
	remedies.Write(t, "remedies")

	// The method must see a pop that is refused, and one that is not disturbed.
	if tagged.popped != "" || !tagged.entered {
		t.Fatalf("the stack with a count let the exchange through: %+v", tagged)
	}
	if mutex.popped != "A" || mutex.entered {
		t.Fatalf("the locked stack let somebody in, or popped something else: %+v", mutex)
	}
	inC := claim.Text{EN: "Not run in C", ZH: "未用 C 运行"}
	switch c, err := scriptedInC(t); {
	case err != nil:
		inC = claim.Textf("Not run in C (%[1]s)", "未用 C 运行（%[1]s）", err)
	case c.popped != plain.popped || c.twice != plain.twice || strings.Join(c.finished, "") != strings.Join(plain.finished, ""):
		t.Errorf("the same steps end otherwise in C: %+v, in Go: %+v", c, plain)
	default:
		inC = claim.Text{EN: "The same steps in C end alike", ZH: "用 C 执行同样的步骤，结果相同"}
	}
	twice := plain.twice
	if twice == "" {
		twice = "–"
	}
	success := claim.Text{EN: "fails", ZH: "失败"}
	if plain.popped != "" {
		success = claim.Text{EN: "succeeds", ZH: "成功"}
	}
	claim.Decide(t, "C2.3.5", plain.popped == "", claim.Textf(
		"stack A, B, C; T1 knows the old value A and has read its successor B; meanwhile T2 pops A and B, keeps B and gives A back: T1's exchange of A for B %[1]s, and the node that two threads own in the end is: %[3]s. With a count of changes beside the pointer the exchange fails; behind a lock T2 does not get between. %[4]s",
		"栈为 A、B、C；T1 已知旧值 A，并读到其后继 B；此间 T2 弹出 A 和 B，留下 B，放回 A：T1 用 B 换 A 的 CAS %[2]s，最后同时归两个线程所有的节点：%[3]s。指针旁带上修改计数，CAS 就会失败；加锁则 T2 根本插不进来。%[5]s",
		success.EN, success.ZH, twice, inC.EN, inC.ZH))
}

func orNone(names []string) string {
	if len(names) == 0 {
		return "–"
	}
	return strings.Join(names, ", ")
}

func orDash(names []string) string {
	if len(names) == 0 {
		return "–"
	}
	return strings.Join(names, " → ")
}

// Outside the fatal order both stacks do what stacks do.
func TestStacks(t *testing.T) {
	nodes := []*Node{{Name: "C"}, {Name: "B"}, {Name: "A"}}
	s, k := new(Stack), NewCounted(nodes...)
	if got := fmt.Sprint(k.Names()); got != "[A B C]" {
		t.Errorf("counted: got %s", got)
	}
	for range nodes {
		k.Pop(k.Look(), func() {})
	}
	if got := k.Names(); got != nil {
		t.Errorf("counted: left %v", got)
	}
	for _, n := range nodes {
		s.Push(n)
	}
	for _, want := range []string{"A", "B", "C"} {
		if n := s.Pop(s.Top(), func() {}); n == nil || n.Name != want {
			t.Errorf("got %v, want %s", n, want)
		}
	}
}
