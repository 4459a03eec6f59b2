// Package elemsize asks how the cost of passing an element through a channel
// depends on its size, and how that of passing its address does. It counts the
// instructions of a send and of a receive exactly, and times both in pairs: an
// element against one of twice its size, the address of a small array against
// that of a large one.
//
// What would change its mind: a large element that costs much more or less than
// half of one twice as large; a small one that does cost half; the address of a
// large array that takes longer to pass than that of a small one, or more than a
// tenth of a microsecond.
package elemsize

//region pass

// Pass sends what is there n times through a buffered channel and receives each
// time, in one goroutine: nobody waits and nobody is woken, so what remains is
// the cost of the two operations. What is received is dropped: a variable for it
// would cost copies of the compiler's own, which [Keep] has.
//
//go:noinline
func Pass[E any](ch chan E, what *E, n int) {
	from := *what
	for range n {
		ch <- from
		<-ch
	}
}

// Keep is Pass with a variable for what is received.
//
//go:noinline
func Keep[E any](ch chan E, what *E, n int) (to E) {
	from := *what
	for range n {
		ch <- from
		to = <-ch
	}
	return to
}

//endregion pass

// passing returns Pass for a channel and an element of its own.
func passing[E any]() func(n int) { return through(new(E)) }

// addressing returns Pass for the address of what passing would pass.
func addressing[E any]() func(n int) {
	address := new(E)
	return through(&address)
}

func through[E any](what *E) func(n int) {
	ch := make(chan E, 1)
	return func(n int) { Pass(ch, what, n) }
}

func keeping[E any]() func(n int) {
	ch, what := make(chan E, 1), new(E)
	return func(n int) { sink(Keep(ch, what, n)) }
}

//go:noinline
func sink[E any](E) {}

// Largest is the size of the largest element a channel may have: the compiler
// refuses 1<<16 (cmd/compile/internal/types/size.go).
const Largest = 1<<16 - 1

// A Size is a size of element with the work of passing it: by value, by value
// into a variable, and by address.
type Size struct {
	Bytes                int
	Value, Kept, Address func(n int)
}

// Sizes are the sizes timed.
func Sizes() []Size {
	return []Size{
		{8, passing[[8]byte](), keeping[[8]byte](), addressing[[8]byte]()},
		{16, passing[[16]byte](), keeping[[16]byte](), addressing[[16]byte]()},
		{32, passing[[32]byte](), keeping[[32]byte](), addressing[[32]byte]()},
		{64, passing[[64]byte](), keeping[[64]byte](), addressing[[64]byte]()},
		{128, passing[[128]byte](), keeping[[128]byte](), addressing[[128]byte]()},
		{256, passing[[256]byte](), keeping[[256]byte](), addressing[[256]byte]()},
		{512, passing[[512]byte](), keeping[[512]byte](), addressing[[512]byte]()},
		{1 << 10, passing[[1 << 10]byte](), keeping[[1 << 10]byte](), addressing[[1 << 10]byte]()},
		{2 << 10, passing[[2 << 10]byte](), keeping[[2 << 10]byte](), addressing[[2 << 10]byte]()},
		{4 << 10, passing[[4 << 10]byte](), keeping[[4 << 10]byte](), addressing[[4 << 10]byte]()},
		{8 << 10, passing[[8 << 10]byte](), keeping[[8 << 10]byte](), addressing[[8 << 10]byte]()},
		{16 << 10, passing[[16 << 10]byte](), keeping[[16 << 10]byte](), addressing[[16 << 10]byte]()},
		{32 << 10, passing[[32 << 10]byte](), keeping[[32 << 10]byte](), addressing[[32 << 10]byte]()},
		{Largest, passing[[Largest]byte](), keeping[[Largest]byte](), addressing[[Largest]byte]()},
	}
}
