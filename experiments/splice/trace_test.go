//go:build linux && (amd64 || arm64)

package splice

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

const copyEnv = "SPLICE_COPY"

func TestMain(m *testing.M) {
	if n, err := strconv.Atoi(os.Getenv(copyEnv)); err == nil {
		if err := Copies[n].Perform(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestCopies traces what each io.Copy asks of the kernel.
func TestCopies(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: starts a process for every row")
	}
	tb := artifact.NewTable(claim.Text{EN: "Go", ZH: "Go 代码"}, claim.Text{EN: "system calls that carried the data", ZH: "搬运数据的系统调用"},
		claim.Text{EN: "through memory of the program", ZH: "经过程序自己的内存"}, claim.Text{EN: "note", ZH: "说明"})
	for i := range Copies {
		calls, err := trace(t, i)
		if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.ENOSYS) || errors.Is(err, syscall.EIO) {
			t.Skipf("tracing: %v", err)
		}
		if err != nil {
			t.Fatalf("%s: %v", Copies[i].Text, err)
		}
		var names []string
		through, moved := "", false
		for _, c := range calls {
			text := c.String()
			if c.N < 0 {
				text += " = " + errno(syscall.Errno(-c.N))
			}
			if !slices.Contains(names, text) {
				names = append(names, text)
			}
			moved = moved || c.N > 0
			if c.N > 0 && len(c.Args) == 2 && c.Args[1] == "address" {
				through = "yes"
			}
		}
		if !moved {
			t.Fatalf("%s: the trace holds no call that moved anything: %v", Copies[i].Text, names)
		}
		mark := claim.Text{EN: "no", ZH: "否"}
		if through != "" {
			mark = claim.Text{EN: "yes", ZH: "是"}
		}
		tb.Add(same(Copies[i].Text), same(strings.Join(names, "; ")), mark, Copies[i].Comment)
	}
	tb.Write(t, "copies")
}

// trace runs one copy in a process of its own. What it reads comes from this
// process, and what it writes goes there.
func trace(t *testing.T, i int) ([]Call, error) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), exe)
	cmd.Env = append(os.Environ(), copyEnv+"="+strconv.Itoa(i))
	data := bytes.Repeat([]byte("copy me "), Long/8)
	source, sink, received := feed(t, Copies[i].Source, data), drain(t, Copies[i].Sink), make(chan []byte, 1)
	cmd.ExtraFiles = []*os.File{source, sink.give}
	errFile, err := os.Create(filepath.Join(t.TempDir(), "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	defer errFile.Close()
	cmd.Stderr = errFile // a pipe would need a goroutine that waits for the process
	if sink.read != nil {
		go func() { received <- sink.read() }()
	}
	calls, err := Trace(cmd)
	source.Close()
	sink.give.Close()
	if err != nil {
		text, _ := os.ReadFile(errFile.Name())
		return nil, fmt.Errorf("%w: %s", err, text)
	}
	if sink.read == nil {
		b, err := os.ReadFile(sink.give.Name())
		if err != nil {
			return nil, err
		}
		received <- b
	}
	if got := <-received; !bytes.Equal(got, data) {
		return nil, fmt.Errorf("%d bytes arrived, and not those that went", len(got))
	}
	return calls, nil
}

// feed returns the reading end of something that yields the data.
func feed(t *testing.T, sort string, data []byte) *os.File {
	t.Helper()
	if sort == "file" {
		name := filepath.Join(t.TempDir(), "source")
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	r, w := ends(t, sort)
	go func() { w.Write(data); w.Close() }()
	return r
}

type drained struct {
	give *os.File
	read func() []byte // nil where the file itself can be read
}

// drain returns the writing end of something, and how to read all that came.
func drain(t *testing.T, sort string) drained {
	t.Helper()
	if sort == "file" {
		name := filepath.Join(t.TempDir(), "sink")
		f, err := os.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		return drained{f, nil}
	}
	r, w := ends(t, sort)
	return drained{w, func() []byte { b, _ := io.ReadAll(io.LimitReader(r, Long)); r.Close(); return b }}
}

func ends(t *testing.T, sort string) (r, w *os.File) {
	t.Helper()
	connect := map[string]func() (*os.File, *os.File, error){"pipe": os.Pipe, "tcp": tcp, "unix": unix}[sort]
	r, w, err := connect()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}
