package numa

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chanlab/runner/instrument/alloc"
	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// ways are the regions of testdata/sends.go, in the order of the table.
var ways = []struct {
	region string
	send   bool // or a control: what must be seen where it is
	what   claim.Text
}{
	{"buffer", true, claim.Text{EN: "send into the buffer", ZH: "发送到缓冲区"}},
	{"receiver", true, claim.Text{EN: "send to a waiting receiver", ZH: "发送给等待中的接收方"}},
	{"wait", true, claim.Text{EN: "send that waits for a receiver", ZH: "等待接收方的发送"}},
	{"sudog", true, claim.Text{EN: "the same, no sudog kept in reserve", ZH: "同上，但没有缓存的 sudog"}},
	{"make", false, claim.Text{EN: "control: make(chan int, 8)", ZH: "对照：make(chan int, 8)"}},
	{"getcpu", false, claim.Text{EN: "control: getcpu(2)", ZH: "对照：getcpu(2)"}},
	{"lsl", false, claim.Text{EN: "control: LSL, as getcpu of the vDSO", ZH: "对照：LSL（vDSO 中 getcpu 的做法）"}},
}

// A course is what one way of sending executed. A look is an instruction by
// which a program learns its CPU without the kernel (Linux
// arch/x86/include/asm/segment.h: vdso_read_cpunode). RDTSCP is none here: the
// clock uses it for the time.
type course struct {
	insts, allocs, syscalls, looks int
	opaque                         int
}

// follow reduces a region to what the claims are about.
func follow(r *step.Region) (c course) {
	c.insts, c.opaque = r.Count().Insts, r.Opaque()
	before := ""
	for i := range r.Insts {
		in := &r.Insts[i]
		op, _, _ := strings.Cut(in.Text, " ")
		if strings.HasPrefix(in.Func, allocator) && in.Offset == 0 && !strings.HasPrefix(before, allocator) {
			c.allocs++
		}
		switch {
		case op == "SYSCALL" || op == "SYSENTER":
			c.syscalls++
		case op == "RDPID" || strings.HasPrefix(op, "LSL"):
			c.looks++
		}
		before = in.Func
	}
	return c
}

// allocator begins the names of all functions by which memory is asked for
// (runtime/malloc.go, and since Go 1.26 runtime/malloc_generated.go).
const allocator = "runtime.mallocgc"

// courses steps through every way.
func courses(t *testing.T) (map[string]course, error) {
	t.Helper()
	if err := step.Available(); err != nil {
		return nil, err
	}
	files := map[string]string{}
	for _, name := range []string{"sends.go", "getcpu.go", "lsl_amd64.s"} {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(text)
	}
	path, err := step.Build(t.Context(), toolchain.Local(), t.TempDir(), files)
	if err != nil {
		t.Fatal(err)
	}
	regions, err := step.Run(t.Context(), path, nil)
	if unavailable, ok := errors.AsType[*step.UnavailableError](err); ok {
		return nil, unavailable
	}
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]course{}
	for i := range regions {
		c := follow(&regions[i])
		if c.opaque > 0 {
			t.Fatalf("%s: %d instructions could not be decoded", regions[i].Name, c.opaque)
		}
		seen[regions[i].Name] = c
	}
	if seen["make"].allocs == 0 || seen["getcpu"].syscalls == 0 || seen["lsl"].looks == 0 {
		t.Fatalf("the controls were not seen: %+v", seen)
	}
	return seen, nil
}

// TestSend looks for a question about nodes: in the source of every release, in
// what sends take from the heap, and in every instruction of a send.
func TestSend(t *testing.T) {
	nodes, releases := 0, 0
	var where string
	for _, n := range committed.All(t) {
		if len(n.Found) == 0 {
			t.Fatalf("%s: the search found none of %v: it is blind", n.Release, controls)
		}
		releases++
		if nodes += len(n.Nodes); len(n.Nodes) > 0 {
			where = n.Nodes[0] + " of " + n.Release
		}
	}
	taken := sent(t)

	asks, allocates := nodes > 0, taken.Objects > 0
	stepped, err := courses(t)
	said := claim.Textf("no instruction was stepped (%v)", "未做单步执行（%v）", err)
	if err == nil {
		tableOf(stepped).Write(t, "sends")
		sum, fresh := course{}, stepped["sudog"].allocs
		for _, w := range ways {
			if c := stepped[w.region]; w.send {
				sum.insts, sum.syscalls, sum.looks = sum.insts+c.insts, sum.syscalls+c.syscalls, sum.looks+c.looks
				asks = asks || c.syscalls+c.looks > 0
			}
		}
		allocates = allocates || stepped["buffer"].allocs+stepped["receiver"].allocs+stepped["wait"].allocs > 0
		said = claim.Textf(
			"four kinds of send, stepped through %[1]d instructions, hold %[2]d system calls, %[3]d reads of the CPU's number and %[4]d allocation(s): the sudog of a sender that waits when none is kept",
			"单步执行四种发送共 %[1]d 条指令：系统调用 %[2]d 次，读取 CPU 编号 %[3]d 次，调用分配器 %[4]d 次（没有缓存的 sudog 时，为等待中的发送方分配一个）",
			sum.insts, sum.syscalls, sum.looks, fresh+stepped["buffer"].allocs+stepped["receiver"].allocs+stepped["wait"].allocs)
	}
	found := claim.Textf("none", "没有")
	if nodes > 0 {
		found = claim.Text{EN: where, ZH: where}
	}
	claim.Decide(t, "C4.4.8", asks && allocates, claim.Textf(
		"names of nodes, memory policies or getcpu in the runtime's source for linux/amd64, %[1]d releases: %[2]s; %[4]d sends into a buffer took %[5]d objects from the heap; %[6]s",
		"%[1]d 个 Go 版本的运行时源码（linux/amd64）中，涉及节点、内存策略或 getcpu 的名字：%[3]s；向缓冲区发送 %[4]d 次，从堆上取得 %[5]d 个对象；%[7]s",
		releases, found.EN, found.ZH, sends, taken.Objects, said.EN, said.ZH))
}

// sends is how many sends are counted together.
const sends = 1000

// sent counts what sends into a buffer take from the heap.
func sent(t *testing.T) alloc.Count {
	t.Helper()
	c := make(chan [4]int, 1)
	got, err := alloc.Measure(5, func() {
		for i := range sends {
			c <- [4]int{i}
			<-c
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	control, err := alloc.Measure(5, func() { kept = make(chan [4]int, 1) })
	if err != nil {
		t.Fatal(err)
	}
	if control.Objects == 0 {
		t.Fatal("a make takes no object from the heap: the count is blind")
	}
	return got
}

// kept keeps a channel from being made on the stack.
var kept any

func tableOf(seen map[string]course) *artifact.Table {
	rows := artifact.Columns(
		[]string{"what was stepped", "instructions", "calls of the allocator", "system calls", "reads of the CPU's number"},
		[]string{"单步执行的内容", "指令数", "调用分配器", "系统调用", "读取 CPU 编号"})
	for _, w := range ways {
		c := seen[w.region]
		rows.Add(w.what, c.insts, c.allocs, c.syscalls, c.looks)
	}
	return rows
}

// TestFollow holds the reduction against regions made up for it.
func TestFollow(t *testing.T) {
	in := func(fn string, offset uint64, text string) step.Inst {
		return step.Inst{Func: fn, Offset: offset, Text: text}
	}
	r := &step.Region{Insts: []step.Inst{
		in("main.steps", 8, "CALL runtime.newobject(SB)"),
		in("runtime.newobject", 0, "CALL runtime.mallocgc(SB)"),
		in("runtime.mallocgc", 0, "CALL runtime.mallocgcSmallNoscan(SB)"),
		in("runtime.mallocgcSmallNoscan", 0, "LSLL AX, AX"), // within: one allocation, one look
		in("runtime.mallocgcSmallNoscan", 4, "RET"),
		in("runtime.mallocgc", 4, "RET"),
		in("runtime.newobject", 4, "CALL runtime.mallocgcSmallScanNoHeaderSC7(SB)"),
		in("runtime.mallocgcSmallScanNoHeaderSC7", 0, "SYSCALL"),
	}}
	want := fmt.Sprint(course{insts: 8, allocs: 2, syscalls: 1, looks: 1})
	if got := fmt.Sprint(follow(r)); got != want {
		t.Errorf("got %s, want %s (insts, allocs, syscalls, looks, opaque)", got, want)
	}
}
