// A clock of one's own, driven by channels: time passes only when told.

package main

import (
	"fmt"
	"sort"
)

type clock struct {
	now     int
	waiting []waiter
	add     chan waiter
	adv     chan int
}
type waiter struct {
	at   int
	wake chan int
}

func (c *clock) run() {
	for {
		select {
		case w := <-c.add:
			w.at += c.now
			c.waiting = append(c.waiting, w)
		case d := <-c.adv:
			c.now += d
			sort.Slice(c.waiting, func(i, j int) bool { return c.waiting[i].at < c.waiting[j].at })
			for len(c.waiting) > 0 && c.waiting[0].at <= c.now {
				c.waiting[0].wake <- c.waiting[0].at
				c.waiting = c.waiting[1:]
			}
			c.adv <- len(c.waiting)
		}
	}
}

func main() {
	c := &clock{add: make(chan waiter), adv: make(chan int)}
	go c.run()
	woke := make(chan int, 10)
	for _, d := range []int{30, 10, 20} {
		c.add <- waiter{d, woke}
	}
	for range 3 {
		c.adv <- 15
		fmt.Println("left", <-c.adv, "woken", len(woke))
	}
	fmt.Println(<-woke, <-woke, <-woke)
}
