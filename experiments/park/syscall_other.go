//go:build !unix

package park

// syscalls returns none: what blocks in the kernel differs too much here.
func syscalls() []Wait { return nil }
