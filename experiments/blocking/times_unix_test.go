//go:build unix

package blocking

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"chanlab/runner/instrument/artifact"
)

// TestTimes sets the ways of blocking side by side: medians and quartiles of
// chains in random order, in one process. It decides nothing.
func TestTimes(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time to measure time")
	}
	inOrder(t)
	defer one()()
	ways := []*Way{Yield(), Receive(), Select(), Lock(), Sleep()}
	for _, open := range []func() (*Way, error){File, Conn, Pipe} {
		w, err := open()
		if err != nil {
			t.Fatal(err)
		}
		ways = append(ways, w)
	}
	names := map[string]string{
		"Gosched": "Gosched（不阻塞，用作基准）", "channel receive": "通道接收", "select": "select（两个通道）", "Mutex.Lock": "Mutex.Lock",
		"time.Sleep(1ms)": "time.Sleep(1ms)", "os.File.Read, pipe": "os.File.Read，管道", "net.Conn.Read": "net.Conn.Read，TCP", "syscall.Read, blocking pipe": "syscall.Read，阻塞的管道",
	}
	per := make([][]float64, len(ways))
	for _, w := range ways {
		elapsed(w, w.Most) // the first time sets up what is set up once
	}
	for range 200 {
		for _, i := range rand.Perm(len(ways)) {
			per[i] = append(per[i], float64(elapsed(ways[i], ways[i].Most).Nanoseconds()))
		}
	}
	rows := artifact.NewTable(both("from the call to the next goroutine on the same P", "从调用到同一个 P 上的下一个 goroutine"), both("least, ns", "最小，ns"), both("median, ns", "中位数，ns"), both("quartiles, ns", "四分位数，ns"), both("the article: suspend + reuse of the P, ns", "原文：挂起 + P 复用，ns"))
	said := map[string]string{"syscall.Read, blocking pipe": "820 + 140", "time.Sleep(1ms)": "1150 + 290", "Mutex.Lock": "360"}
	keys := []string{"yield", "receive", "select", "mutex", "sleep", "file", "conn", "pipe"}
	values := map[string]any{}
	for i, w := range ways {
		v := per[i]
		slices.Sort(v)
		number := said[w.Name]
		if number == "" {
			number = "–"
		}
		rows.Add(both(w.Name, names[w.Name]), fmt.Sprintf("%.0f", v[0]), fmt.Sprintf("%.0f", v[len(v)/2]), fmt.Sprintf("%.0f – %.0f", v[len(v)/4], v[len(v)*3/4]), number)
		values["median_"+keys[i]], values["least_"+keys[i]] = digits(v[len(v)/2]), digits(v[0])
	}
	rows.Write(t, "times")
	artifact.Values(t, values)
}
