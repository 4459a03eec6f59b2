package engines

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// An edit changes one place of a file of GOROOT for the build, as read there
// at that moment: nothing of Go's source is kept with us.
type edit struct {
	file     string
	old, new string
}

// edits are where programs in the page would otherwise differ, without a
// word, from what go run shows. Readers are told of them on the playground's page.
var edits = []edit{
	// Where a process writes, js/wasm waits for a callback. Until that has come
	// others run, and if one of them waits actively for the writer, for ever.
	{"syscall/fs_js.go",
		"\tif faketime && (fd == 1 || fd == 2) {\n",
		"\tif fd == 1 || fd == 2 {\n\t\tbuf := uint8Array.New(len(b))\n\t\tjs.CopyBytesToJS(buf, b)\n\t\tjsFS.Call(\"writeSync\", fd, buf)\n\t\treturn len(b), nil\n\t}\n" +
			"\tif faketime && (fd == 1 || fd == 2) {\n"},
	// js/wasm has a goroutine of its own for events, and counts and shows it as
	// one of the program's: in runtime.NumGoroutine, in every trace, and when it looks for a deadlock.
	{"runtime/traceback.go",
		" || f.funcID == abi.FuncID_handleAsyncEvent {\n",
		" {\n"},
}

func (e edit) apply(src []byte) ([]byte, error) {
	if n := bytes.Count(src, []byte(e.old)); n != 1 {
		return nil, &Error{fmt.Errorf("%s of this Go is not as expected: %d places to change, want 1", e.file, n),
			"look at runner/internal/engines/overlay.go, or leave the compiler out: make site GC=0"}
	}
	return bytes.Replace(src, []byte(e.old), []byte(e.new), 1), nil
}

// overlay writes changed files of GOROOT into a folder and returns the
// argument of the go command's -overlay.
func (b *Builder) overlay(ctx context.Context, dir, name string, files []string, change func(name string, src []byte) ([]byte, error)) (string, error) {
	goroot, err := b.goroot(ctx)
	if err != nil {
		return "", err
	}
	changed := map[string]string{}
	for i, file := range files {
		path := filepath.Join(goroot, "src", filepath.FromSlash(file))
		src, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return "", &Error{fmt.Errorf("%s is missing: this installation of Go has no sources of its compiler", path),
				"install Go from https://go.dev/dl, or leave the compiler out: make site GC=0"}
		}
		if err != nil {
			return "", err
		}
		if src, err = change(file, src); err != nil {
			return "", err
		}
		changed[path] = filepath.Join(dir, fmt.Sprintf("%s%d.go", name, i))
		if err := os.WriteFile(changed[path], src, 0o666); err != nil {
			return "", err
		}
	}
	text, err := json.Marshal(map[string]any{"Replace": changed})
	if err != nil {
		return "", err
	}
	out := filepath.Join(dir, name+".json")
	return "-overlay=" + out, os.WriteFile(out, text, 0o666)
}
