//go:build !unix

package gotool

import "os/exec"

// ownGroup leaves the default: killing go is all that can be done here.
func ownGroup(*exec.Cmd) {}
