// The zero value of a type parameter, and what any(v) is inside.

package main

import (
	"fmt"
	"time"
)

func describe[T any](v T) string {
	var zero T
	switch x := any(v).(type) {
	case int:
		return fmt.Sprint("int ", x+1, " ", zero)
	case []string:
		return fmt.Sprint("strings ", len(x), any(zero) == nil)
	case fmt.Stringer:
		return "stringer " + x.String()
	case nil:
		return fmt.Sprintf("nil %T", &zero)
	}
	return fmt.Sprintf("%T %v", zero, zero)
}

func isZero[T comparable](v T) bool {
	var zero T
	return v == zero
}

func main() {
	fmt.Println(describe(1), describe([]string{"a"}), describe(time.Minute))
	fmt.Println(describe([2]bool{true}), describe[error](nil), describe(struct{ A int }{3}))
	fmt.Println(isZero(""), isZero(0.1), isZero(struct{ a, b int }{}), isZero[any](nil), isZero(make(chan int)))
}
