package access

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// tally counts the uses of one field in the source of a release.
type tally struct {
	plainReads, plainWrites, atomicReads, atomicWrites int
	by                                                 []string // the functions with an atomic use: "empty"
}

func (f *Facts) tally(field string) (n tally) {
	for _, u := range f.Uses {
		if u.Field != field {
			continue
		}
		writes := strings.Contains(u.How, "w")
		switch {
		case u.Atomic() && writes:
			n.atomicWrites++
		case u.Atomic():
			n.atomicReads++
		case writes:
			n.plainWrites++
		default:
			n.plainReads++
		}
		if u.Atomic() && !slices.Contains(n.by, u.Func) {
			n.by = append(n.by, u.Func)
		}
	}
	return n
}

// Whether the runtime reads and writes qcount atomically: every mention in its
// source, and every instruction that touched it.
func TestQcountIsAtomic(t *testing.T) {
	all := committed.All(t)
	var plainReads, plainWrites, atomicReads, atomicWrites, touched, locked, outside, wrote int
	var by []string
	for _, f := range all {
		n := f.tally("qcount")
		plainReads, plainWrites = plainReads+n.plainReads, plainWrites+n.plainWrites
		atomicReads, atomicWrites = atomicReads+n.atomicReads, atomicWrites+n.atomicWrites
		for _, name := range n.by {
			if !slices.Contains(by, name) {
				by = append(by, name)
			}
		}
		for _, op := range f.Operations {
			for _, e := range op.Events {
				if e.Object != Channel || e.Field != "qcount" {
					continue
				}
				touched++
				if e.Atomic {
					locked++
				}
				if !e.Held {
					outside++
				}
				if !e.Held && strings.Contains(e.How, "w") {
					wrote++
				}
			}
		}
	}
	if touched == 0 || plainReads+plainWrites+atomicReads+atomicWrites == 0 {
		t.Fatal("nothing uses qcount: the facts are of something else")
	}
	n := len(all)
	claim.Decide(t, "C2.1.3", plainReads+plainWrites == 0, claim.Textf(
		"the source of the runtimes of %[1]d releases together writes qcount in %[2]d places, %[3]d of them through an atomic function, and reads it in %[4]d others, %[5]d of them atomically (%[6]s). Stepped through: of %[7]d instructions on qcount in %[8]d operations %[9]d are atomic read-modify-writes; %[10]d run without the channel's lock, and %[11]d of those write",
		"%[1]d 个版本的运行时源码合计，写 qcount 的有 %[2]d 处，其中经原子函数的 %[3]d 处；读它的另有 %[4]d 处，其中原子读 %[5]d 处（%[6]s）。单步执行：%[8]d 个操作中访问 qcount 的 %[7]d 条指令里，原子读改写 %[9]d 条；未持通道锁时执行的 %[10]d 条，其中写入的 %[11]d 条",
		n, plainWrites+atomicWrites, atomicWrites, plainReads+atomicReads, atomicReads, strings.Join(by, ", "),
		touched, n*len(operations), locked, outside, wrote))
	writeUses(t)
}

// Whether a send increments qcount, and a receive decrements it, by an atomic
// instruction.
func TestQcountIncrement(t *testing.T) {
	all := committed.All(t)
	atomic := 0
	texts := map[string][]string{}
	for _, f := range all {
		for _, name := range []string{"send", "receive"} {
			op := f.Operation(name)
			writes := 0
			for _, e := range op.Events {
				if e.Object != Channel || e.Field != "qcount" || !strings.Contains(e.How, "w") {
					continue
				}
				writes++
				if e.Atomic {
					atomic++
				}
				held := " outside the lock"
				if e.Held {
					held = " under the lock"
				}
				if text := e.Text + held; !slices.Contains(texts[name], text) {
					texts[name] = append(texts[name], text)
				}
			}
			if writes != 1 {
				t.Fatalf("%s: a %s through the ring writes qcount %d times", f.Release, name, writes)
			}
		}
	}
	zh := strings.NewReplacer(" under the lock", "（持锁）", " outside the lock", "（未持锁）")
	s, r := strings.Join(texts["send"], ", "), strings.Join(texts["receive"], ", ")
	handoff := all[len(all)-1].Operation("send-to-parked")
	claim.Decide(t, "C2.1.17", atomic == 2*len(all), claim.Textf(
		"in each of %[1]d releases a send through the ring writes qcount once, by %[2]s, and a receive once, by %[3]s; atomic ones among these %[6]d writes: %[7]d. A send to a parked receiver writes it %[8]d times",
		"%[1]d 个版本中，经缓冲区的一次发送写 qcount 一次：%[4]s，一次接收写一次：%[5]s；这 %[6]d 次写入中原子的 %[7]d 次。发送给挂起的接收方时写它 %[8]d 次",
		len(all), s, r, zh.Replace(s), zh.Replace(r), 2*len(all), atomic, handoff.Of("qcount").Writes))
}

// writeUses tables every mention of qcount in the source of the current release.
func writeUses(t *testing.T) {
	t.Helper()
	f := current(t)
	uses := artifact.Columns([]string{"function", "file and line", "use", "through"}, []string{"函数", "文件与行号", "用法", "经由"})
	for _, u := range f.Uses {
		if u.Field == "qcount" {
			by := claim.Text{EN: "plain", ZH: "普通访问"}
			if u.By != "" {
				by = claim.Text{EN: u.By, ZH: u.By}
			}
			uses.Add(u.Func, fmt.Sprintf("%s:%d", u.File, u.Line), rwWords[u.How], by)
		}
	}
	uses.Write(t, "qcount")
}

var rwWords = map[string]claim.Text{
	"r": {EN: "read", ZH: "读"}, "w": {EN: "write", ZH: "写"}, "rw": {EN: "read and write", ZH: "读并写"}, "call": {EN: "method", ZH: "方法"},
}
