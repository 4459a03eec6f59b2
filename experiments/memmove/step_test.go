package memmove

import (
	"debug/dwarf"
	"debug/elf"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// setup is the part of the stepped program that is the same for all elements.
const setup = `package main

import (
	"debug/elf"
	"fmt"
	"runtime"
	"unsafe"
)

// bits finds the variable in which the runtime keeps its choice.
func bits() *uint8 {
	f, err := elf.Open("/proc/self/exe")
	if err != nil {
		panic(err)
	}
	defer f.Close()
	syms, err := f.Symbols()
	if err != nil {
		panic(err)
	}
	for _, s := range syms {
		if s.Name == "runtime.memmoveBits" {
			at := uintptr(s.Value)
			return *(**uint8)(unsafe.Pointer(&at))
		}
	}
	panic("the runtime has no memmoveBits")
}

type element struct {
	name string
	huge bool
	pass func(region string)
}

// park lets the goroutine that was started last run until it waits.
func park() {
	for range 20 {
		runtime.Gosched()
	}
}

func steps() {
	choice := bits()
	found := *choice
	for _, forced := range []int{-1, 0, 1, 3} {
		if forced >= 0 && uint8(forced)&1 > found&1 {
			continue // this processor has no AVX
		}
		for _, e := range elements {
			if e.huge && forced >= 0 {
				continue
			}
			region := fmt.Sprintf("%d %d %s", forced, found, e.name)
			*choice = found
			if forced >= 0 {
				*choice = uint8(forced)
			}
			e.pass(region)
			*choice = found
		}
	}
}
`

// program adds for every element a function that sends one to a receiver that waits.
func program() string {
	var list, funcs strings.Builder
	for i, e := range Elements() {
		fmt.Fprintf(&list, "\t{%q, %v, pass%d},\n", e.Type, e.Huge, i)
		fmt.Fprintf(&funcs, `
//go:noinline
func keep%[1]d(*%[2]s) {}

func pass%[1]d(region string) {
	c := make(chan %[2]s)
	go func() {
		v := <-c
		keep%[1]d(&v)
	}()
	park()
	var v %[2]s
	keep%[1]d(&v)
	stepBegin(region)
	c <- v
	stepEnd()
	park()
}
`, i, e.Type)
	}
	return "package main\n\nvar elements = []element{\n" + list.String() + "}\n" + funcs.String()
}

// A passage is one send, and what memmove did for it.
type passage struct {
	element Element
	forced  int            // what memmoveBits was set to, -1 for what the runtime had chosen
	ops     []string       // of the instructions that load or store, in order of first use
	times   map[string]int // how often each was executed, a REP as one
}

// strings returns the string instructions among them.
func (p passage) strings() (list []string) {
	for _, op := range p.ops {
		if stringMove.MatchString(op) {
			list = append(list, op)
		}
	}
	return list
}

var stringMove = regexp.MustCompile(`\bMOVS[BWLQ]\b`)

// run steps through all passages; found is what the runtime chose for this processor.
func run(t *testing.T, ids ...string) (list []passage, found int) {
	t.Helper()
	if err := step.Available(); err != nil {
		claim.Unavailable(t, err, ids...)
	}
	target := toolchain.Local()
	binary, err := step.Build(t.Context(), target, t.TempDir(), map[string]string{"setup.go": setup, "elements.go": program()})
	if err != nil {
		t.Fatal(err)
	}
	source, err := lines(t, target, binary)
	if err != nil {
		t.Fatal(err)
	}
	regions, err := step.Run(t.Context(), binary, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := range regions {
		p := passage{times: map[string]int{}}
		var name string
		if _, err := fmt.Sscanf(regions[i].Name, "%d %d %s", &p.forced, &found, &name); err != nil {
			t.Fatal(err)
		}
		p.element = Elements()[slices.IndexFunc(Elements(), func(e Element) bool { return e.Type == name })]
		calls := 0
		for _, in := range regions[i].Insts {
			if in.Func != "runtime.memmove" {
				continue
			}
			if in.Offset == 0 {
				calls++
			}
			written, ok := source[in.PC]
			if !ok {
				t.Fatalf("memmove+%#x stands for no line of its source", in.Offset)
			}
			if op := carries(written); op != "" {
				if p.times[op] == 0 {
					p.ops = append(p.ops, op)
				}
				p.times[op]++
			}
		}
		if calls != 1 || len(p.ops) == 0 {
			t.Fatalf("%s: memmove called %d times, its instructions %v", regions[i].Name, calls, p.ops)
		}
		list = append(list, p)
	}
	return list, found
}

var instruction = regexp.MustCompile(`^((?:REP;\s*)?V?MOV\w*)\s*(.*)$`)

// carries returns the mnemonic of a line of assembly that moves data between
// memory and a register or memory, and "" for others.
func carries(line string) string {
	line, _, _ = strings.Cut(line, "//")
	m := instruction.FindStringSubmatch(strings.TrimSpace(line))
	if m == nil {
		return ""
	}
	op := strings.Join(strings.Fields(strings.ReplaceAll(m[1], ";", " ")), " ")
	operands := strings.ReplaceAll(m[2], "(SB)", "") // the choice itself is a variable
	if strings.HasPrefix(op, "REP ") || strings.Contains(operands, "(") {
		return op
	}
	return ""
}

// lines returns, for every address in memmove, its line in the assembly source.
func lines(t *testing.T, target toolchain.Target, binary string) (map[uint64]string, error) {
	goroot, err := target.GOROOT(t.Context())
	if err != nil {
		return nil, err
	}
	const name = "memmove_amd64.s"
	b, err := os.ReadFile(filepath.Join(goroot, "src", "runtime", name))
	if err != nil {
		return nil, err
	}
	text := strings.Split(string(b), "\n")
	f, err := elf.Open(binary)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d, err := f.DWARF()
	if err != nil {
		return nil, err
	}
	at := map[uint64]string{}
	for r := d.Reader(); ; r.SkipChildren() {
		unit, err := r.Next()
		if err != nil {
			return nil, err
		}
		if unit == nil {
			return fill(at), nil
		}
		table, err := d.LineReader(unit)
		if err != nil || table == nil {
			continue
		}
		for {
			var entry dwarf.LineEntry
			if err := table.Next(&entry); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, err
			}
			if entry.File != nil && filepath.Base(entry.File.Name) == name && !entry.EndSequence && entry.Line <= len(text) {
				at[entry.Address] = text[entry.Line-1]
			}
		}
	}
}

// fill gives an address without an entry the line of the one before it: one
// line, such as REP; MOVSQ, may stand for two instructions.
func fill(at map[uint64]string) map[uint64]string {
	addresses := make([]uint64, 0, len(at))
	for a := range at {
		addresses = append(addresses, a)
	}
	slices.Sort(addresses)
	for i, a := range addresses {
		end := a + 15 // an instruction has no more bytes
		if i+1 < len(addresses) {
			end = min(end, addresses[i+1])
		}
		for b := a + 1; b < end; b++ {
			at[b] = at[a]
		}
	}
	return at
}
