package memmove

import (
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/toolchain"
)

var update = flag.Bool("update", false, "rewrite the facts of every release under results/toolchains (downloads toolchains)")

const accept = "type make toolchains to accept it"

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

// amd64 stands for a release whose facts do not depend on the architecture.
func amd64(release string) toolchain.Target {
	return toolchain.Target{Release: release, GOOS: "linux", GOARCH: "amd64"}
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

// TestToolchain compares the facts of the toolchain in use with the committed
// ones; with -update it rewrites those of every release.
func TestToolchain(t *testing.T) {
	if *update {
		facts := map[string][]byte{}
		for _, release := range toolchain.Releases() {
			s, err := read(t.Context(), amd64(release))
			if err != nil {
				t.Fatal(err)
			}
			facts[release] = marshal(t, s)
		}
		for release, text := range facts {
			if err := amd64(release).WriteFacts("memmove.json", text); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	of, ok := amd64(toolchain.Local().Release).Pinned()
	if !ok {
		t.Skipf("no facts are committed for %s", toolchain.Local().Release)
	}
	got, err := read(t.Context(), toolchain.Local())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(load(t, of).Memmove, got.Memmove); diff != "" {
		t.Errorf("memmove of %s, committed as %s (-committed +now): %s:\n%s", got.Release, of.Release, accept, diff)
	}
}

func load(t *testing.T, of toolchain.Target) *Source {
	t.Helper()
	path, err := of.Facts("memmove.json")
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: to make it, type make toolchains", err)
	}
	s := &Source{}
	if err := json.Unmarshal(b, s); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return s
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.MarshalIndent(v, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	return append(b, '\n')
}

// stringArches returns how many architectures have a memmove of their own in
// the newest release, and in which of them any release has string instructions.
func stringArches(t *testing.T) (n int, with []string) {
	t.Helper()
	for _, release := range toolchain.Releases() {
		s := load(t, amd64(release))
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
	releases := toolchain.Releases()
	first, last := load(t, amd64(releases[0])), load(t, amd64(releases[len(releases)-1]))
	rows := artifact.NewTable(text("architecture", "架构"), text("instructions", "指令数"), text("string instructions", "串指令"), releases[0]+" / "+releases[len(releases)-1])
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
