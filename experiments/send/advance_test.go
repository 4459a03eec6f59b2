package send

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/asm"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// capacities holds powers of two and others: a mask could stand for the
// division in the former only.
var capacities = []int{1, 2, 3, 4, 5, 7}

// Whether sendx advances as (sendx+1) % dataqsiz: its values on live channels
// against the formula, and the instructions that compute them.
func TestAdvanceOfSendx(t *testing.T) {
	const id = "C2.5.11"
	steps, wrong := sequence(t, id)
	if testing.Short() {
		t.Skip("compiles package runtime for four architectures to read its listing")
	}

	var places []advance
	for _, name := range []string{"chan.go", "select.go"} {
		places = append(places, parseRuntime(t, name, id).advances()...)
	}
	if !slices.ContainsFunc(places, func(a advance) bool { return a.function == "chansend" }) {
		t.Fatalf("chansend does not set sendx: found %+v", places)
	}
	var total tally
	var remainders []string // architectures whose code computes one
	arches := toolchain.Arches()
	if host := toolchain.Local().GOARCH; !slices.Contains(arches, host) {
		arches = append(arches, host)
	}
	for _, arch := range arches {
		n := instructions(t, arch, places, id)
		if n.divisions+n.masks > 0 {
			remainders = append(remainders, arch)
		} else if n.increments == 0 || n.compares == 0 {
			t.Fatalf("%s: neither a remainder nor an increment and a comparison: %+v", arch, n)
		}
		total.add(n)
	}

	evidence := claim.Textf(
		"%[1]s: on live channels of capacity %[2]s, %[3]d of %[4]d advances have the value (sendx+1) %% dataqsiz. Among the %[5]d instructions that move the ring's indexes in %[6]s on %[7]d architectures: %[8]d divisions, %[9]d masks, %[10]d increments, %[11]d comparisons",
		"%[1]s：在容量为 %[2]s 的真实通道上，%[4]d 次前进中有 %[3]d 次的值等于 (sendx+1) %% dataqsiz。%[7]d 种架构上，%[6]s 中推进环形下标的 %[5]d 条指令里：除法 %[8]d 条，掩码 %[9]d 条，加一 %[10]d 条，比较 %[11]d 条",
		toolchain.Local().Release, words(capacities), steps-wrong, steps, total.all, total.where(places), len(arches),
		total.divisions, total.masks, total.increments, total.compares)
	switch {
	case wrong > 0 || len(remainders) == len(arches):
		claim.Decide(t, id, wrong == 0, evidence)
	case len(remainders) > 0:
		claim.Qualify(t, id, claim.Textf("as a sequence of values; a remainder is computed on %[1]s only", "仅就取值序列而言；只有 %[1]s 真正求余",
			strings.Join(remainders, ", ")), evidence)
	default:
		claim.Qualify(t, id, claim.Text{
			EN: "as a sequence of values; no remainder is computed: sendx is incremented, compared with dataqsiz and, where they are equal, set to 0",
			ZH: "仅就取值序列而言；实际并不求余：sendx 先加一，再与 dataqsiz 比较，相等则置 0",
		}, evidence)
	}
}

// sequence advances sendx over live channels in both ways there are (a send
// finds room; a receive makes room for a parked sender), tables every step and
// counts those that do not have the formula's value.
func sequence(t *testing.T, id string) (steps, wrong int) {
	table := artifact.Columns([]string{"capacity", "advance", "by", "sendx before", "sendx after", "(sendx+1) % dataqsiz"},
		[]string{"容量", "第几次", "由谁推进", "之前的 sendx", "之后的 sendx", "(sendx+1) % dataqsiz"})
	bySend := claim.Text{EN: "send", ZH: "发送"}
	byReceive := claim.Text{EN: "receive, for a parked sender", ZH: "接收（代已挂起的发送方）"}
	for _, capacity := range capacities {
		c := make(chan int, capacity)
		e := look(t, c, id)
		n := 0
		step := func(by claim.Text, advance func()) {
			before := e.state().sendx
			advance()
			after, formula := e.state().sendx, (before+1)%uint64(capacity)
			n, steps = n+1, steps+1
			if after != formula {
				wrong++
			}
			table.Add(capacity, n, by, before, after, formula)
		}
		for i := range capacity + 2 { // round the ring and on, with room all the time
			step(bySend, func() { Send(c, i) })
			<-c
		}
		for i := range capacity {
			step(bySend, func() { Send(c, i) })
		}
		for i := range capacity + 1 {
			go Send(c, i)
			e.until("a sender", func(s state) bool { return s.senders })
			step(byReceive, func() { <-c })
		}
	}
	table.Write(t, "advance")
	return steps, wrong
}

// tally counts what the instructions do that move the indexes.
type tally struct {
	all, divisions, masks, increments, compares int
	functions                                   []string // that have such instructions
}

func (t *tally) add(u tally) {
	t.all += u.all
	t.divisions += u.divisions
	t.masks += u.masks
	t.increments += u.increments
	t.compares += u.compares
	for _, f := range u.functions {
		if !slices.Contains(t.functions, f) {
			t.functions = append(t.functions, f)
		}
	}
}

// where names the functions with their lines: "chansend (runtime/chan.go:243)".
func (t *tally) where(places []advance) string {
	var list []string
	for _, a := range places {
		if slices.Contains(t.functions, a.function) {
			list = append(list, fmt.Sprintf("%s (%s:%d)", a.function, a.file, a.lines[0][0]))
		}
	}
	return strings.Join(list, ", ")
}

// Opcodes in Go's notation for amd64, 386, arm64 and arm. On arm a division is a
// call into the runtime where the processor may lack one.
var (
	division  = regexp.MustCompile(`^(I?DIV[BWLQ]?|[US]?DIV[UW]*|[US]?REMU?W?|MODU?)(\.|$)`)
	divides   = regexp.MustCompile(`^runtime\.\w*(div|mod)`)
	mask      = regexp.MustCompile(`^(AND[BWLQS]*|BIC|UBFX|BFC|TSTW?)(\.|$)`)
	increment = regexp.MustCompile(`^INC[BWLQ]$`)
	addition  = regexp.MustCompile(`^ADD[BWLQS]*$`)
	compare   = regexp.MustCompile(`^CMP[BWLQ]?W?$`)
)

// instructions lists the functions for one architecture and counts what
// belongs to the lines that move the indexes. For this machine's architecture it
// keeps those of chansend as an artifact.
func instructions(t *testing.T, arch string, places []advance, id string) (n tally) {
	t.Helper()
	target := toolchain.Linux(toolchain.Local().Release, arch)
	dir := t.TempDir()
	if err := target.WriteModule(dir, nil); err != nil {
		claim.Unavailable(t, err, id)
	}
	raw, list, err := asm.List(t.Context(), target, dir, "runtime")
	if err != nil {
		claim.Unavailable(t, err, id)
	}
	for _, a := range places {
		for _, f := range list {
			if f.Name != "runtime."+a.function {
				continue
			}
			var own []asm.Inst
			for _, lines := range a.lines {
				own = append(own, f.Lines(lines[0], lines[1])...)
			}
			own = slices.CompactFunc(slices.SortedFunc(slices.Values(own), byOffset), func(a, b asm.Inst) bool { return a == b })
			n.count(a.function, own)
			if a.function == "chansend" && len(own) == 0 {
				t.Fatalf("%s: no instruction of chansend stands for %s:%v", arch, a.file, a.lines)
			}
			if a.function == "chansend" && arch == toolchain.Local().GOARCH {
				artifact.Write(t, "ring.s", excerpt(raw, f.Name, own))
			}
		}
	}
	return n
}

func (t *tally) count(function string, list []asm.Inst) {
	if len(list) > 0 {
		t.functions = append(t.functions, function)
	}
	for _, in := range list {
		t.all++
		switch {
		case division.MatchString(in.Op) || divides.MatchString(in.Call):
			t.divisions++
		case mask.MatchString(in.Op):
			t.masks++
		case increment.MatchString(in.Op), addition.MatchString(in.Op) && strings.HasPrefix(in.Args, "$1,"):
			t.increments++
		case compare.MatchString(in.Op):
			t.compares++
		}
	}
}

// excerpt keeps, of one function's listing, the header and the instructions given.
func excerpt(raw []byte, function string, list []asm.Inst) []byte {
	var kept bytes.Buffer
	inside := false
	for line := range bytes.Lines(raw) {
		if line[0] != '\t' {
			inside = bytes.HasPrefix(line, []byte(function+" STEXT "))
			if inside {
				kept.Write(line)
			}
			continue
		}
		if inside && slices.ContainsFunc(list, func(in asm.Inst) bool {
			return bytes.HasPrefix(line, fmt.Appendf(nil, "\t0x%04x %05d (%s:%d)\t%s", in.Offset, in.Offset, in.File, in.Line, in.Op))
		}) {
			kept.Write(line)
		}
	}
	return kept.Bytes()
}

func byOffset(a, b asm.Inst) int { return cmp.Compare(a.Offset, b.Offset) }

func words(list []int) string { return strings.Trim(fmt.Sprint(list), "[]") }
