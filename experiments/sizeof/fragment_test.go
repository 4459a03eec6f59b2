package sizeof

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// printed is the size that the claim says the program prints.
const printed = "96"

// member is a field as the runtime's source has it.
type member struct{ Name, Type string }

// fieldList returns the fields of hchan as Go 1.22 declares them, from the
// committed facts: the list that the claim's program has.
func fieldList(t *testing.T) (release string, fields []member) {
	t.Helper()
	of, ok := toolchain.Linux("go1.22.0", "amd64").Pinned()
	if !ok {
		t.Fatal("Go 1.22 is not covered")
	}
	type declared struct {
		Name   string
		Fields []member
	}
	for _, s := range golden.Load[struct{ Structs []declared }](t, of, "source.json").Structs {
		if s.Name == "hchan" {
			return of.Release, s.Fields
		}
	}
	t.Fatalf("source.json of %s: no hchan", of)
	return "", nil
}

// A stage is one way to make a program of the fragment.
type stage struct {
	name string
	what claim.Text
	text string
}

const (
	imports   = "import \"unsafe\"\n\n"
	statement = "println(unsafe.Sizeof(hchan{}))\n"
)

//region stages

// stages lists the programs, from the bare fragment to one that compiles.
func stages(t *testing.T, fields []member, own *layout.Layout) []stage {
	var b strings.Builder
	b.WriteString("type hchan struct {\n")
	for _, f := range fields {
		fmt.Fprintf(&b, "\t%s %s\n", f.Name, f.Type)
	}
	b.WriteString("}\n\n")
	declared := b.String()

	wrapped := "func main() {\n\t" + statement + "}\n"
	return []stage{
		{"as printed", claim.Text{EN: "import, type and statement, nothing else", ZH: "只有 import、类型与语句"},
			imports + declared + statement},
		{"package clause", claim.Text{EN: "package main added", ZH: "加上 package main"},
			"package main\n\n" + imports + declared + statement},
		{"func main", claim.Text{EN: "the statement moved into func main", ZH: "再把语句放进 func main"},
			"package main\n\n" + imports + declared + wrapped},
		{"runtime's type", claim.Text{EN: "runtime.hchan in place of the copy", ZH: "改用 runtime.hchan 代替副本"},
			"package main\n\nimport (\n\t\"runtime\"\n\t\"unsafe\"\n)\n\n" + "func main() {\n\tprintln(unsafe.Sizeof(runtime.hchan{}))\n}\n"},
		{"completed", claim.Text{EN: "the missing types added", ZH: "补全缺少的类型"},
			"package main\n\n" + imports + declared + "type _type struct{}\n\n" + source(t, own, "waitq") + source(t, own, "mutex") + wrapped},
		{"own fields", claim.Text{EN: "the fields that this toolchain's hchan has", ZH: "换成所用工具链自己的字段"},
			"package main\n\n" + imports + source(t, own, "hchan") + wrapped},
	}
}

//endregion stages

func source(t *testing.T, l *layout.Layout, name string) string {
	t.Helper()
	s, err := l.Struct(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := s.Source(name, nil)
	if err != nil {
		t.Fatal(err)
	}
	return text + "\n"
}

// An outcome is what became of one stage.
type outcome struct {
	compiles bool
	says     string // the compiler's messages, or what the program printed
}

// try compiles the program and runs it.
func try(ctx context.Context, dir string, of toolchain.Target, text string) (outcome, error) {
	if err := of.WriteModule(dir, map[string]string{"main.go": text}); err != nil {
		return outcome{}, err
	}
	path := filepath.Join(dir, "probe.bin")
	var exit *exec.ExitError
	out, err := of.Command(ctx, dir, "build", "-o", path, ".").CombinedOutput()
	if errors.As(err, &exit) {
		return outcome{says: messages(string(out))}, nil
	}
	if err != nil {
		return outcome{}, err
	}
	out, err = exec.CommandContext(ctx, path).CombinedOutput()
	if err != nil {
		return outcome{}, fmt.Errorf("running the program of %s: %w: %s", of, err, out)
	}
	return outcome{true, strings.TrimSpace(string(out))}, nil
}

// messages puts the lines of the compiler into one and drops those that only
// name the package.
func messages(out string) string {
	var lines []string
	for line := range strings.Lines(out) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, strings.TrimPrefix(line, "./"))
		}
	}
	return strings.Join(lines, "; ")
}

// TestFragment compiles the fragment with the toolchain in use and, where it
// is installed, with the release that the claim names.
func TestFragment(t *testing.T) {
	release, fields := fieldList(t)
	local := toolchain.Local()
	targets := []toolchain.Target{local}
	named := toolchain.Target{Release: release, GOOS: local.GOOS, GOARCH: local.GOARCH}
	if testing.Short() {
		t.Logf("short: %s left out", named.Release)
	} else if err := named.Installed(t.Context()); err != nil {
		t.Logf("left out: %v", err)
	} else {
		targets = append(targets, named)
	}

	holds := false
	rows := artifact.Columns([]string{"Go", "program", "compiles", "message or output"},
		[]string{"Go", "程序", "能否编译", "编译信息或输出"})
	seen := map[toolchain.Target]map[string]outcome{}
	var completed, own []string
	for _, of := range targets {
		l, err := layout.Of(t.Context(), of, "hchan", "waitq", "mutex")
		if err != nil {
			t.Fatal(err)
		}
		seen[of] = map[string]outcome{}
		for _, s := range stages(t, fields, l) {
			got, err := try(t.Context(), t.TempDir(), of, s.text)
			if err != nil {
				t.Fatal(err)
			}
			seen[of][s.name] = got
			// Charity goes as far as a package clause and a main function.
			if s.name == "as printed" || s.name == "package clause" || s.name == "func main" {
				holds = holds || got.compiles && got.says == printed
			}
			compiles := claim.Text{EN: "no", ZH: "否"}
			if got.compiles {
				compiles = claim.Text{EN: "yes", ZH: "是"}
			}
			rows.Add(of.Release, s.what, compiles, got.says)
		}
		completed = append(completed, of.Release+" "+seen[of]["completed"].says)
		own = append(own, fmt.Sprintf("%s %d", of.Release, l.Structs[0].Size))
		if got := seen[of]["own fields"]; got.says != fmt.Sprint(l.Structs[0].Size) {
			t.Errorf("%s: a struct with the fields of its hchan prints %q, DWARF has %d bytes", of, got.says, l.Structs[0].Size)
		}
	}
	here := seen[local]
	claim.Decide(t, "C2.5.2", holds, claim.Textf(
		"%[1]s on the fragment as printed: %[2]s; in package main with func main: %[3]s; runtime's own type: %[4]s; with the three missing types filled in it prints the size of that list of fields (%[5]s), not of the hchan in use (%[6]s)",
		"%[1]s 编译原样片段：%[2]s；放进 package main 与 func main：%[3]s；直接用运行时的类型：%[4]s；补上缺少的三个类型后，打印的是这份字段清单的大小（%[5]s），而不是所用运行时 hchan 的大小（%[6]s）",
		local.Release, here["as printed"].says, here["func main"].says, here["runtime's type"].says,
		strings.Join(completed, ", "), strings.Join(own, ", ")))

	rows.Write(t, "stages")
	artifact.Values(t, map[string]any{
		"fragment.fields":           len(fields),
		"fragment.release":          release,
		"fragment.completed.prints": here["completed"].says,
		"fragment.main.message":     here["func main"].says,
		"fragment.printed.message":  here["as printed"].says,
		"hchan.size":                here["own fields"].says,
		"padded.size":               Size,
		"padded.sum":                Sum,
	})
}
