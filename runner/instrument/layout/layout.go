// Package layout says where the fields of a struct lie, as the compiler that
// laid it out recorded it.
//
// The facts come from the DWARF of a program built for the purpose ([Of]) or of
// any Go program ([Read]), never from a copy of the declaration: a copy shows
// what this compiler makes of that text, the DWARF what it made of the
// runtime's own. The other way round, a [View] reads a live struct through a
// layout, so no overlay needs to be written by hand and go stale.
package layout

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// Layout holds structs of one release for one architecture. As JSON it is the
// fact file layout.json.
type Layout struct {
	Release string   `json:"release"` // "go1.22.12"
	GOARCH  string   `json:"goarch"`
	PtrSize int      `json:"ptrsize"` // bytes of a pointer
	Structs []Struct `json:"structs"` // in the order asked for
}

// Struct is the layout of one struct type. Sizes, alignments and offsets are bytes.
type Struct struct {
	Name   string  `json:"name"` // without "runtime.": "hchan"
	Size   int64   `json:"size"`
	Align  int64   `json:"align"`
	Fields []Field `json:"fields"` // in the order of the DWARF, which is that of declaration
}

// Field is one field of a struct.
type Field struct {
	Name   string  `json:"name"`
	Type   string  `json:"type"`             // as DWARF names it, without "runtime.": "waitq", "*internal/abi.Type"
	Offset int64   `json:"offset"`           // from the start of the struct it stands in
	Size   int64   `json:"size"`             // 0 for markers such as lockRankStruct
	Fields []Field `json:"fields,omitempty"` // of a field that is itself a struct
}

// Load reads a layout.json.
func Load(path string) (*Layout, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("loading a layout: %w: type make toolchains to make it", err)
	}
	l := new(Layout)
	if err := json.Unmarshal(text, l); err != nil {
		return nil, fmt.Errorf("loading a layout: %s: %w: type make toolchains to make it anew", path, err)
	}
	return l, nil
}

// JSON returns the text of layout.json, newline included.
func (l *Layout) JSON() []byte {
	text, err := json.MarshalIndent(l, "", "\t")
	if err != nil {
		panic(err) // strings and integers always marshal
	}
	return append(text, '\n')
}

// Struct returns the struct of that name.
func (l *Layout) Struct(name string) (*Struct, error) {
	for i := range l.Structs {
		if l.Structs[i].Name == name {
			return &l.Structs[i], nil
		}
	}
	return nil, fmt.Errorf("layout of %s %s has no struct %s", l.Release, l.GOARCH, name)
}

// Sum returns how many bytes the fields take, padding left out.
func (s *Struct) Sum() (sum int64) {
	for _, f := range s.Fields {
		sum += f.Size
	}
	return sum
}

// Field finds a field by path, such as "recvq.first". The offset of what it
// returns counts from the start of s.
func (s *Struct) Field(path string) (Field, bool) {
	fields, base := s.Fields, int64(0)
	for {
		name, rest, nested := strings.Cut(path, ".")
		f, ok := find(fields, name)
		if !ok {
			return Field{}, false
		}
		if !nested {
			f.Offset += base
			return f, true
		}
		fields, base, path = f.Fields, base+f.Offset, rest
	}
}

func find(fields []Field, name string) (Field, bool) {
	for _, f := range fields {
		if f.Name == name {
			return f, true
		}
	}
	return Field{}, false
}
