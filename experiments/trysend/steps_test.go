package trysend

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// Functions through which a goroutine gives up its thread, or a thread its
// CPU. Those that are written in assembly or passed to mcall are never inlined,
// so nothing gets past them unseen.
var leaving = []string{
	"runtime.gopark", "runtime.park_m", "runtime.mcall", "runtime.schedule", "runtime.execute", "runtime.gogo",
	"runtime.goschedImpl", "runtime.gosched_m", "runtime.stopm", "runtime.mPark", "runtime.notesleep", "runtime.futexsleep",
	"runtime.futex", "runtime.usleep", "runtime.osyield", "runtime.entersyscall", "runtime.semasleep",
}

// Functions that make another goroutine runnable.
var waking = []string{"runtime.goready", "runtime.ready", "runtime.runqput", "runtime.wakep", "runtime.startm"}

// A seen is what the rounds of one attempt have in common.
type seen struct {
	least, most    int // instructions
	atomic         int // most
	syscalls       int
	left, woke     []string
	locks          int // channels locked, most
	together       int // channels locked at one moment, most
	again          int // channels locked more than once
	writesUnlocked int // writes to a channel whose lock is not held
	written, read  []string
}

// look goes through the instructions of the regions.
func look(regions []step.Region) (s seen) {
	s.least = 1 << 30
	for _, r := range regions {
		c := r.Count()
		n := c.Insts - c.NOPs
		s.least, s.most, s.atomic = min(s.least, n), max(s.most, n), max(s.atomic, c.Atomic)
		held, locked := map[string]bool{}, map[string]int{}
		for _, in := range r.Insts {
			if strings.HasPrefix(in.Text, "SYSCALL") || strings.HasPrefix(in.Text, "SYSENTER") {
				s.syscalls++
			}
			if in.Offset == 0 {
				note(&s.left, leaving, in.Func)
				note(&s.woke, waking, in.Func)
			}
			for _, a := range in.Accesses {
				switch {
				case a.Field == "lock.key" && in.Atomic:
					held[a.Object] = !held[a.Object]
					if held[a.Object] {
						locked[a.Object]++
					}
				case strings.HasPrefix(a.Field, "lock."):
				case a.Write:
					note(&s.written, nil, a.Field)
					if !held[a.Object] {
						s.writesUnlocked++
					}
				case a.Read:
					note(&s.read, nil, a.Field)
				}
			}
			now := 0
			for _, h := range held {
				if h {
					now++
				}
			}
			s.together = max(s.together, now)
		}
		s.locks = max(s.locks, len(locked))
		for _, times := range locked {
			if times > 1 {
				s.again++
			}
		}
	}
	return s
}

// note adds a name to a list if it is one of those, or of any.
func note(list *[]string, of []string, name string) {
	if (of == nil || slices.Contains(of, name)) && !slices.Contains(*list, name) {
		*list = append(*list, name)
	}
}

func (s seen) insts() string {
	if s.least == s.most {
		return fmt.Sprint(s.least)
	}
	return fmt.Sprintf("%d–%d", s.least, s.most)
}

// Every instruction of every attempt: whether any enters the system or the
// scheduler, and which of them change a channel under which locks.
func TestSteps(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program and steps through it")
	}
	regions, err := stepped(t)
	var refused *step.UnavailableError
	if errors.As(err, &refused) {
		claim.Unavailable(t, err, "C4.2.2", "C4.2.4")
	} else if err != nil {
		t.Fatal(err)
	}
	all := map[string]seen{}
	values := map[string]any{}
	rows := artifact.NewTable(both("select over", "select 的 case"), both("channels", "通道状态"), both("instructions", "指令数"), both("atomic read-modify-writes", "原子读改写"),
		both("SYSCALL", "SYSCALL"), both("locked at once", "同时锁住"), both("functions of the scheduler", "到达的调度函数"))
	for _, a := range attempts {
		s := look(regions[a.key()])
		all[a.key()] = s
		if a.waits && len(s.left) == 0 { // the method must see what it is to miss elsewhere
			t.Fatalf("%s: a select that waits is not seen to give up its thread", a.key())
		}
		state := both("none ready", "均未就绪")
		switch {
		case a.cases() == 0:
			state = both("–", "–")
		case a.waits:
			state = both("none ready: to the next goroutine", "均未就绪：到下一个 goroutine")
		case a.partner:
			state = both("a goroutine waits at the other end", "另一端有 goroutine 在等待")
		case a.ready && a.cases() > 1:
			state = both("all ready", "均已就绪")
		case a.ready:
			state = both("ready", "已就绪")
		case a.cases() == 1:
			state = both("not ready", "未就绪")
		}
		rows.Add(both(a.String(), a.zh()), state, s.insts(), s.atomic, s.syscalls, s.together, names(append(slices.Clone(s.left), s.woke...)))
		values["insts_"+a.key()], values["atomic_"+a.key()], values["locks_"+a.key()] = s.insts(), s.atomic, s.together
	}
	rows.Write(t, "steps")
	artifact.Values(t, values)
	drawing(t, all)
	decideUserLevel(t, all)
	decideAtomic(t, all)
}

func names(list []string) claim.Text {
	if len(list) == 0 {
		return both("–", "–")
	}
	text := strings.ReplaceAll(strings.Join(list, " "), "runtime.", "")
	return both(text, text)
}

// decideUserLevel asks whether an attempt stays in the program, and whether it
// fails fast: without the lock where it can, and always with less than it
// would take to wait.
func decideUserLevel(t *testing.T, all map[string]seen) {
	syscalls, tried := 0, 0
	for _, a := range attempts {
		if a.dflt {
			tried++
			syscalls += all[a.key()].syscalls
		}
	}
	slow := 0
	for _, n := range counts {
		fails := attempt{shape: shape{receives: n, dflt: true}}
		waits := attempt{shape: shape{receives: n}, waits: true}
		if all[fails.key()].most >= all[waits.key()].least {
			slow++
		}
	}
	one, hit := all["r1s0d_empty"], all["r1s0d_ready"]
	claim.Decide(t, "C4.2.2", syscalls == 0 && slow == 0 && one.locks == 0, claim.Textf(
		"%[1]s, on one P: %[2]d forms of select with default were stepped through, %[3]d rounds each; they execute %[4]d SYSCALL instructions. A receive that fails takes %[5]s instructions, %[6]d of them atomic read-modify-writes, and locks %[14]d channels; one that succeeds %[7]s and %[8]d. Over two channels failing takes %[9]s and locks %[15]d, where waiting takes %[10]s to leave; over sixteen %[11]s and %[12]s. Forms in which failing takes as much as waiting: %[13]d",
		"%[1]s，单个 P：对 %[2]d 种带 default 的 select 各单步执行 %[3]d 轮，SYSCALL 指令共 %[4]d 条。一次失败的接收用 %[5]s 条指令，其中原子读改写 %[6]d 条，锁住 %[14]d 个通道；成功的用 %[7]s 条，其中 %[8]d 条。两个通道时失败用 %[9]s 条，锁住 %[15]d 个，若要等待则需 %[10]s 条才能离开；十六个通道时分别为 %[11]s 和 %[12]s。失败不比等待省指令的形状：%[13]d 种",
		toolchain.Local().Release, tried, rounds, syscalls, one.insts(), one.atomic, hit.insts(), hit.atomic,
		all["r2s0d_empty"].insts(), all["r2s0_empty_waits"].insts(), all["r16s0d_empty"].insts(), all["r16s0_empty_waits"].insts(), slow,
		one.locks, all["r2s0d_empty"].locks))
}

// decideAtomic asks whether an attempt is one indivisible step, and runs the
// attempts against a channel pair whose token is always in one of them.
func decideAtomic(t *testing.T, all map[string]seen) {
	unlocked, again, partial, failWrites := 0, 0, 0, 0
	tried := 0
	for _, a := range attempts {
		if !a.dflt {
			continue
		}
		tried += rounds
		s := all[a.key()]
		unlocked += s.writesUnlocked
		again += s.again
		if a.cases() > 1 && s.together != a.cases() {
			partial++
		}
		if a.cases() == 1 && !a.ready {
			failWrites += len(s.written) + s.locks
		}
	}
	m := chase(t)
	fail := all["r1s0d_empty"]
	holds := unlocked == 0 && again == 0 && partial == 0 && failWrites == 0 && m.missedTogether == 0 && m.taken == m.put
	claim.Decide(t, "C4.2.4", holds, claim.Textf(
		"%[1]s: over %[2]d attempts that were stepped through, writes to a channel without its lock: %[3]d; channels locked twice in one attempt: %[4]d. With several cases all channels are locked at the same moment (exceptions: %[5]d); with one case a failing attempt takes no lock and writes nothing (locks and writes: %[6]d), it only reads %[7]s. Live: two goroutines that receive the same %[8]d elements by trying got %[9]d in all; a select over two channels, one of which always has an element, found none in %[10]d of %[11]d looks, and two selects one after the other in %[12]d of %[13]d",
		"%[1]s：单步执行的 %[2]d 次尝试中，未持锁就写通道的有 %[3]d 次，一次尝试里两次锁同一通道的有 %[4]d 次。有多个 case 时，全部通道在同一时刻处于锁定（例外 %[5]d 种）；只有一个 case 时，失败的尝试不加锁也不写（加锁与写入共 %[6]d 处），只读取 %[7]s。实际运行：两个 goroutine 以尝试方式争收同一批 %[8]d 个元素，共收到 %[9]d 个；两个通道中总有一个有元素，一个 select 同时看两者，%[11]d 次中有 %[10]d 次没看到；先后用两个 select 各看一个，%[13]d 次中有 %[12]d 次没看到",
		toolchain.Local().Release, tried, unlocked, again, partial, failWrites, strings.Join(fail.read, ", "),
		m.put, m.taken, m.missedTogether, m.looks, m.missedApart, m.looks))
}
