package asm

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Data returns the contents of a symbol of data, such as the constant that a
// function takes the address of, from a listing that holds it. Words that the
// linker will fill in are zero.
func Data(listing []byte, name string) ([]byte, error) {
	var data []byte
	met := false
	err := scan(bytes.NewReader(listing), func(n int, s *symbol, text string) error {
		if s == nil || s.name != name || s.section == "STEXT" {
			return nil
		}
		if s.first {
			met, data = true, make([]byte, 0, s.size)
			return nil
		}
		// 	0x0010 2a 00 00 00 00 00 00 00                          *.......
		dump, ok := strings.CutPrefix(text, "\t0x")
		_, dump, space := strings.Cut(dump, " ")
		if !ok || !space {
			return nil // a relocation
		}
		for i := 0; i < 16 && len(data) < cap(data) && 3*i+2 <= len(dump); i++ {
			b, err := strconv.ParseUint(dump[3*i:3*i+2], 16, 8)
			if err != nil {
				return fmt.Errorf("reading the listing: line %d: %w", n, err)
			}
			data = append(data, byte(b))
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case !met:
		return nil, fmt.Errorf("reading the listing: no data symbol %s", name)
	case len(data) == 0: // a symbol of zeros (SNOPTRBSS) is listed without its contents
		data = data[:cap(data)]
	case len(data) != cap(data):
		return nil, fmt.Errorf("reading the listing: %s has %d of its %d bytes", name, len(data), cap(data))
	}
	return data, nil
}
