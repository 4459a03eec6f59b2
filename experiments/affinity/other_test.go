//go:build !linux

package affinity

import (
	"errors"
	"runtime"
	"testing"

	"chanlab/runner/instrument/claim"
)

func TestAffinity(t *testing.T) {
	claim.Unavailable(t, errors.New("CPU affinity: not on "+runtime.GOOS+": run on Linux"), "C4.4.6", "C4.4.7")
}
