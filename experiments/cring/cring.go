// Package cring asks whether the article's ring in C (a buffer of 256 bytes,
// head, tail, size, an index that moves by a mask) keeps its promises: as a
// queue in every state that it can be in, at its limits, with other capacities,
// and when a writer and a reader use it at the same time, as the two sides of a
// channel do. The ring is written anew in C, compiled with the machine's own
// compiler, driven through whole histories and compared with a queue that is too
// simple to be wrong.
//
// What would change its mind: a history of one thread in which the ring answers
// differently from a queue; a capacity that is no power of two and that a
// mask serves; two threads on the ring, every interleaving of two operations, and a
// race detector's look at them, if nothing goes wrong in any of them.
package cring

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
)

// An Op is one operation on a ring.
type Op struct {
	Kind byte // 'z' makes a new ring, 'w' writes, 'r' reads
	Byte byte // that is written
}

// A Result is what an operation answered, and the ring after it.
type Result struct {
	Returned         int
	Byte             byte // that was read
	Head, Tail, Size int
	Intact           bool // the ring has not changed
	Untouched        bool // nor has the byte to read into
}

// Drive runs a program made of drive.c through the operations.
func Drive(ctx context.Context, program string, ops []Op) ([]Result, error) {
	var in []byte
	answers := 0
	for _, op := range ops {
		in = append(in, op.Kind)
		if op.Kind == 'w' {
			in = append(in, op.Byte)
		}
		if op.Kind != 'z' {
			answers++
		}
	}
	cmd := exec.CommandContext(ctx, program)
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("driving the ring: %w", err)
	}
	const width = 10
	if len(out) != answers*width {
		return nil, fmt.Errorf("driving the ring: %d bytes of answers to %d operations: %w", len(out), answers, errShort)
	}
	results := make([]Result, 0, len(ops))
	for _, op := range ops {
		if op.Kind == 'z' {
			results = append(results, Result{})
			continue
		}
		a := out[:width]
		out = out[width:]
		word := func(i int) int { return int(a[i])<<8 | int(a[i+1]) }
		results = append(results, Result{
			Returned: int(int8(a[0])), Byte: a[1], Head: word(2), Tail: word(4), Size: word(6),
			Intact: a[8] != 0, Untouched: a[9] != 0,
		})
	}
	return results, nil
}

var errShort = errors.New("the program ended early")

//region queue

// A Queue is what a ring of that capacity should be: a list, and a limit.
type Queue struct {
	Capacity int
	list     []byte
}

// Do carries out an operation and returns what a ring should answer.
func (q *Queue) Do(op Op) (returned int, read byte) {
	switch {
	case op.Kind == 'z':
		q.list = nil
	case op.Kind == 'w' && len(q.list) == q.Capacity:
		return -1, 0
	case op.Kind == 'w':
		q.list = append(q.list, op.Byte)
	case len(q.list) > 0:
		read, q.list = q.list[0], q.list[1:]
		return 1, read
	}
	return 0, 0
}

// Len returns how many bytes are in the queue.
func (q *Queue) Len() int { return len(q.list) }

//endregion queue

// Differ returns the indexes of the operations that a ring answered otherwise
// than a queue of that capacity, at most limit of them.
func Differ(capacity int, ops []Op, results []Result, limit int) (wrong []int) {
	q := Queue{Capacity: capacity}
	for i, op := range ops {
		returned, read := q.Do(op)
		r := results[i]
		if op.Kind == 'z' || r.Returned == returned && (op.Kind == 'w' || returned == 0 || r.Byte == read) {
			continue
		}
		if wrong = append(wrong, i); len(wrong) == limit {
			break
		}
	}
	return wrong
}
