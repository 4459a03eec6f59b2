// Package asm reads the listing that the Go compiler prints under -S: which
// instructions stand for which source line.
//
// The listing is the compiler's own, in the syntax that Go's assemblers share,
// so one parser reads every architecture. It shows a function as it is before
// linking: calls name their target, addresses of data are symbols, and the jumps
// are offsets within the function. Symbols of data are passed over.
//
// The format is that of cmd/internal/obj (func (ctxt *Link) writeSymDebugNamed,
// func (p *Prog) WriteInstructionString); it is not covered by any promise and has kept its
// form from Go 1.21 to 1.27, which the recorded listings in testdata watch.
package asm

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// Inst is one machine instruction.
type Inst struct {
	Offset int64  // bytes from the start of the function
	File   string // as printed: an import path and a file name under -trimpath
	Line   int    // 0 where the compiler knows none
	Op     string // in Go's notation: "MOVQ", "CALL"
	Args   string // the operands, comma separated, source first; may be empty
	Call   string // symbol that a CALL names: "runtime.chansend1"; "" for a call through a register
}

// Func is one function of a listing.
type Func struct {
	Name  string // the linker's symbol: "runtime.chansend", "pkg.(*T).Method"
	Size  int64  // bytes of code
	Insts []Inst // in address order, without the pseudo-instructions
}

// Lines returns the instructions that stand for the source lines first … last
// of the file that f itself is in. Those inlined from another function have
// the line of that function and are left out, unless it stands there as well.
func (f *Func) Lines(first, last int) []Inst {
	var list []Inst
	for _, in := range f.Insts {
		if in.File == f.Insts[0].File && first <= in.Line && in.Line <= last {
			list = append(list, in)
		}
	}
	return list
}

// pseudo are what the compiler lists but the assembler emits no code for:
// tables for the garbage collector and the traceback, and the head of the function.
var pseudo = map[string]bool{"TEXT": true, "PCDATA": true, "FUNCDATA": true}

// header is the first line of a symbol: name, section, attributes, size. Only
// a name may hold spaces (that of an instantiated generic function does).
var header = regexp.MustCompile(`^(\S.*?) (S[A-Z]+) .*\bsize=(\d+)\b`)

// Parse reads the listing of a package and returns its functions in the order
// listed. Lines that the go command adds, such as "# runtime", are skipped. The
// error gives the line of the listing.
func Parse(r io.Reader) ([]Func, error) {
	var list []Func
	err := scan(r, func(n int, s *symbol, line string) error {
		if s == nil || s.section != "STEXT" {
			return nil
		}
		if s.first {
			list = append(list, Func{Name: s.name, Size: s.size})
			return nil
		}
		in, ok, err := parseInst(line)
		if err != nil {
			return fmt.Errorf("reading the listing: line %d: %w", n, err)
		}
		if ok {
			f := &list[len(list)-1]
			f.Insts = append(f.Insts, in)
		}
		return nil
	})
	for i := range list {
		list[i].dropEmpty()
	}
	return list, err
}

// dropEmpty removes the NOPs that hold a position but no code. Those that pad
// a jump target have a size and stay.
func (f *Func) dropEmpty() {
	kept := f.Insts[:0]
	for i, in := range f.Insts {
		end := f.Size
		if i+1 < len(f.Insts) {
			end = f.Insts[i+1].Offset
		}
		if strings.HasPrefix(in.Op, "NOP") && in.Offset == end {
			continue
		}
		kept = append(kept, in)
	}
	f.Insts = kept
}

// symbol is the one that a line of the listing belongs to.
type symbol struct {
	name, section string
	size          int64
	first         bool // the line is the header
}

// scan calls line for each line of a listing, counted from 1, with the symbol
// it is part of: nil for what the go command put between.
func scan(r io.Reader, line func(n int, s *symbol, text string) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 16<<20) // a symbol's name may spell out a large struct type
	var s *symbol
	n := 0
	for lines.Scan() {
		n++
		text := lines.Text()
		if strings.HasPrefix(text, "\t") {
			if s != nil {
				s.first = false
			}
		} else if m := header.FindStringSubmatch(text); m != nil {
			size, err := strconv.ParseInt(m[3], 10, 64)
			if err != nil {
				return fmt.Errorf("reading the listing: line %d: size of %s: %w", n, m[1], err)
			}
			s = &symbol{name: m[1], section: m[2], size: size, first: true}
		} else {
			s = nil
		}
		if err := line(n, s, text); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("reading the listing: after line %d: %w", n, err)
	}
	return nil
}

// parseInst reads a line such as
//
//	0x0018 00024 (runtime/chan.go:161)	CALL	runtime.chansend(SB)
//
// ok is false for a line of the hexadecimal dump or a relocation, which follow
// the code, and for a pseudo-instruction.
func parseInst(line string) (in Inst, ok bool, err error) {
	head, rest, found := strings.Cut(strings.TrimPrefix(line, "\t"), " (")
	fields := strings.Fields(head)
	if !found || len(fields) != 2 || !strings.HasPrefix(fields[0], "0x") || len(fields[1]) < 5 {
		return in, false, nil
	}
	pos, code, found := strings.Cut(rest, ")\t")
	if !found {
		return in, false, fmt.Errorf("no position and opcode in %q", line)
	}
	if in.Offset, err = strconv.ParseInt(fields[0], 0, 64); err != nil {
		return in, false, fmt.Errorf("offset: %w", err)
	}
	in.File = pos
	if i := strings.LastIndexByte(pos, ':'); i >= 0 {
		if n, err := strconv.Atoi(pos[i+1:]); err == nil {
			in.File, in.Line = pos[:i], n
		}
	}
	in.Op, in.Args, _ = strings.Cut(code, "\t")
	if in.Op == "" {
		return in, false, fmt.Errorf("no opcode in %q", line)
	}
	if in.Op == "CALL" || in.Op == "BL" {
		in.Call, found = strings.CutSuffix(in.Args, "(SB)")
		if !found {
			in.Call = ""
		}
	}
	return in, !pseudo[in.Op], nil
}
