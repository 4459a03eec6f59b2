package park

import (
	"context"
	"slices"
	"strings"

	"chanlab/runner/instrument/source"
	"chanlab/runner/instrument/toolchain"
)

// Facts is what one release's runtime says about parking: the fact file
// park.json. It has no line numbers, which patch releases move.
type Facts struct {
	Release string `json:"release"`
	Funcs   []Func `json:"funcs"`
	// Writes are the places that change a goroutine's status.
	Writes []Write `json:"writes"`
	// Parks are the functions that call gopark or goparkunlock, Readies those
	// that call goready or ready, by name and file.
	Parks   []Site `json:"parks"`
	Readies []Site `json:"readies"`
	// Readers are the functions that read g.waitreason.
	Readers []Site `json:"readers"`
}

// Func is one function with its calls in the order in which they stand.
type Func struct {
	Name      string   `json:"name"`
	File      string   `json:"file"`
	Signature string   `json:"signature"`
	Calls     []string `json:"calls"` // as written: "casgstatus(gp, _Grunning, _Gwaiting)"
}

// Write is one change of status, as written.
type Write struct {
	Func string `json:"func"`
	File string `json:"file"`
	From string `json:"from"`
	To   string `json:"to"`
}

// Site is a function that does something.
type Site struct {
	Func string `json:"func"`
	File string `json:"file"`
	What string `json:"what,omitempty"` // the function it calls
}

// read are the functions whose calls are kept. Those that a release does not
// have are left out of it.
var read = []string{
	"gopark", "goparkunlock", "park_m", "goready", "ready", "runqput", "runqputslow", "schedule", "findRunnable",
	"chansend", "chanrecv", "selectgo", "send", "recv", "closechan", "semacquire1", "readyWithTime", "notifyListWait",
	"chanparkcommit", "selparkcommit", "parkunlock_c", "netpollblock", "netpollblockcommit", "timeSleep", "resetForSleep", "goroutineReady",
}

// parse reads the facts from the source of a release.
func parse(ctx context.Context, t toolchain.Target) (*Facts, error) {
	tree, err := source.Open(ctx, t)
	if err != nil {
		return nil, err
	}
	all, err := tree.Funcs("runtime")
	if err != nil {
		return nil, err
	}
	facts := &Facts{Release: t.Release}
	for _, name := range read {
		if i := slices.IndexFunc(all, func(f *source.Func) bool { return f.Name == name }); i >= 0 {
			f := all[i]
			out := Func{Name: f.Name, File: f.File, Signature: f.Signature}
			for _, c := range f.Calls {
				out.Calls = append(out.Calls, c.Func+"("+strings.Join(c.Args, ", ")+")")
			}
			facts.Funcs = append(facts.Funcs, out)
		}
	}
	for _, f := range all {
		for _, c := range f.Calls {
			if w, ok := write(c); ok {
				facts.Writes = append(facts.Writes, Write{f.Name, f.File, w[0], w[1]})
			}
			switch c.Func {
			case "gopark", "goparkunlock":
				facts.Parks = append(facts.Parks, Site{f.Name, f.File, c.Func})
			case "goready", "ready":
				facts.Readies = append(facts.Readies, Site{f.Name, f.File, c.Func})
			}
		}
		if readsWaitreason(f) {
			facts.Readers = append(facts.Readers, Site{Func: f.Name, File: f.File})
		}
	}
	return facts, nil
}

// write reports whether a call changes a goroutine's status, and from what to
// what. The functions that do nothing else are seen through their callers.
func write(c source.Call) (fromTo [2]string, ok bool) {
	states := func(i int) ([2]string, bool) {
		if len(c.Args) < i+2 || !strings.HasPrefix(c.Args[i+1], "_G") {
			return fromTo, false
		}
		return [2]string{c.Args[i], c.Args[i+1]}, true
	}
	switch {
	case c.Func == "casgstatus":
		return states(1)
	case strings.HasSuffix(c.Func, "atomicstatus.CompareAndSwap"):
		return states(0)
	case strings.HasPrefix(c.Func, "casGToWaiting") && len(c.Args) == 3:
		return [2]string{c.Args[1], "_Gwaiting"}, true
	}
	return fromTo, false
}

// fun returns a function's facts, nil where the release has none of that name.
func (f *Facts) fun(name string) *Func {
	for i := range f.Funcs {
		if f.Funcs[i].Name == name {
			return &f.Funcs[i]
		}
	}
	return nil
}

// index returns where in a function the first call of that name stands, -1 for nowhere.
func (f *Func) index(name string) int {
	if f == nil {
		return -1
	}
	return slices.IndexFunc(f.Calls, func(c string) bool { return callee(c) == name })
}

// calls reports whether a function calls another by name.
func (f *Func) calls(name string) bool { return f.index(name) >= 0 }

// callee is the function of a call as written: "c.recvq.enqueue" of
// "c.recvq.enqueue(mysg)", in which there may be calls before the last.
func callee(call string) string {
	depth := 0
	for i := len(call) - 1; i >= 0; i-- {
		switch call[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return call[:i]
			}
		}
	}
	return call
}
