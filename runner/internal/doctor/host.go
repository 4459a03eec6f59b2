package doctor

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"chanlab/runner/internal/machine"
)

func cores(_ context.Context, h *host) Capability {
	threads := runtime.NumCPU() // what the affinity mask leaves
	var detail string
	if m := h.machine(); m != nil && m.CPU.Cores != nil {
		detail = fmt.Sprintf("%d cores, %d threads", *m.CPU.Cores, m.CPU.Threads)
		if m.CPU.Threads != threads {
			detail += fmt.Sprintf(", %d of them usable", threads)
		}
	} else {
		detail = fmt.Sprintf("%d CPUs", threads)
	}
	if threads < 2 {
		c := lacks("%s: two goroutines cannot run at once, so claims about contention cannot be timed", detail)
		if runtime.GOOS == "linux" {
			c = c.hint("taskset -p $$")
		}
		return c
	}
	return has("%s", detail)
}

func cpuQuota(_ context.Context, h *host) Capability {
	m := h.machine()
	switch {
	case m == nil:
		return lacks("the machine could not be described")
	case m.Absent["limits"] != "" || m.Limits.Quota == nil:
		return has("no limit")
	case *m.Limits.Quota < 2:
		return lacks("%.3g CPUs' worth of time: a throttled process pauses in the middle of a measurement", *m.Limits.Quota).
			hint(quotaHint(m))
	}
	return has("%.3g CPUs' worth of time", *m.Limits.Quota)
}

func quotaHint(m *machine.Machine) string {
	if m.Container != "" {
		return "docker update --cpus 2 CONTAINER"
	}
	return "systemctl show --property=CPUQuotaPerSecUSec user-$(id -u).slice"
}

func numaNodes(_ context.Context, h *host) Capability {
	m := h.machine()
	switch {
	case m == nil:
		return lacks("the machine could not be described")
	case m.NUMA == nil:
		return lacks("%s", m.Absent["numa"])
	}
	var lists []string
	for _, n := range m.NUMA {
		if n.CPUs != "" { // a node of memory only runs nothing
			lists = append(lists, n.CPUs)
		}
	}
	if len(lists) < 2 {
		return lacks("one node: nothing is remote here")
	}
	return has("%d nodes: CPUs %s", len(lists), strings.Join(lists, " | "))
}

func perfHardware(_ context.Context, h *host) Capability {
	return perf(h, func(p *machine.Perf) machine.Counter { return p.Hardware })
}

func perfSoftware(_ context.Context, h *host) Capability {
	return perf(h, func(p *machine.Perf) machine.Counter { return p.Software })
}

func perf(h *host, which func(*machine.Perf) machine.Counter) Capability {
	m := h.machine()
	switch {
	case m == nil:
		return lacks("the machine could not be described")
	case m.Perf == nil:
		return lacks("%s", m.Absent["perf"])
	}
	paranoid := ""
	if m.Perf.Paranoid != nil {
		paranoid = fmt.Sprintf("perf_event_paranoid %d", *m.Perf.Paranoid)
	}
	counter := which(m.Perf)
	if counter.Present {
		return has("counts; %s", paranoid)
	}
	c := lacks("%s", strings.TrimPrefix(counter.Errno+": "+counter.Why, ": "))
	// Levels above 2 are Debian's and Android's: they shut ordinary users out.
	if m.Perf.Paranoid != nil && *m.Perf.Paranoid > 2 && (counter.Errno == "EACCES" || counter.Errno == "EPERM") {
		c = c.hint("sudo sysctl kernel.perf_event_paranoid=2")
	}
	return c
}

// resultsFolder writes and removes a file where results will be written. It
// makes no folder: where there is none yet, the next one up must be writable.
func resultsFolder(_ context.Context, h *host) Capability {
	for _, name := range []string{"results/local", "results", "."} {
		dir := filepath.Join(h.root, filepath.FromSlash(name))
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			continue
		}
		f, err := os.CreateTemp(dir, ".doctor-*")
		if err != nil {
			return lacks("%s: %v", name, reason(err)).hint(ownHint(name))
		}
		f.Close()
		if err := os.Remove(f.Name()); err != nil {
			return lacks("%s: %v", name, reason(err))
		}
		return has("results/local is writable")
	}
	return lacks("the repository's folder is gone")
}

func ownHint(name string) string {
	if runtime.GOOS == "windows" {
		return ""
	}
	return "sudo chown -R $(id -u) " + name
}

// reason is an error without the path, which the line names already.
func reason(err error) error {
	if p, ok := err.(*os.PathError); ok {
		return p.Err
	}
	return err
}

// enough is what a first run takes: modules, a build cache and the site.
const enough = 3 << 30

func diskSpace(_ context.Context, h *host) Capability {
	free, err := freeBytes(h.root)
	if err != nil {
		return lacks("not known: %v", reason(err))
	}
	amount := fmt.Sprintf("%.1f GB free", float64(free)/1e9)
	if free < enough {
		return lacks("%s, a first run takes about %.0f GB", amount, float64(enough)/1e9).hint("go clean -cache")
	}
	return has("%s", amount)
}
