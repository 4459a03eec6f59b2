package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// line is the cache line that the claims speak of. (Some arm64 cores have 128.)
const line = 64

// hot are the fields that the claims want apart.
var hot = []string{"qcount", "sendx", "recvx"}

//region bases

// class is the size that the allocator rounds n bytes up to.
func class(classes []int64, n int64) int64 {
	i := slices.IndexFunc(classes, func(c int64) bool { return c >= n })
	return classes[i]
}

// bases returns the addresses modulo 64 that objects of that size can have: a
// span begins at a page, and its objects follow one another.
func bases(size int64) (mod []int64) {
	for at := int64(0); !slices.Contains(mod, at%line); at += size {
		mod = append(mod, at%line)
	}
	slices.Sort(mod)
	return mod
}

// anyBase returns the addresses modulo 64 that an hchan of n bytes can have,
// whatever buffer stands behind it in the same object.
func anyBase(classes []int64, n int64) (mod []int64) {
	for _, c := range classes {
		if c < class(classes, n) {
			continue
		}
		for _, b := range bases(c) {
			if !slices.Contains(mod, b) {
				mod = append(mod, b)
			}
		}
	}
	slices.Sort(mod)
	return mod
}

// lineOf is the number of the line in which a field lies, counted from the line
// of the struct's first byte.
func lineOf(s *layout.Struct, field string, base int64) int64 {
	f, _ := s.Field(field)
	return (base + f.Offset) / line
}

//endregion bases

// classesOf returns the size classes of a release: its table is one for all architectures.
func classesOf(t *testing.T, release string) []int64 {
	return allocs.Load(t, toolchain.Linux(release, "amd64")).Classes
}

// always, sometimes or never: how often something holds over the bases.
func often(bases []int64, holds func(base int64) bool) (word string, where []int64) {
	for _, b := range bases {
		if holds(b) {
			where = append(where, b)
		}
	}
	switch len(where) {
	case 0:
		return "never", nil
	case len(bases):
		return "always", where
	}
	return "sometimes", where
}

func TestLines(t *testing.T) {
	apart, starts := table{}, table{}
	var shown [][]any
	var tellApart, tellStart []claim.Text
	most := 0 // lines that the three take, at whichever address of whichever target
	current, _ := toolchain.Local().Pinned()
	for _, of := range toolchain.Targets() {
		s := structOf(t, of, "hchan")
		possible := anyBase(classesOf(t, of.Release), s.Size)
		distinct := func(base int64) int {
			var lines []int64
			for _, f := range hot {
				if l := lineOf(s, f, base); !slices.Contains(lines, l) {
					lines = append(lines, l)
				}
			}
			return len(lines)
		}
		sendx, _ := s.Field("sendx")
		recvx, _ := s.Field("recvx")
		begins := func(base int64) bool { return (base+sendx.Offset)%line == 0 }
		alone := func(base int64) bool { return lineOf(s, "sendx", base) != lineOf(s, "recvx", base) }
		for _, b := range possible {
			most = max(most, distinct(b))
		}
		apart[of], _ = often(possible, func(b int64) bool { return distinct(b) == len(hot) })
		starts[of], _ = often(possible, func(b int64) bool { return begins(b) && alone(b) })

		if of.Release != article(t).Release && of.Release != current.Release || of.GOARCH != "amd64" && of.GOARCH != "386" {
			continue
		}
		var counts []string
		for _, b := range possible {
			row := []any{of.Release, of.GOARCH, b}
			for _, f := range hot {
				row = append(row, lineOf(s, f, b))
			}
			shown = append(shown, append(row, distinct(b)))
			counts = append(counts, fmt.Sprintf("%d→%d", b, distinct(b)))
		}
		tellApart = append(tellApart, claim.Textf("%[1]s %[2]s: %[3]s", "%[1]s %[2]s：%[3]s", of.Release, of.GOARCH, strings.Join(counts, ", ")))
		_, at := often(possible, begins)
		_, split := often(possible, alone)
		atText, splitText := orNone(at), orNone(split)
		tellStart = append(tellStart, claim.Textf(
			"%[1]s %[2]s: sendx at 0x%02[3]x, recvx %[4]d bytes on, sendx begins a line at %[5]s, lies in another line than recvx at %[7]s of %[9]s",
			"%[1]s %[2]s：sendx 在 0x%02[3]x，recvx 在其后 %[4]d 字节，可能的余数 %[9]s 中，sendx 位于行首的：%[6]s，与 recvx 不同行的：%[8]s",
			of.Release, of.GOARCH, sendx.Offset, recvx.Offset-sendx.Offset,
			atText.EN, atText.ZH, splitText.EN, splitText.ZH, list(possible)))
	}
	decide(t, "C2.1.9", apart, "always", join(claim.Textf(
		"qcount, sendx and recvx take at most %[1]d lines of %[2]d bytes at any address a channel can have, in any of the %[3]d targets; lines by address modulo %[2]d",
		"在全部 %[3]d 个目标、通道可能的任何地址上，qcount、sendx、recvx 至多占 %[1]d 个 %[2]d 字节缓存行；按地址模 %[2]d 的余数列出行数",
		most, line, len(apart)), tellApart))
	decide(t, "C2.1.12", starts, "always", join(claim.Textf(
		"by address of the channel modulo %d", "按通道地址模 %d 的余数", line), tellStart))

	tabulate(t, "lines",
		[]string{"release", "architecture", "address mod 64", "line of qcount", "line of sendx", "line of recvx", "lines used"},
		[]string{"版本", "架构", "地址 mod 64", "qcount 所在行", "sendx 所在行", "recvx 所在行", "占用行数"}, shown)
}

// TestBases holds the addresses of live channels against those the size classes allow.
func TestBases(t *testing.T) {
	var rows [][]any
	classes := Classes()
	for _, s := range Shapes {
		made, err := s.Measure()
		if err != nil {
			t.Fatal(err)
		}
		size := made.Bytes
		if s.Pointers && made.Objects == 2 {
			size -= class(classes, int64(s.ElemSize)*int64(s.Cap)) // the buffer is elsewhere
		}
		allowed, seen := bases(size), s.Bases(2000)
		for b, n := range seen {
			if !slices.Contains(allowed, b) {
				t.Errorf("make(chan %s, %d): %d channels at %d modulo %d, objects of %d bytes can only be at %v", s.Elem, s.Cap, n, b, line, size, allowed)
			}
		}
		for _, b := range allowed {
			rows = append(rows, []any{s.Elem, s.Cap, size, b, seen[b]})
		}
	}
	tabulate(t, "bases",
		[]string{"element", "capacity", "object bytes", "address mod 64", "live channels of 2000"},
		[]string{"元素", "容量", "对象字节数", "地址 mod 64", "2000 个存活通道中的个数"}, rows)
}

// list writes numbers for a sentence.
func list(numbers []int64) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(numbers), "[]"), " ", "/")
}

func orNone(numbers []int64) claim.Text {
	if len(numbers) == 0 {
		return claim.Text{EN: "none", ZH: "无"}
	}
	return claim.Text{EN: list(numbers), ZH: list(numbers)}
}

func join(head claim.Text, parts []claim.Text) claim.Text {
	en, zh := []string{}, []string{}
	for _, p := range parts {
		en, zh = append(en, p.EN), append(zh, p.ZH)
	}
	return claim.Text{EN: head.EN + ": " + strings.Join(en, "; "), ZH: head.ZH + "：" + strings.Join(zh, "；")}
}

// tabulate leaves the rows under the names of their columns.
func tabulate(t *testing.T, name string, en, zh []string, rows [][]any) {
	t.Helper()
	table := artifact.Columns(en, zh)
	for _, cells := range rows {
		table.Add(cells...)
	}
	table.Write(t, name)
}
