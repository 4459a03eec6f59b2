package padding

import (
	"fmt"
	"go/version"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/golden"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// kinds are a channel of pointers, whose buffer is elsewhere, and channels of
// words with the buffer behind hchan.
var kinds = []Kind{{Slots: 8, Elsewhere: true}, {Slots: 1}, {Slots: 2}, {Slots: 4}, {Slots: 8}, {Slots: 16}, {Slots: 32}, {Slots: 64}, {Slots: 128}, {Slots: 1024}}

func (k Kind) String() string {
	if k.Elsewhere {
		return fmt.Sprintf("chan *int, %d", k.Slots)
	}
	return fmt.Sprintf("chan int, %d", k.Slots)
}

// operations reads what a send and a receive access under a release, which the
// experiment access counted by single steps.
func operations(t *testing.T, of toolchain.Target) (send, receive Operation) {
	t.Helper()
	type access struct {
		Operations []struct {
			Name   string
			Fields []struct {
				Object, Name  string
				Reads, Writes int
			}
			Events []string
		}
	}
	facts := golden.Load[access](t, of, "access.json")
	find := func(name string, slot int) (o Operation) {
		for _, op := range facts.Operations {
			if op.Name != name {
				continue
			}
			for _, f := range op.Fields {
				if f.Object != "c" {
					continue
				}
				o.Touched = append(o.Touched, f.Name)
				if f.Writes > 0 {
					o.Written = append(o.Written, f.Name)
				}
			}
			for _, e := range op.Events {
				if strings.Contains(e, " c.") {
					o.Instructions++
				}
			}
			o.Slot = slot
			return o
		}
		t.Fatalf("%s: no operation %s in the facts of experiment access", of, name)
		return o
	}
	return find("send", 1), find("receive", 2) // a receive reads its slot and clears it
}

// Whether the filler raises the hit rate of the first-level cache: which lines
// a core has to fetch for each operation, with the filler and without, for
// every place that a channel can have.
func TestFetchedLines(t *testing.T) {
	table := artifact.Columns([]string{"release", "channel", "object without", "object with", "fetched without", "fetched with", "hit rate without", "hit rate with"},
		[]string{"版本", "通道", "原对象字节数", "加填充后", "原需取回的行", "加填充后", "原命中率", "加填充后命中率"})
	better, same, worse, byClass := 0, 0, 0, 0 // byClass: better, in another size class
	examples := map[string]claim.Text{}
	values := map[string]any{}
	current := toolchain.Current()
	for _, release := range toolchain.Releases() {
		of := toolchain.Linux(release, "amd64")
		alloc := golden.Load[struct{ Classes []int64 }](t, of, "alloc.json")
		facts := committed.Load(t, of)
		stock, padded := hchanOf(t, of), &facts.Padded
		send, receive := operations(t, of)
		accesses := send.Instructions + send.Slot + receive.Instructions + receive.Slot
		for _, k := range kinds {
			without, with := PerPair(stock, alloc.Classes, k, send, receive), PerPair(padded, alloc.Classes, k, send, receive)
			word := "same"
			moved := Class(alloc.Classes, k.object(stock)) != Class(alloc.Classes, k.object(padded))
			switch {
			case with < without-1e-9:
				better, word = better+1, "better"
				if moved {
					byClass++
				}
			case with > without+1e-9:
				worse, word = worse+1, "worse"
			default:
				same++
			}
			a, b := Class(alloc.Classes, k.object(stock)), Class(alloc.Classes, k.object(padded))
			if _, ok := examples[word]; !ok {
				examples[word] = claim.Textf("%[1]s, %[2]v: %.2[3]f without, %.2[4]f with (objects of %[5]d and %[6]d bytes)", "%[1]s，%[2]v：不加 %.2[3]f 行，加 %.2[4]f 行（对象 %[5]d 与 %[6]d 字节）",
					release, k, without, with, a, b)
			}
			if release == current || version.Lang(release) == "go1.22" {
				rate := func(fetched float64) string { return fmt.Sprintf("%.1f %%", 100*(1-fetched/float64(accesses))) }
				table.Add(release, k, a, b, fmt.Sprintf("%.2f", without), fmt.Sprintf("%.2f", with), rate(without), rate(with))
			}
		}
		if release == current {
			values["accesses"] = accesses
		}
	}
	table.Write(t, "fetched")
	values["better"], values["same"], values["worse"] = better, same, worse
	values["release"] = current
	artifact.Values(t, values)

	example := func(word string) claim.Text {
		if e, ok := examples[word]; ok {
			return e
		}
		return claim.Text{EN: "none", ZH: "无"}
	}
	b, w := example("better"), example("worse")
	evidence := claim.Textf(
		"lines that a core must fetch for a send and a receive because another core, which takes turns with it, wrote them; over every place a channel can have, %[1]d kinds of channel in %[2]d releases, with the filler built into the runtime: fewer in %[3]d cases, as many in %[4]d, more in %[5]d. Fewer, such as %[6]s; more, such as %[8]s. These are coherence misses, counted from single steps and layouts; no hardware counter took part",
		"两个核轮流操作时，一次发送加一次接收中，一个核因另一个核写过而必须取回的缓存行数；取 %[2]d 个版本、%[1]d 种通道、通道可能的每个位置，填充已编译进运行时：减少的 %[3]d 种情形，不变的 %[4]d 种，增加的 %[5]d 种。减少的例子：%[7]s；增加的例子：%[9]s。这是由单步记录与布局数出的一致性缺失，没有使用硬件计数器",
		len(kinds), len(toolchain.Releases()), better, same, worse, b.EN, b.ZH, w.EN, w.ZH)
	// The claim is about the filler, not about a channel for which it happens
	// to fall well: what it does to more channels than not is what it does.
	switch {
	case better > worse && byClass == better && same+worse > 0:
		claim.Qualify(t, "C2.1.15", claim.Text{
			EN: "only for channels whose object the eight extra bytes move into another size class, so that they lie across fewer lines; others keep their hit rate or lose by it",
			ZH: "仅当多出的 8 字节使通道对象换了大小等级、从而跨越的缓存行变少时；其他通道的命中率不变，或反而降低",
		}, evidence)
	case better > worse && same+worse > 0:
		claim.Qualify(t, "C2.1.15", claim.Text{EN: "only for some kinds of channel", ZH: "仅就某些种类的通道而言"}, evidence)
	default:
		claim.Decide(t, "C2.1.15", better > worse, evidence)
	}
}

// The padded runtime itself: what its programs say of channels.
func TestPaddedRuntimes(t *testing.T) {
	table := artifact.Columns([]string{"release", "hchan without", "hchan with", "places in a line without", "with", "len with", "cap with", "sum of 1 … 1000 with"},
		[]string{"版本", "原 hchan 字节数", "加填充后", "原可能的行内位置数", "加填充后", "加填充后 len", "加填充后 cap", "加填充后 1…1000 之和"})
	for _, f := range committed.All(t) {
		if !f.Stock.right() {
			t.Errorf("%s: the runtime as it comes says %+v", f.Release, f.Stock)
		}
		table.Add(f.Release, hchanOf(t, toolchain.Linux(f.Release, "amd64")).Size, f.Padded.Size, f.Stock.Bases, f.Filler.Bases, f.Filler.Len, f.Filler.Cap, f.Filler.Sum)
	}
	table.Write(t, "runtimes")
}

// The count of fetched lines on a struct small enough to check by hand: two
// words, of which the first is written, in one line, in two, and across one.
func TestFetched(t *testing.T) {
	s := &layout.Struct{Size: 72, Fields: []layout.Field{
		{Name: "a", Offset: 0, Size: 8}, {Name: "b", Offset: 56, Size: 8}, {Name: "c", Offset: 64, Size: 8}}}
	op := Operation{Touched: []string{"a", "b", "c"}, Written: []string{"a", "c"}}
	elsewhere := Kind{Slots: 1, Elsewhere: true}
	for _, test := range []struct {
		kind     Kind
		at, slot int64
		want     int
	}{
		{elsewhere, 0, 0, 3},       // a and b in one line, c in the next, the slot in its own
		{elsewhere, 32, 0, 3},      // a alone; b and c in the next
		{Kind{Slots: 1}, 0, 0, 2},  // the slot is behind c
		{Kind{Slots: 8}, 0, 7, 3},  // and its last in a third line
		{Kind{Slots: 8}, 48, 7, 3}, // a | b, c | slot
	} {
		if got := Fetched(s, test.kind, test.at, test.slot, op, op); got != test.want {
			t.Errorf("%+v at %d, slot %d: got %d, want %d", test.kind, test.at, test.slot, got, test.want)
		}
	}
	reads := Operation{Touched: []string{"b"}}
	if got := Fetched(s, elsewhere, 8, 0, reads, op); got != 2 { // b at 64 shares a line with c, which was written
		t.Errorf("a read beside a written word: got %d", got)
	}
	if got := Fetched(s, elsewhere, 8, 0, op, reads); got != 1 { // nothing of the channel was written
		t.Errorf("after a read: got %d", got)
	}
}
