package park

import (
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/toolchain"
)

// tabulate leaves a table whose rows begin with the releases that they hold for.
func tabulate(tb testing.TB, name string, head *artifact.Table, rows toolchain.Rows) {
	tb.Helper()
	for _, r := range rows {
		releases := toolchain.Ranges(r.Releases)
		if len(r.Releases) == 2 { // "1.26, 1.27" is as short, and plainer
			releases = toolchain.Minor(r.Releases[0]) + ", " + toolchain.Minor(r.Releases[1])
		}
		head.Add(append([]any{releases}, r.Cells...)...)
	}
	head.Write(tb, name)
}

// covered names all releases: "1.21–1.27".
func covered() string { return toolchain.Ranges(toolchain.Releases()) }
