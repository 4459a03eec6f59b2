// A value sent to a channel of an interface type keeps its dynamic type.

package main

import (
	"fmt"
	"time"
)

type speaker interface{ speak() string }
type dog struct{ name string }
type cat struct{ lives int }

func (d dog) speak() string  { return d.name + " barks" }
func (c *cat) speak() string { c.lives--; return fmt.Sprint("cat has ", c.lives) }

func main() {
	c := make(chan speaker, 4)
	d := dog{"Rex"}
	c <- d
	d.name = "Max"
	c <- &d
	k := &cat{9}
	c <- k
	d.name = "Leo"
	for range 3 {
		s := <-c
		fmt.Printf("%T %s\n", s, s.speak())
	}
	fmt.Println(k.lives)
	a := make(chan any, 3)
	a <- 'a'
	a <- 2.0
	a <- dog{"Any"}
	fmt.Printf("%T %T %v\n", <-a, <-a, (<-a).(speaker).speak())
	st := make(chan fmt.Stringer, 1)
	st <- 3 * time.Second
	fmt.Println(<-st)
}
