// A type switch and an assertion on a received value.

package main

import "fmt"

type shape interface{ area() float64 }
type square struct{ s float64 }
type circle struct{ r float64 }

func (s square) area() float64  { return s.s * s.s }
func (c *circle) area() float64 { return 3 * c.r * c.r }

func main() {
	c := make(chan shape, 4)
	c <- square{2}
	c <- &circle{1}
	c <- square{3}
	c <- nil
	switch s := (<-c).(type) {
	case square:
		fmt.Println("square", s.s)
	case *circle:
		fmt.Println("circle", s.r)
	}
	if k, ok := (<-c).(*circle); ok {
		k.r = 2
		fmt.Println(k.area())
	}
	_, ok := (<-c).(*circle)
	fmt.Println(ok)
	_, ok = (<-c).(square)
	fmt.Println(ok)
}
