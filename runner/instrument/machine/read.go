package machine

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// text returns the trimmed content of a small file, empty where there is none.
// /proc and /sys answer "no such thing" by a missing file, EACCES, ENODEV or
// EINVAL; here they are one answer.
func text(root fs.FS, name string) string {
	data, err := fs.ReadFile(root, name)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(data))
}

const (
	sysCPU  = "sys/devices/system/cpu"
	sysNode = "sys/devices/system/node"
)

// Read reads a topology from sysfs under root, "/" on the host itself (Linux
// Documentation/admin-guide/cputopology.rst, Documentation/ABI/stable/sysfs-devices-node).
// What sysfs leaves out stays empty, except the list of CPUs online, without
// which there is no topology.
func Read(root fs.FS) (*Topology, error) {
	online, err := ParseList(text(root, sysCPU+"/online"))
	if err != nil {
		return nil, fmt.Errorf("reading the topology: /%s/online: %w", sysCPU, err)
	}
	if len(online) == 0 {
		return nil, &UnavailableError{What: "topology", Reason: "/" + sysCPU + "/online is empty or missing"}
	}
	t := &Topology{Online: online}
	seen := map[int]bool{}
	for _, cpu := range online {
		if seen[cpu] {
			continue
		}
		dir := fmt.Sprintf("%s/cpu%d/topology/", sysCPU, cpu)
		// Kernels before 5.2 have only the second name.
		core, err := ParseList(cmp.Or(text(root, dir+"core_cpus_list"), text(root, dir+"thread_siblings_list")))
		if err != nil || !slices.Contains(core, cpu) {
			core = []int{cpu}
		}
		core = slices.DeleteFunc(core, func(c int) bool { return seen[c] || !slices.Contains(online, c) })
		for _, c := range core {
			seen[c] = true
		}
		t.Cores = append(t.Cores, core)
	}
	t.LineBytes = lineBytes(root, online[0])
	t.Nodes = nodes(root)
	return t, nil
}

func lineBytes(root fs.FS, cpu int) int {
	dir := fmt.Sprintf("%s/cpu%d/cache", sysCPU, cpu)
	entries, err := fs.ReadDir(root, dir)
	if err != nil {
		return 0
	}
	for _, e := range entries {
		at := path.Join(dir, e.Name())
		if text(root, at+"/level") != "1" || text(root, at+"/type") == "Instruction" {
			continue
		}
		if n, err := strconv.Atoi(text(root, at+"/coherency_line_size")); err == nil {
			return n
		}
	}
	return 0
}

func nodes(root fs.FS) []Node {
	ids, err := ParseList(text(root, sysNode+"/online"))
	if err != nil {
		return nil
	}
	var list []Node
	for _, id := range ids {
		at := fmt.Sprintf("%s/node%d", sysNode, id)
		n := Node{ID: id}
		n.CPUs, _ = ParseList(text(root, at+"/cpulist")) // none is an answer: memory only
		for _, f := range strings.Fields(text(root, at+"/distance")) {
			if d, err := strconv.Atoi(f); err == nil {
				n.Distances = append(n.Distances, d)
			}
		}
		list = append(list, n)
	}
	return list
}

// Cpuset returns the CPUs that the calling process's control group allows, or
// none where there is no such limit. See cgroups(7) and cpuset(7); in version 2
// the effective list already takes the groups above into account, in version 1
// so does cpuset.effective_cpus.
func Cpuset(root fs.FS) ([]int, error) {
	dir, mount, v1, ok := group(root)
	if !ok {
		return nil, nil
	}
	names := []string{"cpuset.cpus.effective"}
	if v1 {
		names = []string{"cpuset.effective_cpus", "cpuset.cpus"}
	}
	for ; ; dir = path.Dir(dir) { // the file is missing where the controller is off
		for _, name := range names {
			if s := text(root, dir+"/"+name); s != "" {
				return ParseList(s)
			}
		}
		if dir == mount || dir == "." {
			return nil, nil
		}
	}
}

// group finds the folder of the group that the cpuset controller's limits come
// from, and where its hierarchy is mounted. Version 1 lists a controller by
// name, and whatever it does not list is version 2's.
func group(root fs.FS) (dir, mount string, v1, ok bool) {
	where := ""
	for line := range strings.Lines(text(root, "proc/self/cgroup")) {
		f := strings.SplitN(strings.TrimSpace(line), ":", 3) // ID:CONTROLLERS:PATH
		if len(f) != 3 {
			continue
		}
		if slices.Contains(strings.Split(f[1], ","), "cpuset") {
			where, v1, ok = f[2], true, true
			break
		}
		if f[0] == "0" && f[1] == "" {
			where, ok = f[2], true
		}
	}
	if !ok {
		return "", "", false, false
	}
	for line := range strings.Lines(text(root, "proc/self/mountinfo")) {
		// 31 23 0:28 ROOT POINT OPTIONS … - TYPE SOURCE SUPEROPTIONS; see proc_pid_mountinfo(5)
		before, after, _ := strings.Cut(strings.TrimSpace(line), " - ")
		f, s := strings.Fields(before), strings.Fields(after)
		if len(f) < 6 || len(s) < 3 {
			continue
		}
		if !v1 && s[0] != "cgroup2" ||
			v1 && !(s[0] == "cgroup" && slices.Contains(strings.Split(s[2], ","), "cpuset")) {
			continue
		}
		mount = strings.TrimPrefix(unescape(f[4]), "/")
		rel := where
		if r := unescape(f[3]); r != "/" {
			// A container may see its own group bind-mounted: the path outside means nothing inside.
			var under bool
			if rel, under = strings.CutPrefix(where, r); !under {
				rel = ""
			}
		}
		dir = path.Join(mount, rel)
		if _, err := fs.Stat(root, dir); err != nil || strings.HasPrefix(rel, "/..") {
			dir = mount // a group above the namespace's root cannot be read
		}
		return dir, mount, v1, true
	}
	return "", "", false, false
}

// unescape decodes mountinfo's \040 for a space and its like.
func unescape(s string) string {
	return strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`).Replace(s)
}
