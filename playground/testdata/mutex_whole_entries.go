// Lock and unlock around a shared log keep entries whole.

package main

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"sync"
)

func main() {
	var mu sync.Mutex
	var b strings.Builder
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for range 3 {
				mu.Lock()
				b.WriteString("<")
				runtime.Gosched()
				b.WriteString(strconv.Itoa(i) + ">")
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	s := b.String()
	fmt.Println(len(s), strings.Count(s, "<0>"), strings.Count(s, "<3>"), strings.Contains(s, "<<"))
}
