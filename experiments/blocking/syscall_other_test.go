//go:build !unix

package blocking

import (
	"errors"
	"testing"

	"chanlab/runner/instrument/claim"
)

func TestSyscall(t *testing.T) {
	claim.Unavailable(t, errors.New("a pipe whose read blocks the thread is made with pipe(2): run this on a Unix system"), "C4.3.6")
}
