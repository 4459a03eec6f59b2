// NaN, infinities, negative zero and float32 arithmetic.

package main

import (
	"fmt"
	"math"
)

func main() {
	nan, zero := math.NaN(), 0.0
	nz := math.Copysign(0, -1)
	fmt.Println(nan == nan, nan != nan, nan < 1, !(nan < 1), nan > 1 || nan <= 1)
	if nan >= 1 {
		fmt.Println("not reached")
	} else {
		fmt.Println("else")
	}
	for i := 0; !(nan > 0) && i < 2; i++ {
		fmt.Print("turn ")
	}
	fmt.Println(1/zero, -1/zero, zero/zero, nz, 1/nz, -zero, nz == zero)
	var f float32 = 16777216
	f++
	fmt.Println(f, f/3, float64(f/3), f*1.1)
	var s float32
	for i := range 10 {
		s += float32(i) * 0.1
	}
	var g float32 = 0.1
	fmt.Println(s, g+0.2, float64(g), g == 0.1, float64(g) == 0.1)
	m := map[float64]int{}
	m[nan]++
	m[nan]++
	m[zero]++
	m[nz]++
	fmt.Println(len(m), m[0], min(nz, zero), max(nan, 1), 1/min(zero, nz))
	x := 3.99
	fmt.Println(int(x), int(-x), uint8(x), int64(float32(16777217)), 1e21, 1e20, 1e-7)
}
