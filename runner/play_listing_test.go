package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// nativeListing is what go tool compile -S prints of a snippet.
func nativeListing(t *testing.T, file, arch string) string {
	t.Helper()
	dir := t.TempDir()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Base(file)
	write(t, filepath.Join(dir, name), source)
	env := append(os.Environ(), "GOOS=linux", "GOARCH="+arch, "GOAMD64=", "GOARM64=", "GO386=")
	list := exec.Command("go", "list", "-export", "-deps", "-f", `{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}`, file)
	list.Env = env
	importcfg, err := list.Output()
	if err != nil {
		t.Fatalf("%s: %v", list, err)
	}
	write(t, filepath.Join(dir, "importcfg"), importcfg)
	cmd := exec.Command("go", "tool", "compile", "-p", "main", "-complete", "-trimpath="+dir, "-importcfg", "importcfg", "-S", "-o", "x.o", name)
	cmd.Dir, cmd.Env = dir, env
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", cmd, err, out)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	// The page knows no folder of Go's, so the compiler there leaves the name that export data has for it.
	return strings.ReplaceAll(string(out), strings.TrimSpace(string(root)), "$GOROOT")
}

// The Assembly tab shows what the native compiler prints, byte by byte.
func TestAssemblyTabEqualsTheCompiler(t *testing.T) {
	t.Parallel()
	r := read(t)
	snippets := []struct{ page, name string }{{"hchan/memory-layout", "calls"}, {"blocking/select", "forms"}, {"zero-copy", "escape"}}
	if testing.Short() {
		snippets = snippets[:1] // TestListingsEqualTheCompilers has more programs, without a page
	}
	for _, snippet := range snippets {
		file := fmt.Sprintf("../content/%s/_play/%s.go", snippet.page, snippet.name)
		if _, err := os.Stat(file); err != nil {
			t.Fatal(err)
		}
		r.open("/" + snippet.page + "/")
		if !eval[bool](r, `Boolean(document.querySelector("figure.play [data-act=assembly]"))`) {
			t.Skip("the site was built without Go's compiler")
		}
		figure := fmt.Sprintf(`document.querySelector("#play-%s")`, snippet.name)
		eval[any](r, figure+`.scrollIntoView()`)
		r.eventually(figure + ".play")
		eval[any](r, figure+`.querySelector("[data-act=assembly]").click(); navigator.clipboard.writeText = async (text) => { globalThis.copied = text }`)
		for _, arch := range []string{"amd64", "arm64", "386"} {
			r.eventually(figure + `.querySelector(".asm-panel")`)
			eval[any](r, fmt.Sprintf(`%s.querySelector("input[value='%s']").click()`, figure, arch))
			r.eventually(fmt.Sprintf(`%s.querySelector(".asm-panel .environment").textContent.includes("GOARCH=%s")`, figure, arch))
			got := eval[string](r, figure+`.querySelector(".asm-panel [data-act=copy]").click(), copied`)
			want := nativeListing(t, file, arch)
			if got != want {
				t.Errorf("%s on %s (-native +page):\n%s", snippet.name, arch, cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")))
			}
		}
	}
}
