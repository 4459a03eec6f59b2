// A named channel type has methods of its own.

package main

import "fmt"

type semaphore chan struct{}

func (s semaphore) acquire() { s <- struct{}{} }
func (s semaphore) release() { <-s }
func (s semaphore) held() int {
	return len(s)
}

type queue chan string

func (q queue) put(words ...string) queue {
	for _, w := range words {
		q <- w
	}
	return q
}

func main() {
	s := make(semaphore, 2)
	s.acquire()
	s.acquire()
	fmt.Println(s.held(), cap(s))
	s.release()
	fmt.Println(s.held())
	q := make(queue, 4).put("a", "b").put("c")
	fmt.Printf("%T %d %s%s%s\n", q, len(q), <-q, <-q, <-q)
}
