//go:build unix

package blocking

import (
	"net"
	"os"
	"syscall"
)

// files is how many descriptors a chain waits for at once.
const files = 32

//region calls

// Pipe waits in a read(2) of an empty pipe. The call does not return before the
// byte comes, and the thread waits in the kernel.
func Pipe() (*Way, error) {
	var fds [2]int
	if err := syscall.Pipe(fds[:]); err != nil {
		return nil, err
	}
	b := make([]byte, 1)
	return &Way{Name: "syscall.Read, blocking pipe", Most: 1,
		Block:   func(int) { syscall.Read(fds[0], b) },
		Release: func(int) { syscall.Write(fds[1], b) }}, nil
}

// File waits for data in a pipe of package os, which asks the network poller.
func File() (*Way, error) {
	var r, w [files]*os.File
	for i := range files {
		var err error
		if r[i], w[i], err = os.Pipe(); err != nil {
			return nil, err
		}
	}
	return &Way{Name: "os.File.Read, pipe", Most: files,
		Block: func(i int) { r[i].Read(make([]byte, 1)) },
		Release: func(n int) {
			for i := range n {
				w[i].Write([]byte{1})
			}
		}}, nil
}

// Conn waits for data on TCP connections.
func Conn() (*Way, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	defer l.Close()
	var r, w [files]net.Conn
	for i := range files {
		if w[i], err = net.Dial("tcp", l.Addr().String()); err != nil {
			return nil, err
		}
		if r[i], err = l.Accept(); err != nil {
			return nil, err
		}
	}
	return &Way{Name: "net.Conn.Read", Most: files,
		Block: func(i int) { r[i].Read(make([]byte, 1)) },
		Release: func(n int) {
			for i := range n {
				w[i].Write([]byte{1})
			}
		}}, nil
}

//endregion calls
