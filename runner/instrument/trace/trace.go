// Package trace tells which states goroutines and Ps went through while a
// function ran, and why, from the runtime's own execution trace.
//
// The runtime writes an event at every transition (runtime/trace.go,
// runtime/traceruntime.go: traceLocker.GoPark, GoUnpark, GoStart …), with the
// reason that gopark was called with in the words of runtime/traceruntime.go:
// traceBlockReasonStrings; golang.org/x/exp/trace puts the events of all
// threads in an order that fits what happened. The time stamps are real, but
// tracing costs time: who ran before whom is evidence, how long is not.
package trace

import (
	"bytes"
	"context"
	"fmt"
	rtrace "runtime/trace"
	"slices"
	"strings"
	"time"
)

// Trace is what happened between the start and the end of a region.
type Trace struct {
	Goroutine   int64           `json:"goroutine"` // that ran the region
	Duration    time.Duration   `json:"duration"`
	Transitions []Transition    `json:"transitions"` // of goroutines, in order
	Procs       []Proc          `json:"procs"`       // transitions of Ps, in order
	Intervals   []Interval      `json:"intervals"`   // by P, then by time; without gaps
	Entries     map[int64]Entry `json:"entries"`     // of the goroutines in Transitions and Intervals

	// Raw is the trace itself, for go tool trace; nil from [Read].
	Raw []byte `json:"-"`
}

// State is one of those below.
type State string

const (
	Unknown  State = "unknown" // the trace begins in the middle of its life
	None     State = "none"    // not begun yet, or ended
	Runnable State = "runnable"
	Running  State = "running"
	Waiting  State = "waiting"
	Syscall  State = "syscall"
	Idle     State = "idle" // of a P
)

// Transition is a goroutine's change from one state to another.
type Transition struct {
	When      time.Duration `json:"when"` // since the region began
	Goroutine int64         `json:"goroutine"`
	From      State         `json:"from"`
	To        State         `json:"to"`
	Reason    string        `json:"reason"`            // "chan receive", "preempted"; "" where the runtime gives none
	By        int64         `json:"by"`                // the goroutine that did it, 0 for the scheduler
	Proc      int           `json:"proc"`              // the P that it was done on, -1 for none
	Stack     []Frame       `json:"stack"`             // of Goroutine, innermost first; may be empty
	ByStack   []Frame       `json:"byStack,omitempty"` // of By, where another goroutine than Goroutine did it
}

// Top returns the innermost function of the stack, "" where there is none.
func (t Transition) Top() string {
	if len(t.Stack) == 0 {
		return ""
	}
	return t.Stack[0].Func
}

// Caller returns the innermost function outside the runtime: whose code it was
// that blocked. It is "" where there is none.
func (t Transition) Caller() string {
	for _, f := range t.Stack {
		if !strings.HasPrefix(f.Func, "runtime.") {
			return f.Func
		}
	}
	return ""
}

// String returns the transition without what differs from run to run, as
// "running → waiting (chan receive)".
func (t Transition) String() string {
	s := fmt.Sprintf("%s → %s", t.From, t.To)
	if t.Reason != "" {
		s += " (" + t.Reason + ")"
	}
	return s
}

// Frame is one call on a stack.
type Frame struct {
	Func string `json:"func"`
	File string `json:"file"`
	Line int    `json:"line"`
}

// Proc is a P's change from running to idle or back.
type Proc struct {
	When time.Duration `json:"when"`
	Proc int           `json:"proc"`
	From State         `json:"from"`
	To   State         `json:"to"`
}

// Interval is a time in which a P did one thing.
type Interval struct {
	Proc  int           `json:"proc"`
	Start time.Duration `json:"start"`
	End   time.Duration `json:"end"`
	// State is Running with a goroutine, Running with none while the P
	// schedules, Syscall while its goroutine is in a system call and the P
	// may be taken away, Idle, None or Unknown.
	State     State `json:"state"`
	Goroutine int64 `json:"goroutine"` // 0 for none
}

// Entry says where a goroutine comes from.
type Entry struct {
	Func string `json:"func"` // that it started with; "" where no stack of it was seen
	By   int64  `json:"by"`   // the goroutine that started it, 0 where that was before the trace
}

// Of returns the transitions of one goroutine.
func (t *Trace) Of(goroutine int64) []Transition {
	var list []Transition
	for _, tr := range t.Transitions {
		if tr.Goroutine == goroutine {
			list = append(list, tr)
		}
	}
	return list
}

// Started returns the goroutines that started with that function, oldest first.
func (t *Trace) Started(fn string) []int64 {
	var list []int64
	for id, e := range t.Entries {
		if e.Func == fn {
			list = append(list, id)
		}
	}
	slices.Sort(list)
	return list
}

const region = "chanlab" // the name of Record's

// Record calls f with tracing on. The error says so where the process is being
// traced already, as by go test -trace. Other goroutines of the process appear
// as well.
func Record(f func()) (*Trace, error) {
	var raw bytes.Buffer
	if err := rtrace.Start(&raw); err != nil {
		return nil, fmt.Errorf("trace: %w: run without -trace", err)
	}
	func() {
		defer rtrace.Stop()
		rtrace.WithRegion(context.Background(), region, f)
	}()
	t, err := Read(bytes.NewReader(raw.Bytes()), region)
	if err != nil {
		return nil, err
	}
	t.Raw = raw.Bytes()
	return t, nil
}
