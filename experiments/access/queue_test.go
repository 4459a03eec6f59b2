package access

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// link reports whether an event touches a pointer of a wait queue: its two
// ends, or the links of its entries.
func link(e Event) bool {
	if e.Object == Channel {
		return strings.HasPrefix(e.Field, "sendq") || strings.HasPrefix(e.Field, "recvq")
	}
	return e.Field == "next" || e.Field == "prev"
}

// Whether the queues are worked on by atomic operations without a lock.
func TestQueuesAreLockFree(t *testing.T) {
	const id = "C2.3.1"
	all := committed.All(t)
	var writes, atomicWrites, unlocked, reads, unlockedReads, sourceAtomic, sourcePlain, unlockedCalls, calls int
	var claims, loads []string
	for _, f := range all {
		for _, op := range f.Operations {
			for _, e := range op.Events {
				switch {
				case !link(e):
				case strings.Contains(e.How, "w"):
					writes++
					if e.Atomic {
						atomicWrites++
					}
					if !e.Held {
						unlocked++
					}
				default:
					reads++
					if !e.Held {
						unlockedReads++
					}
				}
			}
		}
		for _, u := range f.Uses {
			switch u.Field {
			case "sendq", "recvq":
				if u.How == "call" {
					calls++
					if u.Lock == 0 {
						unlockedCalls++
					}
				}
				if u.Atomic() && !slices.Contains(loads, u.Func+": "+u.By) {
					loads = append(loads, u.Func+": "+u.By)
				}
			case "first", "last", "next", "prev":
				if u.Atomic() {
					sourceAtomic++
				} else {
					sourcePlain++
				}
			}
		}
		for _, q := range f.Queues {
			for _, a := range q.Atomics {
				if !slices.Contains(claims, a) {
					claims = append(claims, a)
				}
			}
		}
	}
	if writes == 0 || sourcePlain+sourceAtomic == 0 || calls == 0 {
		t.Fatalf("no pointer of a queue is touched: %d writes, %d uses, %d calls", writes, sourcePlain+sourceAtomic, calls)
	}
	lockFree := atomicWrites > 0 || sourceAtomic > 0 || unlocked > 0
	claim.Decide(t, id, lockFree, claim.Textf(
		"the runtimes of %[1]d releases do without: stepped through, %[2]d instructions write a pointer of a wait queue, %[3]d of them atomically and %[4]d while the channel's lock is not held. In the source, enqueue, dequeue and dequeueSudoG use first, last, next and prev %[5]d times, %[6]d of them atomically, and %[7]d of %[8]d calls of them have no lock before them. What is atomic there claims a goroutine that waits in a select: %[9]s. Outside the lock the ends are only read, by tries that find nobody and give up (%[10]d instructions; %[11]s)",
		"%[1]d 个版本的运行时都不这样做：单步执行中写等待队列指针的指令 %[2]d 条，其中原子的 %[3]d 条，未持通道锁的 %[4]d 条。源码中 enqueue、dequeue、dequeueSudoG 使用 first、last、next、prev 共 %[5]d 处，其中原子的 %[6]d 处；%[8]d 处调用中，前面没有加锁的 %[7]d 处。其中的原子操作只用来认领在 select 中等待的 goroutine：%[9]s。锁外只有找不到人就放弃的尝试会读取队列的一端（%[10]d 条指令；%[11]s）",
		len(all), writes, atomicWrites, unlocked, sourcePlain+sourceAtomic, sourceAtomic, unlockedCalls, calls,
		strings.Join(claims, ", "), unlockedReads, strings.Join(loads, ", ")))
	writeQueue(t)
}

// writeQueue tables who works on the queues in the current release.
func writeQueue(t *testing.T) {
	t.Helper()
	f := current(t)
	tab := artifact.Columns([]string{"function", "file and line", "use", "lock taken in line"}, []string{"函数", "文件与行号", "用法", "加锁所在行"})
	for _, u := range f.Uses {
		if u.Field != "sendq" && u.Field != "recvq" {
			continue
		}
		use := u.Field + " " + rwWords[u.How].EN
		useZH := u.Field + " " + rwWords[u.How].ZH
		switch {
		case u.How == "call":
			use = u.Field + "." + u.By
			useZH = use
		case u.By != "":
			use, useZH = use+" ("+u.By+")", useZH+"（"+u.By+"）"
		}
		lock := claim.Text{EN: "none", ZH: "无"}
		if u.Lock > 0 {
			lock = claim.Textf("%d", "%d", u.Lock)
		}
		tab.Add(u.Func, fmt.Sprintf("%s:%d", u.File, u.Line), claim.Text{EN: use, ZH: useZH}, lock)
	}
	tab.Write(t, "queues")
}

// linked is what a parking send does to the queue, told from its events.
type linked struct {
	writes   []string // in order: "node.next", "c.sendq.last"
	ordered  int      // atomic ones among the links
	atHead   bool     // sendq.first is written
	atTail   bool     // sendq.last is written
	beforeUn bool     // all links are written before the lock is given back
}

func links(op *Operation) (l linked) {
	l.beforeUn = true
	released := false
	for _, e := range op.Events {
		if e.Object == Channel && e.Field == lockField && e.Atomic && e.Held {
			released = true
		}
		if e.Object == "" || e.Field == lockField || !strings.Contains(e.How, "w") {
			continue
		}
		l.writes = append(l.writes, e.Object+"."+e.Field)
		if !link(e) {
			continue
		}
		if e.Atomic {
			l.ordered++
		}
		l.atHead = l.atHead || e.Object == Channel && e.Field == "sendq.first"
		l.atTail = l.atTail || e.Object == Channel && e.Field == "sendq.last"
		l.beforeUn = l.beforeUn && !released
	}
	return l
}

// Whether a parking sender links itself in as the claim says: at the head, by
// an exchange, after a release store.
func TestHowASenderParks(t *testing.T) {
	all := committed.All(t)
	asClaimed, atTail, underLock := 0, 0, 0
	for _, f := range all {
		l := links(f.Operation("send-parks-behind"))
		if l.atHead && l.ordered > 0 {
			asClaimed++
		}
		if l.atTail && !l.atHead {
			atTail++
		}
		if l.beforeUn && l.ordered == 0 {
			underLock++
		}
	}
	f := current(t)
	l := links(f.Operation("send-parks-behind"))
	n := len(all)
	claim.Decide(t, "C2.3.9", asClaimed == n, claim.Textf(
		"a send that parks behind another, stepped through in %[1]d releases: the node goes to the tail, with sendq.first untouched, in %[2]d; all its links are plain stores made before the lock is given back in %[3]d; a link by an atomic instruction at the head in %[4]d. Order of the writes in %[5]s: %[6]s. The node is a sudog that the P had kept from before, and what is written into it is the address of the element",
		"单步执行 %[1]d 个版本中排在另一个之后挂起的发送：节点接在尾部、sendq.first 未被触碰的 %[2]d 个；全部链接都是普通写入且在还锁之前完成的 %[3]d 个；以原子指令接在头部的 %[4]d 个。%[5]s 中的写入次序：%[6]s。节点是 P 先前留存的 sudog，写入其中的是元素的地址",
		n, atTail, underLock, asClaimed, f.Release, strings.Join(l.writes, ", ")))
	for _, name := range []string{"send-parks", "send-parks-behind", "receive-from-two"} {
		writeEvents(t, name, f.Operation(name))
	}
}
