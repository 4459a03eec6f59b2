package closing

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// An end is how the program testdata/crash.go ended.
type end struct {
	status                 int
	main, sender, receiver bool // whose deferred call ran
	goesOn                 bool // main went on after close
	message                string
	stderr                 string
}

// built is the program, once for all tests.
var built string

// crash builds and runs the program with one argument.
func crash(t *testing.T, mode string) (end, error) {
	t.Helper()
	if built == "" {
		dir, err := os.MkdirTemp("", "crash-")
		if err != nil {
			return end{}, err
		}
		path := filepath.Join(dir, "crash.exe") // Windows wants the name; nobody else minds
		cmd := toolchain.Local().Command(t.Context(), "testdata", "build", "-trimpath", "-o", path, "crash.go")
		if out, err := cmd.CombinedOutput(); err != nil {
			os.RemoveAll(dir)
			return end{}, fmt.Errorf("building crash.go: %w: %s", err, out)
		}
		built = path
	}
	cmd := exec.CommandContext(t.Context(), built, mode)
	cmd.Env = append(os.Environ(), "GOTRACEBACK=single", "GODEBUG=")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return end{}, err
	}
	e := end{status: cmd.ProcessState.ExitCode(), stderr: stderr.String()}
	for line := range strings.Lines(e.stderr) {
		switch line = strings.TrimSpace(line); {
		case line == "main: deferred call":
			e.main = true
		case line == "sender: deferred call":
			e.sender = true
		case line == "receiver: deferred call":
			e.receiver = true
		case line == "main: goes on":
			e.goesOn = true
		case strings.HasPrefix(line, "panic: "):
			e.message = line
		}
	}
	return e, nil
}

func TestMain(m *testing.M) {
	code := m.Run()
	if built != "" {
		os.RemoveAll(filepath.Dir(built))
	}
	os.Exit(code)
}

// crashed runs the program and puts its end into words. A short test does not:
// the words say so.
func crashed(t *testing.T, mode string) (end, claim.Text) {
	t.Helper()
	if testing.Short() {
		return end{}, claim.Text{EN: "No program was made to crash: -short.", ZH: "未让程序崩溃：-short。"}
	}
	e, err := crash(t, mode)
	if err != nil {
		t.Fatal(err)
	}
	yes := func(b bool) claim.Text {
		if b {
			return claim.Text{EN: "ran", ZH: "已执行"}
		}
		return claim.Text{EN: "did not run", ZH: "未执行"}
	}
	return e, claim.Textf(
		"Unrecovered: exit status %[1]d, %[2]q; the deferred call of main %[3]s, that of a parked sender %[5]s, that of a parked receiver %[7]s",
		"无人恢复时：退出状态 %[1]d，%[2]q；main 的 defer %[4]s，挂起的发送者的 defer %[6]s，挂起的接收者的 defer %[8]s",
		e.status, e.message, yes(e.main).EN, yes(e.main).ZH, yes(e.sender).EN, yes(e.sender).ZH, yes(e.receiver).EN, yes(e.receiver).ZH)
}

// Whom the panic of a send on a closed channel reaches.
func TestReach(t *testing.T) {
	undisturbed(t)
	const id = "C3.3.13"
	const senders, receivers = 3, 2
	e := look(t, id)

	// Senders and receivers wait on two channels; everybody recovers for himself.
	c, other := make(chan int), make(chan int)
	said := make(chan string, senders)
	for i := range senders {
		go func() {
			v := recovered(func() { Send(c) })
			said <- fmt.Sprint(v)
		}()
		e.until(t, hchanOf(c), i+1)
	}
	woken := make(chan any, receivers)
	for i := range receivers {
		go func() { woken <- recovered(func() { <-other }) }()
		e.until(t, hchanOf(other), i+1)
	}
	closer := recovered(func() { close(c) })
	panicked := 0
	for range senders {
		if <-said == text {
			panicked++
		}
	}
	still := len(e.waiting(hchanOf(other), "recvq")) // nobody bothered those
	self := recovered(func() { Send(c) })
	still = min(still, len(e.waiting(hchanOf(other), "recvq")))
	close(other)
	for range receivers {
		<-woken
	}

	end, unrecovered := crashed(t, "close")
	claim.Decide(t, id, panicked == 0 && (testing.Short() || end.status == 0), claim.Textf(
		"%[3]d of %[4]d senders that waited when the channel was closed panicked, each in its own goroutine, though they had begun to send on an open channel; %[5]d of 1 closing goroutines did; %[6]d of %[7]d receivers on another channel went on waiting while %[8]d send of the closer panicked and was recovered. %[1]s",
		"通道关闭时正在等待的 %[4]d 个发送者中有 %[3]d 个各自在自己的 goroutine 里 panic，尽管它们开始发送时通道尚未关闭；执行关闭的 1 个 goroutine 中有 %[5]d 个 panic；随后关闭者自己的发送有 %[8]d 次 panic 并恢复，另一通道上的 %[7]d 个接收者中有 %[6]d 个仍在等待。%[2]s",
		unrecovered.EN, unrecovered.ZH, panicked, senders, one(closer), still, receivers, one(self)))
}

// one is 1 if something panicked, else 0.
func one(v any) int {
	if v != nil {
		return 1
	}
	return 0
}

var (
	offsets    = regexp.MustCompile(` \+0x[0-9a-f]+`)
	arguments  = regexp.MustCompile(`\(0x[0-9a-f, x.?{}]*\)`)
	goroutines = regexp.MustCompile(`goroutine \d+`)
	paths      = regexp.MustCompile(`\t\S*/(\S+\.go:\d+)`)
)

// TestSession keeps what the program says, as somebody would have typed it.
func TestSession(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs a program that crashes")
	}
	var out strings.Builder
	fmt.Fprintln(&out, "$ go build crash.go")
	for _, mode := range []string{"send", "close"} {
		e, err := crash(t, mode)
		if err != nil {
			t.Fatal(err)
		}
		said := e.stderr
		said = offsets.ReplaceAllString(said, "")
		said = arguments.ReplaceAllString(said, "(…)")
		said = goroutines.ReplaceAllString(said, "goroutine N")
		said = paths.ReplaceAllString(said, "\t$1")
		fmt.Fprintf(&out, "$ ./crash %s\n%s$ echo $?\n%d\n", mode, said, e.status)
	}
	artifact.Write(t, "session.txt", []byte(out.String()))
}
