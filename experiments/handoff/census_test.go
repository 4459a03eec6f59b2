package handoff

import (
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// A scenario is a way of blocking of testdata/census.
type scenario struct {
	way   string
	procs int // GOMAXPROCS
	times int
	name  claim.Text
}

var scenarios = []scenario{
	{"receive", 1, 100, both("channel receive", "通道接收")},
	{"lock", 1, 100, both("sync.Mutex.Lock, held by another", "sync.Mutex.Lock，锁被他人持有")},
	{"sleep", 1, 50, both("time.Sleep(1ms)", "time.Sleep(1ms)")},
	{"conn", 1, 100, both("net.Conn.Read, TCP, no data yet", "net.Conn.Read，TCP，尚无数据")},
	{"file", 1, 100, both("os.Pipe, File.Read, no data yet", "os.Pipe 的 File.Read，尚无数据")},
	{"badfd", 1, 100, both("syscall.Read(-1)", "syscall.Read(-1)")},
	{"pipe", 1, 50, both("read(2) of a blocking pipe, another goroutine runnable", "read(2) 读阻塞的管道，另有可运行的 goroutine")},
	{"calls", 1, 50, both("the same, and the other makes system calls, too", "同上，另一 goroutine 也在做系统调用")},
	{"idle", 3, 6, both("read(2) of a blocking pipe, nothing runnable, one P idle", "read(2) 读阻塞的管道，没有可运行的 goroutine，有一个 P 空闲")},
	{"raw", 1, 50, both("RawSyscall(nanosleep, 1ms)", "RawSyscall(nanosleep, 1ms)")},
	{"signal", 1, 50, both("wait for a signal (os/signal)", "等待信号（os/signal）")},
	{"lockosthread", 1, 100, both("LockOSThread, UnlockOSThread", "LockOSThread、UnlockOSThread")},
	{"locked", 1, 100, both("channel receive of a locked goroutine", "已锁定线程的 goroutine 接收通道")},
}

// counts are what was counted in one scenario.
type counts struct {
	scenario
	at [512]uint32
}

// of returns the count of a place.
func (c *counts) of(in, calls string) int {
	i := slices.Index(places, place{in, calls})
	if i < 0 {
		panic("handoff: no such place: " + place{in, calls}.String())
	}
	return int(c.at[i])
}

// status returns how often casgstatus changed a goroutine's state so.
func (c *counts) status(from, to int) int { return int(c.at[statuses+from*square+to]) }

// often reports whether something happened about as often as the scenario
// blocked: sysmon also takes the P of a thread that the system happens to
// leave without a CPU in the middle of a short call, so a few times mean nothing.
func (c *counts) often(n int) bool { return n*2 >= c.times }

var errNotHere = errors.New("the census makes system calls of Linux: run it there")

// take runs every scenario in a process of its own.
func take(t *testing.T) (map[string]*counts, error) {
	t.Helper()
	if runtime.GOOS != "linux" {
		return nil, errNotHere
	}
	target := toolchain.Local()
	binary, err := census(t, target)
	if err != nil {
		return nil, err
	}
	all := map[string]*counts{}
	for _, s := range scenarios {
		cmd := exec.CommandContext(t.Context(), binary, s.way, fmt.Sprint(s.times))
		cmd.Env = []string{fmt.Sprintf("GOMAXPROCS=%d", s.procs), "GODEBUG="}
		var stderr strings.Builder
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil {
			return nil, fmt.Errorf("census of %s: %w: %s", s.way, err, &stderr)
		}
		c := &counts{scenario: s}
		if err := json.Unmarshal(out, &c.at); err != nil {
			return nil, fmt.Errorf("census of %s: %w: %q", s.way, err, out)
		}
		all[s.way] = c
	}
	return all, nil
}

// Who gives up the P, in which kind of blocking.
func TestCensus(t *testing.T) {
	ids := []string{"C4.3.1", "C4.3.2", "C4.3.3", "C4.3.4", "C4.3.5"}
	if testing.Short() {
		t.Skip("rebuilds the runtime")
	}
	all, err := take(t)
	if _, covered := toolchain.Local().Pinned(); err != nil && covered && !errors.Is(err, errNotHere) {
		t.Fatal(err)
	} else if err != nil { // a release whose runtime nobody has read yet may lack a place
		claim.Unavailable(t, err, ids...)
	}
	facts := committed.All(t)
	write(t, all)
	writeFacts(t, facts)

	// What the census must be able to see.
	pipe, receive := all["pipe"], all["receive"]
	if !pipe.often(pipe.of("retake", "handoffp")) || !receive.often(receive.of("park_m", "")) {
		text := both("a read that blocks in the kernel is not seen to lose its P, or a receive to park, so nothing follows from what is not seen",
			"连阻塞在内核中的读取失去 P、接收操作挂起都没有看到，因此没看到的现象说明不了什么")
		for _, id := range ids {
			claim.Undecided(t, id, "blind", text)
		}
		return
	}
	decideConn(t, all)
	decideLock(t, all)
	decideEnter(t, all, facts)
	decideWhere(t, all, facts)
	decideStates(t, all, facts)
}

func decideConn(t *testing.T, all map[string]*counts) {
	conn, pipe := all["conn"], all["pipe"]
	claim.Decide(t, "C4.3.1", conn.often(conn.of("handoffp", "")), claim.Textf(
		"%[1]s, a runtime that counts: net.Conn.Read, blocked %[2]d times, reaches gopark %[3]d times and handoffp %[4]d times. A read of a blocking pipe by system call, blocked %[5]d times, reaches gopark %[6]d times, and sysmon (retake) hands its P off %[7]d times",
		"%[1]s，带计数的运行时：net.Conn.Read 阻塞 %[2]d 次，到达 gopark %[3]d 次、handoffp %[4]d 次。用系统调用读阻塞管道，阻塞 %[5]d 次，到达 gopark %[6]d 次，sysmon（retake）移交其 P %[7]d 次",
		toolchain.Local().Release, conn.times, conn.of("gopark", ""), conn.of("handoffp", ""),
		pipe.times, pipe.of("gopark", ""), pipe.of("retake", "handoffp")))
}

func decideLock(t *testing.T, all map[string]*counts) {
	lock, locked := all["lockosthread"], all["locked"]
	claim.Decide(t, "C4.3.2", lock.often(lock.of("handoffp", "")) || lock.often(lock.of("gopark", "")), claim.Textf(
		"%[1]s, a runtime that counts: %[2]d calls of LockOSThread (counted: %[3]d) reach gopark %[4]d times and handoffp %[5]d times. When a locked goroutine then blocks, here %[6]d times in a channel receive, its thread gives up the P in stoplockedm %[7]d times",
		"%[1]s，带计数的运行时：调用 LockOSThread %[2]d 次（计得 %[3]d 次），到达 gopark %[4]d 次、handoffp %[5]d 次。锁定之后的 goroutine 再阻塞时（这里是 %[6]d 次通道接收），其线程在 stoplockedm 中让出 P %[7]d 次",
		toolchain.Local().Release, lock.times, lock.of("LockOSThread", ""), lock.of("gopark", ""), lock.of("handoffp", ""),
		locked.times, locked.of("stoplockedm", "handoffp")))
}

// takers says by what ways the P changed hands, and how often.
func (c *counts) takers() claim.Text {
	var en, zh []string
	for _, way := range []struct {
		in, calls string
		en, zh    string
	}{
		{"retake", "handoffp", "sysmon (retake)", "sysmon（retake）"},
		{"exitsyscallTryGetP", "takeP", "a thread back from a call", "从调用返回的线程"},
		{"entersyscallblock", "handoffp", "given up in entersyscallblock", "在 entersyscallblock 中交出"},
		{"stoplockedm", "handoffp", "given up in stoplockedm", "在 stoplockedm 中交出"},
	} {
		if n := c.of(way.in, way.calls); n > 0 {
			en, zh = append(en, fmt.Sprintf("%s: %d", way.en, n)), append(zh, fmt.Sprintf("%s：%d", way.zh, n))
		}
	}
	if en == nil {
		return both("–", "–")
	}
	return both(strings.Join(en, "; "), strings.Join(zh, "；"))
}

// write leaves the census as a table in both languages.
func write(t *testing.T, all map[string]*counts) {
	rows := artifact.NewTable(both("way of blocking", "阻塞方式"), both("times", "次数"), both("gopark", "gopark"),
		both("entersyscall", "entersyscall"), both("entersyscallblock", "entersyscallblock"),
		both("syscall → waiting", "syscall → waiting"), both("who took the P, how often", "P 被谁取走，几次"))
	values := map[string]any{}
	for _, s := range scenarios {
		c := all[s.way]
		rows.Add(s.name, c.times, c.of("gopark", ""), c.of("reentersyscall", ""), c.of("entersyscallblock", ""),
			c.status(inCall, waiting), c.takers())
		values[s.way+"_times"], values[s.way+"_handoffs"], values[s.way+"_parks"] = c.times, c.of("handoffp", ""), c.of("gopark", "")
	}
	rows.Write(t, "census")

	ends := artifact.NewTable(both("way of blocking", "阻塞方式"), both("handoffp", "handoffp"), both("to a thread (startm)", "交给线程（startm）"), both("to the list of idle Ps (pidleput)", "放入空闲 P 列表（pidleput）"), both("to the global run queue (globrunqput)", "放入全局运行队列（globrunqput）"))
	for _, s := range scenarios {
		if c := all[s.way]; c.often(c.of("handoffp", "")) {
			ends.Add(s.name, c.of("handoffp", ""), c.of("handoffp", "startm"), c.of("handoffp", "pidleput"), c.of("handoffp", "globrunqput"))
		}
	}
	ends.Write(t, "ends")
	artifact.Values(t, values)
}

// writeFacts leaves what the sources say, with each release that differs from
// the one before.
func writeFacts(t *testing.T, facts []*Facts) {
	rows := artifact.NewTable(both("since Go", "自 Go"), both("functions that call handoffp", "调用 handoffp 的函数"), both("functions that call entersyscallblock (Linux)", "调用 entersyscallblock 的函数（Linux）"),
		both("and those that call them", "以及再上一层的调用者"), both("from _Gsyscall a goroutine goes to", "goroutine 从 _Gsyscall 变为"), both("fields of sched named waitq", "sched 中名为 waitq 的字段"))
	last := ""
	for _, f := range facts {
		cells := []string{strings.Join(f.Handers, " "), strings.Join(f.Blockers, " "), strings.Join(f.Sleepers, " "), strings.Join(f.From, " "), fmt.Sprint(len(f.Waitq))}
		if now := strings.Join(cells, "|"); now != last {
			rows.Add(strings.TrimPrefix(f.Release, "go"), cells[0], cells[1], cells[2], cells[3], cells[4])
			last = now
		}
	}
	rows.Write(t, "source")
}
