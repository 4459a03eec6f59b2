package padding

import (
	"context"
	"fmt"
	"os"
	"reflect"
	"runtime"
	"testing"
	"time"
	"unsafe"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/toolchain"
)

// A made is a channel of some kind with what its hchan should hold.
type made struct {
	what  string
	c     any
	elem  reflect.Type
	slots uint64 // dataqsiz
	held  uint64 // qcount
}

func channel[T any](slots, held int) made {
	c := make(chan T, slots)
	var zero T
	for range held {
		c <- zero
	}
	return made{fmt.Sprintf("make(%T, %d)", c, slots), c, reflect.TypeFor[T](), uint64(slots), uint64(held)}
}

// everyKind makes channels of every kind of element, by every way there is.
func everyKind(tb testing.TB) (list []made) {
	type point struct{ x, y int }
	list = []made{
		channel[int](0, 0), channel[int](5, 3), channel[struct{}](9, 4), channel[bool](2, 2), channel[*int](3, 1),
		channel[string](2, 1), channel[[]byte](1, 1), channel[[1000]byte](2, 1), channel[point](3, 2), channel[error](1, 1),
		channel[func()](4, 1), channel[map[string]int](2, 0), channel[chan int](2, 1), channel[os.Signal](1, 0), channel[float64](1000, 10),
	}
	r := reflect.MakeChan(reflect.TypeFor[chan uint16](), 6)
	r.Send(reflect.ValueOf(uint16(1)))
	list = append(list, made{"reflect.MakeChan(chan uint16, 6)", r.Interface(), reflect.TypeFor[uint16](), 6, 1})
	var sendOnly chan<- int = make(chan int, 7)
	list = append(list, made{"make(chan int, 7) as chan<- int", sendOnly, reflect.TypeFor[int](), 7, 0})
	ctx, cancel := context.WithCancel(context.Background())
	tb.Cleanup(cancel)
	list = append(list, made{"context.Context.Done()", ctx.Done(), reflect.TypeFor[struct{}](), 0, 0})
	timer := time.NewTimer(time.Hour)
	tb.Cleanup(func() { timer.Stop() })
	// A timer's channel has one slot, whatever cap says of it (runtime/chan.go: chancap).
	list = append(list, made{"time.NewTimer(…).C", timer.C, reflect.TypeFor[time.Time](), 1, 0})
	return list
}

// underneath reads the hchan of each and counts those that hold what they should.
func underneath(tb testing.TB) (fits int, list []made) {
	tb.Helper()
	of, ok := here().Pinned()
	if !ok {
		tb.Skipf("no layout is committed for %s", here())
	}
	hchan := hchanOf(tb, of)
	list = everyKind(tb)
	for _, m := range list {
		v := hchan.At((*[2]unsafe.Pointer)(unsafe.Pointer(&m.c))[1])
		elem := m.elem
		typ := (*[2]unsafe.Pointer)(unsafe.Pointer(&elem))[1]
		if v.Uint("dataqsiz") == m.slots && v.Uint("qcount") == m.held && v.Uint("elemsize") == uint64(m.elem.Size()) &&
			v.Pointer("elemtype") == typ && v.Uint("closed") == 0 {
			fits++
		} else {
			tb.Logf("%s: qcount %d, dataqsiz %d, elemsize %d, elemtype %p (want %p)", m.what, v.Uint("qcount"), v.Uint("dataqsiz"), v.Uint("elemsize"), v.Pointer("elemtype"), typ)
		}
	}
	runtime.KeepAlive(list)
	return fits, list
}

func here() toolchain.Target {
	t := toolchain.Local()
	t.GOOS = "linux" // of no consequence for hchan
	return t
}

// Every channel, however it is made, reads as an hchan.
func TestEveryChannelIsAnHchan(t *testing.T) {
	fits, list := underneath(t)
	table := artifact.Columns([]string{"channel", "element bytes", "capacity", "elements"}, []string{"通道", "元素字节数", "容量", "元素数"})
	for _, m := range list {
		table.Add(m.what, m.elem.Size(), m.slots, m.held)
	}
	table.Write(t, "kinds")
	if fits != len(list) {
		t.Errorf("%d of %d channels read as an hchan: the overlay or the book is wrong", fits, len(list))
	}
}
