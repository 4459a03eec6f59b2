package selftest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"chanlab/runner/instrument/paired"
	"chanlab/runner/internal/links"
)

// A Trap is a comparison made to mislead the instrument, and what it said.
type Trap struct {
	Name   string      `json:"name"`
	Text   paired.Text `json:"text"`  // what was tried
	Truth  string      `json:"truth"` // slower or same
	Says   Outcome     `json:"says"`
	Fooled bool        `json:"fooled"` // it said what is not so
}

var traps = []struct {
	name  string
	truth string
	vars  []string
	text  paired.Text
}{
	{"slowstart", Same, nil, paired.Text{
		EN: "The first 40 calls of B take ten times as long as a slice.",
		ZH: "B 的前 40 次调用，每次耗时是一个切片的十倍。"}},
	{"garbage", Slower, nil, paired.Text{
		EN: "B leaves garbage, and the collections it causes run in A's slices too.",
		ZH: "B 产生垃圾，由此触发的垃圾回收也会落在 A 的切片里。"}},
	{"drift", Same, nil, paired.Text{
		EN: "Two goroutines compete for the CPUs during the middle third of every process.",
		ZH: "每个进程的中间三分之一时间里，有两个 goroutine 争抢 CPU。"}},
	{"pasted", Same, nil, paired.Text{
		EN: "B is a copy of A's code, at another address.",
		ZH: "B 是 A 的代码的副本，只是地址不同。"}},
	{"shifted", Same, nil, paired.Text{
		EN: "B is A behind a call that moves its frame, with one loop of 4 ns in it.",
		ZH: "B 是隔着一层调用的 A，栈帧位置因此不同，其中是一个每次 4 ns 的循环。"}},
	{"starved", Same, []string{"GOMAXPROCS=1"}, paired.Text{
		EN: "The claim is about two goroutines at once, and they get one CPU.",
		ZH: "论断要求两个 goroutine 同时运行，而它们只有一个 CPU。"}},
}

// Traps tries to fool the instrument, once for each trap.
func Traps(ctx context.Context, c Config) ([]*Trap, error) {
	scratch, err := os.MkdirTemp("", "runner-traps-")
	if err != nil {
		return nil, fmt.Errorf("making a scratch folder: %w", err)
	}
	defer os.RemoveAll(scratch)
	set := &links.Set{Tool: c.Tool, Pattern: pattern, Dir: filepath.Join(c.Root, filepath.FromSlash(pattern)), Scratch: scratch}
	var list []*Trap
	for _, t := range traps {
		if c.Step != nil {
			c.Step(t.name)
		}
		dir := filepath.Join(scratch, t.name)
		if err := os.Mkdir(dir, 0o777); err != nil {
			return nil, fmt.Errorf("making a scratch folder: %w", err)
		}
		bench := "^Benchmark" + strings.ToUpper(t.name[:1]) + t.name[1:] + "$"
		if err := set.Measure(ctx, bench, dir, 0, paired.Plan[0].Processes, nil, t.vars); err != nil {
			return nil, err
		}
		run, err := paired.ReadDir(dir, t.name)
		if err != nil {
			return nil, err
		}
		x := &Trap{Name: t.name, Text: t.text, Truth: t.truth, Says: judge(run)}
		for _, p := range run.Processes {
			x.Says.Seconds += p.Seconds
		}
		x.Fooled = x.Says.Says != Undecided && x.Says.Says != t.truth
		list = append(list, x)
	}
	return list, nil
}
