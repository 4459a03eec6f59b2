// The words of a goroutine dump
// goroutine 转储里的用词

package main

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	var none chan int
	empty, full := make(chan int), make(chan int)
	mu.Lock()
	wg.Add(1)

	waits := []func(){
		func() { <-empty },
		func() { full <- 1 },
		func() { <-none },
		func() { select {} },
		mu.Lock,
		wg.Wait,
		func() { time.Sleep(time.Hour) },
	}
	for _, wait := range waits {
		go wait()
	}
	var words []string
	for len(words) < len(waits) { // until all of them have parked
		runtime.Gosched()
		words = dump()
	}
	slices.Sort(words)
	fmt.Println(strings.Join(words, "\n"))
}

// dump returns what stands in brackets for each goroutine that waits.
func dump() (words []string) {
	text := make([]byte, 1<<16)
	text = text[:runtime.Stack(text, true)]
	for g := range strings.SplitSeq(string(text), "\n\n") {
		_, word, _ := strings.Cut(g, "[")
		word, _, _ = strings.Cut(word, "]")
		ours := strings.Contains(g, "created by main.main")
		if ours && !strings.HasPrefix(word, "run") { // running, runnable
			words = append(words, word)
		}
	}
	return words
}
