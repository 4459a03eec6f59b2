package machine

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	topology "chanlab/runner/instrument/machine"
)

// text returns the trimmed content of a small file, empty where there is none.
// /proc and /sys answer "no such thing" by a missing file, EACCES, ENODEV or
// EINVAL; for a description they are one answer.
func text(root fs.FS, name string) string {
	data, err := fs.ReadFile(root, name)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(data))
}

func number(root fs.FS, name string) (int64, bool) {
	v, err := strconv.ParseInt(text(root, name), 10, 64)
	return v, err == nil
}

const sysCPU = "sys/devices/system/cpu"

// describeTopology fills what sysfs tells about the processors (Linux
// Documentation/admin-guide/cputopology.rst). It returns the CPUs online.
func (c *CPU) describeTopology(root fs.FS) []int {
	c.Online = normalList(text(root, sysCPU+"/online"))
	c.Isolated = normalList(text(root, sysCPU+"/isolated"))
	c.NoHzFull = normalList(text(root, sysCPU+"/nohz_full"))
	c.SMTControl = text(root, sysCPU+"/smt/control")
	c.IdleDriver = text(root, sysCPU+"/cpuidle/current_driver")
	c.IdleGovernor = text(root, sysCPU+"/cpuidle/current_governor")
	if v, ok := number(root, sysCPU+"/smt/active"); ok {
		c.SMT = ptr(v == 1)
	}
	online, err := topology.ParseList(c.Online)
	if err != nil || len(online) == 0 {
		return nil
	}
	c.Threads = len(online)
	cores, sockets := map[string]bool{}, map[string]bool{}
	for _, cpu := range online {
		dir := fmt.Sprintf("%s/cpu%d/topology/", sysCPU, cpu)
		// Kernels before 5.2 have only the second name.
		if s := cmp.Or(text(root, dir+"core_cpus_list"), text(root, dir+"thread_siblings_list")); s != "" {
			cores[s] = true
		}
		// Minus one: the firmware does not tell, usual on arm guests.
		if s := text(root, dir+"physical_package_id"); s != "" && s != "-1" {
			sockets[s] = true
		}
	}
	if n := len(cores); n > 0 {
		c.Cores = ptr(n)
	}
	if n := len(sockets); n > 0 {
		c.Sockets = ptr(n)
	}
	return online
}

// caches reads sysfs's cache folders of every CPU online and gathers those
// that are alike (Linux Documentation/ABI/testing/sysfs-devices-system-cpu).
func caches(root fs.FS, online []int) []Cache {
	type kind struct {
		level, line, ways int
		typ               string
		size              int64
	}
	shared := map[kind]map[string]bool{}
	for _, cpu := range online {
		dir := fmt.Sprintf("%s/cpu%d/cache", sysCPU, cpu)
		entries, err := fs.ReadDir(root, dir)
		if err != nil {
			continue
		}
		for _, e := range entries {
			if !strings.HasPrefix(e.Name(), "index") {
				continue
			}
			at := path.Join(dir, e.Name())
			level, ok := number(root, at+"/level")
			size := parseSize(text(root, at+"/size"))
			if !ok || size == 0 {
				continue // arm guests often show the level alone
			}
			line, _ := number(root, at+"/coherency_line_size")
			ways, _ := number(root, at+"/ways_of_associativity")
			k := kind{int(level), int(line), int(ways), strings.ToLower(text(root, at+"/type")), size}
			if shared[k] == nil {
				shared[k] = map[string]bool{}
			}
			shared[k][normalList(text(root, at+"/shared_cpu_list"))] = true
		}
	}
	var list []Cache
	for k, sets := range shared {
		c := Cache{Level: k.level, Type: k.typ, SizeBytes: k.size, LineBytes: k.line, Ways: k.ways}
		delete(sets, "") // not told
		for s := range sets {
			c.Shared = append(c.Shared, s)
		}
		slices.SortFunc(c.Shared, func(a, b string) int { return cmp.Compare(firstOf(a), firstOf(b)) })
		c.Count = len(c.Shared)
		list = append(list, c)
	}
	sortCaches(list)
	return list
}

func sortCaches(list []Cache) {
	slices.SortFunc(list, func(a, b Cache) int {
		first := func(c Cache) int {
			if len(c.Shared) == 0 {
				return -1
			}
			return firstOf(c.Shared[0])
		}
		return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(a.Type, b.Type),
			cmp.Compare(first(a), first(b)), cmp.Compare(a.SizeBytes, b.SizeBytes))
	})
}

// parseSize reads "48K" and "32M"; zero is unknown.
func parseSize(s string) int64 {
	shift := 0
	switch {
	case strings.HasSuffix(s, "K"):
		shift = 10
	case strings.HasSuffix(s, "M"):
		shift = 20
	}
	v, err := strconv.ParseInt(strings.TrimRight(s, "KM"), 10, 32)
	if err != nil || v < 0 {
		return 0
	}
	return v << shift
}

// lineBytes is the coherence granule of the first-level data cache.
func lineBytes(list []Cache) int {
	for _, c := range list {
		if c.Level == 1 && c.Type != "instruction" {
			return c.LineBytes
		}
	}
	return 0
}

// nodes reads the NUMA nodes online (Linux
// Documentation/ABI/stable/sysfs-devices-node). A kernel without NUMA has none.
func nodes(root fs.FS) []Node {
	const dir = "sys/devices/system/node"
	ids, err := topology.ParseList(text(root, dir+"/online"))
	if err != nil {
		return nil
	}
	var list []Node
	for _, id := range ids {
		at := fmt.Sprintf("%s/node%d", dir, id)
		n := Node{ID: id, CPUs: normalList(text(root, at+"/cpulist"))}
		for line := range strings.Lines(text(root, at+"/meminfo")) {
			// Node 0 MemTotal:        7825620 kB
			if f := strings.Fields(line); len(f) >= 4 && f[2] == "MemTotal:" {
				kb, _ := strconv.ParseInt(f[3], 10, 64)
				n.MemoryBytes = kb << 10
			}
		}
		for _, f := range strings.Fields(text(root, at+"/distance")) {
			if d, err := strconv.Atoi(f); err == nil {
				n.Distances = append(n.Distances, d)
			}
		}
		list = append(list, n)
	}
	return list
}
