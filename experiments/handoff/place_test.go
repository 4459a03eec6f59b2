package handoff

import (
	"bytes"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chanlab/runner/instrument/toolchain"
)

// The counters go where they are meant to go, and move no line.
func TestPatch(t *testing.T) {
	if _, ok := toolchain.Local().Pinned(); !ok {
		t.Skipf("nobody has read the runtime of %s yet", toolchain.Local().Release)
	}
	goroot, err := toolchain.Local().GOROOT(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(goroot, "src", "runtime", "proc.go"))
	if err != nil {
		t.Fatal(err)
	}
	patched, err := patch(text)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "proc.go", patched, 0); err != nil {
		t.Fatal(err)
	}
	before, after := bytes.Split(text, []byte("\n")), bytes.Split(patched, []byte("\n"))
	if len(before) != len(after) {
		t.Fatalf("%d lines became %d", len(before), len(after))
	}
	for i := range before {
		switch line := string(after[i]); {
		case string(before[i]) == line:
		case strings.Count(line, "atomic.Xadd(&chanlabCounts[") == 0:
			t.Errorf("line %d changed without a counter: %s", i+1, line)
		}
	}
	// A place that is not there is an error, not a count of zero.
	if _, err := patch(bytes.ReplaceAll(text, []byte("func retake("), []byte("func retook("))); err == nil || !strings.Contains(err.Error(), "retake → handoffp") {
		t.Errorf("a runtime without retake: got error %v", err)
	}
}
