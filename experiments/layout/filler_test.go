package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// TestFillerInSource looks for the blank array after qcount where it would
// stand: in the declaration, and in DWARF, which names blank fields too.
func TestFillerInSource(t *testing.T) {
	after := table{}
	blanks := 0
	for _, of := range toolchain.Targets() {
		d := sources.Load(t, of).Structs
		declared := d[slices.IndexFunc(d, func(d Declared) bool { return d.Name == "hchan" })].Fields
		i := slices.IndexFunc(declared, func(m Member) bool { return m.Name == "qcount" })
		after[of] = declared[i+1].Name + " " + declared[i+1].Type
		for _, m := range declared {
			if m.Name == "_" {
				blanks++
			}
		}
		for _, f := range structOf(t, of, "hchan").Fields {
			if f.Name == "_" {
				blanks++
			}
		}
	}
	text := after.text()
	decide(t, "C2.1.10", after, "_ [7]byte", claim.Textf(
		"what runtime/chan.go declares after qcount: %[1]s; blank fields in hchan, in source and in DWARF, over all %[3]d targets: %[4]d",
		"runtime/chan.go 在 qcount 之后声明的是：%[2]s；全部 %[3]d 个目标的源码与 DWARF 中，hchan 的空白字段共 %[4]d 个",
		text.EN, text.ZH, len(after), blanks))
}

// TestFillerCompiled puts the seven bytes where the claim has them and compiles that.
func TestFillerCompiled(t *testing.T) {
	classes := Classes()
	aligns, owns := true, true
	byText := map[claim.Text][]string{} // architectures that come out alike are told together
	for _, goarch := range hosts() {
		l, err := layout.Of(t.Context(), toolchain.Linux(toolchain.Local().Release, goarch), "hchan")
		if err != nil {
			t.Fatal(err)
		}
		hchan := &l.Structs[0]
		plain := compileTwin(t, hchan, goarch, nil)
		filled := compileTwin(t, hchan, goarch, func(lines []string) []string { return slices.Insert(lines, 1, "_ [7]byte") })
		next, _ := plain.Field("dataqsiz")
		moved, _ := filled.Field("dataqsiz")

		// The filler aligns something only if without it something is not aligned.
		aligned := plain.Size%plain.Align == 0 && next.Offset%next.Size == 0
		aligns = aligns && !aligned
		possible := anyBase(classes, filled.Size)
		word, shared := often(possible, func(b int64) bool { return len(mates(filled, "qcount", b)) > 0 })
		owns = owns && word == "never"

		yes := claim.Text{EN: "not multiples", ZH: "并非都是"}
		if aligned {
			yes = claim.Text{EN: "multiples already", ZH: "本来就都是"}
		}
		text := claim.Textf(
			"without it dataqsiz is at 0x%02[1]x and the size is %[2]d, %[3]s of %[5]d; with it 0x%02[6]x and %[7]d; qcount's line then still holds other fields at addresses %[8]s of %[9]s modulo %[10]d (at 0: %[11]s)",
			"不加时 dataqsiz 在 0x%02[1]x、总大小 %[2]d，%[4]s %[5]d 的倍数；加上后为 0x%02[6]x 与 %[7]d；此时通道地址模 %[10]d 的可能余数 %[9]s 中，余数为 %[8]s 时 qcount 所在行仍有其他字段（余数为 0 时：%[11]s）",
			next.Offset, plain.Size, yes.EN, yes.ZH, plain.Align, moved.Offset, filled.Size, list(shared), list(possible), line, strings.Join(mates(filled, "qcount", 0), " "))
		byText[text] = append(byText[text], goarch)
	}
	var tell []claim.Text
	for text, arches := range byText {
		tell = append(tell, claim.Text{EN: strings.Join(arches, ", ") + ": " + text.EN, ZH: strings.Join(arches, "、") + "：" + text.ZH})
	}
	slices.SortFunc(tell, func(a, b claim.Text) int { return strings.Compare(b.EN, a.EN) }) // amd64 before 386
	claim.Decide(t, "C2.1.11", aligns && owns, join(claim.Textf(
		"hchan compiled by %s with and without a blank [7]byte after qcount",
		"用 %s 编译 hchan，在 qcount 之后加与不加 7 字节空白数组", toolchain.Local().Release), tell))
}

func compileTwin(t *testing.T, s *layout.Struct, goarch string, edit func([]string) []string) *layout.Struct {
	t.Helper()
	decl, err := s.Source("twin", edit)
	if err != nil {
		t.Fatal(err)
	}
	got := twinOf(t, decl, goarch)
	if edit == nil && got.Size != s.Size {
		t.Fatalf("%s: the twin has %d bytes, the runtime's has %d", goarch, got.Size, s.Size)
	}
	return &got
}

// mates lists the other fields that have a byte in the field's line.
func mates(s *layout.Struct, field string, base int64) (names []string) {
	mine := lineOf(s, field, base)
	for _, f := range s.Fields {
		if f.Name == field || f.Name == "_" || f.Size == 0 {
			continue
		}
		if first, last := (base+f.Offset)/line, (base+f.Offset+f.Size-1)/line; first <= mine && mine <= last {
			names = append(names, f.Name)
		}
	}
	return names
}

func TestMates(t *testing.T) {
	s := &layout.Struct{Fields: []layout.Field{
		{Name: "a", Offset: 0, Size: 8}, {Name: "_", Offset: 8, Size: 7}, {Name: "b", Offset: 16, Size: 8}, {Name: "c", Offset: 56, Size: 16}}}
	for _, test := range []struct {
		base int64
		want string
	}{{0, "[b c]"}, {48, "[]"}, {16, "[b]"}, {32, "[b]"}} {
		if got := fmt.Sprint(mates(s, "a", test.base)); got != test.want {
			t.Errorf("base %d: got %s, want %s", test.base, got, test.want)
		}
	}
}
