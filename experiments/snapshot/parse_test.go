package snapshot

import (
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	m, err := dump("0xc000012000:\t0x03\t0x00\n0xc000012002 <main.x+2>:\t0xff")
	if err != nil || m.base != 0xc000012000 || string(m.bytes) != "\x03\x00\xff" {
		t.Errorf("got %#x % x, %v", m.base, m.bytes, err)
	}
	for name, answer := range map[string]string{
		"a gap":    "0x1000:\t0x03\n0x1008:\t0x04",
		"no bytes": "Cannot access memory at address 0x0",
		"nothing":  "",
		"words":    "0x1000:\t0x0000000000000003",
	} {
		if m, err := dump(answer); err == nil {
			t.Errorf("%s: got % x, want an error", name, m.bytes)
		}
	}
}

func TestNumber(t *testing.T) {
	for answer, want := range map[string]int64{"$1 = 112": 112, "$2 = 0x10": 16, "Warning: what.\n$3 = 0": 0} {
		if got, err := number(answer); err != nil || got != want {
			t.Errorf("%q: got %d, %v", answer, got, err)
		}
	}
	if _, err := number(`No symbol "main" in current context.`); err == nil || !strings.Contains(err.Error(), "No symbol") {
		t.Errorf("an answer that is none: %v", err)
	}
}

func TestSame(t *testing.T) {
	a := memory{16, []byte{1, 2, 3}}
	for _, test := range []struct {
		b    memory
		want int
	}{{memory{16, []byte{1, 2, 3}}, 3}, {memory{16, []byte{1, 0, 3}}, 2}, {memory{24, []byte{1, 2, 3}}, 0}, {memory{16, []byte{1, 2}}, 0}} {
		if got := same(a, test.b); got != test.want {
			t.Errorf("%v: got %d, want %d", test.b, got, test.want)
		}
	}
}

func TestPrinted(t *testing.T) {
	for answer, want := range map[string]string{
		"$8 = chan int = {1, 2}": "chan int = {1, 2}",
		"$9 = chan intPython Exception <class 'TypeError'>: 'NoneType' object is not subscriptable": "TypeError ('NoneType' object is not subscriptable)",
		"No symbol \"c\" in\ncurrent context.":                                                      `No symbol "c" in current context.`,
	} {
		if got := printed(answer); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
