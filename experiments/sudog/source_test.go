package sudog

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// TestWhereTheCacheIs looks for the caches of sudogs and for the name that the
// article has for one of them.
func TestWhereTheCacheIs(t *testing.T) {
	all := committed.All(t)
	table := artifact.Columns([]string{"Go", "in p", "in schedt", "fields of mcache with sudogs", "functions that name sudogFree"},
		[]string{"Go", "p 中", "schedt 中", "mcache 中与 sudog 有关的字段", "提到 sudogFree 的函数"})
	perP, global, named, inMcache := 0, 0, 0, 0
	var rows toolchain.Rows
	for _, f := range all {
		p, okP := f.field("p", "sudogcache")
		s, okS := f.field("schedt", "sudogcache")
		perP, global = perP+btoi(okP), global+btoi(okS)
		_, free := f.field("schedt", "sudogFree")
		named += btoi(free || len(f.Users["sudogFree"]) > 0)
		n := 0
		for _, x := range f.Structs {
			for _, field := range x.Fields {
				n += btoi(x.Name == "mcache" && strings.Contains(strings.ToLower(field.Name+field.Type), "sudog"))
			}
		}
		inMcache += btoi(n > 0)
		buf, _ := f.field("p", "sudogbuf")
		rows.Add(f.Release, fmt.Sprintf("%s %s; %s %s", p.Name, p.Type, buf.Name, buf.Type), s.Name+" "+s.Type, n, len(f.Users["sudogFree"]))
	}
	tabulate(t, "where", table, rows)
	claim.Decide(t, "C3.2.2", perP == len(all) && named == len(all), claim.Textf(
		"of %[1]d releases (%[2]s) %[3]d have the cache of a P (p.sudogcache) and %[4]d a global list behind it, but its name is sched.sudogcache: sudogFree is a name in %[5]d",
		"%[1]d 个版本（%[2]s）中，有每 P 缓存（p.sudogcache）的 %[3]d 个，其后有全局链表的 %[4]d 个，但它叫 sched.sudogcache；出现 sudogFree 这一名字的有 %[5]d 个",
		len(all), covered(), perP, global, named))
	claim.Decide(t, "C3.2.3", inMcache == len(all), claim.Textf(
		"in %[1]d of %[2]d releases (%[3]s) the cache is a field of p itself, with its room for %[4]s beside it; mcache, to which p only has a pointer, has a field for sudogs in %[5]d",
		"%[2]d 个版本（%[3]s）中有 %[1]d 个的缓存是 p 自己的字段，存储 %[4]s 就在旁边；p 只以指针引用 mcache，mcache 中有 sudog 字段的有 %[5]d 个",
		perP, len(all), covered(), room(all), inMcache))
}

// room is the type of the array behind the cache, in every release.
func room(all []*Facts) string {
	var list []string
	for _, f := range all {
		if buf, ok := f.field("p", "sudogbuf"); ok && !slices.Contains(list, buf.Type) {
			list = append(list, buf.Type)
		}
	}
	return strings.Join(list, ", ")
}

// capacity is how many sudogs that array holds, if every release agrees.
func capacity(t *testing.T, all []*Facts) (n int) {
	t.Helper()
	if _, err := fmt.Sscanf(room(all), "[%d]*sudog", &n); err != nil || strings.Contains(room(all), ",") {
		t.Fatalf("the room of a cache is %s: tell when it changed", room(all))
	}
	return n
}

// TestHowItIsTaken reads how acquireSudog takes a sudog, and what it clears.
func TestHowItIsTaken(t *testing.T) {
	all := committed.All(t)
	list, slice, allocates, clears := 0, 0, 0, 0
	selpark, parent := 0, 0
	var sets, checks []string
	for _, f := range all {
		cache, _ := f.field("p", "sudogcache")
		list += btoi(cache.Type == "*sudog")
		slice += btoi(strings.HasPrefix(cache.Type, "[]"))
		acquire, release := f.fun(t, "acquireSudog"), f.fun(t, "releaseSudog")
		allocates += btoi(slices.Contains(acquire.Calls, "new"))
		_, ok := f.field("sudog", "selpark")
		selpark += btoi(ok)
		_, ok = f.field("sudog", "parent")
		parent += btoi(ok)
		clears += btoi(slices.Contains(acquire.Sets, "s.g = nil"))
		sets, checks = acquire.Sets, release.Checks
	}
	if testing.Short() {
		t.Skip("builds and runs a program that reads its own caches")
	}
	c, err := here(t)
	if err == nil && (c.Queued["g"] == 0 || c.Queued["c"] == 0 || c.Queued["elem"] == 0) {
		t.Fatalf("the program does not see the fields of sudogs in a queue: %v", c.Queued)
	}
	first := claim.Textf("Not run here: %[1]v", "本机未运行：%[1]v", err)
	stale := first
	if err == nil {
		first = claim.Text{EN: "Run here, the sudog released last is taken first", ZH: "本机运行中，最后归还的最先取出"}
		if !c.LastFirst {
			first = claim.Text{EN: "Run here, the sudog released last is not the first to be taken", ZH: "本机运行中，最后归还的并非最先取出"}
		}
		stale = claim.Textf("Run here, %[1]d of %[2]d cached sudogs still point to the goroutine they last stood for", "本机运行中，缓存的 %[2]d 个 sudog 里有 %[1]d 个仍指向上次代表的 goroutine", c.Stale["g"], c.Stale["all"])
	}
	document(t, "runtime.acquireSudog", "acquire.txt")
	claim.Decide(t, "C3.2.5", list == len(all), claim.Textf(
		"p.sudogcache is a linked list in %[1]d of %[2]d releases (%[3]s) and a slice in %[4]d: acquireSudog takes its last element and shortens it. Only the global list is linked, by sudog.next. Where all is empty it appends new(sudog) to the slice first (in %[5]d) and then takes it from there. %[6]s",
		"%[2]d 个版本（%[3]s）中，p.sudogcache 是链表的有 %[1]d 个，是切片的有 %[4]d 个：acquireSudog 取末尾元素并缩短切片，只有全局链表才用 sudog.next 相连。全空时先把 new(sudog) 追加进切片（%[5]d 个版本），再从中取出。%[7]s",
		list, len(all), covered(), slice, allocates, first.EN, first.ZH))
	claim.Decide(t, "C3.2.8", selpark == len(all) && parent == len(all) && clears == len(all), claim.Textf(
		"of %[1]d releases (%[2]s) sudog has a field selpark in %[3]d and parent in %[4]d; acquireSudog clears g in %[5]d: it writes only %[6]s, while it refills. releaseSudog clears nothing either, it throws on %[7]d conditions. %[8]s",
		"%[1]d 个版本（%[2]s）中，sudog 有字段 selpark 的 %[3]d 个，有 parent 的 %[4]d 个；acquireSudog 清零 g 的有 %[5]d 个：它只在补充缓存时写 %[6]s。releaseSudog 同样不清零，而是遇到 %[7]d 种条件即 throw。%[9]s",
		len(all), covered(), selpark, parent, clears, strings.Join(sets, ", "), len(checks), stale.EN, stale.ZH))
	if err == nil {
		fields(t, all, c)
	}
}

// fields tables, for each field of a sudog, who gives it a value, who clears it,
// who insists that it is clear, and what is left of it in the cache.
func fields(t *testing.T, all []*Facts, c *census) {
	last := all[len(all)-1]
	table := artifact.Columns([]string{"field", "given a value by", "cleared by", "releaseSudog throws on", "in a queue", "in the cache"},
		[]string{"字段", "由谁赋值", "由谁清零", "releaseSudog 遇此即 throw", "队列中", "缓存中"})
	looked := []string{"g", "next", "prev", "elem", "c", "parent", "waitlink"} // by the program
	for _, s := range last.Structs {
		for _, f := range s.Fields {
			if s.Name != "sudog" {
				continue
			}
			var gives, clears []string
			for _, fn := range last.Funcs {
				for _, set := range fn.Sets {
					left, value, _ := strings.Cut(set, " = ")
					if _, name, _ := strings.Cut(left, "."); name != f.Name {
						continue
					}
					switch {
					case value == "nil" || value == "false" || value == "0":
						clears = append(clears, fn.Name)
					default:
						gives = append(gives, fn.Name)
					}
				}
			}
			checked := "—"
			for _, x := range last.fun(t, "releaseSudog").Checks {
				if strings.HasPrefix(x, "s."+f.Name+" ") || strings.HasPrefix(x, "s."+f.Name+".") || x == "s."+f.Name {
					checked = x
				}
			}
			queued, cached := "—", "—"
			if slices.Contains(looked, f.Name) {
				queued = fmt.Sprintf("%d / %d", c.Queued[f.Name], c.Queued["all"])
				cached = fmt.Sprintf("%d / %d", c.Stale[f.Name], c.Stale["all"])
			}
			table.Add(f.Name, once(gives), once(clears), checked, queued, cached)
		}
	}
	table.Write(t, "fields")
}

// once writes each word of a list once.
func once(list []string) string {
	var out []string
	for _, w := range list {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return "—"
	}
	return strings.Join(out, ", ")
}

// The absence of an assignment or of a lock means nothing unless one would be
// seen: other functions have them.
func TestLookSees(t *testing.T) {
	for _, f := range committed.All(t) {
		for name, want := range map[string]string{"semaRoot.dequeue": "s.parent = nil", "chanrecv": "mysg.g = gp", "selectgo": "sg.isSelect = true", "waitq.dequeue": "sgp.next = nil"} {
			if got := f.fun(t, name).Sets; !slices.Contains(got, want) {
				t.Errorf("%s of %s: no %q in %q", name, f.Release, want, got)
			}
		}
		if got := f.fun(t, "clearpools").Locks; !slices.Contains(got, "lock(&sched.sudoglock)") {
			t.Errorf("clearpools of %s: no lock without a condition in %q", f.Release, got)
		}
	}
}

// TestLocks reads under which conditions acquireSudog and releaseSudog take a
// lock, and which.
func TestLocks(t *testing.T) {
	all := committed.All(t)
	table := artifact.Columns([]string{"Go", "function", "locks", "under the condition"}, []string{"Go", "函数", "加锁", "条件"})
	always, only := 0, 0 // calls of lock
	var rows toolchain.Rows
	for _, f := range all {
		for _, name := range []string{"acquireSudog", "releaseSudog"} {
			for _, l := range f.fun(t, name).Locks {
				call, condition, _ := strings.Cut(l, " if ")
				if !strings.HasPrefix(call, "lock") {
					continue
				}
				switch condition {
				case "len(pp.sudogcache) == 0", "len(pp.sudogcache) == cap(pp.sudogcache)":
					only++
				default:
					always++
				}
				rows.Add(f.Release, name, call, condition)
			}
		}
	}
	tabulate(t, "locks", table, rows)
	if only+always == 0 {
		t.Fatal("no lock at all is seen, not even the one of the global list")
	}
	how := stepLocks(t)
	claim.Decide(t, "C3.2.6", always == 0, claim.Textf(
		"in %[1]d releases (%[2]s) acquireSudog and releaseSudog take a lock in %[3]d places, %[4]d of them only when the cache of the P is empty or full: sched.sudoglock, to move a batch from or to the global list. What keeps the cache its own is acquirem, which holds the goroutine on its P. %[5]s",
		"%[1]d 个版本（%[2]s）中 acquireSudog 与 releaseSudog 共有 %[3]d 处加锁，其中 %[4]d 处只在本 P 缓存为空或已满时执行：对 sched.sudoglock 加锁，与全局链表成批交换。缓存独占靠的是 acquirem，它让 goroutine 留在当前 P 上。%[6]s",
		len(all), covered(), only+always, only, how.EN, how.ZH))
}

// document leaves what the go command prints of a function of the runtime, as it
// would stand on a terminal.
func document(t *testing.T, function, name string) {
	t.Helper()
	args := []string{"doc", "-u", "-src", function}
	const cut = " | sed -n '/^func/,$p'"
	out, err := toolchain.Local().Command(t.Context(), t.TempDir(), args...).Output()
	if err != nil {
		t.Logf("go doc: %v", err) // the page says then that there is none
		return
	}
	_, body, _ := strings.Cut(string(out), "\nfunc ")
	artifact.Write(t, name, []byte("$ go "+strings.Join(args, " ")+cut+"\nfunc "+strings.TrimSpace(body)+"\n"))
}
