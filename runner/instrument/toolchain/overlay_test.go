package toolchain

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// A package of the standard library that little needs gets a file, and one of
// its own is replaced.
func TestOverlay(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the runtime again")
	}
	if runtime.GOOS == "windows" {
		t.Skip("a link needs a privilege there")
	}
	local, dir := Local(), t.TempDir()
	err := local.WriteModule(dir, map[string]string{"main.go": `package main

import "container/heap"

func main() { println(heap.Beside, heap.Replaced) }
`})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "program.bin")
	cmd := local.Command(t.Context(), dir, "build", "-trimpath", "-o", path, ".")
	err = local.Overlay(t.Context(), cmd, t.TempDir(), map[string][]byte{
		"container/heap/beside.go": []byte("package heap\n\nconst Beside = 1\n"),
		"container/heap/heap.go":   []byte("package heap\n\nconst Replaced = 2\n"),
	})
	if err != nil {
		t.Fatal(err)
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if out, err := exec.Command(path).CombinedOutput(); err != nil || string(out) != "1 2\n" {
		t.Errorf("got %q, %v", out, err)
	}
}
