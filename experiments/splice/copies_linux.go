//go:build amd64 || arm64

package splice

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"os"
	"syscall"

	"chanlab/runner/instrument/claim"
)

// Long is the length of what a [Copy] copies.
const Long = 256 << 10

// The descriptors that a copying process inherits.
const (
	sourceFD = 3
	sinkFD   = 4
)

// A Copy is one way of calling io.Copy.
type Copy struct {
	Text         string // as it is written
	Comment      claim.Text
	Source, Sink string // file, tcp, unix, pipe
	Do           func(dst io.Writer, src io.Reader) (int64, error)
}

//region copies

// Copies are the calls under study.
var Copies = []Copy{
	{"io.Copy(tcp, file)", claim.Text{}, "file", "tcp", io.Copy},
	{"io.Copy(tcp, io.LimitReader(file, n))", claim.Text{EN: "the limit is seen through", ZH: "能看穿 LimitReader"}, "file", "tcp",
		func(dst io.Writer, src io.Reader) (int64, error) { return io.Copy(dst, io.LimitReader(src, Long)) }},
	{"io.Copy(tcp, bufio.NewReader(file))", claim.Text{EN: "an empty buffer is passed by", ZH: "缓冲区为空时被绕过"}, "file", "tcp",
		func(dst io.Writer, src io.Reader) (int64, error) { return io.Copy(dst, bufio.NewReader(src)) }},
	{"io.Copy(tcp, struct{ io.Reader }{file})", claim.Text{EN: "the wrapper hides the file", ZH: "外层结构体遮住了文件"}, "file", "tcp",
		func(dst io.Writer, src io.Reader) (int64, error) { return io.Copy(dst, struct{ io.Reader }{src}) }},
	{"io.Copy(unix, file)", claim.Text{}, "file", "unix", io.Copy},
	{"io.Copy(pipe, file)", claim.Text{}, "file", "pipe", io.Copy},
	{"io.Copy(file, file)", claim.Text{}, "file", "file", io.Copy},
	{"io.Copy(tcp, tcp)", claim.Text{EN: "package net keeps a pipe for it", ZH: "net 包为此备有一个管道"}, "tcp", "tcp", io.Copy},
	{"io.Copy(unix, tcp)", claim.Text{}, "tcp", "unix", io.Copy},
	{"io.Copy(file, tcp)", claim.Text{}, "tcp", "file", io.Copy},
	{"io.Copy(tcp, pipe)", claim.Text{}, "pipe", "tcp", io.Copy},
}

//endregion copies

// Perform is the copying process: it copies from one inherited descriptor to
// the other, between two marks.
func (c *Copy) Perform() error {
	src, err := open(sourceFD, c.Source)
	if err != nil {
		return err
	}
	dst, err := open(sinkFD, c.Sink)
	if err != nil {
		return err
	}
	syscall.Close(begin)
	n, err := c.Do(dst, src)
	syscall.Close(end)
	if err == nil && n != Long {
		err = fmt.Errorf("%d bytes copied, want %d", n, Long)
	}
	return err
}

// open makes of a descriptor what a Go program would have: an *os.File, a
// *net.TCPConn, a *net.UnixConn.
func open(fd int, sort string) (io.ReadWriteCloser, error) {
	if sort != "file" {
		if err := syscall.SetNonblock(fd, true); err != nil { // as os.Pipe and package net do
			return nil, err
		}
	}
	f := os.NewFile(uintptr(fd), sort)
	if sort == "file" || sort == "pipe" {
		return f, nil
	}
	defer f.Close()
	return net.FileConn(f)
}
