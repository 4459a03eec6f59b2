// A goroutine owns the state; closures are sent to it.

package main

import (
	"fmt"
	"sync"
)

type account struct{ ops chan func(balance *int) }

func open() *account {
	a := &account{make(chan func(*int))}
	go func() {
		balance := 0
		for op := range a.ops {
			op(&balance)
		}
	}()
	return a
}

func (a *account) deposit(n int) { a.ops <- func(b *int) { *b += n } }
func (a *account) balance() int {
	c := make(chan int)
	a.ops <- func(b *int) { c <- *b }
	return <-c
}

func main() {
	a := open()
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() { a.deposit(i) })
	}
	wg.Wait()
	fmt.Println(a.balance())
	close(a.ops)
}
