// Constants: iota in expressions, typed and untyped, skipping.

package main

import "fmt"

type weekday int

const (
	Sunday weekday = iota
	Monday
	_
	Wednesday
)

const (
	KB = 1 << (10 * (iota + 1))
	MB
	GB
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

type flag uint8

const (
	read flag = 1 << iota
	write
	exec
	all = read | write | exec
)

func (d weekday) String() string { return [...]string{"Sun", "Mon", "Tue", "Wed"}[d] }

func main() {
	fmt.Println(Sunday, Monday, Wednesday, Monday+1)
	fmt.Println(KB, MB, GB, a, b, c, d, e, f)
	fmt.Printf("%03b %03b %T %v\n", all, all&^write, all, all)
	const big = 1 << 100
	fmt.Println(big>>98, float64(big))
	const x = 5 / 2
	const y = 5 / 2.0
	fmt.Println(x, y, 'a'+1, string(rune('a'+1)))
}
