package alloc

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"testing"
)

var (
	sinkChan  any
	sinkBytes []byte
	sinkTiny  [8]*[4]byte
)

func TestCounts(t *testing.T) {
	for _, test := range []struct {
		name string
		f    func()
		want string
	}{
		{"nothing", func() {}, "0 objects, 0 bytes"},
		{"block", func() { sinkBytes = make([]byte, 100) }, "1 objects, 112 bytes: 112 B"},
		{"two classes", func() { sinkBytes = make([]byte, 100); sinkBytes = make([]byte, 1000) }, "2 objects, 1136 bytes: 112 B, 1024 B"},
		{"many", func() {
			for range 300 { // more than a span holds
				sinkBytes = make([]byte, 1024)
			}
		}, "300 objects, 307200 bytes: 300 × 1024 B"},
		{"tiny", func() {
			for i := range sinkTiny {
				sinkTiny[i] = new([4]byte)
			}
		}, "8 objects, 32 bytes: 2 × 16 B"},
		{"largest class", func() { sinkBytes = make([]byte, 32760) }, "1 objects, 32768 bytes: 32768 B"},
		{"large", func() { sinkBytes = make([]byte, 40000) }, "1 objects, 40960 bytes: large"},
		{"on the stack", func() { b := make([]byte, 100); b[0]++ }, "0 objects, 0 bytes"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.name == "tiny" && raced() {
				t.Skip("with the race detector no objects share a block")
			}
			got, err := Measure(5, test.f)
			if err != nil || got.String() != test.want {
				t.Errorf("got %v, %v; want %s", got, err, test.want)
			}
		})
	}
}

func raced() bool {
	info, ok := debug.ReadBuildInfo()
	return ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"})
}

// A channel is the case the instrument is for: header and buffer in one block
// where the element has no pointers, in two where it has.
func TestAgreesWithAllocsPerRun(t *testing.T) {
	for _, test := range []struct {
		name    string
		f       func()
		objects uint64
	}{
		{"chan int", func() { sinkChan = make(chan int) }, 1},
		{"chan int, 8", func() { sinkChan = make(chan int, 8) }, 1},
		{"chan *int, 8", func() { sinkChan = make(chan *int, 8) }, 2},
		{"chan [1000]byte, 64", func() { sinkChan = make(chan [1000]byte, 64) }, 1},
		{"send", func() { c := make(chan int, 1); c <- 1; <-c; sinkChan = c }, 1},
		{"closure", func() { x := 1; sinkChan = func() { x++ } }, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Measure(5, test.f)
			if err != nil {
				t.Fatal(err)
			}
			if per := testing.AllocsPerRun(5, test.f); float64(got.Objects) != per || got.Objects != test.objects {
				t.Errorf("got %v, AllocsPerRun says %v, want %d objects", got, per, test.objects)
			}
			var blocks, bytes uint64
			for _, c := range got.Classes {
				blocks += c.Blocks
				bytes += c.Size * c.Blocks
			}
			if blocks != got.Objects-got.Tiny {
				t.Errorf("%v: %d blocks for %d objects, %d of them tiny", got, blocks, got.Objects, got.Tiny)
			}
			if got.Bytes < bytes {
				t.Errorf("%v: the classes have %d bytes", got, bytes)
			}
		})
	}
}

// What goroutines that the function waits for allocate is its own.
func TestCountsOtherGoroutines(t *testing.T) {
	c := make(chan []byte)
	go func() {
		for range c {
			c <- make([]byte, 500)
		}
	}()
	defer close(c)
	got, err := Measure(5, func() { c <- nil; sinkBytes = <-c })
	if err != nil || got.String() != "1 objects, 512 bytes: 512 B" {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestCallsThatDiffer(t *testing.T) {
	n := 0
	grow := func() { n++; sinkBytes = make([]byte, 100*n) }
	_, err := Measure(3, grow)
	var vary *VaryError
	if !errors.As(err, &vary) || len(vary.Counts) != 3 {
		t.Fatalf("got %v, want three counts", err)
	}
	n = 0
	got := fmt.Sprint(Each(3, grow))
	if want := "[1 objects, 208 bytes: 208 B 1 objects, 320 bytes: 320 B 1 objects, 416 bytes: 416 B]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSettingsComeBack(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	defer debug.SetGCPercent(debug.SetGCPercent(77))
	limit := debug.SetMemoryLimit(-1)
	defer func() {
		if recover() == nil {
			t.Error("the panic of the function is gone")
		}
		if got := runtime.GOMAXPROCS(0); got != 2 {
			t.Errorf("GOMAXPROCS is %d, was 2", got)
		}
		if got := debug.SetGCPercent(77); got != 77 {
			t.Errorf("the GC percentage is %d, was 77", got)
		}
		if got := debug.SetMemoryLimit(-1); got != limit {
			t.Errorf("the memory limit is %d", got)
		}
	}()
	Measure(1, func() { panic("stop") })
}
