package paired

import (
	"sync/atomic"
	"time"
)

// paused is what the slice under way leaves out of its times.
var paused struct{ wall, cpu atomic.Int64 }

// Pause stops the clocks of the slice that is being measured, until resume is
// called, by whatever goroutine. What an operation needs and the claim does
// not speak of goes between the two: waking what the operation put to sleep,
// say. Reading the clocks costs about a microsecond, most of it inside the
// pause, so pause once for many operations and not for each.
//
// Work of several pinned goroutines cannot pause: their time is read from the
// clocks of their threads.
func Pause() (resume func()) {
	start := time.Now()
	before := readUsage()
	return func() {
		paused.cpu.Add(readUsage().cpu - before.cpu)
		paused.wall.Add(int64(time.Since(start)))
	}
}

// unpaused forgets the pauses of the slice before.
func unpaused() {
	paused.wall.Store(0)
	paused.cpu.Store(0)
}
