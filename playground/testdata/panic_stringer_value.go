// An unrecovered panic with a Stringer prints its address, not its String; an error in any is printed by Error.

package main

import (
	"fmt"
	"strconv"
)

type point struct{ x, y int }

func (p point) Error() string { return "point is bad: " + strconv.Itoa(p.x+p.y) }

func main() {
	var v any = point{1, 2}
	defer func() {
		r := recover()
		_, isErr := r.(error)
		fmt.Printf("%T %v %v\n", r, r, isErr)
		panic(fmt.Sprintf("%#v", r))
	}()
	panic(v)
}
