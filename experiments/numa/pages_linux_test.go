package numa

import (
	"cmp"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"chanlab/runner/instrument/machine"
)

const page = 4096

// fresh returns memory that nobody wrote to.
func fresh(t *testing.T, size int) []byte {
	t.Helper()
	mem, err := syscall.Mmap(-1, 0, size, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { syscall.Munmap(mem) })
	return mem
}

// census counts the pages of a block by node.
func census(t *testing.T, base unsafe.Pointer, size uintptr) string {
	t.Helper()
	count := map[int]int{}
	for at := uintptr(0); at < size; at += page {
		count[nodeOf(t, unsafe.Add(base, at))]++
	}
	return tally(count)
}

func tally(count map[int]int) string {
	var list []string
	for node, n := range count {
		list = append(list, fmt.Sprintf("%d on node %d", n, node))
	}
	slices.SortFunc(list, func(a, b string) int {
		return cmp.Compare(a[strings.LastIndex(a, " "):], b[strings.LastIndex(b, " "):])
	})
	return strings.Join(list, ", ")
}

// touch asks where a page lies before and after its first write.
func touch(t *testing.T, _ *machine.Topology, all []site) {
	const pages = 64
	for _, s := range all {
		mem := fresh(t, pages*page)
		_, err := machine.PageNode(unsafe.Pointer(&mem[0]))
		if _, ok := errors.AsType[*machine.UnavailableError](err); ok {
			t.Skip(err)
		}
		if s == all[0] {
			say("touch: %v", err)
		}
		at(t, s, func() {
			for i := 0; i < len(mem); i += page {
				mem[i] = 1
			}
		})
		where := census(t, unsafe.Pointer(&mem[0]), uintptr(len(mem)))
		if want := tally(map[int]int{s.node: pages}); where != want {
			t.Errorf("written on node %d: pages are %s", s.node, where)
		}
		policy, err := machine.PolicyOf(unsafe.Pointer(&mem[0]))
		if err != nil {
			t.Error(err)
		}
		say("touch: %d pages first written by a thread on node %d: %s; policy %s", pages, s.node, where, policy.Mode)
	}
}

// move carries a page to every node, its contents with it.
func move(t *testing.T, _ *machine.Topology, all []site) {
	mem := fresh(t, page)
	at(t, all[0], func() { copy(mem, "contents") })
	for _, s := range slices.Backward(all) {
		from := nodeOf(t, unsafe.Pointer(&mem[0]))
		to, err := machine.MovePage(unsafe.Pointer(&mem[0]), s.node)
		if err != nil || to != s.node || string(mem[:8]) != "contents" {
			t.Errorf("moving a page from node %d to %d: on node %d, %v, holds %q", from, s.node, to, err, mem[:8])
		}
		say("move: a page of node %d, asked to node %d, lies on node %d and holds what it held", from, s.node, to)
	}
}

// An element fills a page, so that each slot of a buffer has one of its own.
type element [page]byte

// channel makes a channel on the first node, in memory that is new, and sends
// from the farthest. After makechan that is the first to write to the slots.
func channel(t *testing.T, topology *machine.Topology, all []site) {
	const slots = 256
	var c chan element
	at(t, all[0], func() { c = make(chan element, slots) })
	fill := func(s site) {
		at(t, s, func() {
			var e element
			for range slots {
				c <- e
			}
		})
	}
	first, other := nodeOf(t, address(c)), farthest(topology, all)
	fill(other)
	say("channel: made on node %d, its hchan on node %d; after %d sends from node %d on node %d", all[0].node, first, slots, other.node, nodeOf(t, address(c)))
	buffer := unsafe.Add(address(c), page) // the first page holds the hchan
	where := census(t, buffer, (slots-1)*page)
	say("channel: %d pages of its buffer, filled by a sender on node %d: %s", slots-1, other.node, where)
	for range slots {
		<-c
	}
	fill(all[0])
	again := census(t, buffer, (slots-1)*page)
	if again != where {
		t.Errorf("the buffer moved: pages were %s, are %s", where, again)
	}
	say("channel: the same slots filled again by a sender on node %d: %s", all[0].node, again)
	runtime.KeepAlive(c)
}

// reuse allocates on one node what was freed on another.
func reuse(t *testing.T, topology *machine.Topology, all []site) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	const blocks, size = 16, 64 * page // larger than any size class: spans of their own
	allocate := func(s site) (list [][]byte, where string) {
		at(t, s, func() {
			for range blocks {
				b := make([]byte, size)
				for i := 0; i < size; i += page {
					b[i] = 1
				}
				list = append(list, b)
			}
			count := map[int]int{}
			for _, b := range list {
				for i := 0; i < size; i += page {
					count[nodeOf(t, unsafe.Pointer(&b[i]))]++
				}
			}
			where = tally(count)
		})
		return list, where
	}
	list, where := allocate(all[0])
	say("reuse: %d blocks of %d bytes made and written on node %d: %s", blocks, size, all[0].node, where)
	clear(list)
	runtime.GC()
	other := farthest(topology, all)
	list, where = allocate(other)
	say("reuse: all freed, collected, and made again on node %d: %s", other.node, where)
	runtime.KeepAlive(list)
}
