package lowering

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// order returns the cases of Mixed as written in lowering.go.
func order(t *testing.T, name string) (comms []string) {
	t.Helper()
	files, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	all, err := read(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range all[name].cases {
		comms = append(comms, c.comm)
	}
	return comms
}

// Which number selectgo's caller takes for which case.
func TestNumbers(t *testing.T) {
	const id = "C4.1.7"
	c := count(t, id)
	comms := order(t, "Mixed")
	mixed := c.here.form("Mixed")
	same := 0 // listings that number the cases of Mixed so
	for _, f := range c.selects {
		if f.Name != "Mixed" {
			continue
		}
		if numbersOf(f, comms) == numbersOf(mixed, comms) {
			same++
		}
	}
	if same != c.listings {
		t.Fatalf("only %d of %d listings number the cases as %s does: tell when it changed", same, c.listings, c.here.Release)
	}
	inOrder, last := true, true // the claim's two halves
	previous, dflt, greatest := int64(-1), int64(0), int64(-1)
	for _, comm := range comms {
		n := number(mixed, comm)
		if comm == "default" {
			dflt = n
			continue
		}
		inOrder = inOrder && n == previous+1
		previous, greatest = n, max(greatest, n)
	}
	last = dflt > greatest
	tested := "" // the case that needs the fewest jumps
	for _, a := range mixed.Answers {
		if a.Jumps == 1 {
			tested = a.Case
		}
	}
	span := c.span()
	k := c.compilers[len(c.compilers)-1]
	claim.Decide(t, id, inOrder && last, claim.Textf(
		"%[1]s, 4 architectures, the cases as written and their numbers: %[3]s; so %[4]s is first to be asked about. In walkSelectCases the number is %[5]s for a send (sends count up) and %[6]s for a receive (receives count down from the end); default has none, and the answer for it is %[7]d",
		"%[2]s、4 种架构，按书写顺序列出各 case 及其编号：%[3]s；因此最先判断的是 %[4]s。walkSelectCases 中，发送的编号为 %[5]s（从前往后数），接收的编号为 %[6]s（从末尾往前数）；default 没有编号，选中它时返回 %[7]d",
		span.EN, span.ZH, numbersOf(mixed, comms), tested, k.Numbers[0], k.Numbers[1], dflt))

	rows := artifact.Columns([]string{"select", "case, in the order written", "number", "conditional jumps before it"}, []string{"select", "case（按书写顺序）", "编号", "之前的条件跳转次数"})
	for _, name := range []string{"Two", "Mixed"} {
		f := c.here.form(name)
		for _, comm := range order(t, name) {
			i := slices.IndexFunc(f.Answers, func(a Answer) bool { return a.Case == comm })
			rows.Add(name, code(comm), f.Answers[i].Number, f.Answers[i].Jumps)
		}
	}
	rows.Write(t, "numbers")
}

func number(f Form, comm string) int64 {
	for _, a := range f.Answers {
		if a.Case == comm {
			return a.Number
		}
	}
	panic(fmt.Sprintf("lowering: %s: no answer leads to %s", f.Name, comm))
}

// numbersOf is "<-a 3, default -1, b <- 1 0".
func numbersOf(f Form, comms []string) string {
	var list []string
	for _, comm := range comms {
		list = append(list, fmt.Sprintf("%s = %d", comm, number(f, comm)))
	}
	return strings.Join(list, ", ")
}

// A numbering is one of the places where the article numbers the two branches
// of its example, `case x := <-ch` and `default`.
type numbering struct {
	where         claim.Text
	receive, dflt int
}

var (
	comments = numbering{claim.Text{EN: "the comments in its listing, “state”", ZH: "代码注释中的“state”"}, 1, 2}
	table0   = numbering{claim.Text{EN: "its table, “state ID”", ZH: "表格中的“状态 ID”"}, 0, 1}
	chart    = numbering{claim.Text{EN: "its flow chart, “State”", ZH: "流程图中的“State”"}, 1, 2}
)

// Whether the article agrees with itself.
func TestNumberings(t *testing.T) {
	const id = "C4.1.8"
	rows := artifact.Columns([]string{"place in the article", "`case x := <-ch`", "`default`"}, []string{"原文中的位置", "`case x := <-ch`", "`default`"})
	for _, n := range []numbering{comments, table0, chart} {
		rows.Add(n.where, n.receive, n.dflt)
	}
	c := count(t, id)
	try := c.here.form("TryReceive")
	none := claim.Text{EN: "none", ZH: "无"}
	if try.selectgo() {
		rows.Add(claim.Text{EN: "the compiled code", ZH: "编译后的代码"}, number(try, "v := <-a"), number(try, "default"))
	} else {
		rows.Add(claim.Text{EN: "the compiled code: " + strings.Join(try.Calls, ", "), ZH: "编译后的代码：" + strings.Join(try.Calls, "、")}, none, none)
	}
	rows.Write(t, "numberings")
	agree := comments.receive == table0.receive && comments.dflt == table0.dflt
	claim.Decide(t, id, agree, claim.Textf(
		"the comments number the receive %d and default %d, the table %d and %d, the flow chart %d and %d; the example is compiled to a call of %s, whose result is a bool and no number",
		"注释把接收编为 %d、default 编为 %d，表格为 %d 与 %d，流程图为 %d 与 %d；该示例编译为对 %s 的调用，其结果是布尔值，没有编号",
		comments.receive, comments.dflt, table0.receive, table0.dflt, chart.receive, chart.dflt, strings.Join(try.Calls, ", ")))
}
