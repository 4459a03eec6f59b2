//go:build amd64 || arm64

package splice

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"syscall"

	"chanlab/runner/instrument/claim"
)

// Data is what is moved.
var Data = bytes.Repeat([]byte("splice: "), Size/8)

// An End is one side of a transfer: a descriptor, and what stands behind it.
type End struct {
	FD     int
	Change func(b byte) error     // of a source: write the first byte of the data where it lies
	Read   func() ([]byte, error) // of a sink: what has arrived; nil where it cannot be had back
	close  []io.Closer
}

// Close releases the descriptors.
func (e *End) Close() {
	for _, c := range e.close {
		c.Close()
	}
}

// A Sort is a kind of descriptor.
type Sort struct {
	Name   claim.Text
	Pipe   bool
	Common bool // what people mean by a descriptor: a file, a socket, a pipe
	Source func(dir string) (*End, error)
	Sink   func(dir string) (*End, error)
}

// Sorts are the kinds of descriptor under study.
var Sorts = []Sort{
	{claim.Text{EN: "pipe", ZH: "管道"}, true, true, pipeSource, pipeSink},
	{claim.Text{EN: "file", ZH: "文件"}, false, true, fileSource, fileSink(0)},
	{claim.Text{EN: "TCP socket", ZH: "TCP 套接字"}, false, true, socketSource(tcp), socketSink(tcp)},
	{claim.Text{EN: "Unix socket", ZH: "Unix 套接字"}, false, true, socketSource(unix), socketSink(unix)},
	{claim.Text{EN: "/dev/zero, /dev/null", ZH: "/dev/zero、/dev/null"}, false, false, device("/dev/zero", os.O_RDONLY), device("/dev/null", os.O_WRONLY)},
	{claim.Text{EN: "file opened with O_APPEND", ZH: "以 O_APPEND 打开的文件"}, false, false, nil, fileSink(os.O_APPEND)},
	{claim.Text{EN: "eventfd", ZH: "eventfd"}, false, false, event, event},
}

func pipeSource(string) (*End, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	_, err = w.Write(Data)
	return &End{FD: int(r.Fd()), close: []io.Closer{r, w}}, err
}

func pipeSink(string) (*End, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	return &End{FD: int(w.Fd()), Read: reader(r), close: []io.Closer{r, w}}, nil
}

// reader reads what is there. Files of this package block.
func reader(f *os.File) func() ([]byte, error) {
	return func() ([]byte, error) {
		b := make([]byte, Size)
		n, err := io.ReadFull(f, b)
		return b[:n], err
	}
}

func fileSource(dir string) (*End, error) {
	f, err := os.Create(filepath.Join(dir, "source"))
	if err != nil {
		return nil, err
	}
	_, err1 := f.Write(Data)
	_, err2 := f.Seek(0, io.SeekStart)
	return &End{FD: int(f.Fd()), close: []io.Closer{f},
		Change: func(b byte) error { _, err := f.WriteAt([]byte{b}, 0); return err }}, errors.Join(err1, err2)
}

func fileSink(flag int) func(string) (*End, error) {
	return func(dir string) (*End, error) {
		f, err := os.OpenFile(filepath.Join(dir, "sink"), os.O_RDWR|os.O_CREATE|os.O_TRUNC|flag, 0o600)
		if err != nil {
			return nil, err
		}
		return &End{FD: int(f.Fd()), close: []io.Closer{f}, Read: func() ([]byte, error) { return os.ReadFile(f.Name()) }}, nil
	}
}

// pair is two connected sockets, as files that block.
func pair(domain int) (a, b *os.File, err error) {
	if domain == syscall.AF_UNIX {
		fds, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
		if err != nil {
			return nil, nil, os.NewSyscallError("socketpair", err)
		}
		return os.NewFile(uintptr(fds[0]), "unix"), os.NewFile(uintptr(fds[1]), "unix"), nil
	}
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
	a, err1 := client.(*net.TCPConn).File()
	b, err2 := server.(*net.TCPConn).File()
	if err := errors.Join(err1, err2); err != nil {
		return nil, nil, err
	}
	a.Fd() // makes it block
	b.Fd()
	return a, b, nil
}

func tcp() (a, b *os.File, err error)  { return pair(syscall.AF_INET) }
func unix() (a, b *os.File, err error) { return pair(syscall.AF_UNIX) }

func socketSource(connect func() (a, b *os.File, err error)) func(string) (*End, error) {
	return func(string) (*End, error) {
		a, b, err := connect()
		if err != nil {
			return nil, err
		}
		_, err = a.Write(Data)
		return &End{FD: int(b.Fd()), close: []io.Closer{a, b}}, err
	}
}

func socketSink(connect func() (a, b *os.File, err error)) func(string) (*End, error) {
	return func(string) (*End, error) {
		a, b, err := connect()
		if err != nil {
			return nil, err
		}
		return &End{FD: int(a.Fd()), Read: reader(b), close: []io.Closer{a, b}}, nil
	}
}

func device(name string, flag int) func(string) (*End, error) {
	return func(string) (*End, error) {
		f, err := os.OpenFile(name, flag, 0)
		if err != nil {
			return nil, err
		}
		return &End{FD: int(f.Fd()), close: []io.Closer{f}}, nil
	}
}

func event(string) (*End, error) {
	fd, _, errno := syscall.Syscall(syscall.SYS_EVENTFD2, 1, 0, 0)
	if errno != 0 {
		return nil, fmt.Errorf("eventfd2: %w", errno)
	}
	f := os.NewFile(fd, "eventfd")
	return &End{FD: int(fd), close: []io.Closer{f}}, nil
}
