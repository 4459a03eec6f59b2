//go:build amd64 || arm64

package mutate

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"unsafe"
)

// What package syscall does not know of.
const (
	gift        = 8         // SPLICE_F_GIFT
	soZeroCopy  = 60        // SO_ZEROCOPY
	msgZeroCopy = 0x4000000 // MSG_ZEROCOPY
)

var sysMemfdCreate = map[string]uintptr{"amd64": 319, "arm64": 279}[runtime.GOARCH]

// newPage maps a page of memory that holds the data.
func newPage() ([]byte, error) {
	page, err := syscall.Mmap(-1, 0, Size, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_PRIVATE|syscall.MAP_ANON)
	if err == nil {
		page[0] = Before
	}
	return page, err
}

// of returns the sending of a mapped page.
func of(page []byte, give *os.File, closeAll func()) *Sending {
	first := unsafe.Pointer(&page[0])
	return &Sending{Give: give, Page: first,
		Change: func(b byte) error { page[0] = b; return nil },
		Frame:  func() (uint64, error) { return Frame(first) },
		Close:  func() { closeAll(); syscall.Munmap(page) }}
}

//region pipe

// throughPipe puts a page of the sender's memory into a pipe.
func throughPipe(put func(fd int, page []byte) error) func(string) (*Sending, error) {
	return func(string) (*Sending, error) {
		page, err := newPage()
		if err != nil {
			return nil, err
		}
		r, w, err := os.Pipe()
		if err != nil {
			return nil, err
		}
		s := of(page, r, func() { r.Close(); w.Close() })
		if err := put(int(w.Fd()), page); err != nil {
			s.Close()
			return nil, err
		}
		return s, nil
	}
}

func writePage(fd int, page []byte) error {
	n, err := syscall.Write(fd, page)
	return complete(n, err)
}

// vmsplice maps a page of the caller's into a pipe (vmsplice(2)).
func vmsplice(fd int, page []byte, flags uintptr) error {
	v := syscall.Iovec{Base: &page[0]}
	v.SetLen(len(page))
	n, _, errno := syscall.Syscall6(syscall.SYS_VMSPLICE, uintptr(fd), uintptr(unsafe.Pointer(&v)), 1, flags, 0, 0)
	return result("vmsplice", n, errno)
}

//endregion pipe

func complete(n int, err error) error {
	if err == nil && n != Size {
		err = fmt.Errorf("%d of %d bytes went", n, Size)
	}
	return err
}

func result(call string, n uintptr, errno syscall.Errno) error {
	if errno != 0 {
		return os.NewSyscallError(call, errno)
	}
	return complete(int(n), nil)
}

// zeroCopy asks the kernel to send a page without copying it.
func zeroCopy(string) (*Sending, error) {
	page, err := newPage()
	if err != nil {
		return nil, err
	}
	out, in, err := loopback()
	if err != nil {
		return nil, err
	}
	s := of(page, in, func() { out.Close(); in.Close() })
	fd := int(out.Fd())
	if err := syscall.SetsockoptInt(fd, syscall.SOL_SOCKET, soZeroCopy, 1); err != nil {
		s.Close()
		return nil, os.NewSyscallError("setsockopt SO_ZEROCOPY", err)
	}
	n, _, errno := syscall.Syscall6(syscall.SYS_SENDTO, uintptr(fd), uintptr(s.Page), Size, msgZeroCopy, 0, 0)
	if err := result("sendto", n, errno); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// loopback connects two TCP sockets of this process.
func loopback() (out, in *os.File, err error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer ln.Close()
	client, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		return nil, nil, err
	}
	defer client.Close()
	server, err := ln.Accept()
	if err != nil {
		return nil, nil, err
	}
	defer server.Close()
	out, err1 := client.(*net.TCPConn).File()
	in, err2 := server.(*net.TCPConn).File()
	return out, in, errors.Join(err1, err2)
}

//region sendfile

// sendFile sends a file by descriptor, with sendfile(2) or splice(2). The sender
// never has its data in memory of its own: a change is a write(2) to the file.
func sendFile(dir string, give, out *os.File, call sending) (*Sending, error) {
	f, err := openFile(dir)
	if err != nil {
		return nil, err
	}
	s := &Sending{Give: give,
		Change: func(b byte) error { _, err := f.WriteAt([]byte{b}, 0); return err },
		Frame:  func() (uint64, error) { return cached(f) },
		Close:  func() { f.Close(); give.Close(); out.Close() }}
	if err := call(int(out.Fd()), int(f.Fd())); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

type sending func(out, in int) error

func sendfile(out, in int) error {
	n, err := syscall.Sendfile(out, in, nil, Size)
	return complete(n, os.NewSyscallError("sendfile", err))
}

func splice(out, in int) error {
	n, _, errno := syscall.Syscall6(syscall.SYS_SPLICE, uintptr(in), 0, uintptr(out), 0, Size, 0)
	return result("splice", n, errno)
}

//endregion sendfile

func fileToPipe(call sending) func(string) (*Sending, error) {
	return func(dir string) (*Sending, error) {
		r, w, err := os.Pipe()
		if err != nil {
			return nil, err
		}
		return sendFile(dir, r, w, call)
	}
}

func fileToSocket(dir string) (*Sending, error) {
	out, in, err := loopback()
	if err != nil {
		return nil, err
	}
	return sendFile(dir, in, out, sendfile)
}

// cached returns the physical page in which the kernel caches the start of a
// file, by a mapping for the purpose.
func cached(f *os.File) (uint64, error) {
	page, err := syscall.Mmap(int(f.Fd()), 0, Size, syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return 0, err
	}
	defer syscall.Munmap(page)
	touched = page[0]
	return Frame(unsafe.Pointer(&page[0]))
}

var touched byte

func openFile(dir string) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(dir, "page"), os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, err
	}
	_, err = f.WriteAt((&Payload{Before})[:], 0) // both calls begin where the file stands
	return f, err
}

func openMemory(string) (*os.File, error) {
	name := []byte("page\x00")
	fd, _, errno := syscall.Syscall(sysMemfdCreate, uintptr(unsafe.Pointer(&name[0])), 1 /* MFD_CLOEXEC */, 0)
	if errno != 0 {
		return nil, os.NewSyscallError("memfd_create", errno)
	}
	f := os.NewFile(fd, "memfd")
	_, err := f.Write((&Payload{Before})[:])
	return f, err
}

//region mapped

// mapped maps a file for the sender and hands over its descriptor.
func mapped(open func(dir string) (*os.File, error), shared bool) func(string) (*Sending, error) {
	flags := syscall.MAP_PRIVATE
	if shared {
		flags = syscall.MAP_SHARED
	}
	return func(dir string) (*Sending, error) {
		f, err := open(dir)
		if err != nil {
			return nil, err
		}
		page, err := syscall.Mmap(int(f.Fd()), 0, Size, syscall.PROT_READ|syscall.PROT_WRITE, flags)
		if err != nil {
			f.Close()
			return nil, os.NewSyscallError("mmap", err)
		}
		return of(page, f, func() { f.Close() }), nil
	}
}

//endregion mapped
