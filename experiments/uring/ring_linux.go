//go:build amd64 || arm64

package uring

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"
)

// Of include/uapi/linux/io_uring.h, what is used here. The numbers of the
// calls are the same on every architecture.
const (
	sysSetup    = 425
	sysEnter    = 426
	sysRegister = 427

	opReadv      = 1
	opReadFixed  = 4
	opRead       = 22
	opReadvFixed = 60 // since Linux 6.15

	registerBuffers   = 0
	unregisterBuffers = 1
	registerPbufRing  = 22

	enterGetEvents = 1

	offSQRing = 0
	offCQRing = 0x8000000
	offSQEs   = 0x10000000
)

type params struct {
	sqEntries, cqEntries, flags, sqThreadCPU, sqThreadIdle, features, wqFD uint32
	_                                                                      [3]uint32
	sq                                                                     struct {
		head, tail, mask, entries, flags, dropped, array, _ uint32
		_                                                   uint64
	}
	cq struct {
		head, tail, mask, entries, overflow, cqes, flags, _ uint32
		_                                                   uint64
	}
}

type sqe struct {
	opcode, flags uint8
	ioprio        uint16
	fd            int32
	off, addr     uint64
	len, rwFlags  uint32
	userData      uint64
	bufIndex      uint16
	personality   uint16
	fileIndex     int32
	_             [2]uint64
}

type cqe struct {
	userData uint64
	res      int32
	flags    uint32
}

// A Ring is an io_uring instance that does one thing at a time. It belongs to
// one goroutine.
type Ring struct {
	fd         int
	sq, cq, sm []byte
	p          params
}

// UnavailableError says that this machine has no io_uring for us.
type UnavailableError struct {
	Call  string // which the kernel refused
	Errno syscall.Errno
}

func (e *UnavailableError) Error() string {
	hint := "it is built into Linux since 5.1"
	switch e.Errno {
	case syscall.EPERM:
		hint = "sysctl kernel.io_uring_disabled, or a seccomp filter such as a container's, forbids it"
	case syscall.ENOMEM:
		hint = "RLIMIT_MEMLOCK leaves no room: ulimit -l"
	}
	return fmt.Sprintf("%s(2): %v: %s", e.Call, e.Errno, hint)
}

func (e *UnavailableError) Unwrap() error { return e.Errno }

//region ring

// Open sets up a ring. The error is an *UnavailableError where the kernel has
// or gives none.
func Open() (*Ring, error) {
	r := &Ring{}
	fd, errno := patiently(func() (uintptr, syscall.Errno) {
		fd, _, errno := syscall.Syscall(sysSetup, 4, uintptr(unsafe.Pointer(&r.p)), 0)
		return fd, errno
	})
	switch errno {
	case 0:
	case syscall.EPERM, syscall.ENOSYS, syscall.EACCES, syscall.ENOMEM:
		return nil, &UnavailableError{"io_uring_setup", errno}
	default:
		return nil, os.NewSyscallError("io_uring_setup", errno)
	}
	r.fd = int(fd)
	syscall.CloseOnExec(r.fd)
	switch errno := r.Unregister(); errno { // there is nothing to take back: ENXIO, where the call is allowed
	case syscall.EPERM, syscall.ENOSYS, syscall.EACCES:
		r.Close()
		return nil, &UnavailableError{"io_uring_register", errno}
	}
	var errs [3]error
	const prot, flags = syscall.PROT_READ | syscall.PROT_WRITE, syscall.MAP_SHARED | syscall.MAP_POPULATE
	r.sq, errs[0] = syscall.Mmap(r.fd, offSQRing, int(r.p.sq.array+4*r.p.sqEntries), prot, flags)
	r.cq, errs[1] = syscall.Mmap(r.fd, offCQRing, int(r.p.cq.cqes+uint32(unsafe.Sizeof(cqe{}))*r.p.cqEntries), prot, flags)
	r.sm, errs[2] = syscall.Mmap(r.fd, offSQEs, int(uint32(unsafe.Sizeof(sqe{}))*r.p.sqEntries), prot, flags)
	if err := errors.Join(errs[:]...); err != nil {
		r.Close()
		return nil, fmt.Errorf("mapping an io_uring: %w", err)
	}
	return r, nil
}

// do submits one entry and waits for it: the number of bytes, or the errno.
func (r *Ring) do(e sqe) (int, syscall.Errno) {
	tail := word(r.sq, r.p.sq.tail)
	slot := *tail & *word(r.sq, r.p.sq.mask)
	*(*sqe)(unsafe.Pointer(&r.sm[uintptr(slot)*unsafe.Sizeof(e)])) = e
	*word(r.sq, r.p.sq.array+4*slot) = slot
	atomic.StoreUint32(tail, *tail+1)
	for submit := uintptr(1); ; submit = 0 {
		n, _, errno := syscall.Syscall6(sysEnter, uintptr(r.fd), submit, 1, enterGetEvents, 0, 0)
		if errno != 0 && errno != syscall.EINTR || submit == 1 && errno == 0 && n != 1 {
			return 0, errno
		}
		head := word(r.cq, r.p.cq.head)
		if *head == atomic.LoadUint32(word(r.cq, r.p.cq.tail)) {
			continue // interrupted
		}
		c := *(*cqe)(unsafe.Pointer(&r.cq[uintptr(r.p.cq.cqes)+uintptr(*head&*word(r.cq, r.p.cq.mask))*unsafe.Sizeof(cqe{})]))
		atomic.StoreUint32(head, *head+1)
		if c.res < 0 {
			return 0, syscall.Errno(-c.res)
		}
		return int(c.res), 0
	}
}

//endregion ring

func word(ring []byte, at uint32) *uint32 { return (*uint32)(unsafe.Pointer(&ring[at])) }

//region reads

// Readv reads from the start of f into the memory at addr, which nothing but
// this entry tells the kernel of.
func (r *Ring) Readv(f *os.File, addr uintptr, n int) (int, syscall.Errno) {
	v := iovec{addr, uintptr(n)}
	defer runtime.KeepAlive(&v)
	return r.do(sqe{opcode: opReadv, fd: int32(f.Fd()), addr: uint64(uintptr(unsafe.Pointer(&v))), len: 1})
}

// ReadFixed reads from the start of f into the registered buffer 0, at addr.
func (r *Ring) ReadFixed(f *os.File, addr uintptr, n int) (int, syscall.Errno) {
	return r.readFixed(f, addr, n, 0)
}

func (r *Ring) readFixed(f *os.File, addr uintptr, n int, buffer uint16) (int, syscall.Errno) {
	return r.do(sqe{opcode: opReadFixed, fd: int32(f.Fd()), addr: uint64(addr), len: uint32(n), bufIndex: buffer})
}

// readvFixed is Readv for memory of a registered buffer.
func (r *Ring) readvFixed(f *os.File, addr uintptr, n int, buffer uint16) (int, syscall.Errno) {
	v := iovec{addr, uintptr(n)}
	defer runtime.KeepAlive(&v)
	return r.do(sqe{opcode: opReadvFixed, fd: int32(f.Fd()), addr: uint64(uintptr(unsafe.Pointer(&v))), len: 1, bufIndex: buffer})
}

// Register registers buffers, in place of none.
func (r *Ring) Register(buffers ...iovec) syscall.Errno {
	_, errno := patiently(func() (uintptr, syscall.Errno) {
		n, _, errno := syscall.Syscall6(sysRegister, uintptr(r.fd), registerBuffers,
			uintptr(unsafe.Pointer(unsafe.SliceData(buffers))), uintptr(len(buffers)), 0, 0)
		return n, errno
	})
	return errno
}

//endregion reads

// patiently makes a call again that fails for want of memory that may be
// locked. What a closed ring had pinned is given back only some time later
// (io_uring/io_uring.c: io_ring_exit_work).
func patiently(call func() (uintptr, syscall.Errno)) (uintptr, syscall.Errno) {
	for start := time.Now(); ; time.Sleep(10 * time.Millisecond) {
		if n, errno := call(); errno != syscall.ENOMEM || time.Since(start) > time.Second/4 {
			return n, errno
		}
	}
}

// iovec is struct iovec with an address that the garbage collector does not
// follow: it may be of anything, or of nothing.
type iovec struct{ base, len uintptr }

// Read is Readv with IORING_OP_READ.
func (r *Ring) Read(f *os.File, addr uintptr, n int) (int, syscall.Errno) {
	return r.do(sqe{opcode: opRead, fd: int32(f.Fd()), addr: uint64(addr), len: uint32(n)})
}

// Unregister takes the registered buffers back.
func (r *Ring) Unregister() syscall.Errno {
	_, _, errno := syscall.Syscall6(sysRegister, uintptr(r.fd), unregisterBuffers, 0, 0, 0, 0)
	return errno
}

// Provide registers a ring of provided buffers (IORING_REGISTER_PBUF_RING) of
// which the kernel picks one when data arrives: not what Register does.
func (r *Ring) Provide(addr uintptr) syscall.Errno {
	reg := struct {
		addr    uint64
		entries uint32
		group   uint16
		flags   uint16
		_       [3]uint64
	}{addr: uint64(addr), entries: 8}
	_, _, errno := syscall.Syscall6(sysRegister, uintptr(r.fd), registerPbufRing, uintptr(unsafe.Pointer(&reg)), 1, 0, 0)
	return errno
}

// Close releases the ring and what is registered with it.
func (r *Ring) Close() {
	for _, m := range [][]byte{r.sq, r.cq, r.sm} {
		if m != nil {
			syscall.Munmap(m)
		}
	}
	syscall.Close(r.fd)
}
