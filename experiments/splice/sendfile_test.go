//go:build linux && (amd64 || arm64)

package splice

import (
	"errors"
	"os"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// A route is a way from a file to a reader. Between sending and reading the
// file is changed: the reader sees the change if it was sent the file's page.
type route struct {
	name     claim.Text
	sendfile bool
	sink     func(string) (*End, error)
	send     func(out, in *End) error
}

const changed = 'S' // the data begins with a small one

func plain(call func(out, in int) (int, error)) func(out, in *End) error {
	return func(out, in *End) error {
		n, err := call(out.FD, in.FD)
		if err == nil && n != Size {
			err = errors.New("not all bytes went")
		}
		return err
	}
}

// byPipe splices through a pipe of its own.
func byPipe(out, in *End) error {
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	defer r.Close()
	defer w.Close()
	if err := plain(Splice)(&End{FD: int(w.Fd())}, in); err != nil {
		return err // the pipe is empty: the next call would wait
	}
	return plain(Splice)(out, &End{FD: int(r.Fd())})
}

// teed splices into a pipe and reads from a second one that tee filled.
func teed(out, in *End) error {
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	defer r.Close()
	defer w.Close()
	if err := plain(Splice)(&End{FD: int(w.Fd())}, in); err != nil {
		return err
	}
	return plain(Tee)(out, &End{FD: int(r.Fd())})
}

// copied reads and writes: the control that must not see the change.
func copied(out, in *End) error {
	r, err := in.file()
	if err != nil {
		return err
	}
	b := make([]byte, Size)
	if _, err := r.ReadAt(b, 0); err != nil {
		return err
	}
	w, err := out.file()
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

// file finds the End's own file: a second one around its descriptor would
// close it when collected.
func (e *End) file() (*os.File, error) {
	for _, c := range e.close {
		if f, ok := c.(*os.File); ok && int(f.Fd()) == e.FD {
			return f, nil
		}
	}
	return nil, errors.New("no file has this descriptor")
}

var routes = []route{
	{claim.Text{EN: "read(2) and write(2), to a pipe", ZH: "read(2) 再 write(2)，到管道"}, false, pipeSink, copied},
	{claim.Text{EN: "sendfile(2) to a pipe", ZH: "sendfile(2) 到管道"}, true, pipeSink, plain(Sendfile)},
	{claim.Text{EN: "sendfile(2) to a TCP socket", ZH: "sendfile(2) 到 TCP 套接字"}, true, socketSink(tcp), plain(Sendfile)},
	{claim.Text{EN: "sendfile(2) to a Unix socket", ZH: "sendfile(2) 到 Unix 套接字"}, true, socketSink(unix), plain(Sendfile)},
	{claim.Text{EN: "sendfile(2) to another file", ZH: "sendfile(2) 到另一个文件"}, true, fileSink(0), plain(Sendfile)},
	{claim.Text{EN: "splice(2) to a pipe", ZH: "splice(2) 到管道"}, false, pipeSink, plain(Splice)},
	{claim.Text{EN: "splice(2) to a pipe, tee(2) to a second one", ZH: "splice(2) 到管道，再 tee(2) 到第二个管道"}, false, pipeSink, teed},
	{claim.Text{EN: "splice(2) by way of a pipe to a TCP socket", ZH: "splice(2) 经管道到 TCP 套接字"}, false, socketSink(tcp), byPipe},
	{claim.Text{EN: "splice(2) by way of a pipe to another file", ZH: "splice(2) 经管道到另一个文件"}, false, fileSink(0), byPipe},
}

// follow sends the file by the route, changes it, and reads what was sent.
func (r *route) follow(t *testing.T) (shared bool, err error) {
	t.Helper()
	in, err := fileSource(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := r.sink(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if err := r.send(out, in); err != nil {
		return false, err
	}
	if err := in.Change(changed); err != nil {
		t.Fatal(err)
	}
	got, err := out.Read()
	if err != nil {
		t.Fatalf("%s: %v", r.name.EN, err)
	}
	if string(got[1:]) != string(Data[1:]) || got[0] != Data[0] && got[0] != changed {
		t.Fatalf("%s: what arrived is not what went", r.name.EN)
	}
	return got[0] == changed, nil
}

// TestSendfile sees whether a change to the file reaches what was sent before.
func TestSendfile(t *testing.T) {
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(maps), "/source") {
		t.Fatal("the file is mapped into this process")
	}
	tb := artifact.NewTable(claim.Text{EN: "from a file by", ZH: "从文件出发，经"}, claim.Text{EN: "the file is changed; what was sent before shows", ZH: "修改文件后，先前发出的数据显示"},
		claim.Text{EN: "so what was sent is", ZH: "可见发出的是"})
	var share, copied claim.Text
	sent, shared := 0, 0
	var refused error
	for i := range routes {
		r := &routes[i]
		one, err := r.follow(t)
		switch {
		case err != nil:
			refused = err
			tb.Add(r.name, same(errno(err)), same("—"))
			continue
		case one:
			tb.Add(r.name, claim.Text{EN: "the new byte", ZH: "新字节"}, claim.Text{EN: "the file's page", ZH: "文件的页"})
		default:
			tb.Add(r.name, claim.Text{EN: "the old byte", ZH: "旧字节"}, claim.Text{EN: "a copy", ZH: "副本"})
		}
		if i == 0 && one {
			t.Fatal("after read and write the change is seen: the experiment cannot tell a copy from a page")
		}
		if !r.sendfile {
			continue
		}
		sent++
		if one {
			shared++
			share = list(share, r.name)
		} else {
			copied = list(copied, r.name)
		}
	}
	tb.Write(t, "routes")
	if sent == 0 {
		claim.Unavailable(t, refused, "C2.4.6")
	}
	if copied.EN == "" {
		copied = claim.Text{EN: "none", ZH: "无"}
	}
	if share.EN == "" {
		share = claim.Text{EN: "none", ZH: "无"}
	}
	evidence := claim.Textf(
		"every call names two descriptors and a length, its only address argument is nil, and the file is mapped nowhere in the process; a later change to the file reaches what was sent by %[2]s, so that is the page of the file; it does not reach what was sent by %[4]s, so that is a copy made by the kernel (%[1]d of %[6]d kinds of destination share the page)",
		"每次调用只给出两个描述符和长度，唯一的地址参数为空，进程中也没有该文件的映射；之后对文件的修改能在「%[3]s」发出的数据中看到，说明发出的就是文件的页；在「%[5]s」中看不到，说明那是内核所做的副本（%[6]d 类目标中 %[1]d 类共享该页）",
		shared, share.EN, share.ZH, copied.EN, copied.ZH, sent)
	switch {
	case shared == sent:
		claim.Decide(t, "C2.4.6", true, evidence)
	case shared > 0:
		claim.Qualify(t, "C2.4.6", claim.Text{
			EN: "It never needs an address; the page is shared where the destination is a pipe or a socket, and copied by the kernel where it is another file.",
			ZH: "任何时候都不需要地址；目标是管道或套接字时共享该页，目标是另一个文件时由内核拷贝。"}, evidence)
	default:
		claim.Decide(t, "C2.4.6", false, evidence)
	}
}

func list(to, more claim.Text) claim.Text {
	if to.EN == "" {
		return more
	}
	return claim.Text{EN: to.EN + ", " + more.EN, ZH: to.ZH + "、" + more.ZH}
}
