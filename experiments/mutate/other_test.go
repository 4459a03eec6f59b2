//go:build !linux || !(amd64 || arm64)

package mutate

import (
	"errors"
	"testing"

	"chanlab/runner/instrument/claim"
)

func betweenProcesses(*testing.T) []way { return nil }

func TestPages(t *testing.T) {
	claim.Unavailable(t, errors.New("vmsplice(2) and /proc/self/pagemap are Linux's: run it on linux/amd64 or linux/arm64"), "C2.4.2", "C2.4.5")
}
