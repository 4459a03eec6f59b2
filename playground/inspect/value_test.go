package inspect

import (
	"errors"
	"strings"
	"testing"
	"unsafe"
)

const unsafeWord = unsafe.Sizeof(uintptr(0))

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

type point struct {
	X, Y int
	name string
}

// Both methods are the program's code: a look runs none of it.
func (p point) String() string { panic("called") }
func (p *point) Error() string { panic("called") }

func TestValues(t *testing.T) {
	seven := 7
	p := &point{1, 2, "p"}
	next := &struct {
		V    int
		Next *point
	}{1, p}
	for want, got := range map[string]string{
		`true`:                of(true),
		`-3`:                  of(int8(-3)),
		`255`:                 of(uint8(255)),
		`1.5`:                 of(float32(1.5)),
		`0.1`:                 of(0.1),
		`(1+2i)`:              of(1 + 2i),
		`"a\nb"`:              of("a\nb"),
		`{1 2 "p"}`:           of(*p),
		`&{1 2 "p"}`:          of(p),
		`&7`:                  of(&seven),
		`nil`:                 of((*int)(nil)),
		`&{1 *inspect.point}`: of(next),
		`[1 2 3]`:             of([3]int{1, 2, 3}),
		`["a"]`:               of([]string{"a"}),
		`[]`:                  of([]int{}),
		`map of 2`:            of(map[int]int{1: 1, 2: 2}),
		`chan`:                of(make(chan int)),
		`func`:                of(func() {}),
		`{}`:                  of(struct{}{}),
		`4`:                   of[any](4),
		`&{"x"}`:              of(errors.New("x")),
		`9999999999`:          of(int64(9999999999)),
		`"` + long(38) + `…`:  of(strings.Repeat("x", 200)),
		`[0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 …`: of([1000]byte{}),
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	var none any
	if got := of(none); got != "nil" {
		t.Errorf("a nil interface is %s", got)
	}
	if got := of([]int(nil)); got != "nil" {
		t.Errorf("a nil slice is %s", got)
	}
}

func long(n int) string { return strings.Repeat("x", n) }

// of sends v through a ring, looks, and returns what stands in the slot.
func of[T any](v T) string {
	c := make(chan T, 1)
	c <- v
	return must(Look("c", c)).Buf[0]
}

// The same types offered by a parked sender, from wherever the compiler left
// the value.
func TestValuesOfParkedSenders(t *testing.T) {
	p := point{1, 2, "p"}
	if got, want := offered(p), `{1 2 "p"}`; got != want {
		t.Errorf("a struct is %s, want %s", got, want)
	}
	if got, want := offered(&p), `&{1 2 "p"}`; got != want {
		t.Errorf("a pointer is %s, want %s", got, want)
	}
	if got, want := offered([]string{"a", "b"}), `["a" "b"]`; got != want {
		t.Errorf("a slice is %s, want %s", got, want)
	}
	if got, want := offered(struct{}{}), `{}`; got != want {
		t.Errorf("nothing is %s, want %s", got, want)
	}
	if got, want := offered([300]int{299: 1}), `[0 0`; !strings.HasPrefix(got, want) {
		t.Errorf("a large array is %s, want %s…", got, want)
	}
}

func offered[T any](v T) string {
	c := make(chan T)
	go func() { c <- v }()
	Await(c, 1)
	defer func() { <-c }()
	return must(Look("c", c)).Sendq[0].Value
}
