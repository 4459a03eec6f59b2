//go:build !js

package check

import (
	"go/token"
	"reflect"
	"strings"
	"testing"
)

func diagnose(t *testing.T, source string) *Source {
	t.Helper()
	packages, err := Local("fmt", "os", "testing")
	if err != nil {
		t.Fatal(err)
	}
	return Parse(token.NewFileSet(), "prog.go", source, packages)
}

func TestErrorsAreTheCompilers(t *testing.T) {
	for _, c := range []struct {
		source string
		want   []Diagnostic
	}{
		{"package main\n\nimport \"os\"\n\nfunc main() {\n\tx := 1\n}\n", []Diagnostic{
			{3, 8, 3, 12, `"os" imported and not used`}, {6, 2, 6, 3, "declared and not used: x"}}},
		{"package main\n\nfunc f() int {\n}\n\nfunc main() { f() }\n", []Diagnostic{{4, 1, 0, 0, "missing return"}}},
		{"package main\n\nfunc main() {\n\tbreak\n}\n", []Diagnostic{{4, 2, 0, 0, "break is not in a loop, switch, or select"}}},
		{"package main\n", []Diagnostic{{1, 1, 0, 0, "function main is undeclared in the main package"}}},
		{"package other\n\nfunc main() {}\n", []Diagnostic{{1, 9, 0, 0, "package command-line-arguments is not a main package"}}},
	} {
		if got := diagnose(t, c.source).Diagnostics; !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.source, got, c.want)
		}
	}
}

func TestImportNotOnOfferNamesWhatIs(t *testing.T) {
	got := diagnose(t, "package main\n\nimport \"net/http\"\n\nfunc main() { http.Get(\"\") }\n").Diagnostics
	if len(got) != 1 || got[0].Line != 3 || !strings.Contains(got[0].Message, "net/http") || !strings.Contains(got[0].Message, "fmt, os, testing") {
		t.Errorf("got %v", got)
	}
}

func TestTenErrorsAreEnough(t *testing.T) {
	source := "package main\n\nfunc main() {\n" + strings.Repeat("\tundefined()\n", 20) + "}\n"
	if got := diagnose(t, source).Diagnostics; len(got) != 10 {
		t.Errorf("%d errors, want 10", len(got))
	}
}

func TestSyntaxErrorsComeAlone(t *testing.T) {
	got := diagnose(t, "package main\n\nfunc main() {\n\tx := := 1\n}\n").Diagnostics
	if len(got) == 0 || got[0].Line != 4 || !strings.HasPrefix(got[0].Message, "syntax error: ") {
		t.Errorf("got %v", got)
	}
}

func TestSuiteIsThatOfGoTest(t *testing.T) {
	source := `package p

import (
	"fmt"
	"testing"
	tt "testing"
)

func TestA(t *testing.T)    {}
func helper(t *testing.T)   {}
func TestB(*testing.T)      {}
func Test(t *tt.T)          {}
func Test通道(t *testing.T)   {}
func Testify(t *testing.T)  {}
func BenchmarkB(*testing.B) {}

type r struct{}

func (r) TestMethod(t *testing.T) {}

func ExampleSecond() {
	// Output of the first comment is not the last.
	fmt.Println("b")
	// Output:
	// b
}

func Example() {
	fmt.Println("x")
	// unordered output: x
}

func ExampleSilent() {
	fmt.Print()
	// Output:
}

func ExampleNotRun() { fmt.Println() }
`
	s := diagnose(t, source)
	want := Suite{Tests: []string{"TestA", "TestB", "Test", "Test通道"}, Examples: []Example{{"ExampleSecond", "b\n", false}, {"Example", "x\n", true}, {"ExampleSilent", "", false}}}
	if !reflect.DeepEqual(s.Suite, want) || len(s.Diagnostics) > 0 {
		t.Errorf("%+v, want %+v; %v", s.Suite, want, s.Diagnostics)
	}
	if s = diagnose(t, source+"func TestMain(m *testing.M) {}\n"); !s.Suite.Main {
		t.Error("TestMain is not found")
	}
	if s = diagnose(t, strings.Replace(source, "package p", "package main", 1)+"func main() {}\n"); !s.Suite.Empty() || len(s.Diagnostics) > 0 {
		t.Errorf("a program with a main function has the suite %+v; %v", s.Suite, s.Diagnostics)
	}
}

func TestSuitesThatGoTestRefuses(t *testing.T) {
	for source, want := range map[string]string{
		"func TestA(t *testing.T, n int) {}":   "wrong signature for TestA, must be: func TestA(t *testing.T)",
		"func TestA(t *testing.B) {}":          "wrong signature for TestA, must be: func TestA(t *testing.T)",
		"func TestA() { _ = testing.Short }":   "wrong signature for TestA, must be: func TestA(t *testing.T)",
		"func TestMain(m testing.M) {}":        "wrong signature for TestMain, must be: func TestMain(m *testing.M)",
		"func TestA[X any](t *testing.T) {}":   "wrong signature for TestA, test functions cannot have type parameters",
		"func BenchmarkA(b *testing.T) {}":     "wrong signature for BenchmarkA, must be: func BenchmarkA(b *testing.B)",
		"func FuzzA(f *testing.F) {}":          "fuzz tests such as FuzzA are not on offer here: go test runs them",
		"func Testify(t *testing.T) {}":        "function main is undeclared in the main package",
		"func TestA(t *testing.T) (err error)": "missing function body",
	} {
		got := diagnose(t, "package main\n\nimport \"testing\"\n\n"+source+"\n").Diagnostics
		if len(got) == 0 || got[0].Message != want {
			t.Errorf("%s: %v, want %q", source, got, want)
		}
	}
}

func TestBundleHoldsThePackages(t *testing.T) {
	packages, err := Local("fmt", "os")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := packages.Write(&b); err != nil {
		t.Fatal(err)
	}
	again, err := Read([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again.Names(), packages.Names()) {
		t.Errorf("%v, want %v", again.Names(), packages.Names())
	}
	if p, err := again.Import("fmt"); err != nil || p.Scope().Lookup("Println") == nil {
		t.Errorf("fmt has no Println: %v", err)
	}
}
