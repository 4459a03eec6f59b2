//go:build amd64 || arm64

package uring

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"unsafe"
)

// Most is how much is read at once.
const Most = 10 * page

// Source is a file of known contents to read from.
type Source struct {
	*os.File
	Data []byte
}

// NewSource makes a source of Most bytes.
func NewSource(dir string) (*Source, error) {
	f, err := os.Create(filepath.Join(dir, "source"))
	if err != nil {
		return nil, err
	}
	s := &Source{f, make([]byte, Most)}
	for i := range s.Data {
		s.Data[i] = byte(i%251 + 1) // never zero, and no two pages alike
	}
	_, err1 := f.Write(s.Data)
	return s, errors.Join(err1, f.Sync())
}

// A Reading is what one read did.
type Reading struct {
	Errno  syscall.Errno
	Intact bool // the data was there afterwards; true where the program may not look
}

// An Attempt is all that was tried with one buffer.
type Attempt struct {
	*Buffer
	Early        Reading       // READ_FIXED before anything was registered
	Unregistered Reading       // READV before
	Register     syscall.Errno // the registration
	Fixed        Reading       // READ_FIXED afterwards
	Registered   Reading       // READV afterwards
	PinnedKB     int           // by the registration
}

//region attempt

// Try reads from s into b by every way.
func Try(r *Ring, s *Source, b *Buffer) (*Attempt, error) {
	a := &Attempt{Buffer: b}
	a.Early = reading(s, b, r.ReadFixed)
	a.Unregistered = reading(s, b, r.Readv)
	before, err := status("VmPin")
	if err != nil {
		return nil, err
	}
	if a.Register = r.Register(iovec{b.Addr, uintptr(b.Len)}); a.Register != 0 {
		return a, nil
	}
	after, err := status("VmPin")
	a.PinnedKB = after - before
	a.Fixed = reading(s, b, r.ReadFixed)
	a.Registered = reading(s, b, r.Readv)
	if errno := r.Unregister(); errno != 0 {
		return nil, os.NewSyscallError("io_uring_register IORING_UNREGISTER_BUFFERS", errno)
	}
	return a, err
}

//endregion attempt

func reading(s *Source, b *Buffer, read func(*os.File, uintptr, int) (int, syscall.Errno)) Reading {
	clear(b.Bytes)
	want := min(b.Len, Most)
	n, errno := read(s.File, b.Addr, want)
	if errno != 0 {
		return Reading{Errno: errno}
	}
	return Reading{Intact: n == want && (b.Bytes == nil || bytes.Equal(b.Bytes[:n], s.Data[:n]))}
}

// A StackAttempt is what came of registering a variable on a goroutine's stack.
type StackAttempt struct {
	Register      syscall.Errno
	Before, After Reading // READ_FIXED into the variable, before and after the stack grew
	Moved         bool
}

//region stack

// TryStack registers a variable on the goroutine's stack, reads into it, makes
// the stack grow, and reads again into where the variable is now.
func TryStack(r *Ring, s *Source) (a StackAttempt) {
	grow(1 << 12) // so that the calls below find room enough
	var buf [512]byte
	at := uintptr(unsafe.Pointer(&buf)) // a number: a pointer would move buf to the heap
	if a.Register = r.Register(iovec{at, 512}); a.Register != 0 {
		return a
	}
	defer r.Unregister()
	var n int
	n, a.Before.Errno = r.ReadFixed(s.File, at, 512)
	a.Before.Intact = n == 512 && bytes.Equal(buf[:], s.Data[:512])
	grow(1 << 20)
	buf = [512]byte{}
	a.Moved = uintptr(unsafe.Pointer(&buf)) != at
	n, a.After.Errno = r.ReadFixed(s.File, uintptr(unsafe.Pointer(&buf)), 512)
	a.After.Intact = n == 512 && bytes.Equal(buf[:], s.Data[:512])
	return a
}

//go:noinline
func grow(n int) byte {
	var frame [1024]byte
	frame[n%1024] = 1
	if n > 1024 {
		frame[0] += grow(n - 1024)
	}
	return frame[n%1024/2] + frame[0]
}

//endregion stack

// A Translation is what became of a registered address behind which another
// page was put afterwards.
type Translation struct {
	PinnedKB           int
	OldPage, New       bool // READ_FIXED wrote into the page of the registration, into the one there now
	PlainOld, PlainNew bool // the same of a plain READ
}

//region translate

// Translate registers a page, maps another one at its address, and reads to
// that address. The first page stays visible through a second mapping.
func Translate(r *Ring, s *Source) (*Translation, error) {
	f, err := memfd()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	here, err1 := syscall.Mmap(int(f.Fd()), 0, page, readWrite, syscall.MAP_SHARED)
	old, err2 := syscall.Mmap(int(f.Fd()), 0, page, readWrite, syscall.MAP_SHARED)
	if err := errors.Join(err1, err2); err != nil {
		return nil, os.NewSyscallError("mmap", err)
	}
	defer syscall.Munmap(here)
	defer syscall.Munmap(old)
	at := uintptr(unsafe.Pointer(&here[0]))

	before, err1 := status("VmPin")
	if errno := r.Register(iovec{at, page}); errno != 0 {
		return nil, os.NewSyscallError("io_uring_register IORING_REGISTER_BUFFERS", errno)
	}
	defer r.Unregister()
	after, err2 := status("VmPin")
	const fixed = 0x10 // MAP_FIXED
	_, _, errno := syscall.Syscall6(syscall.SYS_MMAP, at, page, readWrite, syscall.MAP_PRIVATE|syscall.MAP_ANON|fixed, ^uintptr(0), 0)
	if err := errors.Join(err1, err2); err != nil || errno != 0 {
		return nil, fmt.Errorf("mapping another page there: %w", errors.Join(err, errno))
	}

	tr := &Translation{PinnedKB: after - before}
	landed := func(read func(*os.File, uintptr, int) (int, syscall.Errno)) (inOld, inNew bool, err error) {
		clear(here)
		clear(old)
		if n, errno := read(s.File, at, page); errno != 0 || n != page {
			return false, false, fmt.Errorf("reading: %d bytes, %w", n, errno)
		}
		return bytes.Equal(old, s.Data[:page]), bytes.Equal(here, s.Data[:page]), nil
	}
	tr.OldPage, tr.New, err1 = landed(r.ReadFixed)
	tr.PlainOld, tr.PlainNew, err2 = landed(r.Read)
	return tr, errors.Join(err1, err2)
}

//endregion translate
