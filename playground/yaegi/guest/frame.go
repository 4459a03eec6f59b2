package guest

// A Frame holds the deferred calls of one call of a function. It makes Go's
// rules of defer, panic and recover hold for interpreted functions: a panic in
// a deferred call replaces the one under way, and the remaining calls still
// run.
type Frame struct {
	m         *Machine
	calls     []func()
	panicking bool
	value     *thrown // the panic under way, or the one that was recovered last
}

// Defers runs body, and then what it deferred.
func (m *Machine) Defers(body func(*Frame)) {
	f := &Frame{m: m}
	defer f.unwind()
	body(f)
}

// Defer puts a call before those already deferred.
func (f *Frame) Defer(call func()) { f.calls = append(f.calls, call) }

// Recover is the built-in of the same name, for a function that this frame
// deferred.
func (f *Frame) Recover() any {
	if !f.panicking {
		return nil
	}
	f.panicking = false
	f.value.recovered = true
	return f.value.value
}

func (f *Frame) unwind() {
	if r := recover(); r != nil {
		f.take(r)
	}
	if f.m.Ended() {
		return // the process would be gone
	}
	f.run()
	if f.panicking {
		panic(f.value)
	}
}

func (f *Frame) run() {
	for len(f.calls) > 0 && !f.m.Ended() {
		last := len(f.calls) - 1
		call := f.calls[last]
		f.calls = f.calls[:last]
		f.step(call)
	}
}

func (f *Frame) step(call func()) {
	returned := false
	defer func() {
		if r := recover(); r != nil {
			f.take(r)
		} else if !returned && !f.m.Ended() {
			// It ends panics, and what is left to be called may begin others.
			f.m.giveUp("runtime.Goexit in a deferred call")
		}
	}()
	call()
	returned = true
	if !f.panicking {
		f.value = nil // recovered for good
	}
}

// take makes r the panic under way, after the one that was.
func (f *Frame) take(r any) {
	v := f.m.translate(r)
	if f.value != nil && f.value != v {
		v.follow(f.value)
	}
	f.panicking, f.value = true, v
}
