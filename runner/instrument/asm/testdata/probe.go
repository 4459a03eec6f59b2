// Package probe is what the recorded listings are of: each function makes the
// compiler print something the parser must tell apart.
package probe

type pair struct{ X, Y int }

type box[T any] struct{ c chan T }

func (b *box[T]) put(v T) { b.c <- v }

func Send(c chan int, v int) { c <- v }

func TrySend(c chan int, v int) bool {
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

func SendPair(b *box[pair], x int) { b.put(pair{X: x, Y: 7}) }

func Half(f func(uint64) uint64, x, y uint64) uint64 { return f(x) / y }

func SendSeven(c chan<- int) { c <- 7 }
