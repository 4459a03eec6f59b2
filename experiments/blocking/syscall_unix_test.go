//go:build unix

package blocking

import (
	"testing"
	"time"
)

//region syscall

// From the call to the moment at which the next goroutine runs, which the
// article gives in two parts: 820 ns to suspend, 140 ns to reuse the P.
func BenchmarkSyscall(b *testing.B) {
	w, err := Pipe()
	if err != nil {
		b.Fatal(err)
	}
	compare(b, "C4.3.6", w, (820+140)*time.Nanosecond, both(
		"from a read(2) that blocks to the first instruction of the next goroutine", "从阻塞的 read(2) 到下一个 goroutine 的第一条指令"))
}

//endregion syscall
