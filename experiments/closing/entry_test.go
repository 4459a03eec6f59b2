package closing

import (
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/claim"
)

// How far a send on a closed channel gets before it panics.
func TestEntry(t *testing.T) {
	const id = "C3.3.10"
	all := releases(t, id)
	if testing.Short() {
		t.Skip("steps through a program: run without -short")
	}
	last := all[len(all)-1]
	atEntry := true // in every release, no lock before the test
	asked := true   // in every release, it is the first question under the lock
	for _, r := range all {
		if len(r.Entry) < 2 {
			t.Fatalf("%s: chansend begins with %q: read it again", r.Release, r.Entry)
		}
		atEntry = atEntry && !slices.Contains(r.Entry, "lock")
		asked = asked && (atEntry || r.Entry[len(r.Entry)-2] == "lock")
	}
	parked := 0 // places in chansend where the panic is raised
	for _, p := range last.Panics {
		if p.Func == "chansend" {
			parked++
		}
	}
	text := claim.Textf(
		"In %[2]s chansend comes to the deciding test of closed after %[3]s; the panic stands in %[1]d places of it, the second of which is for a sender that was parked when the channel was closed",
		"%[2]s 的 chansend 在到达决定性的 closed 检查之前依次经过：%[3]s；它有 %[1]d 处产生该 panic，第二处针对通道关闭时已挂起的发送者",
		parked, last.Release, strings.Join(last.Entry[:len(last.Entry)-1], "; "))
	if regions, unavailable := stepped(t); unavailable == nil {
		r := regions["send"]
		before, taken, test, others := 0, 0, 0, 0
		started := false
		for i, in := range r.Insts {
			started = started || in.Func == "runtime.chansend"
			if !started {
				before++
			}
			for _, a := range in.Accesses {
				switch {
				case a.Field == "lock.key" && taken == 0:
					taken = i + 1 - before
				case a.Field == "closed" && test == 0:
					test = i + 1 - before
				case slices.Contains([]string{"recvq.first", "sendq.first", "qcount", "dataqsiz", "buf"}, a.Field) && test == 0:
					others++
				}
			}
		}
		if taken == 0 || test == 0 {
			t.Fatalf("a send on a closed channel was not seen to take the lock and test closed: %d, %d", taken, test)
		}
		atEntry, asked = test < taken, asked && others == 0
		text = claim.Textf(
			"Stepped: a send on a closed channel takes the lock with instruction %[3]d of chansend and its callees and reads closed with instruction %[4]d; before that it reads %[5]d fields that tell of waiters or room. %[1]s",
			"单步跟踪：向已关闭通道发送时，从进入 chansend 算起第 %[3]d 条指令获取锁，第 %[4]d 条读取 closed；在此之前读取表示等待者或空位的字段 %[5]d 次。%[2]s",
			text.EN, text.ZH, taken, test, others)
	} else {
		text = claim.Textf("%[1]s. Not stepped: %[3]s", "%[2]s。未单步跟踪：%[3]s", text.EN, text.ZH, unavailable)
	}
	if !asked || atEntry && parked == 1 {
		claim.Decide(t, id, asked, text)
		return
	}
	claim.Qualify(t, id, claim.Text{
		EN: "If the channel is closed when the send begins; it is then the first question asked, but only after the channel's lock has been taken. A sender that was parked panics at the end of chansend, when it has been woken.",
		ZH: "仅当发送开始时通道已经关闭；此时它是第一个被问到的问题，但要先获取通道的锁。若发送者当时已挂起，则要等被唤醒之后，在 chansend 的末尾才 panic。",
	}, text)
}
