//go:build !js

package lower_test

import (
	"bytes"
	"flag"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"chanlab/playground"
	"chanlab/playground/yaegi/check"
	"chanlab/playground/yaegi/lower"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const root = "../../.."

var offered = sync.OnceValues(func() (*check.Packages, error) {
	names, err := playground.Offer(root)
	if err != nil {
		return nil, err
	}
	return check.Local(names...)
})

func packages(t *testing.T) *check.Packages {
	t.Helper()
	p, err := offered()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func lowered(t *testing.T, name, source string) (string, *lower.Reason) {
	t.Helper()
	fset := token.NewFileSet()
	s := check.Parse(fset, name, source, packages(t))
	if len(s.Diagnostics) > 0 {
		t.Fatalf("%s: %v", name, s.Diagnostics)
	}
	p, reason := lower.Lower(s, packages(t))
	if reason != nil {
		return "", reason
	}
	var b bytes.Buffer
	if err := format.Node(&b, fset, p.File); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b.String(), nil
}

func TestGoldenPrograms(t *testing.T) {
	names, err := filepath.Glob("testdata/*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("no programs: %v", err)
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		got, reason := lowered(t, filepath.Base(name), string(source))
		if reason != nil {
			t.Errorf("%s: %v", name, reason)
			continue
		}
		golden := strings.TrimSuffix(name, ".go") + ".lowered"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s\nto accept it: go test ./playground/yaegi/lower -update", name, got, want)
		}
	}
}

// guest is what lowered programs import, as far as its types go.
const guest = `package guest
type Thread struct { At int }
type Frame struct { _ int }
func (*Frame) Defer(func())
func (*Frame) Recover() any
func Self() *Thread
func Go(int, func())
func Main(func())
func WaitGo(int, interface{ Wait() }, func())
func Callback(int, func()) func()
func Defers(func(*Frame))
func Panic(any)
func Block()
func Print(...any)
func Println(...any)
func Test(string, any)
func Finish()
func On(any, int) Line
type Line struct { _ int }
func (Line) Log(...any)
func (Line) Logf(string, ...any)
func (Line) Error(...any)
func (Line) Errorf(string, ...any)
func (Line) Fatal(...any)
func (Line) Fatalf(string, ...any)
func (Line) Skip(...any)
func (Line) Skipf(string, ...any)
func Index(int, int) int
func Is(any, string) bool
func AsError(any) error
func Assertion(any, string, string, bool)
func Rune(string, int) (rune, int)
func Low(int, int, int, bool) int
func Shift(int64) uint64
func Text(func() string, string, bool) any
func Min(float64, float64) float64
func Max(float64, float64) float64
func RangeDone()
`

type withGuest struct {
	*check.Packages
	guest *types.Package
}

func (w withGuest) Import(path string) (*types.Package, error) {
	if path == "chanlab/guest" {
		return w.guest, nil
	}
	return w.Packages.Import(path)
}

// Whatever is lowered is Go again, but that functions may end without return:
// the interpreter does not mind.
func TestLoweredProgramsAreGo(t *testing.T) {
	list, err := playground.Programs(root)
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "guest.go", guest, 0)
	if err != nil {
		t.Fatal(err)
	}
	config := types.Config{Error: func(error) {}}
	pkg, _ := config.Check("chanlab/guest", fset, []*ast.File{file}, nil)
	n := 0
	for _, p := range list {
		if p.Faulty() {
			continue
		}
		text, reason := lowered(t, p.Name(), p.Source)
		if reason != nil {
			if reason.Code == "interpreter" {
				t.Errorf("%s: %v", p.Path, reason)
			}
			continue
		}
		n++
		f, err := parser.ParseFile(fset, p.Name(), text, 0)
		if err != nil {
			t.Errorf("%s: %v\n%s", p.Path, err, text)
			continue
		}
		config := types.Config{GoVersion: check.Version, Importer: withGuest{packages(t), pkg}, Error: func(err error) {
			for _, known := range []string{"missing return", "declared and not used", "imported and not used", "label "} {
				if strings.Contains(err.Error(), known) {
					return
				}
			}
			t.Errorf("%s: %v", p.Path, err)
		}}
		config.Check("main", fset, []*ast.File{f}, nil)
	}
	if n < 100 {
		t.Errorf("only %d programs were lowered", n)
	}
}

// What is not on the list is refused, on its line.
func TestReasons(t *testing.T) {
	for _, c := range []struct{ body, code, what string }{
		{"goto end\nend:", "goto", "goto"},
		{"c := 1i\n_ = c", "complex", ""},
		{"var e error = fault{}\n_ = e", "interface", "fault"},
		{"fmt.Printf(\"%#v\", fault{})", "type-name", "%#v"},
		{"var f *fault\n_ = errors.As(errors.New(\"\"), &f)", "function", "errors.As"},
		{"for range 1000 {\nfor range 1000 {\n}\n}", "heavy", "1000000"},
		{"x := 1\nf := func() int { x++; return x }\nfmt.Println(x, f())", "order", "x"},
		{"fmt.Println(new(3))", "builtin", "new"},
		{"_ = recover()", "recover", "recover"},
	} {
		source := "package main\n\nimport (\n\"errors\"\n\"fmt\"\n)\n\ntype fault struct{ n int }\n\nfunc (fault) Error() string { return \"\" }\n\nvar _ = errors.New\nvar _ = fmt.Sprint\n\nfunc main() {\n" + c.body + "\n}\n"
		_, reason := lowered(t, "prog.go", source)
		switch {
		case reason == nil:
			t.Errorf("%q is trusted, want %s", c.body, c.code)
		case reason.Code != c.code || c.what != "" && reason.What != c.what || reason.Line < 10:
			t.Errorf("%q: %+v, want %s %s", c.body, *reason, c.code, c.what)
		}
	}
}
