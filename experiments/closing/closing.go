// Package closing asks what close does to the goroutines that wait on a channel
// and where the panics around it are raised: who is woken, in what order, into
// which queue, with the channel's lock or without; what deferred calls and
// recover see; and whom a panic reaches that nobody recovers. It reads the
// queues of live channels and of the scheduler through their DWARF layout,
// steps through close, reads the runtime's source of every release, and lets
// programs crash.
//
// What would change its mind: a waiter that stays where it is after a close, a
// status or queue that changes only after close has returned, a readying under
// the lock, a deferred call left out, a parked sender that a close leaves in peace.
package closing

import "reflect"

//region sends

// Send sends, whoever waits.
func Send(c chan int) { c <- 1 }

// TrySend sends if that is possible at once.
func TrySend(c chan int) {
	select {
	case c <- 1:
	default:
	}
}

// SendAlone is Send in a longer form.
func SendAlone(c chan int) {
	select {
	case c <- 1:
	}
}

// SelectSend sends to c or receives from other.
func SelectSend(c, other chan int) {
	select {
	case c <- 1:
	case <-other:
	}
}

// ReflectSend sends through package reflect.
func ReflectSend(c chan int) { reflect.ValueOf(c).Send(reflect.ValueOf(1)) }

// ReflectSelect is SelectSend through package reflect.
func ReflectSelect(c, other chan int) {
	reflect.Select([]reflect.SelectCase{
		{Dir: reflect.SelectSend, Chan: reflect.ValueOf(c), Send: reflect.ValueOf(1)},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(other)},
	})
}

//endregion sends
