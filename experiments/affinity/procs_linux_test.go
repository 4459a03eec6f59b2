package affinity

import (
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/machine"
	"chanlab/runner/instrument/toolchain"
)

// silent returns in how many releases the runtime's source, searched by the
// experiment numa, names none of the calls that bind, and a name where one does.
func silent(t *testing.T) (releases int, named string) {
	t.Helper()
	for _, release := range toolchain.Releases() {
		facts := golden.Load[struct{ Nodes, Found []string }](t, toolchain.Linux(release, "amd64"), "numa.json")
		if len(facts.Found) == 0 {
			t.Fatalf("numa.json of %s: the search found nothing: it is blind", release)
		}
		releases++
		if len(facts.Nodes) > 0 {
			named = facts.Nodes[0] + " of " + release
		}
	}
	return releases, named
}

// TestProcs gives the program four Ps, and looks what that binds.
func TestProcs(t *testing.T) {
	cpus := usable(t, "C4.4.7")
	topology, err := machine.Here()
	if err != nil {
		claim.Unavailable(t, err, "C4.4.7")
	}
	nodes := max(1, len(topology.Nodes))
	const procs = 4
	rows := heading("started with", "启动方式")
	var views []View
	for _, n := range []int{0, 1, procs} {
		vars := []string{part + "=" + look}
		what := claim.Text{EN: "no GOMAXPROCS", ZH: "未设 GOMAXPROCS"}
		if n > 0 {
			vars = append(vars, fmt.Sprintf("GOMAXPROCS=%d", n))
			what = claim.Textf("GOMAXPROCS=%d", "GOMAXPROCS=%d", n)
		}
		v, err := watch(t, cpus, program(t, vars...))
		if err != nil {
			claim.Unavailable(t, err, "C4.4.7")
		}
		views = append(views, v)
		rows.Add((&trial{what: what, ask: cpus, view: v}).row()...)
	}
	rows.Write(t, "procs")
	free, four := views[0], views[len(views)-1]
	if four.Procs != procs {
		t.Fatalf("started with GOMAXPROCS=%d, the program has %d Ps", procs, four.Procs)
	}
	bound := !four.only(free.sets())

	killed, why := sealedRun(t, cpus, procs)
	seal := claim.Textf("system calls were not forbidden (%s)", "未能禁止系统调用（%s）", why)
	if why == "" {
		seal = claim.Textf(
			"the same program ran to its end although the kernel ends it at the first %[1]s (a program that does bind a thread is ended so)",
			"同一程序在首次调用 %[2]s 即被内核终止的条件下运行到结束（对照：确实绑定线程的程序被如此终止）", names(", "), names("、"))
		if killed {
			seal = claim.Text{EN: "the same program was ended by the kernel for one of " + names(", "), ZH: "同一程序因调用 " + names("、") + " 之一而被内核终止"}
		}
	}
	releases, named := silent(t)
	source := claim.Text{EN: "none of these calls", ZH: "没有这些调用"}
	if named != "" {
		source = claim.Text{EN: named, ZH: named}
	}
	claim.Decide(t, "C4.4.7", procs == nodes && (bound || killed), claim.Textf(
		"GOMAXPROCS=%[1]d makes %[2]d Ps; memory nodes of this machine: %[3]d; its %[4]d threads may use CPUs %[5]s, without GOMAXPROCS %[6]s; %[7]s; named in the runtime's source of %[9]d releases: %[10]s",
		"GOMAXPROCS=%[1]d 得到 %[2]d 个 P，本机有 %[3]d 个内存节点；%[4]d 个线程可用的 CPU 为 %[5]s，不设置时为 %[6]s；%[8]s；%[9]d 个 Go 版本的运行时源码中出现的：%[11]s",
		procs, four.Procs, nodes, four.total(), four.sets(), free.sets(), seal.EN, seal.ZH, releases, source.EN, source.ZH))
}

func names(sep string) string {
	var list []string
	for _, c := range forbidden {
		list = append(list, c.name)
	}
	return strings.Join(list, sep)
}

// sealedRun runs the program with the calls forbidden. killed says that it
// made one of them; why is not empty where this machine cannot forbid any.
func sealedRun(t *testing.T, cpus []int, procs int) (killed bool, why string) {
	t.Helper()
	start := func(then string) error {
		_, err := watch(t, cpus, program(t, sealed+"="+then, fmt.Sprintf("GOMAXPROCS=%d", procs)))
		return err
	}
	switch err := start(bind); {
	case status(err) == cannotSeal:
		return false, err.Error()
	case !signalled(err):
		return false, fmt.Sprintf("a program that binds a thread is not ended: %v", err)
	}
	err := start(look)
	if err != nil && !signalled(err) {
		t.Fatalf("the sealed program: %v", err)
	}
	return err != nil, ""
}

func status(err error) int {
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return exit.ExitCode()
	}
	return 0
}

// signalled reports whether the kernel ended the program for a forbidden call.
func signalled(err error) bool {
	exit, ok := errors.AsType[*exec.ExitError](err)
	if !ok {
		return false
	}
	ws, ok := exit.Sys().(syscall.WaitStatus)
	return ok && ws.Signaled() && ws.Signal() == syscall.SIGSYS
}
