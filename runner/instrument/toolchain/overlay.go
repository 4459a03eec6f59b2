package toolchain

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// Overlay has a go build or go test, made by [Target.Command], read other files
// in place of the release's own, or beside them (go help build: -overlay). They
// are named as below GOROOT/src: "runtime/chan.go". dir takes the overlay and
// must be outside of what is built.
//
// Since Go 1.25 an overlay is refused for files in the module cache, where
// toolchains lie that were downloaded, so the release is called by another
// name, a link to it.
func (t Target) Overlay(ctx context.Context, cmd *exec.Cmd, dir string, files map[string][]byte) error {
	goroot, err := t.GOROOT(ctx)
	if err != nil {
		return err
	}
	link := filepath.Join(dir, "goroot")
	if err := os.Symlink(goroot, link); err != nil {
		return fmt.Errorf("overlaying %s: %w", t.Release, err)
	}
	replace := map[string]string{}
	for name, text := range files {
		// Without .go, so that no package is seen here.
		path := filepath.Join(dir, strconv.Itoa(len(replace))+".txt")
		if err := os.WriteFile(path, text, 0o666); err != nil {
			return fmt.Errorf("overlaying %s: %w", t.Release, err)
		}
		replace[filepath.Join(link, "src", filepath.FromSlash(name))] = path
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return fmt.Errorf("overlaying %s: %w", t.Release, err)
	}
	path := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(path, list, 0o666); err != nil {
		return fmt.Errorf("overlaying %s: %w", t.Release, err)
	}
	cmd.Path = filepath.Join(link, "bin", "go")
	cmd.Env = append(cmd.Env, "GOROOT="+link, "GOTOOLCHAIN=local")
	cmd.Args = append(cmd.Args[:2:2], append([]string{"-overlay=" + path}, cmd.Args[2:]...)...)
	return nil
}
