// Package toolchain names Go releases and runs their go command.
//
// What a compiler makes of the runtime (the layout of a struct, the listing of
// a function) depends on the release and on GOARCH and on nothing else, so one
// host can look at all of them. Every command built here therefore pins what
// could still make a difference: the toolchain, the target, the microarchitecture
// level, cgo, flags and workspaces of whoever runs it.
package toolchain

import (
	"context"
	"errors"
	"fmt"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// Target is one toolchain with one system and architecture to build for.
type Target struct {
	Release string // as runtime.Version prints it: "go1.22.12"
	GOOS    string // "linux"
	GOARCH  string // "arm64"
}

// releases are the newest patches that the module proxy served when they were
// last looked up, oldest first. To move one on, edit it here and type
// make toolchains, then delete the folder of the one before.
var releases = []string{
	"go1.21.13",
	"go1.22.12",
	"go1.23.12",
	"go1.24.13",
	"go1.25.14",
	"go1.26.11",
	"go1.27.4",
}

// Releases returns the newest patch of every Go release that the book covers,
// oldest first. A release before 1.21 cannot be had through GOTOOLCHAIN.
func Releases() []string { return append([]string(nil), releases...) }

// Arches returns the architectures that the book covers: two of 64 bits, two of 32.
func Arches() []string { return []string{"amd64", "arm64", "386", "arm"} }

// Linux returns the target under which what does not depend on the system is
// looked at and its facts are kept.
func Linux(release, goarch string) Target { return Target{release, "linux", goarch} }

// Targets returns every release on every architecture, oldest release first.
func Targets() (all []Target) {
	for _, release := range releases {
		for _, arch := range Arches() {
			all = append(all, Linux(release, arch))
		}
	}
	return all
}

// Local returns the toolchain in use, building for this host.
func Local() Target {
	// An experiment or a local change follows the release after a space.
	release, _, _ := strings.Cut(strings.TrimPrefix(runtime.Version(), "devel "), " ")
	return Target{release, runtime.GOOS, runtime.GOARCH}
}

// Pinned returns the target whose committed facts speak for t: t itself, or
// the patch of the same minor release that [Releases] names. A patch release
// changes neither the runtime's structs nor, as a rule, generated code.
// ok is false where no release of that minor is covered.
func (t Target) Pinned() (p Target, ok bool) {
	for _, r := range releases {
		if version.Lang(r) == version.Lang(t.Release) {
			return Target{r, t.GOOS, t.GOARCH}, true
		}
	}
	return t, false
}

// Current returns the release whose committed facts speak for the toolchain in
// use, or the newest where none does.
func Current() string {
	if of, ok := Local().Pinned(); ok {
		return of.Release
	}
	return releases[len(releases)-1]
}

// String returns the target as "go1.22.12 linux/arm64".
func (t Target) String() string { return t.Release + " " + t.GOOS + "/" + t.GOARCH }

// Command returns `go args…` of that release, to run in dir. The environment
// is this process's with the target's settings after it; a caller that adds
// to Env overrides both. The first use of a release downloads it: see [Target.Installed].
func (t Target) Command(ctx context.Context, dir string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	name := t.Release
	if !version.IsValid(name) {
		name = "local" // built from source: has no name to ask for
	}
	cmd.Env = append(os.Environ(),
		"GOTOOLCHAIN="+name,
		"GOOS="+t.GOOS,
		"GOARCH="+t.GOARCH,
		"GOAMD64=v1", "GO386=sse2", "GOARM=7", "GOARM64=v8.0", // the defaults, made certain
		"CGO_ENABLED=0",
		// An empty GOFLAGS would let `go env -w GOFLAGS=…` through. Probes lie
		// outside any repository, so this flag says nothing.
		"GOFLAGS=-buildvcs=false",
		"GOEXPERIMENT=",
		"GOWORK=off",
		"GO111MODULE=on",
	)
	if filepath.IsAbs(dir) {
		cmd.Env = append(cmd.Env, "PWD="+dir) // so that messages name dir as the caller does
	}
	return cmd
}

// ErrNotInstalled is what [Target.Installed] wraps where only the network could help.
var ErrNotInstalled = errors.New("toolchain not installed")

// Installed returns nil where the release can be used without the network:
// it is the go command in use or lies in the module cache. The error is one
// line and says what to type.
func (t Target) Installed(ctx context.Context) error {
	cmd := t.Command(ctx, os.TempDir(), "env", "GOVERSION")
	cmd.Env = append(cmd.Env, "GOPROXY=off")
	out, err := cmd.Output()
	if err != nil {
		if _, lookErr := exec.LookPath("go"); lookErr != nil {
			return fmt.Errorf("%s: %w: install Go from https://go.dev/dl", t.Release, lookErr)
		}
		if ctx.Err() != nil {
			return fmt.Errorf("%s: %w", t.Release, ctx.Err())
		}
		return fmt.Errorf("%w: %s: type GOTOOLCHAIN=%s go version (downloads about 70 MB)", ErrNotInstalled, t.Release, t.Release)
	}
	got, _, _ := strings.Cut(strings.TrimSpace(string(out)), " ") // experiments follow
	if version.IsValid(t.Release) && version.Compare(got, t.Release) != 0 {
		return fmt.Errorf("%w: %s: the go command answers as %s", ErrNotInstalled, t.Release, got)
	}
	return nil
}

// GOROOT returns the folder of that release's sources.
func (t Target) GOROOT(ctx context.Context) (string, error) {
	out, err := t.Command(ctx, os.TempDir(), "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("finding GOROOT of %s: %w", t.Release, err)
	}
	return strings.TrimSpace(string(out)), nil
}

// WriteModule writes a module named probe into dir: go.mod with the release's
// language version and the files, whose names may have folders.
func (t Target) WriteModule(dir string, files map[string]string) error {
	return t.WriteNamedModule(dir, "probe", files)
}

// WriteNamedModule does so with another name, for what is seen of it: the names
// of symbols and files in a listing begin with the module's.
func (t Target) WriteNamedModule(dir, module string, files map[string]string) error {
	lang := version.Lang(t.Release)
	if lang == "" {
		return fmt.Errorf("writing a module for %q: not a Go release: want a name such as go1.22.12", t.Release)
	}
	write := func(name, text string) error {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		return os.WriteFile(path, []byte(text), 0o666)
	}
	if err := write("go.mod", "module "+module+"\n\ngo "+strings.TrimPrefix(lang, "go")+"\n"); err != nil {
		return fmt.Errorf("writing a module: %w", err)
	}
	for name, text := range files {
		if err := write(name, text); err != nil {
			return fmt.Errorf("writing a module: %w", err)
		}
	}
	return nil
}
