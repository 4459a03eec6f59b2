// Conversions between named types, integers, floats, strings and slices.

package main

import "fmt"

type celsius float64
type temp interface{ ~float64 }
type ints []int
type st1 struct{ A int }
type st2 struct{ A int }

func main() {
	f := 3.99
	neg := -3.99
	big := 300
	fmt.Println(int(f), int(neg), uint8(big), int8(big), float32(0.1), celsius(f)+1)
	fmt.Println(st2(st1{4}), ints([]int{1}), []int(ints{2}), string([]byte{104, 105}))
	r := rune(big)
	fmt.Println(string(r), uint16(70000&0xffff), int64(celsius(f)))
	var i any = celsius(1)
	_, isFloat := i.(float64)
	_, isTemp := i.(celsius)
	fmt.Println(isFloat, isTemp)
	x := uint32(1 << 31)
	fmt.Println(int32(x), int64(int32(x)), uint64(int64(x)-1<<31-1))
	c := chan int(nil)
	var recv = (<-chan int)(c)
	fmt.Println(recv == nil, (func())(nil) == nil, (*int)(nil) == nil)
}
