package layout

import (
	"runtime"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// hosts returns the architectures for which a struct of our own is compiled: in
// short mode the host's, else all. The verdicts do not depend on which.
func hosts() []string {
	if testing.Short() {
		return []string{runtime.GOARCH}
	}
	arches := toolchain.Arches()
	if !slices.Contains(arches, runtime.GOARCH) {
		arches = append(arches, runtime.GOARCH)
	}
	return arches
}

type compiled struct {
	goarch string
	layout.Struct
}

// twin compiles `type twin TYPE` with the toolchain in use and reads it back.
func twin(t *testing.T, typ string, arches []string) (all []compiled) {
	t.Helper()
	for _, goarch := range arches {
		all = append(all, compiled{goarch, twinOf(t, "type twin "+typ, goarch)})
	}
	return all
}

func twinOf(t *testing.T, decl, goarch string) layout.Struct {
	t.Helper()
	in := toolchain.Linux(toolchain.Local().Release, goarch)
	text := "package main\n\nimport \"unsafe\"\n\nvar _ unsafe.Pointer\n\n" + strings.TrimSpace(decl) +
		"\n\nvar keep = new(twin)\n\nfunc main() { println(keep) }\n"
	path, err := layout.Build(t.Context(), in, t.TempDir(), map[string]string{"main.go": text})
	if err != nil {
		t.Fatal(err)
	}
	l, err := layout.Read(path, in, "main.twin")
	if err != nil {
		t.Fatal(err)
	}
	return l.Structs[0]
}
