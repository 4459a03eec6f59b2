package sudog

import (
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/toolchain"
)

// tabulate leaves a table whose rows begin with the releases that they hold for.
func tabulate(tb testing.TB, name string, head *artifact.Table, rows toolchain.Rows) {
	tb.Helper()
	for _, r := range rows {
		head.Add(append([]any{toolchain.Ranges(r.Releases)}, r.Cells...)...)
	}
	head.Write(tb, name)
}

// covered names all releases: "1.21–1.27".
func covered() string { return toolchain.Ranges(toolchain.Releases()) }
