// Thirty thousand short lines by fmt.Println.

package main

import "fmt"

func main() {
	for i := range 30000 {
		fmt.Println(i)
	}
}
