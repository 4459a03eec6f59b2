package machine

import (
	"runtime"
	"strconv"
	"strings"

	"github.com/klauspost/cpuid/v2"
)

// describeCPUID fills what the CPU says of itself, where nothing better filled
// it before.
func describeCPUID(m *Machine) {
	c := &cpuid.CPU
	if m.CPU.Name == "" {
		m.CPU.Name = strings.TrimSpace(c.BrandName)
	}
	if m.CPU.Vendor == "" {
		m.CPU.Vendor = c.VendorString
	}
	switch runtime.GOARCH {
	case "amd64":
		if v := c.X64Level(); v > 0 {
			m.CPU.Level = "GOAMD64=v" + strconv.Itoa(v)
		}
	case "arm64":
		if v := c.GOARM64(); v != "" {
			m.CPU.Level = "GOARM64=" + v
		}
	}
	if runtime.GOARCH != "amd64" && runtime.GOARCH != "386" {
		return
	}
	if m.CPU.Family == nil && c.Family > 0 {
		m.CPU.Family, m.CPU.Model, m.CPU.Stepping = ptr(c.Family), ptr(c.Model), ptr(c.Stepping)
	}
	if m.CPU.LineBytes == 0 {
		m.CPU.LineBytes = c.CacheLine
	}
	if m.Virtual == nil {
		m.Virtual = ptr(c.Supports(cpuid.HYPERVISOR))
	}
	// Without the flag the leaf is undefined: Intel answers with another leaf's numbers.
	if name := strings.TrimRight(c.HypervisorVendorString, "\x00 "); *m.Virtual && name != "" {
		if known := hypervisors[name]; known != "" {
			name = known
		}
		m.Hypervisor = name
	}
	if m.Caches == nil {
		m.Caches = cpuidCaches(c)
	}
}

// cpuidCaches are the sizes alone: who shares a cache is not told.
func cpuidCaches(c *cpuid.CPUInfo) []Cache {
	var list []Cache
	for _, k := range []struct {
		level int
		typ   string
		size  int
	}{
		{1, "data", c.Cache.L1D}, {1, "instruction", c.Cache.L1I}, {2, "unified", c.Cache.L2}, {3, "unified", c.Cache.L3},
	} {
		if k.size > 0 { // -1 is undetected
			list = append(list, Cache{Level: k.level, Type: k.typ, SizeBytes: int64(k.size), LineBytes: c.CacheLine})
		}
	}
	return list
}
