package memmove

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// kinds of processor, by the choice that the runtime makes for them.
var kinds = []struct {
	forced int
	says   claim.Text
}{
	{-1, text("this processor", "本机处理器")},
	{0, text("no AVX", "无 AVX")},
	{AVX, text("AVX", "AVX")},
	{AVX | REP, text("AVX, REP MOVS preferred", "AVX，且首选 REP MOVS")},
}

// Whether instructions of the MOVSB kind carry an element on an unbuffered channel.
func TestInstructions(t *testing.T) {
	const id = "C1.9"
	if testing.Short() {
		t.Skip("steps through programs one instruction at a time")
	}
	list, found := run(t, id)

	tables(t, list)
	own, ownString, forced, forcedString := 0, 0, 0, 0
	smallest, smallestForced := 0, 0
	mnemonics := []string{}
	for _, e := range Elements() {
		for _, k := range kinds {
			p, ok := find(list, e, k.forced)
			if !ok {
				continue
			}
			moves := len(p.strings()) > 0
			if k.forced < 0 {
				own++
				if moves {
					ownString++
					smallest = least(smallest, e.Bytes)
				}
				mnemonics = union(mnemonics, p.ops)
				continue
			}
			forced++
			if moves {
				forcedString++
				smallestForced = least(smallestForced, e.Bytes)
			}
		}
	}

	artifact.Values(t, map[string]any{
		"sizes": own, "string": ownString, "bits": found, "forced": forced, "forced.string": forcedString,
		"forced.least": smallestForced, "mnemonics": strings.Join(mnemonics, " "),
	})
	arches, with := stringArches(t)
	evidence := claim.Textf(
		"%[1]s on this processor (memmoveBits %[2]d): of %[4]d types of element of 1 to 65535 bytes, memmove uses a MOVS instruction for %[3]d; what loads and stores is %[5]s. Forced to choose as for other processors it uses MOVS in %[6]d of %[7]d cases, from %[8]d bytes on. In the memmove of %[9]d architectures MOVS occurs in those of %[10]s only",
		"%[1]s，本机处理器（memmoveBits 为 %[2]d）：1 至 65535 字节的 %[4]d 种元素中，memmove 有 %[3]d 种用到 MOVS 类指令；读写所用的是 %[5]s。强制按其他处理器选择时，%[7]d 种情形中有 %[6]d 种用到 MOVS，最小 %[8]d 字节。%[9]d 种架构的 memmove 中，只有 %[10]s 含 MOVS",
		toolchain.Local().Release, found, ownString, own, strings.Join(mnemonics, " "), forcedString, forced, smallestForced, arches, strings.Join(with, ", "))
	if ownString > 0 && ownString < own {
		claim.Qualify(t, id, claim.Textf(
			"Only for elements of %[1]d bytes or more, on processors like this one; others are copied by plain loads and stores.",
			"仅限在这类处理器上，且元素不小于 %[1]d 字节；其余由普通的读写指令拷贝。", smallest), evidence)
		return
	}
	claim.Decide(t, id, ownString == own, evidence)
}

// tables leaves every count, and the table that the page shows: elements for
// which the instructions are the same are one row.
func tables(t *testing.T, list []passage) {
	t.Helper()
	var shown []int // kinds; one that does nothing but what this processor does is left out
	for i, k := range kinds {
		differs := i == 0
		for _, e := range Elements() {
			own, _ := find(list, e, -1)
			if p, ok := find(list, e, k.forced); ok && p.String() != own.String() {
				differs = true
			}
		}
		if differs {
			shown = append(shown, i)
		}
	}
	full := artifact.NewTable(text("element", "元素"), text("bytes", "字节"), kinds[0].says, kinds[1].says, kinds[2].says, kinds[3].says)
	header := []any{text("elements", "元素")}
	for _, i := range shown {
		header = append(header, kinds[i].says)
	}
	short := artifact.NewTable(header...)
	var last []any
	from, to := "", ""
	flush := func() {
		if last == nil {
			return
		}
		name := from
		if to != from {
			name += " … " + to
		}
		short.Add(append([]any{name}, last...)...)
	}
	for _, e := range Elements() {
		counts, ops := []any{e.Type, e.Bytes}, []any{}
		for i, k := range kinds {
			count, op := "–", "–"
			if p, ok := find(list, e, k.forced); ok {
				count, op = p.String(), strings.Join(p.ops, ", ")
			}
			counts = append(counts, count)
			if slices.Contains(shown, i) {
				ops = append(ops, op)
			}
		}
		full.Add(counts...)
		if !slices.Equal(ops, last) {
			flush()
			from, last = e.Type, ops
		}
		to = e.Type
	}
	flush()
	full.Write(t, "counts")
	short.Write(t, "instructions")
}

func find(list []passage, e Element, forced int) (passage, bool) {
	for _, p := range list {
		if p.element == e && p.forced == forced {
			return p, true
		}
	}
	return passage{}, false
}

// String lists the instructions with how often each was executed.
func (p passage) String() string {
	var list []string
	for _, op := range p.ops {
		list = append(list, fmt.Sprintf("%d %s", p.times[op], op))
	}
	return strings.Join(list, ", ")
}

func least(a, b int) int {
	if a == 0 {
		return b
	}
	return min(a, b)
}

func union(a, b []string) []string {
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}

// What is taken for an instruction that carries an element. That the method sees
// string instructions where they are, the forced choices show.
func TestCarries(t *testing.T) {
	for line, want := range map[string]string{
		"\tREP;\tMOVSB": "REP MOVSB", "\tREP;\tMOVSQ": "REP MOVSQ",
		"\tVMOVDQU\tY0, (DI)": "VMOVDQU", "\tMOVOU\t-32(SI)(BX*1), X2 // tail": "MOVOU",
		"\tMOVQ\tAX, DI": "", "\tMOVB\truntime·memmoveBits(SB), AX": "", "\tLEAQ\t-8(DI)(BX*1), DX": "", "tail:": "",
	} {
		if got := carries(line); got != want {
			t.Errorf("%q carries %q, want %q", line, got, want)
		}
	}
}
