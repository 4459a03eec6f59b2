package send

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// whole is the listing of all of send.go for one architecture, by function.
type whole struct {
	arch  string
	raw   []byte
	funcs map[string]*asm.Func
}

// everywhere lists send.go with the toolchain in use for every architecture.
func everywhere(t *testing.T, ids ...string) (all []whole) {
	t.Helper()
	for _, arch := range toolchain.Arches() {
		raw, list, err := asm.ListFile(t.Context(), toolchain.Linux(toolchain.Local().Release, arch), "send.go")
		if err != nil {
			claim.Unavailable(t, err, ids...)
		}
		w := whole{arch, raw, map[string]*asm.Func{}}
		for i := range list {
			w.funcs[list[i].Name] = &list[i]
		}
		all = append(all, w)
	}
	return all
}

// calls is 1 if the function calls the symbol, else 0.
func calls(f *asm.Func, symbol string) int {
	if slices.ContainsFunc(f.Insts, func(in asm.Inst) bool { return in.Call == symbol }) {
		return 1
	}
	return 0
}

// before returns the instructions from the start of a function to its first call of a symbol.
func before(t *testing.T, f *asm.Func, symbol string) []asm.Inst {
	t.Helper()
	for i, in := range f.Insts {
		if in.Call == symbol {
			return f.Insts[:i]
		}
	}
	t.Fatalf("%s does not call %s: this experiment is about that call", f.Name, symbol)
	return nil
}

// writer returns the last instruction that sets the register, the second
// operand in Go's notation. A call sets it if it returns something in it.
func writer(list []asm.Inst, register string) (last asm.Inst, ok bool) {
	for _, in := range list {
		if in.Call != "" || strings.HasSuffix(in.Args, ", "+register) && !strings.HasPrefix(in.Op, "CMP") {
			last, ok = in, true
		}
	}
	return last, ok
}

var (
	static    = regexp.MustCompile(`\bsend\.\.stmp_\d+`)
	immediate = regexp.MustCompile(`\$(42|0x2a)\b`)
	boxing    = regexp.MustCompile(`^runtime\.conv[TI]\w*$`)
)

// Where the value is when chansend1 is called, and what is passed instead.
func TestConstantInTheListing(t *testing.T) {
	all := everywhere(t, "C1.16", "C1.17")
	var places []string // how each architecture passes the element
	immediates, boxed := 0, 0
	inAX, axHolds := false, ""
	size := 0
	for _, w := range all {
		f := w.funcs["send.MakeAndSend"]
		setup := before(t, f, "runtime.chansend1")
		name := ""
		for _, in := range setup {
			if s := static.FindString(in.Args); s != "" {
				name = s
				places = append(places, w.arch+" "+in.Op+" "+in.Args)
			}
		}
		if name == "" {
			t.Fatalf("%s: MakeAndSend passes no static symbol to chansend1: read its listing again", w.arch)
		}
		data, err := asm.Data(w.raw, name)
		if err != nil {
			t.Fatal(err)
		}
		if got := word(data); got != 42 {
			t.Fatalf("%s: %s holds %d, not the constant that is sent", w.arch, name, got)
		}
		for _, in := range f.Insts {
			if immediate.MatchString(in.Args) {
				immediates++
			}
			// An interface is two words: the address of the type, and one of data.
			if boxing.MatchString(in.Call) || strings.Contains(in.Args, "type:int(SB)") {
				boxed++
			}
		}
		if wide := map[string]int{"amd64": 8, "arm64": 8}[w.arch]; len(data) > max(wide, 4) {
			boxed++
		}
		if w.arch == "amd64" {
			size = len(data)
			in, ok := writer(setup, "AX")
			if !ok {
				t.Fatal("amd64: nothing sets AX before chansend1")
			}
			inAX, axHolds = immediate.MatchString(in.Args), in.Op+" "+in.Args
		}
	}
	release := toolchain.Local().Release
	claim.Decide(t, "C1.16", inAX, claim.Textf(
		"%[1]s amd64: before the call of chansend1, the last instruction that sets AX, the channel's register, is %[2]s. The value is passed by its address: %[3]s, and that symbol is %[4]d bytes of read-only data holding 42. Instructions with the immediate 42, on %[5]d architectures: %[6]d",
		"%[1]s amd64：调用 chansend1 之前最后写 AX（存放通道指针的寄存器）的指令是 %[2]s。值以地址传递：%[3]s，该符号是 %[4]d 字节只读数据，内容为 42。%[5]d 种架构中带立即数 42 的指令：%[6]d 条",
		release, axHolds, strings.TrimPrefix(places[0], "amd64 "), size, len(all), immediates))
	claim.Decide(t, "C1.17", boxed == 0, claim.Textf(
		"%[1]s: sending 42 passes the address of one bare word that holds it: %[3]s. On these %[2]d architectures, calls of runtime.conv functions, uses of the type word of int and elements wider than a word: %[4]d",
		"%[1]s：发送 42 时传递的是存放它的一个裸字的地址：%[3]s。在这 %[2]d 种架构上，对 runtime.conv 系列的调用、对 int 类型字的引用以及宽于一个字的元素共 %[4]d 处",
		release, len(all), strings.Join(places, "; "), boxed))
}

// word reads a little-endian integer, as all four architectures store it.
func word(data []byte) uint64 {
	return binary.LittleEndian.Uint64(append(bytes.Clone(data), make([]byte, 8)...))
}

// Whether newobject's absence from the listing shows that nothing is allocated:
// the same function is listed and run.
func TestListingWithoutNewobject(t *testing.T) {
	all := everywhere(t, "C1.15")
	sends, makes, news := 0, 0, 0 // architectures whose listing calls it
	for _, w := range all {
		f := w.funcs["send.MakeAndSend"]
		sends += calls(f, "runtime.chansend1")
		makes += calls(f, "runtime.makechan")
		news += calls(f, "runtime.newobject")
	}
	allocs := testing.AllocsPerRun(100, MakeAndSend)
	claim.Decide(t, "C1.15", sends == len(all) && news == 0 && allocs == 0, claim.Textf(
		"%[1]s: a function that makes a channel and sends 42 calls chansend1 on %[3]d of %[2]d architectures, newobject on %[4]d and makechan on %[5]d. Run here, each call of it makes %.[6]f heap allocation(s)",
		"%[1]s：建通道并发送 42 的函数，在 %[2]d 种架构中有 %[3]d 种调用 chansend1，%[4]d 种调用 newobject，%[5]d 种调用 makechan。在本机每运行一次，产生 %.[6]f 次堆分配",
		toolchain.Local().Release, len(all), sends, news, makes, allocs))
}

// Whether the compiler reads a program from standard input when it is called -.
func TestCompileFromStandardInput(t *testing.T) {
	const program = "package main\n\nfunc main() {\n\tnumbers := make(chan int)\n\tnumbers <- 42\n}\n"
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(program), 0o666); err != nil {
		t.Fatal(err)
	}
	compile := func(name string) (string, error) {
		// Never -o to a device: the compiler removes its output when it fails.
		cmd := toolchain.Local().Command(t.Context(), dir, "tool", "compile", "-p", "main", "-o", filepath.Join(dir, "out.o"), "-S", name)
		cmd.Stdin = strings.NewReader(program)
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	const lists = "main.main STEXT"
	if out, err := compile("main.go"); err != nil || !strings.Contains(out, lists) {
		t.Fatalf("from a file: %v: %.300s", err, out)
	}
	out, err := compile("-")
	answer, _, _ := strings.Cut(strings.TrimSpace(out), "\n")
	status := "0"
	if err != nil {
		status = err.Error()
	}
	claim.Decide(t, "C1.14", err == nil && strings.Contains(out, lists), claim.Textf(
		"%[1]s: go tool compile -S - with the program on standard input ends with %[2]s and prints: %[3]s; the same text from a file is listed",
		"%[1]s：从标准输入提供程序，执行 go tool compile -S -，结果 %[2]s，输出：%[3]s；同样的源码存成文件则能得到汇编",
		toolchain.Local().Release, status, answer))
}
