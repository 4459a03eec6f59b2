// Package skbuff asks whether the packet queues of the Linux kernel are of the
// kind that is pushed and popped by compare-and-swap on one pointer. It reads
// the declarations of the running kernel, as the kernel itself describes them
// (BTF), with the kernel's own lock-free list beside them.
//
// What would change its mind: a kernel whose struct sk_buff_head is one pointer
// without a lock.
package skbuff

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
)

// Kernel is where a running kernel describes its types.
const Kernel = "/sys/kernel/btf/vmlinux"

// Kinds of types, in the numbers of include/uapi/linux/btf.h.
const (
	kindInt       = 1
	kindPtr       = 2
	kindArray     = 3
	kindStruct    = 4
	kindUnion     = 5
	kindEnum      = 6
	kindTypedef   = 8
	kindVolatile  = 9
	kindConst     = 10
	kindRestrict  = 11
	kindFunc      = 12
	kindFuncProto = 13
	kindVar       = 14
	kindDatasec   = 15
	kindDeclTag   = 17
	kindTypeTag   = 18
	kindEnum64    = 19
)

// BTF is the types and functions of a kernel.
type BTF struct {
	types   []kernelType // by number; 0 is void
	strings []byte
}

type kernelType struct {
	kind    int
	name    uint32
	size    uint32 // or the type that it refers to
	flag    bool   // member offsets hold a size of bits too
	members []member
}

type member struct{ name, typ, offset uint32 }

// A Member is a field of a kernel struct; those of unnamed parts stand in
// their place.
type Member struct {
	Name   string
	Type   string // "struct sk_buff *", "spinlock_t"
	Offset int    // bytes
}

// Open reads a BTF file (Documentation/bpf/btf.rst).
func Open(path string) (*BTF, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the kernel's types: %w", err)
	}
	b, err := parse(data)
	if err != nil {
		return nil, fmt.Errorf("reading the kernel's types: %s: %w", path, err)
	}
	return b, nil
}

var errShort = errors.New("ends in the middle of a type")

func parse(data []byte) (*BTF, error) {
	le := binary.LittleEndian
	if len(data) < 24 || le.Uint16(data) != 0xeb9f {
		return nil, errors.New("not BTF of this machine's byte order")
	}
	header := le.Uint32(data[4:])
	at := func(off, size int) ([]byte, error) {
		from := int(header) + int(le.Uint32(data[off:]))
		to := from + int(le.Uint32(data[size:]))
		if from > to || to > len(data) {
			return nil, errShort
		}
		return data[from:to], nil
	}
	types, err := at(8, 12)
	if err != nil {
		return nil, err
	}
	b := &BTF{types: []kernelType{{}}}
	if b.strings, err = at(16, 20); err != nil {
		return nil, err
	}
	for len(types) > 0 {
		if len(types) < 12 {
			return nil, errShort
		}
		info := le.Uint32(types[4:])
		t := kernelType{kind: int(info >> 24 & 31), name: le.Uint32(types), size: le.Uint32(types[8:]), flag: info>>31 != 0}
		n, rest := int(info&0xffff), types[12:]
		length := 0
		switch t.kind {
		case kindInt, kindVar, kindDeclTag:
			length = 4
		case kindArray:
			length = 12
		case kindStruct, kindUnion, kindDatasec, kindEnum64:
			length = 12 * n
		case kindEnum, kindFuncProto:
			length = 8 * n
		}
		if len(rest) < length {
			return nil, errShort
		}
		if t.kind == kindStruct || t.kind == kindUnion {
			for i := range n {
				m := rest[12*i:]
				t.members = append(t.members, member{le.Uint32(m), le.Uint32(m[4:]), le.Uint32(m[8:])})
			}
		}
		b.types = append(b.types, t)
		types = rest[length:]
	}
	return b, nil
}

func (b *BTF) string(at uint32) string {
	if int(at) >= len(b.strings) {
		return ""
	}
	rest := b.strings[at:]
	for i, c := range rest {
		if c == 0 {
			return string(rest[:i])
		}
	}
	return ""
}

// Struct returns the members of a struct and its size; ok is false where the
// kernel has none of that name.
func (b *BTF) Struct(name string) (members []Member, size int, ok bool) {
	for i := range b.types {
		if t := &b.types[i]; t.kind == kindStruct && b.string(t.name) == name {
			return b.flat(t, 0), int(t.size), true
		}
	}
	return nil, 0, false
}

// Has reports whether the kernel has a function of that name.
func (b *BTF) Has(function string) bool {
	for i := range b.types {
		if t := &b.types[i]; t.kind == kindFunc && b.string(t.name) == function {
			return true
		}
	}
	return false
}

func (b *BTF) flat(t *kernelType, base int) (list []Member) {
	for _, m := range t.members {
		bits := m.offset
		if t.flag {
			bits &= 0xffffff
		}
		offset, name := base+int(bits/8), b.string(m.name)
		inner := b.resolve(m.typ)
		if name == "" && (inner.kind == kindStruct || inner.kind == kindUnion) {
			list = append(list, b.flat(inner, offset)...)
			continue
		}
		list = append(list, Member{name, b.name(m.typ), offset})
	}
	return list
}

// resolve looks through qualifiers and tags.
func (b *BTF) resolve(number uint32) *kernelType {
	for int(number) < len(b.types) {
		t := &b.types[number]
		switch t.kind {
		case kindVolatile, kindConst, kindRestrict, kindTypeTag:
			number = t.size
		default:
			return t
		}
	}
	return &b.types[0]
}

// name writes a type as C does, without qualifiers.
func (b *BTF) name(number uint32) string {
	t := b.resolve(number)
	name := b.string(t.name)
	switch t.kind {
	case 0:
		return "void"
	case kindPtr:
		return b.name(t.size) + " *"
	case kindStruct:
		return "struct " + name
	case kindUnion:
		return "union " + name
	case kindArray:
		return "array"
	}
	return name
}
