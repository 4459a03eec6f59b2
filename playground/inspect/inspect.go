// Package inspect draws a channel as the runtime has it: the fields of its
// hchan, the slots of its ring, and the goroutines that wait on it.
//
//	inspect.Chan("jobs", jobs)
//
// prints, for a ring of three slots that is full and has a sender behind it,
//
//	jobs  qcount 3  dataqsiz 3  sendx 0  recvx 0  closed 0
//	  buf    | 10 | 20 | 30 |
//	           rs
//	  sendq  1 waiting: 40
//
// where r and s stand under the slots that recvx and sendx name and a dot is an
// empty slot. The page of the book that runs a program gets the same state as
// a step of its channel view.
//
// What is drawn is read from memory, at offsets that debug information gave
// for each release of Go (layouts.go), and is held against len, cap and the
// element type before it is shown. For a release that is not in the table there
// is a message and no picture.
//
// Reading takes no lock of the channel's, so it is a data race with whoever
// uses the channel at that moment. Under js/wasm there is one thread and nobody
// does. Elsewhere it is for the program to see to it that all others are parked
// or have nothing to do with the channel; [Await] waits until they are parked.
package inspect

import (
	"fmt"
	"io"
	"os"
	"reflect"
	"runtime"
	"strings"
	"sync/atomic"
	"time"
)

// Chan draws the channel ch on standard output, under a name. In a page of the
// book it also adds a step to the channel view.
func Chan(name string, ch any) {
	Fchan(os.Stdout, callerLine(), name, ch)
}

// Fchan is [Chan] for an engine that runs the program itself: it draws on w,
// and the line is the one that the call stands on, or 0.
func Fchan(w io.Writer, line int, name string, ch any) {
	step, err := Look(name, ch)
	if err != nil {
		fmt.Fprintf(w, "%s: %v\n", name, err)
		return
	}
	step.Line = line
	step.Seq = int(steps.Add(1))
	io.WriteString(w, step.String())
	emit(step)
}

// steps counts what was drawn, so that a page can tell steps apart.
var steps atomic.Int64

// Look reads the channel ch without drawing it.
func Look(name string, ch any) (*Step, error) {
	v, err := channel(ch)
	if err != nil {
		return nil, err
	}
	l, err := layoutOf(runtime.Version())
	if err != nil {
		return nil, err
	}
	step := &Step{Name: name, Elemtype: v.Type().Elem().String(), Nil: v.IsNil()}
	if step.Nil {
		return step, nil
	}
	for range 3 { // the state may have changed under our eyes
		if err = step.read(v, l); err == nil {
			return step, nil
		}
		runtime.Gosched()
	}
	return nil, err
}

// Await gives way until n goroutines wait on ch, as senders and receivers
// together, so that a program can look at them. It panics when they do not come.
func Await(ch any, n int) {
	v, err := channel(ch)
	if err == nil && v.IsNil() {
		err = fmt.Errorf("who waits on a nil channel stands in no queue")
	}
	l, unknown := layoutOf(runtime.Version())
	if err == nil {
		err = unknown
	}
	if err != nil {
		panic("inspect: " + err.Error())
	}
	c := view{v.UnsafePointer(), l.hchan}
	waiting := 0
	for try := range 3000 {
		if waiting = c.waiting(l); waiting == n {
			return
		}
		if try < 1000 {
			runtime.Gosched()
		} else {
			time.Sleep(time.Millisecond)
		}
	}
	panic(fmt.Sprintf("inspect: waited for %d on the channel, and found %d", n, waiting))
}

// channel returns ch as a value of a channel type.
func channel(ch any) (reflect.Value, error) {
	v := reflect.ValueOf(ch)
	if v.Kind() != reflect.Chan {
		return v, fmt.Errorf("not a channel but %T", ch)
	}
	return v, nil
}

// callerLine is the line that called the function which calls it; 0 where that
// is no source the reader knows, as under an interpreter.
func callerLine() int {
	pc, _, line, ok := runtime.Caller(2)
	if f := runtime.FuncForPC(pc); !ok || f == nil || strings.HasPrefix(f.Name(), "reflect.") || strings.Contains(f.Name(), "/yaegi/") {
		return 0
	}
	return line
}
