package main

import (
	"fmt"
	"sync"
)

func half(n int) (h int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("half: %v", r)
		}
	}()
	if n%2 != 0 {
		panic("odd")
	}
	return n / 2, nil
}

func main() {
	var mu sync.Mutex
	mu.Lock()
	defer mu.Unlock()
	defer fmt.Println("last", 1)
	fmt.Println(half(4))
	fmt.Println(half(3))
}
