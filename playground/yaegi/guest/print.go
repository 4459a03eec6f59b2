package guest

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Print is the built-in of the same name.
func (m *Machine) Print(a ...any) {
	for _, v := range a {
		fmt.Fprint(m.Stderr, printed(v))
	}
}

// Println is the built-in of the same name.
func (m *Machine) Println(a ...any) {
	words := make([]string, len(a))
	for i, v := range a {
		words[i] = printed(v)
	}
	fmt.Fprintln(m.Stderr, strings.Join(words, " "))
}

// printed formats a value as the runtime does, which is not as fmt does.
func printed(v any) string {
	switch x := reflect.ValueOf(v); x.Kind() {
	case reflect.Float32:
		return strconv.FormatFloat(x.Float(), 'g', -1, 32)
	case reflect.Float64:
		return strconv.FormatFloat(x.Float(), 'g', -1, 64)
	}
	return fmt.Sprint(v)
}

// Text stands for an interpreted value with a method String or Error: fmt does
// not see the methods of interpreted types.
func (m *Machine) Text(f func() string, method string, null bool) any {
	return text{m, f, method, null}
}

type text struct {
	m      *Machine
	f      func() string
	method string
	null   bool // a nil pointer
}

// Format prints what the method says as fmt does, panics of it included.
func (t text) Format(s fmt.State, verb rune) {
	defer func() {
		r := recover()
		switch {
		case r == nil:
		case t.null:
			fmt.Fprint(s, "<nil>")
		default:
			v := t.m.translate(r).value
			fmt.Fprintf(s, "%%!%c(PANIC=%s method: %v)", verb, t.method, v)
		}
	}()
	fmt.Fprintf(s, fmt.FormatString(s, verb), t.f())
}

// Min is the built-in of the same name, for two numbers.
func Min(x, y float64) float64 { return min(x, y) }

// Max is the built-in of the same name, for two numbers.
func Max(x, y float64) float64 { return max(x, y) }

// Rune returns the character of s that begins at i, and its length.
func Rune(s string, i int) (rune, int) { return utf8.DecodeRuneInString(s[i:]) }
