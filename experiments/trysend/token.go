package trysend

//region token

// A Ring is two channels of which at least one holds the token at every
// moment: it is put into the one before it is taken from the other.
type Ring struct{ a, b chan int }

// NewRing returns a ring with its token in place.
func NewRing() *Ring {
	r := &Ring{make(chan int, 1), make(chan int, 1)}
	r.a <- 1
	return r
}

// Turn moves the token round, n times.
func (r *Ring) Turn(n int) {
	for range n {
		r.b <- 1
		<-r.a
		r.a <- 1
		<-r.b
	}
}

// Together looks once at both channels and reports whether the token was
// there. What it takes it puts back.
func (r *Ring) Together() bool {
	select {
	case v := <-r.a:
		r.a <- v
	case v := <-r.b:
		r.b <- v
	default:
		return false
	}
	return true
}

// Apart looks at one channel and then at the other; between is how long it
// takes from one to the other, in turns of a loop.
func (r *Ring) Apart(between int) bool {
	for _, c := range []chan int{r.a, r.b} {
		select {
		case v := <-c:
			c <- v
			return true
		default:
		}
		for range between {
		}
	}
	return false
}

//endregion token
