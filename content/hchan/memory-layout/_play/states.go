// Three channels with one qcount
// qcount 相同的三个通道

package main

import (
	"fmt"

	"chanlab/playground/inspect"
)

func main() {
	idle, wanted, offered := make(chan int), make(chan int), make(chan int)
	go func() { <-wanted }()
	go func() { offered <- 1 }()
	inspect.Await(wanted, 1)
	inspect.Await(offered, 1)

	inspect.Chan("idle", idle)
	inspect.Chan("wanted", wanted)
	inspect.Chan("offered", offered)
	fmt.Println("len is", len(idle), len(wanted), len(offered))
}
