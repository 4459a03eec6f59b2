package lowering

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

func code(s string) string { return "`" + s + "`" }

// tabled are the forms that the page lists, with what they look like.
var tabled = []struct {
	name string
	what claim.Text
}{
	{"Empty", claim.Text{EN: "nothing", ZH: "什么也没有"}},
	{"Default", claim.Text{EN: "`default` alone", ZH: "仅有 `default`"}},
	{"OneReceive", claim.Text{EN: "one receive", ZH: "一个接收"}},
	{"OneDiscard", claim.Text{EN: "one receive, value dropped", ZH: "一个接收，丢弃值"}},
	{"OneSend", claim.Text{EN: "one send", ZH: "一个发送"}},
	{"TryReceive", claim.Text{EN: "one receive, `default`", ZH: "一个接收加 `default`"}},
	{"TrySend", claim.Text{EN: "one send, `default`", ZH: "一个发送加 `default`"}},
	{"Two", claim.Text{EN: "two receives", ZH: "两个接收"}},
	{"TwoOrDefault", claim.Text{EN: "two receives, `default`", ZH: "两个接收加 `default`"}},
	{"Comma", claim.Text{EN: "a receive with `ok`, a send", ZH: "带 `ok` 的接收与一个发送"}},
	{"Mixed", claim.Text{EN: "two receives, two sends, `default`", ZH: "两个接收、两个发送加 `default`"}},
	{"Loop", claim.Text{EN: "two receives in a `for`, left by label", ZH: "`for` 中的两个接收，用标签跳出"}},
	{"Select16", claim.Text{EN: "sixteen receives", ZH: "十六个接收"}},
}

// writeForms tables what each form becomes in the release in use, and how
// often all releases and architectures agree on it.
func writeForms(t *testing.T, c census) {
	rows := artifact.Columns([]string{"select with", "calls", "sends", "receives", "conditional jumps to the farthest case", "listings that agree"},
		[]string{"select 的内容", "调用", "发送数", "接收数", "到最远 case 的条件跳转", "一致的汇编份数"})
	values := map[string]any{"listings": c.listings, "releases": len(c.releases), "release": c.here.Release}
	for _, row := range tabled {
		f := c.here.form(row.name)
		agree := 0
		for _, g := range c.selects {
			if g.Name == f.Name && strings.Join(g.Calls, " ") == strings.Join(f.Calls, " ") && g.Sends == f.Sends && g.Receives == f.Receives {
				agree++
			}
		}
		names := claim.Text{EN: "nothing", ZH: "无"}
		if len(f.Calls) > 0 {
			names.EN = code(strings.Join(f.Calls, "`, `"))
			names.ZH = code(strings.Join(f.Calls, "`、`"))
		}
		sends, receives, jumps := any("–"), any("–"), any("–")
		if f.selectgo() {
			sends, receives, jumps = f.Sends, f.Receives, f.Jumps
		}
		rows.Add(row.what, names, sends, receives, jumps, fmt.Sprintf("%d / %d", agree, c.listings))
		values["size."+row.name] = f.Size
	}
	rows.Write(t, "forms")
	artifact.Values(t, values)
}

// writeDispatch tables, by number of cases, the jumps to the farthest case of
// a select and whether a switch of as many has a table.
func writeDispatch(t *testing.T, c census) {
	all, err := everywhere(t)
	if err != nil {
		t.Fatal(err)
	}
	rows := artifact.Columns([]string{"cases", "conditional jumps to the farthest case of a select", "with default", "jump tables in the selects", "jump tables in a switch: amd64", "arm64", "386", "arm"},
		[]string{"case 数", "select 到最远 case 的条件跳转", "带 default 时", "select 中的跳转表", "switch 中的跳转表：amd64", "arm64", "386", "arm"})
	for _, n := range sizes {
		tables, most, mostDefault := 0, 0, 0
		switches := map[string]int{}
		for _, f := range all {
			plain, dflt := f.forms.form(fmt.Sprintf("Select%d", n)), f.forms.form(fmt.Sprintf("SelectOrDefault%d", n))
			tables += plain.Tables + dflt.Tables
			most, mostDefault = max(most, plain.Jumps), max(mostDefault, dflt.Jumps)
			switches[f.forms.GOARCH] = max(switches[f.forms.GOARCH], f.forms.form(fmt.Sprintf("Switch%d", n)).Tables)
		}
		rows.Add(n, most, mostDefault, tables, switches["amd64"], switches["arm64"], switches["386"], switches["arm"])
	}
	rows.Write(t, "dispatch")
}

// writeWays tables the ways back in the control flow, from selectgo's answer on,
// by architecture: the most that any release has.
func writeWays(t *testing.T, c census) {
	rows := artifact.Columns([]string{"function", "amd64", "arm64", "386", "arm"}, []string{"函数", "amd64", "arm64", "386", "arm"})
	for _, row := range []struct {
		name string
		what claim.Text
	}{
		{"Two", claim.Text{EN: "select of two cases", ZH: "两个 case 的 select"}},
		{"Mixed", claim.Text{EN: "select of four cases and default", ZH: "四个 case 加 default 的 select"}},
		{"Select64", claim.Text{EN: "select of 64 cases", ZH: "64 个 case 的 select"}},
		{"Loop", claim.Text{EN: "select in a `for`", ZH: "`for` 中的 select"}},
		{"Machine", claim.Text{EN: "no select: a state machine written by hand", ZH: "不是 select：手写的状态机"}},
	} {
		most := map[string]int{}
		for _, f := range c.all {
			most[f.GOARCH] = max(most[f.GOARCH], f.form(row.name).Cycles)
		}
		rows.Add(row.what, most["amd64"], most["arm64"], most["386"], most["arm"])
	}
	rows.Write(t, "ways")
}

// writeOps tables the machine instructions that the selects of lowering.go
// consist of, in the release in use or nearest to it.
func writeOps(t *testing.T, c census) {
	rows := artifact.Columns([]string{"architecture", "instructions", "kinds", "by frequency", "beginning with SELECT"},
		[]string{"架构", "指令数", "种类", "按出现次数", "以 SELECT 开头"})
	for _, f := range c.all {
		if f.Release != c.here.Release {
			continue
		}
		total, selects := 0, 0
		ops := slices.SortedFunc(maps.Keys(f.Ops), func(a, b string) int {
			return cmp.Or(cmp.Compare(f.Ops[b], f.Ops[a]), cmp.Compare(a, b))
		})
		var list []string
		for _, op := range ops {
			total += f.Ops[op]
			if selectOp.MatchString(op) {
				selects += f.Ops[op]
			}
			list = append(list, fmt.Sprintf("%s %d", op, f.Ops[op]))
		}
		rows.Add(f.GOARCH, total, len(ops), strings.Join(list, ", "), selects)
	}
	rows.Write(t, "ops")
}
