// recover works only in the goroutine that panics.

package main

import (
	"errors"
	"fmt"
)

func safe(id int, f func(), errs chan<- error) {
	defer func() {
		if r := recover(); r != nil {
			errs <- fmt.Errorf("worker %d: %v", id, r)
			return
		}
		errs <- nil
	}()
	f()
}

func main() {
	errs := make(chan error)
	for i, f := range []func(){
		func() {},
		func() { panic("boom") },
		func() { var a []int; _ = a[5] },
		func() { panic(errors.New("an error")) },
		func() { var p *struct{ x int }; p.x++ },
	} {
		go safe(i, f, errs)
		fmt.Println(<-errs)
	}
}
