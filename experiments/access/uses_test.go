package access

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// What every release is known to do: the walk must tell plain from atomic, and
// reading from writing.
func TestUsesAreTold(t *testing.T) {
	known := []Use{
		{Field: "qcount", Func: "chansend", How: "rw"},
		{Field: "qcount", Func: "chanrecv", How: "rw"},
		{Field: "qcount", Func: "full", How: "r"},
		{Field: "qcount", Func: "empty", How: "r", By: "atomic.Loaduint"},
		{Field: "sendq", Func: "empty", How: "r", By: "atomic.Loadp"},
		{Field: "sendq", Func: "chansend", How: "call", By: "enqueue"},
		{Field: "dataqsiz", Func: "makechan", How: "w"},
		{Field: "sendx", Func: "recv", How: "w"},
		{Field: "next", Func: "waitq.enqueue", How: "w"},
	}
	for _, f := range committed.All(t) {
		for _, want := range known {
			found := false
			for _, u := range f.Uses {
				found = found || u.Field == want.Field && u.Func == want.Func && u.How == want.How && u.By == want.By
			}
			if !found {
				t.Errorf("%s: no use %+v", f.Release, want)
			}
		}
	}
}

// The line of a use is the one that a reader finds in the file.
func TestLinesOfUses(t *testing.T) {
	if testing.Short() {
		t.Skip("parses package runtime")
	}
	in := toolchain.Local()
	tree, err := source.Open(t.Context(), in)
	if err != nil {
		t.Skip(err)
	}
	uses, err := Uses(tree)
	if err != nil {
		t.Fatal(err)
	}
	goroot, err := in.GOROOT(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]string{}
	for _, u := range uses {
		if files[u.File] == nil {
			text, err := os.ReadFile(filepath.Join(goroot, "src", filepath.FromSlash(u.File)))
			if err != nil {
				t.Fatal(err)
			}
			files[u.File] = strings.Split(string(text), "\n")
		}
		if line := files[u.File][u.Line-1]; !strings.Contains(line, "."+u.Field) {
			t.Errorf("%s:%d does not mention %s: %q", u.File, u.Line, u.Field, line)
		}
		if u.Lock > 0 && !strings.Contains(files[u.File][u.Lock-1], "lock(") {
			t.Errorf("%s:%d locks nothing", u.File, u.Lock)
		}
	}
}
