// Which case is taken
// 选中的是哪个分支

package main

import "fmt"

const rounds = 20_000

func main() {
	a, b := make(chan int), make(chan int)
	close(a) // a closed channel is ready in every round
	close(b)

	n := 0
	for range rounds {
		select {
		case <-a:
			n++
		case <-b:
		}
	}
	report("two cases", n, 50)

	n = 0
	for range rounds {
		select {
		case <-a:
			n++
		case <-a:
			n++
		case <-a:
			n++
		case <-b:
		}
	}
	report("a in three cases of four", n, 75)
}

// report rounds to what every run has in common. Print n to see one run.
func report(what string, n, percent int) {
	off := max(n-rounds*percent/100, rounds*percent/100-n)
	fmt.Printf("%s: a in about %d%% of the rounds: %t\n",
		what, percent, off < rounds/50)
}
