//go:build !linux

package numa

import (
	"errors"
	"runtime"
	"testing"

	"chanlab/runner/instrument/claim"
)

func TestRemote(t *testing.T) {
	claim.Unavailable(t, errors.New("memory of another node: not on "+runtime.GOOS+": run on Linux"), "C4.4.9")
}
