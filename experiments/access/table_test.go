package access

import (
	"fmt"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// TestTables leaves what each operation does to each field, the order of a send
// and of a receive, and the numbers for the page.
func TestTables(t *testing.T) {
	f := current(t)
	fields := names(hchanOf(t, f.Release))
	matrix := artifact.Columns(append([]string{"operation"}, fields...), append([]string{"操作"}, fields...))
	for _, op := range operations {
		o := f.Operation(op.name)
		row := []any{op.what}
		for _, name := range fields {
			row = append(row, cell(o.Of(name)))
		}
		matrix.Add(row...)
	}
	matrix.Write(t, "fields")
	for _, name := range []string{"send", "receive", "try-receive-empty"} {
		writeEvents(t, name, f.Operation(name))
	}
	send, receive := f.Operation("send"), f.Operation("receive")
	values := map[string]any{
		"release": f.Release, "operations": len(operations), "releases": len(committed.All(t)),
		"send.qcount": send.Touches("qcount"), "send.sendx": send.Touches("sendx"), "send.buf": send.Touches("buf"), "send.lock": send.Touches("lock"),
		"receive.qcount": receive.Touches("qcount"), "receive.recvx": receive.Touches("recvx"), "receive.buf": receive.Touches("buf"),
		"try.outside": f.Operation("try-receive-empty").Of("qcount").Outside,
	}
	artifact.Values(t, values)
}

// cell writes counts as the matrix has them: "2r 1w", "2a" for atomic
// read-modify-writes, and a star where the lock was not held for some of them.
func cell(f Field) string {
	var parts []string
	if n := f.Reads - f.Atomic; n > 0 {
		parts = append(parts, fmt.Sprintf("%dr", n))
	}
	if n := f.Writes - f.Atomic; n > 0 {
		parts = append(parts, fmt.Sprintf("%dw", n))
	}
	if f.Atomic > 0 {
		parts = append(parts, fmt.Sprintf("%da", f.Atomic))
	}
	if len(parts) == 0 {
		return "·"
	}
	star := ""
	if f.Outside > 0 && f.Name != "lock" {
		star = "*"
	}
	return strings.Join(parts, " ") + star
}

func TestCell(t *testing.T) {
	for want, f := range map[string]Field{
		"·": {}, "2r": {Reads: 2}, "2r 1w": {Reads: 2, Writes: 1}, "2a": {Name: "lock", Reads: 2, Writes: 2, Atomic: 2, Outside: 1}, "1r*": {Reads: 1, Outside: 1},
	} {
		if got := cell(f); got != want {
			t.Errorf("%+v: got %q, want %q", f, got, want)
		}
	}
}

func TestEventText(t *testing.T) {
	for _, e := range []Event{
		{Func: "chansend", Text: "INCQ 0(AX)", Object: "c", Field: "qcount", How: "rw", Held: true},
		{Func: "lock2", Text: "XCHGB CL, 0(AX)", Object: "c", Field: "lock.key", How: "rw", Atomic: true},
		{Func: "casgstatus", Text: "LOCK CMPXCHGL CX, 0x90(BX)", How: "rw", Atomic: true, Held: true},
	} {
		text, _ := e.MarshalText()
		var back Event
		if err := back.UnmarshalText(text); err != nil || back != e {
			t.Errorf("%s: %v: got %+v, want %+v", text, err, back, e)
		}
	}
	if err := new(Event).UnmarshalText([]byte("no event")); err == nil {
		t.Error("what is no event was read as one")
	}
}

// writeEvents tables the instructions of an operation in their order.
func writeEvents(t *testing.T, name string, op *Operation) {
	t.Helper()
	tab := artifact.Columns([]string{"function", "instruction", "touches", "how", "lock held"}, []string{"函数", "指令", "访问的字段", "方式", "持锁"})
	for _, e := range op.Events {
		touches := claim.Text{EN: "something else", ZH: "其他"}
		if e.Object != "" {
			where := e.Object + "." + e.Field
			touches = claim.Text{EN: where, ZH: where}
		}
		how := rwWords[e.How]
		if e.Atomic {
			how = claim.Text{EN: "atomic read-modify-write", ZH: "原子读改写"}
		}
		tab.Add(e.Func, e.Text, touches, how, yesno(e.Held))
	}
	tab.Write(t, name)
}

func yesno(b bool) claim.Text {
	if b {
		return claim.Text{EN: "yes", ZH: "是"}
	}
	return claim.Text{EN: "no", ZH: "否"}
}
