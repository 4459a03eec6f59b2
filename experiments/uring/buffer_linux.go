//go:build amd64 || arm64

package uring

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"unsafe"

	"chanlab/runner/instrument/claim"
)

// A Buffer is memory of some kind. Bytes is nil where the program itself may
// not read it.
type Buffer struct {
	Addr  uintptr
	Len   int
	Bytes []byte
	close func()
}

// Aligned reports whether the buffer begins at the start of a page.
func (b *Buffer) Aligned() bool { return b.Addr%uintptr(os.Getpagesize()) == 0 }

// Pages returns how many pages the buffer touches.
func (b *Buffer) Pages() int {
	page := uintptr(os.Getpagesize())
	return int((b.Addr+uintptr(b.Len)-1)/page - b.Addr/page + 1)
}

// A Sort is a kind of buffer.
type Sort struct {
	Name   claim.Text
	Mmap   bool // the program mapped it with mmap(2)
	Locked bool // and locked it with mlock(2)
	Usable bool // a program could read into it: the others are controls that must fail
	New    func(dir string) (*Buffer, error)
}

const page = 4096 // of the offsets below; a larger page only moves fewer of them across a border

//region sorts

// Sorts are the kinds of buffer under study.
var Sorts = []Sort{
	{claim.Text{EN: "Go heap, 300 bytes from the middle of a page", ZH: "Go 堆，页内 300 字节"}, false, false, true, heap(16*page, 100, 300)},
	{claim.Text{EN: "Go heap, 300 bytes across a page boundary", ZH: "Go 堆，跨页边界的 300 字节"}, false, false, true, heap(16*page, page-100, 300)},
	{claim.Text{EN: "Go heap, ten pages from an odd address", ZH: "Go 堆，从奇数地址起的十页"}, false, false, true, heap(16*page, 1, 10*page)},
	{claim.Text{EN: "Go heap, one byte", ZH: "Go 堆，1 字节"}, false, false, true, heap(16*page, 77, 1)},
	{claim.Text{EN: "package variable, in the program's data segment", ZH: "包级变量，位于程序的数据段"}, false, false, true, variable},
	{claim.Text{EN: "mmap, one page", ZH: "mmap，一页"}, true, false, true, anonymous(page, 0, page, false)},
	{claim.Text{EN: "mmap, one page, locked with mlock", ZH: "mmap，一页，已 mlock"}, true, true, true, anonymous(page, 0, page, true)},
	{claim.Text{EN: "mmap, from the middle of one page to the middle of the next", ZH: "mmap，从一页中间到下一页中间"}, true, false, true, anonymous(2*page, page/2, page, false)},
	{claim.Text{EN: "mmap, a page nobody has touched", ZH: "mmap，从未访问过的一页"}, true, false, true, untouched},
	{claim.Text{EN: "mmap of a memfd, MAP_SHARED", ZH: "memfd 的 mmap，MAP_SHARED"}, true, false, true, memory},
	{claim.Text{EN: "mmap of a file, MAP_PRIVATE", ZH: "文件的 mmap，MAP_PRIVATE"}, true, false, true, file(syscall.MAP_PRIVATE, syscall.PROT_READ|syscall.PROT_WRITE)},
	{claim.Text{EN: "mmap of a file, MAP_SHARED", ZH: "文件的 mmap，MAP_SHARED"}, true, false, true, file(syscall.MAP_SHARED, syscall.PROT_READ|syscall.PROT_WRITE)},
	{claim.Text{EN: "mmap with MAP_HUGETLB, one huge page", ZH: "带 MAP_HUGETLB 的 mmap，一个大页"}, true, false, true, huge},
	{claim.Text{EN: "300 bytes of a transparent huge page (madvise)", ZH: "透明大页（madvise）中的 300 字节"}, true, false, true, transparent},
	{claim.Text{EN: "mmap, read-only", ZH: "mmap，只读"}, true, false, false, protected(syscall.PROT_READ)},
	{claim.Text{EN: "mmap, no access", ZH: "mmap，不可访问"}, true, false, false, protected(syscall.PROT_NONE)},
	{claim.Text{EN: "nothing mapped there", ZH: "该处没有映射"}, false, false, false, unmapped},
	{claim.Text{EN: "a length of zero", ZH: "长度为零"}, false, false, false, heap(16*page, 0, 0)},
	{claim.Text{EN: "longer than 1 GiB", ZH: "超过 1 GiB"}, true, false, false, reserved(1<<30 + page)},
}

//endregion sorts

// heap returns part of an object of the Go heap, whose address is pinned: the
// kernel knows nothing of the garbage collector.
func heap(size, at, n int) func(string) (*Buffer, error) {
	return func(string) (*Buffer, error) {
		object := make([]byte, size)
		var pin runtime.Pinner
		pin.Pin(&object[0])
		part := object[at : at+n]
		return &Buffer{uintptr(unsafe.Pointer(unsafe.SliceData(part))), n, part, pin.Unpin}, nil
	}
}

var global [300]byte

func variable(string) (*Buffer, error) {
	return &Buffer{uintptr(unsafe.Pointer(&global)), len(global), global[:], func() {}}, nil
}

// mapping returns part of a mapping.
func mapping(m []byte, err error, at, n int) (*Buffer, error) {
	if err != nil {
		return nil, os.NewSyscallError("mmap", err)
	}
	part := m[at : at+n]
	return &Buffer{uintptr(unsafe.Pointer(&part[0])), n, part, func() { syscall.Munmap(m) }}, nil
}

const readWrite = syscall.PROT_READ | syscall.PROT_WRITE

func anonymous(size, at, n int, lock bool) func(string) (*Buffer, error) {
	return func(string) (*Buffer, error) {
		m, err := syscall.Mmap(-1, 0, size, readWrite, syscall.MAP_PRIVATE|syscall.MAP_ANON)
		if err == nil && lock {
			if err := syscall.Mlock(m); err != nil {
				return nil, os.NewSyscallError("mlock", err)
			}
		}
		if err == nil {
			clear(m)
		}
		return mapping(m, err, at, n)
	}
}

func untouched(string) (*Buffer, error) {
	m, err := syscall.Mmap(-1, 0, page, readWrite, syscall.MAP_PRIVATE|syscall.MAP_ANON)
	return mapping(m, err, 0, page)
}

func memory(string) (*Buffer, error) {
	f, err := memfd()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := syscall.Mmap(int(f.Fd()), 0, page, readWrite, syscall.MAP_SHARED)
	return mapping(m, err, 0, page)
}

var sysMemfdCreate = map[string]uintptr{"amd64": 319, "arm64": 279}[runtime.GOARCH]

// memfd returns a file of one page that lies in memory only.
func memfd() (*os.File, error) {
	name := []byte("page\x00")
	fd, _, errno := syscall.Syscall(sysMemfdCreate, uintptr(unsafe.Pointer(&name[0])), 1 /* MFD_CLOEXEC */, 0)
	if errno != 0 {
		return nil, os.NewSyscallError("memfd_create", errno)
	}
	f := os.NewFile(fd, "memfd")
	return f, f.Truncate(page)
}

func file(flags, prot int) func(string) (*Buffer, error) {
	return func(dir string) (*Buffer, error) {
		f, err := os.Create(filepath.Join(dir, "buffer"))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		if err := f.Truncate(page); err != nil {
			return nil, err
		}
		m, err := syscall.Mmap(int(f.Fd()), 0, page, prot, flags)
		return mapping(m, err, 0, page)
	}
}

func huge(string) (*Buffer, error) {
	const mapHugeTLB, size = 0x40000, 2 << 20
	m, err := syscall.Mmap(-1, 0, size, readWrite, syscall.MAP_PRIVATE|syscall.MAP_ANON|mapHugeTLB)
	if errors.Is(err, syscall.ENOMEM) {
		return nil, os.NewSyscallError("mmap with MAP_HUGETLB (sysctl vm.nr_hugepages sets huge pages aside)", err)
	}
	return mapping(m, err, 0, size)
}

// transparent asks for a huge page and returns a part of it. Whether it got
// one shows in what the registration pins.
func transparent(string) (*Buffer, error) {
	const size, hugePage = 2 << 20, 14 // MADV_HUGEPAGE
	m, err := syscall.Mmap(-1, 0, 2*size, readWrite, syscall.MAP_PRIVATE|syscall.MAP_ANON)
	if err != nil {
		return nil, os.NewSyscallError("mmap", err)
	}
	if err := syscall.Madvise(m, hugePage); err != nil {
		syscall.Munmap(m)
		return nil, os.NewSyscallError("madvise MADV_HUGEPAGE", err)
	}
	at := int(-uintptr(unsafe.Pointer(&m[0])) & (size - 1))
	m[at] = 1 // maps all of it at once
	return mapping(m, nil, at+100, 300)
}

func protected(prot int) func(string) (*Buffer, error) {
	return func(string) (*Buffer, error) {
		m, err := syscall.Mmap(-1, 0, page, prot, syscall.MAP_PRIVATE|syscall.MAP_ANON)
		b, err := mapping(m, err, 0, page)
		if err == nil {
			b.Bytes = nil
		}
		return b, err
	}
}

// unmapped returns an address behind which nothing is and nothing will be: it
// is below vm.mmap_min_addr.
func unmapped(string) (*Buffer, error) {
	return &Buffer{page, page, nil, func() {}}, nil
}

// reserved is address space without memory behind it.
func reserved(n int) func(string) (*Buffer, error) {
	return func(string) (*Buffer, error) {
		const mapNoReserve = 0x4000
		m, err := syscall.Mmap(-1, 0, n, readWrite, syscall.MAP_PRIVATE|syscall.MAP_ANON|mapNoReserve)
		b, err := mapping(m, err, 0, n)
		if err == nil {
			b.Bytes = nil
		}
		return b, err
	}
}
