package paired

import (
	"fmt"
	"go/version"
	"os"
	"path/filepath"
	"runtime"
)

// A Gate is a condition of the claim: closed, it leaves the claim undecided
// (unmet) instead of letting an empty measurement pass for an effect of zero.
type Gate struct {
	Name     string
	parallel int
	share    float64
	check    func() (saw string, open bool)
}

// Parallel demands that k goroutines really run at the same time: a slice
// counts only if the process used at least 0.9 k CPUs on average in it.
func Parallel(k int) Gate {
	return Gate{Name: fmt.Sprintf("parallel(%d)", k), parallel: k, share: fullShare, check: cores(k)}
}

// Contending is Parallel for goroutines that take the same lock: sleeping until
// it is free is part of what they do, so 0.7 k CPUs are enough. Of two, one may
// be off its CPU for up to three fifths of the slice; starved for longer, it
// closes the gate.
func Contending(k int) Gate {
	return Gate{Name: fmt.Sprintf("contending(%d)", k), parallel: k, share: 0.7, check: cores(k)}
}

// fullShare leaves a tenth for the start and the end of a slice.
const fullShare = 0.9

// Cores demands n CPUs that the process may use.
func Cores(n int) Gate { return Gate{Name: fmt.Sprintf("cores(%d)", n), check: cores(n)} }

func cores(n int) func() (string, bool) {
	return func() (string, bool) {
		have := min(len(allowedCPUs()), runtime.GOMAXPROCS(0))
		return fmt.Sprintf("%d CPUs", have), have >= n
	}
}

// NUMA demands n memory nodes.
func NUMA(n int) Gate {
	return Gate{Name: fmt.Sprintf("numa(%d)", n), check: func() (string, bool) {
		nodes, _ := filepath.Glob("/sys/devices/system/node/node[0-9]*")
		have := max(len(nodes), 1)
		return fmt.Sprintf("%d memory nodes", have), have >= n
	}}
}

// GoVersion demands a toolchain of at least that version, such as "go1.24".
func GoVersion(least string) Gate {
	return Gate{Name: "goversion(" + least + ")", check: func() (string, bool) {
		return runtime.Version(), version.Compare(runtime.Version(), least) >= 0
	}}
}

// File demands that a file of the system exists, such as one under /proc.
func File(name string) Gate {
	return Gate{Name: "file(" + name + ")", check: func() (string, bool) {
		_, err := os.Stat(name)
		if err != nil {
			return err.Error(), false
		}
		return "present", true
	}}
}

// Custom is a condition of the experiment's own; check says what it saw.
func Custom(name string, check func() (saw string, open bool)) Gate {
	return Gate{Name: name, check: check}
}

// closed evaluates gates: what each saw, and the first that is closed.
func closed(gates []Gate) (saw []string, unmet string) {
	for _, g := range gates {
		s, open := g.check()
		saw = append(saw, g.Name+": "+s)
		if !open && unmet == "" {
			unmet = g.Name + ": " + s
		}
	}
	return saw, unmet
}
