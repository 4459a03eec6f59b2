// A Pool makes values by New and hands back what was put.

package main

import (
	"fmt"
	"strings"
	"sync"
)

func main() {
	made := 0
	p := sync.Pool{New: func() any { made++; return new(strings.Builder) }}
	b := p.Get().(*strings.Builder)
	b.WriteString("used")
	fmt.Println(b.String(), made)
	b.Reset()
	p.Put(b)
	c, ok := p.Get().(*strings.Builder)
	fmt.Println(ok, c.Len(), made >= 1)
	var empty sync.Pool
	fmt.Println(empty.Get())
}
