// reflect.Select chooses among a number of cases known only at run time.

package main

import (
	"fmt"
	"reflect"
)

func main() {
	cases := make([]reflect.SelectCase, 3)
	for i := range cases {
		c := make(chan int, 1)
		cases[i] = reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c)}
		if i == 1 {
			c <- 11
		}
	}
	i, v, ok := reflect.Select(cases)
	fmt.Println(i, v.Int(), ok)
	cases = append(cases, reflect.SelectCase{Dir: reflect.SelectDefault})
	i, _, ok = reflect.Select(cases)
	fmt.Println(i, ok)
	c := reflect.MakeChan(reflect.TypeOf(make(chan string)), 1)
	c.Send(reflect.ValueOf("sent by reflect"))
	fmt.Println(c.Len(), c.Cap(), <-c.Interface().(chan string))
	c.Close()
	_, ok = c.Recv()
	fmt.Println(ok)
}
