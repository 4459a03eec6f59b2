package closing

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// A closing is what one close did, read before it and right after it returned.
type closing struct {
	waiters []goroutine
	before  []uint64 // their status before
	after   []uint64
	links   []goroutine // their schedlink, after
	queue   runqueue    // of the P that closed, after
	ran     []int       // waiters that had gone on when close returned: indexes
	order   []int       // waiters in the order in which they went on
}

// attempts are how often a closing is tried again when the kernel or the
// garbage collector got between the close and the look.
const attempts = 50

// alone makes this process one of a single P without a collector: nobody takes
// goroutines out of its queue, and those in it do not run before the caller stops.
func alone(t *testing.T) {
	t.Helper()
	procs, percent := runtime.GOMAXPROCS(1), debug.SetGCPercent(-1)
	t.Cleanup(func() {
		runtime.GOMAXPROCS(procs)
		debug.SetGCPercent(percent)
	})
}

// observe parks n goroutines, receivers or senders, on a channel, closes it,
// and looks at them and at the queue before any of them can run.
func observe(t *testing.T, e *eye, n int, senders bool) (o closing) {
	t.Helper()
	self := e.self()
	c := make(chan int)
	var mu sync.Mutex // for the race detector's sake: one P runs one goroutine at a time
	went := make([]int, 0, n)
	var done sync.WaitGroup
	for i := range n {
		done.Go(func() {
			defer func() { recover() }()
			defer func() {
				mu.Lock()
				went = append(went, i)
				mu.Unlock()
			}()
			if senders {
				c <- i
			} else {
				<-c
			}
		})
		e.until(t, hchanOf(c), i+1)
	}
	name := "recvq"
	if senders {
		name = "sendq"
	}
	o.waiters = e.waiting(hchanOf(c), name)
	o.before, o.after, o.links = make([]uint64, n), make([]uint64, n), make([]goroutine, n)
	o.queue.local = make([]goroutine, 0, n+1)
	for i, g := range o.waiters {
		o.before[i] = e.status(g)
	}
	runtime.Gosched() // empties the queue and begins a new time slice
	close(c)
	e.runqueue(self, &o.queue)
	for i, g := range o.waiters {
		o.after[i], o.links[i] = e.status(g), e.link(g)
	}
	mu.Lock()
	o.ran = slices.Clone(went)
	mu.Unlock()
	done.Wait()
	o.order = went
	return o
}

// chain returns how many of the given waiters are tied into one list through
// schedlink, as those of the scheduler's global queue are.
func (o closing) chain(list []goroutine) (longest int) {
	next, pointed := map[goroutine]goroutine{}, map[goroutine]bool{}
	for _, g := range list {
		next[g] = o.links[slices.Index(o.waiters, g)]
		pointed[next[g]] = true
	}
	for _, g := range list {
		n := 0
		for at, ok := g, !pointed[g]; ok && n <= len(list); n++ {
			at = next[at]
			_, ok = next[at]
		}
		longest = max(longest, n)
	}
	return longest
}

// settled observes until no waiter ran before the look, or has run so often
// that this is what close does.
func settled(t *testing.T, e *eye, n int, senders bool) (o closing) {
	t.Helper()
	for range attempts {
		if o = observe(t, e, n, senders); len(o.ran) == 0 {
			break
		}
	}
	return o
}

// Where the woken goroutines are, and in what state, when close returns.
func TestRunQueue(t *testing.T) {
	ids := []string{"C3.3.4", "C3.3.12"}
	e := look(t, ids...)
	alone(t)
	names := e.learn(t)

	slots := settled(t, e, 1, false).queue.slots
	rows := artifact.Columns([]string{"waiters", "waiting before", "runnable when close returns", "have run by then", "in runnext", "in the local queue", "elsewhere", "of these in one list"},
		[]string{"等待者", "之前处于等待", "close 返回时可运行", "此时已运行过", "在 runnext", "在本地队列", "在别处", "其中连成一个链表"})
	total, runnable, ran := 0, 0, 0
	fits, spills := 0, 0          // the most waiters that were all local, the fewest that were not
	away, linked, most := 0, 0, 0 // of the largest number of waiters
	for _, n := range []int{1, 2, 5, 64, slots, slots + 1, slots + 2, slots + 100, 2 * slots} {
		o := settled(t, e, n, false)
		waiting, ready, local, inNext := 0, 0, 0, 0
		var elsewhere []goroutine
		for i, g := range o.waiters {
			if names.name(o.before[i]) == "waiting" {
				waiting++
			}
			if names.name(o.after[i]) == "runnable" {
				ready++
			}
			switch {
			case o.queue.next == g:
				inNext++
			case o.queue.has(g):
				local++
			default:
				elsewhere = append(elsewhere, g)
			}
		}
		chain := o.chain(elsewhere)
		rows.Add(n, waiting, ready, len(o.ran), inNext, local, len(elsewhere), chain)
		total, runnable, ran = total+n, runnable+ready, ran+len(o.ran)
		if len(elsewhere) == 0 {
			fits = max(fits, n)
		} else if spills == 0 || n < spills {
			spills = n
		}
		away, linked, most = len(elsewhere), chain, n
	}
	rows.Write(t, "runqueue")
	evidence := claim.Textf(
		"one P whose queue holds %[1]d goroutines and one more in runnext, read when close returned: up to %[2]d waiters were all there; of %[3]d waiters %[4]d were not, and %[5]d of those hung together in one list, as the global queue has it",
		"仅一个 P，其队列可容纳 %[1]d 个 goroutine，另有 runnext 一个；在 close 返回时读取：等待者不超过 %[2]d 个时全部在其中；等待者为 %[3]d 个时，有 %[4]d 个不在，其中 %[5]d 个连成一个链表，正是全局队列的形式",
		slots, fits, most, away, linked)
	switch {
	case spills == 0 || fits == 0:
		claim.Decide(t, ids[0], spills == 0, evidence)
	case spills < fits:
		t.Fatalf("%d waiters fit and %d did not", fits, spills)
	default:
		claim.Qualify(t, ids[0], claim.Textf(
			"As long as there is room in it (%d goroutines and runnext); when it is full, half of it and the goroutine that found no room go to the global queue.",
			"仅当队列还有空位时（%d 个加上 runnext）；队列已满时，其中一半连同放不下的那个 goroutine 会移入全局队列。", slots), evidence)
	}

	evidence = claim.Textf(
		"on one P, when close returned, %[2]d of %[1]d waiters had been made runnable and %[3]d had run",
		"在单个 P 上，close 返回时，%[1]d 个等待者中有 %[2]d 个已被置为可运行，%[3]d 个已经运行过",
		total, runnable, ran)
	switch {
	case ran > 0 || runnable < total:
		claim.Decide(t, ids[1], ran == 0 && runnable == 0, evidence)
	default:
		claim.Qualify(t, ids[1], claim.Text{
			EN: "Only as to when the goroutines run: goready itself is synchronous, and when close returns every waiter has been made runnable and queued.",
			ZH: "仅就这些 goroutine 何时运行而言；goready 本身是同步的，close 返回时每个等待者都已被置为可运行并入队。",
		}, evidence)
	}
}

// In which order waiters are made runnable, and in which they run.
func TestOrder(t *testing.T) {
	undisturbed(t)
	const n = 5
	e := look(t)
	alone(t)
	rows := artifact.Columns([]string{"waiters", "parked as", "in the queue when close returns", "runs as"},
		[]string{"等待者", "挂起次序", "close 返回时在队列中的位置", "运行次序"})
	for _, senders := range []bool{false, true} {
		o := settled(t, e, n, senders)
		side := claim.Text{EN: "receivers", ZH: "接收者"}
		if senders {
			side = claim.Text{EN: "senders", ZH: "发送者"}
		}
		for i, g := range o.waiters {
			place := any("–")
			if at := slices.Index(o.queue.local, g); at >= 0 {
				place = fmt.Sprint(at + 1)
			} else if o.queue.next == g {
				place = "runnext"
			}
			rows.Add(side, i+1, place, slices.Index(o.order, i)+1)
		}
	}
	rows.Write(t, "order")
}
