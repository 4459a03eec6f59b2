//go:build !linux && !darwin && !windows

package machine

import (
	"os"
	"runtime"
)

// describeHost asks the CPU alone.
func describeHost(m *Machine) {
	describeCPUID(m)
	m.Memory.PageBytes = os.Getpagesize()
	for _, name := range []string{"numa", "frequency", "perf", "clock.source", "limits", "load"} {
		m.absent(name, "not asked on "+runtime.GOOS)
	}
}

func loadNow() *Load { return nil }
