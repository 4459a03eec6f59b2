package machine

import (
	"cmp"
	"io/fs"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	topology "chanlab/runner/instrument/machine"
)

// limits reads what this process may use: its affinity and the limits of its
// control groups, of which the tightest from its own group up to the root
// holds. See cgroups(7), Linux Documentation/admin-guide/cgroup-v2.rst, and for
// the same walk the Go runtime's internal/runtime/cgroup.
func limits(root fs.FS) Limits {
	var l Limits
	for line := range strings.Lines(text(root, "proc/self/status")) {
		if list, ok := strings.CutPrefix(line, "Cpus_allowed_list:"); ok {
			l.Affinity = normalList(list)
		}
	}
	if g, ok := findGroup(root, "cpu"); ok {
		l.CgroupVersion = g.version
		for dir := range g.upward() {
			if q, ok := quota(root, dir, g.version); ok && (l.Quota == nil || q < *l.Quota) {
				l.Quota = ptr(q)
			}
		}
	}
	if list, err := topology.Cpuset(root); err == nil {
		l.Cpuset = topology.FormatList(list)
	}
	if g, ok := findGroup(root, "memory"); ok {
		name := "/memory.max"
		if g.version == 1 {
			name = "/memory.limit_in_bytes"
		}
		for dir := range g.upward() {
			// Version 2 says "max", version 1 a page-rounded MaxInt64, for no limit.
			if v, ok := number(root, dir+name); ok && v < math.MaxInt64/2 && (l.MemoryBytes == 0 || v < l.MemoryBytes) {
				l.MemoryBytes = v
			}
		}
	}
	return l
}

// group is this process's control group in one hierarchy.
type group struct {
	version    int
	mount, dir string // paths under root, without the leading slash
}

// upward yields the group's folder and those above it, up to the mount point.
func (g group) upward() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for dir := g.dir; ; dir = path.Dir(dir) {
			if !yield(dir) || dir == g.mount || dir == "." {
				return
			}
		}
	}
}

// findGroup finds the group that the controller's limits come from. With both
// versions mounted a controller belongs to exactly one: version 1 lists it by
// name, and whatever it does not list is version 2's.
func findGroup(root fs.FS, controller string) (group, bool) {
	version, where := 0, ""
	for line := range strings.Lines(text(root, "proc/self/cgroup")) {
		// ID:CONTROLLERS:PATH, where version 2 is 0::PATH
		f := strings.SplitN(strings.TrimSpace(line), ":", 3)
		if len(f) != 3 {
			continue
		}
		if slices.Contains(strings.Split(f[1], ","), controller) {
			version, where = 1, f[2]
			break
		}
		if f[0] == "0" && f[1] == "" {
			version, where = 2, f[2]
		}
	}
	if version == 0 {
		return group{}, false
	}
	for line := range strings.Lines(text(root, "proc/self/mountinfo")) {
		// 31 23 0:28 ROOT POINT OPTIONS … - TYPE SOURCE SUPEROPTIONS; see proc_pid_mountinfo(5)
		before, after, ok := strings.Cut(strings.TrimSpace(line), " - ")
		f, s := strings.Fields(before), strings.Fields(after)
		if !ok || len(f) < 6 || len(s) < 3 {
			continue
		}
		if version == 2 && s[0] != "cgroup2" ||
			version == 1 && !(s[0] == "cgroup" && slices.Contains(strings.Split(s[2], ","), controller)) {
			continue
		}
		mount := strings.TrimPrefix(unescape(f[4]), "/")
		rel := where
		if r := unescape(f[3]); r != "/" {
			// A container may see its own group bind-mounted: the path outside means nothing inside.
			var under bool
			if rel, under = strings.CutPrefix(where, r); !under {
				rel = ""
			}
		}
		dir := path.Join(mount, rel)
		if _, err := fs.Stat(root, dir); err != nil || strings.HasPrefix(rel, "/..") {
			dir = mount // a group above the namespace's root cannot be read
		}
		return group{version, mount, dir}, true
	}
	return group{}, false
}

// unescape decodes mountinfo's \040 for a space and its like.
func unescape(s string) string {
	return strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`).Replace(s)
}

// quota returns the group's limit in CPUs; ok is false for none.
func quota(root fs.FS, dir string, version int) (cpus float64, ok bool) {
	var limit, period string
	if version == 2 {
		limit, period, _ = strings.Cut(text(root, dir+"/cpu.max"), " ") // "150000 100000", "max 100000"
	} else {
		limit, period = text(root, dir+"/cpu.cfs_quota_us"), text(root, dir+"/cpu.cfs_period_us")
	}
	q, err1 := strconv.ParseFloat(limit, 64)
	p, err2 := strconv.ParseFloat(period, 64)
	if cmp.Or(err1, err2) != nil || q <= 0 || p <= 0 { // version 1 says -1 for none
		return 0, false
	}
	return q / p, true
}
