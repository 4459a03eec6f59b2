//go:build amd64 || arm64

package splice

import (
	"os"
	"syscall"
)

// Size is that of the data that one call moves.
const Size = 4096

//region calls

// Splice moves up to Size bytes from one descriptor to another (splice(2)).
// Neither offset is given: each descriptor is read or written where it stands.
func Splice(out, in int) (int, error) {
	n, _, errno := syscall.Syscall6(syscall.SYS_SPLICE, uintptr(in), 0, uintptr(out), 0, Size, 0)
	return result("splice", n, errno)
}

// Tee makes a second pipe hold what the first one holds (tee(2)).
func Tee(out, in int) (int, error) {
	n, _, errno := syscall.Syscall6(syscall.SYS_TEE, uintptr(in), uintptr(out), Size, 0, 0, 0)
	return result("tee", n, errno)
}

// Sendfile sends up to Size bytes of a file (sendfile(2)). Of its arguments
// only the offset is an address, and that one is nil.
func Sendfile(out, in int) (int, error) {
	n, _, errno := syscall.Syscall6(syscall.SYS_SENDFILE, uintptr(out), uintptr(in), 0, Size, 0, 0)
	return result("sendfile", n, errno)
}

//endregion calls

func result(call string, n uintptr, errno syscall.Errno) (int, error) {
	if errno != 0 {
		return 0, os.NewSyscallError(call, errno)
	}
	return int(n), nil
}
