//go:build !linux

package gdb

import "os/exec"

// runAlone leaves it to gdb to end the program when it is killed.
func runAlone(cmd *exec.Cmd) error { return cmd.Run() }
