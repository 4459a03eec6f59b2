package ring

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// open makes a channel that can be looked into.
func open(t *testing.T, hchan *layout.Struct, capacity int) *Live {
	t.Helper()
	l := &Live{make(chan int, capacity), hchan}
	if r := l.Look(); r.Dataqsiz != uint64(capacity) || r.Qcount != 0 {
		t.Fatalf("the layout does not fit this process: %+v", r)
	}
	return l
}

func hchanHere(t *testing.T, ids ...string) *layout.Struct {
	t.Helper()
	in := toolchain.Local()
	if err := in.Installed(t.Context()); err != nil {
		claim.Unavailable(t, err, ids...)
	}
	l, err := layout.Of(t.Context(), in, "hchan")
	if err != nil {
		t.Fatal(err)
	}
	return &l.Structs[0]
}

// A mirror is a queue with the counts that the indexes should follow from.
type mirror struct {
	queue          []int
	sends, returns uint64 // elements put into a slot, and taken out of one
}

// agrees reports whether a ring is what the mirror says: both indexes the counts
// modulo the capacity, and every element at its place.
func (m *mirror) agrees(r Ring) bool {
	n := r.Dataqsiz
	if r.Sendx != m.sends%n || r.Recvx != m.returns%n || r.Qcount != m.sends-m.returns {
		return false
	}
	want := make([]int, n) // a slot that was left is cleared
	for i, v := range m.queue {
		want[(m.returns+uint64(i))%n] = v
	}
	return slices.Equal(r.Slots, want)
}

// capacities are all small ones, and one that no mask could serve.
func capacities() (list []int) {
	for n := 1; n <= 17; n++ {
		list = append(list, n)
	}
	return append(list, 100)
}

// tour is what walking over many channels found.
type tour struct {
	steps, wrong int // looks, and those that do not agree with the mirror
	moved        int // looks at which buf was not where it had been
	wraps        int // steps at which an index went back to 0
	handed       int // steps at which a receive put a parked sender's element into the ring
}

// walk sends and receives at random, so that a ring is empty, full and waited
// for again and again, and looks after every operation.
func walk(t *testing.T, hchan *layout.Struct) (all tour) {
	t.Helper()
	r := rand.New(rand.NewPCG(2, 2))
	for _, capacity := range capacities() {
		l := open(t, hchan, capacity)
		m, last, next := &mirror{}, l.Look(), 1
		for range 12 * capacity {
			full := len(m.queue) == capacity
			switch {
			case full && r.IntN(2) == 0:
				done, err := l.Park(next)
				if err != nil {
					t.Fatal(err)
				}
				if got := <-l.C; got != m.queue[0] {
					t.Fatalf("capacity %d: received %d, want %d", capacity, got, m.queue[0])
				}
				<-done
				m.queue = append(m.queue[1:], next)
				m.sends, m.returns, next = m.sends+1, m.returns+1, next+1
				all.handed++
			case !full && (len(m.queue) == 0 || r.IntN(5) < 3):
				l.C <- next
				m.queue = append(m.queue, next)
				m.sends, next = m.sends+1, next+1
			default:
				if got := <-l.C; got != m.queue[0] {
					t.Fatalf("capacity %d: received %d, want %d", capacity, got, m.queue[0])
				}
				m.queue = m.queue[1:]
				m.returns++
			}
			now := l.Look()
			all.steps++
			if !m.agrees(now) {
				all.wrong++
				t.Logf("capacity %d: %+v, mirror %+v", capacity, now, *m)
			}
			if now.Buf != last.Buf {
				all.moved++
			}
			if now.Sendx < last.Sendx || now.Recvx < last.Recvx || capacity == 1 {
				all.wraps++
			}
			last = now
		}
	}
	return all
}

// TestMirrorSeesFaults shows that a ring which is not what it should be is told
// from one that is.
func TestMirrorSeesFaults(t *testing.T) {
	m := &mirror{queue: []int{7, 8}, sends: 5, returns: 3}
	good := Ring{Qcount: 2, Dataqsiz: 4, Sendx: 1, Recvx: 3, Slots: []int{8, 0, 0, 7}}
	if !m.agrees(good) {
		t.Fatalf("a sound ring is refused: %+v", good)
	}
	for name, spoil := range map[string]func(*Ring){
		"sendx": func(r *Ring) { r.Sendx = 2 },
		"recvx": func(r *Ring) { r.Recvx = 0 },
		"count": func(r *Ring) { r.Qcount = 3 },
		"order": func(r *Ring) { r.Slots = []int{7, 0, 0, 8} },
		"stale": func(r *Ring) { r.Slots = []int{8, 0, 6, 7} },
	} {
		bad := good
		spoil(&bad)
		if m.agrees(bad) {
			t.Errorf("%s: not seen: %+v", name, bad)
		}
	}
}

// TestSteps leaves the story of one ring as a table: a capacity of three,
// which is no power of two, once round and on, with a sender that has to wait.
func TestSteps(t *testing.T) {
	l := open(t, hchanHere(t), 3)
	table := artifact.Columns(
		[]string{"step", "operation", "qcount", "sendx", "recvx", "slot 0", "slot 1", "slot 2"},
		[]string{"步骤", "操作", "qcount", "sendx", "recvx", "槽位 0", "槽位 1", "槽位 2"})
	n := 0
	row := func(what claim.Text) {
		r := l.Look()
		table.Add(n, what, r.Qcount, r.Sendx, r.Recvx, r.Slots[0], r.Slots[1], r.Slots[2])
		n++
	}
	send := func(v int) {
		l.C <- v
		row(claim.Textf("send %d", "发送 %d", v))
	}
	receive := func() {
		row(claim.Textf("receive, got %d", "接收，得到 %d", <-l.C))
	}
	row(claim.Text{EN: "make(chan int, 3)", ZH: "make(chan int, 3)"})
	send(11)
	send(22)
	receive()
	send(33)
	send(44)
	done, err := l.Park(55)
	if err != nil {
		t.Fatal(err)
	}
	row(claim.Text{EN: "another goroutine sends 55 and parks", ZH: "另一个 goroutine 发送 55，挂起"})
	receive()
	<-done
	for range 3 {
		receive()
	}
	table.Write(t, "steps")

	r := l.Look()
	artifact.Values(t, map[string]any{
		"steps": n - 1, "capacity": r.Dataqsiz,
		"buf": fmt.Sprintf("hchan+0x%x", r.Buf-r.Base), "hchan": l.hchan.Size,
		"releases": len(toolchain.Releases()),
	})
}
