//go:build linux && (amd64 || arm64)

package splice

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"syscall"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// TestEnds tries splice between every two kinds of descriptor.
func TestEnds(t *testing.T) {
	head := []any{claim.Text{EN: "from ＼ to", ZH: "从 ＼ 到"}}
	for _, to := range Sorts {
		head = append(head, to.Name)
	}
	tb := artifact.NewTable(head...)

	type tally struct{ pairs, moved, refused int }
	var piped, bare tally
	var failed []string
	var beside claim.Text // what does not take part even with a pipe
	for _, from := range Sorts {
		if from.Source == nil {
			continue
		}
		cells := []any{from.Name}
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
				text := claim.Textf("%[1]s → %[2]s: %[5]s", "%[3]s → %[4]s：%[5]s", from.Name.EN, to.Name.EN, from.Name.ZH, to.Name.ZH, errno(err))
				if from.Common && to.Common {
					failed = append(failed, text.EN)
				} else {
					beside = list(beside, text)
				}
			}
		}
		tb.Add(cells...)
	}
	tb.Write(t, "ends")
	if piped.moved == 0 && all(failed, "ENOSYS", "EPERM") {
		claim.Unavailable(t, fmt.Errorf("splice(2) is refused here: %s", failed[0]), "C2.4.7")
	}
	if beside.EN == "" {
		beside = claim.Text{EN: "none", ZH: "无"}
	}
	claim.Decide(t, "C2.4.7", piped.moved == piped.pairs, claim.Textf(
		"among pipes, files, TCP and Unix sockets the data arrived whole in %[1]d of %[2]d pairs with a pipe on at least one side; of %[3]d pairs without one %[4]d failed with EINVAL and %[5]d worked; pairs of other kinds that a pipe does not help: %[6]s",
		"在管道、文件、TCP 与 Unix 套接字之间，至少一端是管道的 %[2]d 对中有 %[1]d 对数据完整到达；没有管道的 %[3]d 对中有 %[4]d 对以 EINVAL 失败，%[5]d 对成功；其他种类中，有管道也不行的：%[7]s",
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
