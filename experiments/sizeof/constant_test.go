package sizeof

import (
	"fmt"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// TestConstant looks for the size in the code that the compiler emits, and for
// the padding in the size.
func TestConstant(t *testing.T) {
	arches := []string{runtime.GOARCH}
	if !testing.Short() {
		arches = toolchain.Arches()
	}
	computed := true
	var shown []string
	for _, goarch := range arches {
		funcs := listing(t, goarch)
		for _, name := range []string{"SizeOf", "SizeOfAny"} {
			code, immediate := read(funcs[name])
			computed = computed && immediate
			if name == "SizeOf" {
				shown = append(shown, goarch+" "+code)
			}
		}
		for _, name := range []string{"Loaded", "Instantiated"} {
			if code, immediate := read(funcs[name]); immediate {
				t.Fatalf("%s: %s loads or calls, and the check does not see it: %s", goarch, name, code)
			}
		}
		if code, _ := read(funcs["SizeOf"]); goarch == runtime.GOARCH && !strings.Contains(code, fmt.Sprintf("$%d", Size)) {
			t.Errorf("%s: SizeOf does not hold %d: %s", goarch, Size, code)
		}
	}

	// To the type checker the size of a type parameter is no constant, although
	// the compiler has put a number there too.
	generic, err := try(t.Context(), t.TempDir(), toolchain.Local(),
		"package main\n\nimport \"unsafe\"\n\nfunc f[T any](v T) {\n\tconst size = unsafe.Sizeof(v)\n\tprintln(size)\n}\n\nfunc main() { f(0) }\n")
	if err != nil {
		t.Fatal(err)
	}
	if generic.compiles {
		t.Errorf("a constant of a type parameter's size compiles: the evidence below is out of date")
	}
	claim.Decide(t, "C2.5.3", computed && Size > Sum, claim.Textf(
		"a constant and an array length are made of it; a function that returns it, and the instance of a generic one, hold the number and no load or call (%[1]s); a struct of %[2]d bytes of fields has size %[3]d, padding included; of a type parameter it is no constant to the type checker: %[4]s",
		"它可以用作常量和数组长度；返回它的函数以及泛型函数的实例里只有立即数，没有访存和调用（%[1]s）；字段共 %[2]d 字节的结构体大小为 %[3]d，含填充；但对类型参数而言，类型检查器不把它当常量：%[4]s",
		strings.Join(shown, " | "), Sum, Size, generic.says))
}

// load is an instruction that fetches from memory: a move whose source is an address.
var load = regexp.MustCompile(`^MOV\S* [^$,]*\(`)

// listing compiles this package and returns its functions by name: of a
// generic one, the code that its instances share.
func listing(t *testing.T, goarch string) map[string]asm.Func {
	t.Helper()
	in := toolchain.Local()
	in.GOARCH, in.GOOS = goarch, "linux"
	dir, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	_, list, err := asm.List(t.Context(), in, dir, ".")
	if err != nil {
		t.Fatal(err)
	}
	funcs := map[string]asm.Func{}
	for _, f := range list {
		name, args, generic := strings.Cut(strings.TrimPrefix(f.Name, "chanlab/experiments/sizeof."), "[")
		if !generic || strings.HasPrefix(args, "go.shape.") {
			funcs[name] = f
		}
	}
	return funcs
}

// read puts the instructions on one line and reports whether they hold a
// number and neither load nor call.
func read(f asm.Func) (code string, immediate bool) {
	var lines []string
	number, quiet := false, true
	for _, i := range f.Insts {
		line := strings.TrimSpace(i.Op + " " + strings.ReplaceAll(i.Args, "chanlab/experiments/sizeof.", ""))
		lines = append(lines, line)
		number = number || strings.HasPrefix(i.Args, "$")
		quiet = quiet && i.Call == "" && !load.MatchString(line)
	}
	return strings.Join(lines, ", "), number && quiet
}
