package access

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// hchanOf reads the committed layout of a release.
func hchanOf(t *testing.T, release string) *layout.Struct {
	t.Helper()
	s, err := golden.Load[*layout.Layout](t, toolchain.Linux(release, "amd64"), "layout.json").Struct("hchan")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// both sums the instructions of a send and of a receive that touch a field.
func (f *Facts) both(send, receive, field string) int {
	return f.Operation(send).Touches(field) + f.Operation(receive).Touches(field)
}

// Whether qcount is touched most, sendx often, buf seldom.
func TestFrequency(t *testing.T) {
	all := committed.All(t)
	ring := func(f *Facts, field string) int { return f.both("send", "receive", field) }
	ordered := func(f *Facts) bool {
		return ring(f, "qcount") > ring(f, "sendx") && ring(f, "sendx") > ring(f, "buf")
	}
	waited := func(f *Facts) int { // where a goroutine waits on the other side
		return f.both("send-to-parked", "receive-from-parked", "qcount") + f.Operation("receive-full").Touches("qcount")
	}
	holds, reads, idle := 0, 0, 0
	for _, f := range all {
		if ordered(f) {
			holds++
		}
		if f.Operation("send").Touches("buf") > 0 && f.Operation("receive").Touches("buf") > 0 {
			reads++
		}
		if waited(f) == 0 {
			idle++
		}
	}
	f := current(t)
	send, receive := f.Operation("send"), f.Operation("receive")
	where := in(all, ordered)
	evidence := claim.Textf(
		"%[1]s, instructions that touch a field in a send and a receive through the ring: qcount %[2]d+%[3]d, sendx %[4]d+%[5]d, recvx %[6]d+%[7]d, buf %[8]d+%[9]d, lock %[10]d+%[11]d. Summed, qcount is before sendx and sendx before buf in %[12]s. Where a goroutine waits on the other side, qcount is touched %[14]d times in a send to it, a receive from it and a receive from a full channel together; the last of these touches the others: buf %[15]d, sendx %[16]d",
		"%[1]s 中，经缓冲区的一次发送与一次接收里访问各字段的指令数：qcount %[2]d+%[3]d，sendx %[4]d+%[5]d，recvx %[6]d+%[7]d，buf %[8]d+%[9]d，lock %[10]d+%[11]d。相加之后，满足 qcount 多于 sendx、sendx 多于 buf 的有：%[13]s。对面有 goroutine 等待时，向它发送、从它接收、从满通道接收这三种操作合计访问 qcount %[14]d 次；其中从满通道接收却要访问另外两个：buf %[15]d 次，sendx %[16]d 次",
		f.Release, send.Touches("qcount"), receive.Touches("qcount"), send.Touches("sendx"), receive.Touches("sendx"),
		send.Touches("recvx"), receive.Touches("recvx"), send.Touches("buf"), receive.Touches("buf"),
		send.Touches("lock"), receive.Touches("lock"), where.EN, where.ZH, waited(f),
		f.Operation("receive-full").Touches("buf"), f.Operation("receive-full").Touches("sendx"))
	switch {
	case holds == len(all) && reads == len(all) && idle == len(all):
		claim.Qualify(t, "C2.1.16", claim.Text{
			EN: "only as an order, and only while elements go through the buffer and nobody waits, a send and a receive taken together: every one of them reads buf, and where a goroutine waits on the other side an operation that may block does not touch qcount at all",
			ZH: "仅就先后次序而言，且仅限元素经过缓冲区而无人等待、把一次发送与一次接收合在一起计算的情形：每次收发都要读 buf，而对面有 goroutine 等待时，会阻塞的收发根本不碰 qcount",
		}, evidence)
	case holds > 0 && holds < len(all):
		claim.Qualify(t, "C2.1.16", claim.Textf("only in %[1]s", "仅限 %[2]s", where.EN, where.ZH), evidence)
	default:
		claim.Decide(t, "C2.1.16", holds == len(all), evidence)
	}
}

// Whether the fields at the end, such as the wait queues, are the cold ones.
func TestColdFieldsAtTheEnd(t *testing.T) {
	all := committed.All(t)
	cold := 0
	for _, f := range all {
		if endIsCold(t, f) {
			cold++
		}
	}
	f := current(t)
	hchan := hchanOf(t, f.Release)
	tail := names(hchan)[slices.Index(names(hchan), "recvq"):]
	var ring, handoff []string
	for _, name := range tail {
		ring = append(ring, fmt.Sprintf("%s %d", name, f.both("send", "receive", name)))
		handoff = append(handoff, fmt.Sprintf("%s %d", name, f.both("send-to-parked", "receive-from-parked", name)))
	}
	claim.Decide(t, "C2.1.13", cold == len(all), claim.Textf(
		"%[1]s: the declaration ends with %[2]s. Instructions that touch them in a send and a receive through the ring: %[3]s (buf for comparison: %[4]d); in a hand-off to and from a parked goroutine: %[5]s (qcount: %[6]d). Releases in which no field of the end is touched more than one before it: %[7]d of %[8]d",
		"%[1]s：声明以 %[2]s 结尾。经缓冲区的一次发送加一次接收中，访问它们的指令数：%[3]s（对照：buf %[4]d）；与挂起的 goroutine 直接交接时：%[5]s（对照：qcount %[6]d）。末尾的字段无一比前面的字段更常被访问的版本：%[8]d 个中的 %[7]d 个",
		f.Release, strings.Join(tail, ", "), strings.Join(ring, ", "), ring2(f, "buf"), strings.Join(handoff, ", "),
		f.both("send-to-parked", "receive-from-parked", "qcount"), cold, len(all)))
	writeFrequency(t, all)
}

func ring2(f *Facts, field string) int { return f.both("send", "receive", field) }

// endIsCold reports whether no field from recvq on is touched more often than
// any before it, through the ring or in a hand-off.
func endIsCold(t *testing.T, f *Facts) bool {
	t.Helper()
	list := names(hchanOf(t, f.Release))
	split := slices.Index(list, "recvq")
	for _, ops := range [][2]string{{"send", "receive"}, {"send-to-parked", "receive-from-parked"}} {
		least, most := 1<<30, 0
		for i, name := range list {
			n := f.both(ops[0], ops[1], name)
			if i < split && n > 0 {
				least = min(least, n)
			} else if i >= split {
				most = max(most, n)
			}
		}
		if most > least {
			return false
		}
	}
	return true
}

func names(s *layout.Struct) (list []string) {
	for _, f := range s.Fields {
		list = append(list, f.Name)
	}
	return list
}

// writeFrequency tables the touches of a send and a receive by field and release.
func writeFrequency(t *testing.T, all []*Facts) {
	t.Helper()
	head := []string{"field"}
	headZH := []string{"字段"}
	for _, f := range all {
		head, headZH = append(head, "Go "+toolchain.Minor(f.Release)), append(headZH, "Go "+toolchain.Minor(f.Release))
	}
	tab := artifact.Columns(head, headZH)
	for _, name := range names(hchanOf(t, all[len(all)-1].Release)) {
		row := []any{name}
		for _, f := range all {
			cell := "–"
			if slices.Contains(names(hchanOf(t, f.Release)), name) {
				cell = fmt.Sprintf("%d + %d", f.Operation("send").Touches(name), f.Operation("receive").Touches(name))
			}
			row = append(row, cell)
		}
		tab.Add(row...)
	}
	tab.Write(t, "frequency")
}
