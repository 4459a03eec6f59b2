package guest

import (
	"regexp"
	"runtime"
	"runtime/debug"
	"strconv"
)

var header = regexp.MustCompile(`(?m)^goroutine (\d+) (?:gp=0x([0-9a-f]+) )?.*\[(.*)\]:$`)

// waitingOnNil returns the goroutines that wait on a nil channel: Go's own
// trace tells them apart.
func waitingOnNil() map[uintptr]bool {
	debug.SetTraceback("system") // shows the goroutine's address
	defer debug.SetTraceback("single")
	buf := make([]byte, 1<<20)
	buf = buf[:runtime.Stack(buf, true)]
	found := map[uintptr]bool{}
	for _, m := range header.FindAllSubmatch(buf, -1) {
		g, err := strconv.ParseUint(string(m[2]), 16, 64)
		if err == nil && regexp.MustCompile(`nil chan`).Match(m[3]) {
			found[uintptr(g)] = true
		}
	}
	return found
}
