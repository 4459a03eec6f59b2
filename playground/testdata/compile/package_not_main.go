// A package that is not main does not run.

package channels

import "fmt"

func main() { fmt.Println("not reached") }
