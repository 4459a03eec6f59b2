package closing

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// probe closes channels with different numbers of waiters, and sends on closed
// ones. The offsets come from the layout of the release that builds it.
const probe = `package main

import (
	"runtime"
	"strconv"
	"unsafe"
)

const (
	recvqFirst = %d
	sendqFirst = %d
	sudogNext  = %d
	sudogG     = %d
)

func hchan(c chan int) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&c)) }

func word(p unsafe.Pointer, offset uintptr) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Add(p, offset))
}

// watch names the goroutines in a queue of the channel.
func watch(c chan int, queue uintptr, prefix string) {
	i := 1
	for s := word(hchan(c), queue); s != nil; s = word(s, sudogNext) {
		stepWatch(prefix+" waiter "+strconv.Itoa(i), word(s, sudogG))
		i++
	}
}

func guarded(f func()) {
	defer func() { recover() }()
	f()
}

func steps() {
	for _, n := range []int{%s} {
		name := "receivers " + strconv.Itoa(n)
		c := make(chan int)
		for range n {
			go func() { <-c }()
			runtime.Gosched()
		}
		stepWatch(name, hchan(c))
		watch(c, recvqFirst, name)
		stepBegin(name)
		close(c)
		stepEnd()
		runtime.Gosched()

		name = "senders " + strconv.Itoa(n)
		c = make(chan int)
		for range n {
			go guarded(func() { c <- 1 })
			runtime.Gosched()
		}
		stepWatch(name, hchan(c))
		watch(c, sendqFirst, name)
		stepBegin(name)
		close(c)
		stepEnd()
		runtime.Gosched()
	}

	c := make(chan int, 1)
	close(c)
	stepWatch("send", hchan(c))
	stepBegin("send")
	guarded(func() { c <- 1 })
	stepEnd()

	open := make(chan int, 1)
	stepWatch("send on an open channel", hchan(open))
	stepBegin("send on an open channel")
	open <- 1
	stepEnd()

	stepWatch("try", hchan(c))
	stepBegin("try")
	guarded(func() {
		select {
		case c <- 1:
		default:
		}
	})
	stepEnd()
}
`

// crowds are the numbers of waiters of the stepped closes.
var crowds = []int{0, 1, 2, 3, 4, 8, 16}

// walked is what stepped has found: two tests want it.
var walked map[string]step.Region

// stepped steps through the probe and returns its regions by name. Where this
// machine cannot step it returns none, and the error.
func stepped(t *testing.T) (map[string]step.Region, *step.UnavailableError) {
	t.Helper()
	if walked != nil {
		return walked, nil
	}
	regions, err := walk(t)
	var unavailable *step.UnavailableError
	if err != nil && !errors.As(err, &unavailable) {
		t.Fatal(err)
	}
	walked = regions
	return regions, unavailable
}

func walk(t *testing.T) (map[string]step.Region, error) {
	t.Helper()
	if err := step.Available(); err != nil {
		return nil, err
	}
	in := toolchain.Local()
	l, err := layout.Of(t.Context(), in, "hchan", "sudog", "g")
	if err != nil {
		return nil, err
	}
	hchan, sudog, g := &l.Structs[0], &l.Structs[1], &l.Structs[2]
	at := func(s *layout.Struct, path string) int64 {
		f, ok := s.Field(path)
		if !ok {
			t.Fatalf("%s has no field %s", s.Name, path)
		}
		return f.Offset
	}
	list := strings.Trim(strings.ReplaceAll(fmt.Sprint(crowds), " ", ", "), "[]")
	text := fmt.Sprintf(probe, at(hchan, "recvq.first"), at(hchan, "sendq.first"), at(sudog, "next"), at(sudog, "g"), list)
	path, err := step.Build(t.Context(), in, t.TempDir(), map[string]string{"probe.go": text})
	if err != nil {
		return nil, err
	}
	objects := map[string][]step.Field{}
	status := []step.Field{{Name: "status", Offset: at(g, "atomicstatus"), Size: 4}}
	for _, n := range crowds {
		for _, side := range []string{"receivers", "senders"} {
			name := fmt.Sprintf("%s %d", side, n)
			objects[name] = fields("", 0, hchan.Fields)
			for i := range n {
				objects[fmt.Sprintf("%s waiter %d", name, i+1)] = status
			}
		}
	}
	for _, name := range []string{"send", "send on an open channel", "try"} {
		objects[name] = fields("", 0, hchan.Fields)
	}
	regions, err := step.Run(t.Context(), path, objects)
	if err != nil {
		return nil, err
	}
	byName := map[string]step.Region{}
	for _, r := range regions {
		byName[r.Name] = r
	}
	return byName, nil
}

// fields flattens a layout: "lock.key".
func fields(prefix string, base int64, list []layout.Field) (flat []step.Field) {
	for _, f := range list {
		if len(f.Fields) > 0 {
			flat = append(flat, fields(prefix+f.Name+".", base+f.Offset, f.Fields)...)
		} else if f.Size > 0 {
			flat = append(flat, step.Field{Name: prefix + f.Name, Offset: base + f.Offset, Size: f.Size})
		}
	}
	return flat
}
