// Values of several dynamic types through one channel of any.

package main

import "fmt"

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

func main() {
	c := make(chan any, 8)
	c <- 1
	c <- "two"
	c <- 3.5
	c <- celsius(21)
	c <- nil
	c <- []int{1, 2}
	c <- struct{ A, B int }{1, 2}
	c <- 'x'
	close(c)
	for v := range c {
		switch v := v.(type) {
		case nil:
			fmt.Println("nil")
		case int:
			fmt.Println("int", v+1)
		case string:
			fmt.Println("string", len(v))
		case fmt.Stringer:
			fmt.Println("stringer", v)
		case float64, rune:
			fmt.Printf("%T %v\n", v, v)
		default:
			fmt.Printf("other %T %+v\n", v, v)
		}
	}
}
