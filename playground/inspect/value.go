package inspect

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// snapshot copies the value of type t at p.
//
// The race detector is kept out: it saw a parked sender write its element and
// nothing that orders this read after it, for it knows only of what the two do
// through the runtime's own functions. The bytes pass through memory without
// pointers, which is sound while the original keeps alive what they point to.
//
//go:norace
func snapshot(t reflect.Type, p unsafe.Pointer) reflect.Value {
	const word = unsafe.Sizeof(uintptr(0))
	size := t.Size()
	bytes := make([]uintptr, size/word+1)
	to := unsafe.Pointer(&bytes[0])
	for i := uintptr(0); i < size; i++ {
		*(*byte)(unsafe.Add(to, i)) = *(*byte)(unsafe.Add(p, i))
	}
	v := reflect.New(t).Elem()
	v.Set(reflect.NewAt(t, to).Elem())
	return v
}

// longest is how many characters of a value are kept.
const longest = 40

// format writes a value in one line. It holds no address and calls no method,
// so that it is the same in every run and runs none of the program's code.
func format(v reflect.Value) string {
	var b strings.Builder
	write(&b, v, 0)
	return clip(b.String(), longest)
}

// clip cuts s to n characters.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}

// write writes v, which stands behind so many pointers. One of them is
// followed: a channel of pointers is about what they point to.
func write(b *strings.Builder, v reflect.Value, pointers int) {
	if b.Len() > 4*longest {
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		fmt.Fprint(b, v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		fmt.Fprint(b, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		fmt.Fprint(b, v.Uint())
	case reflect.Float32:
		b.WriteString(strconv.FormatFloat(v.Float(), 'g', -1, 32))
	case reflect.Float64:
		fmt.Fprint(b, v.Float())
	case reflect.Complex64, reflect.Complex128:
		fmt.Fprint(b, v.Complex())
	case reflect.String:
		b.WriteString(strconv.Quote(clip(v.String(), longest)))
	case reflect.Struct:
		if v.Type().PkgPath() == "time" && v.Type().Name() == "Time" {
			b.WriteString("a time")
			return
		}
		writeList(b, "{", "}", v.NumField(), func(i int) { write(b, v.Field(i), pointers) })
	case reflect.Array:
		writeList(b, "[", "]", v.Len(), func(i int) { write(b, v.Index(i), pointers) })
	case reflect.Slice:
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		writeList(b, "[", "]", v.Len(), func(i int) { write(b, v.Index(i), pointers) })
	case reflect.Interface:
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		write(b, v.Elem(), pointers)
	case reflect.Pointer:
		switch {
		case v.IsNil():
			b.WriteString("nil")
		case pointers > 0:
			b.WriteString(v.Type().String())
		default:
			b.WriteByte('&')
			write(b, snapshot(v.Type().Elem(), v.UnsafePointer()), pointers+1)
		}
	case reflect.Map:
		fmt.Fprintf(b, "map of %d", v.Len())
	default: // chan, func, unsafe.Pointer
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		b.WriteString(v.Kind().String())
	}
}

func writeList(b *strings.Builder, open, end string, n int, item func(i int)) {
	b.WriteString(open)
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		if b.Len() > longest { // clipped anyway
			b.WriteString("…")
			break
		}
		item(i)
	}
	b.WriteString(end)
}
