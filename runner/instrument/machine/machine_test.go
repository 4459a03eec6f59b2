package machine

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

func twoNode(t *testing.T) fs.FS {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join("testdata", "two-node.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	return tree(t, a)
}

func tree(t *testing.T, a *txtar.Archive) fs.FS {
	t.Helper()
	root, err := txtar.FS(a)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func TestTwoNodes(t *testing.T) {
	got, err := Read(twoNode(t))
	if err != nil {
		t.Fatal(err)
	}
	want := &Topology{
		Online:    []int{0, 1, 2, 3, 4, 5, 6, 7},
		Cores:     [][]int{{0, 4}, {1, 5}, {2, 6}, {3, 7}},
		LineBytes: 64,
		Nodes:     []Node{{0, []int{0, 2, 4, 6}, []int{10, 20}}, {1, []int{1, 3, 5, 7}, []int{20, 10}}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("topology (-want +got):\n%s", d)
	}
	if s := got.Siblings(6); !slices.Equal(s, []int{2}) {
		t.Errorf("siblings of 6: got %v, want [2]", s)
	}
	if d, ok := got.Distance(0, 1); d != 20 || !ok {
		t.Errorf("distance from 0 to 1: got %d, %v, want 20", d, ok)
	}
	if d, ok := got.Distance(0, 7); ok {
		t.Errorf("distance to a node that is not there: got %d", d)
	}
}

func TestPair(t *testing.T) {
	topology, err := Read(twoNode(t))
	if err != nil {
		t.Fatal(err)
	}
	cpuset, err := Cpuset(twoNode(t)) // of a group two levels up: 3 and 7 are left out
	if err != nil || FormatList(cpuset) != "0-2,4-6" {
		t.Fatalf("cpuset: got %v, %v", cpuset, err)
	}
	for _, c := range []struct {
		relation Relation
		among    []int
		a, b     int // both 0 for none
	}{
		{SameCore, cpuset, 0, 4},
		{SameNode, cpuset, 0, 2},
		{OtherNode, cpuset, 0, 1},
		{SameNode, []int{1, 4, 5}, 0, 0},
		{OtherNode, []int{1, 4, 5}, 1, 4},
		{SameCore, []int{0, 1, 2}, 0, 0},
		{SameNode, []int{3}, 0, 0},
	} {
		a, b, err := topology.Pair(c.relation, c.among)
		if a != c.a || b != c.b {
			t.Errorf("%v among %v: got %d, %d, want %d, %d", c.relation, c.among, a, b, c.a, c.b)
		}
		_, unavailable := errors.AsType[*UnavailableError](err)
		if none := c.a == c.b; unavailable != none {
			t.Errorf("%v among %v: got error %v", c.relation, c.among, err)
		}
	}
	if got, want := topology.Spread(cpuset), []int{0, 1, 2, 4, 5, 6}; !slices.Equal(got, want) {
		t.Errorf("spread: got %v, want %v", got, want)
	}
	if got, want := topology.Spread([]int{0, 4, 1}), []int{0, 1, 4}; !slices.Equal(got, want) {
		t.Errorf("spread: got %v, want %v", got, want)
	}
}

// A sandbox may tell no more than which CPUs there are.
func TestTopologyWithoutDetail(t *testing.T) {
	got, err := Read(tree(t, txtar.Parse([]byte("-- sys/devices/system/cpu/online --\n0-1\n"))))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(&Topology{Online: []int{0, 1}, Cores: [][]int{{0}, {1}}}, got); d != "" {
		t.Errorf("topology (-want +got):\n%s", d)
	}
	if a, b, err := got.Pair(SameNode, got.Online); a != 0 || b != 1 || err != nil {
		t.Errorf("got %d, %d, %v", a, b, err)
	}
	if _, err := Read(tree(t, txtar.Parse(nil))); !strings.Contains(err.Error(), "/sys/devices/system/cpu/online") {
		t.Errorf("without sysfs: got %v", err)
	}
}

// An offline sibling is still listed as of the core by some kernels.
func TestOfflineSiblingIsLeftOut(t *testing.T) {
	got, err := Read(tree(t, txtar.Parse([]byte(`
-- sys/devices/system/cpu/online --
0,2
-- sys/devices/system/cpu/cpu0/topology/thread_siblings_list --
0-1
-- sys/devices/system/cpu/cpu2/topology/thread_siblings_list --
2-3
-- sys/devices/system/node/online --
0,2
-- sys/devices/system/node/node0/cpulist --
0,2
-- sys/devices/system/node/node0/distance --
10 17
-- sys/devices/system/node/node2/cpulist --

-- sys/devices/system/node/node2/distance --
17 10
`))))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([][]int{{0}, {2}}, got.Cores); d != "" {
		t.Errorf("cores (-want +got):\n%s", d)
	}
	// Nodes go by number, distances by place: node 2 is the second.
	if d, ok := got.Distance(2, 0); d != 17 || !ok {
		t.Errorf("distance from 2 to 0: got %d, %v, want 17", d, ok)
	}
	if _, ok := got.Node(1); ok {
		t.Error("an offline CPU has a node")
	}
}

func TestCpuset(t *testing.T) {
	for name, c := range map[string]struct{ archive, want string }{
		"no control groups": {"", ""},
		"version 1, group bind-mounted": {`
-- proc/self/cgroup --
3:cpuset:/docker/1f2e
0::/system.slice
-- proc/self/mountinfo --
40 31 0:33 /docker/1f2e /sys/fs/cgroup/cpuset ro master:15 - cgroup cgroup rw,cpuset
-- sys/fs/cgroup/cpuset/cpuset.cpus --
2-3
`, "2-3"},
		"version 2, controller off": {`
-- proc/self/cgroup --
0::/a
-- proc/self/mountinfo --
35 24 0:30 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw
-- sys/fs/cgroup/a/cpu.max --
max 100000
`, ""},
		"version 2, the group lies above the namespace": {`
-- proc/self/cgroup --
0::/../outside
-- proc/self/mountinfo --
35 24 0:30 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw
-- sys/fs/cgroup/cpuset.cpus.effective --
1
`, "1"},
	} {
		got, err := Cpuset(tree(t, txtar.Parse([]byte(c.archive))))
		if err != nil || FormatList(got) != c.want {
			t.Errorf("%s: got %v, %v, want %q", name, got, err, c.want)
		}
	}
}

func TestListsReadAsTheKernelWritesThem(t *testing.T) {
	for in, want := range map[string]string{
		"0-3,8,10-11\n": "0-3,8,10-11", "": "", "(null)": "", "5": "5", "3,1,2,1": "1-3",
	} {
		list, err := ParseList(in)
		if got := FormatList(list); got != want || err != nil {
			t.Errorf("%q: got %q, %v, want %q", in, got, err, want)
		}
	}
	for _, in := range []string{"x", "3-1", "-1", "0-", "0-99999999", "1,,2"} {
		if list, err := ParseList(in); err == nil {
			t.Errorf("%q: got %v, want an error", in, list)
		}
	}
}
