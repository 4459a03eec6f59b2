// Package trysend asks what a `select` with `default` is: which functions of the
// runtime it becomes, what one attempt executes and locks, whether it ever
// leaves the program for the system or the scheduler, and what it costs by the
// number of channels it looks at. The compiler's listing and the runtime's
// source answer the first, every instruction of an attempt the rest.
//
// What would change its mind: a release whose runtime has a chansend_nb or a
// chanrecv_nb; an attempt that executes a SYSCALL or reaches gopark; a change
// to a channel that is made without its lock; a select over channels of which
// one always has an element that reports none.
package trysend

//region receive

// TryReceive receives if that is possible at once.
func TryReceive(c <-chan int) (v int, ok bool) {
	select {
	case v = <-c:
		return v, true
	default:
		return 0, false
	}
}

//endregion receive

//region send

// TrySend sends if that is possible at once, and reports whether it did.
func TrySend(c chan<- int, v int) bool {
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

//endregion send

//region either

// TryEither receives from one of two channels if that is possible at once.
func TryEither(a, b <-chan int) (v int, ok bool) {
	select {
	case v = <-a:
		return v, true
	case v = <-b:
		return v, true
	default:
		return 0, false
	}
}

//endregion either

//region wait

// Either waits until it can receive from one of two channels.
func Either(a, b <-chan int) (v int) {
	select {
	case v = <-a:
	case v = <-b:
	}
	return v
}

//endregion wait

//region default

// Default has nothing to try.
func Default() bool {
	select {
	default:
		return false
	}
}

//endregion default
