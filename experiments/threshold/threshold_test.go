package threshold

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/alloc"
	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// changes returns the sizes at which the shape is not that of the size before.
func changes(f *Facts, of func(Row) Shape) (at []int) {
	for i, r := range f.Shapes {
		if i > 0 && of(r) != of(f.Shapes[i-1]) {
			at = append(at, r.From)
		}
	}
	return at
}

// at returns how a size is compiled.
func (f *Facts) at(size int) Row {
	i := slices.IndexFunc(f.Shapes, func(r Row) bool { return r.From <= size && size <= r.To })
	return f.Shapes[i]
}

// above is the first size beyond the limit: a change at the limit shows there.
func above() int {
	list := Sizes()
	return list[slices.IndexFunc(list, func(n int) bool { return n > Limit })]
}

// Whether structs of at most 128 bytes take a way of their own.
func TestLimit(t *testing.T) {
	const id = "C1.12"
	special, targets, calls := 0, 0, map[string]bool{}
	var sendOwn, receiveOwn []int // sizes at which only code with a channel changes, in any target
	captured := 0                 // targets in which a closure moves a variable beyond the limit to the heap, sent or not
	var general []int
	next, refused := 0, ""
	for _, f := range committed.All(t) {
		targets++
		next, refused = f.Next, f.Refused
		send, pass := changes(f, func(r Row) Shape { return r.Send }), changes(f, func(r Row) Shape { return r.Pass })
		receive, fill := changes(f, func(r Row) Shape { return r.Receive }), changes(f, func(r Row) Shape { return r.Fill })
		own := beyond(send, pass)
		sendOwn = union(sendOwn, own)
		receiveOwn = union(receiveOwn, beyond(receive, fill))
		if slices.Contains(own, above()) || slices.Contains(beyond(receive, fill), above()) {
			special++
		}
		general = union(union(general, pass), fill)
		for _, r := range f.Shapes {
			calls[without(r.Send.Calls)+" / "+without(r.Receive.Calls)] = true
		}
		if slices.Equal(f.moved("Go"), over()) && slices.Equal(f.moved("GoPass"), over()) {
			captured++
		}
	}
	claim.Decide(t, id, special > 0, claim.Textf(
		"%[1]d structs of 8 to 65528 bytes, %[2]d combinations of release and architecture: send and receive call the same functions at every size (%[3]s), and in %[4]d combinations something changes between %[5]d and %[6]d bytes that does not change alike in code without a channel. Compiled copies change their means at %[7]s bytes with or without a channel. A limit of %[5]d bytes there is elsewhere: a closure captures an unchanged variable by value up to it, in %[8]d combinations, whether it sends or not",
		"8 至 65528 字节的 %[1]d 种结构体，版本与架构的 %[2]d 种组合：各种大小的发送与接收调用的函数都相同（%[3]s）；从 %[5]d 到 %[6]d 字节有变化、而不含通道的同样代码没有变化的组合有 %[4]d 种。编译出的拷贝在 %[7]s 字节处改换手段，有没有通道都一样。%[5]d 字节的界限在别处：闭包对不再改变的变量按值捕获，以此为限，共 %[8]d 种组合，与是否发送无关",
		len(Sizes()), targets, keys(calls), special, Limit, above(), words(general), captured))
	if len(sendOwn)+len(receiveOwn) > 0 {
		t.Logf("only with a channel something changes at: send %v, receive %v", sendOwn, receiveOwn)
	}
	tables(t)
	artifact.Values(t, map[string]any{"sizes": len(Sizes()), "refused.size": next, "refused": refused, "targets": targets, "general": words(general)})
}

// Whether that is what keeps a value that is sent from the heap.
func TestEscape(t *testing.T) {
	const id = "C1.13"
	stays, targets, pointer := 0, 0, 0
	for _, f := range committed.All(t) {
		targets++
		if len(f.moved("Send")) == 0 && len(f.moved("Receive")) == 0 {
			stays++
		}
		if slices.Equal(f.moved("Pointer"), Sizes()) {
			pointer++
		}
	}
	small, large := allocations(t)
	claim.Decide(t, id, stays < targets || large > 0 && small == 0, claim.Textf(
		"escape analysis leaves the variable that is sent and the one that is received on the stack at each of %[1]d sizes from 8 to 65528 bytes, in %[2]d of %[3]d combinations of release and architecture (what is sent by pointer it moves to the heap at every size in %[4]d of them); run here, a send and a receive allocate %[5]d objects up to %[7]d bytes and %[6]d beyond",
		"8 至 65528 字节的 %[1]d 种大小，版本与架构的 %[3]d 种组合中有 %[2]d 种，逃逸分析把被发送的变量和接收的变量都留在栈上（改为发送其指针，则 %[4]d 种组合在所有大小上都移到堆上）；在本机运行，一次发送加接收，%[7]d 字节以内分配 %[5]d 个对象，更大的分配 %[6]d 个",
		len(Sizes()), stays, targets, pointer, small, large, Limit))
}

func (f *Facts) moved(fn string) []int {
	for _, r := range f.Moved {
		if r.Func == fn {
			return r.Sizes
		}
	}
	return nil
}

// over is the sizes beyond the limit.
func over() []int {
	return slices.DeleteFunc(Sizes(), func(n int) bool { return n <= Limit })
}

// beyond returns what a has and b does not.
func beyond(a, b []int) []int {
	return slices.DeleteFunc(slices.Clone(a), func(n int) bool { return slices.Contains(b, n) })
}

func union(a, b []int) []int {
	all := append(slices.Clone(a), b...)
	slices.Sort(all)
	return slices.Compact(all)
}

func words(list []int) string { return strings.Trim(fmt.Sprint(list), "[]") }

func keys(m map[string]bool) string {
	var list []string
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return strings.Join(list, "; ")
}

// allocations counts what passing a struct takes, the most of all sizes up to
// the limit and of those beyond.
func allocations(t *testing.T) (small, large uint64) {
	t.Helper()
	rows := artifact.NewTable(text("bytes", "字节"), text("objects allocated by a send and a receive", "一次发送加接收分配的对象数"))
	for _, m := range []struct {
		size int
		pass func()
	}{
		{8, passer[[1]int64]()}, {64, passer[[8]int64]()}, {Limit, passer[At]()}, {Limit + 8, passer[Over]()},
		{256, passer[[32]int64]()}, {1024, passer[[128]int64]()}, {4096, passer[[512]int64]()}, {65528, passer[[8191]int64]()},
	} {
		n, err := alloc.Measure(3, m.pass)
		if err != nil {
			t.Fatal(err)
		}
		rows.Add(m.size, n.Objects)
		if m.size <= Limit {
			small = max(small, n.Objects)
		} else {
			large = max(large, n.Objects)
		}
	}
	rows.Write(t, "allocations")
	return small, large
}

// passer returns a function that sends a T and receives it.
func passer[T any]() func() {
	c := make(chan T, 1)
	return func() {
		var v T
		c <- v
		w := <-c
		_ = w
	}
}

// What a closure holds of a struct on either side of the limit.
func TestCapture(t *testing.T) {
	at, over := make(chan At, 1), make(chan Over, 1)
	yield := func() {
		for range 4 {
			runtime.Gosched() // with one P: the goroutine runs and ends
		}
	}
	rows := artifact.NewTable(text("struct", "结构体"), text("goroutine that sends it", "发送它的 goroutine"), text("the same without a channel", "同样的代码，没有通道"))
	for _, m := range []struct {
		size       int
		send, take func()
	}{
		{Limit, func() { SendAt(at); <-at }, func() { TakeAt(); yield() }},
		{Limit + 8, func() { SendOver(over); <-over }, func() { TakeOver(); yield() }},
	} {
		rows.Add(fmt.Sprintf("%d B", m.size), blocks(t, m.send), blocks(t, m.take))
	}
	rows.Write(t, "capture")
}

// blocks counts what f allocates: "1 object: 144 B".
func blocks(t *testing.T, f func()) claim.Text {
	t.Helper()
	n, err := alloc.Measure(3, f)
	for range 3 {
		if err == nil {
			break
		}
		n, err = alloc.Measure(3, f)
	}
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, c := range n.Classes {
		for range c.Blocks {
			list = append(list, fmt.Sprintf("%d B", c.Size))
		}
	}
	return text(strings.Join(list, ", "), strings.Join(list, "、"))
}

// tables writes the sizes that are compiled alike, in all releases, as one row.
func tables(t *testing.T) {
	header := []any{text("bytes", "字节"), text("send calls", "发送所调用"), text("receive calls", "接收所调用")}
	for _, release := range toolchain.Releases() {
		header = append(header, toolchain.Minor(release))
	}
	header = append(header, text("alike without a channel", "不含通道时相同"))
	rows := artifact.NewTable(header...)
	type line struct {
		from, to int
		cells    []any
	}
	var lines []line
	for _, size := range Sizes() {
		var row []any
		alike := true
		for _, release := range toolchain.Releases() {
			r := committed.Load(t, toolchain.Linux(release, "amd64")).at(size)
			if row == nil {
				row = []any{without(r.Send.Calls), without(r.Receive.Calls)}
			}
			row = append(row, ways[r.Receive.Way])
			alike = alike && r.Receive.Way == r.Fill.Way && r.Send.Way == r.Pass.Way
		}
		row = append(row, yesno(alike))
		if n := len(lines); n > 0 && slices.Equal(lines[n-1].cells, row) {
			lines[n-1].to = size
			continue
		}
		lines = append(lines, line{size, size, row})
	}
	for _, l := range lines {
		rows.Add(append([]any{fmt.Sprintf("%d–%d", l.from, l.to)}, l.cells...)...)
	}
	rows.Write(t, "sizes")
}

// without leaves out the calls of the program's own functions.
func without(calls string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(calls), func(c string) bool { return c == "Made" || c == "Use" }), " ")
}

// ways that compiled code copies and zeroes by.
var ways = map[string]claim.Text{
	"straight": text("moves", "逐条 MOV"),
	"loop":     text("loop", "循环"),
	"duff":     text("Duff's device", "达夫设备"),
	"rep":      text("REP", "REP"),
	"duff+rep": text("Duff's device, REP", "达夫设备、REP"),
	"loop+rep": text("loop, REP", "循环、REP"),
}

// A shape must tell different code apart, or no change means nothing.
func TestShapesDiffer(t *testing.T) {
	f := func(insts ...asm.Inst) Shape { return shapeOf(&asm.Func{Name: "probe.F", Insts: insts}) }
	plain := f(asm.Inst{Op: "CALL", Call: "probe.Made16"}, asm.Inst{Op: "CALL", Call: "runtime.chansend1"}, asm.Inst{Op: "CALL", Call: "runtime.morestack_noctxt"}, asm.Inst{Offset: 90, Op: "JMP", Args: "0"})
	if plain != (Shape{"Made chansend1", "straight"}) { // the jump goes back to the start
		t.Errorf("got %+v", plain)
	}
	for way, in := range map[string]asm.Inst{
		"loop": {Offset: 40, Op: "JNE", Args: "20"},
		"duff": {Op: "DUFFCOPY", Args: "$826"},
		"rep":  {Op: "REP"},
	} {
		if got := f(in); got.Way != way {
			t.Errorf("%+v has the way %s, want %s", in, got.Way, way)
		}
	}
	if got := f(asm.Inst{Op: "CALL", Call: "runtime.newobject"}); got.Calls != "newobject" {
		t.Errorf("got %+v", got)
	}
}
