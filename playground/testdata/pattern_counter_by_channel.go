// One goroutine counts words for many.

package main

import (
	"fmt"
	"strings"
	"sync"
)

func main() {
	words := make(chan string)
	counts := make(chan map[string]int)
	go func() {
		m := make(map[string]int)
		for w := range words {
			m[strings.ToLower(w)]++
		}
		counts <- m
	}()
	var wg sync.WaitGroup
	for _, line := range []string{"The quick fox", "the lazy dog", "THE end"} {
		wg.Go(func() {
			for _, w := range strings.Fields(line) {
				words <- w
			}
		})
	}
	wg.Wait()
	close(words)
	fmt.Println(<-counts)
}
