// Since Go 1.26 new takes an expression.

package main

import "fmt"

type config struct {
	Limit *int
	Name  *string
	Rate  *float64
}

func two() int { return 2 }

func main() {
	c := config{Limit: new(10), Name: new("x"), Rate: new(float64(3))}
	fmt.Println(*c.Limit, *c.Name, *c.Rate)
	p, q := new(two()), new(int)
	*p++
	fmt.Println(*p, *q, p != new(*p))
	ch := make(chan *string, 1)
	ch <- new(fmt.Sprint("sent ", *p))
	fmt.Println(*<-ch)
}
