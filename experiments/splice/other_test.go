//go:build !linux || !(amd64 || arm64)

package splice

import (
	"errors"
	"testing"

	"chanlab/runner/instrument/claim"
)

func TestSendfile(t *testing.T) {
	claim.Unavailable(t, errors.New("splice(2) is Linux's, and sendfile(2) differs between systems: run it on linux/amd64 or linux/arm64"), "C2.4.6", "C2.4.7")
}
