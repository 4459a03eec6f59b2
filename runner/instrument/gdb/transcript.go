package gdb

import (
	"path/filepath"
	"regexp"
	"strings"
)

// noise are lines that say where and when the session ran and nothing about
// the program: process and thread numbers, offers of help.
var noise = regexp.MustCompile(`(?m)^(` +
	`\[(New|Switching to|Thread|Inferior) .*\]` +
	`|Starting program: .*` +
	`|Using host libthread_db library .*` +
	`|warning: Error disabling address space randomization: .*` +
	`|warning: Missing auto-load script at offset .*\n.*\nUse .info auto-load.*` +
	`)\n`)

// clean makes the output of one command fit to be shown anywhere.
func clean(out, dir string) string {
	out = noise.ReplaceAllString(out, "")
	out = strings.ReplaceAll(out, dir+string(filepath.Separator), "")
	out = strings.ReplaceAll(out, dir, ".")
	lines := strings.Split(out, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t\r")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// Transcript returns the session as it would stand on a terminal: every
// command after the prompt "(gdb) ", then its output, if any. It ends in a newline.
func (s *Session) Transcript() string {
	var b strings.Builder
	for _, step := range s.Steps {
		b.WriteString("(gdb) " + step.Command + "\n")
		if step.Output != "" {
			b.WriteString(step.Output + "\n")
		}
	}
	return b.String()
}

// Hide replaces a path of this machine by a name for it, in commands and outputs.
func (s *Session) Hide(path, name string) {
	for i := range s.Steps {
		step := &s.Steps[i]
		step.Command = strings.ReplaceAll(step.Command, path, name)
		step.Output = strings.ReplaceAll(step.Output, path, name)
	}
}
