package numa

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unsafe"

	"chanlab/runner/instrument/alloc"
	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// capacities are of channels of bytes: each adds one byte to what makechan
// asks for, so that they go through size classes of all kinds.
var capacities = []int{0, 8, 16, 32, 64, 88, 128, 152, 280, 400, 920, 2000, 4000, 9000}

// tries is how many objects of a kind are looked at, all alive at once.
const tries = 256

// A lot is where objects of one kind begin.
type lot struct {
	what    claim.Text
	block   uint64 // bytes that one takes from the heap
	begin   int    // objects at the beginning of a line
	offsets []uintptr
}

// see notes the address of one more object.
func (l *lot) see(at uintptr) {
	if at%line == 0 {
		l.begin++
	}
	if !slices.Contains(l.offsets, at%line) {
		l.offsets = append(l.offsets, at%line)
	}
}

func (l *lot) where() string {
	slices.Sort(l.offsets)
	var list []string
	for _, o := range l.offsets {
		list = append(list, fmt.Sprint(o))
	}
	return strings.Join(list, ", ")
}

// address is the pointer that a channel in an interface is.
func address(c any) unsafe.Pointer { return (*[2]unsafe.Pointer)(unsafe.Pointer(&c))[1] }

// channels makes channels of one capacity and looks where they begin.
func channels(t *testing.T, capacity int) *lot {
	t.Helper()
	l := &lot{what: claim.Textf("make(chan byte, %d)", "make(chan byte, %d)", capacity)}
	took, err := alloc.Measure(3, func() { kept = make(chan byte, capacity) })
	if err != nil {
		t.Fatal(err)
	}
	l.block = took.Bytes
	live := make([]any, tries)
	for i := range live {
		live[i] = make(chan byte, capacity)
		l.see(uintptr(address(live[i])))
	}
	runtime.KeepAlive(live)
	return l
}

// sudogs parks as many senders and looks where their sudogs begin, the one
// thing that a send may take from the heap. It returns nil where there is no
// toolchain to tell how an hchan is laid out.
func sudogs(t *testing.T) *lot {
	t.Helper()
	l, err := layout.Of(t.Context(), toolchain.Local(), "hchan", "sudog")
	if err != nil {
		t.Log(err)
		return nil
	}
	hchan, sudog := &l.Structs[0], &l.Structs[1]
	c := make(chan byte)
	for range tries {
		go func() { c <- 1 }()
	}
	defer func() {
		for range tries {
			<-c
		}
	}()
	lot := &lot{what: claim.Text{EN: "sudog of a sender that waits", ZH: "等待中发送方的 sudog"}}
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(time.Millisecond) {
		// Nobody receives meanwhile: what has been linked in stays.
		var list []unsafe.Pointer
		for s := hchan.At(address(c)).Pointer("sendq.first"); s != nil; s = sudog.At(s).Pointer("next") {
			list = append(list, s)
		}
		if len(list) == tries {
			for _, s := range list {
				lot.see(uintptr(s))
			}
			lot.block = gap(list)
			return lot
		}
		if time.Now().After(deadline) {
			t.Fatalf("waited 20 s for %d senders to park: %d have", tries, len(list))
		}
	}
}

// gap is the least distance between two of the objects, that is the size of
// their blocks.
func gap(list []unsafe.Pointer) uint64 {
	slices.SortFunc(list, func(a, b unsafe.Pointer) int { return cmp.Compare(uintptr(a), uintptr(b)) })
	least := uintptr(1 << 20)
	for i := range len(list) - 1 {
		least = min(least, uintptr(list[i+1])-uintptr(list[i]))
	}
	return uint64(least)
}

// TestBucket looks at the addresses of what makechan takes from the heap, and
// of what a send may take.
func TestBucket(t *testing.T) {
	rows := artifact.Columns(
		[]string{"object", "bytes of its block", "objects", "at the start of a line", "address modulo 64"},
		[]string{"对象", "所占块的字节数", "对象数", "位于行首", "地址模 64"})
	total, begin, kinds, always := 0, 0, 0, 0
	var some *lot
	note := func(l *lot) {
		rows.Add(l.what, l.block, tries, l.begin, l.where())
		total, begin, kinds = total+tries, begin+l.begin, kinds+1
		if l.begin == tries {
			always++
		} else if some == nil {
			some = l
		}
	}
	for _, n := range capacities {
		note(channels(t, n))
	}
	waits := claim.Text{EN: "not seen here", ZH: "此处未观察"}
	if l := sudogs(t); l != nil {
		note(l)
		waits = claim.Textf("%d of %d at the start of a line", "%[2]d 个中有 %[1]d 个位于行首", l.begin, tries)
	}
	rows.Write(t, "buckets")
	example := claim.Text{EN: "none", ZH: "无"}
	if some != nil {
		example = claim.Textf("%[1]s, blocks of %[3]d bytes at %[4]s modulo 64", "%[2]s，块大小 %[3]d 字节，地址模 64 为 %[4]s", some.what.EN, some.what.ZH, some.block, some.where())
	}
	taken := sent(t)
	claim.Decide(t, "C4.4.10", taken.Objects > 0 && begin == total, claim.Textf(
		"%[1]d sends into a buffer took %[2]d objects from the heap, so no bucket is chosen on that path; the sudog of a sender that waits: %[3]s; of the channels themselves and these sudogs, %[5]d kinds, %[6]d always begin a line of %[7]d bytes, others not: %[8]s",
		"向缓冲区发送 %[1]d 次，从堆上取得 %[2]d 个对象，这条路径上没有选择任何桶；等待中发送方的 sudog：%[4]s；通道本身与这些 sudog 共 %[5]d 种，其中 %[6]d 种总是位于 %[7]d 字节缓存行的行首，其余则不然：%[9]s",
		sends, taken.Objects, waits.EN, waits.ZH, kinds, always, line, example.EN, example.ZH))
}
