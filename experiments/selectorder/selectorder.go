// Package selectorder asks in which order a select goes through its cases, and
// which one it takes when several are ready. It counts choices in many rounds,
// and follows single selects instruction by instruction to see which channel is
// locked, looked at and unlocked when.
//
// What would change its mind: the case that is written first taken in every
// round in which it is ready, or channels looked at in source order in every
// stepped select.
package selectorder

//region choose

// Four takes one of four cases and tells which.
func Four(a, b, c, d chan int) int {
	select {
	case <-a:
		return 0
	case <-b:
		return 1
	case <-c:
		return 2
	case <-d:
		return 3
	}
}

// Mixed takes a receive or a send; the send is written last.
func Mixed(a, b chan int) int {
	select {
	case <-a:
		return 0
	case b <- 1:
		return 1
	}
}

// TwoOrDefault does not wait.
func TwoOrDefault(a, b chan int) int {
	select {
	case <-a:
		return 0
	case <-b:
		return 1
	default:
		return 2
	}
}

// Preferred is how to ask for a first and only then for b.
func Preferred(a, b chan int) int {
	select {
	case <-a:
		return 0
	default:
	}
	select {
	case <-a:
		return 0
	case <-b:
		return 1
	}
}

//endregion choose
