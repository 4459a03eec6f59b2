package copy

import (
	"fmt"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/step"
)

// decideCopies: is there a way for a value to arrive without a copy?
func decideCopies(t *testing.T, all map[string]journeys) {
	least, most, most2, ways, free := 99, 0, 0, 0, 0
	for _, j := range all {
		for _, s := range scenarios {
			if !s.arrives {
				continue
			}
			runtime, compiled := j.count(s.name)
			least, most, most2, ways = min(least, runtime), max(most, runtime), max(most2, compiled), ways+1
			if runtime+compiled == 0 {
				free++
			}
		}
	}
	claim.Decide(t, "C1.1", free == ways, claim.Textf(
		"single-stepped, in user mode: in each of %[1]d combinations of an element (8 to 4321 bytes) and a way to pass it, the runtime's memmove stores all its bytes %[2]d to %[3]d times, and compiled code up to %[4]d times more; %[5]d combinations do without",
		"在用户态单步执行：元素（8 至 4321 字节）与传递方式的 %[1]d 种组合里，运行时的 memmove 把元素全部字节写了 %[2]d 至 %[3]d 次，编译出的代码另写至多 %[4]d 次；不拷贝的组合有 %[5]d 种",
		ways, least, most, most2, free))
}

// decidePlaces: what an unbuffered channel copies from where to where.
func decidePlaces(t *testing.T, all map[string]journeys) {
	straight, plain, third, unbuffered, heapSeen := 0, 0, 0, 0, 0
	for _, j := range all {
		for _, s := range scenarios {
			var copies []event
			for _, e := range j[s.name] {
				if e.runtime() && e.kind != "zero" {
					copies = append(copies, e)
				}
			}
			if !s.unbuffered {
				if j.touches(s.name, "ring") {
					heapSeen++
				}
				continue
			}
			for _, e := range copies {
				if e.to != "received/stack" {
					third++
				}
			}
			unbuffered++
			if s.name == "receiver waits" || s.name == "sender waits" {
				plain++
				if len(copies) == 1 && copies[0].from == "sent/stack" && copies[0].to == "received/stack" {
					straight++
				}
			}
		}
	}
	claim.Decide(t, "C1.8", straight == plain, claim.Textf(
		"unbuffered, receiver first and sender first, %[3]d elements: in %[1]d of %[2]d the runtime stores the value once, by one memmove from the sender's slot to the receiver's, and the bounds of the two stacks say that each slot is in its own goroutine's",
		"无缓冲，接收方先到与发送方先到，%[3]d 种元素：%[2]d 种情形中有 %[1]d 种，运行时只写一次，由一次 memmove 从发送方槽位到接收方槽位；核对两个栈的边界，槽位各在自己 goroutine 的栈上",
		straight, plain, len(all)))
	claim.Decide(t, "C1.10", third == 0, claim.Textf(
		"in %[1]d unbuffered combinations of element and form, %[2]d runtime copies go anywhere but to the receiver's slot on its stack; with a buffer the same method sees the copies to and from the ring, which is on the heap, in %[3]d combinations",
		"元素与写法的 %[1]d 种无缓冲组合中，运行时的拷贝有 %[2]d 次不是写到接收方栈上的槽位；有缓冲时，用同样的办法在 %[3]d 种组合里看到了进出环形缓冲区（位于堆上）的拷贝",
		unbuffered, third, heapSeen))
}

// decideRing: what the table of the article says of a buffered chan [64]byte.
func decideRing(t *testing.T, j journeys) {
	through, _ := j.count("ring")
	beside, _ := j.count("ring, receiver waits")
	evidence := claim.Textf(
		"chan [64]byte with a buffer: nobody waiting, %[1]d runtime copies: %[2]s; a receiver parked, %[3]d: %[4]s",
		"带缓冲的 chan [64]byte：无人等待时运行时拷贝 %[1]d 次：%[5]s；接收方已挂起时 %[3]d 次：%[6]s",
		through, j.path("ring", true).EN, beside, j.path("ring, receiver waits", true).EN, j.path("ring", true).ZH, j.path("ring, receiver waits", true).ZH)
	switch ring := j.touches("ring", "ring"); {
	case ring && through > 0 && !j.touches("ring, receiver waits", "ring"):
		claim.Qualify(t, "C1.21", text(
			"Unless a receiver is already waiting: then the value is copied once, straight to the receiver, and not through the ring.",
			"除非已有接收方在等待：此时值只拷贝一次，直接给接收方，不经过环形缓冲区。"), evidence)
	default:
		claim.Decide(t, "C1.21", ring && through > 0, evidence)
	}
}

// decidePointer: what is copied of a value that is a pointer, and of what it
// points to.
func decidePointer(t *testing.T, j journeys, regions []step.Region) {
	pointee := 0
	for i := range regions {
		for _, in := range regions[i].Insts {
			for _, a := range in.Accesses {
				if a.Object == "pointee" {
					pointee++
				}
			}
		}
	}
	direct, _ := j.count("receiver waits")
	through, _ := j.count("ring")
	evidence := claim.Textf(
		"chan *[4096]byte: of the 4096 bytes pointed to, instructions touched %[1]d times; the pointer itself, 8 bytes, is copied by the runtime %[2]d× without a buffer and %[3]d× through one, as any element of 8 bytes",
		"chan *[4096]byte：所指的 4096 字节被指令触及 %[1]d 次；指针本身有 8 字节，无缓冲时运行时拷贝 %[2]d 次，经缓冲区时 %[3]d 次，与任何 8 字节元素无异",
		pointee, direct, through)
	switch {
	case pointee == 0 && direct+through > 0:
		claim.Qualify(t, "C1.23", text(
			"As to what the pointer points to; the pointer itself is copied like any element of its size.",
			"仅就指针所指的内容而言；指针本身与同样大小的任何元素一样被拷贝。"), evidence)
	default:
		claim.Decide(t, "C1.23", pointee == 0, evidence)
	}
}

// decideWord: whether an int passes in registers.
func decideWord(t *testing.T, j journeys, regions []step.Region) {
	stores, loads := 0, 0
	for _, in := range touching(regions, "receiver waits") {
		for _, a := range in.Accesses {
			if a.Write {
				stores++
			}
			if a.Read {
				loads++
			}
		}
	}
	first, own := j.count("receiver waits")
	second, _ := j.count("sender waits")
	claim.Decide(t, "C1.19", first+second+own == 0, claim.Textf(
		"unbuffered chan int: the runtime copies the 8 bytes from slot to slot in memory, %[1]d× with the receiver waiting and %[2]d with the sender waiting; from the sender's variable to the receiver's, instructions store to the watched places %[3]d times and load from them %[4]d times: after the first store a register holds the value only from a load to the next store",
		"无缓冲的 chan int：运行时在内存里把 8 字节从槽位拷到槽位，接收方在等时 %[1]d 次，发送方在等时 %[2]d 次；从发送方变量到接收方变量，指令对所观察的位置写 %[3]d 次、读 %[4]d 次：第一次写之后，值只在一次读与下一次写之间待在寄存器里",
		first, second, stores, loads))
}

// touching lists the instructions of a region's last repetition that access a
// watched object.
func touching(regions []step.Region, name string) (list []step.Inst) {
	for i := range regions {
		if regions[i].Name != name {
			continue
		}
		list = nil
		for _, in := range regions[i].Insts {
			if len(in.Accesses) > 0 {
				list = append(list, in)
			}
		}
	}
	return list
}

// writeWord leaves every instruction that touches an int on its way.
func writeWord(t *testing.T, regions []step.Region) {
	t.Helper()
	rows := artifact.NewTable(text("function", "函数"), text("instruction", "指令"), text("reads", "读"), text("writes", "写"))
	for _, in := range touching(regions, "receiver waits") {
		var reads, writes []claim.Text
		for _, a := range in.Accesses {
			if a.Read {
				reads = append(reads, nameOf(a.Object))
			}
			if a.Write {
				writes = append(writes, nameOf(a.Object))
			}
		}
		rows.Add(fmt.Sprintf("%s+%d", in.Func, in.Offset), in.Text, list(reads), list(writes))
	}
	rows.Write(t, "word")
}

func list(all []claim.Text) claim.Text {
	var en, zh []string
	for _, text := range all {
		en, zh = append(en, text.EN), append(zh, text.ZH)
	}
	return text(strings.Join(en, ", "), strings.Join(zh, "，"))
}
