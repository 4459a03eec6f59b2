// Package rendezvous asks when a send on an unbuffered channel returns. Senders
// are traced while nobody receives and while somebody does, and beside them sends
// into a buffer: the runtime's own trace says in which state each sender was,
// what it waited for, and which goroutine ended its wait.
//
// What would change its mind: a send that returns before a receive has begun, or
// one that goes on waiting after a receive has taken its value.
package rendezvous

//region send

// Sender returns what a goroutine does that sends v and says when it is done.
func Sender(c chan<- int, v int, done chan<- bool) func() {
	return func() {
		c <- v
		done <- true
	}
}

// Receiver returns what a goroutine does that receives one value.
func Receiver(c <-chan int, got chan<- int) func() {
	return func() { got <- <-c }
}

//endregion send
