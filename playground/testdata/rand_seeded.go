// A seeded generator yields the same numbers everywhere.

package main

import (
	"fmt"
	"math/rand"
)

func main() {
	r := rand.New(rand.NewSource(42))
	for range 5 {
		fmt.Print(r.Intn(100), " ")
	}
	fmt.Println(r.Float64(), r.Perm(5))
	s := []string{"a", "b", "c", "d"}
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	fmt.Println(s, r.Int63(), r.Uint32())
	n := rand.Intn(10)
	fmt.Println(n >= 0 && n < 10)
}
