package machine

import (
	"encoding/binary"
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// describeHost asks sysctl(3), which has no topology of single CPUs: macOS
// lets nobody choose the core a thread runs on.
func describeHost(m *Machine) {
	m.OS.Kernel = sysctl("kern.osrelease")
	if v := sysctl("kern.osproductversion"); v != "" {
		m.OS.Distribution = "macOS " + v
	}
	if v := sysctl("hw.model"); v != "" {
		m.System = &System{Vendor: "Apple Inc.", Product: v} // "Mac14,7"
	}
	c := &m.CPU
	c.Name, c.Vendor = sysctl("machdep.cpu.brand_string"), sysctl("machdep.cpu.vendor")
	if c.Vendor == "" && strings.HasPrefix(c.Name, "Apple") {
		c.Vendor = "Apple"
	}
	if n := sysctlInt("hw.logicalcpu"); n > 0 {
		c.Threads = int(n)
	}
	if n := sysctlInt("hw.physicalcpu"); n > 0 {
		c.Cores = ptr(int(n))
		c.SMT = ptr(c.Threads > int(n))
	}
	if n := sysctlInt("hw.packages"); n > 0 {
		c.Sockets = ptr(int(n))
	}
	c.LineBytes = int(sysctlInt("hw.cachelinesize")) // 128 on Apple silicon
	c.Kinds, m.Caches = perfLevels()
	m.Virtual = nil
	if v, err := unix.SysctlUint32("kern.hv_vmm_present"); err == nil {
		m.Virtual = ptr(v != 0)
	}
	describeCPUID(m)
	m.Memory.PageBytes = os.Getpagesize()
	m.Memory.TotalBytes = sysctlInt("hw.memsize")

	const why = "macOS does not tell"
	m.absent("numa", "macOS has one memory node")
	m.absent("frequency", why)
	m.absent("perf", "perf_event_open is Linux")
	m.absent("clock.source", why)
	m.absent("os.mitigations", why)
	m.absent("limits", "macOS has neither affinity nor control groups")
}

// perfLevels reads the kinds of core of Apple silicon (level 0 is the fastest)
// with their caches; an Intel Mac has no levels and one set of caches.
func perfLevels() ([]Kind, []Cache) {
	add := func(list []Cache, prefix string, count int64) []Cache {
		for _, k := range []struct {
			name, typ string
			level     int
		}{{"l1dcachesize", "data", 1}, {"l1icachesize", "instruction", 1}, {"l2cachesize", "unified", 2}, {"l3cachesize", "unified", 3}} {
			if size := sysctlInt(prefix + k.name); size > 0 {
				c := Cache{Level: k.level, Type: k.typ, SizeBytes: size, LineBytes: int(sysctlInt("hw.cachelinesize"))}
				if k.level == 1 {
					c.Count = int(count) // private to a core
				}
				list = append(list, c)
			}
		}
		return list
	}
	var kinds []Kind
	var list []Cache
	for i := range sysctlInt("hw.nperflevels") {
		prefix := fmt.Sprintf("hw.perflevel%d.", i)
		n := sysctlInt(prefix + "physicalcpu")
		kinds = append(kinds, Kind{Name: sysctl(prefix + "name"), Count: int(n)})
		list = add(list, prefix, n)
	}
	if len(kinds) < 2 {
		return nil, add(nil, "hw.", sysctlInt("hw.physicalcpu"))
	}
	sortCaches(list)
	return kinds, list
}

func sysctl(name string) string {
	v, err := unix.Sysctl(name)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(v)
}

// sysctlInt reads a number of either width, zero where there is none.
func sysctlInt(name string) int64 {
	raw, err := unix.SysctlRaw(name)
	switch {
	case err == nil && len(raw) == 8:
		return int64(binary.NativeEndian.Uint64(raw))
	case err == nil && len(raw) == 4:
		return int64(binary.NativeEndian.Uint32(raw))
	}
	return 0
}

// loadNow reads vm.loadavg, struct loadavg { fixpt_t ldavg[3]; long fscale; }
// of <sys/resource.h>.
func loadNow() *Load {
	raw, err := unix.SysctlRaw("vm.loadavg")
	if err != nil || len(raw) != 24 {
		return nil
	}
	scale := float64(binary.NativeEndian.Uint64(raw[16:]))
	if scale == 0 {
		return nil
	}
	avg := func(i int) float64 {
		v := float64(binary.NativeEndian.Uint32(raw[4*i:])) / scale
		return float64(int(v*100+0.5)) / 100
	}
	return &Load{Avg1: avg(0), Avg5: avg(1), Avg15: avg(2)}
}
