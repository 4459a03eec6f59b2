// recover returns the value itself: float, struct, pointer, func, error.

package main

import (
	"context"
	"fmt"
	"time"
)

type pair struct{ a, b any }

func catch(v any) {
	defer func() {
		r := recover()
		if f, ok := r.(func() string); ok {
			fmt.Println("func", f())
			return
		}
		fmt.Printf("%T %v\n", r, r)
	}()
	panic(v)
}

func main() {
	catch(1.5)
	catch(pair{1, "x"})
	catch([]byte("bytes"))
	catch(func() string { return "called" })
	catch(fmt.Errorf("wrapped: %w", context.Canceled))
	catch(time.Second)
	catch('r')
	catch(complex(1, 2))
}
