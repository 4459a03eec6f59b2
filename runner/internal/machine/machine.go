// Package machine describes the host an experiment runs on, with its
// toolchain: what machine.json holds and what a result is worthless without.
//
// The description is published beside the results, so it names no host, user
// or folder. What could not be found out is left out or null, never guessed;
// where the reason is known it stands in [Machine.Absent].
package machine

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"strings"
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

// Summary returns the machine in one line, "AMD EPYC, 2 cores, KVM guest, Linux 6.18".
func (m *Machine) Summary() string {
	parts := []string{m.CPU.title()}
	switch c := m.CPU.Cores; {
	case c == nil:
		parts = append(parts, plural(m.CPU.Threads, "CPU"))
	case *c == m.CPU.Threads:
		parts = append(parts, plural(*c, "core"))
	default:
		parts = append(parts, plural(*c, "core")+" / "+plural(m.CPU.Threads, "thread"))
	}
	if len(m.NUMA) > 1 {
		parts = append(parts, fmt.Sprintf("%d NUMA nodes", len(m.NUMA)))
	}
	if m.Virtual != nil && *m.Virtual {
		parts = append(parts, strings.TrimSpace(m.Hypervisor+" guest"))
	}
	return strings.Join(append(parts, m.OS.title()), ", ")
}

// title is the CPU's name without the marks that marketing put there.
func (c *CPU) title() string {
	name := c.Name
	switch {
	case name == "":
		name = strings.TrimSpace(c.Vendor + " " + c.Part)
	case c.Vendor == "ARM":
		name = "ARM " + name // a core's name, which leaves its designer out
	}
	for _, mark := range []string{"(R)", "(TM)", "(tm)", "(r)"} {
		name = strings.ReplaceAll(name, mark, "")
	}
	name, _, _ = strings.Cut(name, " @ ") // Intel appends the nominal clock
	name = strings.TrimSuffix(strings.Join(strings.Fields(name), " "), " CPU")
	if name == "" {
		return "unknown CPU"
	}
	return name
}

func (o *OS) title() string {
	switch o.Name {
	case "linux":
		// The first two numbers: patches and what a vendor appends say little.
		v := strings.SplitN(o.Kernel, ".", 3)
		return strings.TrimSpace("Linux " + strings.Join(v[:min(2, len(v))], "."))
	case "darwin", "windows":
		if o.Distribution != "" {
			return o.Distribution
		}
	}
	return o.Name
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// Fingerprint returns a short hash of what does not change while a machine
// stays the same one: its processors, caches, nodes and hypervisor. Kernel, Go,
// limits and load may differ. Two hosts of one make have the same fingerprint:
// for measuring they are one machine, and nothing here tells one host from another.
func (m *Machine) Fingerprint() string {
	cpu := m.CPU
	cpu.Microcode, cpu.Isolated, cpu.NoHzFull, cpu.SMTControl = "", "", "", ""
	cpu.IdleDriver, cpu.IdleGovernor = "", ""
	stable := struct {
		OS, Arch   string
		System     *System
		Virtual    *bool
		Hypervisor string
		CPU        CPU
		Caches     []Cache
		NUMA       []Node
	}{m.OS.Name, m.OS.Arch, m.System, m.Virtual, m.Hypervisor, cpu, m.Caches, nil}
	for _, n := range m.NUMA {
		stable.NUMA = append(stable.NUMA, Node{ID: n.ID, CPUs: n.CPUs, Distances: n.Distances}) // memory varies with the kernel
	}
	data, err := json.Marshal(stable)
	if err != nil {
		panic(err) // plain structs of plain values
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:6])
}

// MarshalJSON adds summary and fingerprint for readers that cannot call
// methods. They are computed, so reading them back is not needed.
func (m Machine) MarshalJSON() ([]byte, error) {
	type plain Machine
	return json.Marshal(struct {
		Summary     string `json:"summary"`
		Fingerprint string `json:"fingerprint"`
		plain
	}{m.Summary(), m.Fingerprint(), plain(m)})
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
