package closing

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
	"chanlab/runner/instrument/trace"
)

// The argument that the article explains, and where it stands.
const printed = "goready(gp, 4)"

var call = regexp.MustCompile(`goready\(gp, \d+\)`)

// patched writes chan.go with the article's argument in closechan, and the
// file that tells the go command to use it.
func patched(ctx context.Context, dir string) (overlay string, err error) {
	in := toolchain.Local()
	tree, err := source.Open(ctx, in)
	if err != nil {
		return "", err
	}
	fn, err := tree.Func("runtime", "closechan")
	if err != nil {
		return "", err
	}
	if n := len(call.FindAllString(fn.Text, -1)); n != 1 {
		return "", fmt.Errorf("closechan of %s calls goready %d times", in, n)
	}
	goroot, err := in.GOROOT(ctx)
	if err != nil {
		return "", err
	}
	path := filepath.Join(goroot, "src", filepath.FromSlash(fn.File))
	text, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	edited := filepath.Join(dir, "chan.go")
	body := call.ReplaceAllString(fn.Text, printed)
	if err := os.WriteFile(edited, []byte(strings.Replace(string(text), fn.Text, body, 1)), 0o666); err != nil {
		return "", err
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": {path: edited}})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(dir, "overlay.json")
	return overlay, os.WriteFile(overlay, list, 0o666)
}

// A sight is what one build of the program shows of a close.
type sight struct {
	top      string // innermost function of the stack that the trace has of the wake-up
	panicked string // functions under way when the woken sender panicked
}

// witness builds testdata/traced.go with the flags, runs it, and reads its trace.
func witness(t *testing.T, dir, name string, flags ...string) (s sight, err error) {
	t.Helper()
	path := filepath.Join(dir, name+".exe")
	args := append(append([]string{"build", "-trimpath", "-o", path}, flags...), "traced.go")
	if out, err := toolchain.Local().Command(t.Context(), "testdata", args...).CombinedOutput(); err != nil {
		return s, fmt.Errorf("building traced.go: %w: %.300s", err, out)
	}
	file := filepath.Join(dir, name+".trace")
	out, err := exec.CommandContext(t.Context(), path, file).Output()
	if err != nil {
		return s, fmt.Errorf("running traced.go: %w", err)
	}
	s.panicked = strings.Join(strings.Fields(string(out)), " ← ")
	f, err := os.Open(file)
	if err != nil {
		return s, err
	}
	defer f.Close()
	tr, err := trace.Read(f, "closing")
	if err != nil {
		return s, err
	}
	for _, step := range tr.Transitions {
		if step.From == trace.Waiting && step.To == trace.Runnable && step.By == tr.Goroutine && len(step.ByStack) > 0 && s.top == "" {
			s.top = step.ByStack[0].Func
		}
	}
	if s.top == "" || !strings.Contains(s.panicked, "runtime.chansend") {
		return s, fmt.Errorf("the trace has no wake-up by the closing goroutine, or the sender did not panic: %+v", s)
	}
	return s, nil
}

// skipped puts the article's argument into a real runtime and tells whether
// the traceback of a panic changes, and what does.
func skipped(t *testing.T) (changed bool, text claim.Text) {
	t.Helper()
	if testing.Short() {
		return false, claim.Text{EN: "No runtime was built with another argument: -short", ZH: "未用其他参数重建运行时：-short"}
	}
	dir := t.TempDir()
	overlay, err := patched(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	own, err := witness(t, dir, "own")
	if err != nil {
		t.Fatal(err)
	}
	other, err := witness(t, dir, "other", "-overlay", overlay)
	if err != nil {
		t.Fatal(err)
	}
	same := claim.Text{EN: "are the same", ZH: "相同"}
	if own.panicked != other.panicked {
		same = claim.Text{EN: "differ", ZH: "不同"}
	}
	rows := artifact.Columns([]string{"closechan calls", "the trace's stack of the wake-up begins with", "functions under way when the woken sender panics"},
		[]string{"closechan 中的调用", "执行跟踪中唤醒事件的栈始于", "被唤醒的发送者 panic 时的调用链"})
	rows.Add(claim.Text{EN: "as released", ZH: "发布版本原样"}, own.top, own.panicked)
	rows.Add("`"+printed+"`", other.top, other.panicked)
	rows.Write(t, "skip")
	return own.panicked != other.panicked, claim.Textf(
		"A runtime built with %[3]s: the trace's stack of the wake-up begins with %[5]s instead of %[4]s, and the frames of the woken sender's panic %[1]s",
		"用 %[3]s 重新构建运行时：执行跟踪中唤醒事件的栈从 %[4]s 变为始于 %[5]s，而被唤醒的发送者 panic 时的各帧%[2]s",
		same.EN, same.ZH, printed, own.top, other.top)
}
