// Package gotool runs the go command for the runner: which toolchain is in
// use, which packages a pattern names, and a test run as a stream of events.
package gotool

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A Tool runs go in Dir.
type Tool struct {
	Dir   string    // root of the module
	Trace io.Writer // when not nil, every command is printed here before it runs
	Dry   bool      // print test commands, do not run them
	Vars  []string  // NAME=value, added to the environment of every command
}

// Env is what of the go environment decides how an experiment is built.
// It is part of a result's staleness key.
type Env struct {
	Version    string `json:"go"` // "go1.26.8"
	GOOS       string `json:"goos"`
	GOARCH     string `json:"goarch"`
	Level      string `json:"level,omitempty"` // GOAMD64, GOARM64 …: "v1"
	Experiment string `json:"goexperiment,omitempty"`
	Flags      string `json:"goflags,omitempty"`
}

// Env asks the go command for its environment.
func (t *Tool) Env(ctx context.Context) (Env, error) {
	out, err := t.output(ctx, "env", "-json", "GOVERSION", "GOOS", "GOARCH", "GOEXPERIMENT", "GOFLAGS",
		"GOAMD64", "GO386", "GOARM", "GOARM64")
	if err != nil {
		return Env{}, err
	}
	var v map[string]string
	if err := json.Unmarshal(out, &v); err != nil {
		return Env{}, fmt.Errorf("reading go env: %w", err)
	}
	level := map[string]string{"amd64": "GOAMD64", "386": "GO386", "arm": "GOARM", "arm64": "GOARM64"}[v["GOARCH"]]
	return Env{v["GOVERSION"], v["GOOS"], v["GOARCH"], v[level], v["GOEXPERIMENT"], v["GOFLAGS"]}, nil
}

// A Package is what go list says of one package.
type Package struct {
	ImportPath string
	Dir        string
	Error      *struct{ Err string }
}

// List expands package patterns as the go command does. A pattern that names
// nothing comes back as a Package with Error set.
func (t *Tool) List(ctx context.Context, dir string, patterns ...string) ([]Package, error) {
	args := append([]string{"list", "-e", "-find", "-json=ImportPath,Dir,Error"}, patterns...)
	here := *t
	here.Dir = dir
	out, err := here.output(ctx, args...)
	if err != nil {
		return nil, err
	}
	var list []Package
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p Package
		if err := dec.Decode(&p); err == io.EOF {
			return list, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading go list: %w", err)
		}
		list = append(list, p)
	}
}

// An Event is one record of go test -json (cmd/internal/test2json, and
// cmd/go's own build-output records).
type Event struct {
	Action     string
	Package    string
	ImportPath string
	Test       string
	Elapsed    float64
	Output     string
	Key, Value string // Action "attr"
	Path       string // Action "artifacts"
	Time       time.Time
}

// ErrFailed says that go test ran and reported failure; the events tell why.
var ErrFailed = errors.New("go test failed")

// Test runs go test -json with args and hands each event to fn in order.
// It returns [ErrFailed] when the tests failed, the context's error when the
// run was stopped, and any other error when go could not be run.
// A stopped run is interrupted with its whole process group, then killed.
func (t *Tool) Test(ctx context.Context, args []string, fn func(Event)) error {
	args = append([]string{"test", "-json"}, args...)
	t.trace(args)
	if t.Dry {
		return nil
	}
	cmd := t.command(ctx, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return fmt.Errorf("running go test: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return startError(err)
	}
	lines := bufio.NewReader(stdout)
	for {
		line, rerr := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var e Event
			if json.Unmarshal(line, &e) == nil && e.Action != "" {
				fn(e)
			} else {
				fn(Event{Action: "output", Output: string(line)})
			}
		}
		if rerr != nil {
			break
		}
	}
	err = cmd.Wait()
	if s := stderr.String(); s != "" {
		fn(Event{Action: "output", Output: s})
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return ErrFailed
	}
	if err != nil {
		return fmt.Errorf("running go test: %w", err)
	}
	return nil
}

// Start starts go with args as a long-lived child whose output goes to out;
// the caller waits for it. It ends when ctx does.
func (t *Tool) Start(ctx context.Context, out io.Writer, args ...string) (*exec.Cmd, error) {
	t.trace(args)
	cmd := t.command(ctx, args...)
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		return nil, startError(err)
	}
	return cmd, nil
}

func (t *Tool) output(ctx context.Context, args ...string) ([]byte, error) {
	t.trace(args)
	cmd := t.command(ctx, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		first, _, _ := strings.Cut(strings.TrimSpace(stderr.String()), "\n")
		return nil, fmt.Errorf("go %s: %s", args[0], first)
	}
	if err != nil {
		return nil, startError(err)
	}
	return out, nil
}

func (t *Tool) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = t.Dir
	cmd.Env = append(append(os.Environ(), "PWD="+t.Dir), t.Vars...)
	cmd.WaitDelay = 10 * time.Second
	ownGroup(cmd)
	return cmd
}

func (t *Tool) trace(args []string) {
	if t.Trace != nil {
		fmt.Fprintln(t.Trace, "go "+strings.Join(args, " "))
	}
}

// A startError means that the go command itself could not be started.
func startError(err error) error {
	if errors.Is(err, exec.ErrNotFound) {
		return &MissingError{err}
	}
	return fmt.Errorf("starting go: %w", err)
}

// A MissingError says that there is no go command.
type MissingError struct{ err error }

func (e *MissingError) Error() string { return "go command not found in PATH" }
func (e *MissingError) Unwrap() error { return e.err }

// Hint says what to type.
func (e *MissingError) Hint() string { return "install Go 1.26 or newer, then go version" }
