package source

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/toolchain"
)

// tree writes files below a GOROOT/src and opens it as linux/arm64 sees it.
func tree(t *testing.T, files map[string]string) *Tree {
	t.Helper()
	src := t.TempDir()
	for name, text := range files {
		path := filepath.Join(src, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return open(toolchain.Target{Release: "go1.99.1", GOOS: "linux", GOARCH: "arm64"}, src,
		[]string{"goexperiment.fancy"}, []string{"go1.98", "go1.99"})
}

func local(t *testing.T) *Tree {
	t.Helper()
	tr, err := Open(t.Context(), toolchain.Local())
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

func TestFilesAreThoseOfTheTarget(t *testing.T) {
	tr := tree(t, map[string]string{
		"p/all.go":           "package p\n",
		"p/all_test.go":      "package p\n",
		"p/sys_linux.go":     "package p\n",
		"p/sys_darwin.go":    "package p\n",
		"p/cpu_amd64.go":     "package p\n",
		"p/cpu_arm64.go":     "package p\n",
		"p/unix.go":          "//go:build unix && !js\n\npackage p\n",
		"p/windows_too.go":   "//go:build windows\n\npackage p\n",
		"p/fancy.go":         "//go:build goexperiment.fancy\n\npackage p\n",
		"p/plain.go":         "//go:build !goexperiment.fancy\n\npackage p\n",
		"p/new.go":           "//go:build go1.99\n\npackage p\n",
		"p/race.go":          "//go:build race\n\npackage p\n",
		"p/tool.go":          "//go:build ignore\n\npackage main\n",
		"p/code.s":           "",
		"p/nested/nested.go": "package nested\n",
		"q/only_plan9.go":    "package q\n",
	})
	got, err := tr.Files("p")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"p/all.go", "p/cpu_arm64.go", "p/fancy.go", "p/new.go", "p/sys_linux.go", "p/unix.go"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for _, none := range []string{"q", "r"} {
		if _, err := tr.Files(none); !errors.Is(err, ErrNone) {
			t.Errorf("%s: got %v, want ErrNone", none, err)
		}
	}
}

const sample = `package p

// park calls nothing() in this comment.
func park(unlockf func(*g, unsafe.Pointer) bool,
	reason waitReason, skip int,
) (ok bool) {
	print("wake(gp)")
	if sched.lock(); unlockf(gp, lock) {
		a.b(1, x+y).c(func() { inner(gp) })
	}
	defer pp.cache.put(wake(gp))
	gp.param = nil
	return
}

func (q *waitq) pop() *sudog { return q.first }
func (q ring[T]) pop() T
func asm(fn func(*g))

type sudog struct {
	g          *g
	next, prev *sudog
	c          maybe[*hchan]
	embedded
	atomic.Bool
	_ struct{ a, b int }
}
type other int
`

func TestFunc(t *testing.T) {
	tr := tree(t, map[string]string{"p/p.go": sample})
	f, err := tr.Func("p", "park")
	if err != nil {
		t.Fatal(err)
	}
	if f.File != "p/p.go" || f.Line != 4 || f.End != 14 {
		t.Errorf("at %s:%d-%d", f.File, f.Line, f.End)
	}
	if want := "func(unlockf func(*g, unsafe.Pointer) bool, reason waitReason, skip int) (ok bool)"; f.Signature != want {
		t.Errorf("signature %s\nwant      %s", f.Signature, want)
	}
	if !strings.HasPrefix(f.Text, "func park(unlockf") || !strings.HasSuffix(f.Text, "return\n}") {
		t.Errorf("text %q", f.Text)
	}
	var calls []string
	for _, c := range f.Calls {
		calls = append(calls, c.Func)
	}
	want := []string{"print", "sched.lock", "unlockf", "a.b", "a.b(1, x + y).c", "inner", "pp.cache.put", "wake"}
	if !slices.Equal(calls, want) {
		t.Errorf("calls %q\nwant  %q", calls, want)
	}
	if got, want := f.CallsTo("unlockf"), []Call{{"unlockf", []string{"gp", "lock"}, 8}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for name, want := range map[string]bool{
		"gp": true, "param": true, "gp.param": true, "cache": true, "pp.cache": true, "pp.cache.put": true,
		"nothing": false, "cache.put": false, "pp.param": false, "park": false, "waitReason": true, "inner": true,
	} {
		if got := f.Has(name); got != want {
			t.Errorf("has %s: got %v", name, got)
		}
	}
}

func TestMethodsAndDeclarationsWithoutBody(t *testing.T) {
	tr := tree(t, map[string]string{"p/p.go": sample})
	var names []string
	list, err := tr.Funcs("p")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		names = append(names, f.Name)
	}
	if want := []string{"park", "waitq.pop", "ring.pop", "asm"}; !slices.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
	asm, err := tr.Func("p", "asm")
	if err != nil || asm.Text != "func asm(fn func(*g))" || len(asm.Calls) != 0 || asm.Has("nothing") {
		t.Errorf("got %+v, %v", asm, err)
	}
}

func TestStruct(t *testing.T) {
	tr := tree(t, map[string]string{"p/p.go": sample})
	s, err := tr.Struct("p", "sudog")
	if err != nil {
		t.Fatal(err)
	}
	want := []Field{{"g", "*g"}, {"next", "*sudog"}, {"prev", "*sudog"}, {"c", "maybe[*hchan]"},
		{"embedded", "embedded"}, {"Bool", "atomic.Bool"}, {"_", "struct{a, b int}"}}
	if !slices.Equal(s.Fields, want) || s.Line != 20 {
		t.Errorf("line %d, got %v, want %v", s.Line, s.Fields, want)
	}
	if _, err := tr.Struct("p", "other"); !errors.Is(err, ErrNone) {
		t.Errorf("a type that is no struct: %v", err)
	}
}

func TestErrors(t *testing.T) {
	tr := tree(t, map[string]string{
		"twice/a.go":  "package twice\nfunc f() {}\n",
		"twice/b.go":  "package twice\nfunc f() {}\n",
		"broken/a.go": "package broken\nfunc {\n",
	})
	if _, err := tr.Func("twice", "g"); !errors.Is(err, ErrNone) || !strings.Contains(err.Error(), "go1.99.1") {
		t.Errorf("a name that is not there: %v", err)
	}
	if _, err := tr.Func("twice", "f"); err == nil || errors.Is(err, ErrNone) || !strings.Contains(err.Error(), "twice/b.go") {
		t.Errorf("a name that is there twice: %v", err)
	}
	if _, err := tr.Func("broken", "f"); err == nil || errors.Is(err, ErrNone) {
		t.Errorf("a file that is no Go: %v", err)
	}
	t.Setenv("GOPROXY", "off")
	if _, err := Open(t.Context(), toolchain.Target{Release: "go1.21.99", GOOS: "linux", GOARCH: "amd64"}); err == nil || !strings.Contains(err.Error(), "GOTOOLCHAIN=") {
		t.Errorf("a release that never was: %v", err)
	}
}

// The choice of files is proved by the real runtime: it has several
// implementations of one name, and a wrong choice would show two or none.
func TestRuntimeOfThisToolchain(t *testing.T) {
	tr := local(t)
	list, err := tr.Funcs("runtime")
	if err != nil {
		t.Fatal(err)
	}
	met := map[string]string{}
	for _, f := range list {
		if before := met[f.Name]; before != "" && f.Name != "init" && f.Name != "_" {
			t.Errorf("%s is declared in %s and in %s", f.Name, before, f.File)
		}
		met[f.Name] = f.File
	}
	for _, name := range []string{"gopark", "lock2", "futexsleep", "mallocgc", "waitq.dequeue", "mcall"} {
		if met[name] == "" && (name != "futexsleep" || tr.Target.GOOS == "linux") {
			t.Errorf("no %s", name)
		}
	}
	if f, err := tr.Func("runtime", "gopark"); err != nil || len(f.CallsTo("mcall")) != 1 || f.File != "runtime/proc.go" {
		t.Errorf("gopark: %v, %v", f, err)
	}
	if s, err := tr.Struct("runtime", "hchan"); err != nil || s.Fields[0] != (Field{"qcount", "uint"}) {
		t.Errorf("hchan: %v, %v", s, err)
	}
}

// What the go command would compile is the reference.
func TestFilesAreThoseOfTheGoCommand(t *testing.T) {
	tr := local(t)
	for _, pkg := range []string{"runtime", "internal/runtime/atomic", "syscall", "sync"} {
		out, err := tr.Target.Command(t.Context(), t.TempDir(), "list", "-f", `{{range .GoFiles}}{{$.ImportPath}}/{{.}} {{end}}`, pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		got, err := tr.Files(pkg)
		if err != nil {
			t.Fatal(err)
		}
		if want := strings.Fields(string(out)); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", pkg, got, want)
		}
	}
}

// Other targets, whose files this host never compiles.
func TestOtherTargets(t *testing.T) {
	l := toolchain.Local()
	for _, target := range []toolchain.Target{
		{Release: l.Release, GOOS: "windows", GOARCH: "386"},
		{Release: l.Release, GOOS: "darwin", GOARCH: "arm64"},
		{Release: l.Release, GOOS: "linux", GOARCH: "arm"},
	} {
		tr, err := Open(t.Context(), target)
		if err != nil {
			t.Fatal(err)
		}
		f, err := tr.Func("runtime", "lock2")
		if err != nil {
			t.Error(err)
			continue
		}
		_, err = tr.Func("runtime", "futexsleep")
		if (err == nil) != (target.GOOS == "linux") {
			t.Errorf("%s: futexsleep: %v", target, err)
		}
		t.Logf("%s: lock2 is in %s", target, f.File)
	}
}

func TestFuncAsFact(t *testing.T) {
	tr := tree(t, map[string]string{"p/p.go": sample})
	f, err := tr.Func("p", "park")
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	var back Func
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back.Calls, f.Calls) || back.Text != f.Text || back.Has("gp") || back.Decl() != nil {
		t.Errorf("got %+v", back)
	}
}

func TestConsts(t *testing.T) {
	tr := tree(t, map[string]string{"p/p.go": `package p

type reason uint8

const (
	_Gidle = iota
	_Grunnable
	_
	_Gwaiting // 3
	_Gscan    = 0x1000
	_Gscanwaiting = _Gscan + _Gwaiting
)

const (
	zero reason = iota
	one
	text = "text"
	unknown = elsewhere + 1
)
`})
	got, err := tr.Consts("p", "_Gwaiting")
	want := []Const{{"_Gidle", 0}, {"_Grunnable", 1}, {"_Gwaiting", 3}, {"_Gscan", 0x1000}, {"_Gscanwaiting", 0x1003}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v; want %v", got, err, want)
	}
	got, err = tr.Consts("p", "one")
	if want := []Const{{"zero", 0}, {"one", 1}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v; want %v", got, err, want)
	}
	if _, err := tr.Consts("p", "two"); !errors.Is(err, ErrNone) {
		t.Errorf("a constant that is not there: %v", err)
	}
}
