package inspect

import "syscall/js"

// emit hands the step to the page, as JSON, if it listens.
func emit(s *Step) {
	if listener := js.Global().Get("chanlabChannel"); listener.Type() == js.TypeFunction {
		listener.Invoke(s.JSON())
	}
}
