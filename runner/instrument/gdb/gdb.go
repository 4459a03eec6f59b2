// Package gdb runs a scripted gdb session on a real program that stands at a
// breakpoint, and keeps what was typed and what came back.
//
// gdb knows nothing of the instruments here: it reads the program's DWARF
// tables and its memory through ptrace(2). What it shows is therefore a second
// witness for what a program says about itself.
package gdb

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// Step is one command of a session and all that gdb and the program printed for it.
type Step struct{ Command, Output string }

// Session is what a run of gdb left.
type Session struct {
	Version string // "GNU gdb (Debian 13.1-3) 13.1"
	Steps   []Step
}

// settings come before the user's commands: nothing may wait for an answer,
// break a line, colour it or depend on who runs it.
var settings = []string{
	"set pagination off",
	"set confirm off",
	"set width 0",
	"set height 0",
	"set style enabled off",
	"set auto-load off", // a script of the program's would run unseen: a session sources it by name
	"set print thread-events off",
	"set disable-randomization off", // refused in many containers, and no use: the heap's base is random since Go 1.26
	"set startup-with-shell off",
}

// Run starts gdb on the binary and gives it the commands one after the other,
// each of one line. A command that fails leaves gdb's message as its output and
// the session goes on, as it does at a prompt. When the commands are done, gdb
// ends and takes the program with it; so it does when ctx ends, which is an
// error. The working directory is the binary's, so that gdb finds sources
// that lie beside it, and that folder's path is cut out of the output.
//
// The error is an [*UnavailableError] where this machine has no usable gdb or
// refuses ptrace.
func Run(ctx context.Context, binary string, commands []string) (*Session, error) {
	gdb, err := exec.LookPath("gdb")
	if err != nil {
		return nil, &UnavailableError{Tool: "gdb", Reason: "not found in PATH", Hint: installHint, Err: exec.ErrNotFound}
	}
	if binary, err = filepath.Abs(binary); err != nil {
		return nil, fmt.Errorf("gdb: %w", err)
	}
	if _, err := os.Stat(binary); err != nil {
		return nil, fmt.Errorf("gdb: the program to debug: %w", err)
	}

	// One process, one -ex per command: a script file would end at the first
	// command that fails. Before each goes a line that tells outputs apart.
	fence := "fence-" + rand.Text()
	args := []string{"-nx", "-batch"}
	for _, s := range settings {
		args = append(args, "-iex", s)
	}
	for _, c := range append([]string{"show version"}, commands...) {
		if strings.ContainsAny(c, "\n\r") {
			return nil, fmt.Errorf("gdb: command %q has more than one line", c)
		}
		args = append(args, "-ex", `echo `+fence+`\n`, "-ex", c)
	}
	args = append(args, "-ex", `echo `+fence+`\n`, binary)

	var out bytes.Buffer
	cmd := exec.CommandContext(ctx, gdb, args...)
	cmd.Dir = filepath.Dir(binary)
	// A later entry wins: messages in English, no network for symbols.
	cmd.Env = append(os.Environ(), "LC_ALL=C", "TERM=dumb", "DEBUGINFOD_URLS=", "PWD="+cmd.Dir)
	cmd.Stdout, cmd.Stderr = &out, &out
	cmd.WaitDelay = 5 * time.Second
	runErr := runAlone(cmd)
	if ctx.Err() != nil {
		return nil, fmt.Errorf("gdb: stopped during %q: %w", last(commands, out.String(), fence), ctx.Err())
	}
	var exit *exec.ExitError
	if runErr != nil && !errors.As(runErr, &exit) { // a status of 1 only says that the last command failed
		return nil, fmt.Errorf("gdb: %w", runErr)
	}
	return parse(out.String(), fence, cmd.Dir, commands, runErr)
}

// parse takes the output apart at the fences.
func parse(out, fence, dir string, commands []string, runErr error) (*Session, error) {
	if err := refused(out); err != nil {
		return nil, err
	}
	parts := strings.Split(out, fence+"\n")
	if len(parts) == 1 { // not even the first fence: gdb itself did not start
		return nil, &UnavailableError{Tool: "gdb", Reason: "did not start: " + firstLine(out, runErr), Hint: "type gdb --version", Err: runErr}
	}
	if want := len(commands) + 3; len(parts) != want {
		return nil, fmt.Errorf("gdb: ended during %q: %s", last(commands, out, fence), firstLine(parts[len(parts)-1], runErr))
	}
	version, _, _ := strings.Cut(strings.TrimSpace(parts[1]), "\n")
	s := &Session{Version: version}
	for i, c := range commands {
		s.Steps = append(s.Steps, Step{c, clean(parts[i+2], dir)})
	}
	return s, nil
}

// last returns the command that was under way when the output ended.
func last(commands []string, out, fence string) string {
	n := strings.Count(out, fence+"\n") - 2 // the first fence is before show version
	if n < 0 || n >= len(commands) {
		return "start"
	}
	return commands[n]
}

func firstLine(out string, err error) string {
	line, _, _ := strings.Cut(strings.TrimSpace(out), "\n")
	switch {
	case line != "" && err != nil:
		return fmt.Sprintf("%s (%v)", line, err)
	case line != "":
		return line
	case err != nil:
		return err.Error()
	}
	return "no output"
}
