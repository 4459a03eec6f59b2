package affinity

import (
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/machine"
)

// usable returns the CPUs that this process may have at most, whatever it was
// started with: asking for all brings those of its control group.
func usable(t *testing.T, ids ...string) (list []int) {
	t.Helper()
	err := under(everything(), func() (err error) {
		list, err = get(0)
		return err
	})
	if err != nil {
		claim.Unavailable(t, fmt.Errorf("binding a thread to CPUs: %w (%s): run where sched_setaffinity is allowed", err, errnoName(err)), ids...)
	}
	return list
}

// A trial is a program started under a set of CPUs.
type trial struct {
	what claim.Text
	ask  []int // CPUs asked for
	view View
	err  error
}

// want is what the kernel makes of what was asked for.
func (r *trial) want(usable []int) (list []int) {
	for _, cpu := range r.ask {
		if slices.Contains(usable, cpu) {
			list = append(list, cpu)
		}
	}
	return list
}

// obeys reports whether the program had that set and no other, in every
// thread, and knew it; or was refused a set of CPUs of which none is usable.
func (r *trial) obeys(usable []int) bool {
	want := r.want(usable)
	if len(want) == 0 {
		return errors.Is(r.err, syscall.EINVAL)
	}
	outside := func(cpu int) bool { return !slices.Contains(want, cpu) }
	return r.err == nil && r.view.only(machine.FormatList(want)) && r.view.NumCPU == len(want) && !slices.ContainsFunc(r.view.Ran, outside)
}

func (r *trial) row() []any {
	if r.err != nil {
		return []any{r.what, "", errnoName(r.err), "", "", ""}
	}
	return []any{r.what, r.view.total(), r.view.sets(), machine.FormatList(r.view.Ran), r.view.NumCPU, r.view.Procs}
}

func heading(first, firstZH string) *artifact.Table {
	return artifact.Columns(
		[]string{first, "threads", "CPUs that each may use", "goroutines seen on", "NumCPU", "GOMAXPROCS"},
		[]string{firstZH, "线程数", "每个线程可用的 CPU", "goroutine 出现在", "NumCPU", "GOMAXPROCS"})
}

// TestTaskset starts the program as taskset -c LIST would.
func TestTaskset(t *testing.T) {
	cpus := usable(t, "C4.4.6")
	if len(cpus) < 2 {
		claim.Unavailable(t, fmt.Errorf("a set smaller than all CPUs: this process may use CPU %s only: run with two or more", machine.FormatList(cpus)), "C4.4.6")
	}
	last := cpus[len(cpus)-1]
	trials := []*trial{
		{what: claim.Text{EN: "no set: all CPUs", ZH: "无集合：全部 CPU"}, ask: everything()},
		{what: claim.Text{EN: "taskset -c 0-3", ZH: "taskset -c 0-3"}, ask: []int{0, 1, 2, 3}},
		{what: claim.Textf("taskset -c %d", "taskset -c %d", last), ask: []int{last}},
		{what: claim.Textf("taskset -c %d-%d", "taskset -c %d-%d", last+1, last+2), ask: []int{last + 1, last + 2}},
	}
	for _, r := range trials {
		r.view, r.err = watch(t, r.ask, program(t, part+"="+look))
		if !known(r.err) {
			claim.Unavailable(t, r.err, "C4.4.6")
		}
	}
	all, literal, one, beyond := trials[0], trials[1], trials[2], trials[3]
	escape := &trial{what: claim.Textf("taskset -c %d; the program itself asks for all", "taskset -c %d；程序自己再请求全部", last), ask: one.ask}
	escape.view, escape.err = watch(t, escape.ask, program(t, part+"="+widen))
	trials = append(trials, escape)
	if path, err := exec.LookPath("taskset"); err == nil {
		// The tool itself, which must come to the same as its system call.
		tool := &trial{what: claim.Textf("taskset -c %d, by taskset(1)", "taskset -c %d，由 taskset(1) 执行", last), ask: one.ask}
		cmd := program(t, part+"="+look)
		cmd.Args, cmd.Path = []string{"taskset", "-c", fmt.Sprint(last), cmd.Path}, path
		tool.view, tool.err = watch(t, cpus, cmd)
		trials = append(trials, tool)
		if tool.obeys(cpus) != one.obeys(cpus) {
			t.Errorf("taskset(1) and sched_setaffinity(2) differ: %+v, %+v", tool, one)
		}
	}
	rows := heading("started with", "启动方式")
	for _, r := range trials {
		rows.Add(r.row()...)
	}
	rows.Write(t, "taskset")

	// Without a set there must be no effect, or what is seen is not its.
	if !all.view.only(machine.FormatList(cpus)) {
		t.Fatalf("started with all CPUs, of which it may use %s: %+v", machine.FormatList(cpus), all.view)
	}
	said := claim.Textf("each of %[1]d threads may use CPUs %[2]s, NumCPU %[3]d", "%[1]d 个线程都可用 CPU %[2]s，NumCPU 为 %[3]d",
		literal.view.total(), literal.view.sets(), literal.view.NumCPU)
	if literal.err != nil {
		said = claim.Textf("%[1]v (%[2]s)", "%[1]v（%[2]s）", literal.err, errnoName(literal.err))
	}
	claim.Decide(t, "C4.4.6", literal.obeys(cpus) && one.obeys(cpus) && beyond.obeys(cpus), claim.Textf(
		"of CPUs 0-3 this machine has %[1]s; started with -c 0-3: %[2]s; with -c %[4]d: each of %[5]d threads may use CPU %[6]s, NumCPU %[7]d, GOMAXPROCS %[8]d; with CPUs it lacks: %[9]s; what is fixed is the set, not a CPU of it (with -c 0-3 goroutines were seen on %[11]s), and a program that itself asks for all CPUs gets %[10]s",
		"CPU 0-3 中本机有 %[1]s；以 -c 0-3 启动：%[3]s；以 -c %[4]d 启动：%[5]d 个线程都只可用 CPU %[6]s，NumCPU 为 %[7]d，GOMAXPROCS 为 %[8]d；请求不存在的 CPU：%[9]s；固定的是集合，而不是其中某个 CPU（以 -c 0-3 启动时，goroutine 出现过的 CPU 为 %[11]s）；程序自己请求全部 CPU 时得到 %[10]s",
		machine.FormatList(literal.want(cpus)), said.EN, said.ZH, last, one.view.total(), one.view.sets(), one.view.NumCPU, one.view.Procs,
		errnoName(beyond.err), escape.view.sets(), machine.FormatList(literal.view.Ran)))
}

// known reports whether the error of a trial is an answer of the kernel.
func known(err error) bool {
	return err == nil || errors.Is(err, syscall.EINVAL)
}

// A running is a program that tells its view when asked.
type running struct {
	cmd  *exec.Cmd
	ask  func() View
	stop func()
}

// TestLate changes the set of a program that runs already.
func TestLate(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for some seconds")
	}
	cpus := usable(t)
	if len(cpus) < 2 {
		t.Skip("needs two CPUs")
	}
	p := run(t, cpus)
	defer p.stop() // before the test's context ends, which would kill it
	rows := heading("what was done", "所做的事")
	note := func(what claim.Text, ask []int, err error) {
		r := &trial{what: what, ask: ask, err: err}
		if err == nil {
			r.view = p.ask()
		}
		rows.Add(r.row()...)
	}
	last := cpus[len(cpus)-1:]
	note(claim.Text{EN: "started", ZH: "启动"}, cpus, nil)
	note(claim.Textf("taskset -c -p %d PID: one thread", "taskset -c -p %d PID：一个线程", last[0]), last, setAll(p.cmd.Process.Pid, last))
	var err error
	for _, id := range threadsOf(fmt.Sprint(p.cmd.Process.Pid)) {
		err = errors.Join(err, setAll(id, last))
	}
	note(claim.Textf("taskset -a -c -p %d PID: every thread", "taskset -a -c -p %d PID：所有线程", last[0]), last, err)
	// Since Go 1.25 sysmon looks again about once a second and changes the
	// number of Ps (runtime/proc.go: sysmonUpdateGOMAXPROCS).
	time.Sleep(3 * time.Second)
	note(claim.Text{EN: "three seconds later", ZH: "三秒之后"}, last, nil)
	rows.Write(t, "late")
}

// run starts the program that waits.
func run(t *testing.T, cpus []int) *running {
	t.Helper()
	cmd := program(t, part+"="+wait)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := under(cpus, cmd.Start); err != nil {
		t.Fatal(err)
	}
	stop := func() {
		in.Close()
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
	dec, first := json.NewDecoder(out), true
	ask := func() (v View) {
		t.Helper()
		if !first {
			if _, err := in.Write([]byte("\n")); err != nil {
				t.Fatal(err)
			}
		}
		first = false
		if err := dec.Decode(&v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	return &running{cmd, ask, stop}
}

// The kernel's answer is in its words here, whatever the machine's language.
func TestErrno(t *testing.T) {
	if got := errnoName(fmt.Errorf("x: %w", unix.EINVAL)); got != "EINVAL" {
		t.Errorf("got %q", got)
	}
}
