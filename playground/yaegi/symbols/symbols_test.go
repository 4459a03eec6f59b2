package symbols

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/traefik/yaegi/extract"
)

var update = flag.Bool("update", false, "rewrite the tables")

func fileOf(path string) string {
	return "std_" + strings.ReplaceAll(path, "/", "_") + ".go"
}

func TestTablesAreCurrent(t *testing.T) {
	if testing.Short() && !*update {
		t.Skip("reads the sources of the standard library: not in short mode")
	}
	for _, path := range slices.Sorted(maps.Keys(Selected)) {
		e := extract.Extractor{Dest: "symbols", Include: Selected[path], License: "// The names of " + path + ", " + release(t) + "."}
		var got bytes.Buffer
		if _, err := e.Extract(path, "", &got); err != nil {
			t.Fatal(err)
		}
		name := fileOf(path)
		if *update {
			if err := os.WriteFile(name, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s is out of date: go generate ./playground/yaegi/symbols", name)
		}
	}
}

// release is the minor release, because tables do not change within one.
func release(t *testing.T) string {
	parts := strings.Split(runtime.Version(), ".")
	if len(parts) < 2 {
		t.Skipf("%s is no release", runtime.Version())
	}
	return parts[0] + "." + parts[1]
}
