package step

import (
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A recording holds what the tracer saw of a run: the states of a thread, the
// code it ran, the symbols, the objects. It replays without ptrace and on any
// machine, so the attribution has a golden file that no compiler moves.
// A state is the PC and the registers that changed.
const recording = "testdata/go1.27.4.rec"

// rerecord makes the recording anew; nil where nothing can be stepped.
var rerecord func(t *testing.T)

func TestAttributionOfARecordedRun(t *testing.T) {
	if *update {
		if rerecord == nil {
			t.Skip("a recording is made on linux/amd64")
		}
		rerecord(t)
	}
	var b strings.Builder
	for _, r := range replay(t, read(t, recording)) {
		c := r.Count()
		fmt.Fprintf(&b, "%s: %d instructions, %d atomic, %d NOPs\n", r.Name, c.Insts, c.Atomic, c.NOPs)
		for _, f := range r.ByFunc() {
			fmt.Fprintf(&b, "  %-32s calls %d instructions %d atomic %d\n", f.Func, f.Calls, f.Insts, f.Atomic)
		}
		for _, f := range r.ByField() {
			fmt.Fprintf(&b, "  %s.%-16s reads %d writes %d atomic %d\n", f.Object, f.Field, f.Reads, f.Writes, f.Atomic)
		}
		for _, in := range r.Insts {
			fmt.Fprintf(&b, "    %*s%s+%d\t%s", 2*in.Depth, "", in.Func, in.Offset, in.Text)
			for _, a := range in.Accesses {
				fmt.Fprintf(&b, "\t%s.%s", a.Object, a.Field)
			}
			fmt.Fprintln(&b)
		}
	}
	const golden = "testdata/go1.27.4.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(read(t, golden), b.String()); diff != "" {
		t.Errorf("differs from %s (-want +got), to accept it type go test -run Recorded -update:\n%s", golden, diff)
	}
}

func replay(t *testing.T, text string) (regions []Region) {
	t.Helper()
	p := program{}
	code := map[uint64][]byte{}
	r := recorder{lookup: p.lookup, code: func(pc uint64) []byte { return code[pc] }, cache: map[uint64]*decoded{}}
	var regs registers
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		var err error
		switch kind, rest := fields[0], fields[1:]; kind {
		case "func", "data":
			s := symbol{name: rest[0]}
			_, err = fmt.Sscanf(rest[1]+" "+rest[2], "%x %x", &s.start, &s.end)
			if kind == "func" {
				p.funcs = append(p.funcs, s)
			} else {
				p.data = append(p.data, s)
			}
		case "object":
			o := object{name: rest[0]}
			_, err = fmt.Sscanf(rest[1], "%x", &o.addr)
			for _, text := range rest[2:] {
				var f Field
				f.Name, text, _ = strings.Cut(text, ":")
				fmt.Sscanf(text, "%d:%d", &f.Offset, &f.Size)
				o.fields = append(o.fields, f)
			}
			r.objects = append(r.objects, o)
		case "code":
			var pc uint64
			fmt.Sscanf(rest[0], "%x", &pc)
			code[pc], err = hex.DecodeString(rest[1])
		case "region":
			r.begin(rest[0])
			regs = registers{}
		case "end":
			regions = append(regions, r.end())
		default:
			_, err = fmt.Sscanf(kind, "%x", &regs.PC)
			for _, change := range rest {
				var i int
				var v uint64
				fmt.Sscanf(change, "%d=%x", &i, &v)
				regs.R[i] = v
			}
			state := regs
			r.step(&state)
		}
		if err != nil {
			t.Fatalf("%s: %q: %v", recording, line, err)
		}
	}
	return regions
}

// recorded collects a recording.
type recorded struct {
	states strings.Builder
	code   map[uint64][]byte
	last   registers
}

func (w *recorded) begin(region string) {
	if w.states.Len() > 0 {
		fmt.Fprintln(&w.states, "end")
	}
	fmt.Fprintln(&w.states, "region", region)
	w.last = registers{}
}

func (w *recorded) state(regs *registers) {
	fmt.Fprintf(&w.states, "%x", regs.PC)
	for i, v := range regs.R {
		if v != w.last.R[i] {
			fmt.Fprintf(&w.states, " %d=%x", i, v)
		}
	}
	fmt.Fprintln(&w.states)
	w.last = *regs
}

// text returns the recording, with those of the program's symbols that the
// attribution asks for.
func (w *recorded) text(p *program, objects []object) string {
	asked := map[string]bool{}
	lookup := func(addr uint64) (string, uint64) {
		name, offset := p.lookup(addr)
		asked[name] = true
		return name, offset
	}
	pcs := slices.Sorted(maps.Keys(w.code))
	for _, pc := range pcs {
		lookup(pc)
		decode(w.code[pc], pc, lookup)
	}
	var b strings.Builder
	for _, kind := range []struct {
		name string
		list []symbol
	}{{"func", p.funcs}, {"data", p.data}} {
		for _, s := range kind.list {
			if asked[s.name] {
				fmt.Fprintf(&b, "%s %s %x %x\n", kind.name, s.name, s.start, s.end)
			}
		}
	}
	for _, o := range objects {
		fmt.Fprintf(&b, "object %s %x", o.name, o.addr)
		for _, f := range o.fields {
			fmt.Fprintf(&b, " %s:%d:%d", f.Name, f.Offset, f.Size)
		}
		fmt.Fprintln(&b)
	}
	for _, pc := range pcs {
		fmt.Fprintf(&b, "code %x %x\n", pc, w.code[pc])
	}
	return b.String() + w.states.String() + "end\n"
}
