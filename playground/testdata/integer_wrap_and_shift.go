// Integers wrap at their size; shifts beyond it give zero or the sign.

package main

import (
	"fmt"
	"math"
)

func main() {
	var a uint8 = 250
	a += 10
	var b int8 = -128
	var c uint16 = 0xffff
	var d int32 = math.MaxInt32
	var e uint64 = math.MaxUint64
	n := uint(70)
	fmt.Println(a, a<<3, a-5, ^a, -a, a*100)
	fmt.Println(b-1, -b, b/-1, b%-1, b>>1, b<<1, b*b)
	fmt.Println(c+2, c*c, c<<15, ^c, uint8(c), int16(c))
	d++
	fmt.Println(d, -d, d-1, d/-1, d>>31, uint32(d), int64(d)*2)
	fmt.Println(e+1, e/10, e%10, e>>1, e*e, e > 5, int64(e), uint32(e))
	fmt.Println(1<<n, int64(1)<<n, -1>>n, e>>n, b>>n, a<<n, 1<<(n-10))
	x, y := -7, 2
	fmt.Println(x/y, x%y, x/-y, x%-y, x&^y, x>>1, uint8(x), uint32(x), int8(x*100))
	m := 3
	fmt.Println(uint8(1)<<m, int8(64)<<m, uint8(200)>>m, 1.5*float64(m))
	defer func() { fmt.Println(recover()) }()
	m = -1
	fmt.Println(1 << m)
}
