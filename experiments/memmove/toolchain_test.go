package memmove

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/toolchain"
)

// Assembly is the memmove of one architecture: of the fact file memmove.json.
type Assembly struct {
	GOARCH       string   `json:"goarch"`
	Instructions int      `json:"instructions"` // lines of the source that are instructions
	String       []string `json:"string"`       // string instructions among them, each once
}

// Source is the fact file memmove.json: what a release's assembly says.
type Source struct {
	Release string     `json:"release"`
	Memmove []Assembly `json:"memmove"`
}

// committed is what the assembly of every release says, of all architectures in one file.
var committed = golden.Fact[*Source]{
	Name:    "memmove.json",
	Compute: func(t testing.TB, in toolchain.Target) (*Source, error) { return read(t.Context(), in) },
	Compare: cmp.Options{cmpopts.IgnoreFields(Source{}, "Release")},
}

var mnemonic = regexp.MustCompile(`^((?:REP;\s*)?[A-Z][A-Z0-9.]*)\b`)

func read(ctx context.Context, target toolchain.Target) (*Source, error) {
	goroot, err := target.GOROOT(ctx)
	if err != nil {
		return nil, err
	}
	paths, err := filepath.Glob(filepath.Join(goroot, "src", "runtime", "memmove_*.s"))
	if err != nil {
		return nil, err
	}
	s := &Source{Release: target.Release}
	for _, path := range paths {
		arch := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), "memmove_"), ".s")
		if strings.Contains(arch, "_") {
			continue // one system's own
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		s.Memmove = append(s.Memmove, assembly(arch, string(b)))
	}
	return s, nil
}

func assembly(arch, source string) Assembly {
	a := Assembly{GOARCH: arch, String: []string{}}
	for line := range strings.Lines(comment.ReplaceAllString(source, "")) {
		line, _, _ = strings.Cut(line, "//")
		m := mnemonic.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil || m[1] == "TEXT" || m[1] == "GLOBL" || m[1] == "DATA" {
			continue
		}
		a.Instructions++
		if op := strings.Join(strings.Fields(strings.ReplaceAll(m[1], ";", " ")), " "); stringMove.MatchString(op) && !slices.Contains(a.String, op) {
			a.String = append(a.String, op)
		}
	}
	slices.Sort(a.String)
	return a
}

var comment = regexp.MustCompile(`(?s)/\*.*?\*/`)

// TestToolchain compares the facts of the toolchain in use with the committed ones.
func TestToolchain(t *testing.T) { golden.Hold(t, committed) }

// stringArches returns how many architectures have a memmove of their own in
// the newest release, and in which of them any release has string instructions.
func stringArches(t *testing.T) (n int, with []string) {
	t.Helper()
	for _, s := range committed.All(t) {
		n = len(s.Memmove)
		for _, a := range s.Memmove {
			if len(a.String) > 0 && !slices.Contains(with, a.GOARCH) {
				with = append(with, a.GOARCH)
			}
		}
	}
	slices.Sort(with)
	return n, with
}

// TestAssembly leaves the table of architectures.
func TestAssembly(t *testing.T) {
	all := committed.All(t)
	first, last := all[0], all[len(all)-1]
	rows := artifact.NewTable(text("architecture", "架构"), text("instructions", "指令数"), text("string instructions", "串指令"), text("those of "+first.Release+" and "+last.Release, first.Release+" 与 "+last.Release+" 的串指令"))
	for _, a := range last.Memmove {
		same := slices.ContainsFunc(first.Memmove, func(b Assembly) bool { return b.GOARCH == a.GOARCH && slices.Equal(a.String, b.String) })
		says := text("none", "无")
		if len(a.String) > 0 {
			says = text(strings.Join(a.String, ", "), strings.Join(a.String, "、"))
		}
		alike := text("same", "相同")
		if !same {
			alike = text("different", "不同")
		}
		rows.Add(a.GOARCH, a.Instructions, says, alike)
	}
	rows.Write(t, "architectures")
	// What the parser must not miss.
	a := assembly("x", "TEXT runtime·memmove(SB)\n/* REP; MOVSL */\n\tREP;\tMOVSB // copy\n\tMOVQ\t(SI), AX\nloop:\n\tRET\n")
	if a.Instructions != 3 || !slices.Equal(a.String, []string{"REP MOVSB"}) {
		t.Errorf("parsed %+v", a)
	}
}
