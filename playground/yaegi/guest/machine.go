// Package guest is what a lowered program calls: compiled code for the parts
// of Go that the interpreter does not keep (goroutines that are known by
// number and line, deferred calls, panics, the end of the program), and the
// record of how a program ended.
package guest

import (
	"fmt"
	"io"
	"reflect"
	"runtime"
	"sort"
	"strings"
	"sync"
	"time"

	"chanlab/playground/inspect"
)

// An Ending says how a program ended.
type Ending struct {
	Kind    string  // exit, panic, deadlock, fatal, crash
	Code    int     // exit status
	Message string  // the first lines of Go's own message
	Reason  string  // for a crash: why the interpreter gave up
	Trace   []Trace // for panics and deadlocks
}

// A Trace is one goroutine of the interpreted program.
type Trace struct {
	ID        int
	State     string // Go's word, such as "chan receive"
	At        int    // where it is: a number that the lowering gave out
	In        string // the library's function that it is in, if it is there that it waits
	CreatedAt int    // where its go statement stands; 0 where the library has it
	CreatedBy int    // the goroutine that ran it
}

// A Thread is a goroutine of the program. The lowered program sets At before
// each statement that may block or panic: a store costs a tenth of a call.
type Thread struct {
	At        int
	in        string
	id        int
	parent    int
	createdAt int
	g         uintptr
}

// A Machine runs one program.
type Machine struct {
	Stdout, Stderr io.Writer
	// States names what the statement at a position waits for.
	States map[int]string
	// Mixed are the positions of statements in which a fault may come before a
	// call that the compiler makes first.
	Mixed map[int]bool
	// Position names a position's file and line.
	Position func(at int) (file string, line int)
	// Notify hears of the results of tests as they come.
	Notify func(TestResult)
	// Start is when the program began.
	Start time.Time

	mu      sync.Mutex
	threads map[uintptr]*Thread
	next    int
	live    int
	speaker string // the test whose messages come
	left    bool   // the main goroutine is gone, by runtime.Goexit
	ended   bool
	over    chan Ending
	tests   []*T
	names   map[string]int // how often a subtest's name was asked for
}

// New returns a machine whose program writes to stdout and stderr.
func New(stdout, stderr io.Writer) *Machine {
	return &Machine{Stdout: stdout, Stderr: stderr, threads: map[uintptr]*Thread{}, names: map[string]int{}, over: make(chan Ending, 1), Start: time.Now()}
}

// Over delivers the ending, once.
func (m *Machine) Over() <-chan Ending { return m.over }

// Ended reports whether the program has ended.
func (m *Machine) Ended() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.ended
}

// Left reports how many goroutines of the program have not returned.
func (m *Machine) Left() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.live
}

func (m *Machine) end(e Ending) {
	m.mu.Lock()
	first := !m.ended
	m.ended = true
	m.mu.Unlock()
	if first {
		m.over <- e
	}
}

// Self returns the record of the calling goroutine.
func (m *Machine) Self() *Thread {
	g := current()
	m.mu.Lock()
	defer m.mu.Unlock()
	t := m.threads[g]
	if t == nil {
		// Not started by a go statement: a timer's function.
		t = m.thread(g)
	}
	return t
}

// thread makes the record of goroutine g; m.mu is held.
func (m *Machine) thread(g uintptr) *Thread {
	m.next++
	t := &Thread{id: m.next, g: g}
	if m.next == 1 {
		m.next = 17 // as a compiled program: the runtime has its own before
	}
	m.threads[g] = t
	return t
}

// Go runs f in a goroutine of its own.
func (m *Machine) Go(at int, f func()) {
	parent := m.Self()
	m.mu.Lock()
	m.live++
	m.mu.Unlock()
	go func() {
		m.mu.Lock()
		t := m.thread(current())
		t.parent, t.createdAt, t.At = parent.id, at, -at
		m.mu.Unlock()
		defer m.leave(t)
		f()
	}()
}

// WaitGo is (*sync.WaitGroup).Go.
func (m *Machine) WaitGo(at int, wg *sync.WaitGroup, f func()) {
	wg.Add(1)
	m.Go(at, func() {
		defer func() {
			if r := recover(); r != nil {
				v := m.translate(r)
				v.again = true
				panic(v) // the group lets nobody go on
			}
			wg.Done()
		}()
		f()
	})
}

// Callback makes a function for a timer, which calls it in a goroutine that
// nobody else starts.
func (m *Machine) Callback(at int, f func()) func() {
	parent := m.Self()
	return func() {
		m.mu.Lock()
		if m.ended {
			m.mu.Unlock()
			return
		}
		m.live++
		t := m.thread(current())
		t.parent, t.createdAt, t.At = parent.id, at, -at
		m.mu.Unlock()
		defer m.leave(t)
		f()
	}
}

// Main runs the program's main function on the calling goroutine.
func (m *Machine) Main(f func()) {
	m.mu.Lock()
	m.live++
	t := m.thread(current())
	m.mu.Unlock()
	returned := false
	defer func() {
		if !returned {
			m.mu.Lock()
			m.left = true
			m.mu.Unlock()
		}
	}()
	defer m.leave(t)
	f()
	returned = true
	m.end(Ending{Kind: "exit"})
}

// leave is deferred at the bottom of each goroutine.
func (m *Machine) leave(t *Thread) {
	if r := recover(); r != nil && !m.Ended() {
		m.crash(t, r)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.live--
	if m.threads[t.g] == t {
		delete(m.threads, t.g)
	}
}

// Exit ends the program without running deferred calls.
func (m *Machine) Exit(code int) {
	m.end(Ending{Kind: "exit", Code: code})
	runtime.Goexit()
}

// Block waits for ever, as an empty select.
func (m *Machine) Block() { select {} }

// Deadlock ends the program because nothing can run any more. Who calls it
// has found that every goroutine waits and that no timer is pending.
func (m *Machine) Deadlock() {
	m.mu.Lock()
	if m.ended {
		m.mu.Unlock()
		return
	}
	message := "fatal error: all goroutines are asleep - deadlock!"
	if m.left && m.live == 0 {
		message = "fatal error: no goroutines (main called runtime.Goexit) - deadlock!"
	}
	e := Ending{Kind: "deadlock", Code: 2, Message: message, Trace: m.traces()}
	m.mu.Unlock()
	m.end(e)
}

func (m *Machine) traces() []Trace {
	nils := waitingOnNil()
	var list []Trace
	for _, t := range m.threads {
		state := m.States[t.At]
		switch {
		case t.in != "":
			state = "chan receive"
		case state == "":
			state = "waiting"
		}
		if nils[t.g] && strings.HasPrefix(state, "chan") {
			state += " (nil chan)"
		}
		list = append(list, Trace{ID: t.id, State: state, At: t.At, In: t.in, CreatedAt: t.createdAt, CreatedBy: t.parent})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
	return list
}

// Goroutines is the program's runtime.NumGoroutine.
func (m *Machine) Goroutines() int { return m.Left() }

// Symbols are the packages that a lowered program sees differently.
func (m *Machine) Symbols() map[string]map[string]reflect.Value {
	v := reflect.ValueOf
	return map[string]map[string]reflect.Value{
		Path + "/guest": {
			"Self": v(m.Self), "Go": v(m.Go), "Main": v(m.Main), "WaitGo": v(m.WaitGo), "Callback": v(m.Callback), "Defers": v(m.Defers), "Panic": v(m.Panic), "Block": v(m.Block),
			"Print": v(m.Print), "Println": v(m.Println), "Test": v(m.Test), "Finish": v(m.Finish), "On": v(On),
			"Index": v(Index), "Shift": v(Shift), "Is": v(Is), "AsError": v(AsError), "Assertion": v(Assertion), "Rune": v(Rune), "Low": v(Low), "Text": v(m.Text), "Min": v(Min), "Max": v(Max), "RangeDone": v(RangeDone),
			"Frame": v((*Frame)(nil)), "Thread": v((*Thread)(nil)),
		},
		// The doubled slash keeps the interpreter from its own treatment of
		// these packages, which costs 30 ms a run.
		"fmt//fmt": {
			"Print":   v(func(a ...any) (int, error) { return fmt.Fprint(m.Stdout, a...) }),
			"Printf":  v(func(f string, a ...any) (int, error) { return fmt.Fprintf(m.Stdout, f, a...) }),
			"Println": v(func(a ...any) (int, error) { return fmt.Fprintln(m.Stdout, a...) }),
		},
		"os//os": {
			"Exit": v(m.Exit), "Stdout": v(&m.Stdout).Elem(), "Stderr": v(&m.Stderr).Elem(),
			"Args": v([]string{"prog"}),
		},
		"chanlab/playground/inspect//inspect": {
			"Await": v(inspect.Await),
			"Chan": v(func(name string, ch any) {
				_, line := m.Position(m.Self().At)
				inspect.Fchan(m.Stdout, line, name, ch)
			}),
		},
		"runtime//runtime": {"NumGoroutine": v(m.Goroutines)},
		"testing//testing": {"T": v((*T)(nil))},
	}
}

// Path is the import path of this package in lowered programs.
const Path = "chanlab/guest"
