package numa

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/machine"
)

// transcript is what TestNodes saw: an artifact here, the console's last lines
// in the guest.
var transcript bytes.Buffer

func say(format string, args ...any) { fmt.Fprintf(&transcript, format+"\n", args...) }

// A site is a memory node with one of its CPUs that this process may use.
type site struct{ node, cpu int }

// sites returns a CPU of each node, nodes in ascending order.
func sites(topology *machine.Topology, allowed []int) (list []site) {
	for _, n := range topology.Nodes {
		for _, cpu := range n.CPUs {
			if slices.Contains(allowed, cpu) {
				list = append(list, site{n.ID, cpu})
				break
			}
		}
	}
	return list
}

// here returns the topology and its sites, or skips the test.
func here(t testing.TB, ids ...string) (*machine.Topology, []int, []site) {
	t.Helper()
	topology, err := machine.Here()
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	allowed, err := machine.Allowed()
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	list := sites(topology, allowed)
	if len(list) == 0 {
		claim.Unavailable(t, errors.New("memory nodes: /sys/devices/system/node lists none: run on a kernel with CONFIG_NUMA"), ids...)
	}
	return topology, allowed, list
}

// TestNodes goes through what the instrument machine can do about nodes, on
// as many as there are, and tells what happened. It fails where the kernel
// contradicts itself or the instrument; it decides no claim.
func TestNodes(t *testing.T) {
	topology, allowed, all := here(t)
	transcript.Reset()
	say("topology: CPUs %s online, %s usable, %d cores, cache line %d bytes", machine.FormatList(topology.Online),
		machine.FormatList(allowed), len(topology.Cores), topology.LineBytes)
	for _, n := range topology.Nodes {
		say("  node %d: CPUs %s, distances %v", n.ID, machine.FormatList(n.CPUs), n.Distances)
	}
	for _, step := range []struct {
		name string
		do   func(*testing.T, *machine.Topology, []site)
	}{
		{"pin", pin}, {"touch", touch}, {"move", move}, {"channel", channel}, {"reuse", reuse}, {"walk", walks}, {"procs", procs},
	} {
		t.Run(step.name, func(t *testing.T) {
			step.do(t, topology, all)
			if t.Skipped() || t.Failed() {
				say("%s: not done", step.name)
			}
		})
	}
	t.Log("\n" + transcript.String())
	artifact.Write(t, "nodes.txt", append([]byte("$ go test -v -run TestNodes ./experiments/numa\n"), transcript.Bytes()...))
}

// at runs f on a thread bound to the site.
func at(t *testing.T, s site, f func()) {
	t.Helper()
	undo, err := machine.Pin(s.cpu)
	if _, ok := errors.AsType[*machine.UnavailableError](err); ok {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := undo(); err != nil {
			t.Error(err)
		}
	}()
	f()
}

func nodeOf(t *testing.T, p unsafe.Pointer) int {
	t.Helper()
	node, err := machine.PageNode(p)
	if _, ok := errors.AsType[*machine.UnavailableError](err); ok {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return node
}

func pin(t *testing.T, topology *machine.Topology, all []site) {
	for _, s := range all {
		at(t, s, func() {
			cpu, node, err := machine.Current()
			if err != nil {
				t.Skip(err)
			}
			if of, ok := topology.Node(cpu); cpu != s.cpu || node != s.node || !ok || of != node {
				t.Errorf("pinned to %+v: on CPU %d of node %d, which the topology puts on node %d", s, cpu, node, of)
			}
			say("pin: a thread bound to CPU %d runs on CPU %d, node %d", s.cpu, cpu, node)
		})
	}
	last := topology.Online[len(topology.Online)-1]
	_, err := machine.Pin(last + 1)
	if err == nil {
		t.Errorf("pinned to CPU %d, which is not online", last+1)
	}
	var errno syscall.Errno
	if errors.As(err, &errno) {
		say("pin: CPU %d does not exist: %s", last+1, unix.ErrnoName(errno))
	}
}

// procs sets GOMAXPROCS to the number of nodes and looks where goroutines run
// and what their threads may use.
func procs(t *testing.T, topology *machine.Topology, all []site) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(len(all)))
	var mu sync.Mutex
	cpus, nodes, masks := map[int]bool{}, map[int]bool{}, map[string]bool{}
	var wg sync.WaitGroup
	for range 4 * len(all) {
		wg.Go(func() {
			for deadline := time.Now().Add(300 * time.Millisecond); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
				cpu, node, err := machine.Current()
				if err != nil {
					return
				}
				mu.Lock()
				cpus[cpu], nodes[node] = true, true
				mu.Unlock()
				for end := time.Now().Add(time.Millisecond); time.Now().Before(end); {
				}
			}
		})
	}
	wg.Wait()
	files, _ := filepath.Glob("/proc/self/task/*/status")
	for _, f := range files {
		text, _ := os.ReadFile(f)
		for l := range strings.Lines(string(text)) {
			if list, ok := strings.CutPrefix(l, "Cpus_allowed_list:"); ok {
				masks[strings.TrimSpace(list)] = true
			}
		}
	}
	say("procs: GOMAXPROCS=%d on %d nodes: goroutines ran on CPUs %s, nodes %s", len(all), len(topology.Nodes),
		machine.FormatList(keys(cpus)), machine.FormatList(keys(nodes)))
	say("procs: each of %d threads may use CPUs %s", len(files), strings.Join(names(masks), " or "))
}

func keys(m map[int]bool) (list []int) {
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}

func names(m map[string]bool) (list []string) {
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}
