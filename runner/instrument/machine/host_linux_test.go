package machine

import (
	"errors"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

func allowed(t *testing.T) []int {
	t.Helper()
	list, err := Allowed()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 || len(list) < runtime.NumCPU() {
		t.Fatalf("allowed: got %v, but the runtime counts %d CPUs", list, runtime.NumCPU())
	}
	return list
}

func TestPinBindsAndUndoes(t *testing.T) {
	list := allowed(t)
	for _, cpu := range list {
		undo, err := Pin(cpu)
		if err != nil {
			t.Fatal(err)
		}
		if got, _, err := Current(); err == nil && got != cpu {
			t.Errorf("pinned to CPU %d, runs on %d", cpu, got)
		}
		if got := allowed1(t); !slices.Equal(got, []int{cpu}) {
			t.Errorf("pinned to CPU %d, may use %v", cpu, got)
		}
		// Another goroutine has another thread, which the pin leaves alone.
		done := make(chan error)
		go func() { done <- undo() }()
		if err := <-done; err == nil {
			t.Error("another goroutine undid the pin")
		}
		for range 2 { // the second does nothing
			if err := undo(); err != nil {
				t.Error(err)
			}
		}
		if got := allowed1(t); !slices.Equal(got, list) {
			t.Errorf("after the undo: may use %v, want %v", got, list)
		}
	}
}

// allowed1 reads the thread's affinity.
func allowed1(t *testing.T) []int {
	t.Helper()
	list, err := Allowed()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestPinWhereItMayNot(t *testing.T) {
	list := allowed(t)
	for _, cpu := range []int{-1, maxCPU, maxCPU - 1} {
		_, err := Pin(cpu)
		un, ok := errors.AsType[*UnavailableError](err)
		if !ok {
			t.Fatalf("CPU %d: got %v, want an UnavailableError", cpu, err)
		}
		if cpu == maxCPU-1 && (!errors.Is(err, syscall.EINVAL) || !strings.Contains(un.Reason, FormatList(list))) {
			t.Errorf("CPU %d: does not say which there are: %v", cpu, err)
		}
	}
}

func TestHere(t *testing.T) {
	topology, err := Here()
	if un, ok := errors.AsType[*UnavailableError](err); ok {
		t.Skip(un)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, cpu := range allowed(t) {
		if !slices.Contains(topology.Online, cpu) {
			t.Errorf("CPU %d may be used but is not online (%v)", cpu, topology.Online)
		}
	}
	n := 0
	for _, core := range topology.Cores {
		n += len(core)
	}
	if n != len(topology.Online) {
		t.Errorf("cores %v do not hold the CPUs online %v once each", topology.Cores, topology.Online)
	}
}

func TestPageLiesOnANode(t *testing.T) {
	page := make([]byte, 1<<16)
	for i := range page {
		page[i] = 1
	}
	p := unsafe.Pointer(&page[1<<15])
	node, err := PageNode(p)
	if un, ok := errors.AsType[*UnavailableError](err); ok {
		t.Skip(un)
	}
	if err != nil {
		t.Fatal(err)
	}
	if topology, err := Here(); err == nil && len(topology.Nodes) > 0 &&
		!slices.ContainsFunc(topology.Nodes, func(n Node) bool { return n.ID == node }) {
		t.Errorf("page on node %d, nodes are %v", node, topology.Nodes)
	}
	if to, err := MovePage(p, node); err != nil || to != node {
		t.Errorf("moving the page to where it lies: got node %d, %v", to, err)
	}
	if n, err := MovePage(p, 1000); err == nil {
		t.Errorf("moving the page to node 1000: got node %d, want an error", n)
	}
	policy, err := PolicyOf(p)
	if un, ok := errors.AsType[*UnavailableError](err); ok {
		t.Skip(un)
	}
	if err != nil || policy.Mode == "" {
		t.Errorf("policy: got %+v, %v", policy, err)
	}
	runtime.KeepAlive(page)
}

func TestUntouchedPageIsNowhere(t *testing.T) {
	mem, err := syscall.Mmap(-1, 0, 1<<16, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Munmap(mem)
	node, err := PageNode(unsafe.Pointer(&mem[0]))
	if un, ok := errors.AsType[*UnavailableError](err); ok {
		t.Skip(un)
	}
	if err == nil || !strings.Contains(err.Error(), "write to it first") {
		t.Errorf("got node %d, %v", node, err)
	}
}
