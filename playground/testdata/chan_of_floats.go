// float32, float64 and complex128 through channels, with infinities and NaN.

package main

import (
	"fmt"
	"math"
)

func main() {
	f := make(chan float64, 4)
	f <- math.Inf(1)
	f <- math.NaN()
	f <- 0.1 + 0.2
	f <- math.Copysign(0, -1)
	close(f)
	for v := range f {
		fmt.Println(v, v == v)
	}
	g := make(chan float32, 1)
	var third float32 = 1.0 / 3
	g <- third
	fmt.Println(<-g, float64(third))
	z := make(chan complex128, 1)
	z <- complex(1, -2)
	w := <-z
	fmt.Println(w, real(w), imag(w), w*w)
}
