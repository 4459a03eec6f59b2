package layout

import (
	"runtime"
	"strings"
	"testing"
	"unsafe"
)

func TestViewReadsALiveChannel(t *testing.T) {
	l, err := Of(t.Context(), local(runtime.GOARCH), "hchan")
	if err != nil {
		t.Fatal(err)
	}
	hchan, err := l.Struct("hchan")
	if err != nil {
		t.Fatal(err)
	}
	ch := make(chan int32, 3)
	ch <- 7
	ch <- 8
	v := hchan.At(*(*unsafe.Pointer)(unsafe.Pointer(&ch)))
	for path, want := range map[string]uint64{"qcount": 2, "dataqsiz": 3, "elemsize": 4, "sendx": 2, "recvx": 0, "closed": 0, "recvq.first": 0, "lock.key": 0} {
		if got := v.Uint(path); got != want {
			t.Errorf("%s: got %d, want %d", path, got, want)
		}
	}
	if got := *(*int32)(v.Pointer("buf")); got != 7 {
		t.Errorf("first element: got %d, want 7", got)
	}
	raw := v.Bytes()
	if f, _ := hchan.Field("elemsize"); int64(len(raw)) != hchan.Size || raw[f.Offset]+raw[f.Offset+1] != 4 {
		t.Errorf("bytes: %x", raw)
	}
	runtime.KeepAlive(ch)
}

func TestViewRefusesWhatIsNotThere(t *testing.T) {
	pair := struct{ a, b uintptr }{1, 2}
	word := int64(unsafe.Sizeof(uintptr(0)))
	s := &Struct{Name: "outer", Size: 2 * word, Fields: []Field{{Name: "in", Type: "pair", Size: 2 * word,
		Fields: []Field{{Name: "a", Type: "uintptr", Size: word}, {Name: "b", Type: "uintptr", Offset: word, Size: word}}}}}
	v := s.At(unsafe.Pointer(&pair))
	if got := v.Uint("in.b"); got != 2 || !v.Has("in.a") || v.Has("in.c") || v.Has("a") || v.Has("in.a.x") {
		t.Errorf("in.b: got %d", got)
	}
	for want, f := range map[string]func(){
		"outer has no field sendx": func() { v.Uint("sendx") },
		"a pair is no integer":     func() { v.Uint("in") },
		"a pair is no pointer":     func() { v.Pointer("in") },
	} {
		func() {
			defer func() {
				if e, _ := recover().(string); !strings.Contains(e, want) {
					t.Errorf("got panic %q, want %q", e, want)
				}
			}()
			f()
		}()
	}
}
