package trysend

import (
	"bytes"
	"runtime"
	"sync/atomic"
	"testing"
	"time"
)

// begun and ended count goroutines in wait.
var begun, ended atomic.Int64

// wait runs an operation in another goroutine, where it may block for ever.
func wait(op func()) {
	begun.Add(1)
	go waiting(op)
}

//go:noinline
func waiting(op func()) {
	defer ended.Add(1)
	op()
}

// settle waits until every goroutine of wait stands in a channel operation or
// is gone, by their states in a traceback.
func settle(t testing.TB) {
	t.Helper()
	text := make([]byte, 1<<20)
	for start := time.Now(); time.Since(start) < 20*time.Second; time.Sleep(50 * time.Microsecond) {
		gone, standing := ended.Load(), int64(0)
		for g := range bytes.SplitSeq(text[:runtime.Stack(text, true)], []byte("\n\n")) {
			head, _, _ := bytes.Cut(g, []byte("\n"))
			if bytes.Contains(g, []byte("trysend.waiting(")) && (bytes.Contains(head, []byte("[chan ")) || bytes.Contains(head, []byte("[select"))) {
				standing++
			}
		}
		if gone+standing == begun.Load() {
			return
		}
	}
	t.Fatal("a goroutine that was to wait on a channel does not come to wait")
}
