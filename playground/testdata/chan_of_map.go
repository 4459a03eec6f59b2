// A map sent through a channel is the same map.

package main

import "fmt"

func main() {
	c := make(chan map[string]int)
	done := make(chan bool)
	go func() {
		m := <-c
		m["b"] = 2
		delete(m, "a")
		done <- true
	}()
	m := map[string]int{"a": 1}
	c <- m
	<-done
	fmt.Println(m, len(m))
}
