package trace

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"golang.org/x/exp/trace"
)

// Read reads an execution trace of Go 1.22 or later and returns what happened
// in its first region of that name (runtime/trace.WithRegion), or in all of it
// where the name is "".
func Read(r io.Reader, region string) (*Trace, error) {
	in, err := trace.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("trace: %w", err)
	}
	b := builder{t: &Trace{Entries: map[int64]Entry{}}, inside: region == "", procs: map[int]*Interval{}}
	begun := region == "" // now or before
	var first, last trace.Time
	seen := false
	for {
		ev, err := in.ReadEvent()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("trace: %w", err)
		}
		if !seen {
			seen, first = true, ev.Time()
		}
		last = ev.Time()
		switch ev.Kind() {
		case trace.EventRegionBegin:
			if !begun && ev.Region().Type == region {
				begun, b.inside = true, true
				b.t.Goroutine = int64(ev.Goroutine())
				b.start = ev.Time()
				b.enter()
			}
		case trace.EventRegionEnd:
			if b.inside && ev.Region().Type == region && int64(ev.Goroutine()) == b.t.Goroutine {
				b.finish(ev.Time())
			}
		case trace.EventStateTransition:
			if b.start == 0 && region == "" {
				b.start = first
			}
			b.transition(ev)
		}
	}
	if !begun {
		return nil, fmt.Errorf("trace: no region %q", region)
	}
	if b.inside {
		if region != "" {
			return nil, errors.New("trace: the region does not end in the trace")
		}
		b.finish(last)
	}
	b.tidy()
	return b.t, nil
}

// builder follows all goroutines and Ps and takes down what lies inside the region.
type builder struct {
	t      *Trace
	inside bool
	start  trace.Time
	procs  map[int]*Interval // what each P is doing; its End is open
}

func (b *builder) transition(ev trace.Event) {
	st := ev.StateTransition()
	when := ev.Time().Sub(b.start)
	switch st.Resource.Kind {
	case trace.ResourceProc:
		from, to := st.Proc()
		p := Proc{when, int(st.Resource.Proc()), procState(from), procState(to)}
		b.change(p.Proc, when, p.To, 0)
		if b.inside {
			b.t.Procs = append(b.t.Procs, p)
		}
	case trace.ResourceGoroutine:
		from, to := st.Goroutine()
		tr := Transition{
			When:      when,
			Goroutine: int64(st.Resource.Goroutine()),
			From:      goState(from),
			To:        goState(to),
			Reason:    st.Reason,
			Proc:      -1,
			Stack:     frames(st.Stack),
		}
		if g := ev.Goroutine(); g != trace.NoGoroutine {
			tr.By = int64(g)
			if tr.By != tr.Goroutine {
				tr.ByStack = frames(ev.Stack())
			}
		}
		if p := ev.Proc(); p != trace.NoProc {
			tr.Proc = int(p)
		}
		b.entry(tr, from == trace.GoNotExist)
		b.run(tr, to)
		if b.inside {
			b.t.Transitions = append(b.t.Transitions, tr)
		}
	}
}

// entry learns where a goroutine comes from: its first frame, from whatever
// stack shows it.
func (b *builder) entry(tr Transition, created bool) {
	e := b.t.Entries[tr.Goroutine]
	if n := len(tr.Stack); n > 0 && e.Func == "" {
		e.Func = tr.Stack[n-1].Func
	}
	if created {
		e.By = tr.By
	}
	b.t.Entries[tr.Goroutine] = e
}

// run notes what a goroutine's transition means for Ps.
func (b *builder) run(tr Transition, to trace.GoState) {
	if to.Executing() {
		if tr.Proc >= 0 {
			b.change(tr.Proc, tr.When, tr.To, tr.Goroutine)
		}
		return
	}
	for id, p := range b.procs {
		if p.Goroutine == tr.Goroutine {
			b.change(id, tr.When, Running, 0)
		}
	}
}

// change ends what a P is doing and begins something else.
func (b *builder) change(proc int, when time.Duration, state State, goroutine int64) {
	p := b.procs[proc]
	if p == nil {
		p = &Interval{Proc: proc, State: Unknown}
		b.procs[proc] = p
	}
	b.close(p, when)
	p.Start, p.State, p.Goroutine = when, state, goroutine
}

func (b *builder) close(p *Interval, when time.Duration) {
	if b.inside && when > p.Start {
		done := *p
		done.End = when
		b.t.Intervals = append(b.t.Intervals, done)
	}
}

// enter starts the clock of the region.
func (b *builder) enter() {
	for _, p := range b.procs {
		p.Start = 0
	}
}

func (b *builder) finish(at trace.Time) {
	b.t.Duration = at.Sub(b.start)
	for _, p := range b.procs {
		b.close(p, b.t.Duration)
	}
	b.inside = false
}

// tidy sorts, and drops the entries that nothing refers to.
func (b *builder) tidy() {
	slices.SortStableFunc(b.t.Intervals, func(a, b Interval) int {
		return cmp.Or(cmp.Compare(a.Proc, b.Proc), cmp.Compare(a.Start, b.Start))
	})
	used := map[int64]bool{b.t.Goroutine: true}
	for _, tr := range b.t.Transitions {
		used[tr.Goroutine] = true
	}
	for _, i := range b.t.Intervals {
		used[i.Goroutine] = true
	}
	for id := range b.t.Entries {
		if !used[id] {
			delete(b.t.Entries, id)
		}
	}
}

func frames(s trace.Stack) []Frame {
	var list []Frame
	for f := range s.Frames() {
		list = append(list, Frame{f.Func, f.File, int(f.Line)})
	}
	return list
}

func goState(s trace.GoState) State {
	switch s {
	case trace.GoNotExist:
		return None
	case trace.GoRunnable:
		return Runnable
	case trace.GoRunning:
		return Running
	case trace.GoWaiting:
		return Waiting
	case trace.GoSyscall:
		return Syscall
	}
	return Unknown
}

func procState(s trace.ProcState) State {
	switch s {
	case trace.ProcNotExist:
		return None
	case trace.ProcRunning:
		return Running
	case trace.ProcIdle:
		return Idle
	}
	return Unknown
}
