package engines

import (
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"chanlab/runner/instrument/toolchain"
)

func TestErrorsSayWhatToType(t *testing.T) {
	for _, c := range []struct {
		err  error
		hint string
	}{
		{fmt.Errorf("packing std: %w", syscall.ENOSPC), "GC=0"},
		{errors.New("go build: write $WORK/b1/x.a: no space left on device"), "go clean -cache"},
		{errors.New("go build: go: unsupported GOOS/GOARCH pair js/wasm"), "go.dev/dl"},
		{errors.New("go build: dial tcp: lookup host.example: no such host"), "go mod download"},
		{errors.New("go list: package weak is not in std"), "offer.txt"},
	} {
		var h interface{ Hint() string }
		if err := explain(c.err); !errors.As(err, &h) || !strings.Contains(h.Hint(), c.hint) || err.Error() != c.err.Error() {
			t.Errorf("%v: got %v, want a hint with %q", c.err, err, c.hint)
		}
	}
	if err := errors.New("something else"); explain(err) != err {
		t.Error("an unknown error was changed")
	}
}

func TestAnInstallationWithoutSourcesIsNamed(t *testing.T) {
	b := &Builder{home: t.TempDir()}
	_, err := b.overlay(t.Context(), t.TempDir(), "pruned", pruned, prune)
	var h interface{ Hint() string }
	if !errors.As(err, &h) || !strings.Contains(err.Error(), "compile/main.go is missing") || !strings.Contains(h.Hint(), "GC=0") {
		t.Errorf("got %v", err)
	}
}

// The toolchain in use is the one that the edits were written for.
func TestEditsFitThisGo(t *testing.T) {
	b := &Builder{local: toolchain.Local()}
	goroot, err := b.goroot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	parse := func(name string, src []byte) {
		if _, err := parser.ParseFile(token.NewFileSet(), name, src, 0); err != nil {
			t.Error(err)
		}
	}
	for _, e := range edits {
		src, err := os.ReadFile(filepath.Join(goroot, "src", e.file))
		if err != nil {
			t.Fatal(err)
		}
		if src, err = e.apply(src); err != nil {
			t.Error(err)
			continue
		}
		parse(e.file, src)
		if _, err := e.apply([]byte("package p\n")); err == nil {
			t.Errorf("%s: another file was taken for it", e.file)
		}
	}
	for _, name := range pruned {
		src, err := os.ReadFile(filepath.Join(goroot, "src", name))
		if err != nil {
			t.Fatal(err)
		}
		out, err := prune(name, src)
		if err != nil {
			t.Error(err)
			continue
		}
		parse(name, out)
		for _, table := range []string{"rewriteBlockPPC64", "rewriteBlockARM\n", "ppc64.Init", " arm.Init"} {
			if strings.Contains(string(out), table) {
				t.Errorf("%s still names %s", name, table)
			}
		}
	}
}

func TestPruneKeepsTheRestByteByByte(t *testing.T) {
	const src = `package p

import (
	"cmd/compile/internal/amd64"
	"cmd/compile/internal/ppc64"
)

// archs.
var archs = map[string]func(){
	"amd64":   amd64.Init, // kept
	"ppc64le": ppc64.Init,
}

func f(arch string) int {
	switch arch {
	case "amd64":
		return 1
	case "ppc64":
		fallthrough
	case "ppc64le", "s390x":
		return 2
	case "mips", "386":
		return 3
	default:
		return 4
	}
}
`
	out, err := prune("p.go", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	want := src
	for _, gone := range []string{`"cmd/compile/internal/ppc64"`, `"ppc64le": ppc64.Init,`,
		"case \"ppc64\":\n\t\tfallthrough", "case \"ppc64le\", \"s390x\":\n\t\treturn 2"} {
		want = strings.Replace(want, gone, "", 1)
	}
	if string(out) != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
}

func TestPacksAndArchives(t *testing.T) {
	entry := func(name, body string) string {
		s := fmt.Sprintf("%-16s%-12d%-6d%-6d%-8o%-10d`\n%s", name, 0, 0, 0, 0o644, len(body), body)
		return s + strings.Repeat("\n", len(body)%2)
	}
	export, code := entry("__.PKGDEF", "go object\n\nodd"), entry("_go_.o", "code")
	name := filepath.Join(t.TempDir(), "p.a")
	write(t, name, archiveMagic+export+code)
	if b, err := exportData(name); err != nil || string(b) != archiveMagic+export {
		t.Errorf("export data %q, %v", b, err)
	}
	if b, err := object(name); err != nil || string(b) != archiveMagic+code {
		t.Errorf("object %q, %v", b, err)
	}
	write(t, name, archiveMagic+entry("__.PKGDEF", "go object\nbuild id \"here/there\"\n\nodd")+code)
	if b, err := exportData(name); err != nil || string(b) != archiveMagic+export {
		t.Errorf("with a build id: export data %q, %v", b, err)
	}
	for _, bad := range []string{"", "text", archiveMagic + code, (archiveMagic + export)[:72]} {
		write(t, name, bad)
		if _, err := exportData(name); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%q: got %v", bad, err)
		}
	}
	b, err := pack([]string{"a", "b"}, map[string][]byte{"a": []byte("one"), "b": []byte("three")})
	if want := `{"a":[0,3],"b":[3,5]}` + "\nonethree"; err != nil || string(b) != want {
		t.Errorf("got %q, %v, want %q", b, err, want)
	}
}
