package send

import (
	"fmt"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// kinds are what a test of chansend asks, for a table and for a list.
var kinds = map[string]struct{ asks, name claim.Text }{
	"nil":      {claim.Text{EN: "the channel is nil", ZH: "通道为 nil"}, claim.Text{EN: "nil channel", ZH: "通道为 nil"}},
	"bubble":   {claim.Text{EN: "the channel belongs to another synctest bubble", ZH: "通道属于另一个 synctest bubble"}, claim.Text{EN: "foreign synctest bubble", ZH: "属于别的 synctest bubble"}},
	"try":      {claim.Text{EN: "the send must not block, and the channel is open and full", ZH: "不可阻塞，且通道未关闭、已满"}, claim.Text{EN: "non-blocking and full", ZH: "不可阻塞且已满"}},
	"closed":   {claim.Text{EN: "the channel is closed", ZH: "通道已关闭"}, claim.Text{EN: "closed", ZH: "已关闭"}},
	"receiver": {claim.Text{EN: "a receiver waits in recvq", ZH: "recvq 中有接收方等待"}, claim.Text{EN: "waiting receiver", ZH: "有接收方等待"}},
	"room":     {claim.Text{EN: "qcount < dataqsiz", ZH: "qcount < dataqsiz"}, claim.Text{EN: "qcount < dataqsiz", ZH: "qcount < dataqsiz"}},
	"give up":  {claim.Text{EN: "the send must not block", ZH: "不可阻塞"}, claim.Text{EN: "non-blocking", ZH: "不可阻塞"}},
	"enqueue":  {claim.Text{EN: "otherwise", ZH: "其余情况"}, claim.Text{EN: "else sendq", ZH: "其余进入 sendq"}},
	"other":    {claim.Text{EN: "something else", ZH: "其他条件"}, claim.Text{EN: "something else", ZH: "其他条件"}},
}

// ends are what becomes of a send.
var ends = map[string]claim.Text{
	"parked forever": {EN: "parks forever (or gives up, if it must not block)", ZH: "永久挂起（不可阻塞时则放弃）"},
	"crash":          {EN: "the program dies", ZH: "程序崩溃"},
	"panic":          {EN: "panics", ZH: "panic"},
	"receiver":       {EN: "the value goes straight to the receiver", ZH: "值直接交给接收方"},
	"ring":           {EN: "the value goes into the ring", ZH: "值写入环形缓冲区"},
	"refused":        {EN: "gives up at once", ZH: "立即放弃"},
	"queued":         {EN: "the sender queues in sendq", ZH: "发送方进入 sendq 等待"},
}

var scenarios = []scenario{
	{name: claim.Text{EN: "room, nobody waits", ZH: "有空位，无人等待"}, capacity: 4, fill: 1},
	{name: claim.Text{EN: "room, a receiver is parked", ZH: "有空位，接收方已挂起"}, capacity: 4, receiver: true},
	{name: claim.Text{EN: "room, but closed", ZH: "有空位，但已关闭"}, capacity: 4, fill: 1, closed: true},
	{name: claim.Text{EN: "full", ZH: "已满"}, capacity: 4, fill: 4},
	{name: claim.Text{EN: "full, select with default", ZH: "已满，select 带 default"}, capacity: 4, fill: 4, try: true},
	{name: claim.Text{EN: "no buffer, nobody waits", ZH: "无缓冲，无人等待"}},
	{name: claim.Text{EN: "no buffer, a receiver is parked", ZH: "无缓冲，接收方已挂起"}, receiver: true},
	{name: claim.Text{EN: "no buffer, a receiver is parked, select with default", ZH: "无缓冲，接收方已挂起，select 带 default"}, receiver: true, try: true},
	{name: claim.Text{EN: "no buffer, nobody waits, select with default", ZH: "无缓冲，无人等待，select 带 default"}, try: true},
}

// Whether a send first tests qcount < dataqsiz and otherwise queues: the order
// of the tests in the source, and what becomes of sends for which the claim
// and that order predict different things.
func TestOrderOfTests(t *testing.T) {
	const id = "C2.5.10"
	src := parseRuntime(t, "chan.go", id)
	fn := src.function("chansend")
	if fn == nil {
		t.Fatal("runtime/chan.go has no function chansend: find what took its place")
	}
	tests := src.order(fn)
	room, queue := -1, -1
	for i, test := range tests {
		switch test.kind {
		case "room":
			room = i
		case "enqueue":
			queue = i
		}
	}
	if room < 0 || queue < room {
		t.Fatalf("chansend no longer tests for room and then queues: got %+v", tests)
	}

	table := artifact.Columns([]string{"scenario", "room", "claim predicts", "what happened",
		"qcount before", "qcount after", "dataqsiz", "sendx before", "sendx after", "ring written", "sender in sendq"},
		[]string{"场景", "有空位", "论断的预测", "实际结果",
			"发送前 qcount", "发送后 qcount", "dataqsiz", "发送前 sendx", "发送后 sendx", "写过缓冲区", "sendq 中有发送方"})
	differ := 0
	examples := map[string]bool{} // one for each thing the claim predicts
	var live []claim.Text
	for _, s := range scenarios {
		f := s.play(t, id)
		hasRoom, predicted := f.before.qcount < f.before.dataqsiz, "queued"
		if hasRoom {
			predicted = "ring"
		}
		if predicted != f.end {
			differ++
			if !examples[predicted] {
				live = append(live, claim.Textf("%[1]s: %[2]s (qcount %[5]d to %[6]d, dataqsiz %[7]d)", "%[3]s：%[4]s（qcount 由 %[5]d 到 %[6]d，dataqsiz 为 %[7]d）",
					s.name.EN, ends[f.end].EN, s.name.ZH, ends[f.end].ZH, f.before.qcount, f.after.qcount, f.before.dataqsiz))
			}
			examples[predicted] = true
		}
		table.Add(s.name, yesno(hasRoom), ends[predicted], ends[f.end],
			f.before.qcount, f.after.qcount, f.before.dataqsiz, f.before.sendx, f.after.sendx, yesno(f.touched), yesno(f.after.senders))
	}
	table.Write(t, "handoff")
	writeOrder(t, tests)

	holds := room == 0 && queue == 1 && differ == 0
	release := toolchain.Local().Release
	claim.Decide(t, id, holds, claim.Textf(
		"%[1]s: chansend (runtime/chan.go, lines in brackets) tests in this order: %[2]s. %[3]d tests come before qcount < dataqsiz, and %[4]d between it and sendq. Of %[6]d sends into live channels %[5]d end otherwise than the claim says, such as: %[7]s",
		"%[1]s：chansend（runtime/chan.go，括号内为行号）依次判断：%[8]s。qcount < dataqsiz 之前有 %[3]d 个判断，它与进入 sendq 之间还有 %[4]d 个。对真实通道的 %[6]d 次发送中有 %[5]d 次与论断不符，例如：%[9]s",
		release, inWords(tests, ", ", english), room, queue-room-1, differ, len(scenarios), join(live, "; ", english),
		inWords(tests, "、", chinese), join(live, "；", chinese)))
	writeValues(t, map[string]any{
		"release": release, "chansend": src.line(fn.Pos()), "tests": len(tests) - 1, "before_room": room,
		"line_room": tests[room].line, "line_enqueue": tests[queue].line, "scenarios": len(scenarios), "differ": differ,
	}, tests)
}

func writeOrder(t *testing.T, tests []test) {
	table := artifact.Columns([]string{"step", "line of runtime/chan.go", "lock held", "test", "reads", "if so"},
		[]string{"步骤", "runtime/chan.go 行号", "持有锁", "判断", "读取的字段", "成立时"})
	for i, test := range tests {
		table.Add(i+1, test.line, yesno(test.locked), kinds[test.kind].asks, strings.Join(test.reads, " "), ends[test.ends])
	}
	table.Write(t, "order")
}

func inWords(tests []test, sep string, in func(claim.Text) string) string {
	var list []string
	for _, test := range tests {
		list = append(list, fmt.Sprintf("%s (%d)", in(kinds[test.kind].name), test.line))
	}
	return strings.Join(list, sep)
}

// writeValues keeps what a sentence of the page may quote, with the line of each test.
func writeValues(t *testing.T, values map[string]any, tests []test) {
	for _, test := range tests {
		values["line_"+strings.ReplaceAll(test.kind, " ", "_")] = test.line
	}
	artifact.Values(t, values)
}
