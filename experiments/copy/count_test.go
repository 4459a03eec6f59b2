package copy

import (
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/step"
)

const repetitions = 3 // as in the program

// scenarios are the regions of the stepped program.
var scenarios = []struct {
	name       string
	says       claim.Text
	unbuffered bool
	arrives    bool // a value sent in it, or before it, is received in it
}{
	{"receiver waits", text("unbuffered, receiver waits", "无缓冲，接收方在等"), true, true},
	{"sender waits", text("unbuffered, sender waits", "无缓冲，发送方在等"), true, true},
	{"ring", text("buffered, nobody waits", "有缓冲，无人等待"), false, true},
	{"ring, receiver waits", text("buffered, receiver waits", "有缓冲，接收方在等"), false, true},
	{"full, makes room", text("full, sender waits: the receive that makes room", "已满，发送方在等：腾出空位的接收"), false, true},
	{"full, its value", text("full, sender waits: the receive of its value", "已满，发送方在等：取走其值的接收"), false, true},
	{"ok", text("v, ok := <-c, receiver waits", "v, ok := <-c，接收方在等"), true, true},
	{"range", text("range, receiver waits", "range，接收方在等"), true, true},
	{"select receives", text("select receives, waiting", "select 接收，正在等"), true, true},
	{"select finds sender", text("select receives, sender waits", "select 接收，发送方在等"), true, true},
	{"select sends", text("select sends, receiver waits", "select 发送，接收方在等"), true, true},
	{"dropped", text("<-c without a variable, receiver waits", "<-c 不要值，接收方在等"), true, false},
	{"dropped, sender waits", text("<-c without a variable, sender waits", "<-c 不要值，发送方在等"), true, false},
}

// journeys is, by scenario, what happened in every repetition.
type journeys map[string][]event

// journey steps through the program and insists that its repetitions agree.
func journey(t *testing.T, e element, ids ...string) (journeys, []step.Region) {
	t.Helper()
	regions := stepThrough(t, e, ids...)
	all := map[string][][]event{}
	for i := range regions {
		r := &regions[i]
		all[r.Name] = append(all[r.Name], events(r, e.size))
	}
	out := journeys{}
	for _, s := range scenarios {
		list := all[s.name]
		if len(list) == 0 || len(list)%repetitions != 0 {
			t.Fatalf("%s: %d regions %q in %d repetitions", e.name, len(list), s.name, repetitions)
		}
		n := len(list) / repetitions
		for i := range repetitions {
			one := slices.Concat(list[i*n : (i+1)*n]...)
			if i > 0 && !slices.Equal(one, out[s.name]) {
				t.Fatalf("%s, %s: repetitions differ:\n%v\n%v", e.name, s.name, out[s.name], one)
			}
			out[s.name] = one
		}
	}
	return out, regions
}

// count returns the copies that the runtime made, and those of compiled code,
// those of a variable to the slot included; what zeroes is left out.
func (j journeys) count(scenario string) (runtime, compiled int) {
	for _, e := range j[scenario] {
		switch {
		case e.kind == "zero":
		case e.runtime():
			runtime++
		default:
			compiled++
		}
	}
	return runtime, compiled
}

func (j journeys) zeroed(scenario string) (n int) {
	for _, e := range j[scenario] {
		if e.kind == "zero" {
			n++
		}
	}
	return n
}

// touches reports whether the runtime copied from or to the ring.
func (j journeys) touches(scenario, object string) bool {
	return slices.ContainsFunc(j[scenario], func(e event) bool {
		return e.runtime() && e.kind == "copy" && (strings.HasPrefix(e.from, object) || strings.HasPrefix(e.to, object))
	})
}

// names of watched objects.
var names = map[string]claim.Text{
	"sent":     text("sender's slot", "发送方槽位"),
	"received": text("receiver's slot", "接收方槽位"),
	"variable": text("receiver's variable", "接收方变量"),
	"ring":     text("ring", "环形区"),
	elsewhere:  text("elsewhere", "别处"),
	"":         text("sender's variable", "发送方变量"),
}

func nameOf(object string) claim.Text {
	if name, ok := strings.CutSuffix(object, "/"+elsewhere); ok {
		n := names[name]
		return text(n.EN+" (not on its stack)", n.ZH+"（不在其栈上）")
	}
	name, _, _ := strings.Cut(strings.TrimRight(object, "01"), "/")
	return names[name]
}

// path tells the copies in their order.
func (j journeys) path(scenario string, runtime bool) claim.Text {
	var en, zh []string
	for _, e := range j[scenario] {
		if e.kind != "zero" && e.runtime() == runtime {
			from, to := nameOf(e.from), nameOf(e.to)
			en, zh = append(en, from.EN+" → "+to.EN), append(zh, from.ZH+" → "+to.ZH)
		}
	}
	if en == nil {
		return text("–", "–")
	}
	return text(strings.Join(en, ", "), strings.Join(zh, "，"))
}

// shownElements are those whose compiled copies the page shows: a variable that
// fits a register, and one that does not.
var shownElements = []string{"int", "[4321]byte"}

// tables leaves every count, and the table that the page shows, a row for
// each scenario.
func tables(t *testing.T, all map[string]journeys) {
	t.Helper()
	full := artifact.NewTable(text("element", "元素"), text("scenario", "场景"),
		text("runtime copies", "运行时拷贝次数"), text("from → to", "从 → 到"),
		text("compiled copies", "编译代码拷贝次数"), text("from → to, in the caller", "从 → 到（调用方代码）"), text("zeroed", "清零"))
	header := []any{text("scenario", "场景"), text("the runtime copies", "运行时的拷贝"), text("times", "次数")}
	for _, name := range shownElements {
		header = append(header, text("compiled code, "+name, "编译代码，"+name))
	}
	short := artifact.NewTable(header...)
	for _, s := range scenarios {
		var paths, times []claim.Text
		var compiled []any
		for _, e := range elements {
			j := all[e.name]
			runtime, own := j.count(s.name)
			full.Add(e.name, s.says, runtime, j.path(s.name, true), own, j.path(s.name, false), j.zeroed(s.name))
			paths = append(paths, j.path(s.name, true))
			times = append(times, claim.Textf("%[1]d", "%[1]d", runtime))
			if slices.Contains(shownElements, e.name) {
				compiled = append(compiled, own)
			}
		}
		short.Add(append([]any{s.says, list(slices.Compact(paths)), list(slices.Compact(times))}, compiled...)...)
	}
	full.Write(t, "elements")
	short.Write(t, "copies")
}

// Every claim of how many copies there are, and from where to where.
func TestCopies(t *testing.T) {
	ids := []string{"C1.1", "C1.8", "C1.10", "C1.19", "C1.21", "C1.23"}
	if testing.Short() {
		t.Skip("steps through programs one instruction at a time")
	}
	values := map[string]any{}
	all := map[string]journeys{}
	var word []step.Region
	for _, e := range elements {
		j, regions := journey(t, e, ids...)
		all[e.name] = j
		if e.name == "int" {
			word = regions
		}
		if e.pointee > 0 {
			decidePointer(t, j, regions)
		}
		for _, s := range scenarios {
			runtime, compiled := j.count(s.name)
			values[e.name+": "+s.name+": runtime"], values[e.name+": "+s.name+": compiled"] = runtime, compiled
		}
	}
	tables(t, all)
	writeWord(t, word)
	decideCopies(t, all)
	decidePlaces(t, all)
	decideWord(t, all["int"], word)
	decideRing(t, all["[64]byte"])
	artifact.Values(t, values)
}
