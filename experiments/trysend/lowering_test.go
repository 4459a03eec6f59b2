package trysend

import (
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// becomes reports whether a shape is compiled to one call of a function of
// those for each of its cases, and nothing else.
func (f *Facts) becomes(s shape, functions []string) bool {
	calls := f.Shapes[s.String()]
	return len(calls) == s.cases() && !slices.ContainsFunc(calls, func(c string) bool { return !slices.Contains(functions, c) })
}

// What every shape of select with default is compiled to, in every release.
func TestLowering(t *testing.T) {
	const id = "C4.2.3"
	all := committed.All(t)
	here, err := compute(t, toolchain.Linux(toolchain.Local().Release, "amd64"))
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	all = append(all, here)

	names := map[string]bool{}
	forms, asNamed, alone := 0, 0, 0 // releases times shapes
	perCase := []string{"selectnbsend", "selectnbrecv"}
	single, singles := 0, 0
	for _, f := range all {
		for _, n := range f.Named {
			names[n] = true
		}
		for _, s := range shapes {
			if !s.dflt || s.cases() == 0 {
				continue
			}
			forms++
			if f.becomes(s, article) {
				asNamed++
			}
			if slices.Equal(f.Shapes[s.String()], []string{"selectgo"}) {
				alone++
			}
			if s.cases() == 1 {
				singles++
				if f.becomes(s, perCase) {
					single++
				}
			}
		}
	}
	releases := toolchain.Releases()
	evidence := claim.Textf(
		"Go 1.21 to 1.27 and %[1]s: functions named chansend_nb or chanrecv_nb in package runtime: %[2]d. Of %[3]d compiled selects with default (%[4]d forms in each release) %[5]d become one such call for each case; %[6]d of %[7]d with a single case become one call of selectnbsend or selectnbrecv, which pass block = false to chansend and chanrecv; %[8]d of the %[9]d with two cases and more become one call of selectgo for all of them, with block = (%[10]s)",
		"Go 1.21 至 1.27 以及 %[1]s：runtime 包中名为 chansend_nb 或 chanrecv_nb 的函数有 %[2]d 个。编译后的 %[3]d 个带 default 的 select（每个版本 %[4]d 种形状）中，有 %[5]d 个的每个 case 各变成一次这样的调用；只有一个 case 的 %[7]d 个里有 %[6]d 个变成一次 selectnbsend 或 selectnbrecv 调用，由它们以 block = false 调用 chansend、chanrecv；两个及以上 case 的 %[9]d 个里有 %[8]d 个变成一次 selectgo 调用，由它处理全部 case，block = (%[10]s)",
		here.Release, len(names), forms, forms/len(all), asNamed, single, singles, alone, forms-singles, here.Block)
	switch {
	case asNamed > 0 && asNamed < forms:
		claim.Qualify(t, id, both("for some forms or releases only", "仅对部分形状或版本成立"), evidence)
	default:
		claim.Decide(t, id, len(names) > 0 && asNamed == forms, evidence)
	}

	rows := artifact.NewTable(both("select over", "select 的 case"), both("becomes", "编译为"), both("since Go 1.21", "自 Go 1.21 起"))
	for _, s := range shapes {
		calls := here.Shapes[s.String()]
		same := true
		for _, f := range all {
			same = same && slices.Equal(f.Shapes[s.String()], calls)
		}
		into := both(strings.Join(calls, ", "), strings.Join(calls, ", "))
		if len(calls) == 0 {
			into = both("nothing", "无")
		}
		rows.Add(both(s.String(), s.zh()), into, yesno(same))
	}
	rows.Write(t, "lowering")

	tries := artifact.NewTable(both("Go", "Go"), both("calls that may not block: function", "不允许阻塞的调用：所在函数"), both("calls", "调用"), both("block", "block"))
	for i, f := range all[:len(releases)] {
		if i > 0 && slices.Equal(f.Tries, all[i-1].Tries) {
			continue
		}
		for _, try := range f.Tries {
			tries.Add(strings.TrimPrefix(f.Release, "go"), try.Func, try.Calls, try.Block)
		}
	}
	tries.Write(t, "tries")
}
