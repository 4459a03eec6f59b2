// range variables are new in each turn: over slice, map, string, integer, array and channel.

package main

import "fmt"

func main() {
	var fs []func() string
	for i, s := range []string{"a", "b"} {
		fs = append(fs, func() string { return fmt.Sprint(i, s) })
	}
	for k, v := range map[string]int{"k": 1} {
		fs = append(fs, func() string { return fmt.Sprint(k, v) })
	}
	for i, r := range "xy" {
		fs = append(fs, func() string { return fmt.Sprint(i, string(r)) })
	}
	for i := range 2 {
		fs = append(fs, func() string { return fmt.Sprint(i) })
	}
	c := make(chan int, 2)
	c <- 7
	c <- 8
	close(c)
	for v := range c {
		fs = append(fs, func() string { v++; return fmt.Sprint(v) })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
}
