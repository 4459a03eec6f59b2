// Package step counts instructions exactly, without a performance counter: it
// runs a small program under ptrace(2), executes a marked region one
// instruction at a time, and keeps each with the function it belongs to and
// the fields of watched objects that it reads or writes.
//
// The program is built by [Build] for any Go release, for linux/amd64. Its
// source is package main and has, in place of main, a function
//
//	func steps() {
//		c := make(chan int, 1)
//		stepWatch("c", *(*unsafe.Pointer)(unsafe.Pointer(&c)))
//		stepBegin("send")
//		c <- 1
//		stepEnd()
//	}
//
// A region is what runs between the return from stepBegin and the call of
// stepEnd, in whichever goroutine calls it; an empty region has none or only
// what loads the arguments of a call. stepWatch hands over the address of an
// object, which its call moves to the heap where it is not there yet.
//
// What makes two runs alike: one P, no GC, no asynchronous preemption, and
// from the start of main.main on every other thread of the program stands
// still, sysmon first of all (runtime/proc.go: sysmon, retake). Single steps
// are so slow that it would otherwise preempt every region. What remains
// random is what the runtime draws by lot, the order of select's cases
// (runtime/select.go: selectgo) first of all. Functions that choose by CPU
// feature (runtime/memmove_amd64.s) may differ between machines.
//
// The trap flag of x86 stops after every iteration of a REP-prefixed
// instruction (Intel SDM vol. 1, 7.3.9.3): that is one instruction here, with
// its iterations beside it. An atomic load or store is a plain MOV on amd64
// and cannot be told from any other; what is locked can.
//
// On arm64 the same design does not carry: an exception clears the exclusive
// monitor (Arm ARM B2.9), so a stepped LDXR/STXR pair never succeeds.
package step

import "strings"

// Field is one field of a watched object: bytes from its start. The fields are
// plain data, so that they may come from any layout; one that is a struct is
// given as its own fields ("lock.key").
type Field struct {
	Name         string
	Offset, Size int64
}

// Region is what was executed in one marked region.
type Region struct {
	Name  string `json:"name"`
	Insts []Inst `json:"insts"` // in the order of execution
}

// Inst is one executed instruction.
type Inst struct {
	PC     uint64 `json:"pc"`
	Func   string `json:"func"`   // the ELF symbol around PC: "runtime.chansend"; inlined calls belong to their caller
	Offset uint64 `json:"offset"` // of PC in that function, bytes
	Text   string `json:"text"`   // in the syntax of Go's assembler
	Depth  int    `json:"depth"`  // CALLs minus RETs since the region began; a switch of goroutines takes neither
	// Times is how often a REP-prefixed instruction went round, else 1.
	Times int `json:"times"`
	// Locked is a LOCK prefix; Atomic is that, or an XCHG with memory, which
	// locks without one (Intel SDM vol. 3, 9.1.2.2).
	Locked   bool     `json:"locked,omitempty"`
	Atomic   bool     `json:"atomic,omitempty"`
	Accesses []Access `json:"accesses,omitempty"`
	NOP      bool     `json:"nop,omitempty"`
	// Opaque says that the instruction could not be decoded: it counts, but
	// what it accesses is unknown.
	Opaque bool `json:"opaque,omitempty"`
}

// Access is what an instruction does to one field of a watched object. A
// locked or compound instruction both reads and writes.
type Access struct {
	Object string `json:"object"` // as named to stepWatch
	Field  string `json:"field"`  // "" for bytes of the object's that no field covers
	Read   bool   `json:"read,omitempty"`
	Write  bool   `json:"write,omitempty"`
}

// Count is instructions by kind.
type Count struct {
	Insts  int `json:"insts"`  // executed, a REP-prefixed one once
	Locked int `json:"locked"` // of them with a LOCK prefix
	Atomic int `json:"atomic"` // of them atomic read-modify-writes: locked, or XCHG with memory
	NOPs   int `json:"nops"`   // of them padding, which moves with the addresses that a link chose
}

func (c *Count) add(in Inst) {
	c.Insts++
	if in.Locked {
		c.Locked++
	}
	if in.Atomic {
		c.Atomic++
	}
	if in.NOP {
		c.NOPs++
	}
}

// Count returns how many instructions the region executed.
func (r *Region) Count() (c Count) {
	for _, in := range r.Insts {
		c.add(in)
	}
	return c
}

// CountIn counts the instructions of the functions whose symbol has that
// prefix: "runtime." is what the operation costs beside its caller's own code.
func (r *Region) CountIn(prefix string) (c Count) {
	for _, in := range r.Insts {
		if strings.HasPrefix(in.Func, prefix) {
			c.add(in)
		}
	}
	return c
}

// FuncCount is a function's share of a region.
type FuncCount struct {
	Func  string `json:"func"`
	Calls int    `json:"calls"` // how often its first instruction was executed
	Count
}

// ByFunc returns each function's share, in the order in which they first ran.
func (r *Region) ByFunc() []FuncCount {
	var list []FuncCount
	at := map[string]int{}
	for _, in := range r.Insts {
		i, ok := at[in.Func]
		if !ok {
			i = len(list)
			at[in.Func] = i
			list = append(list, FuncCount{Func: in.Func})
		}
		list[i].add(in)
		if in.Offset == 0 {
			list[i].Calls++
		}
	}
	return list
}

// FieldCount is how many instructions accessed a field. One that both reads
// and writes is counted under both.
type FieldCount struct {
	Object string `json:"object"`
	Field  string `json:"field"`
	Reads  int    `json:"reads"`
	Writes int    `json:"writes"`
	Atomic int    `json:"atomic"` // of the writes, atomic read-modify-writes
}

// ByField returns the accesses to each field, in the order in which they were
// first accessed. A field that is missing was not touched, unless a
// [Region.Opaque] instruction did it.
func (r *Region) ByField() []FieldCount {
	var list []FieldCount
	at := map[[2]string]int{}
	for _, in := range r.Insts {
		for _, a := range in.Accesses {
			key := [2]string{a.Object, a.Field}
			i, ok := at[key]
			if !ok {
				i = len(list)
				at[key] = i
				list = append(list, FieldCount{Object: a.Object, Field: a.Field})
			}
			if a.Read {
				list[i].Reads++
			}
			if a.Write {
				list[i].Writes++
			}
			if in.Atomic {
				list[i].Atomic++
			}
		}
	}
	return list
}

// Opaque returns how many instructions could not be decoded. Where it is not 0,
// the absence of an access proves nothing.
func (r *Region) Opaque() (n int) {
	for _, in := range r.Insts {
		if in.Opaque {
			n++
		}
	}
	return n
}
