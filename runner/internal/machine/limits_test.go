package machine

import "testing"

func TestQuota(t *testing.T) {
	tests := []struct {
		name    string
		archive string
		version int
		quota   float64 // 0 is none
		memory  int64
	}{
		{"no cgroups at all", "", 0, 0, 0},
		{"v1 container with its group bind-mounted", `
-- proc/self/cgroup --
4:cpu,cpuacct:/docker/1f2e
-- proc/self/mountinfo --
40 31 0:33 /docker/1f2e /sys/fs/cgroup/cpu,cpuacct ro,nosuid,relatime master:15 - cgroup cgroup rw,cpu,cpuacct
-- sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us --
50000
-- sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us --
100000
`, 1, 0.5, 0},
		{"v1 without limit", `
-- proc/self/cgroup --
1:cpu:/
-- proc/self/mountinfo --
32 31 0:29 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu
-- sys/fs/cgroup/cpu/cpu.cfs_quota_us --
-1
-- sys/fs/cgroup/cpu/cpu.cfs_period_us --
100000
`, 1, 0, 0},
		{"v2, the parent is tighter", `
-- proc/self/cgroup --
0::/a/b
-- proc/self/mountinfo --
35 24 0:30 / /sys/fs/cgroup rw shared:9 - cgroup2 cgroup2 rw
-- sys/fs/cgroup/a/cpu.max --
200000 100000
-- sys/fs/cgroup/a/memory.max --
1000000
-- sys/fs/cgroup/a/b/cpu.max --
400000 100000
-- sys/fs/cgroup/a/b/memory.max --
max
`, 2, 2, 1000000},
		{"v2, the group lies above the namespace", `
-- proc/self/cgroup --
0::/../../outside
-- proc/self/mountinfo --
35 24 0:30 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw
-- sys/fs/cgroup/cpu.max --
max 100000
`, 2, 0, 0},
		{"both mounted, cpu belongs to v2", `
-- proc/self/cgroup --
9:name=systemd:/x
0::/x
-- proc/self/mountinfo --
40 31 0:37 / /sys/fs/cgroup/systemd rw - cgroup cgroup rw,name=systemd
41 31 0:38 / /sys/fs/cgroup/the\040unified rw - cgroup2 cgroup2 rw
-- sys/fs/cgroup/the unified/x/cpu.max --
75000 50000
`, 2, 1.5, 0},
		{"torn files", `
-- proc/self/cgroup --
nonsense
0::/
-- proc/self/mountinfo --
35 24
- - -
35 24 0:30 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw
-- sys/fs/cgroup/cpu.max --
100000 0
`, 2, 0, 0},
	}
	for _, test := range tests {
		l := limits(files(t, test.archive))
		var quota float64
		if l.Quota != nil {
			quota = *l.Quota
		}
		if l.CgroupVersion != test.version || quota != test.quota || l.MemoryBytes != test.memory {
			t.Errorf("%s: got version %d, quota %v, memory %d, want %d, %v, %d",
				test.name, l.CgroupVersion, quota, l.MemoryBytes, test.version, test.quota, test.memory)
		}
	}
}

func TestNormalList(t *testing.T) {
	for in, want := range map[string]string{
		"0-3,8,10-11\n": "0-3,8,10-11", "3,1,2,2": "1-3", "": "", "  (null)": "", "7": "7",
		"a": "", "1-": "", "3-1": "",
	} {
		if got := normalList(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestLoadSince(t *testing.T) {
	a := &Load{Ticks: parseTicks("cpu  100 0 50 800 50 0 0 0 0 0\n")}
	b := &Load{Ticks: parseTicks("cpu  130 0 70 830 60 0 0 10 5 0\n")}
	busy, steal, ok := b.Since(a)
	if !ok || busy != 0.5 || steal != 0.1 {
		t.Errorf("got busy %v, steal %v, %v, want 0.5, 0.1, true", busy, steal, ok)
	}
	for _, pair := range [][2]*Load{{nil, a}, {a, nil}, {a, a}, {a, b}, {a, {}}} {
		if _, _, ok := pair[0].Since(pair[1]); ok {
			t.Errorf("%v since %v says something", pair[0], pair[1])
		}
	}
}

func TestScrub(t *testing.T) {
	for in, want := range map[string]string{
		"-tags=x -overlay=/home/me/o.json":       "-tags=x -overlay=…",
		`-ldflags=-X=a.b=C:\Users\me -trimpath`:  "-ldflags=-X=a.b=… -trimpath",
		"-mod=mod   -race":                       "-mod=mod -race",
		`exec: "go": executable file not found`:  `exec: "go": executable file not found`,
		"fork/exec /usr/local/go/bin/go: denied": "… … denied",
	} {
		if got := scrub(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
