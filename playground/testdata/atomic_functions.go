// The functions of sync/atomic on plain variables.

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var n int64
	var wg sync.WaitGroup
	for i := range 100 {
		wg.Go(func() { atomic.AddInt64(&n, int64(i)) })
	}
	wg.Wait()
	fmt.Println(atomic.LoadInt64(&n))
	var u uint32 = 5
	fmt.Println(atomic.AddUint32(&u, ^uint32(0)), atomic.SwapUint32(&u, 9), u)
	fmt.Println(atomic.CompareAndSwapUint32(&u, 9, 10), atomic.CompareAndSwapUint32(&u, 9, 11), u)
	fmt.Println(atomic.OrInt64(&n, 1), n, atomic.AndInt64(&n, 0xff), n)
	s := struct{ hits int32 }{}
	atomic.StoreInt32(&s.hits, 3)
	fmt.Println(s.hits)
}
