package sudog

import (
	"errors"
	"os"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// cost is what one call of a function executed, with all it called.
type cost struct{ calls, insts, atomic, locks int }

// inside counts the instructions between the entry of a function and its return.
func inside(r *step.Region, function string) (c cost) {
	depth := -1
	for _, in := range r.Insts {
		if depth < 0 && in.Func == function && in.Offset == 0 {
			depth = in.Depth
			c.calls++
		}
		if depth >= 0 && in.Depth < depth {
			depth = -1
		}
		if depth < 0 {
			continue
		}
		c.insts++
		c.atomic += btoi(in.Atomic)
		c.locks += btoi(in.Func == "runtime.lock2" && in.Offset == 0)
	}
	return c
}

// stepLocks steps through an acquisition from a cache that has sudogs, one from
// caches that have none, and a release. Where this machine cannot, it says so.
func stepLocks(t *testing.T) claim.Text {
	t.Helper()
	not := func(why any) claim.Text {
		return claim.Textf("Not stepped here: %[1]v", "本机未单步跟踪：%[1]v", why)
	}
	if testing.Short() {
		return not("short mode")
	}
	if err := step.Available(); err != nil {
		return not(err)
	}
	target := toolchain.Local()
	l, err := layout.Of(t.Context(), target, "hchan", "p")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("testdata/steps/steps.go")
	if err != nil {
		t.Fatal(err)
	}
	offsets, err := constants(l, "hchanRecvqFirst hchan.recvq.first")
	if err != nil {
		t.Fatal(err)
	}
	path, err := step.Build(t.Context(), target, t.TempDir(), map[string]string{"main.go": string(text), "offsets.go": offsets})
	if err != nil {
		t.Fatal(err)
	}
	regions, err := step.Run(t.Context(), path, nil)
	if err != nil {
		var un *step.UnavailableError
		if errors.As(err, &un) {
			return not(err)
		}
		t.Fatal(err)
	}
	got := map[string]cost{}
	for i := range regions {
		function := "runtime.acquireSudog"
		if regions[i].Name == "release" {
			function = "runtime.releaseSudog"
		}
		got[regions[i].Name] = inside(&regions[i], function)
	}
	hit, miss, release := got["hit"], got["miss"], got["release"]
	if hit.calls != 1 || miss.calls != 1 || release.calls != 1 {
		t.Fatalf("want one call in each region, got %+v", got)
	}
	if miss.atomic == 0 || miss.locks == 0 {
		t.Fatalf("an acquisition that must go to the global list takes no lock: %+v", miss)
	}
	table := artifact.Columns([]string{"call", "instructions", "atomic ones", "locks taken"}, []string{"调用", "指令数", "其中原子指令", "加锁次数"})
	for _, x := range []struct {
		name claim.Text
		cost
	}{
		{claim.Text{EN: "acquireSudog, the cache has some", ZH: "acquireSudog，缓存中有"}, hit},
		{claim.Text{EN: "releaseSudog, the cache has room", ZH: "releaseSudog，缓存未满"}, release},
		{claim.Text{EN: "acquireSudog, nothing is cached anywhere", ZH: "acquireSudog，各处缓存皆空"}, miss},
	} {
		table.Add(x.name, x.insts, x.atomic, x.locks)
	}
	table.Write(t, "cost")
	return claim.Textf(
		"Stepped here: an acquisition from the cache executes %[1]d instructions, %[2]d of them atomic, a release into it %[3]d and %[4]d; an acquisition that finds nothing cached executes %[5]d and %[6]d, and takes the lock %[7]d×",
		"本机单步跟踪：从缓存获取执行 %[1]d 条指令，其中原子指令 %[2]d 条；归还到缓存为 %[3]d 条与 %[4]d 条；各处皆空时获取为 %[5]d 条与 %[6]d 条，加锁 %[7]d 次",
		hit.insts, hit.atomic, release.insts, release.atomic, miss.insts, miss.atomic, miss.locks)
}

// TestInside holds the counting against a region made by hand.
func TestInside(t *testing.T) {
	in := func(f string, offset uint64, depth int, atomic bool) step.Inst {
		return step.Inst{Func: f, Offset: offset, Depth: depth, Atomic: atomic}
	}
	r := &step.Region{Insts: []step.Inst{
		in("runtime.chanrecv", 0, 1, true), in("runtime.acquireSudog", 0, 2, false), in("runtime.lock2", 0, 3, false), in("runtime.lock2", 8, 3, true),
		in("runtime.acquireSudog", 4, 2, false), in("runtime.chanrecv", 9, 1, true), in("runtime.lock2", 0, 2, true),
	}}
	if got, want := inside(r, "runtime.acquireSudog"), (cost{1, 4, 1, 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
