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

func TestTestsAreFound(t *testing.T) {
	s := diagnose(t, "package p\n\nimport \"testing\"\n\nfunc TestA(t *testing.T) {}\n\nfunc helper(t *testing.T) {}\n\nfunc TestB(*testing.T) {}\n")
	if want := []string{"TestA", "TestB"}; !reflect.DeepEqual(s.Tests, want) || s.Main || len(s.Diagnostics) > 0 {
		t.Errorf("tests %v, main %v, %v", s.Tests, s.Main, s.Diagnostics)
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
