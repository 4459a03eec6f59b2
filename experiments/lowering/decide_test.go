package lowering

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// A census is all that was listed, in one pass over the facts.
type census struct {
	listings  int
	releases  []string
	selects   []Form // of all listings
	compilers []*Compiler
	switches  map[string]int // architectures whose switch of 16 has a jump table
	all       []*Forms
	here      *Forms // of the release in use or nearest to it, amd64
}

func count(t *testing.T, ids ...string) (c census) {
	t.Helper()
	all, err := everywhere(t)
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	c.switches = map[string]int{}
	current := toolchain.Current()
	for _, f := range all {
		c.listings++
		of, _ := toolchain.Target{Release: f.forms.Release, GOARCH: f.forms.GOARCH}.Pinned()
		if !slices.Contains(c.releases, of.Release) {
			c.releases = append(c.releases, of.Release)
		}
		if f.compiler != nil {
			c.compilers = append(c.compilers, f.compiler)
		}
		c.all = append(c.all, f.forms)
		for _, form := range f.forms.Forms {
			if form.isSelect() {
				c.selects = append(c.selects, form)
			}
		}
		if f.forms.form("Switch16").Tables > 0 {
			c.switches[f.forms.GOARCH]++
		}
		if f.forms.GOARCH == "amd64" && of.Release == current {
			c.here = f.forms
		}
	}
	if c.here == nil || len(c.compilers) != len(c.releases) {
		t.Fatalf("facts of %v, and the sources of %d compilers", c.releases, len(c.compilers))
	}
	return c
}

// span names the releases: "Go 1.21 to 1.27".
func (c census) span() claim.Text {
	first, last := toolchain.Minor(c.releases[0]), toolchain.Minor(c.releases[len(c.releases)-1])
	return claim.Textf("Go %s to %s", "Go %s 至 %s", first, last)
}

// Whether control ever comes back to where a case was chosen, as it must in a
// machine that goes from state to state.
func TestStateMachine(t *testing.T) {
	const id = "C4.1.1"
	c := count(t, id)
	straight, cyclic, followed, most := 0, 0, 0, 0
	for _, f := range c.selects {
		if f.Loop || f.Cases == 0 {
			continue
		}
		straight++
		if f.Cycles > 0 {
			cyclic++
		}
		followed += len(f.Answers)
		if len(f.Answers) > 0 {
			most = max(most, f.Jumps)
		}
	}
	ifs, loops := 0, 0
	for _, k := range c.compilers {
		ifs += k.Nodes["ir.NewIfStmt"]
		loops += k.Nodes["ir.NewForStmt"] + k.Nodes["ir.NewSwitchStmt"] + k.Nodes["ir.NewLabelStmt"] + k.Nodes["ir.NewJumpTableStmt"]
	}
	span := c.span()
	claim.Decide(t, id, cyclic == straight, claim.Textf(
		"%[1]s, 4 architectures: of %[3]d listings of selects that stand in no loop, %[4]d have a way back in their control flow, from the answer of selectgo on where it is called (a state machine written by hand has one); each of the %[5]d answers of selectgo that were followed leads through at most %[6]d conditional jumps to one case and out of the statement. walkSelectCases builds if statements (%[7]d in %[8]d releases) and no loop, switch or label (%[9]d)",
		"%[2]s、4 种架构：在不处于循环中的 select 的 %[3]d 份汇编中，控制流（调用 selectgo 的从其返回起算）存在回边的有 %[4]d 份（手写的状态机则有）；逐一跟踪 selectgo 的 %[5]d 个返回值，每个都经过至多 %[6]d 次条件跳转到达一个 case，随后离开语句。walkSelectCases 生成的是 if 语句（%[8]d 个版本共 %[7]d 处），循环、switch、标签为 %[9]d 处",
		span.EN, span.ZH, straight, cyclic, followed, most, ifs, len(c.compilers), loops))
	writeWays(t, c)
}

// Which forms are left to selectgo, and which of their cases it is told of.
func TestSelectgo(t *testing.T) {
	ids := []string{"C4.1.2", "C4.1.3"}
	c := count(t, ids...)
	forms, called := 0, 0
	least, others := 1<<10, map[string]bool{}
	for _, f := range c.selects {
		forms++
		if f.selectgo() {
			called++
			least = min(least, f.Cases)
		}
	}
	cases, scases, defaults := 0, 0, 0
	for _, f := range c.selects {
		if f.selectgo() != (f.Cases >= least) {
			t.Fatalf("%s has %d cases and calls %v, though selectgo is called from %d cases on: there is another rule", f.Name, f.Cases, f.Calls, least)
		}
		if !f.selectgo() {
			for _, name := range f.Calls {
				others[strings.TrimPrefix(name, "runtime.")] = true
			}
			continue
		}
		if f.Sends < 0 || f.Receives < 0 {
			t.Fatalf("%s: selectgo is not told how many cases by constants: %d, %d", f.Name, f.Sends, f.Receives)
		}
		cases, scases = cases+f.Cases, scases+int(f.Sends+f.Receives)
		if f.Default {
			defaults++
		}
	}
	span := c.span()
	names := strings.Join(slices.Sorted(maps.Keys(others)), ", ")
	evidence := claim.Textf(
		"%[1]s, 4 architectures: of %[3]d listings of selects %[4]d call selectgo, all with %[5]d or more cases besides default; the others call %[6]s, or nothing",
		"%[2]s、4 种架构：%[3]d 份 select 汇编中有 %[4]d 份调用 selectgo，它们除 default 外都有 %[5]d 个或更多 case；其余的调用 %[6]s，或什么也不调用",
		span.EN, span.ZH, forms, called, least, names)
	if called == 0 || called == forms {
		claim.Decide(t, ids[0], called > 0, evidence)
	} else {
		claim.Qualify(t, ids[0], claim.Textf(
			"Only for a select with %d or more cases besides default; with fewer, the compiler calls a function for a single send or receive (one that does not wait, if there is a default), or block, or nothing.",
			"仅限除 default 外有 %d 个或更多 case 的 select；更少时，编译器直接调用针对单次收发的函数（带 default 时用不等待的那种）或 block，或什么也不调用。", least), evidence)
	}
	evidence = claim.Textf(
		"%[1]s, 4 architectures: the %[3]d selects that call selectgo have %[4]d cases besides default and tell it of %[5]d; %[6]d of them have a default, which is none of those. The other %[7]d selects have no scase at all. An scase is a channel and an address",
		"%[2]s、4 种架构：调用 selectgo 的 %[3]d 个 select 共有 %[4]d 个 case（不计 default），传给它的 scase 有 %[5]d 个；其中 %[6]d 个带有 default，default 不在其内。另外 %[7]d 个 select 没有任何 scase。一个 scase 由一个通道和一个地址组成",
		span.EN, span.ZH, called, cases, scases, defaults, forms-called)
	switch {
	case scases != cases:
		claim.Decide(t, ids[1], false, evidence)
	case called == forms && defaults == 0:
		claim.Decide(t, ids[1], true, evidence)
	default:
		claim.Qualify(t, ids[1], claim.Textf(
			"Only for the cases that send or receive, and only where there are %d or more of them; default never has one.",
			"仅限发送或接收的 case，且至少要有 %d 个；default 从不对应 scase。", least), evidence)
	}
	writeForms(t, c)
}

// Whether a jump table leads to the case.
func TestJumpTable(t *testing.T) {
	const id = "C4.1.4"
	c := count(t, id)
	tables, chains, dispatched := 0, 0, 0
	largest := sizes[len(sizes)-1]
	for _, f := range c.selects {
		tables += f.Tables
		if f.selectgo() && !f.Default {
			dispatched++
			if f.Jumps == f.Cases-1 {
				chains++
			}
		}
	}
	for _, k := range c.compilers {
		if slices.Contains(k.JumpTables, "walkSelectCases") {
			tables++
		}
	}
	span := c.span()
	claim.Decide(t, id, tables > 0, claim.Textf(
		"%[1]s, 4 architectures: selects of up to %[3]d cases have %[4]d jumps through a table; a switch over 16 integers in the same package has one on %[5]s. In %[6]d of %[7]d selects without default, the farthest case is behind one conditional jump fewer than there are cases (%[3]d cases: %[8]d). In package walk of the compiler, jump tables are made by %[9]s",
		"%[2]s、4 种架构：多达 %[3]d 个 case 的 select 中，经由表的跳转有 %[4]d 处；同一个包里对 16 个整数的 switch 在 %[5]s 上有跳转表。%[7]d 个不带 default 的 select 中有 %[6]d 个，最远的 case 前的条件跳转次数恰为 case 数减一（%[3]d 个 case：%[8]d 次）。编译器的 walk 包中，生成跳转表的是 %[9]s",
		span.EN, span.ZH, largest, tables, strings.Join(slices.Sorted(maps.Keys(c.switches)), ", "), chains, dispatched,
		c.here.form(fmt.Sprintf("Select%d", largest)).Jumps, strings.Join(c.compilers[len(c.compilers)-1].JumpTables, ", ")))
	writeDispatch(t, c)
}

// Whether a function is made of the statement, and what selectgo's argument pc0 is.
func TestClosure(t *testing.T) {
	const id = "C4.1.5"
	c := count(t, id)
	target := toolchain.Linux(toolchain.Local().Release, "amd64")
	race, err := examineRace(t.Context(), t.TempDir(), target)
	if err != nil {
		t.Fatal(err)
	}
	closures, selpc, pcs := 0, 0, 0
	for _, f := range c.selects {
		closures += f.Closures
		if f.selectgo() && f.PC0 != 0 {
			pcs++
		}
	}
	for _, k := range c.compilers {
		selpc += k.Selpc
		if !slices.Equal(k.Race, []string{"selectsetpc"}) {
			t.Fatalf("%s calls %v for the race detector's sake only: read walkSelectCases again", k.Release, k.Race)
		}
	}
	raced, set := 0, 0
	for _, f := range race.Forms {
		if f.isSelect() && f.selectgo() {
			raced++
			closures += f.Closures
			if f.PC0 != 0 && slices.Contains(f.Calls, "runtime.selectsetpc") {
				set++
			}
		}
	}
	span := c.span()
	claim.Decide(t, id, closures > 0 && selpc > 0, claim.Textf(
		"%[1]s, 4 architectures: functions made of a select or a part of it: %[3]d in %[4]d listings (a closure that is there by hand is seen). Identifiers named selpc in the runtime and in the packages walk, typecheck, ir and ssagen of the compiler: %[5]d. selectgo's argument pc0 is not nil in %[6]d of those listings; compiled with -race by %[9]s for amd64 it is in %[7]d of %[8]d, an array on the stack into which selectsetpc writes an address for each case",
		"%[2]s、4 种架构：在 %[4]d 份汇编中，由 select 或其一部分生成的函数有 %[3]d 个（手写的闭包能被识别）。运行时以及编译器的 walk、typecheck、ir、ssagen 包中名为 selpc 的标识符：%[5]d 个。这些汇编中 selectgo 的参数 pc0 不为 nil 的有 %[6]d 份；用 %[9]s 以 -race 为 amd64 编译时 %[8]d 份中有 %[7]d 份，它是栈上的数组，由 selectsetpc 为每个 case 写入一个地址",
		span.EN, span.ZH, closures, len(c.selects), selpc, pcs, set, raced, target.Release))

	wrapped, named := 0, 0
	for _, f := range c.all {
		wrapped += f.form("Wrapped").Closures
	}
	for _, k := range c.compilers {
		named += k.Pcs
	}
	rows := artifact.Columns([]string{"looked for", "where", "found", "the same search elsewhere"}, []string{"查找对象", "范围", "找到", "同样的查找用于别处"})
	rows.Add(claim.Text{EN: "functions made of a select", ZH: "由 select 生成的函数"}, claim.Textf("%d listings", "%d 份汇编", len(c.selects)), closures,
		claim.Textf("%[1]d in %[2]d listings of a closure written by hand", "%[2]d 份手写闭包的汇编中找到 %[1]d 个", wrapped, len(c.all)))
	rows.Add(claim.Text{EN: "identifiers named `selpc`", ZH: "名为 `selpc` 的标识符"}, claim.Textf("runtime and four packages of the compiler, %d releases", "%d 个版本的运行时与编译器的四个包", len(c.compilers)), selpc,
		claim.Textf("named `pcs`: %d", "名为 `pcs` 的：%d 个", named))
	rows.Add(claim.Text{EN: "`pc0` not nil", ZH: "`pc0` 不为 nil"}, claim.Text{EN: "calls of `selectgo`", ZH: "对 `selectgo` 的调用"}, pcs,
		claim.Textf("%[1]d of %[2]d when compiled with `-race`", "以 `-race` 编译时 %[2]d 处中有 %[1]d 处", set, raced))
	rows.Write(t, "closure")
}

// Whether there is an instruction of that name.
func TestSelectInstruction(t *testing.T) {
	const id = "C4.1.6"
	c := count(t, id)
	met, opcodes := 0, 0
	var names []string
	for _, f := range c.selects {
		met += f.Selects
	}
	for _, k := range c.compilers {
		opcodes = k.Opcodes
		for _, name := range k.Selects {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	span := c.span()
	claim.Decide(t, id, met > 0, claim.Textf(
		"%[1]s, 4 architectures: %[3]d instructions named SELECT in %[4]d listings; Go's assemblers for amd64, 386, arm64 and arm know %[5]d names of instructions (%[6]s), %[7]d of which begin with SELECT. The sequence is ordinary: stores, a call, comparisons, conditional jumps",
		"%[2]s、4 种架构：%[4]d 份汇编中名为 SELECT 的指令有 %[3]d 条；Go 的 amd64、386、arm64、arm 汇编器共有 %[5]d 个指令名（%[6]s），以 SELECT 开头的有 %[7]d 个。实际的序列很普通：存储、一次调用、比较、条件跳转",
		span.EN, span.ZH, met, len(c.selects), opcodes, c.compilers[len(c.compilers)-1].Release, len(names)))
	writeOps(t, c)
}
