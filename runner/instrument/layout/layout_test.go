package layout

import (
	"bytes"
	"debug/dwarf"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chanlab/runner/instrument/toolchain"
)

// local is the toolchain in use with a system whose programs the reader understands.
func local(goarch string) toolchain.Target {
	t := toolchain.Local()
	t.GOOS, t.GOARCH = "linux", goarch
	return t
}

// arches returns what a test goes through: in short mode only the host's, whose
// runtime is likely in the build cache.
func arches() []string {
	if testing.Short() {
		return []string{runtime.GOARCH}
	}
	return toolchain.Arches()
}

// awkward has every kind of field whose place the alignment rule decides, and
// prints the compiler's own view of it: size, alignment, then the offsets.
const awkward = `package main

import (
	"sync/atomic"
	"unsafe"
)

type empty struct{}

type awkward struct {
	a bool
	b uint64
	c uint16
	_ [7]byte
	d float64
	e bool
	f complex64
	g bool
	h complex128
	i [3]uint16
	j string
	k bool
	l atomic.Int64
	m []byte
	n any
	o empty
	p func()
	q struct {
		r bool
		s uint32
	}
	t [0]uint64
	u map[int]chan int
	v empty
}

var keep = new(awkward)

func main() {
	println(unsafe.Sizeof(*keep), unsafe.Alignof(*keep))
	println(unsafe.Offsetof(keep.a), unsafe.Offsetof(keep.b), unsafe.Offsetof(keep.c),
		unsafe.Offsetof(keep.d), unsafe.Offsetof(keep.e), unsafe.Offsetof(keep.f), unsafe.Offsetof(keep.g),
		unsafe.Offsetof(keep.h), unsafe.Offsetof(keep.i), unsafe.Offsetof(keep.j), unsafe.Offsetof(keep.k),
		unsafe.Offsetof(keep.l), unsafe.Offsetof(keep.m), unsafe.Offsetof(keep.n), unsafe.Offsetof(keep.o),
		unsafe.Offsetof(keep.p), unsafe.Offsetof(keep.q), unsafe.Offsetof(keep.t), unsafe.Offsetof(keep.u),
		unsafe.Offsetof(keep.v))
}
`

func TestReadAgreesWithTheCompiler(t *testing.T) {
	for _, goarch := range arches() {
		t.Run(goarch, func(t *testing.T) {
			target := local(goarch)
			dir := t.TempDir()
			path, err := Build(t.Context(), target, dir, map[string]string{"main.go": awkward})
			if err != nil {
				t.Fatal(err)
			}
			l, err := Read(path, target, "main.awkward") // fails where the rule and the offsets disagree
			if err != nil {
				t.Fatal(err)
			}
			if runtime.GOOS != "linux" || goarch != runtime.GOARCH {
				return // offsets are checked by the rule; the program cannot run here
			}
			out, err := target.Command(t.Context(), dir, "run", ".").CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			s := l.Structs[0]
			got := fmt.Sprintf("%d %d\n", s.Size, s.Align)
			for _, f := range s.Fields {
				if f.Name != "_" {
					got += fmt.Sprintf("%d ", f.Offset)
				}
			}
			if got = strings.TrimSpace(got) + "\n"; got != string(out) {
				t.Errorf("DWARF says\n%sthe compiler\n%s", got, out)
			}
			if f, ok := s.Field("_"); !ok || f.Size != 7 || f.Type != "[7]uint8" {
				t.Errorf("blank field: got %+v, %v", f, ok)
			}
			if f, ok := s.Field("q.s"); !ok || f.Type != "uint32" || f.Offset%4 != 0 {
				t.Errorf("q.s: got %+v, %v", f, ok)
			}
		})
	}
}

func TestOfKnowsTheChannelStructs(t *testing.T) {
	for _, goarch := range arches() {
		names := []string{"hchan", "sudog", "waitq", "mutex", "scase"}
		l, err := Of(t.Context(), local(goarch), names...)
		if err != nil {
			t.Fatal(err)
		}
		hchan, err := l.Struct("hchan")
		if err != nil {
			t.Fatal(err)
		}
		for path, typ := range map[string]string{"buf": "unsafe.Pointer", "recvq": "waitq", "recvq.first": "*sudog", "lock.key": "uintptr", "elemsize": "uint16"} {
			if f, _ := hchan.Field(path); f.Type != typ {
				t.Errorf("%s: %s: got type %q, want %q", goarch, path, f.Type, typ)
			}
		}
		if hchan.Align != int64(l.PtrSize) || len(l.Structs) != len(names) {
			t.Errorf("%s: align %d, pointers of %d bytes, %d structs", goarch, hchan.Align, l.PtrSize, len(l.Structs))
		}
	}
}

func TestSourceHasTheSameLayout(t *testing.T) {
	for _, goarch := range arches() {
		target := local(goarch)
		l, err := Of(t.Context(), target, "hchan", "sudog")
		if err != nil {
			t.Fatal(err)
		}
		text := "package main\n\nimport \"unsafe\"\n\nvar _ unsafe.Pointer\n\n"
		for _, s := range l.Structs {
			decl, err := s.Source(s.Name, nil)
			if err != nil {
				t.Fatal(err)
			}
			text += decl + "\nvar Keep" + s.Name + " = new(" + s.Name + ")\n\n"
		}
		path, err := Build(t.Context(), target, t.TempDir(), map[string]string{"main.go": text + "func main() { println(Keephchan, Keepsudog) }\n"})
		if err != nil {
			t.Fatal(err)
		}
		twins, err := Read(path, target, "main.hchan", "main.sudog")
		if err != nil {
			t.Fatal(err)
		}
		for i := range l.Structs {
			if diff := cmp.Diff(places(l.Structs[i]), places(twins.Structs[i])); diff != "" {
				t.Errorf("%s %s: runtime's and twin (-want +got):\n%s", goarch, l.Structs[i].Name, diff)
			}
		}
	}
}

// places is where the fields are, whatever their types.
func places(s Struct) (lines []string) {
	for _, f := range s.Fields {
		lines = append(lines, fmt.Sprintf("%s %d+%d", f.Name, f.Offset, f.Size))
	}
	return append(lines, fmt.Sprintf("size %d align %d", s.Size, s.Align))
}

func TestSourceEdits(t *testing.T) {
	s := Struct{Name: "pair", Size: 16, Align: 8, Fields: []Field{
		{Name: "mark", Type: "lockRankStruct"},
		{Name: "a", Type: "uint", Size: 8},
		{Name: "b", Type: "*g", Offset: 8, Size: 8}}}
	got, err := s.Source("twin", func(lines []string) []string { return append(lines[:1:1], "_ [7]byte", lines[1]) })
	if want := "type twin struct {\n\ta uint\n\t_ [7]byte\n\tb unsafe.Pointer\n}\n"; err != nil || got != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	s.Fields[1].Type = "chan int"
	if _, err := s.Source("twin", nil); err == nil {
		t.Error("a type that only a package declares was written down")
	}
}

func TestConsistentNoticesAnotherRule(t *testing.T) {
	u8 := &dwarf.UintType{BasicType: dwarf.BasicType{CommonType: dwarf.CommonType{ByteSize: 1, Name: "uint8"}}}
	u64 := &dwarf.UintType{BasicType: dwarf.BasicType{CommonType: dwarf.CommonType{ByteSize: 8, Name: "uint64"}}}
	pair := func(size, second int64) *dwarf.StructType {
		return &dwarf.StructType{CommonType: dwarf.CommonType{ByteSize: size}, Field: []*dwarf.StructField{
			{Name: "a", Type: u8}, {Name: "b", Type: u64, ByteOffset: second}}}
	}
	for _, test := range []struct {
		ptr, size, second int64
		ok                bool
	}{{8, 16, 8, true}, {4, 12, 4, true}, {8, 12, 4, false}, {4, 16, 8, false}, {8, 24, 8, false}} {
		r := reader{ptr: test.ptr}
		if err := r.consistent(pair(test.size, test.second)); (err == nil) != test.ok {
			t.Errorf("%+v: got %v", test, err)
		}
	}
}

func TestReadSaysWhatIsWrong(t *testing.T) {
	dir, target := t.TempDir(), local(runtime.GOARCH)
	text := filepath.Join(dir, "text")
	if err := os.WriteFile(text, []byte("no program"), 0o666); err != nil {
		t.Fatal(err)
	}
	path, err := Build(t.Context(), target, filepath.Join(dir, "p"), map[string]string{"main.go": program})
	if err != nil {
		t.Fatal(err)
	}
	stripped := filepath.Join(dir, "stripped")
	if out, err := target.Command(t.Context(), filepath.Join(dir, "p"), "build", "-ldflags=-s -w", "-o", stripped, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, test := range []struct{ path, name, want string }{
		{text, "hchan", "is no ELF program"},
		{stripped, "hchan", "link it without -s and -w"},
		{path, "hchannel", "no struct hchannel"},
		{filepath.Join(dir, "none"), "hchan", "is no ELF program"},
	} {
		if _, err := Read(test.path, target, test.name); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", filepath.Base(test.path), err, test.want)
		}
	}
	if _, err := Build(t.Context(), target, t.TempDir(), map[string]string{"main.go": "package main\n\nfunc main() { nothing() }\n"}); err == nil || !strings.Contains(err.Error(), "undefined: nothing") {
		t.Errorf("a program that does not compile: got %v", err)
	}
}

func TestLoadReturnsWhatJSONWrote(t *testing.T) {
	want := &Layout{"go1.22.12", "386", 4, []Struct{{"waitq", 8, 4, []Field{{"first", "*sudog", 0, 4, nil}, {"last", "*sudog", 4, 4, nil}}}}}
	path := filepath.Join(t.TempDir(), "layout.json")
	if err := os.WriteFile(path, want.JSON(), 0o666); err != nil {
		t.Fatal(err)
	}
	got, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" || !bytes.Equal(got.JSON(), want.JSON()) {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := os.WriteFile(path, want.JSON()[:40], 0o666); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{path, path + ".none"} {
		if _, err := Load(bad); err == nil || !strings.Contains(err.Error(), "make toolchains") {
			t.Errorf("%s: got %v, want a hint", filepath.Base(bad), err)
		}
	}
	if _, err := got.Struct("hchan"); err == nil {
		t.Error("a struct that is not there was found")
	}
}
