// A receive as operand, index, callee, condition, element, length and result.

package main

import "fmt"

type pair struct{ a, b int }

func get(c chan int) int { return <-c }

func main() {
	n := make(chan int, 20)
	for i := range 20 {
		n <- i
	}
	b := make(chan bool, 4)
	b <- true
	b <- false
	b <- true
	b <- false
	s := []string{"s0", "s1", "s2", "s3"}
	fmt.Println(-<-n, s[<-n], 10<<(<-n), ^<-n, !<-b)
	fmt.Println(pair{<-n, <-n}, []int{<-n, <-n}, get(n), append([]int{-1}, <-n))
	if <-b {
		fmt.Println("not reached")
	}
	for <-b {
		fmt.Println("turn", <-n)
	}
	f := make(chan func(int) string, 1)
	f <- func(i int) string { return fmt.Sprint("f", i) }
	fmt.Println((<-f)(<-n))
	p := make(chan *pair, 1)
	p <- &pair{1, 2}
	(<-p).b++
	l := make(chan []int, 2)
	l <- []int{7, 8, 9}
	l <- []int{7, 8, 9}
	fmt.Println(len(<-l), (<-l)[1], map[int]bool{<-n: true})
	x, y := <-n, <-n
	fmt.Println(y-x, <-n == <-n)
}
