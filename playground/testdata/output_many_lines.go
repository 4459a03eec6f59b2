// Output of many lines keeps its order and its bytes.

package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for i := range 2000 {
		fmt.Fprintf(w, "%04d %s\n", i, strings.Repeat("·", i%17))
	}
	w.Write([]byte{0xe2, 0x9c, 0x93, '\n', '\t', '<', '&', '>', '\n'})
}
