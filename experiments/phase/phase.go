// Package phase asks in which phase the compiler recognises a channel operation.
// The compiler's own source says which of its packages know such operations, the
// compiler prints a function's tree before and after it is lowered to calls, and
// its driver says that the SSA form is built from what is left then. All of this for
// every release.
//
// What would change its mind: a release in which a send or a receive is still
// there when the SSA form is built, or whose package ssa has an operation for one.
package phase

//region operations

// Operations has one of each, for the compiler to print.
func Operations(in <-chan int, out chan<- int) (sum int) {
	own := make(chan int, 1)
	out <- 42
	sum += <-in
	v, ok := <-in
	if ok {
		sum += v
	}
	for v := range in {
		sum += v
	}
	select {
	case own <- sum:
	case v := <-in:
		sum += v
	}
	close(own)
	return sum
}

//endregion operations
