package guest

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"
)

// thrown is a panic's value on its way through the interpreter: what the
// program itself threw, or what Go would have thrown in its place. Anything
// else that comes by is the interpreter's own failure.
type thrown struct {
	value any
	at    int
	id    int
	after *thrown // the panic under way when this one began

	recovered, again bool // recovered; and then thrown anew with the same value
	instead          bool // it is the anew thrown one, which is not told twice
	native           bool // Go's runtime threw it, not the program
}

// fault is an error of Go's runtime, made by Go's runtime.
type fault struct{ err runtime.Error }

func (f fault) Error() string { return f.err.Error() }
func (f fault) RuntimeError() {}

// Panic is the built-in of the same name.
func (m *Machine) Panic(v any) {
	t := m.Self()
	if v == nil {
		v = new(runtime.PanicNilError)
	}
	panic(&thrown{value: v, at: t.At, id: t.id})
}

// follow says that t began while first was under way.
func (t *thrown) follow(first *thrown) {
	last := t
	for last.after != nil && last.after != first {
		last = last.after
	}
	if first.recovered && same(first.value, t.value) {
		first.again = true
		t.instead = true
	}
	last.after = first
}

func same(a, b any) (equal bool) {
	defer func() { _ = recover() }() // values that cannot be compared are not the same
	return a == b
}

// These texts of the runtime come through the interpreter unchanged.
var genuine = []string{
	"integer divide by zero", "send on closed channel", "close of closed channel", "close of nil channel",
	"assignment to entry in nil map", "negative shift amount",
}

// Panics of the library that programs meet, by their beginnings.
var library = []string{"sync: ", "strings: ", "bytes: ", "time: ", "math/rand: ", "invalid argument to ", "non-positive interval ", "sync/atomic: ", "context: "}

// translate gives a panic its Go meaning. It ends the run when there is none:
// a program must not go on with a wrong value.
func (m *Machine) translate(r any) *thrown {
	if t, ok := r.(*thrown); ok {
		return t
	}
	t := m.Self()
	made := func(v any) *thrown {
		if f, ok := v.(fault); ok && m.Mixed[t.At] {
			m.giveUp("a fault beside a call: " + f.Error())
		}
		return &thrown{value: v, at: t.At, id: t.id, native: true}
	}
	if v, ok := r.(reflect.Value); ok && v.IsValid() && v.CanInterface() {
		r = v.Interface()
	}
	switch v := r.(type) {
	case fault:
		return made(v)
	case *reflect.ValueError:
		if v.Kind == reflect.Invalid || v.Kind == reflect.Pointer {
			return made(nilDereference())
		}
	case runtime.Error:
		for _, text := range genuine {
			if strings.Contains(v.Error(), text) {
				return made(fault{v})
			}
		}
		// These name a type, whose name must be Go's.
		for _, text := range []string{"hash of unhashable type ", "comparing uncomparable type "} {
			if name, ok := strings.CutPrefix(v.Error(), "runtime error: "+text); ok && !strings.Contains(name, "struct") && !strings.Contains(name, "interp.") {
				return made(fault{v})
			}
		}
	case string:
		switch {
		case v == "reflect.MakeSlice: negative len":
			return made(caught(func() { n := -1; _ = make([]int, n) }))
		case v == "reflect.MakeSlice: len > cap":
			return made(caught(func() { n := 1; _ = make([]int, 2, n) }))
		case v == "reflect.MakeChan: negative buffer size":
			return made(caught(func() { n := -1; _ = make(chan int, n) }))
		case v == "reflect: Method on nil interface value", v == "reflect: call of nil function", v == "reflect.Value.Call: call of nil function", strings.Contains(v, "nil pointer dereference"):
			return made(nilDereference())
		}
		for _, start := range library {
			if strings.HasPrefix(v, start) {
				return made(v)
			}
		}
	case error:
		for _, start := range library {
			if strings.HasPrefix(v.Error(), start) {
				return made(v)
			}
		}
	}
	m.giveUp(fmt.Sprintf("%T: %v", r, r))
	return nil
}

// giveUp ends the run because the interpreter failed, not the program.
func (m *Machine) giveUp(why string) {
	m.end(Ending{Kind: "crash", Code: 2, Reason: "interpreter", Message: why})
	runtime.Goexit()
}

func caught(f func()) (v any) {
	defer func() {
		v = recover()
		if e, ok := v.(runtime.Error); ok {
			v = fault{e}
		}
	}()
	f()
	return nil
}

func nilDereference() any {
	var p *int
	return caught(func() { *p = 1 })
}

// assertionError is runtime.TypeAssertionError, which others cannot make.
type assertionError string

func (e assertionError) Error() string { return string(e) }
func (e assertionError) RuntimeError() {}

// Is reports whether x holds a value of the type that reflection calls name.
func Is(x any, name string) bool {
	switch name {
	case "nil":
		return x == nil
	case "error":
		_, ok := x.(error)
		return ok
	}
	return x != nil && reflect.TypeOf(x).String() == name
}

// AsError returns an error that an interface holds.
func AsError(x any) error {
	err, _ := x.(error)
	return err
}

// Assertion panics as a type assertion does that x does not hold.
func Assertion(x any, from, to string, isInterface bool) {
	is := "nil"
	if x != nil {
		is = reflect.TypeOf(x).String()
	}
	if strings.Contains(is, "guest.") {
		panic("a type of ours has no name of Go's") // which ends the run
	}
	switch {
	case x == nil && isInterface:
		panic(fault{assertionError("interface conversion: interface is nil, not " + to)})
	case isInterface:
		panic(fault{assertionError("interface conversion: " + is + " is not " + to + ": missing method Error")})
	}
	panic(fault{assertionError("interface conversion: " + from + " is " + is + ", not " + to)})
}

// Index returns i, or panics as indexing a value of length n does.
func Index(i, n int) int {
	if uint(i) >= uint(n) {
		panic(caught(func() { _ = make([]struct{}, n)[i] }))
	}
	return i
}

// Shift returns a shift's count, which must not be negative.
func Shift(n int64) uint64 {
	if n < 0 {
		panic(caught(func() { _ = 1 << n }))
	}
	return uint64(n)
}

// Low returns i, the lower bound of a slice expression, or panics as the
// expression with these bounds does.
func Low(i, j, limit int, text bool) int {
	if i < 0 || j < i || j > limit {
		if text {
			s := strings.Repeat(" ", limit)
			panic(caught(func() { _ = s[i:j] }))
		}
		s := make([]struct{}, limit)
		panic(caught(func() { _ = s[i:j] }))
	}
	return i
}

// RangeDone ends the run when an iterator goes on after its loop has ended: Go
// has a message for each way in which a loop ends.
func RangeDone() { panic("an iterator goes on after its loop") }

// crash ends the program because of a panic that nobody recovered.
func (m *Machine) crash(t *Thread, r any) {
	v := m.translate(r)
	if !v.plain() {
		m.giveUp("a chain of panics")
	}
	text := message(v)
	if dereferencesNil(v.value) {
		text += "\n[signal SIGSEGV: segmentation violation]"
	}
	m.end(Ending{
		Kind: "panic", Code: 2, Message: text,
		Trace: []Trace{{ID: t.id, State: "running", At: v.at, CreatedAt: t.createdAt, CreatedBy: t.parent}},
	})
}

// plain reports whether message is sure of what Go prints: for a panic, or one
// after another, that are not of one value, unless the second is the first
// thrown anew. The line on a signal it knows for a fault alone.
func (t *thrown) plain() bool {
	if t.after == nil {
		return t.native || !dereferencesNil(t.value)
	}
	first := t.after
	if first.after != nil || dereferencesNil(t.value) || dereferencesNil(first.value) {
		return false
	}
	return t.instead || !same(first.value, t.value)
}

func dereferencesNil(v any) bool {
	err, _ := v.(error)
	var e runtime.Error
	return errors.As(err, &e) && strings.Contains(e.Error(), "nil pointer dereference")
}

// message is what Go prints for an unrecovered panic.
func message(t *thrown) string {
	var b strings.Builder
	if t.after != nil {
		b.WriteString(message(t.after))
		if t.instead {
			return b.String()
		}
		b.WriteString("\n\t")
	}
	b.WriteString("panic: " + panicText(t.value))
	switch {
	case t.again:
		b.WriteString(" [recovered, repanicked]")
	case t.recovered:
		b.WriteString(" [recovered]")
	}
	return b.String()
}

// indented is how Go prints a text of several lines.
func indented(s string) string { return strings.ReplaceAll(s, "\n", "\n\t") }

func panicText(v any) string {
	if err, ok := v.(error); ok {
		return indented(err.Error())
	}
	if s, ok := v.(fmt.Stringer); ok {
		return indented(s.String())
	}
	switch x := reflect.ValueOf(v); x.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr,
		reflect.Float32, reflect.Float64, reflect.Complex64, reflect.Complex128, reflect.String:
		text := printed(v)
		if x.Type().PkgPath() != "" { // a named type
			if x.Kind() == reflect.String {
				text = fmt.Sprintf("%q", x.String())
			}
			return fmt.Sprintf("%s(%s)", x.Type(), text)
		}
		if x.Kind() == reflect.String {
			return indented(text)
		}
		return text
	}
	return fmt.Sprintf("(%T) 0x0", v) // Go shows an address
}

// Crash ends the program because the interpreter failed.
func (m *Machine) Crash(why string) {
	m.end(Ending{Kind: "crash", Code: 2, Reason: "interpreter", Message: why})
}
