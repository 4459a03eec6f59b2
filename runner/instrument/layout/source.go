package layout

import (
	"fmt"
	"strings"
)

// Source returns Go declarations of a struct type of the given name that has
// the same fields at the same places and needs nothing of the runtime: every
// pointer becomes unsafe.Pointer, a nested struct is written out, a marker
// without size is left out. The file must import unsafe. edit, unless nil, may
// change the list of lines before it is put together: one line is one field.
func (s *Struct) Source(name string, edit func(lines []string) []string) (string, error) {
	var lines []string
	for _, f := range s.Fields {
		typ, err := goType(f)
		if err != nil {
			return "", fmt.Errorf("writing %s as Go: field %s: %w", s.Name, f.Name, err)
		}
		if typ != "" {
			lines = append(lines, f.Name+" "+typ)
		}
	}
	if edit != nil {
		lines = edit(lines)
	}
	return fmt.Sprintf("type %s struct {\n\t%s\n}\n", name, strings.Join(lines, "\n\t")), nil
}

// goType writes the type of a field with built-in types only; empty for a
// field without size.
func goType(f Field) (string, error) {
	switch {
	case f.Size == 0:
		return "", nil
	case len(f.Fields) > 0:
		var inner []string
		for _, g := range f.Fields {
			typ, err := goType(g)
			if err != nil {
				return "", err
			}
			if typ != "" {
				inner = append(inner, g.Name+" "+typ)
			}
		}
		return "struct { " + strings.Join(inner, "; ") + " }", nil
	case f.Type == "unsafe.Pointer" || strings.HasPrefix(f.Type, "*"):
		return "unsafe.Pointer", nil
	}
	switch f.Type {
	case "bool", "uintptr", "int", "uint", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64":
		return f.Type, nil
	}
	return "", fmt.Errorf("no built-in type stands for %s", f.Type)
}
