//go:build amd64 || arm64

package mutate

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"unsafe"
)

// How a receiver gets at what it was handed.
const (
	Read       = "read"        // read(2) into a page of its own
	Splice     = "vmsplice"    // vmsplice(2) out of a pipe, into a page of its own
	MapShared  = "map shared"  // mmap(2), MAP_SHARED
	MapPrivate = "map private" // mmap(2), MAP_PRIVATE
	look       = "look"        // look again
)

// handed is the descriptor under which a receiver finds what it was handed.
const handed = 3

//region receiver

// Receive is the receiving process. It obeys one command a line and answers
// with the first byte it sees, the physical page and the address.
func Receive(in io.Reader, out io.Writer) error {
	var page []byte
	for lines := bufio.NewScanner(in); lines.Scan(); {
		var err error
		switch lines.Text() {
		case Read:
			if page, err = newPage(); err == nil {
				err = fill(page)
			}
		case Splice:
			if page, err = newPage(); err == nil {
				err = vmsplice(handed, page, 0)
			}
		case MapShared:
			page, err = syscall.Mmap(handed, 0, Size, syscall.PROT_READ, syscall.MAP_SHARED)
		case MapPrivate:
			page, err = syscall.Mmap(handed, 0, Size, syscall.PROT_READ, syscall.MAP_PRIVATE)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", lines.Text(), err)
		}
		first := page[0] // touches the page, too: before that nothing is mapped
		frame, err := Frame(unsafe.Pointer(&page[0]))
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%d %d %d\n", first, frame, uintptr(unsafe.Pointer(&page[0])))
	}
	return nil
}

//endregion receiver

func fill(page []byte) error {
	if err := syscall.SetNonblock(handed, false); err != nil {
		return err
	}
	for len(page) > 0 {
		n, err := syscall.Read(handed, page)
		if err != nil {
			return err
		}
		if n == 0 {
			return io.ErrUnexpectedEOF
		}
		page = page[n:]
	}
	return nil
}

// A receiver is such a process, seen from the sender.
type receiver struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	stderr *strings.Builder
}

// A glance is what a receiver saw at one moment.
type glance struct {
	first   byte
	frame   uint64
	address uintptr
}

// start starts a receiver and gives it f. The command must end up in Receive.
func start(cmd *exec.Cmd, f *os.File) (*receiver, error) {
	r := &receiver{cmd: cmd, stderr: new(strings.Builder)}
	cmd.ExtraFiles, cmd.Stderr = []*os.File{f}, r.stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if r.in, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	r.out = bufio.NewReader(out)
	return r, cmd.Start()
}

func (r *receiver) ask(command string) (g glance, err error) {
	if _, err = fmt.Fprintln(r.in, command); err == nil {
		_, err = fmt.Fscan(r.out, &g.first, &g.frame, &g.address)
	}
	if err != nil {
		r.end()
		return g, fmt.Errorf("the receiver: %w: %s", err, strings.TrimSpace(r.stderr.String()))
	}
	return g, nil
}

func (r *receiver) end() {
	r.in.Close()
	r.cmd.Wait()
}
