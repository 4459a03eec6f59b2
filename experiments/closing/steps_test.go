package closing

import (
	"fmt"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/step"
)

// An event is something that a close does which matters here, and the number of
// the instruction that does it.
type event struct {
	at   int
	what string // "lock", "unlock", "closed", "dequeue", "ready"
	who  string // the waiter, for ready
}

// events are those of one close.
func events(r step.Region) (list []event, readies int) {
	locked := false
	for i, in := range r.Insts {
		if in.Func == "runtime.ready" && in.Offset == 0 {
			readies++
		}
		for _, a := range in.Accesses {
			if !a.Write {
				continue
			}
			switch {
			case a.Object == r.Name && a.Field == "lock.key":
				what := "lock"
				if locked {
					what = "unlock"
				}
				locked = !locked
				list = append(list, event{i + 1, what, ""})
			case a.Object == r.Name && a.Field == "closed":
				list = append(list, event{i + 1, "closed", ""})
			case a.Object == r.Name && (a.Field == "recvq.first" || a.Field == "sendq.first"):
				list = append(list, event{i + 1, "dequeue", ""})
			case a.Field == "status":
				// One g may have served an earlier waiter, under that one's name.
				if who, ok := strings.CutPrefix(a.Object, r.Name+" waiter "); ok {
					list = append(list, event{i + 1, "ready", who})
				}
			}
		}
	}
	return list, readies
}

var described = map[string]claim.Text{
	"lock":    {EN: "takes the channel's lock", ZH: "获取通道的锁"},
	"unlock":  {EN: "releases it", ZH: "释放锁"},
	"closed":  {EN: "sets `closed`", ZH: "置位 `closed`"},
	"dequeue": {EN: "takes a waiter out of the queue", ZH: "从等待队列取出一个等待者"},
	"ready":   {EN: "makes waiter %s runnable", ZH: "把第 %s 个等待者置为可运行"},
}

// Close under the microscope: what is done with the lock and what without.
func TestCritical(t *testing.T) {
	ids := []string{"C3.3.2", "C3.3.11"}
	// Every release, by its source: readied behind the unlock, one call each.
	all := releases(t, ids...)
	behind := 0
	for _, r := range all {
		under, after := 0, 0
		for _, l := range r.Loops {
			for _, c := range l.Calls {
				switch {
				case strings.HasPrefix(c, "goready") && l.Locked:
					under++
				case strings.HasPrefix(c, "goready"):
					after++
				}
			}
		}
		if under == 0 && after > 0 {
			behind++
		}
	}

	if testing.Short() {
		t.Skip("steps through a program: run without -short")
	}
	regions, unavailable := stepped(t)
	closes, waiters, sections, inside, calls, locks := 0, 0, 0, 0, 0, 0
	for _, n := range crowds {
		for _, side := range []string{"receivers", "senders"} {
			r, ok := regions[fmt.Sprintf("%s %d", side, n)]
			if !ok {
				continue
			}
			list, readies := events(r)
			locked, readied := false, 0
			for _, ev := range list {
				switch ev.what {
				case "lock":
					locked = true
					sections++
				case "unlock":
					locked = false
				case "ready":
					readied++
					if locked {
						inside++
					}
				}
			}
			if locked || readied != n {
				t.Fatalf("%s: %d of %d waiters were seen to become runnable: read the steps again: %+v", r.Name, readied, n, list)
			}
			closes, waiters, calls = closes+1, waiters+n, calls+readies
			for _, f := range r.ByFunc() {
				if f.Func == "runtime.lock2" {
					locks += f.Calls
				}
			}
		}
	}
	text := claim.Textf(
		"Source: in %[1]d of %[2]d releases closechan calls goready, once for each waiter, in a loop behind unlock and nowhere before. ",
		"源码：%[2]d 个版本中有 %[1]d 个，closechan 只在 unlock 之后的循环里、逐个等待者地调用 goready。", behind, len(all))
	if unavailable != nil {
		text = claim.Textf("%[1]sNot stepped: %[3]s", "%[2]s未单步跟踪：%[3]s", text.EN, text.ZH, unavailable)
	} else {
		text = claim.Textf(
			"%[1]sStepped: %[3]d closes with %[4]d waiters in all took the channel's lock %[5]d times, called ready %[6]d times and took another lock (sched.lock, in wakep) %[8]d times; waiters made runnable while the channel's lock was held: %[7]d",
			"%[2]s单步跟踪：%[3]d 次 close，共 %[4]d 个等待者，获取通道的锁 %[5]d 次，调用 ready %[6]d 次，获取另一把锁（wakep 中的 sched.lock）%[8]d 次；持有通道的锁期间被置为可运行的等待者：%[7]d 个",
			text.EN, text.ZH, closes, waiters, sections, calls, inside, locks-sections)
	}
	claim.Decide(t, ids[1], behind == len(all) && inside == 0, text)
	switch {
	case behind != len(all) || sections > closes:
		claim.Decide(t, ids[0], false, text)
	case regions != nil && calls <= closes:
		claim.Decide(t, ids[0], true, text)
	default:
		claim.Qualify(t, ids[0], claim.Text{
			EN: "As to the queues: all waiters are taken off them in one critical section. Each is then made runnable by a call of goready of its own.",
			ZH: "仅就等待队列而言：所有等待者在一个临界区内一次取下；随后仍由 goready 逐个置为可运行。",
		}, text)
	}
	last := all[len(all)-1]
	values := map[string]any{"skip.argument": strings.TrimSuffix(last.Goready[strings.LastIndexByte(last.Goready, ' ')+1:], ")")}
	if unavailable == nil {
		writeClose(t, regions, values)
	}
	artifact.Values(t, values)
}

// writeClose tables one close with three receivers step by step, and plots
// what a close costs by the number of waiters.
func writeClose(t *testing.T, regions map[string]step.Region, values map[string]any) {
	rows := artifact.Columns([]string{"instruction", "what it does", "in function", "lock held"},
		[]string{"第几条指令", "作用", "所在函数", "持有锁"})
	r := regions["receivers 3"]
	list, _ := events(r)
	held := false
	for _, ev := range list {
		what := described[ev.what]
		if ev.what == "ready" {
			what = claim.Textf(what.EN, what.ZH, ev.who)
		}
		if ev.what == "lock" {
			held = true
		}
		rows.Add(ev.at, what, r.Insts[ev.at-1].Func, yesno(held))
		if ev.what == "unlock" {
			held = false
		}
	}
	rows.Write(t, "close")

	type point struct {
		X int `json:"x"`
		Y int `json:"y"`
	}
	type series struct {
		Name   map[string]string `json:"name"`
		Points []point           `json:"points"`
	}
	var lines []series
	for _, side := range []struct{ name, en, zh string }{{"receivers", "waiting receivers", "等待的接收者"}, {"senders", "waiting senders", "等待的发送者"}} {
		s := series{Name: map[string]string{"en": side.en, "zh": side.zh}}
		for _, n := range crowds {
			region := regions[fmt.Sprintf("%s %d", side.name, n)]
			c := region.Count()
			s.Points = append(s.Points, point{n, c.Insts - c.NOPs})
		}
		lines = append(lines, s)
		first, last := s.Points[0], s.Points[len(s.Points)-1]
		values[side.name+".none"] = first.Y
		values[side.name+".each"] = (last.Y - first.Y) / (last.X - first.X)
	}
	artifact.JSON(t, "cost.plot.json", map[string]any{
		"kind":   "line",
		"title":  map[string]string{"en": "Instructions executed by one close", "zh": "一次 close 执行的指令数"},
		"x":      map[string]any{"label": map[string]string{"en": "waiters", "zh": "等待者"}},
		"y":      map[string]any{"label": map[string]string{"en": "instructions until close returns", "zh": "到 close 返回为止的指令数"}},
		"series": lines,
	})
}
