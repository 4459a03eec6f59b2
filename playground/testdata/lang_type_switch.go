// Type switches: several types in a case, nil, default in the middle, and channels.

package main

import "fmt"

type myInt int
type errT struct{}

func (errT) Error() string { return "errT" }

func kind(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, myInt:
		return fmt.Sprintf("integer %v %T", x, x)
	default:
		return fmt.Sprintf("other %T", x)
	case error:
		return "error " + x.Error()
	case chan int:
		return fmt.Sprint("chan of cap ", cap(x))
	case <-chan int:
		return "receive-only"
	case func() int:
		return fmt.Sprint("func ", x())
	case []any:
		return fmt.Sprint("list ", len(x))
	case map[string]int:
		return fmt.Sprint("map ", x["a"])
	case *int:
		return fmt.Sprint("pointer ", *x)
	case struct{ X int }:
		return fmt.Sprint("struct ", x.X)
	}
}

func main() {
	n := 5
	var r <-chan int = make(chan int)
	for _, v := range []any{nil, 1, myInt(2), "s", errT{}, make(chan int, 3), r, func() int { return 4 },
		[]any{1, 2}, map[string]int{"a": 6}, &n, struct{ X int }{7}, [1]int{}, uint8(1), 'x'} {
		fmt.Println(kind(v))
	}
}
