// Package lowering asks what the compiler makes of a select statement: which
// function of the runtime each form calls, what is built before the call, and
// how control gets from the answer to the case. It lists select statements of
// every form for every release and architecture, runs the few instructions
// between the call and the cases on paper, and reads the compiler's own source.
//
// What would change its mind: a listing in which control comes back to where
// the case was chosen, an indirect jump through a table, a function that the
// compiler made of the statement, or cases numbered as they are written.
package lowering

// taken stands for the body of a case.
//
//go:noinline
func taken(n int) { last = n }

var last int

//region empty

// Empty waits for nothing.
func Empty() {
	select {}
}

//endregion empty

// Default has nothing to choose from.
func Default() {
	select {
	default:
		taken(-1)
	}
}

//region one

// OneReceive is a receive in a longer form.
func OneReceive(a chan int) {
	select {
	case v := <-a:
		taken(v)
	}
}

//endregion one

// OneDiscard drops the value.
func OneDiscard(a chan int) {
	select {
	case <-a:
		taken(0)
	}
}

// OneSend is a send in a longer form.
func OneSend(a chan int) {
	select {
	case a <- 1:
		taken(0)
	}
}

//region try

// TryReceive is the article's example: one case and default.
func TryReceive(a chan int) {
	select {
	case v := <-a:
		taken(v)
	default:
		taken(-1)
	}
}

//endregion try

// TrySend is its counterpart.
func TrySend(a chan int) {
	select {
	case a <- 1:
		taken(0)
	default:
		taken(-1)
	}
}

//region two

// Two has two cases and has to wait.
func Two(a, b chan int) {
	select {
	case <-a:
		taken(10)
	case <-b:
		taken(11)
	}
}

//endregion two

// TwoOrDefault has two cases and never waits.
func TwoOrDefault(a, b chan int) {
	select {
	case <-a:
		taken(10)
	case <-b:
		taken(11)
	default:
		taken(-1)
	}
}

//region mixed

// Mixed has sends, receives and a default, in no order.
func Mixed(a, b, c, d chan int) {
	select {
	case <-a:
		taken(10)
	default:
		taken(11)
	case b <- 1:
		taken(12)
	case <-c:
		taken(13)
	case d <- 1:
		taken(14)
	}
}

//endregion mixed

// Comma uses the second value of a receive.
func Comma(a, b chan int) {
	select {
	case v, ok := <-a:
		if ok {
			taken(v)
		}
	case b <- 2:
		taken(11)
	}
}

//region loop

// Loop leaves and repeats a loop from inside a select, by label.
func Loop(a, quit chan int) {
loop:
	for {
		select {
		case v := <-a:
			if v == 0 {
				continue loop
			}
			taken(v)
		case <-quit:
			taken(-1)
			break loop
		}
	}
}

//endregion loop
