// math/cmplx and unicode/utf16.

package main

import (
	"fmt"
	"math/cmplx"
	"unicode/utf16"
)

func main() {
	z := cmplx.Sqrt(-4)
	fmt.Println(z, cmplx.Abs(3+4i), real(z*z), cmplx.Conj(1+2i))
	fmt.Printf("%.3f %v\n", cmplx.Exp(1i), z == 2i)
	fmt.Println(utf16.Encode([]rune("a😀")), string(utf16.Decode([]uint16{0x4e16, 0x754c})))
}
