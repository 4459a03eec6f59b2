// Print puts spaces between operands when neither is a string; Println always.

package main

import (
	"errors"
	"fmt"
)

type text string
type number int

func (n number) String() string { return fmt.Sprintf("<%d>", int(n)) }

func main() {
	fmt.Print(1, 2, "a", 3, 4, "b", "c", 5, true, false, nil, nil, "\n")
	fmt.Print(1, text("t"), 2, number(3), number(4), text("u"), text("v"), "\n")
	fmt.Print(errors.New("e"), errors.New("f"), 'x', 1.5, []int{1}, []string{"s"}, "\n")
	fmt.Println(text("t"), number(1), "", nil, "")
	fmt.Println(fmt.Sprint(), fmt.Sprint("a", "b"), fmt.Sprint(text("a"), text("b")), fmt.Sprint(1, text("b")))
}
