package sudog

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

var counts = struct {
	sync.Once
	census *census
	two    *two
	err    error
}{}

// here builds the program with the toolchain in use and runs it, once for all tests.
func here(t *testing.T) (*census, error) {
	t.Helper()
	counts.Do(func() {
		path, err := build(t.Context(), t.TempDir(), toolchain.Local())
		if err != nil {
			counts.err = err
			return
		}
		counts.census, counts.two = new(census), new(two)
		if counts.err = run(t.Context(), path, counts.census); counts.err == nil {
			counts.err = run(t.Context(), path, counts.two, "two")
		}
	})
	return counts.census, counts.err
}

// count is here for a test that cannot do without.
func count(t *testing.T, ids ...string) *census {
	t.Helper()
	if testing.Short() {
		t.Skip("builds and runs a program that reads its own caches")
	}
	c, err := here(t)
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	return c
}

// steps are what a row of the census is called.
var steps = map[string]claim.Text{
	"start": {EN: "at the start", ZH: "开始"}, "block": {EN: "%d goroutines block", ZH: "%d 个 goroutine 阻塞"},
	"wake": {EN: "all %d wake", ZH: "%d 个全部被唤醒"}, "GC": {EN: "a collection", ZH: "一次 GC"},
}

// allocates holds the blocks that a step allocated against what was cached before.
func (c *census) allocates() (right, wrong int) {
	for i, r := range c.Rows[1:] {
		before := c.Rows[i]
		want := 0
		if r.Step == "block" {
			want = max(0, r.N-before.Local-before.Central)
		}
		if r.New == want {
			right++
		} else {
			wrong++
		}
	}
	return right, wrong
}

// keeps says whether nothing was lost between waits, and what a collection
// took from the P's cache and from the global list.
func (c *census) keeps() (lost, local, central int) {
	for i, r := range c.Rows[1:] {
		before := c.Rows[i]
		switch r.Step {
		case "GC":
			local, central = local+before.Local-r.Local, central+before.Central-r.Central
		default:
			lost += before.Waiting + before.Local + before.Central + r.New - r.Waiting - r.Local - r.Central
		}
	}
	return lost, local, central
}

// TestWaves counts sudogs while goroutines block and wake in waves: where they
// come from and what a collection leaves.
func TestWaves(t *testing.T) {
	c := count(t, "C3.2.4", "C3.2.7")
	table := artifact.Columns([]string{"step", "in the queue", "in the P's cache", "in the global list", "allocated", "freed"},
		[]string{"步骤", "队列中", "本 P 缓存中", "全局链表中", "新分配", "被回收"})
	var series [3][]map[string]int
	for i, r := range c.Rows {
		name := steps[r.Step]
		if strings.Contains(name.EN, "%d") {
			name = claim.Textf(name.EN, name.ZH, r.N)
		}
		table.Add(name, r.Waiting, r.Local, r.Central, r.New, r.Freed)
		for k, n := range []int{r.Waiting, r.Local, r.Central} {
			series[k] = append(series[k], map[string]int{"x": i, "y": n})
		}
	}
	table.Write(t, "waves")
	plot(t, series[:])

	right, wrong := c.allocates()
	lost, local, central := c.keeps()
	others, sameNew, sameKept := kept.All(t), 0, 0
	for _, k := range others {
		_, w := k.allocates()
		l, p, _ := k.keeps()
		sameNew, sameKept = sameNew+btoi(w == 0), sameKept+btoi(l == 0 && p == 0)
	}
	first, second, third := c.Rows[1], c.Rows[3], c.Rows[5]
	aside := claim.Text{EN: "the second P did not run here", ZH: "本机上第二个 P 未能运行"}
	if d := counts.two; d.Seen {
		aside = claim.Textf("with two Ps, %[1]d goroutines that blocked on the second got %[2]d new ones while the first P's cache kept its %[3]d", "有两个 P 时，在第二个 P 上阻塞的 %[1]d 个 goroutine 得到 %[2]d 个新的，而第一个 P 的缓存里仍有 %[3]d 个", d.Blocked, d.Fresh, d.After)
	}
	claim.Decide(t, "C3.2.7", wrong == 0 && right > 0, claim.Textf(
		"in %[12]d of %[1]d steps the blocks allocated (class of %[2]d bytes) are what the P's cache and the global list lacked: %[3]d goroutines took %[4]d new sudogs, the same number again %[5]d, then %[6]d took %[7]d; %[8]d of %[9]d other runs (release × architecture) agree. The caches of other Ps do not count: %[10]s",
		"%[1]d 个步骤中有 %[12]d 步，分配的块数（%[2]d 字节规格）恰好等于本 P 缓存与全局链表的缺额：%[3]d 个 goroutine 用去 %[4]d 个新 sudog，同样数量再来一次用去 %[5]d 个，%[6]d 个用去 %[7]d 个；另外 %[9]d 次运行（版本 × 架构）中有 %[8]d 次一致。其他 P 的缓存不算在内：%[11]s",
		right+wrong, c.Class, first.N, first.New, second.New, third.N, third.New, sameNew, len(others), aside.EN, aside.ZH, right))
	last := c.Rows[8] // all have woken, and no collection yet
	wander := claim.Text{EN: "A second P did not run here", ZH: "本机上第二个 P 未能运行"}
	switch d := counts.two; {
	case d.Seen && d.Migrated:
		wander = claim.Text{EN: "The cache is that of the P on which the goroutine runs on: a sudog taken on one P was returned to the other's", ZH: "归还的是 goroutine 恢复运行时所在 P 的缓存：在一个 P 上取的 sudog，还到了另一个 P 的缓存"}
	case d.Seen:
		wander = claim.Text{EN: "A sudog taken on one P was not found in the cache of the other, on which its goroutine ran on", ZH: "在一个 P 上取的 sudog，没有出现在其 goroutine 恢复运行的另一个 P 的缓存里"}
	}
	claim.Decide(t, "C3.2.4", lost == 0 && local == 0 && last.Local > 0, claim.Textf(
		"after the last of four waves %[1]d sudogs are in the P's cache and %[2]d in the global list, none lost; two collections take %[3]d of the former and %[4]d of the latter. %[5]d of %[6]d other runs agree. %[7]s",
		"四波之后，本 P 缓存中有 %[1]d 个 sudog，全局链表中有 %[2]d 个，无一丢失；两次 GC 从前者取走 %[3]d 个，从后者取走 %[4]d 个。另外 %[6]d 次运行中有 %[5]d 次一致。%[8]s",
		last.Local, last.Central, local, central, sameKept, len(others), wander.EN, wander.ZH))
	leave(t, c, *counts.two)
}

// leave writes the numbers that the page's sentences use.
func leave(t *testing.T, c *census, d two) {
	t.Helper()
	last, room := c.Rows[8], capacity(t, committed.All(t))
	artifact.Values(t, map[string]any{
		"class": c.Class, "size": c.Size, "first.new": c.Rows[1].New, "second.new": c.Rows[3].New, "third.new": c.Rows[5].New,
		"local": last.Local, "central": last.Central, "gc.local": c.Rows[9].Local, "gc.central": c.Rows[9].Central, "gc.freed": c.Rows[9].Freed,
		"again.new": c.Rows[11].New, "capacity": room, "bound": room * c.Class,
		"stale.g": c.Stale["g"], "stale.cached": c.Stale["all"], "two.fresh": d.Fresh, "two.blocked": d.Blocked, "two.cached": d.After,
	})
}

func plot(t *testing.T, series [][]map[string]int) {
	t.Helper()
	text := func(en, zh string) map[string]string { return map[string]string{"en": en, "zh": zh} }
	names := []map[string]string{text("in the queue", "队列中"), text("in the P's cache", "本 P 缓存中"), text("in the global list", "全局链表中")}
	var lines []any
	for i, s := range series {
		lines = append(lines, map[string]any{"name": names[i], "points": s})
	}
	artifact.JSON(t, "waves.plot.json", map[string]any{
		"kind": "line", "title": text("Where the sudogs are after each step", "每一步之后 sudog 在哪里"),
		"x": map[string]any{"label": text("step", "步骤")}, "y": map[string]any{"label": text("sudogs", "sudog 数")}, "series": lines,
	})
}

// TestIdentity watches which sudog stands for which goroutine.
func TestIdentity(t *testing.T) {
	c := count(t, "C3.2.1")
	table := artifact.Columns([]string{"goroutine", "does what", "sudogs that stand for it"}, []string{"goroutine", "在做什么", "代表它的 sudog"})
	what := map[string]claim.Text{
		"receives": {EN: "receives", ZH: "接收"}, "receives again": {EN: "receives again, while B waits", ZH: "再次接收（B 仍在等待）"},
		"selects among three": {EN: "selects among three channels", ZH: "在三个通道间 select"},
	}
	all, right := true, 0
	var labels []string
	for _, h := range c.Identity {
		var names []string
		for _, s := range h.Sudogs {
			names = append(names, fmt.Sprintf("#%d", s))
		}
		all = all && h.Mine && len(h.Sudogs) > 0
		right += btoi(h.Mine)
		labels = append(labels, strings.Join(names, " "))
		table.Add(h.Who, what[h.Step], strings.Join(names, " "))
	}
	table.Write(t, "identity")
	if len(c.Identity) != 4 {
		t.Fatalf("want four waits, got %+v", c.Identity)
	}
	a, b, again, three := c.Identity[0], c.Identity[1], c.Identity[2], c.Identity[3]
	reused, changed := slices.Equal(a.Sudogs, b.Sudogs), !slices.Equal(a.Sudogs, again.Sudogs)
	same := 0
	others := kept.All(t)
	for _, k := range others {
		same += btoi(fmt.Sprint(k.Identity) == fmt.Sprint(c.Identity))
	}
	claim.Decide(t, "C3.2.1", all && reused && changed && len(three.Sudogs) == 3, claim.Textf(
		"in %[1]d of %[2]d waits every sudog in the queue points to the goroutine that waits. For A's first wait it is %[3]s; when A has woken, for B's, %[4]s; for A's next wait, while B waits, %[5]s; for A's select of three channels %[6]s. %[7]d of %[8]d other runs (release × architecture) find the same",
		"%[2]d 次等待中有 %[1]d 次，队列里的每个 sudog 都指向正在等待的 goroutine。A 第一次等待用 %[3]s；A 醒来之后，B 的等待用 %[4]s；B 仍在等待时，A 的下一次等待用 %[5]s；A 在三个通道间 select 用 %[6]s。另外 %[8]d 次运行（版本 × 架构）中有 %[7]d 次相同",
		right, len(c.Identity), labels[0], labels[1], labels[2], labels[3], same, len(others)))
}

// TestQueues looks for the sudogs of each kind of wait.
func TestQueues(t *testing.T) {
	c := count(t, "C3.2.9")
	table := artifact.Columns([]string{"wait", "sudogs taken", "found in recvq", "in sendq", "in the table of semaphores", "in the list of a sync.Cond", "returned"},
		[]string{"等待", "取用的 sudog", "在 recvq 中", "在 sendq 中", "在信号量表中", "在 sync.Cond 的列表中", "归还"})
	names := map[string]claim.Text{
		"receive": {EN: "receive", ZH: "接收"}, "send": {EN: "send", ZH: "发送"}, "select": {EN: "select of three channels", ZH: "三个通道的 select"}, "pipe": {EN: "read from a pipe", ZH: "读管道"},
	}
	linked, with, channel, semaphore, list := 0, 0, 0, 0, 0
	var without []string
	for _, q := range c.Queues {
		name, ok := names[q.Wait]
		if !ok {
			name = claim.Text{EN: q.Wait, ZH: q.Wait}
		}
		table.Add(name, q.Taken, q.Recvq, q.Sendq, q.Semaphore, q.List, q.Returned)
		if q.Taken == 0 {
			without = append(without, q.Wait)
			continue
		}
		with++
		linked += btoi(q.Recvq+q.Sendq+q.Semaphore+q.List == q.Taken)
		channel += btoi(q.Recvq+q.Sendq == q.Taken)
		semaphore += btoi(q.Semaphore == q.Taken)
		list += btoi(q.List == q.Taken)
	}
	table.Write(t, "queues")
	if with == 0 || channel == 0 {
		t.Fatalf("no sudog is seen at all: %+v", c.Queues)
	}
	claim.Decide(t, "C3.2.9", linked == with && semaphore > 0, claim.Textf(
		"of %[1]d kinds of wait that take sudogs, %[2]d have every one of them in a queue: %[3]d in those of a channel, %[4]d in the runtime's table of semaphores (sync.Mutex, sync.RWMutex, sync.WaitGroup), %[5]d in the list of a sync.Cond. None is taken by %[6]s",
		"%[1]d 种取用 sudog 的等待中，%[2]d 种的 sudog 全部能在队列里找到：通道的队列 %[3]d 种，运行时信号量表 %[4]d 种（sync.Mutex、sync.RWMutex、sync.WaitGroup），sync.Cond 的列表 %[5]d 种。不取用的有 %[6]s",
		with, linked, channel, semaphore, list, strings.Join(without, ", ")))
}

// The judgement of a census against counts made up for it.
func TestJudgement(t *testing.T) {
	good := census{Rows: []row{
		{Step: "start", Local: 2}, {Step: "block", N: 5, Waiting: 5, New: 3}, {Step: "wake", N: 5, Local: 4, Central: 1}, {Step: "GC", Local: 4},
	}}
	if right, wrong := good.allocates(); right != 3 || wrong != 0 {
		t.Errorf("right %d, wrong %d", right, wrong)
	}
	if lost, local, central := good.keeps(); lost != 0 || local != 0 || central != 1 {
		t.Errorf("lost %d, local %d, central %d", lost, local, central)
	}
	for name, bad := range map[string]census{
		"new ones although some are cached": {Rows: []row{{Local: 2}, {Step: "block", N: 5, Waiting: 5, Local: 2, New: 5}}},
		"new ones on waking":                {Rows: []row{{Waiting: 5}, {Step: "wake", N: 5, Local: 6, New: 1}}},
	} {
		if _, wrong := bad.allocates(); wrong == 0 {
			t.Errorf("%s: not seen", name)
		}
	}
	for name, bad := range map[string]census{
		"not returned":               {Rows: []row{{Waiting: 5}, {Step: "wake", N: 5, Local: 4}}},
		"a cache that the GC clears": {Rows: []row{{Local: 5}, {Step: "GC", Local: 1}}},
	} {
		if lost, local, _ := bad.keeps(); lost == 0 && local == 0 {
			t.Errorf("%s: not seen", name)
		}
	}
}
