// Widths, precision and flags.

package main

import "fmt"

func main() {
	fmt.Printf("[%5d][%-5d][%05d][%+d][% d][%x][%X][%#x][%o][%b][%c][%q][%U]\n", 42, 42, 42, 42, 42, 255, 255, 255, 8, 5, 'A', 'A', 'A')
	fmt.Printf("[%8.3f][%-8.2f][%08.3f][%e][%g][%G][%.3g][%+.1f]\n", 3.14159, 3.14159, -3.14159, 1234.5678, 1e-7, 1e21, 1234.5678, 2.0)
	fmt.Printf("[%10s][%-10s][%.2s][%q][%x][% x][%#q]\n", "go", "go", "golang", "a\"b", "hi", "hi", "raw")
	fmt.Printf("[%t][%5t][%v][%p]\n", true, false, true, nil)
	fmt.Printf("[%*d][%-*d][%[2]d][%[1]v %[1]T]\n", 5, 1, 5, 2)
	fmt.Printf("%d %s\n", "str", 5)
	fmt.Printf("%d\n", 1, 2)
	fmt.Printf("%d %d\n", 1)
	fmt.Printf("%!\n")
	fmt.Printf("%d %v %s\n", []int{1, 2}, [2]string{"a", "b"}, []string{"x", "y"})
	fmt.Printf("%6.2f|%v|%x|%X\n", []float64{1, 2.5}, []byte{1, 2}, []byte{1, 171}, "hé")
	fmt.Printf("%t %d %s\n", 1, true, error(nil))
}
