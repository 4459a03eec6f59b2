// Arguments with String and Error methods of deferred and started fmt calls.

package main

import "fmt"

type color int

func (c color) String() string { return [...]string{"red", "green"}[c] }

type fault struct{ code int }

func (f fault) Error() string { return fmt.Sprint("fault ", f.code) }

func main() {
	c := color(0)
	defer fmt.Println("deferred", c, fault{1})
	defer fmt.Printf("%v %d %s %q\n", c, c, fault{2}, c)
	c = 1
	out := make(chan string)
	go func(args ...any) { out <- fmt.Sprint(args...) }("go ", c, " ", []color{0, 1}, fault{3})
	fmt.Println(<-out)
	f := fmt.Sprintln
	fmt.Print(f(c, map[color]error{1: fault{4}}))
	print := fmt.Println
	print(struct{ C color }{1}, [2]color{0, 1}, &[]color{1})
}
