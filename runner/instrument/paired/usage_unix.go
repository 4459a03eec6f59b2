//go:build unix

package paired

import "syscall"

// usage is what the system has charged to the process, see getrusage(2).
type usage struct{ cpu, voluntary, involuntary, faults int64 }

const hasUsage = true

func readUsage() usage {
	var r syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return usage{r.Utime.Nano() + r.Stime.Nano(), int64(r.Nvcsw), int64(r.Nivcsw), int64(r.Minflt)}
}
