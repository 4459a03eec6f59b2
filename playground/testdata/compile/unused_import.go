// An import that is not used, and one that is.

package main

import (
	"fmt"
	"os"
	str "strings"
	"sync"
)

func main() {
	var mu sync.Mutex
	mu.Lock()
	fmt.Println("locked")
}
