package contention

import (
	"errors"
	"os"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// operations are the regions of testdata/steps.go.
var operations = []string{"send", "receive", "poll"}

// TestLocked steps through a send, a receive and a receive that finds nothing,
// and leaves which fields each reads, writes, and writes with a locked
// instruction. It decides nothing: what that costs is measured.
func TestLocked(t *testing.T) {
	if err := step.Available(); err != nil {
		t.Skip(err)
	}
	local := toolchain.Local()
	l, err := layout.Of(t.Context(), local, "hchan")
	if err != nil {
		t.Fatal(err)
	}
	fields := flat(l.Structs[0].Fields, "", 0)
	text, err := os.ReadFile("testdata/steps.go")
	if err != nil {
		t.Fatal(err)
	}
	path, err := step.Build(t.Context(), local, t.TempDir(), map[string]string{"steps.go": string(text)})
	if err != nil {
		t.Fatal(err)
	}
	regions, err := step.Run(t.Context(), path, map[string][]step.Field{"c": fields})
	if unavailable, ok := errors.AsType[*step.UnavailableError](err); ok {
		t.Skip(unavailable)
	}
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]map[string]step.FieldCount{}
	total := map[string]step.Count{}
	for i := range regions {
		r := &regions[i]
		if n := r.Opaque(); n > 0 {
			t.Fatalf("%s: %d instructions could not be decoded", r.Name, n)
		}
		total[r.Name], seen[r.Name] = r.Count(), map[string]step.FieldCount{}
		for _, f := range r.ByField() {
			seen[r.Name][f.Field] = f
		}
	}
	rows := artifact.Columns([]string{"field", "offset", "send", "receive", "receive that finds nothing"},
		[]string{"字段", "偏移", "发送", "接收", "取不到元素的接收"})
	elsewhere := map[string]int{}
	for _, op := range operations {
		elsewhere[op] = total[op].Atomic
	}
	for _, f := range fields {
		row := []any{f.Name, f.Offset}
		touched := false
		for _, op := range operations {
			c, ok := seen[op][f.Name]
			touched = touched || ok
			elsewhere[op] -= c.Atomic
			row = append(row, word(c))
		}
		if touched {
			rows.Add(row...)
		}
	}
	last := []any{claim.Text{EN: "locked instructions elsewhere", ZH: "其他位置的锁定指令"}, ""}
	for _, op := range operations {
		last = append(last, elsewhere[op])
	}
	rows.Add(last...)
	rows.Write(t, "fields")
	values := map[string]any{}
	for _, op := range operations {
		values[op+".instructions"], values[op+".locked"] = total[op].Insts, total[op].Atomic
		if key := seen[op]["lock.key"]; op != "poll" {
			values[op+".lock"] = key.Atomic
		}
	}
	artifact.Values(t, values)
	t.Log(values)
}

// word says what an operation does to a field.
func word(c step.FieldCount) claim.Text {
	switch {
	case c.Atomic > 0:
		return claim.Textf("written locked, %d×", "锁定写 %d 次", c.Atomic)
	case c.Writes > 0:
		return claim.Text{EN: "written", ZH: "写"}
	case c.Reads > 0:
		return claim.Text{EN: "read", ZH: "读"}
	}
	return claim.Text{}
}

// flat lists the fields, those that are structs by their own.
func flat(fields []layout.Field, prefix string, base int64) (list []step.Field) {
	for _, f := range fields {
		if len(f.Fields) > 0 {
			list = append(list, flat(f.Fields, prefix+f.Name+".", base+f.Offset)...)
		} else if f.Size > 0 {
			list = append(list, step.Field{Name: prefix + f.Name, Offset: base + f.Offset, Size: f.Size})
		}
	}
	return list
}
