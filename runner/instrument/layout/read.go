package layout

import (
	"debug/dwarf"
	"debug/elf"
	"fmt"
	"regexp"
	"strings"

	"chanlab/runner/instrument/toolchain"
)

// Read reads the layouts of the named structs from the DWARF of a Go program in
// the ELF format. A name without a package is one of the runtime: "hchan".
// It needs a program linked without -s and -w. The target is only what the
// result is labelled with.
func Read(path string, t toolchain.Target, structs ...string) (*Layout, error) {
	file, err := elf.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading layouts: %s is no ELF program: %w", path, err)
	}
	defer file.Close()
	data, err := file.DWARF()
	if err != nil {
		return nil, fmt.Errorf("reading layouts: %s: %w: link it without -s and -w", path, err)
	}
	where, err := locate(data, structs)
	if err != nil {
		return nil, fmt.Errorf("reading layouts: %s: %w", path, err)
	}
	r := reader{data: data, ptr: 8}
	if file.Class == elf.ELFCLASS32 {
		r.ptr = 4
	}
	l := &Layout{Release: t.Release, GOARCH: t.GOARCH, PtrSize: int(r.ptr)}
	for _, name := range structs {
		s, err := r.structure(name, where[name])
		if err != nil {
			return nil, fmt.Errorf("reading layouts: %s: %s: %w", path, name, err)
		}
		l.Structs = append(l.Structs, *s)
	}
	return l, nil
}

// locate finds the entries of struct types by name.
func locate(data *dwarf.Data, names []string) (map[string]dwarf.Offset, error) {
	wanted := map[string]string{} // full name → name as asked for
	for _, name := range names {
		full := name
		if !strings.Contains(name, ".") {
			full = "runtime." + name
		}
		wanted[full] = name
	}
	found := map[string]dwarf.Offset{}
	for r := data.Reader(); len(found) < len(wanted); {
		entry, err := r.Next()
		if err != nil {
			return nil, err
		}
		if entry == nil {
			break
		}
		if entry.Tag == dwarf.TagStructType {
			if name, ok := entry.Val(dwarf.AttrName).(string); ok && wanted[name] != "" {
				found[wanted[name]] = entry.Offset
			}
		}
		if entry.Tag != dwarf.TagCompileUnit {
			r.SkipChildren()
		}
	}
	for _, name := range names {
		if _, ok := found[name]; !ok {
			return nil, fmt.Errorf("no struct %s in the DWARF: the program must use it", name)
		}
	}
	return found, nil
}

// A reader turns DWARF entries into fields.
type reader struct {
	data *dwarf.Data
	ptr  int64 // bytes of a pointer
}

func (r *reader) structure(name string, at dwarf.Offset) (*Struct, error) {
	typ, err := r.data.Type(at)
	if err != nil {
		return nil, err
	}
	st, ok := typ.(*dwarf.StructType)
	if !ok {
		return nil, fmt.Errorf("is a %T, not a struct", typ)
	}
	s := &Struct{Name: name, Size: st.ByteSize, Align: r.align(st)}
	if s.Fields, err = r.fields(st, at); err != nil {
		return nil, err
	}
	return s, r.consistent(st)
}

// fields lists the fields of a struct whose entry is at the offset. The type
// names come from the entries themselves: debug/dwarf drops those of pointers,
// and with them the difference between unsafe.Pointer and *T.
func (r *reader) fields(st *dwarf.StructType, at dwarf.Offset) ([]Field, error) {
	entries := r.data.Reader()
	entries.Seek(at)
	if _, err := entries.Next(); err != nil {
		return nil, err
	}
	var fields []Field
	for _, f := range st.Field {
		entry, err := entries.Next()
		if err != nil {
			return nil, err
		}
		if entry == nil || entry.Tag != dwarf.TagMember {
			return nil, fmt.Errorf("field %s: no such member entry", f.Name)
		}
		typeAt, _ := entry.Val(dwarf.AttrType).(dwarf.Offset)
		field := Field{Name: f.Name, Offset: f.ByteOffset, Size: r.size(f.Type)}
		if field.Type, err = r.typeName(typeAt); err != nil {
			return nil, fmt.Errorf("field %s: %w", f.Name, err)
		}
		if inner, ok := resolve(f.Type).(*dwarf.StructType); ok && len(inner.Field) > 0 && inner.Kind == "struct" {
			if field.Fields, err = r.nested(typeAt, inner); err != nil {
				return nil, fmt.Errorf("field %s: %w", f.Name, err)
			}
		}
		fields = append(fields, field)
	}
	return fields, nil
}

// nested follows typedefs from an entry to the struct behind them.
func (r *reader) nested(at dwarf.Offset, st *dwarf.StructType) ([]Field, error) {
	for {
		entries := r.data.Reader()
		entries.Seek(at)
		entry, err := entries.Next()
		if err != nil || entry == nil {
			return nil, fmt.Errorf("following a type: %w", err)
		}
		if entry.Tag != dwarf.TagTypedef {
			return r.fields(st, at)
		}
		at, _ = entry.Val(dwarf.AttrType).(dwarf.Offset)
	}
}

// own matches the package name of the runtime itself, not of what lies below runtime/.
var own = regexp.MustCompile(`(^|[^\w/.])runtime\.`)

func (r *reader) typeName(at dwarf.Offset) (string, error) {
	entries := r.data.Reader()
	entries.Seek(at)
	entry, err := entries.Next()
	if err != nil {
		return "", err
	}
	name, ok := "", false
	if entry != nil {
		name, ok = entry.Val(dwarf.AttrName).(string)
	}
	if !ok {
		return "", fmt.Errorf("its type has no name")
	}
	return own.ReplaceAllString(name, "$1"), nil
}

func resolve(t dwarf.Type) dwarf.Type {
	for {
		def, ok := t.(*dwarf.TypedefType)
		if !ok {
			return t
		}
		t = def.Type
	}
}
