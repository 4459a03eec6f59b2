package toolchain

import (
	"errors"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestReleasesAreOnePerMinorOldestFirst(t *testing.T) {
	var minors []string
	for _, r := range Releases() {
		if !version.IsValid(r) || r == version.Lang(r) {
			t.Errorf("%s is not a patch release", r)
		}
		minors = append(minors, version.Lang(r))
	}
	want := []string{"go1.21", "go1.22", "go1.23", "go1.24", "go1.25", "go1.26", "go1.27"}
	if !slices.Equal(minors, want) {
		t.Errorf("got minors %v, want %v", minors, want)
	}
}

func TestTargets(t *testing.T) {
	all := Targets()
	if len(all) != len(Releases())*len(Arches()) || all[1] != (Target{Releases()[0], "linux", "arm64"}) {
		t.Errorf("got %v", all)
	}
}

func TestPinnedKeepsTheMinorRelease(t *testing.T) {
	got, ok := Target{"go1.22.3", "linux", "arm"}.Pinned()
	if !ok || version.Lang(got.Release) != "go1.22" || !slices.Contains(Releases(), got.Release) || got.GOARCH != "arm" {
		t.Errorf("got %v, %v", got, ok)
	}
	if got, ok := (Target{"go1.20.1", "linux", "arm"}).Pinned(); ok {
		t.Errorf("go1.20.1 is spoken for by %v", got)
	}
}

func TestCurrentIsCovered(t *testing.T) {
	want := Releases()[len(Releases())-1]
	if of, ok := Local().Pinned(); ok {
		want = of.Release
	}
	if got := Current(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestCommandBuildsForItsTarget(t *testing.T) {
	local := Local()
	t.Setenv("GOFLAGS", "-tags=mine")
	t.Setenv("GOAMD64", "v3")
	out, err := Target{local.Release, "linux", "386"}.Command(t.Context(), t.TempDir(),
		"env", "GOOS", "GOARCH", "CGO_ENABLED", "GOVERSION", "GOAMD64").Output()
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Fields(string(out))
	want := []string{"linux", "386", "0", local.Release, "v1"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	cmd := local.Command(t.Context(), t.TempDir(), "env", "GOFLAGS")
	if out, err := cmd.Output(); err != nil || strings.Contains(string(out), "mine") {
		t.Errorf("the caller's GOFLAGS came through: %q, %v", out, err)
	}
}

func TestInstalled(t *testing.T) {
	if err := Local().Installed(t.Context()); err != nil {
		t.Errorf("the toolchain in use: %v", err)
	}
	// A release that never was: whoever asks must hear what to type, on one
	// line, and soon, whatever the network does.
	err := Target{"go1.21.99", "linux", "amd64"}.Installed(t.Context())
	if !errors.Is(err, ErrNotInstalled) {
		t.Fatalf("got %v, want ErrNotInstalled", err)
	}
	if msg := err.Error(); !strings.Contains(msg, "GOTOOLCHAIN=go1.21.99 go version") || strings.Contains(msg, "\n") {
		t.Errorf("message does not say what to type: %q", msg)
	}
}

func TestInstalledWithoutGo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if err := Local().Installed(t.Context()); !errors.Is(err, exec.ErrNotFound) {
		t.Errorf("got %v, want exec.ErrNotFound", err)
	}
}

func TestWriteModuleBuilds(t *testing.T) {
	dir, local := t.TempDir(), Local()
	err := local.WriteModule(dir, map[string]string{
		"main.go":  "package main\n\nimport \"probe/a\"\n\nfunc main() { a.A() }\n",
		"a/one.go": "package a\n\nfunc A() {}\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	if out, err := local.Command(t.Context(), dir, "list", "./...").CombinedOutput(); err != nil || string(out) != "probe\nprobe/a\n" {
		t.Errorf("go list: %v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil || !strings.Contains(string(text), "go "+strings.TrimPrefix(version.Lang(runtime.Version()), "go")+"\n") {
		t.Errorf("go.mod: %v: %s", err, text)
	}
	if err := local.WriteNamedModule(dir, "named", nil); err != nil {
		t.Fatal(err)
	}
	if out, err := local.Command(t.Context(), dir, "list", "./a").CombinedOutput(); err != nil || string(out) != "named/a\n" {
		t.Errorf("go list: %v: %s", err, out)
	}
	if err := (Target{Release: "tip"}).WriteModule(dir, nil); err == nil {
		t.Error("a release that is none was accepted")
	}
}

func TestFactsLieUnderTheModuleRoot(t *testing.T) {
	path, err := Target{"go1.22.12", "linux", "arm64"}.Facts("layout.json")
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(root, "results", "toolchains", "go1.22.12", "arm64", "layout.json"); path != want {
		t.Errorf("got %s, want %s", path, want)
	}
	t.Chdir(t.TempDir())
	if path, err := (Target{}).Facts("layout.json"); err == nil {
		t.Errorf("outside the repository: got %s", path)
	}
}

func TestWriteFactsReplacesTheFile(t *testing.T) {
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "go.mod"), []byte("// comment\nmodule chanlab\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	inside := filepath.Join(root, "experiments", "layout")
	if err := os.MkdirAll(inside, 0o777); err != nil {
		t.Fatal(err)
	}
	t.Chdir(inside)
	target := Target{"go1.22.12", "linux", "386"}
	for _, want := range []string{"one", "two"} {
		if err := target.WriteFacts("layout.json", []byte(want)); err != nil {
			t.Fatal(err)
		}
		path, _ := target.Facts("layout.json")
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
	left, err := os.ReadDir(filepath.Join(root, "results", "toolchains", "go1.22.12", "386"))
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
