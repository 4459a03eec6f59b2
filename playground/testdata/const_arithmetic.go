// Constants are exact; typed constants and conversions round as their type says.

package main

import (
	"fmt"
	"time"
)

const (
	huge  = 1 << 200
	third = 1.0 / 3
	mask  = ^uint32(0)
	neg   = -7
)

type bits8 uint8

const top bits8 = 1 << 7

func main() {
	fmt.Println(huge>>198, huge/(huge-1), third*3 == 1, mask, mask>>31)
	fmt.Println(neg/2, neg%3, neg>>1, uint8(top)|1, top>>3)
	var f32 float32 = third
	var f64 float64 = third
	fmt.Println(f32, f64, float64(f32) == f64, 0.1+0.2 == 0.3)
	a, b := 0.1, 0.2
	fmt.Println(a+b == 0.3, a+b, 'a'*2, "s"+"t", len("const"), len([10]int{}))
	const d = 3 * time.Second / 2
	fmt.Println(d, time.Duration(2.5*float64(time.Second)), 07_7, 0b1010, 0x1p-2, 1_000, 'x' == 120)
	var i8 int8 = -128
	var u16 = uint16(0xFFFF)
	fmt.Println(-i8, i8-1, u16+1, u16*u16, ^u16, int32(u16)<<16, uint64(1)<<40)
	fmt.Println(5.0/2, 5/2, 5%2, 1/2*3.0, 3.0*1/2, real(2+3i)*imag(1i))
}
