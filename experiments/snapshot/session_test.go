package snapshot

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/gdb"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

const (
	slots  = 4 // capacity of the channel numbers in testdata/main.go
	python = "$GOROOT/src/runtime/runtime-gdb.py"
)

// The commands of the session, in order. Their answers are found by name.
var commands = []struct{ name, command string }{
	{"break", "break main.stopHere"},
	{"run", "run"},
	{"c", "set language c"}, // gdb's Go mode has no ->, no casts and no sizeof
	{"whatis", "whatis 'main.numbers'"},
	{"type", "ptype /o *'main.numbers'"},
	{"size", "print sizeof(*'main.numbers')"},
	{"qcount", "print/x (char *)&'main.numbers'->qcount - (char *)'main.numbers'"},
	{"buf", "print/x (char *)&'main.numbers'->buf - (char *)'main.numbers'"},
	{"sendx", "print/x (char *)&'main.numbers'->sendx - (char *)'main.numbers'"},
	{"fields", "print *'main.numbers'"},
	{"bytes", "x/{hchan}xb 'main.numbers'"},
	{"ring", "x/{ring}xb 'main.numbers'->buf"},
	{"elements", "x/{slots}x{unit} 'main.numbers'->buf"},
	{"sent", "print 'main.waiting'->qcount"},
	{"parked", "print 'main.waiting'->sendq.first != 0"},
	{"source", "source " + python},
	{"go", "set language go"},
	{"printer", "print main.numbers"},
	{"parameter", "print c"}, // the same channel, as stopHere's parameter
	{"len", "print $len(main.numbers)"},
	{"cap", "print $cap(main.numbers)"},
}

// memory is a stretch of the paused program's memory.
type memory struct {
	base  uint64
	bytes []byte
}

// witness is what two readers saw of one channel.
type witness struct {
	hchan        *layout.Struct
	word         int // bytes of an int and of a pointer
	session      *gdb.Session
	answers      map[string]string // by the names in commands
	own, ownRing memory            // as the program read them
	gdb, gdbRing memory            // as gdb did
	size         int64             // of the hchan, by gdb
	offsets      map[string]int64  // of fields, by gdb
}

// record builds the program, runs it under gdb and reads both accounts. Where
// this machine has no gdb it reports the claims unavailable.
func record(t *testing.T, ids ...string) *witness {
	t.Helper()
	target := toolchain.Local()
	l, err := layout.Of(t.Context(), target, "hchan")
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}
	w := &witness{word: l.PtrSize, answers: map[string]string{}, offsets: map[string]int64{}}
	if w.hchan, err = l.Struct("hchan"); err != nil {
		t.Fatal(err)
	}
	goroot, err := target.GOROOT(t.Context())
	if err != nil {
		claim.Unavailable(t, err, ids...)
	}

	dir := t.TempDir()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	w.session, err = gdb.Run(ctx, build(t, target, w.hchan, dir), w.script(goroot))
	if err != nil {
		if _, ok := errors.AsType[*gdb.UnavailableError](err); ok {
			claim.Unavailable(t, err, ids...)
		}
		t.Fatal(err)
	}
	w.session.Hide(goroot, "$GOROOT")
	for i, c := range commands {
		w.answers[c.name] = w.session.Steps[i].Output
	}
	if err := w.read(filepath.Join(dir, "view")); err != nil {
		// gdb ran, and did not show what it was asked for: a gdb that is older
		// than the DWARF of this release, say.
		t.Logf("the session:\n%s", w.session.Transcript())
		claim.Unavailable(t, fmt.Errorf("%s: %w", w.session.Version, err), ids...)
	}
	return w
}

func build(t *testing.T, target toolchain.Target, hchan *layout.Struct, dir string) string {
	t.Helper()
	src, err := os.ReadFile("testdata/main.go")
	if err != nil {
		t.Fatal(err)
	}
	offset := func(field string) int64 {
		f, ok := hchan.Field(field)
		if !ok {
			t.Fatalf("hchan has no field %s", field)
		}
		return f.Offset
	}
	path, err := layout.Build(t.Context(), target, dir, map[string]string{
		"main.go": string(src),
		"offsets.go": fmt.Sprintf("package main\n\nconst (\n\thchanSize = %d\n\tbufOffset = %d\n\tsendqFirst = %d\n)\n",
			hchan.Size, offset("buf"), offset("sendq.first")),
	})
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// script fills in what depends on the layout and the machine.
func (w *witness) script(goroot string) (list []string) {
	fill := strings.NewReplacer("{hchan}", fmt.Sprint(w.hchan.Size), "{ring}", fmt.Sprint(slots*w.word),
		"{slots}", fmt.Sprint(slots), "{unit}", map[int]string{4: "w", 8: "g"}[w.word], "$GOROOT", goroot)
	for _, c := range commands {
		list = append(list, fill.Replace(c.command))
	}
	return list
}

// read takes what both readers saw out of the answers and the program's file.
func (w *witness) read(view string) (err error) {
	text, err := os.ReadFile(view)
	if err != nil {
		return fmt.Errorf("the program did not reach its end: %w", err)
	}
	for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		address, dump, _ := strings.Cut(line, " ")
		m := []*memory{&w.own, &w.ownRing}[i]
		if m.base, err = strconv.ParseUint(address, 16, 64); err != nil {
			return err
		}
		if m.bytes, err = hex.DecodeString(dump); err != nil {
			return err
		}
	}
	if w.gdb, err = dump(w.answers["bytes"]); err != nil {
		return err
	}
	if w.gdbRing, err = dump(w.answers["ring"]); err != nil {
		return err
	}
	if w.size, err = number(w.answers["size"]); err != nil {
		return err
	}
	for _, field := range []string{"qcount", "buf", "sendx"} {
		if w.offsets[field], err = number(w.answers[field]); err != nil {
			return err
		}
	}
	return nil
}

// dumpLine is a line of gdb's x command: "0xc000012000:\t0x03\t0x00…"; a symbol may follow the address.
var dumpLine = regexp.MustCompile(`^(0x[0-9a-f]+)(?: <[^>]*>)?:((?:\s+0x[0-9a-f]{2})+)$`)

func dump(answer string) (m memory, err error) {
	for i, line := range strings.Split(answer, "\n") {
		match := dumpLine.FindStringSubmatch(line)
		if match == nil {
			return m, fmt.Errorf("no bytes in %q", line)
		}
		base, err := strconv.ParseUint(match[1], 0, 64)
		if err != nil {
			return m, err
		}
		if i == 0 {
			m.base = base
		} else if base != m.base+uint64(len(m.bytes)) {
			return m, fmt.Errorf("the dump has a gap before %q", line)
		}
		for _, b := range strings.Fields(match[2]) {
			n, err := strconv.ParseUint(b, 0, 8)
			if err != nil {
				return m, err
			}
			m.bytes = append(m.bytes, byte(n))
		}
	}
	return m, nil
}

// number reads gdb's "$3 = 0x10".
func number(answer string) (int64, error) {
	_, value, ok := strings.Cut(answer, " = ")
	n, err := strconv.ParseInt(strings.TrimSpace(value), 0, 64)
	if !ok || err != nil {
		return 0, fmt.Errorf("no number in %q", answer)
	}
	return n, nil
}

// same counts the bytes that two readers of the same address agree on.
func same(a, b memory) int {
	if a.base != b.base || len(a.bytes) != len(b.bytes) {
		return 0
	}
	n := 0
	for i := range a.bytes {
		if a.bytes[i] == b.bytes[i] {
			n++
		}
	}
	return n
}
