package layout

import (
	"fmt"
	"unsafe"
)

// View is a live struct seen through its layout. Fields are named by path, such
// as "recvq.first"; a path that does not exist is an error in the program and
// panics. Reads are plain loads: whoever reads a struct that others write gets
// single words that were true at some moment, not a consistent picture.
type View struct {
	layout *Struct
	base   unsafe.Pointer
}

// At lays s over the memory at p. The layout must be of the very toolchain and
// architecture that built the running program.
func (s *Struct) At(p unsafe.Pointer) View { return View{s, p} }

// Has reports whether the struct has such a field in this release.
func (v View) Has(path string) bool {
	_, ok := v.layout.Field(path)
	return ok
}

// Uint returns an integer or boolean of 1, 2, 4 or 8 bytes, or the number that
// a pointer is.
func (v View) Uint(path string) uint64 {
	f := v.field(path)
	if size := f.Size; f.Fields == nil && (size == 1 || size == 2 || size == 4 || size == 8) {
		return load(unsafe.Add(v.base, f.Offset), size)
	}
	panic(fmt.Sprintf("layout: %s.%s: a %s is no integer", v.layout.Name, path, f.Type))
}

// Pointer returns the pointer that the field holds.
func (v View) Pointer(path string) unsafe.Pointer {
	f := v.field(path)
	if f.Fields != nil || f.Size != int64(unsafe.Sizeof(uintptr(0))) {
		panic(fmt.Sprintf("layout: %s.%s: a %s is no pointer", v.layout.Name, path, f.Type))
	}
	return loadPointer(unsafe.Add(v.base, f.Offset))
}

// Bytes returns a copy of the struct's memory.
func (v View) Bytes() []byte {
	bytes := make([]byte, v.layout.Size)
	for i := range bytes {
		bytes[i] = byte(load(unsafe.Add(v.base, i), 1))
	}
	return bytes
}

func (v View) field(path string) Field {
	f, ok := v.layout.Field(path)
	if !ok {
		panic(fmt.Sprintf("layout: %s has no field %s", v.layout.Name, path))
	}
	return f
}

// The race detector takes some words of a channel to stand for its operations
// and would see these loads race with them.

//go:norace
func load(p unsafe.Pointer, size int64) uint64 {
	switch size {
	case 1:
		return uint64(*(*uint8)(p))
	case 2:
		return uint64(*(*uint16)(p))
	case 4:
		return uint64(*(*uint32)(p))
	}
	return *(*uint64)(p)
}

//go:norace
func loadPointer(p unsafe.Pointer) unsafe.Pointer { return *(*unsafe.Pointer)(p) }
