package copy

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unsafe"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// structs are the layouts of this very process.
var structs = sync.OnceValues(func() (*layout.Layout, error) {
	return layout.Of(context.Background(), toolchain.Local(), "hchan", "sudog", "g")
})

// overlay looks at live channels and at who is parked on them.
type overlay struct{ hchan, sudog, g *layout.Struct }

func look(t *testing.T, ids ...string) overlay {
	t.Helper()
	l, err := structs()
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	return overlay{&l.Structs[0], &l.Structs[1], &l.Structs[2]}
}

// one leaves a single P, so that a goroutine that was woken does not run before
// this one waits, and no GC, so that no stack moves.
func one(t *testing.T) {
	gc, procs := debug.SetGCPercent(-1), runtime.GOMAXPROCS(1)
	t.Cleanup(func() {
		runtime.GOMAXPROCS(procs)
		debug.SetGCPercent(gc)
	})
}

func of[T any](o overlay, c chan T) layout.View {
	return o.hchan.At(*(*unsafe.Pointer)(unsafe.Pointer(&c)))
}

// parked is a goroutine in the queue of a channel.
type parked struct {
	slot  unsafe.Pointer // where the runtime will read or write the element; nil for nowhere
	place string         // key of places
	ended *atomic.Bool   // its operation has returned
}

// The places that a slot can be in.
const (
	ownStack = "stack"
	static   = "static"
	heap     = "heap"
	nowhere  = "nowhere"
)

var places = map[string]claim.Text{
	ownStack: {EN: "its own stack", ZH: "自己的栈"},
	static:   {EN: "static data", ZH: "静态数据"},
	heap:     {EN: "heap", ZH: "堆"},
	nowhere:  {EN: "none", ZH: "无"},
}

// park has a goroutine do what blocks on c, and looks at what it left there.
func park[T any](t *testing.T, o overlay, c chan T, queue string, do func()) parked {
	t.Helper()
	p := parked{ended: new(atomic.Bool)}
	go func() { do(); p.ended.Store(true) }()
	v := of(o, c)
	for start := time.Now(); v.Pointer(queue+".first") == nil; runtime.Gosched() {
		if p.ended.Load() || time.Since(start) > 10*time.Second {
			t.Fatalf("no goroutine parked in %s", queue)
		}
	}
	s := o.sudog.At(v.Pointer(queue + ".first"))
	field := "elem"
	if s.Has("elem.vu") {
		field = "elem.vu" // since Go 1.26 (runtime/runtime2.go: maybeTraceablePtr)
	}
	p.slot = s.Pointer(field)
	g := o.g.At(s.Pointer("g"))
	switch at := uint64(uintptr(p.slot)); {
	case at == 0:
		p.place = nowhere
	case g.Uint("stack.lo") <= at && at < g.Uint("stack.hi"):
		p.place = ownStack
	case inFile(p.slot):
		p.place = static
	default:
		p.place = heap
	}
	return p
}

// peek copies n bytes of the slot, none where there is no slot.
func (p parked) peek(n int) []byte {
	if p.slot == nil {
		return nil
	}
	return peek(p.slot, uintptr(n))
}

// await lets others run until the goroutine is done.
func (p parked) await(t *testing.T) {
	t.Helper()
	for start := time.Now(); !p.ended.Load(); runtime.Gosched() {
		if time.Since(start) > 10*time.Second {
			t.Fatal("a goroutine that was served did not come back")
		}
	}
}

// inFile reports whether the address is among what the program's file or the
// linker laid out: not far from a variable of the program's own. Heap and
// stacks come from elsewhere.
func inFile(p unsafe.Pointer) bool {
	if text, err := os.ReadFile("/proc/self/maps"); err == nil {
		self, err := os.Executable()
		if err != nil {
			return false
		}
		for line := range strings.Lines(string(text)) {
			var from, to uint64
			if _, err := fmt.Sscanf(line, "%x-%x", &from, &to); err != nil || !strings.HasSuffix(strings.TrimSpace(line), self) {
				continue
			}
			if at := uint64(uintptr(p)); from <= at && at < to {
				return true
			}
		}
		return false
	}
	distance := int64(uintptr(p)) - int64(uintptr(unsafe.Pointer(&global)))
	return -64<<20 < distance && distance < 64<<20
}

// peek copies the memory of a slot, wherever it is.
//
//go:norace
func peek(p unsafe.Pointer, n uintptr) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = *(*byte)(unsafe.Add(p, i))
	}
	return b
}

// pattern is a value that memory does not hold by chance. T has no pointers.
func pattern[T any](seed byte) (v T, text []byte) {
	text = make([]byte, unsafe.Sizeof(v))
	for i := range text {
		text[i] = seed ^ byte(i*167+i>>8+1)
	}
	copyBytes(unsafe.Pointer(&v), text)
	return v, text
}

func copyBytes(to unsafe.Pointer, from []byte) {
	copy(unsafe.Slice((*byte)(to), len(from)), from)
}

// ring copies the memory of the buffer.
func ring[T any](o overlay, c chan T) []byte {
	v := of(o, c)
	return peek(v.Pointer("buf"), uintptr(v.Uint("dataqsiz")*v.Uint("elemsize")))
}

func same(a, b []byte) bool { return bytes.Equal(a, b) }

func ptr[T any](p *T) unsafe.Pointer { return unsafe.Pointer(p) }

// bytesOf copies the memory of a variable.
func bytesOf[T any](p *T) []byte { return peek(ptr(p), unsafe.Sizeof(*p)) }
