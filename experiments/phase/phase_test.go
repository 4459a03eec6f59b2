package phase

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// back is the packages of the pipeline that build and transform the SSA form.
var back = []string{"ssagen", "ssa"}

// Whether the compiler recognises channel operations when it has come to SSA.
func TestPhase(t *testing.T) {
	all := committed.All(t)
	early, lowered, order, inBack := 0, 0, 0, 0 // releases
	var leftovers []string                      // functions of the back that name an operation
	for _, f := range all {
		front := 0
		for _, p := range f.Packages {
			if !slices.Contains(back, p.Path) {
				front += p.Functions
				continue
			}
			for _, m := range p.Mentions {
				if m.Operation == "send" || m.Operation == "receive" || m.Operation == "make" || m.Operation == "close" {
					inBack++
				}
				for _, fn := range m.Functions {
					if name := p.Path + "." + fn + " (" + m.Operation + ")"; !slices.Contains(leftovers, name) {
						leftovers = append(leftovers, name)
					}
				}
			}
		}
		if front > 0 && len(f.Before) > 0 {
			early++
		}
		if len(f.After) == 0 && slices.Contains(f.Calls, "chansend1") && slices.Contains(f.Calls, "chanrecv1") {
			lowered++
		}
		if f.Prepares && f.Queues && f.Compiles {
			order++
		}
	}
	newest := all[len(all)-1]
	n := len(all)
	claim.Decide(t, "C1.11", inBack > 0 || lowered < n, claim.Textf(
		"in %[2]d of %[1]d releases the packages before SSA name channel operations, and the tree that the compiler prints has %[6]s before package walk; after it none is left, only calls of %[7]s (%[3]d of %[1]d), and the SSA form is built from that tree (%[4]d of %[1]d). Functions of packages ssagen and ssa that name a send, a receive, a make or a close: %[5]d; that name any of them or a select, of which break still needs the end: %[8]s",
		"%[1]d 个版本中有 %[2]d 个，SSA 之前的各个包里就有通道操作，编译器打印的语法树在 walk 之前含有 %[6]s；walk 之后一个不剩，只有对 %[7]s 的调用（%[3]d/%[1]d），SSA 由这棵树构造（%[4]d/%[1]d）。ssagen 与 ssa 两个包里提到发送、接收、创建或关闭的函数：%[5]d 个；连同 select（只为 break 找到它的结尾）在内：%[8]s",
		n, early, lowered, order, inBack, strings.Join(newest.Before, " "), strings.Join(newest.Calls, ", "), orNone(leftovers)))
	tables(t, all)
}

func orNone(list []string) string {
	if len(list) == 0 {
		return "–"
	}
	return strings.Join(list, ", ")
}

func tables(t *testing.T, all []*Facts) {
	header := []any{text("package", "包"), text("role", "职责")}
	for _, op := range operations {
		header = append(header, spoken[op.name])
	}
	rows := artifact.NewTable(header...)
	for _, p := range all[len(all)-1].Packages {
		row := []any{p.Path, roles[p.Path]}
		for _, op := range operations {
			n := 0
			for _, m := range p.Mentions {
				if m.Operation == op.name {
					n = len(m.Functions)
				}
			}
			row = append(row, n)
		}
		rows.Add(row...)
	}
	rows.Write(t, "packages")

	trees := artifact.NewTable("Go", text("before walk", "walk 之前"), text("after walk", "walk 之后"), text("calls after walk", "walk 之后的调用"), text("named in ssagen and ssa", "ssagen 与 ssa 中提到的"))
	var alike toolchain.Rows
	for _, f := range all {
		var named []claim.Text
		for _, p := range f.Packages {
			for _, m := range p.Mentions {
				if slices.Contains(back, p.Path) && !slices.Contains(named, spoken[m.Operation]) {
					named = append(named, spoken[m.Operation])
				}
			}
		}
		alike.Add(f.Release, strings.Join(f.Before, " "), orNone(f.After), strings.Join(f.Calls, " "), join(named))
	}
	for _, r := range alike {
		trees.Add(append([]any{toolchain.Ranges(r.Releases)}, r.Cells...)...)
	}
	trees.Write(t, "trees")
}

func join(list []claim.Text) claim.Text {
	if list == nil {
		return text("–", "–")
	}
	var en, zh []string
	for _, l := range list {
		en, zh = append(en, l.EN), append(zh, l.ZH)
	}
	return text(strings.Join(en, ", "), strings.Join(zh, "、"))
}

// spoken is the operations in words.
var spoken = map[string]claim.Text{
	"send": text("send", "发送"), "receive": text("receive", "接收"), "select": text("select", "select"),
	"make": text("make", "make"), "close": text("close", "close"),
}

var roles = map[string]claim.Text{
	"syntax":    text("parse", "解析"),
	"types2":    text("check types", "类型检查"),
	"noder":     text("build the IR", "构造 IR"),
	"typecheck": text("type the IR", "IR 定型"),
	"escape":    text("escape analysis", "逃逸分析"),
	"walk":      text("lower to calls", "降级为调用"),
	"ssagen":    text("build SSA", "构造 SSA"),
	"ssa":       text("optimise, lower to instructions", "优化、降级为指令"),
}

// The count of zero in the back means nothing unless a mention would be seen.
func TestMentionsAreSeen(t *testing.T) {
	const src = `package p

func a(n ir.Node) bool { return n.Op() == ir.OSEND }
func b() { var x *SendStmt; _ = x }
func c() { x.OSEND() }
func d() { /* ir.OSEND */ _ = "OSEND" }
`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{"a": true, "b": true, "c": false, "d": false}
	for _, d := range file.Decls {
		fn := d.(*ast.FuncDecl)
		if got := names(fn, "OSEND") || names(fn, "SendStmt"); got != want[fn.Name.Name] {
			t.Errorf("%s names a send: %v", fn.Name.Name, got)
		}
	}
	tree := "before walk F\n.   SEND tc(1)\n.   .   RECV int tc(1)\n.   SELECT Walked\n.   SELECT-Compiled\n.   CALLFUNC\n.   .   NAME-p.SEND\n"
	if got := nodes(tree); !slices.Equal(got, []string{"RECV", "SEND"}) {
		t.Errorf("saw %v in %s", got, tree)
	}
}
