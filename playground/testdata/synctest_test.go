// testing/synctest: time in the bubble is virtual.

package main

import (
	"context"
	"testing"
	"testing/synctest"
	"time"
)

func TestTimeoutIsVirtual(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Hour)
		defer cancel()
		<-ctx.Done()
		if d := time.Since(start); d != 5*time.Hour {
			t.Errorf("it took %v", d)
		}
	})
}

func TestWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := make(chan int)
		var got []int
		go func() {
			for v := range c {
				got = append(got, v)
			}
		}()
		for i := range 3 {
			c <- i
			synctest.Wait()
			if len(got) != i+1 {
				t.Errorf("got %v after %d sends", got, i+1)
			}
		}
		close(c)
	})
}
