// Package access asks what a channel operation does to the fields of its
// channel: which ones it reads and writes, how often, in which order, with
// which instructions, and whether it holds the channel's lock meanwhile. It
// steps through every operation one instruction at a time, under every Go
// release from 1.21 on, and finds every mention of the same fields in the
// syntax tree of that release's runtime.
//
// What would change its mind: an instruction with a LOCK prefix, or an XCHG, on
// any field but the lock; a write to a field while the lock is not held; a
// write to qcount or to a wait queue in the runtime's source that goes through
// one of its atomic functions.
package access

import (
	"fmt"
	"strings"

	"chanlab/runner/instrument/step"
)

// Channel is the name under which the programs hand over the channel; Head and
// Node are two entries of its queue of senders, in the order in which they wait.
const (
	Channel = "c"
	Head    = "head"
	Node    = "node"
)

// lockField is the word of the channel that its lock is made of.
const lockField = "lock.key"

// Operation is what one channel operation did to what was watched.
type Operation struct {
	Name   string  `json:"name"`
	Fields []Field `json:"fields"` // in the order in which they were first touched
	Events []Event `json:"events"` // in the order of execution
}

// Field counts the instructions that touched one field.
type Field struct {
	Object  string `json:"object"`
	Name    string `json:"name"`
	Reads   int    `json:"reads,omitempty"`
	Writes  int    `json:"writes,omitempty"`  // one that reads and writes counts as both
	Atomic  int    `json:"atomic,omitempty"`  // of them atomic read-modify-writes
	Outside int    `json:"outside,omitempty"` // of them while the channel's lock was not held
}

// Event is one instruction that touched a watched field, or that is an atomic
// read-modify-write of anything else.
type Event struct {
	Func   string // "chansend", without the package
	Text   string // the instruction
	Object string // "" for an atomic of something that nobody watches
	Field  string
	How    string // "r", "w" or "rw"
	Atomic bool
	Held   bool // the channel's lock was held before
}

// MarshalText makes one line of an event, so that a fact file can be read.
func (e Event) MarshalText() ([]byte, error) {
	field := "-"
	if e.Object != "" {
		field = e.Object + "." + e.Field
	}
	var flags string
	if e.Atomic {
		flags += " atomic"
	}
	if e.Held {
		flags += " held"
	}
	return fmt.Appendf(nil, "%s %s %s%s: %s", e.Func, field, e.How, flags, e.Text), nil
}

// UnmarshalText reads what MarshalText wrote.
func (e *Event) UnmarshalText(text []byte) error {
	head, inst, ok := strings.Cut(string(text), ": ")
	words := strings.Fields(head)
	if !ok || len(words) < 3 {
		return fmt.Errorf("an event as MarshalText writes it: got %q", text)
	}
	*e = Event{Func: words[0], How: words[2], Text: inst}
	if words[1] != "-" {
		e.Object, e.Field, _ = strings.Cut(words[1], ".")
	}
	for _, w := range words[3:] {
		e.Atomic, e.Held = e.Atomic || w == "atomic", e.Held || w == "held"
	}
	return nil
}

//region summarise

// Summarise reads an operation off the instructions that it executed. The lock
// counts as held from one atomic instruction on its word to the next: nobody
// else runs, so the first one takes it and the second gives it back
// (runtime/lock_futex.go, lock_spinbit.go: lock2, unlock2).
func Summarise(r *step.Region) (*Operation, error) {
	if n := r.Opaque(); n > 0 {
		return nil, fmt.Errorf("operation %s: %d instructions could not be decoded: what they touch is unknown", r.Name, n)
	}
	op := &Operation{Name: r.Name}
	held, last := false, 0
	for _, in := range r.Insts {
		if isNilCheck(in.Text) {
			continue
		}
		e := Event{Func: strings.TrimPrefix(in.Func, "runtime."), Text: in.Text, Atomic: in.Atomic, Held: held}
		for _, a := range in.Accesses {
			e.Object, e.Field, e.How = a.Object, a.Field, how(a)
			op.count(e)
			op.Events = append(op.Events, e)
			last = len(op.Events)
			if a.Object == Channel && a.Field == lockField && in.Atomic {
				held = !held
			}
		}
		if len(in.Accesses) == 0 && in.Atomic {
			e.How = "rw"
			op.Events = append(op.Events, e)
		}
	}
	op.Events = op.Events[:last] // what follows is the scheduler's
	if held {
		return nil, fmt.Errorf("operation %s ends with the channel locked: its region is cut in the middle", r.Name)
	}
	return op, nil
}

//endregion summarise

// isNilCheck reports whether an instruction is the compiler's test that a
// pointer is not nil: it touches the first byte and does nothing with it.
func isNilCheck(text string) bool { return strings.HasPrefix(text, "TESTB AL, 0(") }

func how(a step.Access) (s string) {
	if a.Read {
		s += "r"
	}
	if a.Write {
		s += "w"
	}
	return s
}

func (op *Operation) count(e Event) {
	f := op.field(e.Object, e.Field)
	if f == nil {
		op.Fields = append(op.Fields, Field{Object: e.Object, Name: e.Field})
		f = &op.Fields[len(op.Fields)-1]
	}
	if strings.Contains(e.How, "r") {
		f.Reads++
	}
	if strings.Contains(e.How, "w") {
		f.Writes++
	}
	if e.Atomic {
		f.Atomic++
	}
	if !e.Held {
		f.Outside++
	}
}

func (op *Operation) field(object, name string) *Field {
	for i := range op.Fields {
		if f := &op.Fields[i]; f.Object == object && f.Name == name {
			return f
		}
	}
	return nil
}

// Of returns what the operation did to a field of the channel, with its parts
// ("recvq" is recvq.first and recvq.last).
func (op *Operation) Of(name string) (sum Field) {
	sum.Object, sum.Name = Channel, name
	for _, f := range op.Fields {
		if f.Object == Channel && (f.Name == name || strings.HasPrefix(f.Name, name+".")) {
			sum.Reads += f.Reads
			sum.Writes += f.Writes
			sum.Atomic += f.Atomic
			sum.Outside += f.Outside
		}
	}
	return sum
}

// Touches is how many instructions touched the field: one that reads and
// writes is one.
func (op *Operation) Touches(name string) (n int) {
	for _, e := range op.Events {
		if e.Object == Channel && (e.Field == name || strings.HasPrefix(e.Field, name+".")) {
			n++
		}
	}
	return n
}
