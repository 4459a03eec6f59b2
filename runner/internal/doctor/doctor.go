// Package doctor finds out what a machine can do for the book: each capability,
// whether it is there, why not, what to type, and the claims its want costs.
package doctor

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"chanlab/runner/internal/machine"
)

// Capability is one thing that experiments or the site can use.
type Capability struct {
	Name    string `json:"name"`
	Present bool   `json:"present"`
	Detail  string `json:"detail,omitempty"` // what is there: a version, a count
	Why     string `json:"why,omitempty"`    // why it is not, or not enough
	Hint    string `json:"hint,omitempty"`   // a command to type, where one helps
	// Claims are those whose evidence uses it; empty when present. An experiment
	// that has another way decides them all the same.
	Claims []string `json:"claims,omitempty"`
}

// patience bounds each probe: a tool that hangs is a tool that is not there.
const patience = 2 * time.Second

// probe looks for one capability.
type probe struct {
	name string
	// users are the packages that look with it, by their path under the root:
	// "runner/instrument/gdb", "experiments/cring".
	users []string
	run   func(context.Context, *host) Capability
}

// host is what the probes look at.
type host struct {
	root string // the repository
	// machine is the description, made once; nil when that failed.
	machine func() *machine.Machine
}

// probes in the order of a reader's needs: to run anything, to build the site,
// to run what needs more than Go.
var probes = []probe{
	{name: "go", run: goCommand},
	{name: "toolchains", run: toolchains},
	{name: "git", run: tool("git", "git", "--version")},
	{name: "make", run: tool("make", "make", "--version")},
	{name: "node", run: node},
	{name: "npm", run: tool("npm", "npm", "--version")},
	{name: "results folder", run: resultsFolder},
	{name: "disk space", run: diskSpace},
	{name: "cores", run: cores},
	{name: "cpu quota", run: cpuQuota},
	{name: "numa", run: numaNodes},
	{name: "gdb", users: []string{"runner/instrument/gdb"}, run: tool("gdb", "gdb", "--nx", "--version")},
	{name: "ptrace", users: []string{"runner/instrument/gdb", "runner/instrument/step"}, run: ptrace},
	{name: "perf hardware", run: perfHardware},
	{name: "perf software", run: perfSoftware},
	{name: "c compiler", users: []string{"experiments/cring", "experiments/casstack"}, run: tool("gcc", "gcc", "--version")},
	{name: "io_uring", users: []string{"experiments/uring"}, run: ioUring},
	{name: "liburing.h", run: liburing},
	{name: "page numbers", run: pageNumbers},
	{name: "qemu", run: tool("qemu-system-x86", "qemu-system-x86_64", "--version")},
	{name: "landlock", run: landlock},
	{name: "user namespaces", run: userNamespaces},
	{name: "chromium", run: chromium},
	{name: "cjk font", run: cjkFont},
}

// Probe looks for every capability, each for at most two seconds, and returns
// them in a fixed order. root is the repository. claimsOf gives the claims of
// an experiment, or of the experiments that import an instrument; it may be nil. No probe uses the
// network or leaves anything behind.
func Probe(ctx context.Context, root string, claimsOf func(user string) []string) []Capability {
	h := &host{root: root, machine: sync.OnceValue(func() *machine.Machine {
		m, err := machine.Describe(ctx)
		if err != nil {
			return nil
		}
		return m
	})}
	list := make([]Capability, len(probes))
	var wg sync.WaitGroup
	for i, p := range probes {
		wg.Go(func() {
			list[i] = bounded(ctx, patience, h, p)
			if list[i].Present || claimsOf == nil {
				return
			}
			for _, name := range p.users {
				for _, id := range claimsOf(name) {
					if !slices.Contains(list[i].Claims, id) {
						list[i].Claims = append(list[i].Claims, id)
					}
				}
			}
		})
	}
	wg.Wait()
	return list
}

// bounded runs a probe that may hang or panic. One that hangs is left behind:
// it holds nothing that another needs.
func bounded(ctx context.Context, limit time.Duration, h *host, p probe) Capability {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	done := make(chan Capability, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				done <- Capability{Why: fmt.Sprintf("the probe itself failed: %v", r)}
			}
		}()
		done <- p.run(ctx, h)
	}()
	var c Capability
	select {
	case c = <-done:
	case <-ctx.Done():
		// Let it kill the tool that hangs: this program may end next.
		select {
		case <-done:
		case <-time.After(2 * patience / 10):
		}
		// A tool that was killed for lateness answers now, but not usefully.
		c = Capability{Why: fmt.Sprintf("no answer within %v", limit)}
		if context.Cause(ctx) == context.Canceled {
			c.Why = "stopped"
		}
	}
	c.Name = p.name
	return c
}

// has is a capability that is there.
func has(format string, args ...any) Capability {
	return Capability{Present: true, Detail: fmt.Sprintf(format, args...)}
}

// lacks is one that is not.
func lacks(format string, args ...any) Capability {
	return Capability{Why: fmt.Sprintf(format, args...)}
}

// hint adds what to type.
func (c Capability) hint(command string) Capability {
	c.Hint = command
	return c
}
