// A channel of error tells nil from an error and from a typed nil pointer.

package main

import "fmt"

type myErr struct{ code int }

func (e *myErr) Error() string {
	if e == nil {
		return "typed nil"
	}
	return fmt.Sprint("code ", e.code)
}

func main() {
	errc := make(chan error, 3)
	var typed *myErr
	errc <- nil
	errc <- &myErr{7}
	errc <- typed
	close(errc)
	for err := range errc {
		fmt.Println(err == nil, err)
	}
}
