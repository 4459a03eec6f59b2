// Package workload holds the channel operations on which the runner measures
// its own instrument. Each takes a number of spins that slow down every
// 64th operation: none plants nothing and runs the same code.
package workload

// Every is how many operations share one plant.
const Every = 64

var sink uint64

// Spin passes time in dependent multiplications.
//
//go:noinline
func Spin(n int) {
	x := sink
	for range n {
		x = x*6364136223846793005 + 1442695040888963407
	}
	sink = x
}

// An Operation does n operations of a kind and plants spins.
type Operation func(n, spins int)

// Operations by the name of their benchmark.
var Operations = map[string]Operation{
	"unbuffered": Unbuffered, "buffered": Buffered, "stream": Stream, "default": Default, "copied": Default,
}

// Unbuffered sends n values to another goroutine and waits for each answer.
func Unbuffered(n, spins int) {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for v := range ping {
			pong <- v
		}
	}()
	for i := range n {
		ping <- i
		<-pong
		if i%Every == 0 {
			Spin(spins)
		}
	}
	close(ping)
}

// Buffered sends and receives in one goroutine, through a buffer.
func Buffered(n, spins int) {
	c := make(chan int, 8)
	for i := range n {
		c <- i
		<-c
		if i%Every == 0 {
			Spin(spins)
		}
	}
}

// Stream passes n values to another goroutine through a buffer.
func Stream(n, spins int) {
	c, done := make(chan int, 128), make(chan bool)
	go func() {
		for range c {
		}
		close(done)
	}()
	for i := range n {
		c <- i
		if i%Every == 0 {
			Spin(spins)
		}
	}
	close(c)
	<-done
}

// Default tries to receive from an empty channel.
func Default(n, spins int) {
	c := make(chan int, 8)
	for i := range n {
		select {
		case <-c:
		default:
		}
		if i%Every == 0 {
			Spin(spins)
		}
	}
}

// DefaultCopy is [Default] word for word: the same code at another address.
func DefaultCopy(n, spins int) {
	c := make(chan int, 8)
	for i := range n {
		select {
		case <-c:
		default:
		}
		if i%Every == 0 {
			Spin(spins)
		}
	}
}

// DefaultCopy2 is [Default] once more.
func DefaultCopy2(n, spins int) {
	c := make(chan int, 8)
	for i := range n {
		select {
		case <-c:
		default:
		}
		if i%Every == 0 {
			Spin(spins)
		}
	}
}
