// runtime functions that do not change what a program prints.

package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

func main() {
	c := make(chan []byte, 4)
	for i := range 4 {
		b := make([]byte, 1<<16)
		b[i] = byte(i)
		c <- b
		runtime.GC()
	}
	close(c)
	sum := 0
	for b := range c {
		sum += len(b) + int(b[sum>>16])
	}
	fmt.Println(sum)
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	fmt.Println(ms.NumGC >= 4, ms.HeapAlloc > 0, runtime.NumCPU() > 0, runtime.Version() != "")
	runtime.KeepAlive(c)
	old := debug.SetGCPercent(50)
	fmt.Println(debug.SetGCPercent(old))
}
