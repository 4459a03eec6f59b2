package lowering

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"chanlab/runner/instrument/asm"
)

// An abi is where selectgo takes its arguments and leaves its answer
// (cmd/compile/abi-internal.md; on 32-bit architectures everything is on the
// stack), and the order of a comparison's operands in Go's notation.
type abi struct {
	pc0, sends, receives, block string
	answer                      string
	reversed                    bool // CMP $1, R0 compares R0 with 1
}

var abis = map[string]abi{
	"amd64": {"CX", "DI", "SI", "R8", "AX", false},
	"arm64": {"R2", "R3", "R4", "R5", "R0", true},
	"386":   {"8(SP)", "12(SP)", "16(SP)", "20(SP)", "24(SP)", false},
	"arm":   {"12(R13)", "16(R13)", "20(R13)", "24(R13)", "28(R13)", true},
}

// A paper holds what is known while instructions are followed one by one:
// constants, in registers and in memory, by the name the listing gives them.
type paper struct {
	reversed bool
	known    map[string]int64
	compared bool // a and b were the operands of the last comparison, and known
	a, b     int64
}

var (
	immediate = regexp.MustCompile(`^\$(-?\d+)$`)
	loads     = regexp.MustCompile(`^MOV`)
	xors      = regexp.MustCompile(`^XOR[LQ]$`)
	compares  = regexp.MustCompile(`^CMP[BWLQ]?$`)
	negated   = regexp.MustCompile(`^CMNW?$`)
	tests     = regexp.MustCompile(`^TE?ST[BWLQ]?$`)
	branch    = regexp.MustCompile(`^(J|B)(EQ|NE|LT|GE|GT|LE|LS|HI|CS|CC|HS|LO|MI|PL)$`)
)

func operands(in asm.Inst) []string { return strings.Split(in.Args, ", ") }

// value returns what an operand is, if that is known.
func (p *paper) value(operand string) (int64, bool) {
	if m := immediate.FindStringSubmatch(operand); m != nil {
		n, err := strconv.ParseInt(m[1], 10, 64)
		return n, err == nil
	}
	if operand == "ZR" {
		return 0, true
	}
	n, ok := p.known[operand]
	return n, ok
}

// step does what one instruction that does not jump does to what is known.
func (p *paper) step(in asm.Inst) {
	args := operands(in)
	last := args[len(args)-1]
	switch {
	case in.Call != "":
		for name := range p.known {
			if !strings.Contains(name, "(") {
				delete(p.known, name) // a register
			}
		}
	case loads.MatchString(in.Op) && len(args) == 2:
		if n, ok := p.value(args[0]); ok {
			p.known[last] = n
		} else {
			delete(p.known, last)
		}
	case xors.MatchString(in.Op) && len(args) == 2 && args[0] == args[1]:
		p.known[last] = 0
	case (compares.MatchString(in.Op) || negated.MatchString(in.Op) || tests.MatchString(in.Op)) && len(args) == 2:
		a, okA := p.value(args[0])
		b, okB := p.value(args[1])
		if p.reversed {
			a, b = b, a
		}
		switch {
		case negated.MatchString(in.Op):
			b = -b
		case tests.MatchString(in.Op):
			a, b = a&b, 0
		}
		p.compared, p.a, p.b = okA && okB, a, b
	default:
		delete(p.known, last)
	}
}

// branches returns whether a conditional jump is taken.
func (p *paper) branches(in asm.Inst) (taken bool, err error) {
	args := operands(in)
	unknown := fmt.Errorf("%#04x %s %s depends on what is not known", in.Offset, in.Op, in.Args)
	switch {
	case strings.HasPrefix(in.Op, "CB"): // CBZ, CBNZ
		n, ok := p.value(args[0])
		if !ok {
			return false, unknown
		}
		return (n == 0) == strings.HasPrefix(in.Op, "CBZ"), nil
	case strings.HasPrefix(in.Op, "TB"): // TBZ, TBNZ
		bit, _ := p.value(args[0])
		n, ok := p.value(args[1])
		if !ok {
			return false, unknown
		}
		return (n>>bit&1 == 0) == strings.HasPrefix(in.Op, "TBZ"), nil
	}
	if !p.compared {
		return false, unknown
	}
	a, b := p.a, p.b
	switch in.Op[1:] {
	case "EQ":
		return a == b, nil
	case "NE":
		return a != b, nil
	case "LT":
		return a < b, nil
	case "GE":
		return a >= b, nil
	case "GT":
		return a > b, nil
	case "LE":
		return a <= b, nil
	case "MI":
		return a-b < 0, nil
	case "PL":
		return a-b >= 0, nil
	case "LS":
		return uint64(a) <= uint64(b), nil
	case "HI":
		return uint64(a) > uint64(b), nil
	case "CS", "HS":
		return (uint64(a) < uint64(b)) != p.reversed, nil // ARM's carry is a borrow inverted
	case "CC", "LO":
		return (uint64(a) >= uint64(b)) != p.reversed, nil
	}
	return false, unknown
}

func conditional(in asm.Inst) bool {
	return branch.MatchString(in.Op) || strings.HasPrefix(in.Op, "CBZ") || strings.HasPrefix(in.Op, "CBNZ") ||
		strings.HasPrefix(in.Op, "TBZ") || strings.HasPrefix(in.Op, "TBNZ")
}

func unconditional(in asm.Inst) bool { return in.Op == "JMP" || in.Op == "B" }

// target returns where a jump goes within its function.
func target(in asm.Inst) (offset int64, ok bool) {
	args := operands(in)
	n, err := strconv.ParseInt(args[len(args)-1], 10, 64)
	return n, err == nil
}

// call returns the index of the only call of a symbol, -1 if there is none.
func call(f *asm.Func, symbol string) (int, error) {
	at := -1
	for i, in := range f.Insts {
		if in.Call == symbol {
			if at >= 0 {
				return 0, fmt.Errorf("%s calls %s twice", f.Name, symbol)
			}
			at = i
		}
	}
	return at, nil
}

// told returns the constants that selectgo is called with: -1 where one is not
// constant.
func told(f *asm.Func, arch string) (pc0, sends, receives, block int64, err error) {
	at, err := call(f, "runtime.selectgo")
	if err != nil || at < 0 {
		return -1, -1, -1, -1, err
	}
	where := abis[arch]
	p := paper{reversed: where.reversed, known: map[string]int64{}}
	for _, in := range f.Insts[:at] {
		if !conditional(in) && !unconditional(in) {
			p.step(in)
		}
	}
	get := func(name string) int64 {
		if n, ok := p.known[name]; ok {
			return n
		}
		return -1
	}
	return get(where.pc0), get(where.sends), get(where.receives), get(where.block), nil
}

var errRound = errors.New("control goes round")

// follow supposes that selectgo has answered with a number and goes on from
// there to the first instruction whose line is wanted. It counts the
// conditional jumps on the way. Whatever it cannot follow is an error.
func follow(f *asm.Func, arch string, answer int64, wanted func(line int) bool) (line, jumps int, err error) {
	at, err := call(f, "runtime.selectgo")
	if err != nil || at < 0 {
		return 0, 0, fmt.Errorf("%s: no one call of selectgo: %v", f.Name, err)
	}
	index := map[int64]int{}
	for i := len(f.Insts) - 1; i >= 0; i-- { // a NOP without a size leaves two at one offset
		index[f.Insts[i].Offset] = i
	}
	where := abis[arch]
	p := paper{reversed: where.reversed, known: map[string]int64{where.answer: answer}}
	for i, steps := at+1, 0; ; steps++ {
		if i >= len(f.Insts) || steps > len(f.Insts) {
			return 0, 0, fmt.Errorf("%s, answer %d: %w", f.Name, answer, errRound)
		}
		in := f.Insts[i]
		if wanted(in.Line) {
			return in.Line, jumps, nil
		}
		jump := unconditional(in)
		if conditional(in) {
			jumps++
			if jump, err = p.branches(in); err != nil {
				return 0, 0, fmt.Errorf("%s, answer %d: %w", f.Name, answer, err)
			}
		}
		switch {
		case jump:
			to, ok := target(in)
			next, inside := index[to]
			if !ok || !inside {
				return 0, 0, fmt.Errorf("%s, answer %d: %s %s leads out of sight", f.Name, answer, in.Op, in.Args)
			}
			i = next
		case conditional(in):
			i++
		default:
			p.step(in)
			i++
		}
	}
}
