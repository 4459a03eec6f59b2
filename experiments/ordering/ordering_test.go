package ordering

import (
	"fmt"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// More elements go through the ring than it has slots, so that one is used again.
const slots, elements = 2, 3

var allOrders = Orders{PushRelease: true, PopAcquire: true, PopRelease: true, PushAcquire: true}

func explore(o Orders) Count {
	return Explore(Producer(slots, elements, o), Consumer(slots, elements, o))
}

// without are the ring with all orders and with one left out.
var without = []struct {
	what   claim.Text
	orders Orders
}{
	{claim.Text{EN: "all four orders", ZH: "四处内存序齐全"}, allOrders},
	{claim.Text{EN: "the push does not release", ZH: "入队不带 release"}, Orders{PopAcquire: true, PopRelease: true, PushAcquire: true}},
	{claim.Text{EN: "the pop does not acquire", ZH: "出队不带 acquire"}, Orders{PushRelease: true, PopRelease: true, PushAcquire: true}},
	{claim.Text{EN: "the pop does not release", ZH: "出队不带 release"}, Orders{PushRelease: true, PopAcquire: true, PushAcquire: true}},
	{claim.Text{EN: "the push does not acquire", ZH: "入队不带 acquire"}, Orders{PushRelease: true, PopAcquire: true, PopRelease: true}},
	{claim.Text{EN: "none of them", ZH: "一处也没有"}, Orders{}},
}

// Which orders a queue needs, and which the runtime's queues ask for.
func TestOrders(t *testing.T) {
	model := artifact.Columns([]string{fmt.Sprintf("ring of %d slots, %d elements", slots, elements), "executions", "with a wrong element"}, []string{fmt.Sprintf("%d 个槽位、%d 个元素的环", slots, elements), "执行数", "其中取到错误元素的"})
	var counts []Count
	for _, w := range without {
		c := explore(w.orders)
		counts = append(counts, c)
		model.Add(w.what, c.All, c.Wrong)
	}
	model.Write(t, "model")

	releases := toolchain.Releases()
	putReleases, takeAcquires, plainQueues, stores := 0, 0, 0, 0
	example := map[string]string{}
	for _, release := range releases {
		f := committed.Load(t, toolchain.Linux(release, "arm64"))
		if s := f.made("runqput", "Rel"); s != "" {
			putReleases++
			example["put"] = s
		}
		if s := f.made("runqgrab", "LoadAcq"); s != "" && f.made("runqget", "LoadAcq") != "" {
			takeAcquires++
			example["take"] = s
		}
		plain := true
		for _, q := range f.Queues {
			plain = plain && len(q.Orders) == 0 && q.Between
			stores += q.Stores
		}
		if plain && stores > 0 {
			plainQueues++
		}
	}
	writeRunQueue(t, toolchain.Current())

	n := len(releases)
	needed := counts[0].Wrong == 0 && counts[1].Wrong > 0 && counts[2].Wrong > 0
	practised := putReleases == n && takeAcquires == n
	evidence := claim.Textf(
		"over all executions of a producer and a consumer that a weakly ordered processor allows, wrong elements: %[1]d of %[2]d with every order, %[3]d of %[4]d when the push does not release, %[5]d of %[6]d when the pop does not acquire, %[7]d of %[8]d when the pop does not release the slot. The run queue, which has no lock: runqput publishes with release in %[9]d of %[11]d releases (arm64: %[12]s), runqget and runqgrab acquire in %[10]d (arm64: %[13]s). The wait queues of a channel: enqueue in chansend and dequeue in chanrecv have no ordered instruction on arm64 in %[14]d of %[11]d releases: the lock around them orders",
		"弱内存序处理器所允许的、生产者与消费者的全部执行中，取到错误元素的：四处内存序齐全时 %[2]d 次中 %[1]d 次，入队不带 release 时 %[4]d 次中 %[3]d 次，出队不带 acquire 时 %[6]d 次中 %[5]d 次，出队归还槽位不带 release 时 %[8]d 次中 %[7]d 次。不用锁的运行队列：%[11]d 个版本中 %[9]d 个的 runqput 以 release 发布（arm64：%[12]s），%[10]d 个的 runqget、runqgrab 以 acquire 读取（arm64：%[13]s）。通道的等待队列：chansend 中的 enqueue 与 chanrecv 中的 dequeue，在 %[11]d 个版本中的 %[14]d 个里没有任何带内存序的 arm64 指令，次序由外面的锁保证",
		counts[0].Wrong, counts[0].All, counts[1].Wrong, counts[1].All, counts[2].Wrong, counts[2].All, counts[3].Wrong, counts[3].All,
		putReleases, takeAcquires, n, example["put"], example["take"], plainQueues)
	switch {
	case needed && practised && plainQueues == n:
		claim.Qualify(t, "C2.3.8", claim.Text{
			EN: "only in a queue that is used without a lock; the wait queues of a channel need neither, because its lock orders them",
			ZH: "仅就不加锁使用的队列而言；通道的等待队列两者都不需要，次序由锁保证",
		}, evidence)
	default:
		claim.Decide(t, "C2.3.8", needed && practised, evidence)
	}
}

// made returns the first ordered instruction that a call such as
// atomic.StoreRel in a function became.
func (f *Facts) made(function, call string) string {
	for _, a := range f.Asked {
		if a.Func == function && strings.Contains(a.Call[:strings.IndexByte(a.Call, '(')], call) && len(a.Orders) > 0 {
			return a.Orders[0]
		}
	}
	return ""
}

// writeRunQueue tables what the run queue asks for and what is made of it.
func writeRunQueue(t *testing.T, release string) {
	t.Helper()
	arm, amd := committed.Load(t, toolchain.Linux(release, "arm64")), committed.Load(t, toolchain.Linux(release, "amd64"))
	table := artifact.Columns([]string{"function", "asks for", "line of runtime/proc.go", "arm64", "amd64"}, []string{"函数", "请求的内存序", "runtime/proc.go 行号", "arm64", "amd64"})
	plain := claim.Text{EN: "plain MOV", ZH: "普通 MOV"}
	cell := func(list []string) any {
		if len(list) == 0 {
			return plain
		}
		return strings.Join(list, "; ")
	}
	for i, a := range arm.Asked {
		table.Add(a.Func, a.Call, a.Line, cell(a.Orders), cell(amd.Asked[i].Orders))
	}
	table.Write(t, "runqueue")

	queues := artifact.Columns([]string{"method", "inlined in", "architecture", "instructions", "plain stores", "ordered instructions"}, []string{"方法", "内联于", "架构", "指令数", "普通写入", "带内存序的指令"})
	for _, f := range []*Facts{arm, amd} {
		for _, q := range f.Queues {
			queues.Add(q.Method, q.In, f.GOARCH, q.Insts, q.Stores, len(q.Orders))
		}
	}
	queues.Write(t, "waitqueue")
	artifact.Values(t, map[string]any{"release": release})
}

// The rules must give the known answers of the classic two-thread tests.
func TestRules(t *testing.T) {
	// Message passing: data, then flag; flag, then data.
	passing := func(store, load Order) Count {
		return Explore(
			[]Op{{Store: true, Loc: "data", Value: 1}, {Store: true, Loc: "flag", Value: 1, Order: store}},
			[]Op{{Loc: "flag", Wait: true, Value: 1, Order: load}, {Loc: "data", Into: "1"}})
	}
	for _, test := range []struct {
		store, load Order
		wrong       bool
	}{{Plain, Plain, true}, {Release, Plain, true}, {Plain, Acquire, true}, {Release, Acquire, false}} {
		if c := passing(test.store, test.load); c.All == 0 || (c.Wrong > 0) != test.wrong {
			t.Errorf("message passing with %v and %v: %+v", test.store, test.load, c)
		}
	}
	// Coherence: one location is read in the order in which it is written.
	c := Explore(
		[]Op{{Store: true, Loc: "x", Value: 1}, {Store: true, Loc: "x", Value: 2}},
		[]Op{{Loc: "x", Wait: true, Value: 2}, {Loc: "x", Into: "2"}})
	if c.All == 0 || c.Wrong != 0 {
		t.Errorf("one location went backwards: %+v", c)
	}
	// A single thread sees its own program.
	c = Explore([]Op{{Store: true, Loc: "x", Value: 1}, {Loc: "x", Into: "1"}})
	if c != (Count{1, 0}) {
		t.Errorf("a thread alone: %+v", c)
	}
}
