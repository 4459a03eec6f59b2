package toolchain

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Facts returns where the committed fact of that name about the target lies:
// results/toolchains/RELEASE/GOARCH/name under the module root, which is looked
// for upwards from the working directory. The file need not exist.
func (t Target) Facts(name string) (string, error) {
	root, err := moduleRoot()
	if err != nil {
		return "", err
	}
	return filepath.Join(root, "results", "toolchains", t.Release, t.GOARCH, name), nil
}

// WriteFacts writes a fact file, whole or not at all.
func (t Target) WriteFacts(name string, data []byte) error {
	path, err := t.Facts(name)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return fmt.Errorf("writing facts: %w", err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), "."+name+"-*")
	if err != nil {
		return fmt.Errorf("writing facts: %w", err)
	}
	defer os.Remove(tmp.Name()) // gone already where all went well
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Chmod(0o644)
	}
	if err == nil {
		err = tmp.Sync()
	}
	if closeErr := tmp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("writing facts: %w", err)
	}
	return nil
}

// moduleRoot walks up from the working directory to the go.mod of this module.
// A nested module (labs) is passed by.
func moduleRoot() (string, error) {
	start, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("finding the module root: %w", err)
	}
	for dir := start; ; dir = filepath.Dir(dir) {
		text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && isRoot(string(text)) {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", fmt.Errorf("finding the module root: no go.mod of module chanlab at or above %s: run from inside the repository", start)
		}
	}
}

func isRoot(gomod string) bool {
	for line := range strings.Lines(gomod) {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "module "); ok {
			return strings.TrimSpace(rest) == "chanlab"
		}
	}
	return false
}
