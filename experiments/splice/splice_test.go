//go:build linux && (amd64 || arm64)

package splice

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"syscall"
	"testing"

	"chanlab/runner/instrument/claim"
)

// TestEnds tries splice between every two kinds of descriptor.
func TestEnds(t *testing.T) {
	var tb table
	head := []claim.Text{{EN: "from ＼ to", ZH: "从 ＼ 到"}}
	for _, to := range Sorts {
		head = append(head, to.Name)
	}
	tb.row(head...)

	type tally struct{ pairs, moved, refused int }
	var piped, bare tally
	var failed, exceptions []string
	for _, from := range Sorts {
		if from.Source == nil {
			continue
		}
		cells := []claim.Text{from.Name}
		for _, to := range Sorts {
			err := move(t, from, to)
			cells = append(cells, cell(err))
			into, pipe := &bare, from.Pipe || to.Pipe
			if pipe {
				into = &piped
			}
			switch common := from.Common && to.Common; {
			case common && err == nil:
				into.pairs, into.moved = into.pairs+1, into.moved+1
			case common && errors.Is(err, syscall.EINVAL):
				into.pairs, into.refused = into.pairs+1, into.refused+1
			case common:
				into.pairs++
			}
			if pipe && err != nil {
				text := fmt.Sprintf("%s → %s: %s", from.Name.EN, to.Name.EN, errno(err))
				if from.Common && to.Common {
					failed = append(failed, text)
				} else {
					exceptions = append(exceptions, text)
				}
			}
		}
		tb.row(cells...)
	}
	tb.write(t, "ends")
	if piped.moved == 0 && all(failed, "ENOSYS", "EPERM") {
		claim.Unavailable(t, fmt.Errorf("splice(2) is refused here: %s", failed[0]), "C2.4.7")
	}
	beside := claim.Text{EN: "none", ZH: "无"}
	if len(exceptions) > 0 {
		beside = same(strings.Join(exceptions, ", "))
	}
	claim.Decide(t, "C2.4.7", piped.moved == piped.pairs, claim.Textf(
		"among pipes, files, TCP and Unix sockets the data arrived whole in %[1]d of %[2]d pairs with a pipe on at least one side; of %[3]d pairs without one %[4]d failed with EINVAL and %[5]d worked; descriptors that do not take part even with a pipe: %[6]s",
		"在管道、文件、TCP 与 Unix 套接字之间，至少一端是管道的 %[2]d 对中有 %[1]d 对数据完整到达；没有管道的 %[3]d 对中有 %[4]d 对以 EINVAL 失败，%[5]d 对成功；即使另一端是管道也不支持的：%[7]s",
		piped.moved, piped.pairs, bare.pairs, bare.refused, bare.moved, beside.EN, beside.ZH))
}

func all(texts []string, any ...string) bool {
	for _, s := range texts {
		ok := false
		for _, a := range any {
			ok = ok || strings.HasSuffix(s, a)
		}
		if !ok {
			return false
		}
	}
	return true
}

// move splices between two new ends and compares what arrived.
func move(t *testing.T, from, to Sort) error {
	t.Helper()
	in, err := from.Source(t.TempDir())
	if err != nil {
		t.Fatalf("%s: %v", from.Name.EN, err)
	}
	defer in.Close()
	out, err := to.Sink(t.TempDir())
	if err != nil {
		t.Fatalf("%s: %v", to.Name.EN, err)
	}
	defer out.Close()
	n, err := Splice(out.FD, in.FD)
	if err != nil {
		return err
	}
	if n != Size {
		t.Fatalf("%s to %s: %d of %d bytes moved", from.Name.EN, to.Name.EN, n, Size)
	}
	if out.Read == nil {
		return nil
	}
	want := Data
	if strings.Contains(from.Name.EN, "zero") {
		want = make([]byte, Size)
	}
	if got, err := out.Read(); err != nil || !bytes.Equal(got, want) {
		t.Fatalf("%s to %s: what arrived is not what went (%d bytes, %v)", from.Name.EN, to.Name.EN, len(got), err)
	}
	return nil
}

func cell(err error) claim.Text {
	if err == nil {
		return claim.Text{EN: "moved", ZH: "成功"}
	}
	return same(errno(err))
}

// errno names the error of a system call as the manual pages do.
func errno(err error) string {
	var e syscall.Errno
	if !errors.As(err, &e) {
		return err.Error()
	}
	for _, known := range []struct {
		errno syscall.Errno
		name  string
	}{{syscall.EINVAL, "EINVAL"}, {syscall.EPERM, "EPERM"}, {syscall.ENOSYS, "ENOSYS"}, {syscall.EBADF, "EBADF"}, {syscall.EACCES, "EACCES"}} {
		if e == known.errno {
			return known.name
		}
	}
	return e.Error()
}
