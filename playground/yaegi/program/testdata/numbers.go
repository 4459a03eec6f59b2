package main

import (
	"fmt"
	"math"
)

func main() {
	var i8 int8 = 127
	i8++
	fmt.Println(i8, i8-1, -i8, i8*2)
	var u8 uint8 = 250
	u8 += 10
	fmt.Println(u8, u8-5, ^u8, u8<<3, u8>>1, u8&^3)
	var u uint = 0
	u--
	fmt.Println(u, u>>60, u*2)
	var u32 uint32 = math.MaxUint32
	u32 += 2
	fmt.Println(u32, u32*u32, u32-3)
	var i16 int16 = math.MinInt16
	fmt.Println(-i16, i16-1, i16/-1)
	var i64 int64 = math.MaxInt64
	i64++
	fmt.Println(i64, i64/-1)
	n := 3
	fmt.Println(1<<n, -7/2, -7%3, 7%-3, 7&3, 7|8, 7^2, 7&^2, ^7)
	sh := 70
	fmt.Println(1<<sh, -1>>sh, uint8(200)>>1, int8(-128)>>1)
	var s8 uint8 = 3
	fmt.Println(uint8(1)<<s8<<5, 1<<s8)
	f := 1.0
	fmt.Println(f/3, float32(f)/3, int(f*2.9), int64(-2.9*f), uint8(int(f)*300&0xff))
	var f32 float32 = 0.1
	fmt.Println(f32+0.2, float64(f32), f32*f32, 0.1+0.2, f*0.1+f*0.2)
	z := 0.0
	fmt.Println(1/z, -1/z, z/z, z/z == z/z, math.IsNaN(z/z))
	fmt.Println(math.Sqrt(2), math.Floor(-1.5), math.MaxInt64, math.Pi)
	fmt.Printf("%5d|%-5d|%05d|%x|%X|%o|%b|%c|%q|%U\n", 42, 42, 42, 255, 255, 8, 5, 'A', 'B', 'C')
	fmt.Printf("%8.3f|%-8.2f|%e|%g|%6.2f%%\n", math.Pi, math.E, 12345.678, 1e21, 99.5)
	fmt.Printf("%s|%10s|%-10s|%q|%x|%v|%t\n", "go", "go", "go", "go", "go", "go", true)
	fmt.Printf("%v %v %v %d %s\n", []int{1, 2}, map[string]int{"b": 2, "a": 1}, [2]bool{true}, []int{3}, []string{"x", "y"})
	fmt.Printf("%d %s\n", "wrong", 5)
	fmt.Printf("%d\n")
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("x\n", 1)
	var e error
	fmt.Println(e, nil, []int(nil), map[string]int(nil))
	fmt.Printf("%v %d %s\n", e, nil, nil)
	const big = 1 << 40
	const (
		a = iota * 10
		b
		_
		d
		k = "s"
		l
		mm = iota
	)
	fmt.Println(big, a, b, d, k, l, mm)
	type day int
	const (
		mon day = iota + 1
		tue
	)
	var today day = tue
	fmt.Println(mon, today, today == tue, today+1, int(today)*2)
	switch today {
	case mon:
		fmt.Println("mon")
	case tue:
		fmt.Println("tue")
	}
	var r rune = 'x'
	var by byte = 'y'
	fmt.Println(r, by, string(r), string(rune(by)), 'a'+1, "a"+"b")
	fmt.Println("abc" < "abd", "a" == "a", "Z" > "a", len("日本"))
	var x uint64 = 1 << 63
	fmt.Println(x, x>>63, x/3, x%10, float64(x), int64(x>>1))
	fmt.Println(uint32(n)<<31, int32(n)*int32(n))
	fmt.Println(5.0/2, 5/2, 7.0, 1e3, 1e100, float32(16777217))
	y := 10
	y += 5
	y -= 3
	y *= 2
	y /= 5
	y %= 3
	y <<= 4
	y |= 3
	y ^= 1
	y &= 30
	y &^= 2
	y >>= 1
	fmt.Println(y)
	t := true
	fmt.Println(t && !t || t, t != false, !t == false)
	fmt.Println(min(3, 1, 2), max("b", "a"), min(2.5, f), max(y, 3))
	println()
	var bb []byte
	bb = append(bb, "str"...)
	bb = append(bb, 'c')
	fmt.Println(string(bb), bb)
	if v := n * 2; v > 5 {
		fmt.Println("v", v)
	} else if w := v + 1; w > 3 {
		fmt.Println("w", w)
	} else {
		fmt.Println(v, w)
	}
	var arr [5]int
	for i := range arr {
		arr[i] = i * i
	}
	sl := arr[1:4]
	sl[0] = 100
	sl = append(sl, 200)
	fmt.Println(arr, sl, len(sl))
	sl = append(sl, 300)
	sl[0] = 1
	fmt.Println(arr, sl)
	pa := &arr
	pa[2] = 55
	fmt.Println(len(pa), pa[2], arr)
	for i, v := range pa {
		pa[4] = 1
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	for i, v := range arr {
		arr[4] = 777
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	clear(sl)
	m := map[int]int{1: 1}
	clear(m)
	fmt.Println(sl, m)
}
