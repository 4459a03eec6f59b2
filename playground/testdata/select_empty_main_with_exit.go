// select{} in main while another goroutine ends the program.

package main

import (
	"fmt"
	"os"
	"time"
)

func main() {
	go func() {
		time.Sleep(5 * time.Millisecond)
		fmt.Println("the other goroutine exits")
		os.Exit(0)
	}()
	select {}
}
