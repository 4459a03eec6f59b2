// Package workload holds the channel operations on which the runner measures
// its own instrument. Each takes a number of spins to plant: none plants
// nothing and runs the same code.
package workload

// Every is how many operations share a plant.
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

// An Operation does something n times and plants spins, so many for every
// [Every] operations.
type Operation func(n, spins int)

// Operations by the name of their benchmark.
var Operations = map[string]Operation{
	"unbuffered": unbuffered,
	"buffered":   buffered,
	"stream":     stream,
	"default":    tryReceive,
	"copied":     tryReceive,
}

// The channels are made once: where a fresh one lies in memory would be noise
// of its own.
var (
	ping, pong = make(chan int), make(chan int)
	slots      = make(chan int, 8)
	queue      = make(chan int, 128)
	drained    = make(chan bool)
	empty      = make(chan int, 8)
)

func init() {
	go func() {
		for v := range ping {
			pong <- v
		}
	}()
	go func() {
		for v := range queue {
			if v < 0 {
				drained <- true
			}
		}
	}()
}

// unbuffered sends n values to another goroutine and waits for each answer.
func unbuffered(n, spins int) {
	for i := range n {
		ping <- i
		<-pong
		if i%Every == 0 {
			Spin(spins)
		}
	}
}

// buffered sends and receives in one goroutine, through a buffer.
func buffered(n, spins int) {
	for i := range n {
		slots <- i
		<-slots
		if i%Every == 0 {
			Spin(spins)
		}
	}
}

// stream passes n values to another goroutine through a buffer.
func stream(n, spins int) {
	for i := range n {
		queue <- i
		if i%Every == 0 {
			Spin(spins)
		}
	}
	queue <- -1
	<-drained
}

// tryReceive tries to receive from an empty channel. It plants after the loop:
// a spin in every 64th or 1024th operation of 4 ns changed the time of the
// others, by layout, by more than its own, and made most links faster.
func tryReceive(n, spins int) {
	for range n {
		select {
		case <-empty:
		default:
		}
	}
	Spin(spins * (n / Every))
}

// tryReceiveCopy is [tryReceive] word for word: the same code at another address.
func tryReceiveCopy(n, spins int) {
	for range n {
		select {
		case <-empty:
		default:
		}
	}
	Spin(spins * (n / Every))
}

// tryReceiveCopy2 is [tryReceive] once more.
func tryReceiveCopy2(n, spins int) {
	for range n {
		select {
		case <-empty:
		default:
		}
	}
	Spin(spins * (n / Every))
}
