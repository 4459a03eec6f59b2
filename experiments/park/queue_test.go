package park

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// snapshot and run are what testdata/queue.go prints.
type snapshot struct {
	Readied, Next int
	Local, Global []int
	Runnable      int
}

type run struct {
	Snapshots []snapshot
	Order     []int
	Parked    []int
}

type queues struct {
	Many run
	Few  []run
}

// constants turns offsets into the second file of a program.
func constants(t *testing.T, l *layout.Layout, extra string, paths ...string) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("package main\n\nconst (\n")
	for _, p := range paths {
		name, path, _ := strings.Cut(p, " ")
		of, field, _ := strings.Cut(path, ".")
		s, err := l.Struct(of)
		if err != nil {
			t.Fatal(err)
		}
		f, ok := s.Field(field)
		if !ok {
			t.Fatalf("%s has no field %s", of, field)
		}
		fmt.Fprintf(&b, "\t%s = %d\n", name, f.Offset)
	}
	return b.String() + extra + ")\n"
}

// scheduler runs the program and returns what it saw.
func scheduler(t *testing.T, ids ...string) queues {
	t.Helper()
	if runtime.GOOS != "linux" {
		claim.Unavailable(t, fmt.Errorf("the program that reads its own scheduler needs linux, not %s", runtime.GOOS), ids...)
	}
	target := toolchain.Local()
	l, err := layout.Of(t.Context(), target, "hchan", "sudog", "g", "p", "schedt")
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	p, err := l.Struct("p")
	if err != nil {
		t.Fatal(err)
	}
	ring, _ := p.Field("runq")
	states := map[string]uint64{}
	for value, name := range statuses(t, ids...) {
		states[name] = value
	}
	text, err := os.ReadFile("testdata/queue.go")
	if err != nil {
		t.Fatal(err)
	}
	path, err := layout.Build(t.Context(), target, t.TempDir(), map[string]string{
		"main.go": string(text),
		"offsets.go": constants(t, l, fmt.Sprintf("\trunqLen = %d\n\trunnable = %d\n", ring.Size/int64(l.PtrSize), states["_Grunnable"]),
			"hchanRecvqFirst hchan.recvq.first", "sudogG sudog.g", "gStatus g.atomicstatus.value", "gSchedlink g.schedlink",
			"pRunnext p.runnext", "pRunqhead p.runqhead", "pRunqtail p.runqtail", "pRunq p.runq", "schedRunqHead schedt.runq.head"),
	})
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	// sysmon asks whoever runs for 10 ms to yield. Where that happened while
	// goroutines were readied, some ran too early and the count tells.
	for try := 1; ; try++ {
		q, err := once(t, path)
		if err == nil {
			return q
		}
		if try == 5 {
			t.Fatal(err)
		}
		t.Logf("try %d: %v", try, err)
	}
}

func once(t *testing.T, path string) (q queues, err error) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), path)
	cmd.Env = append(os.Environ(), "GOGC=off", "GODEBUG=asyncpreemptoff=1", "GOMAXPROCS=1")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return q, fmt.Errorf("running testdata/queue.go: %w: %s", err, stderr.String())
	}
	if err := json.Unmarshal(out, &q); err != nil {
		return q, fmt.Errorf("testdata/queue.go: %w", err)
	}
	for _, r := range append(slices.Clone(q.Few), q.Many) {
		for _, s := range r.Snapshots {
			if s.Runnable != s.Readied {
				return q, errors.New("a goroutine ran while others were readied")
			}
		}
	}
	return q, nil
}

// found counts in how many places each readied goroutine stands.
func (s snapshot) found() (once int) {
	places := map[int]int{}
	for _, list := range [][]int{{s.Next}, s.Local, s.Global} {
		for _, g := range list {
			places[g]++
		}
	}
	for g := 1; g <= s.Readied; g++ {
		once += btoi(places[g] == 1)
	}
	return once
}

// span writes a list of numbers shortly: "1–128, 257".
func span(list []int) string {
	if len(list) == 0 {
		return "—"
	}
	var out []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		if j == i {
			out = append(out, fmt.Sprint(list[i]))
		} else {
			out = append(out, fmt.Sprintf("%d–%d", list[i], list[j]))
		}
		i = j + 1
	}
	return strings.Join(out, ", ")
}

// TestReadied looks where goready puts goroutines, and in which order the
// scheduler then takes them.
func TestReadied(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs a program that reads its own scheduler")
	}
	q := scheduler(t, "C3.1.3", "C3.1.8")
	table := artifact.Columns([]string{"readied so far", "status _Grunnable", "p.runnext", "p.runq, oldest first", "sched.runq, oldest first"},
		[]string{"已唤醒", "状态为 _Grunnable", "p.runnext", "p.runq（由旧到新）", "sched.runq（由旧到新）"})
	found, readied := 0, 0
	for _, s := range q.Many.Snapshots {
		found, readied = found+s.found(), readied+s.Readied
		next := "—"
		if s.Next > 0 {
			next = fmt.Sprint(s.Next)
		}
		table.Add(s.Readied, s.Runnable, next, span(s.Local), span(s.Global))
	}
	table.Write(t, "queues")
	last := q.Many.Snapshots[len(q.Many.Snapshots)-1]
	first := q.Many.Snapshots[0]

	facts := committed.All(t)
	local := 0 // releases in which ready puts it into the run queue of its P
	for _, f := range facts {
		r := f.fun("ready")
		local += btoi(r.calls("runqput") && slices.Contains(r.Calls, "casgstatus(gp, _Gwaiting, _Grunnable)") && f.fun("runqputslow").overflows())
	}
	claim.Decide(t, "C3.1.3", found == readied && first.Next == 1 && len(last.Local) > 0 && len(last.Global) > 0 && local == len(facts), claim.Textf(
		"with %[1]d goroutines readied on one P, all %[2]d are _Grunnable; %[3]d of %[4]d places looked up hold exactly one: the latest is in p.runnext, %[5]d in p.runq, and %[6]d went on to the global queue when p.runq was full. In %[7]d of %[8]d releases ready sets _Grunnable and calls runqput, which overflows into the global queue",
		"在一个 P 上唤醒 %[1]d 个 goroutine：%[2]d 个都是 _Grunnable；共查 %[4]d 次，恰好找到一处的有 %[3]d 次：最新的一个在 p.runnext，%[5]d 个在 p.runq，p.runq 满后有 %[6]d 个转入全局队列。%[8]d 个版本中有 %[7]d 个的 ready 置 _Grunnable 并调用 runqput，后者溢出到全局队列",
		last.Readied, last.Runnable, found, readied, len(last.Local), len(last.Global), local, len(facts)))
	order(t, q, facts)
}

// overflows says whether runqputslow hands goroutines to the global queue.
func (f *Func) overflows() bool {
	return f != nil && slices.ContainsFunc(f.Calls, func(c string) bool { return strings.HasPrefix(c, "globrunqput") })
}

// places are where findRunnable looks for a goroutine, as the calls that take one.
var places = []struct {
	calls []string // by any name it had
	name  claim.Text
}{
	{[]string{"traceReader"}, claim.Text{EN: "the reader of an execution trace", ZH: "执行跟踪的读取者"}},
	{[]string{"gcController.findRunnableGCWorker"}, claim.Text{EN: "a GC worker", ZH: "GC 工作者"}},
	{[]string{"globrunqget"}, claim.Text{EN: "global queue, every 61st time", ZH: "全局队列（每 61 次一次）"}},
	{[]string{"runqget"}, claim.Text{EN: "runnext, then the P's queue", ZH: "runnext，然后是本 P 的队列"}},
	{[]string{"globrunqgetbatch", "globrunqget"}, claim.Text{EN: "global queue", ZH: "全局队列"}},
	{[]string{"netpoll"}, claim.Text{EN: "the network poller", ZH: "网络轮询器"}},
	{[]string{"stealWork"}, claim.Text{EN: "other Ps' queues, from a random one on", ZH: "其他 P 的队列（从随机一个开始）"}},
}

// searched returns the names of places in the order in which findRunnable asks
// them first.
func (f *Facts) searched() (list []int) {
	fun := f.fun("findRunnable")
	from := 0
	for {
		best, at := -1, len(fun.Calls)
		for i, p := range places {
			if slices.Contains(list, i) {
				continue
			}
			for j := from; j < at; j++ {
				if slices.Contains(p.calls, callee(fun.Calls[j])) {
					best, at = i, j
				}
			}
		}
		if best < 0 {
			return list
		}
		list, from = append(list, best), at+1
	}
}

// order decides whether schedule chooses among runnable goroutines: the order
// in which they ran against the order of the places in which they stood.
func order(t *testing.T, q queues, facts []*Facts) {
	byPlace, distinct := 0, map[string]bool{}
	want := fmt.Sprint([]int{5, 1, 2, 3, 4}) // runnext, then the queue from its head
	for _, r := range q.Few {
		byPlace += btoi(fmt.Sprint(r.Order) == want)
		distinct[fmt.Sprint(r.Parked)] = true
	}
	table := artifact.Columns([]string{"Go", "looks for a goroutine in this order"}, []string{"Go", "按此顺序寻找 goroutine"})
	var rows toolchain.Rows
	for _, f := range facts {
		var en, zh []string
		for _, i := range f.searched() {
			en, zh = append(en, places[i].name.EN), append(zh, places[i].name.ZH)
		}
		rows.Add(f.Release, claim.Text{EN: strings.Join(en, "; "), ZH: strings.Join(zh, "；")})
	}
	tabulate(t, "search", table, rows)

	plot(t, q)
	same := 0
	for _, f := range facts {
		same += btoi(slices.Equal(f.searched(), facts[len(facts)-1].searched()))
	}
	// A choice by merit shows as the same goroutines first, wherever they stand.
	best := len(distinct) == 1
	evidence := claim.Textf(
		"of %[1]d trials with five goroutines, readied in different orders, %[3]d ran in the order of their places, the last readied first and the others oldest first, whoever stood there (%[2]d different orders of the goroutines); findRunnable looks into %[4]d kinds of place one after the other and returns the first goroutine it finds, in the same order in %[5]d of %[6]d releases",
		"用五个 goroutine 以不同次序唤醒，试验 %[1]d 次，其中 %[3]d 次完全按所在位置运行：最后唤醒的先运行，其余先来先运行，与那里是哪个 goroutine 无关（按 goroutine 看共 %[2]d 种次序）；findRunnable 依次查看 %[4]d 类位置，返回最先找到的一个，%[6]d 个版本中有 %[5]d 个次序相同",
		len(q.Few), len(distinct), byPlace, len(facts[len(facts)-1].searched()), same, len(facts))
	if byPlace < len(q.Few) && !best { // something else ran in between
		claim.Undecided(t, "C3.1.8", "unmet", evidence)
		return
	}
	claim.Decide(t, "C3.1.8", best, evidence)
}

// plot draws the order of running, by the place in which each goroutine stood
// when the last was readied.
func plot(t *testing.T, q queues) {
	t.Helper()
	text := func(en, zh string) map[string]string { return map[string]string{"en": en, "zh": zh} }
	last := q.Many.Snapshots[len(q.Many.Snapshots)-1]
	var series []any
	for _, s := range []struct {
		name map[string]string
		list []int
	}{{text("in runnext", "在 runnext 中"), []int{last.Next}}, {text("in the P's queue", "在 P 的队列中"), last.Local}, {text("in the global queue", "在全局队列中"), last.Global}} {
		var points []map[string]int
		for _, g := range s.list {
			points = append(points, map[string]int{"x": g, "y": slices.Index(q.Many.Order, g) + 1})
		}
		series = append(series, map[string]any{"name": s.name, "points": points})
	}
	artifact.JSON(t, "order.plot.json", map[string]any{
		"kind":   "line",
		"title":  text("Order of running against order of readying, one P", "运行次序与唤醒次序（一个 P）"),
		"x":      map[string]any{"label": text("readied as number", "第几个被唤醒")},
		"y":      map[string]any{"label": text("ran as number", "第几个运行")},
		"series": series,
	})
}
