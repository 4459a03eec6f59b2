//go:build unix

package entry

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/profile"
)

// kinds are calls whose times are set side by side, each with one more thing
// than the one before.
var kinds = []struct {
	name, en, zh string
	do           func(n int)
}{
	{"clock", "reading the clock twice", "读两次时钟", func(n int) {
		for range n {
			start := time.Now()
			_ = time.Since(start)
		}
	}},
	{"raw", "RawSyscall(read, -1): the kernel alone", "RawSyscall(read, -1)：只有内核", func(n int) {
		b := new([1]byte)
		for range n {
			syscall.RawSyscall(syscall.SYS_READ, ^uintptr(0), uintptr(unsafe.Pointer(b)), 1)
		}
	}},
	{"badfd", "syscall.Read(-1): and entersyscall, exitsyscall", "syscall.Read(-1)：再加上 entersyscall、exitsyscall", func(n int) {
		b := make([]byte, 1)
		for range n {
			syscall.Read(-1, b)
		}
	}},
	{"timed", "the function that the article times: and the clock", "原文计时的函数：再加上读时钟", func(n int) {
		for range n {
			Timed()
		}
	}},
}

// TestTimes sets the parts of the timed function side by side: medians and
// quartiles of slices of 100 µs in random order, in one process. It decides nothing.
func TestTimes(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time to measure time")
	}
	per, many := make([][]float64, len(kinds)), make([]int, len(kinds))
	for i, k := range kinds {
		k.do(1000)
		start := time.Now()
		k.do(1000)
		many[i] = max(1, int(100_000*1000/max(1, time.Since(start).Nanoseconds())))
	}
	var order []int
	for range 300 {
		order = append(order, rand.Perm(len(kinds))...)
	}
	for _, i := range order {
		start := time.Now()
		kinds[i].do(many[i])
		per[i] = append(per[i], float64(time.Since(start).Nanoseconds())/float64(many[i]))
	}
	rows := artifact.NewTable(both("what", "内容"), both("median, ns", "中位数，ns"), both("quartiles, ns", "四分位数，ns"))
	for i, k := range kinds {
		v := per[i]
		slices.Sort(v)
		rows.Add(both(k.en, k.zh), fmt.Sprintf("%.0f", v[len(v)/2]), fmt.Sprintf("%.0f – %.0f", v[len(v)/4], v[len(v)*3/4]))
	}
	rows.Write(t, "times")
}

// TestProfile leaves a CPU profile of nothing but failing reads, to be looked at.
func TestProfile(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second of profiling")
	}
	p, err := profile.Loop(profile.CPU, time.Second, kinds[2].do)
	if err != nil {
		t.Skip(err)
	}
	seen := slices.ContainsFunc(p.Top(-1), func(r profile.Row) bool { return strings.Contains(r.Name, "Syscall") })
	if !seen {
		t.Skip("the profile shows no system call: this machine's profiler does not tick there")
	}
	if err := p.Save(t.ArtifactDir(), "badfd"); err != nil {
		t.Fatal(err)
	}
}
