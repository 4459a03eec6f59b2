// Interface values: dynamic types, nil, comparison, method sets.

package main

import "fmt"

type speaker interface{ speak() string }
type dog struct{ n int }
type cat struct{}

func (d dog) speak() string  { return "woof" }
func (c *cat) speak() string { return "meow" }

func main() {
	var s speaker
	fmt.Println(s == nil)
	s = dog{1}
	fmt.Println(s.speak(), s == dog{1}, s == dog{2}, s != nil)
	var c *cat
	s = c
	fmt.Println(s == nil, s.speak(), s == (*cat)(nil))
	var a, b any = 1, int64(1)
	fmt.Println(a == b, a == 1, b == int64(1))
	for _, v := range []any{dog{}, &dog{}, cat{}, &cat{}, 3} {
		sp, ok := v.(speaker)
		fmt.Print(ok, " ")
		if ok {
			fmt.Print(sp.speak(), " ")
		}
	}
	fmt.Println()
	m := map[speaker]string{dog{1}: "one", &cat{}: "c"}
	fmt.Println(m[dog{1}], m[dog{3}] == "", len(m))
}
