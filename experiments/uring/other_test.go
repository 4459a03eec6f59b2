//go:build !linux || !(amd64 || arm64)

package uring

import (
	"errors"
	"testing"

	"chanlab/runner/instrument/claim"
)

func TestBuffers(t *testing.T) {
	claim.Unavailable(t, errors.New("io_uring is Linux's: run it on linux/amd64 or linux/arm64"),
		"C2.4.8", "C2.4.9", "C2.4.10", "C2.4.11", "C2.4.12", "C2.4.13")
}
