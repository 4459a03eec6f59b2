package engines

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"testing"
)

// patch is what playground/gc/archive.js does.
func patch(base, d []byte) []byte {
	var out []byte
	from := 0
	for {
		n, k := binary.Uvarint(d)
		d = d[k:]
		out = append(out, d[:n]...)
		if d = d[n:]; len(d) == 0 {
			return out
		}
		off, k := binary.Varint(d)
		d = d[k:]
		size, k := binary.Uvarint(d)
		d = d[k:]
		from += int(n) + int(off)
		out = append(out, base[from:from+int(size)]...)
		from += int(size)
	}
}

func TestDeltaGivesTheFileBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 5000)
	for i := range noise {
		noise[i] = byte(r.Uint32())
	}
	cases := map[string][2]string{
		"empty":      {"", ""},
		"from empty": {"", "something"},
		"to empty":   {"something", ""},
		"equal":      {string(noise), string(noise)},
		"inserted":   {string(noise), string(noise[:700]) + "here" + string(noise[700:])},
		"removed":    {string(noise), string(noise[:700]) + string(noise[900:])},
		"swapped":    {string(noise), string(noise[2500:]) + string(noise[:2500])},
		"repeated":   {"abcdefghijklmnop", "abcdefghijklmnopabcdefghijklmnopabcdefghijklmnop"},
		"strange":    {string(noise[:2000]), string(noise[3000:])},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := delta([]byte(c[0]), []byte(c[1]))
			if got := patch([]byte(c[0]), d); !bytes.Equal(got, []byte(c[1])) {
				t.Errorf("got %q, want %q", got, c[1])
			}
		})
	}
	if d := delta(noise, append([]byte("x"), noise...)); len(d) > 20 {
		t.Errorf("one byte more takes %d bytes", len(d))
	}
}
