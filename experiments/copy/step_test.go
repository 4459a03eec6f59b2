package copy

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// An element is what the stepped program sends.
type element struct {
	name    string
	size    int64
	pointee int64  // bytes of what it points to
	source  string // element.go of the program, without the package clause
}

func bytesElement(n int64) element {
	return element{fmt.Sprintf("[%d]byte", n), n, 0, fmt.Sprintf("type E [%d]byte\n\nvar (\n\tmodel   E\n\tpointee unsafe.Pointer\n)\n", n)}
}

// elements has sizes that nothing else in the runtime has, to be told by.
var elements = []element{
	{"int", 8, 0, "type E int\n\nvar (\n\tmodel   E = 42\n\tpointee unsafe.Pointer\n)\n"},
	bytesElement(64),
	bytesElement(251),
	bytesElement(4321),
	{"*[4096]byte", 8, 4096, "type E *[4096]byte\n\nvar (\n\tmodel   E = new([4096]byte)\n\tpointee = unsafe.Pointer(model)\n)\n"},
}

const chunk = 8 // bytes that a watched slot is divided into

func chunks(size int64) (list []step.Field) {
	for at := int64(0); at < size; at += chunk {
		list = append(list, step.Field{Name: fmt.Sprint(at), Offset: at, Size: min(chunk, size-at)})
	}
	return list
}

// stepThrough builds the program for an element and runs it.
func stepThrough(t *testing.T, e element, ids ...string) []step.Region {
	t.Helper()
	if err := step.Available(); err != nil {
		claim.Unavailable(t, err, ids...)
	}
	target := toolchain.Local()
	journey, err := os.ReadFile("testdata/journey.go")
	if err != nil {
		t.Fatal(err)
	}
	binary, err := step.Build(t.Context(), target, t.TempDir(), map[string]string{
		"journey.go": string(journey),
		"element.go": "package main\n\nimport \"unsafe\"\n\n" + e.source,
		"offsets.go": offsets(t, ids...),
	})
	if err != nil {
		t.Fatal(err)
	}
	objects := map[string][]step.Field{"pointee": {{Name: "all", Size: max(e.pointee, 1)}}}
	for _, name := range []string{"sent/stack", "sent/elsewhere", "received/stack", "received/elsewhere", "variable", "ring0", "ring1"} {
		objects[name] = chunks(e.size)
	}
	regions, err := step.Run(t.Context(), binary, objects)
	if err != nil {
		t.Fatal(err)
	}
	return regions
}

// offsets is the file of the program that says where the runtime's fields are.
func offsets(t *testing.T, ids ...string) string {
	t.Helper()
	l, err := structs()
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	var b strings.Builder
	b.WriteString("package main\n\nconst (\n")
	for _, f := range []struct {
		of    *layout.Struct
		name  string
		paths []string // the first that exists
	}{
		{&l.Structs[0], "hchanRecvq", []string{"recvq.first"}},
		{&l.Structs[0], "hchanSendq", []string{"sendq.first"}},
		{&l.Structs[0], "hchanBuf", []string{"buf"}},
		{&l.Structs[1], "sudogElem", []string{"elem.vu", "elem"}},
		{&l.Structs[1], "sudogG", []string{"g"}},
		{&l.Structs[2], "gStackLo", []string{"stack.lo"}},
		{&l.Structs[2], "gStackHi", []string{"stack.hi"}},
	} {
		i := slices.IndexFunc(f.paths, func(p string) bool { _, ok := f.of.Field(p); return ok })
		if i < 0 {
			t.Fatalf("%s has none of %v", f.of.Name, f.paths)
		}
		field, _ := f.of.Field(f.paths[i])
		fmt.Fprintf(&b, "\t%s uintptr = %d\n", f.name, field.Offset)
	}
	b.WriteString(")\n")
	return b.String()
}

// An event is one time that a whole element was stored somewhere.
type event struct {
	kind     string // "copy", "zero", "store" (by compiled code, from a variable that nobody watches)
	by       string // function whose instructions did it
	from, to string // watched objects, without their place for "sent" and "received" on the stack
}

func (e event) runtime() bool { return !strings.HasPrefix(e.by, "main.") }

const elsewhere = "elsewhere"

// events finds in what was stepped through every store of a whole element, by
// the instructions of one function between two calls.
func events(r *step.Region, size int64) (list []event) {
	for i := 0; i < len(r.Insts); {
		v := visit{fn: r.Insts[i].Func, reads: map[string]map[string]bool{}, writes: map[string]map[string]bool{}, zeros: map[string]bool{}}
		for ; i < len(r.Insts) && r.Insts[i].Func == v.fn; i++ {
			v.add(&r.Insts[i])
		}
		list = append(list, v.events(size)...)
	}
	return list
}

// A visit is what a function did between a call and the next one.
type visit struct {
	fn            string
	opaque        bool // has instructions whose operands nobody decoded
	reads, writes map[string]map[string]bool
	zeros         map[string]bool // objects that nothing but zeros were written to
}

// zeroing are instructions that store zeros: X15 is always zero in compiled
// code (cmd/compile/abi-internal.md).
var zeroing = regexp.MustCompile(`^(MOV\w+ (\$0x0|\$0|X15),|(REP; )?STOS)`)

func (v *visit) add(in *step.Inst) {
	v.opaque = v.opaque || in.Opaque
	note := func(to map[string]map[string]bool, a step.Access) {
		if to[a.Object] == nil {
			to[a.Object] = map[string]bool{}
		}
		to[a.Object][a.Field] = true
	}
	for _, a := range in.Accesses {
		if a.Read {
			note(v.reads, a)
		}
		if a.Write {
			zero := zeroing.MatchString(in.Text)
			if v.writes[a.Object] == nil {
				v.zeros[a.Object] = true
			}
			v.zeros[a.Object] = v.zeros[a.Object] && zero
			note(v.writes, a)
		}
	}
}

// whole reports whether the fields are all of an element's. AVX instructions,
// with which memmove copies the middle of more than 256 bytes, are not decoded;
// the last 128 bytes it stores with others (runtime/memmove_amd64.s).
func (v *visit) whole(fields map[string]bool, size int64) bool {
	from := int64(0)
	if v.opaque {
		from = max(size-128+chunk-1, 0) / chunk * chunk
	}
	for at := from; at < size; at += chunk {
		if !fields[fmt.Sprint(at)] {
			return false
		}
	}
	return len(fields) > 0
}

func (v *visit) events(size int64) (list []event) {
	from := ""
	for _, object := range slices.Sorted(keys(v.reads)) {
		if object != "pointee" && v.whole(v.reads[object], size) {
			from = object
		}
	}
	for _, object := range slices.Sorted(keys(v.writes)) {
		if object == "pointee" || !v.whole(v.writes[object], size) {
			continue
		}
		switch {
		case v.zeros[object] || strings.HasPrefix(v.fn, "runtime.memclr"):
			list = append(list, event{"zero", v.fn, "", object})
		case from != "" && from != object:
			list = append(list, event{"copy", v.fn, from, object})
		case strings.HasPrefix(v.fn, "main."):
			list = append(list, event{"store", v.fn, "", object})
		}
		// What is left is a function of the runtime whose frame lies where a slot of
		// a few bytes was, once the operation is over.
	}
	if v.fn == "runtime.memmove" && len(list) == 0 {
		list = append(list, event{"copy", v.fn, cmpOr(from, elsewhere), elsewhere})
	}
	return list
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func keys[V any](m map[string]V) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}
