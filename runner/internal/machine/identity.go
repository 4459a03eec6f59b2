package machine

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
)

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
