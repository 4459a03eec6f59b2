// A link that is cut and catches up
// 断开之后补传的链路

package main

import "fmt"

// A stand-in for the mechanism, not for the installation: the edge works
// on while the link is down, keeps its results and sends them afterwards.
func main() {
	link := make(chan int, 10)
	var kept []int
	for tick := 1; tick <= 6; tick++ {
		kept = append(kept, tick) // the work itself never waits
		out := link
		if tick == 3 || tick == 4 {
			out = nil // cut: a send on a nil channel is never ready
		}
		kept = flush(out, kept)
		fmt.Println("tick", tick, "up", out != nil, "kept", len(kept))
	}
	close(link)
	for result := range link {
		fmt.Print(result, " ")
	}
	fmt.Println("arrived, in order")
}

// flush sends what the link takes without waiting, and returns the rest.
func flush(out chan<- int, kept []int) []int {
	for len(kept) > 0 {
		select {
		case out <- kept[0]:
			kept = kept[1:]
		default:
			return kept
		}
	}
	return kept
}
