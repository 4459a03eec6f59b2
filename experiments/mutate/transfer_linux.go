//go:build amd64 || arm64

package mutate

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"unsafe"

	"chanlab/runner/instrument/claim"
)

// A Transfer is a way of handing a page to another process.
type Transfer struct {
	Name   claim.Text
	Gives  claim.Text // what is handed over
	Handed Handed
	Get    string // how the receiver gets at it: Read, Splice, MapShared, MapPrivate
	// Start puts the data on its way.
	Start func(dir string) (*Sending, error)
}

// Sending is a page on its way.
type Sending struct {
	Give   *os.File           // what the receiver inherits
	Change func(b byte) error // the sender writes the first byte
	Page   unsafe.Pointer     // the sender's mapping; nil where it has none
	Frame  func() (uint64, error)
	Close  func()
}

// An Outcome is what came of a transfer.
type Outcome struct {
	Seen
	Sent, Received glance // of the sender's page and the receiver's, after the second change
	Mapped         bool   // the sender has the page in its address space
}

// both reports whether the sender and the receiver each have a mapping of what
// was handed over, and not of a page that it is copied into.
func (tr *Transfer) both(o *Outcome) bool {
	return o.Mapped && (tr.Get == MapShared || tr.Get == MapPrivate)
}

// Frames reports whether the kernel told both physical pages, and whether they
// are one.
func (o *Outcome) Frames() (told, same bool) {
	return o.Sent.frame != 0 && o.Received.frame != 0, o.Sent.frame == o.Received.frame
}

//region run

// Run does the transfer to a process that command starts, with the two changes
// of the sender's.
func (tr *Transfer) Run(dir string, command *exec.Cmd) (o *Outcome, err error) {
	s, err := tr.Start(dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", tr.Name.EN, err)
	}
	defer s.Close()
	r, err := start(command, s.Give)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", tr.Name.EN, err)
	}
	defer r.end()

	err = s.Change(OnWay)
	first, err1 := r.ask(tr.Get)
	err2 := s.Change(Arrived)
	if err := errors.Join(err, err1, err2); err != nil {
		return nil, fmt.Errorf("%s: %w", tr.Name.EN, err)
	}
	o = &Outcome{Mapped: s.Page != nil, Sent: glance{address: uintptr(s.Page)}}
	for range 3 { // the kernel may move a page (compaction): both numbers are to be of one moment
		before, err1 := s.Frame()
		o.Received, err2 = r.ask(look)
		o.Sent.frame, err = s.Frame()
		if err := errors.Join(err, err1, err2); err != nil {
			return nil, fmt.Errorf("%s: %w", tr.Name.EN, err)
		}
		if before == o.Sent.frame {
			break
		}
	}
	o.Seen = Seen{first.first == OnWay, o.Received.first == Arrived}
	if first.first != Before && first.first != OnWay {
		return nil, fmt.Errorf("%s: the receiver saw %q, which nobody sent", tr.Name.EN, first.first)
	}
	return o, nil
}

//endregion run

// Transfers are the ways under study.
var Transfers = []Transfer{
	{claim.Text{EN: "write(2) to a pipe, read(2)", ZH: "write(2) 写管道，read(2)"},
		claim.Text{EN: "the bytes", ZH: "字节本身"}, Value, Read, throughPipe(writePage)},
	{claim.Text{EN: "send(2) with MSG_ZEROCOPY over TCP loopback, read(2)", ZH: "带 MSG_ZEROCOPY 的 send(2)，经 TCP 回环，read(2)"},
		claim.Text{EN: "the address", ZH: "地址"}, Address, Read, zeroCopy},
	{claim.Text{EN: "vmsplice(2) to a pipe, read(2)", ZH: "vmsplice(2) 进管道，read(2)"},
		claim.Text{EN: "the address", ZH: "地址"}, Address, Read, throughPipe(func(fd int, page []byte) error { return vmsplice(fd, page, 0) })},
	{claim.Text{EN: "vmsplice(2) with SPLICE_F_GIFT, read(2)", ZH: "带 SPLICE_F_GIFT 的 vmsplice(2)，read(2)"},
		claim.Text{EN: "the address", ZH: "地址"}, Address, Read, throughPipe(func(fd int, page []byte) error { return vmsplice(fd, page, gift) })},
	{claim.Text{EN: "vmsplice(2) to a pipe, vmsplice(2) from it", ZH: "vmsplice(2) 进管道，再用 vmsplice(2) 取出"},
		claim.Text{EN: "the address", ZH: "地址"}, Address, Splice, throughPipe(func(fd int, page []byte) error { return vmsplice(fd, page, 0) })},
	{claim.Text{EN: "sendfile(2) from a file to a pipe, read(2)", ZH: "sendfile(2) 从文件到管道，read(2)"},
		claim.Text{EN: "a descriptor and an offset", ZH: "描述符与偏移量"}, Descriptor, Read, fileToPipe(sendfile)},
	{claim.Text{EN: "splice(2) from a file to a pipe, read(2)", ZH: "splice(2) 从文件到管道，read(2)"},
		claim.Text{EN: "a descriptor and an offset", ZH: "描述符与偏移量"}, Descriptor, Read, fileToPipe(splice)},
	{claim.Text{EN: "sendfile(2) from a file to TCP loopback, read(2)", ZH: "sendfile(2) 从文件到 TCP 回环，read(2)"},
		claim.Text{EN: "a descriptor and an offset", ZH: "描述符与偏移量"}, Descriptor, Read, fileToSocket},
	{claim.Text{EN: "a file, MAP_SHARED on both sides", ZH: "文件，双方均以 MAP_SHARED 映射"},
		claim.Text{EN: "a descriptor and an offset", ZH: "描述符与偏移量"}, Descriptor, MapShared, mapped(openFile, true)},
	{claim.Text{EN: "a memfd, MAP_SHARED on both sides", ZH: "memfd，双方均以 MAP_SHARED 映射"},
		claim.Text{EN: "a descriptor and an offset", ZH: "描述符与偏移量"}, Descriptor, MapShared, mapped(openMemory, true)},
	{claim.Text{EN: "a memfd, MAP_SHARED for the sender, MAP_PRIVATE for the receiver", ZH: "memfd，发送方 MAP_SHARED，接收方 MAP_PRIVATE"},
		claim.Text{EN: "a descriptor and an offset", ZH: "描述符与偏移量"}, Descriptor, MapPrivate, mapped(openMemory, true)},
	{claim.Text{EN: "a memfd, MAP_PRIVATE for the sender, MAP_SHARED for the receiver", ZH: "memfd，发送方 MAP_PRIVATE，接收方 MAP_SHARED"},
		claim.Text{EN: "a descriptor and an offset", ZH: "描述符与偏移量"}, Descriptor, MapShared, mapped(openMemory, false)},
}
