// math, math/bits and integer corners.

package main

import (
	"fmt"
	"math"
	"math/bits"
)

func wrap(u uint8) uint8 { return u + 100 }
func neg(i int8) int8    { return i / -1 }

func main() {
	fmt.Println(math.Sqrt(2), math.Pow(2, 10), math.Floor(-1.5), math.Round(2.5), math.Trunc(-2.7), math.Mod(7, -3))
	fmt.Println(math.MaxInt64, math.MinInt64, uint64(math.MaxUint64), math.MaxUint32, math.Pi)
	fmt.Println(math.Inf(-1), math.IsNaN(math.Sqrt(-1)), math.Hypot(3, 4), math.Cbrt(27), math.Log2(8), math.SmallestNonzeroFloat64)
	fmt.Println(bits.OnesCount(255), bits.LeadingZeros64(1), bits.TrailingZeros(8), bits.Reverse8(1), bits.Len(1000))
	var i int64 = math.MaxInt64
	i++
	fmt.Println(i, -i, wrap(200), neg(-128), ^0, 5&^3, -5>>1, -5/2, uint32(1)<<31)
	x := 1e100
	fmt.Println(int64(float64(1<<53)+1), float32(16777217), x*x*x*x, -x/math.Inf(1), uint8(int(300)&0xff))
	s := uint(70)
	fmt.Println(1<<s == 0, int32(1)<<s, -1>>s, uint64(1)<<63>>s)
	hi, lo := bits.Mul64(1<<63, 6)
	fmt.Println(hi, lo)
}
