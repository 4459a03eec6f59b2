package machine

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	topology "chanlab/runner/instrument/machine"
)

// processor is one block of /proc/cpuinfo: key to value.
type processor struct {
	id     int
	fields map[string]string
}

// parseCPUInfo splits /proc/cpuinfo into its processors. What stands outside a
// processor's block (arm's Hardware and Serial, s390's header) is dropped.
func parseCPUInfo(s string) []processor {
	var list []processor
	var cur *processor
	for line := range strings.Lines(s) {
		key, value, ok := strings.Cut(line, ":")
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		switch {
		case !ok:
			cur = nil // a blank line ends a block
		case key == "processor":
			id, err := strconv.Atoi(value)
			if err != nil {
				cur = nil // old arm kernels write the model here too
				continue
			}
			list = append(list, processor{id, map[string]string{}})
			cur = &list[len(list)-1]
		case cur != nil:
			cur.fields[key] = value
		}
	}
	return list
}

// first returns the first of the keys that has a value: every architecture
// names things in its own way.
func (p processor) first(keys ...string) string {
	for _, k := range keys {
		if v := p.fields[k]; v != "" {
			return v
		}
	}
	return ""
}

func (p processor) number(key string) *int {
	if v, err := strconv.ParseInt(p.fields[key], 0, 32); err == nil {
		return ptr(int(v))
	}
	return nil
}

// name returns what to call the processor, empty where only numbers are known.
func (p processor) name() string {
	// x86 and many others; loongarch; ppc; mips; riscv.
	if v := p.first("model name", "Model Name", "cpu", "cpu model", "uarch"); v != "" {
		return v
	}
	part := p.fields["CPU part"]
	return armParts[p.fields["CPU implementer"]+":"+part]
}

func (p processor) vendor() string {
	if v := p.first("vendor_id"); v != "" {
		return v
	}
	return armImplementers[p.fields["CPU implementer"]]
}

// part returns arm's MIDR in words: implementer, part, and revision as Arm
// writes it ("r3p1": variant 3, patch 1).
func (p processor) part() string {
	impl, part := p.fields["CPU implementer"], p.fields["CPU part"]
	if impl == "" || part == "" {
		return ""
	}
	s := impl + ":" + part
	if v, r := p.number("CPU variant"), p.number("CPU revision"); v != nil && r != nil {
		s += fmt.Sprintf(":r%dp%d", *v, *r)
	}
	return s
}

// describeCPUs fills what /proc/cpuinfo tells.
func (c *CPU) describeCPUs(list []processor) {
	if len(list) == 0 {
		return
	}
	p := list[0]
	c.Vendor, c.Name, c.Part = p.vendor(), p.name(), p.part()
	c.Family, c.Model, c.Stepping = p.number("cpu family"), p.number("model"), p.number("stepping")
	c.Microcode = p.first("microcode")
	c.Features = p.features()
	c.Threads = len(list)

	type key struct{ name, part string }
	kinds := map[key][]int{}
	for _, p := range list {
		k := key{p.name(), p.part()}
		kinds[k] = append(kinds[k], p.id)
	}
	if len(kinds) < 2 {
		return
	}
	for k, cpus := range kinds {
		c.Kinds = append(c.Kinds, Kind{k.name, k.part, topology.FormatList(cpus), len(cpus)})
	}
	slices.SortFunc(c.Kinds, func(a, b Kind) int {
		return cmp.Or(cmp.Compare(firstOf(a.CPUs), firstOf(b.CPUs)), cmp.Compare(a.Part, b.Part))
	})
	// One core is not the whole machine: name all kinds, fastest (last) first
	// as makers do, and leave the numbers to the kinds.
	var names []string
	for _, k := range slices.Backward(c.Kinds) {
		names = append(names, strings.TrimSpace(cmp.Or(k.Name, k.Part)))
	}
	c.Name, c.Part = strings.Join(slices.Compact(names), " + "), ""
}

func firstOf(list string) int {
	if cpus, err := topology.ParseList(list); err == nil && len(cpus) > 0 {
		return cpus[0]
	}
	return -1
}

// chosenBy are the features by which Go picks code at run time (internal/cpu,
// cpu_x86.go and cpu_arm64_linux.go), under the kernel's names, and two that
// say whether x86's time-stamp counter can be a clock.
var chosenBy = map[string][]string{
	"flags": {
		"adx", "aes", "avx", "avx2", "avx512bw", "avx512f", "avx512vl", "bmi1", "bmi2", "erms", "fma", "fsrm",
		"pclmulqdq", "pni", "popcnt", "rdtscp", "sha_ni", "sse4_1", "sse4_2", "ssse3", "vaes", "vpclmulqdq",
		"constant_tsc", "nonstop_tsc",
	},
	"Features": {"aes", "atomics", "cpuid", "crc32", "dit", "pmull", "sha1", "sha2", "sha3", "sha512", "sve"},
}

func (p processor) features() []string {
	var list []string
	for key, wanted := range chosenBy {
		for _, f := range strings.Fields(p.fields[key]) {
			if slices.Contains(wanted, f) {
				list = append(list, f)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// armImplementers are the designers in MIDR_EL1 (Arm Architecture Reference
// Manual; Linux arch/arm64/include/asm/cputype.h).
var armImplementers = map[string]string{
	"0x41": "ARM", "0x42": "Broadcom", "0x43": "Cavium", "0x46": "Fujitsu", "0x48": "HiSilicon",
	"0x4e": "NVIDIA", "0x50": "APM", "0x51": "Qualcomm", "0x53": "Samsung", "0x56": "Marvell",
	"0x61": "Apple", "0x6d": "Microsoft", "0x70": "Phytium", "0xc0": "Ampere",
}

// armParts are the cores one is likely to meet (same sources). A core that is
// not here is described by its numbers alone.
var armParts = map[string]string{
	"0x41:0xd03": "Cortex-A53", "0x41:0xd04": "Cortex-A35", "0x41:0xd05": "Cortex-A55", "0x41:0xd07": "Cortex-A57",
	"0x41:0xd08": "Cortex-A72", "0x41:0xd09": "Cortex-A73", "0x41:0xd0a": "Cortex-A75", "0x41:0xd0b": "Cortex-A76",
	"0x41:0xd0c": "Neoverse-N1", "0x41:0xd0d": "Cortex-A77", "0x41:0xd40": "Neoverse-V1", "0x41:0xd41": "Cortex-A78",
	"0x41:0xd44": "Cortex-X1", "0x41:0xd46": "Cortex-A510", "0x41:0xd47": "Cortex-A710", "0x41:0xd48": "Cortex-X2",
	"0x41:0xd49": "Neoverse-N2", "0x41:0xd4d": "Cortex-A715", "0x41:0xd4e": "Cortex-X3", "0x41:0xd4f": "Neoverse-V2",
	"0x41:0xd80": "Cortex-A520", "0x41:0xd81": "Cortex-A720", "0x41:0xd82": "Cortex-X4", "0x41:0xd84": "Neoverse-V3",
	"0x41:0xd8e": "Neoverse-N3", "0x41:0xc07": "Cortex-A7", "0x41:0xc08": "Cortex-A8", "0x41:0xc09": "Cortex-A9",
	"0x41:0xc0f": "Cortex-A15",
	"0x61:0x022": "Icestorm (M1)", "0x61:0x023": "Firestorm (M1)", "0x61:0x032": "Blizzard (M2)", "0x61:0x033": "Avalanche (M2)",
	"0xc0:0xac3": "Ampere-1", "0xc0:0xac4": "Ampere-1A",
}
