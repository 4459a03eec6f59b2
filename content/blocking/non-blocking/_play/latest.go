// Keep the latest, drop the rest
// 只留最新的

package main

import "fmt"

// publish never waits. It is for one publisher; with several, the one that
// takes the old value out need not be the one that puts the new one in.
func publish(c chan int, v int) (dropped int) {
	for {
		select {
		case c <- v:
			return dropped
		default:
		}
		select {
		case <-c: // too old now
			dropped++
		default: // somebody was quicker and has taken it
		}
	}
}

func main() {
	latest := make(chan int, 1)
	for v := 1; v <= 5; v++ {
		fmt.Println("published", v, "dropped", publish(latest, v))
	}
	fmt.Println("a slow reader gets", <-latest)
}
