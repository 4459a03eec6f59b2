// math/rand/v2 with a seed, and its generic N.

package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

func main() {
	r := rand.New(rand.NewPCG(1, 2))
	fmt.Println(r.IntN(1000), r.IntN(1000), r.Uint64(), r.Perm(4))
	c := rand.New(rand.NewChaCha8([32]byte([]byte("chacha8 seed for the playground!"))))
	fmt.Println(c.Int32N(100), c.Float64())
	d := rand.N(10 * time.Second)
	fmt.Println(d >= 0, d < 10*time.Second, rand.IntN(3) < 3)
}
