package skbuff

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

const id = "C2.3.2"

// A shape is what the head of a list is made of.
type shape struct {
	name     string
	members  []Member
	size     int
	locks    []string // members that are locks
	pointers []string
}

// shapeOf reads a head; ok is false where the kernel has none.
func shapeOf(b *BTF, name string) (s shape, ok bool) {
	s.name = name
	if s.members, s.size, ok = b.Struct(name); !ok {
		return s, false
	}
	var kept []Member
	for _, m := range s.members {
		// A part that the kernel names a second time has the place of its first member.
		if i := slices.IndexFunc(kept, func(k Member) bool { return k.Offset == m.Offset }); i >= 0 && strings.HasPrefix(m.Type, "struct ") {
			continue
		}
		kept = append(kept, m)
		switch {
		case strings.Contains(m.Type, "spinlock") || strings.Contains(m.Type, "mutex"):
			s.locks = append(s.locks, m.Name)
		case strings.HasSuffix(m.Type, " *"):
			s.pointers = append(s.pointers, m.Name)
		}
	}
	s.members = kept
	return s, true
}

// one reports whether a head can be popped and pushed by one exchange of a pointer.
func (s shape) one() bool { return len(s.locks) == 0 && len(s.pointers) == 1 && len(s.members) == 1 }

func (s shape) String() string {
	var list []string
	for _, m := range s.members {
		list = append(list, fmt.Sprintf("%s (%s, byte %d)", m.Name, m.Type, m.Offset))
	}
	return strings.Join(list, ", ")
}

// Whether the head of a queue of sk_buffs is one pointer without a lock. DPDK
// is no part of a machine that could be looked at; its guide is cited.
func TestQueueOfTheKernel(t *testing.T) {
	b, err := Open(Kernel)
	if err != nil {
		claim.Unavailable(t, fmt.Errorf("%w: run on a Linux kernel built with CONFIG_DEBUG_INFO_BTF", err), id)
	}
	queue, ok := shapeOf(b, "sk_buff_head")
	if !ok {
		claim.Unavailable(t, errors.New("the running kernel has no struct sk_buff_head: it is built without a network: run on one with CONFIG_NET"), id)
	}
	// The kernel does have lists that are pushed and emptied by one exchange of
	// a pointer: the method must tell them apart.
	list, ok := shapeOf(b, "llist_head")
	if !ok || !list.one() {
		t.Fatalf("struct llist_head, the kernel's lock-free list, reads as %v: the method sees no difference", list)
	}
	for _, f := range []string{"skb_queue_tail", "skb_dequeue"} {
		if !b.Has(f) {
			claim.Unavailable(t, fmt.Errorf("the running kernel describes no function %s: its queues may work by others: run on another kernel", f), id)
		}
	}
	rows := artifact.Columns([]string{"struct", "bytes", "member", "type", "at byte"},
		[]string{"结构体", "字节数", "成员", "类型", "偏移"})
	for _, s := range []shape{queue, list} {
		for _, m := range s.members {
			rows.Add(s.name, s.size, m.Name, m.Type, m.Offset)
		}
	}
	rows.Write(t, "heads")

	release := "Linux"
	if text, err := os.ReadFile("/proc/sys/kernel/osrelease"); err == nil {
		release += " " + strings.TrimSpace(string(text))
	}
	lock := strings.Join(queue.locks, ", ")
	if lock == "" {
		lock = "–"
	}
	claim.Decide(t, id, queue.one(), claim.Textf(
		"%[1]s, by its own description (BTF): struct sk_buff_head is %[2]s; pointers in it: %[3]d, and a lock: %[4]s, which skb_queue_tail and skb_dequeue take (net/core/skbuff.c). Beside it struct llist_head, which is pushed by exchanging a pointer, is %[5]s. A ring of DPDK exchanges 32-bit indexes into a table, not pointers to elements (its Programmer's Guide, Ring Library)",
		"%[1]s 对自身的描述（BTF）：struct sk_buff_head 为 %[2]s；其中指针 %[3]d 个，另有锁 %[4]s，skb_queue_tail 与 skb_dequeue 都要取它（net/core/skbuff.c）。对照的 struct llist_head 靠交换一个指针入队，它是 %[5]s。DPDK 的 ring 交换的是表的 32 位下标，而不是元素的指针（见其 Programmer's Guide 的 Ring Library）",
		release, queue, len(queue.pointers), lock, list))
}

func TestParseRefusesOtherFiles(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("ELF"), append([]byte{0x9f, 0xeb, 1, 0, 24, 0, 0, 0, 0, 0, 0, 0, 200, 0, 0, 0}, make([]byte, 8)...)} {
		if b, err := parse(data); err == nil {
			t.Errorf("%x: got %v", data, b)
		}
	}
}
