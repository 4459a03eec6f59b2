// Long pauses between outputs.

package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.NewTicker(70 * time.Millisecond)
	defer t.Stop()
	for i := range 3 {
		<-t.C
		fmt.Println("tick", i)
	}
}
