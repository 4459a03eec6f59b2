package highlight

import (
	"flag"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/chroma/v2"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the goldens in testdata")

// inputs are the files in testdata with their languages. The listings are the
// compiler's, of probe.go.txt: GOOS=linux GOARCH=… go build -trimpath -gcflags=-S,
// reduced to instructions but for whole-amd64.s.
var inputs = map[string]string{
	"listing-amd64.s": "goasm",
	"listing-arm64.s": "goasm",
	"listing-386.s":   "goasm",
	"listing-arm.s":   "goasm",
	"whole-amd64.s":   "goasm",
	"objdump-amd64.s": "goasm",
	"hand.s":          "goasm",
	"probe.go.txt":    "go",
	"session.txt":     "gdb",
}

func read(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestGoldens(t *testing.T) {
	for name, lang := range inputs {
		t.Run(name, func(t *testing.T) {
			lines, err := Lines(lang, read(t, name))
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(lines, "\n") + "\n"
			golden := name + ".html"
			if *update {
				if err := os.WriteFile(filepath.Join("testdata", golden), []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if d := cmp.Diff(read(t, golden), got); d != "" {
				t.Errorf("differs from testdata/%s (-want +got); to accept it type go test ./runner/internal/highlight -update\n%s", golden, d)
			}
		})
	}
}

var (
	tag  = regexp.MustCompile(`</?span[^>]*>`)
	span = regexp.MustCompile(`<span class="([a-z0-9]+)">([^<>]+)</span>`)
)

// plain is what a reader copies from a line.
func plain(line string) string { return html.UnescapeString(tag.ReplaceAllString(line, "")) }

// check tests what holds of any text in any language.
func check(t *testing.T, lang, code string) {
	t.Helper()
	lines, err := Lines(lang, code)
	if err != nil {
		t.Fatalf("%s: %v", lang, err)
	}
	var got strings.Builder
	for _, line := range lines {
		// Every line stands alone: its spans are closed on it and none is empty.
		if rest := span.ReplaceAllString(line, ""); strings.ContainsAny(rest, "<>") || strings.Contains(line, "\n") {
			t.Errorf("%s: %q does not stand alone", lang, line)
		}
		got.WriteString(plain(line) + "\n")
	}
	want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(code, "\uFFFD"))
	if want != "" && !strings.HasSuffix(want, "\n") {
		want += "\n"
	}
	if got.String() != want {
		t.Errorf("%s: text changed (-want +got):\n%s", lang, cmp.Diff(want, got.String()))
	}
}

func TestTextIsKept(t *testing.T) {
	for name, lang := range inputs {
		code := read(t, name)
		check(t, lang, code)
		check(t, "text", code)
		check(t, lang, strings.ReplaceAll(code, "\n", "\r\n"))
		check(t, lang, "\n\n"+strings.TrimSuffix(code, "\n"))
	}
}

// Each language must bear the text of any other: an artifact may be anything.
func FuzzTextIsKept(f *testing.F) {
	for _, code := range []string{
		"", "\n", "\n\n", " ", "a", "/* open", "\"open", "'", "`raw\nraw", "\\", "\\\n", "\t\\ // x\n", "a\r\rb\r\n", "\xff\xfe<&>",
		"MOVQ type:(SB", "go:string.\"", "((((", "[[[[[(SB)", "#define", "#define x(", "0x", "$", "$$", "日本·∕", "(gdb)", "(gdb) ", "$ ", "x\x00y",
		"main.(*T[go.shape.[]int]).M(SB)", "JMP JMP", "a:b:c:", "rel 1+2 t=", "\t0x0000 00000 (", "TEXT", "<<>>", "&#34;",
	} {
		f.Add(code)
	}
	// Long lines without sense once sent the symbols' rule back and forth for minutes.
	for _, part := range []string{"a+", "a~", "a.", "a(", "a[", "go.shape.", "type:"} {
		f.Add("MOVQ " + strings.Repeat(part, 2000/len(part)))
	}
	f.Fuzz(func(t *testing.T, code string) {
		for _, lang := range names() {
			check(t, lang, code)
		}
	})
}

func TestUnknownLanguage(t *testing.T) {
	_, err := Lines("cobol", "x")
	if err == nil || !strings.Contains(err.Error(), `no language "cobol": have gdb, go, goasm, text`) {
		t.Errorf("got %v", err)
	}
}

func TestTokensOverSeveralLines(t *testing.T) {
	for _, test := range []struct {
		lang, code string
		want       []string
	}{
		{"go", "/* a\nb */ x", []string{`<span class="cm">/* a</span>`, `<span class="cm">b */</span><span class="w"> </span><span class="nx">x</span>`}},
		{"goasm", "/* a\n\nb */ RET", []string{`<span class="cm">/* a</span>`, ``, `<span class="cm">b */</span> <span class="nf">RET</span>`}},
		{"text", "<a>\n&", []string{"&lt;a&gt;", "&amp;"}},
		{"text", "a\n\n", []string{"a", ""}},
		{"text", "", nil},
	} {
		got, err := Lines(test.lang, test.code)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(test.want, got); d != "" {
			t.Errorf("%s %q (-want +got):\n%s", test.lang, test.code, d)
		}
	}
}

// The classes by which a reader tells one thing from another, one statement each.
func TestClassesOfAssembly(t *testing.T) {
	for code, want := range map[string]string{
		`MOVQ AX, main.c+8(SP)`:                           `nf MOVQ, nb AX, p ",", nv main.c, o +, mi 8, p (, bp SP, p )`,
		`CALL runtime.chansend1(SB)`:                      `nf CALL, vg runtime.chansend1, p (, bp SB, p )`,
		`CALL sync/atomic.AddInt64(SB)`:                   `nf CALL, vg sync/atomic.AddInt64, p (, bp SB, p )`,
		`LEAQ type:chan int(SB), AX`:                      `nf LEAQ, nc type:chan int, p (, bp SB, p ),, nb AX`,
		`LEAQ type:struct { A int "k:\"(SB)\"" }(SB), AX`: `nf LEAQ, nc type:struct { A int "k:\"(SB)\"" }, p (, bp SB, p ),, nb AX`,
		`MOVD $go:string."a, \"b\" // c"(SB), R0`:         `nf MOVD, o $, vg go:string., s "a, \"b\" // c", p (, bp SB, p ),, nb R0`,
		`CALL main.(*L[go.shape.map[string]func(int, ...string) (error, main.I)]).Push(SB)`: `nf CALL, vg main.(*L[go.shape.map[string]func(int, ...string) (error, main.I)]).Push, p (, bp SB, p )`,
		`MOVQ go:itab.*os.File,io.Writer(SB), AX`:                                           `nf MOVQ, vg go:itab.*os.File,io.Writer, p (, bp SB, p ),, nb AX`,
		`MOVQ CX, main.&x-8(SP)`:                                                            `nf MOVQ, nb CX, p ",", nv main.&x, o -, mi 8, p (, bp SP, p )`,
		`MOVQ $42, main.~r0+16(FP)`:                                                         `nf MOVQ, mi $42, p ",", nv main.~r0, o +, mi 16, p (, bp FP, p )`,
		`MOVQ AX, -8(SP)`:                                                                   `nf MOVQ, nb AX, p ",", mi -8, p (, bp SP, p )`,
		`JLS 118`:                                                                           `nf JLS, mi 118`,
		`JMP done // why`:                                                                   `nf JMP, nl done, c1 // why`,
		`CBZ R0, nocgo`:                                                                     `nf CBZ, nb R0, p ",", nl nocgo`,
		`loop: DECQ CX`:                                                                     `nl loop, p :, nf DECQ, nb CX`,
		`CSEL LO, R4, ZR, R3`:                                                               `nf CSEL, no LO, p ",", nb R4, p ",", nb ZR, p ",", nb R3`,
		`STP.P (R29, R30), 16(RSP)`:                                                         `nf STP.P, p (, nb R29, p ",", nb R30, p ),, mi 16, p (, nb RSP, p )`,
		`ADD R1<<3, R2, R4`:                                                                 `nf ADD, nb R1, o <<, mi 3, p ",", nb R2, p ",", nb R4`,
		`VADD V0.B16, V1.B16, V2.B16`:                                                       `nf VADD, nb V0.B16, p ",", nb V1.B16, p ",", nb V2.B16`,
		`MOVW 8(g), R1`:                                                                     `nf MOVW, mi 8, p (, nb g, p ),, nb R1`,
		`TEXT main.f(SB), NOSPLIT|ABIInternal, $24-16`:                                      `k TEXT, vg main.f, p (, bp SB, p ),, no NOSPLIT, o |, no ABIInternal, p ",", mi $24, o -, mi 16`,
		`FUNCDATA $0, gclocals·g2B+aw==(SB)`:                                                `k FUNCDATA, mi $0, p ",", vg gclocals·g2B+aw==, p (, bp SB, p )`,
		`DATA ·m<>+0x08(SB)/8, $0x7f`:                                                       `k DATA, vg ·m, nd <>, o +, mh 0x08, p (, bp SB, p ), o /, mi 8, p ",", mh $0x7f`,
	} {
		lines, err := Lines("goasm", code)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range span.FindAllStringSubmatch(lines[0], -1) {
			text := html.UnescapeString(m[2])
			if text == "," {
				text = `","`
			}
			got = append(got, m[1]+" "+text)
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%s\n got %s\nwant %s", code, got, want)
		}
	}
}

// mistakes returns how many bytes of the code the lexer had no rule for, and the first such line.
func mistakes(t *testing.T, code string) (bytes int, first string) {
	t.Helper()
	lexer, err := languages["goasm"]()
	if err != nil {
		t.Fatal(err)
	}
	tokens, err := lexer.Tokenise(nil, code)
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for token := range tokens.Stdlib() {
		if token.Type == chroma.Error {
			if bytes == 0 {
				start := strings.LastIndexByte(code[:at], '\n') + 1
				first, _, _ = strings.Cut(code[start:], "\n")
			}
			bytes += len(token.Value)
		}
		at += len(token.Value)
	}
	return bytes, first
}

func TestNoErrorsInListings(t *testing.T) {
	committed, err := filepath.Glob("../../../results/toolchains/*/*/*.s")
	if err != nil {
		t.Fatal(err)
	}
	own, err := filepath.Glob("testdata/*.s")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(own, committed...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if n, line := mistakes(t, string(data)); n > 0 {
			t.Errorf("%s: %d bytes of %d are no assembly to the lexer, first in %q", name, n, len(data), line)
		}
	}
}

// A compiler's listing holds nothing but opcodes, registers, symbols, variables
// and numbers: a bare name in one is something that the lexer failed to see.
func TestEverythingInListingsHasAClass(t *testing.T) {
	for name := range inputs {
		if !strings.HasPrefix(name, "listing-") {
			continue
		}
		lines, err := Lines("goasm", read(t, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range lines {
			for _, m := range span.FindAllStringSubmatch(line, -1) {
				if m[1] == "n" {
					t.Errorf("%s: %q in %q", name, m[2], plain(line))
				}
			}
		}
	}
}

// The assembly that Go itself is made of, all architectures: 6 MB.
func TestNoErrorsInGOROOT(t *testing.T) {
	if testing.Short() {
		t.Skip("reads every .s file of GOROOT, which takes some seconds")
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skipf("no sources of Go to read: %v", err)
	}
	total, wrong, files := 0, 0, 0
	err = filepath.WalkDir(filepath.Join(strings.TrimSpace(string(goroot)), "src"), func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".s" {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		n, line := mistakes(t, string(data))
		if n > 0 {
			t.Logf("%s: %d bytes, first in %q", name, n, line)
		}
		total, wrong, files = total+len(data), wrong+n, files+1
		return nil
	})
	if err != nil || files == 0 {
		t.Skipf("no sources of Go to read: %v", err)
	}
	t.Logf("%d of %d bytes in %d files have no rule", wrong, total, files)
	// A release may bring something new; more than a trace of it needs a rule.
	if wrong*100_000 > total {
		t.Errorf("more than 1 byte in 100,000")
	}
}
