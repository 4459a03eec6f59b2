package numa

import (
	"cmp"
	"fmt"
	"slices"
	"syscall"
	"testing"
	"unsafe"

	"github.com/klauspost/cpuid/v2"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/machine"
	"chanlab/runner/instrument/paired"
)

// block is larger than the caches of any machine we know of, so that nearly
// every step of a walk goes to memory.
const block = 256 << 20

// lay returns a walk through fresh memory that lies on the site's node, as
// first touch leaves it and as the kernel confirms.
func lay(t testing.TB, s site, size int) (*walk, error) {
	t.Helper()
	mem, err := syscall.Mmap(-1, 0, size, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return nil, fmt.Errorf("mapping %d MiB: %w", size>>20, err)
	}
	t.Cleanup(func() { syscall.Munmap(mem) })
	// Fewer misses of the address translation: they are not what is asked.
	syscall.Madvise(mem, syscall.MADV_HUGEPAGE)
	undo, err := machine.Pin(s.cpu)
	if err != nil {
		return nil, err
	}
	w := newWalk(unsafe.Slice((*stop)(unsafe.Pointer(&mem[0])), size/line))
	if err := undo(); err != nil {
		return nil, err
	}
	for _, at := range []int{0, size / 3, size - 1} {
		if node, err := machine.PageNode(unsafe.Pointer(&mem[at])); err != nil {
			return nil, err
		} else if node != s.node {
			return nil, fmt.Errorf("byte %d of a block written on node %d lies on node %d", at, s.node, node)
		}
	}
	return w, nil
}

// farthest returns the site whose memory is farthest from the first.
func farthest(topology *machine.Topology, all []site) site {
	return slices.MaxFunc(all, func(a, b site) int {
		da, _ := topology.Distance(all[0].node, a.node)
		db, _ := topology.Distance(all[0].node, b.node)
		return cmp.Compare(da, db)
	})
}

// BenchmarkRemote walks, on a CPU of the first node, through memory of that
// node (A) and of the farthest one (B).
func BenchmarkRemote(b *testing.B) {
	topology, _, all := here(b, "C4.4.9")
	if len(all) < 2 {
		claim.Unavailable(b, &machine.UnavailableError{
			What: "memory of another node", Reason: fmt.Sprintf("this machine has %d node (node %d)", len(topology.Nodes), all[0].node),
			Hint: "run on a machine of several sockets, or type make numa-vm for everything but time",
		}, "C4.4.9")
	}
	if vendor := cpuid.CPU.HypervisorVendorString; vendor == "TCGTCGTCGTCG" {
		claim.Unavailable(b, &machine.UnavailableError{
			What: "time of a memory access", Reason: "the processor is emulated (" + vendor + ")", Hint: "run on a real machine of several nodes",
		}, "C4.4.9")
	}
	var walks []*walk
	for _, s := range []site{all[0], all[0], farthest(topology, all)} {
		w, err := lay(b, s, block)
		if err != nil {
			claim.Unavailable(b, err, "C4.4.9")
		}
		walks = append(walks, w)
	}
	res := paired.Compare(b, paired.Comparison{
		A: paired.Do(walks[0].steps), Control: paired.Do(walks[1].steps), B: paired.Do(walks[2].steps),
		AtLeast: 1.05, Metric: paired.CPU,
		Placement: paired.Pinned(all[0].cpu), Gates: []paired.Gate{paired.NUMA(2)},
	})
	evidence := claim.Text{EN: res.Evidence.EN, ZH: res.Evidence.ZH}
	if res.Verdict == paired.Undecided {
		claim.Undecided(b, "C4.4.9", res.Reason, evidence)
		return
	}
	claim.Decide(b, "C4.4.9", res.Verdict == paired.Confirmed, evidence)
}

// walks lays a small block on every node and walks it from the first: what
// BenchmarkRemote does, but for the time.
func walks(t *testing.T, _ *machine.Topology, all []site) {
	const small = 1 << 20
	for _, s := range all {
		w, err := lay(t, s, small)
		if err != nil {
			t.Fatal(err)
		}
		at(t, all[0], func() {
			first, stops := w.at, 0
			for w.steps(1); w.at != first; w.steps(1) {
				stops++
			}
			if stops+1 != small/line {
				t.Errorf("the walk came round after %d steps of %d", stops+1, small/line)
			}
			say("walk: from a CPU of node %d through %d lines that lie on node %d, and round again", all[0].node, stops+1, s.node)
		})
	}
}
