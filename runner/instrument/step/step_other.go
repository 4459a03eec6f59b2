//go:build !(linux && amd64)

package step

import (
	"context"
	"runtime"
)

// Available reports whether this machine can step: only linux/amd64 can.
// The error is an [*UnavailableError].
func Available() error {
	return &UnavailableError{
		Tool:   "ptrace",
		Reason: "single steps are read on linux/amd64 only, this is " + runtime.GOOS + "/" + runtime.GOARCH,
		Hint:   "run on a linux/amd64 machine",
	}
}

// Run is unavailable here.
func Run(ctx context.Context, binary string, objects map[string][]Field) ([]Region, error) {
	return nil, Available()
}
