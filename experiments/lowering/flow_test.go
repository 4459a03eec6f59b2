package lowering

import (
	"regexp"
	"slices"
	"strings"

	"chanlab/runner/instrument/asm"
)

// calls returns what is called of the runtime, less the check for stack space.
func calls(f *asm.Func) (list []string) {
	for _, in := range f.Insts {
		if strings.HasPrefix(in.Call, "runtime.") && !strings.HasPrefix(in.Call, "runtime.morestack") && !slices.Contains(list, in.Call) {
			list = append(list, in.Call)
		}
	}
	return list
}

// tables counts the jumps whose target is not in the instruction.
func tables(f *asm.Func) (n int) {
	for _, in := range f.Insts {
		if _, direct := target(in); unconditional(in) && !direct && !strings.HasSuffix(in.Args, "(SB)") {
			n++
		}
	}
	return n
}

var selectOp = regexp.MustCompile(`^SELECT`)

func named(f *asm.Func) (n int) {
	for _, in := range f.Insts {
		if selectOp.MatchString(in.Op) {
			n++
		}
	}
	return n
}

// leaves reports whether control does not go on behind an instruction. On arm a
// return loads the program counter, R15.
func leaves(in asm.Inst) bool {
	return in.Op == "RET" || in.Op == "UNDEF" || strings.HasPrefix(in.Op, "MOVW") && strings.HasSuffix(in.Args, ", R15")
}

// cycles counts the edges that lead back to an instruction that is still under
// way, in a walk from where selectgo has answered, or from the entry where it is
// not called. What comes before the answer is not of interest: a large array is
// cleared in a loop. The jump to the entry after the stack has grown is not the
// function's own.
func cycles(f *asm.Func) (n int) {
	at, err := call(f, "runtime.selectgo")
	if err != nil {
		at = -1
	}
	index := map[int64]int{}
	for i := len(f.Insts) - 1; i >= 0; i-- {
		index[f.Insts[i].Offset] = i
	}
	const fresh, underway, done = 0, 1, 2
	state := make([]int, len(f.Insts))
	grown := false // the walk is behind a call of morestack
	var walk func(i int)
	edge := func(i int) {
		switch {
		case i >= len(f.Insts):
		case state[i] == underway:
			if !(grown && i == 0) {
				n++
			}
		case state[i] == fresh:
			walk(i)
		}
	}
	walk = func(i int) {
		state[i] = underway
		in := f.Insts[i]
		was := grown
		if strings.HasPrefix(in.Call, "runtime.morestack") {
			grown = true
		}
		if conditional(in) || unconditional(in) {
			if to, ok := target(in); ok {
				if next, ok := index[to]; ok {
					edge(next)
				}
			}
		}
		if !unconditional(in) && !leaves(in) {
			edge(i + 1)
		}
		grown = was
		state[i] = done
	}
	walk(at + 1)
	return n
}
