// Package machine describes the host an experiment runs on, with its
// toolchain: what machine.json holds and what a result is worthless without.
//
// The description is published beside the results, so it names no host, user
// or folder. What could not be found out is left out or null, never guessed;
// where the reason is known it stands in [Machine.Absent].
package machine

import (
	"context"
	"errors"
	"fmt"
	"runtime"
)

// Machine is one host with its toolchain. What to record follows the metadata
// of Python's pyperf, with what matters to channels added: cache lines, who
// shares them, and what a look at the clock costs.
type Machine struct {
	OS         OS         `json:"os"`
	System     *System    `json:"system"` // null where firmware says nothing, as in many guests
	Virtual    *bool      `json:"virtual"`
	Hypervisor string     `json:"hypervisor,omitempty"` // "KVM", "Hyper-V", …; empty on bare metal or unknown
	Container  string     `json:"container,omitempty"`  // what hints at one: "/.dockerenv"
	CPU        CPU        `json:"cpu"`
	Caches     []Cache    `json:"caches"`
	NUMA       []Node     `json:"numa"`
	Frequency  *Frequency `json:"frequency"`
	Perf       *Perf      `json:"perf"`
	Memory     Memory     `json:"memory"`
	Limits     Limits     `json:"limits"`
	Clock      Clock      `json:"clock"`
	Go         Go         `json:"go"`
	Load       struct {
		Before *Load `json:"before"`
		After  *Load `json:"after"`
	} `json:"load"`
	// Absent says, by JSON name, why something is not there: "frequency", "perf", "numa", ….
	Absent map[string]string `json:"absent,omitempty"`
}

// OS is the operating system.
type OS struct {
	Name         string `json:"name"`                   // GOOS
	Arch         string `json:"arch"`                   // GOARCH of the host
	Distribution string `json:"distribution,omitempty"` // "Debian GNU/Linux 12 (bookworm)", "macOS 15.5"
	Kernel       string `json:"kernel,omitempty"`       // "6.18.44"
	Build        string `json:"build,omitempty"`        // "#1 SMP PREEMPT_DYNAMIC"
	// ASLR is kernel.randomize_va_space: 0 off, 1 stack and mappings, 2 the heap as well.
	ASLR *int `json:"aslr,omitempty"`
	// Mitigations are the speculation bugs this CPU has, with what the kernel does about each.
	Mitigations map[string]string `json:"mitigations,omitempty"`
}

// System is what the firmware calls the box; in a cloud, the instance type.
type System struct {
	Vendor  string `json:"vendor,omitempty"`
	Product string `json:"product,omitempty"`
}

// CPU is the processors as the kernel shows them. In a guest they are virtual:
// two cores of a guest can be two threads of one core.
type CPU struct {
	Vendor     string   `json:"vendor,omitempty"` // "AuthenticAMD", "ARM", "Apple"
	Name       string   `json:"name,omitempty"`
	Family     *int     `json:"family,omitempty"`
	Model      *int     `json:"model,omitempty"`
	Stepping   *int     `json:"stepping,omitempty"`
	Part       string   `json:"part,omitempty"` // arm: implementer, part, variant and revision, "0x41:0xd0c:r3p1"
	Microcode  string   `json:"microcode,omitempty"`
	Level      string   `json:"level,omitempty"`    // what it could run: "GOAMD64=v4"
	Features   []string `json:"features,omitempty"` // those Go's runtime and crypto choose code by, and those of the TSC
	Kinds      []Kind   `json:"kinds,omitempty"`    // only where cores differ
	Sockets    *int     `json:"sockets,omitempty"`
	Cores      *int     `json:"cores,omitempty"`       // physical
	Threads    int      `json:"threads"`               // logical CPUs online
	SMT        *bool    `json:"smt,omitempty"`         // whether cores run more than one thread now
	SMTControl string   `json:"smt_control,omitempty"` // on, off, forceoff, notsupported, notimplemented
	Online     string   `json:"online,omitempty"`      // CPU lists read "0-3,8"
	Isolated   string   `json:"isolated,omitempty"`
	NoHzFull   string   `json:"nohz_full,omitempty"`
	// The driver and governor that choose how deep an idle CPU sleeps, on which
	// the latency of a wake-up depends (Linux cpuidle).
	IdleDriver   string `json:"idle_driver,omitempty"`
	IdleGovernor string `json:"idle_governor,omitempty"`
	LineBytes    int    `json:"line_bytes,omitempty"` // coherence granule of the first-level data cache
}

// Kind is one sort of core in a machine that has several.
type Kind struct {
	Name  string `json:"name,omitempty"`
	Part  string `json:"part,omitempty"`
	CPUs  string `json:"cpus,omitempty"`  // a CPU list, where the kernel tells
	Count int    `json:"count,omitempty"` // where it tells no more than that
}

// Cache is all caches of one level, type and size.
type Cache struct {
	Level     int      `json:"level"`
	Type      string   `json:"type"` // data, instruction, unified
	SizeBytes int64    `json:"size_bytes"`
	LineBytes int      `json:"line_bytes,omitempty"`
	Ways      int      `json:"ways,omitempty"`
	Count     int      `json:"count,omitempty"`       // how many there are
	Shared    []string `json:"shared_cpus,omitempty"` // one CPU list per cache
}

// Node is a NUMA node.
type Node struct {
	ID          int    `json:"id"`
	CPUs        string `json:"cpus"` // empty for a node of memory only
	MemoryBytes int64  `json:"memory_bytes,omitempty"`
	Distances   []int  `json:"distances,omitempty"` // to each online node in order; 10 is itself (ACPI SLIT)
}

// Frequency is how the clock of the CPUs is governed.
type Frequency struct {
	Policies []Policy `json:"policies"`
	Turbo    *bool    `json:"turbo"` // null: the driver does not tell
}

// Policy is the scaling of a set of CPUs (Linux cpufreq).
type Policy struct {
	CPUs       string `json:"cpus"`
	Driver     string `json:"driver,omitempty"`
	Governor   string `json:"governor,omitempty"`
	Preference string `json:"preference,omitempty"` // energy_performance_preference
	MinKHz     int64  `json:"min_khz,omitempty"`    // what the governor may use now
	MaxKHz     int64  `json:"max_khz,omitempty"`
	BaseKHz    int64  `json:"base_khz,omitempty"`
}

// Perf is what perf_event_open(2) gives this user for its own threads.
type Perf struct {
	Paranoid *int    `json:"paranoid,omitempty"` // kernel.perf_event_paranoid
	Hardware Counter `json:"hardware"`           // cpu-cycles: present when there is a PMU
	Software Counter `json:"software"`           // task-clock
}

// Counter is one counter that was opened and read.
type Counter struct {
	Present bool   `json:"present"`
	Errno   string `json:"errno,omitempty"` // "ENOENT"
	Why     string `json:"why,omitempty"`
}

// Memory is the memory and how it is paged.
type Memory struct {
	TotalBytes int64  `json:"total_bytes,omitempty"`
	PageBytes  int    `json:"page_bytes"`
	THP        string `json:"thp,omitempty"`        // transparent huge pages: always, madvise, never
	THPDefrag  string `json:"thp_defrag,omitempty"` // always, defer, defer+madvise, madvise, never
}

// Limits is what this process may use of the machine.
type Limits struct {
	Affinity      string   `json:"affinity,omitempty"` // CPUs it may run on
	CgroupVersion int      `json:"cgroup,omitempty"`   // 1 or 2: the version of the hierarchy with the cpu controller
	Quota         *float64 `json:"cpu_quota"`          // CPUs' worth of time; null is no limit
	Cpuset        string   `json:"cpuset,omitempty"`
	MemoryBytes   int64    `json:"memory_bytes,omitempty"` // 0 is no limit
}

// Clock is where time comes from, and what asking costs.
type Clock struct {
	Source       string   `json:"source,omitempty"` // Linux: tsc, kvm-clock, hpet, arch_sys_counter, …
	Available    []string `json:"available,omitempty"`
	NowNS        float64  `json:"now_ns"`        // time.Now, the fastest of many batches
	ResolutionNS int64    `json:"resolution_ns"` // smallest step seen between two readings
}

// Describe describes this machine as it is now, the load before included;
// [Machine.Load].After is for the caller to fill when the work is done. It
// takes about 50 ms. What cannot be found out is absent, not an error: the
// error is ctx's.
func Describe(ctx context.Context) (*Machine, error) {
	m := &Machine{Absent: map[string]string{}}
	m.OS.Name, m.OS.Arch = runtime.GOOS, runtime.GOARCH
	m.Load.Before = LoadNow() // first: describing is work too
	describeHost(m)
	if m.CPU.Threads == 0 {
		m.CPU.Threads = runtime.NumCPU()
	}
	if err := describeGo(ctx, m); err != nil && ctx.Err() != nil {
		return nil, fmt.Errorf("describing the machine: %w", errors.Join(ctx.Err(), err))
	}
	m.Clock.NowNS, m.Clock.ResolutionNS = clockCost()
	return m, nil
}

// absent notes why a thing is missing.
func (m *Machine) absent(name, why string) {
	if m.Absent == nil {
		m.Absent = map[string]string{}
	}
	m.Absent[name] = why
}

func ptr[T any](v T) *T { return &v }
