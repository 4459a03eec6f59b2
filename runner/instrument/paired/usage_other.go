//go:build !unix

package paired

// usage is what the system has charged to the process. Elsewhere than on Unix
// the CPU clock is too coarse for a slice (15.6 ms on Windows), so it counts
// as absent, and what depends on it is undecided.
type usage struct{ cpu, voluntary, involuntary, faults int64 }

const hasUsage = false

func readUsage() usage { return usage{} }
