package escape

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"unsafe"

	"chanlab/runner/instrument/alloc"
	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// sink keeps a channel from being optimised away.
var sink any

// measure counts what each call of f allocates, and tries again where something
// else in the process allocated meanwhile.
func measure(t *testing.T, f func()) alloc.Count {
	t.Helper()
	var err error
	for range 5 {
		var n alloc.Count
		if n, err = alloc.Measure(5, f); err == nil {
			return n
		}
		if vary := (*alloc.VaryError)(nil); !errors.As(err, &vary) {
			t.Fatal(err)
		}
	}
	t.Fatal(err)
	return alloc.Count{}
}

// A row is what the steps in the life of one kind of channel allocate.
type row struct {
	elem      string
	unbuf     alloc.Count // make(chan T)
	buf       alloc.Count // make(chan T, 8)
	through   alloc.Count // a send into the buffer and a receive from it
	receiver  alloc.Count // a send to a receiver that is parked, which comes back to park again
	sender    alloc.Count // a receive from a sender that is parked
	selecting alloc.Count // a receive and a send in select
}

const buffer = 8

// life counts them for one type; v is a value to send.
func life[T any](t *testing.T, elem string, v T) row {
	t.Helper()
	r := row{elem: elem}
	r.unbuf = measure(t, func() { sink = make(chan T) })
	r.buf = measure(t, func() { sink = make(chan T, buffer) })
	b := make(chan T, buffer)
	r.through = measure(t, func() { b <- v; <-b })
	r.selecting = measure(t, func() {
		select {
		case b <- v:
		case <-never:
		}
		select {
		case <-b:
		case <-never:
		}
	})

	missed := 0
	c, quit := make(chan T), make(chan struct{})
	go func() {
		for {
			select {
			case <-quit:
				return
			default:
				<-c
			}
		}
	}()
	r.receiver = measure(t, func() {
		yield() // the receiver parks: without one this send would not go through
		select {
		case c <- v:
		default:
			missed++
		}
		yield()
	})
	close(quit)
	c <- v

	d, quit2 := make(chan T), make(chan struct{})
	go func() {
		for {
			select {
			case <-quit2:
				return
			default:
				d <- v
			}
		}
	}()
	r.sender = measure(t, func() {
		yield()
		select {
		case <-d:
		default:
			missed++
		}
		yield()
	})
	close(quit2)
	<-d
	if missed > 0 {
		t.Fatalf("chan %s: %d times nobody had parked", elem, missed)
	}
	return r
}

var never chan struct{}

// yield lets the others run, with the one P that a measurement has.
func yield() {
	for range 4 {
		runtime.Gosched()
	}
}

// transfers are the most objects of any step that passes a value.
func (r row) transfers() uint64 {
	return max(r.through.Objects, r.receiver.Objects, r.sender.Objects, r.selecting.Objects)
}

// parking counts what parking n goroutines at once allocates, first and again.
// Whatever is cached when it begins is used up by goroutines of its own.
func parking(t *testing.T, n int) (first, again alloc.Count) {
	t.Helper()
	const calls = 3 // one to warm up, two counted
	c := make(chan int)
	var turn, arrived, left atomic.Int64
	for call := range calls {
		k := n
		if call == 0 {
			k = warm
		}
		for range k {
			go func() {
				for turn.Load() <= int64(call) { // spins: waiting must not take a sudog
					runtime.Gosched()
				}
				arrived.Add(1)
				c <- 1
				left.Add(1)
			}()
		}
	}
	call := 0
	counts := alloc.Each(calls-1, func() {
		k := int64(n)
		if call == 0 {
			k = warm
		}
		call++
		arrived.Store(0)
		left.Store(0)
		turn.Store(int64(call))
		for arrived.Load() < k {
			runtime.Gosched()
		}
		yield() // the last of them parks
		for range k {
			<-c
		}
		for left.Load() < k {
			runtime.Gosched()
		}
	})
	return counts[0], counts[1]
}

// warm is how many goroutines park before anything is counted.
const warm = 8

// Every claim of what is allocated.
func TestAllocations(t *testing.T) {
	shared := new(bytes.Buffer)
	ints := life(t, "int", 42)
	bytes64 := life(t, "[64]byte", [64]byte{})
	buffers := life(t, "*bytes.Buffer", shared)
	all := []row{
		ints, bytes64, life(t, "[4321]byte", [4321]byte{}), life(t, "string", "text"), buffers,
		life(t, "any", any(shared)), life(t, "struct{}", struct{}{}),
	}
	const goroutines = 400
	first, again := parking(t, goroutines)
	lives(t, all)
	decideTransfer(t, all, first, again, goroutines)
	decideRow(t, "C1.18", ints, false, first, goroutines)
	decideRow(t, "C1.20", bytes64, true, first, goroutines)
	decidePointer(t, buffers)
}

// lives leaves them as a table.
func lives(t *testing.T, all []row) {
	t.Helper()
	rows := artifact.NewTable(text("element", "元素"), "make(chan T)", fmt.Sprintf("make(chan T, %d)", buffer),
		text("through the buffer", "经缓冲区"), text("to a parked receiver", "给已挂起的接收方"),
		text("from a parked sender", "取自已挂起的发送方"), "select")
	for _, r := range all {
		rows.Add(r.elem, objects(r.unbuf), objects(r.buf), r.through.Objects, r.receiver.Objects, r.sender.Objects, r.selecting.Objects)
	}
	rows.Write(t, "allocations")
}

// decideTransfer: does passing a value allocate?
func decideTransfer(t *testing.T, all []row, first, again alloc.Count, goroutines int) {
	const id = "C1.5"
	most := uint64(0)
	for _, r := range all {
		most = max(most, r.transfers())
	}
	size, err := sudog(t)
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	took := objects(first)
	evidence := claim.Textf(
		"%[1]d element types, 4 ways to pass a value (through the buffer, to a parked receiver, from a parked sender, in select): at most %[2]d objects a transfer. The first %[3]d goroutines to park at once take %[4]s, where a sudog has %[7]d bytes; the next %[3]d take %[6]d objects",
		"%[1]d 种元素类型、4 种传递方式（经缓冲区、给已挂起的接收方、取自已挂起的发送方、在 select 中）：一次传递至多分配 %[2]d 个对象。首次同时挂起 %[3]d 个 goroutine 时分配 %[5]s，sudog 为 %[7]d 字节；再次挂起 %[3]d 个，分配 %[6]d 个对象",
		len(all), most, goroutines, took.EN, took.ZH, again.Objects, size)
	if most == 0 && first.Objects > 0 {
		claim.Qualify(t, id, text(
			"For the transfer itself, on a channel that exists (making one takes one or two objects): an operation that has to park takes a sudog, and allocates one where none is cached.",
			"仅就传递本身而言，且通道已经建好（创建通道要一到两个对象）：需要挂起的操作要用一个 sudog，没有缓存时就会分配。"), evidence)
	} else {
		claim.Decide(t, id, most == 0, evidence)
	}
	artifact.Values(t, map[string]any{
		"transfers": most, "park.goroutines": goroutines, "park.first": first.Objects, "park.again": again.Objects, "sudog": size,
	})
}

// objects tells a count in words: "2 objects (64 B, 112 B)".
func objects(n alloc.Count) claim.Text {
	var list []string
	for _, c := range n.Classes {
		size := fmt.Sprintf("%d B", c.Size)
		if c.Size == 0 { // whole pages
			size = fmt.Sprintf("%d B", n.Bytes)
		}
		if c.Blocks > 1 {
			size = fmt.Sprintf("%d × %s", c.Blocks, size)
		}
		list = append(list, size)
	}
	switch n.Objects {
	case 0:
		return text("nothing", "无")
	case 1:
		return claim.Textf("1 object (%[1]s)", "1 个对象（%[1]s）", strings.Join(list, ", "))
	}
	return claim.Textf("%[1]d objects (%[2]s)", "%[1]d 个对象（%[3]s）", n.Objects, strings.Join(list, ", "), strings.Join(list, "、"))
}

// decideRow: what the article's table says of one kind of channel.
func decideRow(t *testing.T, id string, r row, buffered bool, first alloc.Count, goroutines int) {
	made, through := r.unbuf, claim.Text{}
	if buffered {
		made = r.buf
		through = claim.Textf("%[1]d objects through the buffer, ", "经缓冲区 %[1]d 个对象，", r.through.Objects)
	}
	takes := objects(made)
	evidence := claim.Textf(
		"chan %[1]s: making it takes %[2]s; a send and its receive take %[4]s%[6]d objects with a receiver parked, %[7]d with a sender parked; goroutines that park for the first time take their sudogs from the heap (%[8]d objects for %[9]d of them)",
		"chan %[1]s：创建要 %[3]s；一次发送与相应的接收，%[5]s接收方已挂起时 %[6]d 个，发送方已挂起时 %[7]d 个；首次挂起的 goroutine 从堆上取得 sudog（%[9]d 个 goroutine 共 %[8]d 个对象）",
		r.elem, takes.EN, takes.ZH, through.EN, through.ZH, r.receiver.Objects, r.sender.Objects, first.Objects, goroutines)
	if made.Objects+first.Objects > 0 && r.transfers() == 0 {
		claim.Qualify(t, id, text(
			"As to sending and receiving; making the channel takes an object on the heap, and an operation that parks may allocate a sudog.",
			"仅就发送与接收而言；创建通道本身就要在堆上占一个对象，挂起的操作还可能分配 sudog。"), evidence)
		return
	}
	claim.Decide(t, id, made.Objects+first.Objects+r.transfers() == 0, evidence)
}

var (
	anys     = make(chan any, 1)
	pointers = make(chan *bytes.Buffer, 1)
	values   = make(chan bytes.Buffer, 1)
	words    = make(chan int, 1)
	places   = make(chan *int, 1)
)

// decidePointer: is there an object for the pointer that is sent?
func decidePointer(t *testing.T, r row) {
	shared := new(bytes.Buffer)
	rows := artifact.NewTable(text("function", "函数"), text("allocated by a call", "每次调用的分配"))
	count := func(name string, f func()) alloc.Count {
		n := measure(t, f)
		rows.Add(name, objects(n))
		return n
	}
	local := count("Local", func() { Local() })
	fresh := count("Fresh", func() { Fresh(pointers); <-pointers })
	existing := count("Existing", func() { Existing(pointers, shared); <-pointers })
	value := count("Value", func() { Value(values); <-values })
	count("Address", func() { Address(places); <-places })
	count("Word", func() { Word(words); <-words })
	count("Boxed", func() { Boxed(anys, 1<<20); <-anys })
	rows.Write(t, "pointers")

	word := slices.ContainsFunc(fresh.Classes, func(c alloc.Class) bool { return c.Size == uint64(unsafe.Sizeof(shared)) })
	made, kept := objects(fresh), objects(local)
	claim.Decide(t, "C1.22", existing.Objects > 0 || r.transfers() > 0 || word, claim.Textf(
		"sending a *bytes.Buffer that exists takes %[1]d objects (%[2]d at most in any way to pass it); making one and sending it takes %[3]s: the Buffer, of %[8]d bytes, which the compiler puts on the heap because its address is sent (used locally: %[5]s). No block of the size of a pointer is among them. Sent by value a Buffer takes %[7]d objects",
		"发送已存在的 *bytes.Buffer 分配 %[1]d 个对象（各种传递方式中至多 %[2]d 个）；新建一个再发送，分配 %[4]s：那是 %[8]d 字节的 Buffer 本身，因为地址被发送，编译器把它放到堆上（只在本地使用时：%[6]s）。其中没有指针大小的块。按值发送 Buffer 分配 %[7]d 个对象",
		existing.Objects, r.transfers(), made.EN, made.ZH, kept.EN, kept.ZH, value.Objects, unsafe.Sizeof(*shared)))
}
