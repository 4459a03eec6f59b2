//go:build !linux

package paired

import (
	"errors"
	"runtime"
)

func allowedCPUs() []int { return make([]int, runtime.NumCPU()) }

var errPinning = errors.New("pinned: threads cannot be bound to CPUs on " + runtime.GOOS)

func bind(int) (undo func(), err error) { return nil, errPinning }

func threadCPU() int64 { return 0 }

func pick(Placement, int) ([]int, error) { return nil, errPinning }

// A queue would read run-queue waiting time, which only Linux tells.
type queue struct{}

func openQueue() *queue    { return nil }
func (*queue) refresh()    {}
func (*queue) wait() int64 { return 0 }
func (*queue) close()      {}
