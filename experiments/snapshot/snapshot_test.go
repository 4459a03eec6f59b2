package snapshot

import (
	"encoding/binary"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// Whether gdb shows the bytes that are there, through buf and in the hchan, and
// at which offsets it finds qcount and buf. Its session reads one release only,
// so of the offsets it decides those that the claims give for every release.
func TestGDBAgainstTheProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("links a program and debugs it")
	}
	w := record(t, "C2.5.9", "C2.5.5", "C2.5.8")
	target := toolchain.Local()

	inRing, inStruct := same(w.ownRing, w.gdbRing), same(w.own, w.gdb)
	holds := inRing == slots*w.word && inStruct == int(w.hchan.Size) && w.size == w.hchan.Size
	claim.Decide(t, "C2.5.9", holds, claim.Textf(
		"%[1]s, %[2]s: behind buf gdb reads %[3]d of %[4]d bytes as the program itself reads them (slots %[5]s), and %[6]d of the %[7]d bytes of the hchan, whose size it gives as %[8]d. The printer of runtime-gdb.py answers %[9]s for the package variable and %[10]s for the same channel as a parameter",
		"%[1]s，%[2]s：gdb 经 buf 读到的 %[4]d 字节中有 %[3]d 字节与程序自己读到的相同（各槽 %[5]s）；hchan 的 %[7]d 字节中有 %[6]d 字节相同，gdb 给出的大小为 %[8]d。对包级变量，runtime-gdb.py 的打印器输出 %[9]s；同一通道作为函数参数时输出 %[10]s",
		w.session.Version, target, inRing, slots*w.word, strings.Join(w.slotValues(), " "),
		inStruct, w.hchan.Size, w.size, printed(w.answers["printer"]), printed(w.answers["parameter"])))

	for _, c := range []struct {
		id, field string
		claimed   int64
	}{{"C2.5.5", "qcount", 0}, {"C2.5.8", "buf", 0x18}} {
		dwarf, ok := w.hchan.Field(c.field)
		if !ok {
			t.Fatalf("hchan has no field %s", c.field)
		}
		claim.Decide(t, c.id, w.offsets[c.field] == c.claimed && dwarf.Offset == c.claimed, claim.Textf(
			"%[1]s on a paused program of %[2]s: &c->%[3]s - c = %#[4]x; the DWARF as read by debug/dwarf: %#[5]x",
			"%[1]s 在 %[2]s 的暂停程序上：&c->%[3]s - c = %#[4]x；debug/dwarf 读出的 DWARF：%#[5]x",
			w.session.Version, target, c.field, w.offsets[c.field], dwarf.Offset))
	}

	artifact.Write(t, "session.txt", []byte(w.session.Transcript()))
	artifact.JSON(t, "hchan.json", w.hexdump())
	artifact.JSON(t, "ring.json", w.ringdump())
	artifact.Values(t, map[string]any{
		"gdb": w.session.Version, "release": target.Release, "goarch": target.GOARCH,
		"size": w.size, "qcount_offset": w.hex("qcount"), "buf_offset": w.hex("buf"), "sendx_offset": w.hex("sendx"),
		"bytes_same": inStruct, "ring_bytes": slots * w.word, "ring_bytes_same": inRing,
		"qcount": w.value("qcount"), "sendx": w.value("sendx"), "recvx": w.value("recvx"),
		"printer": printed(w.answers["printer"]), "printer_right": yesno(w.lists(w.answers["printer"])),
		"printer_parameter": printed(w.answers["parameter"]), "printer_parameter_right": yesno(w.lists(w.answers["parameter"])),
		"waiting_qcount": answer(w.answers["sent"]), "waiting_parked": answer(w.answers["parked"]),
	})
}

// field is a labelled stretch of a hexdump.
type field struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	Offset int64  `json:"offset"`
	Size   int64  `json:"size"`
	Value  string `json:"value"`
}

// element is one slot of the ring. Position counts from 1, the element that is
// received next; it is 0 for a free slot.
type element struct {
	Slot     int    `json:"slot"`
	Offset   int    `json:"offset"`
	Value    string `json:"value"`
	Position int    `json:"position"`
}

type dumped struct {
	Base     string    `json:"base"`
	Bytes    []int     `json:"bytes"`
	Fields   []field   `json:"fields"`
	Elements []element `json:"elements,omitempty"`
}

// hexdump labels what gdb read of the hchan with the fields of its layout,
// nested ones by path.
func (w *witness) hexdump() dumped {
	d := w.gdb.dumped()
	var label func(prefix string, base int64, fields []layout.Field)
	label = func(prefix string, base int64, fields []layout.Field) {
		for _, f := range fields {
			switch {
			case len(f.Fields) > 0:
				label(prefix+f.Name+".", base+f.Offset, f.Fields)
			case f.Size > 0:
				value := fmt.Sprint(w.gdb.uint(base+f.Offset, f.Size))
				if strings.HasPrefix(f.Type, "*") || f.Type == "unsafe.Pointer" {
					value = fmt.Sprintf("%#x", w.gdb.uint(base+f.Offset, f.Size))
				}
				d.Fields = append(d.Fields, field{prefix + f.Name, f.Type, base + f.Offset, f.Size, value})
			}
		}
	}
	label("", 0, w.hchan.Fields)
	d.Elements = w.elements()
	return d
}

// ringdump labels what gdb read behind buf with the slots.
func (w *witness) ringdump() dumped {
	d := w.gdbRing.dumped()
	for _, e := range w.elements() {
		d.Fields = append(d.Fields, field{fmt.Sprintf("slot %d", e.Slot), "int", int64(e.Offset), int64(w.word), e.Value})
	}
	d.Elements = w.elements()
	return d
}

func (w *witness) elements() (list []element) {
	for i, v := range w.slotValues() {
		position := (i - int(w.value("recvx")) + slots) % slots
		if position >= int(w.value("qcount")) {
			position = -1
		}
		list = append(list, element{i, i * w.word, v, position + 1})
	}
	return list
}

func (w *witness) slotValues() (list []string) {
	for i := range slots {
		list = append(list, fmt.Sprintf("%#x", w.gdbRing.uint(int64(i*w.word), int64(w.word))))
	}
	return list
}

// lists reports whether a printer's answer lists the queue, oldest first.
func (w *witness) lists(answer string) bool {
	var queue []string
	for i := range w.value("qcount") {
		slot := int64(w.value("recvx")+i) % slots
		queue = append(queue, fmt.Sprint(w.gdbRing.uint(slot*int64(w.word), int64(w.word))))
	}
	return strings.HasSuffix(answer, "{"+strings.Join(queue, ", ")+"}")
}

// value is a field of the hchan in the bytes that gdb read.
func (w *witness) value(name string) uint64 {
	f, ok := w.hchan.Field(name)
	if !ok {
		panic("no field " + name)
	}
	return w.gdb.uint(f.Offset, f.Size)
}

func (w *witness) hex(field string) string { return fmt.Sprintf("%#x", w.offsets[field]) }

func (m memory) uint(offset, size int64) uint64 {
	word := make([]byte, 8)
	if binary.NativeEndian.Uint16([]byte{1, 0}) == 1 {
		copy(word, m.bytes[offset:offset+size])
		return binary.LittleEndian.Uint64(word)
	}
	copy(word[8-size:], m.bytes[offset:offset+size])
	return binary.BigEndian.Uint64(word)
}

func (m memory) dumped() dumped {
	d := dumped{Base: fmt.Sprintf("%#x", m.base)}
	for _, b := range m.bytes {
		d.Bytes = append(d.Bytes, int(b))
	}
	return d
}

// answer is what follows gdb's "$7 = ".
func answer(s string) string {
	if _, value, ok := strings.Cut(s, " = "); ok {
		return strings.TrimSpace(value)
	}
	return oneLine(s)
}

var exception = regexp.MustCompile(`Python Exception <class '(\w+)'>: *(.*)`)

// printed is a printer's answer, or the exception that it ended with.
func printed(s string) string {
	if m := exception.FindStringSubmatch(s); m != nil {
		return oneLine(m[1] + " (" + m[2] + ")")
	}
	return answer(s)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func yesno(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
