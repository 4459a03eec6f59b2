//go:build amd64 || arm64

package uring

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"syscall"
	"unsafe"
)

// Resident returns how many pages of the file's first Most bytes the kernel
// has in its page cache (mincore(2)).
func Resident(f *os.File) (n int, err error) {
	m, err := syscall.Mmap(int(f.Fd()), 0, Most, syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return 0, os.NewSyscallError("mmap", err)
	}
	defer syscall.Munmap(m)
	var in [Most / page]byte
	if _, _, errno := syscall.Syscall(syscall.SYS_MINCORE, uintptr(unsafe.Pointer(&m[0])), Most, uintptr(unsafe.Pointer(&in))); errno != 0 {
		return 0, os.NewSyscallError("mincore", errno)
	}
	for _, b := range in {
		n += int(b & 1)
	}
	return n, nil
}

// A Detour is how the data of a file came into a registered buffer.
type Detour struct {
	Before        int // pages of the file in the page cache
	Direct        int // after a read with O_DIRECT
	Buffered      int // after an ordinary read
	DirectRefused error
}

//region detour

// Trace reads the same file into a registered buffer with and without
// O_DIRECT, and looks whether it passed through the page cache.
func Trace(r *Ring, s *Source) (*Detour, error) {
	b, err := anonymous(Most, 0, Most, false)("")
	if err != nil {
		return nil, err
	}
	defer b.close()
	const dontNeed = 4 // POSIX_FADV_DONTNEED
	if _, _, errno := syscall.Syscall6(syscall.SYS_FADVISE64, s.Fd(), 0, 0, dontNeed, 0, 0); errno != 0 {
		return nil, os.NewSyscallError("fadvise64", errno)
	}
	d := &Detour{}
	if d.Before, err = Resident(s.File); err != nil {
		return nil, err
	}
	if errno := r.Register(iovec{b.Addr, Most}); errno != 0 {
		return nil, os.NewSyscallError("io_uring_register IORING_REGISTER_BUFFERS", errno)
	}
	defer r.Unregister()
	read := func(f *os.File) error {
		clear(b.Bytes)
		if n, errno := r.ReadFixed(f, b.Addr, Most); errno != 0 {
			return os.NewSyscallError("IORING_OP_READ_FIXED", errno)
		} else if n != Most || !bytes.Equal(b.Bytes, s.Data) {
			return fmt.Errorf("%d of %d bytes arrived, or not those that were written", n, Most)
		}
		return nil
	}
	if direct, err := os.OpenFile(s.Name(), os.O_RDONLY|syscall.O_DIRECT, 0); err != nil {
		d.DirectRefused = err
	} else {
		d.DirectRefused = read(direct)
		direct.Close()
	}
	var errs [3]error
	d.Direct, errs[0] = Resident(s.File)
	errs[1] = read(s.File)
	d.Buffered, errs[2] = Resident(s.File)
	return d, errors.Join(errs[:]...)
}

//endregion detour
