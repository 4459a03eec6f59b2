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

// article is the target that the sentences about sizes name: Go 1.22, amd64.
func article(t *testing.T) toolchain.Target { return toolchain.Linux(release(t, "go1.22"), "amd64") }

func TestSize(t *testing.T) {
	of := article(t)
	hchan := structOf(t, of, "hchan")
	size := values(t, func(s *layout.Struct) string { return fmt.Sprint(s.Size) }).text()
	alloc := allocs.Load(t, of)
	bare := alloc.Makes[slices.IndexFunc(alloc.Makes, func(m Made) bool { return m.Elem == "int" && m.Cap == 0 })]
	claim.Decide(t, "C2.5.1", hchan.Size == 96, claim.Textf(
		"%s: hchan has %d bytes in the DWARF, and make(chan int) takes one object of %d bytes from the heap; bytes elsewhere: %[4]s",
		"%s：DWARF 中 hchan 为 %d 字节，make(chan int) 从堆上取一个 %d 字节的对象；其他目标的字节数：%[5]s",
		of, hchan.Size, bare.Bytes, size.EN, size.ZH))

	// "About" is taken generously: within a tenth of the number.
	const about, slack = 72, 7
	near := values(t, func(s *layout.Struct) string {
		return fmt.Sprint(s.Sum() >= about-slack && s.Sum() <= about+slack)
	})
	sum := values(t, func(s *layout.Struct) string { return fmt.Sprint(s.Sum()) }).text()
	decide(t, "C2.5.4", near, "true", claim.Textf(
		"the fields of %[1]s add up to %[2]d of its %[3]d bytes, which leaves %[4]d of padding; sums: %[5]s",
		"%[1]s 的各字段之和为 %[2]d 字节，结构体共 %[3]d 字节，填充只有 %[4]d 字节；各目标的字段之和：%[6]s",
		of, hchan.Sum(), hchan.Size, hchan.Size-hchan.Sum(), sum.EN, sum.ZH))
}

func TestOffsets(t *testing.T) {
	qcount := values(t, offset("qcount"))
	at := qcount.text()
	decide(t, "C2.5.5", qcount, "0x00", claim.Textf("qcount: %[1]s", "qcount 的偏移：%[2]s", at.EN, at.ZH))

	sendx := values(t, offset("sendx"))
	at = sendx.text()
	decide(t, "C2.5.7", sendx, "0x28", claim.Textf("sendx: %[1]s", "sendx 的偏移：%[2]s", at.EN, at.ZH))

	buf := values(t, offset("buf"))
	at = buf.text()
	there := values(t, func(s *layout.Struct) string {
		for _, f := range s.Fields {
			if f.Offset == 0x18 {
				return f.Name
			}
		}
		return "–"
	}).text()
	decide(t, "C2.5.8", buf, "0x18", claim.Textf(
		"buf: %[1]s; what is at 0x18: %[3]s", "buf 的偏移：%[2]s；位于 0x18 的字段：%[4]s", at.EN, at.ZH, there.EN, there.ZH))
}

func TestTypes(t *testing.T) {
	typ := func(fields ...string) table {
		return values(t, func(s *layout.Struct) string {
			var types []string
			for _, name := range fields {
				f, _ := s.Field(name)
				if !slices.Contains(types, f.Type) {
					types = append(types, f.Type)
				}
			}
			return strings.Join(types, "/")
		})
	}
	buf, index, queue := typ("buf"), typ("sendx", "recvx"), typ("recvq", "sendq")
	tell := func(tab table) claim.Text { return tab.text() }
	at := tell(buf)
	decide(t, "C2.1.5", buf, "unsafe.Pointer", claim.Textf(
		"DWARF type of buf: %[1]s; it carries no element type (elemtype does), and where there is no buffer it holds its own address (experiment state)",
		"buf 的 DWARF 类型：%[2]s；它不带元素类型（由 elemtype 记录），没有缓冲区时存放的是它自己的地址（见实验 state）", at.EN, at.ZH))
	at = tell(index)
	decide(t, "C2.1.6", index, "uint", claim.Textf("DWARF type of sendx and recvx: %[1]s", "sendx 与 recvx 的 DWARF 类型：%[2]s", at.EN, at.ZH))
	at = tell(queue)
	heads := values(t, func(s *layout.Struct) string {
		var names []string
		for _, q := range []string{"recvq", "sendq"} {
			f, _ := s.Field(q)
			for _, g := range f.Fields {
				if name := g.Name + " " + g.Type; !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
		return strings.Join(names, ", ")
	}).text()
	decide(t, "C2.1.7", queue, "waitq", claim.Textf(
		"DWARF type of recvq and sendq: %[1]s; fields of a waitq: %[3]s",
		"recvq 与 sendq 的 DWARF 类型：%[2]s；waitq 的字段：%[4]s", at.EN, at.ZH, heads.EN, heads.ZH))
}

// TestOrder compares the order of the declaration with that of the offsets, for
// the runtime's structs and for one of the least convenient order.
func TestOrder(t *testing.T) {
	inOrder, fields, count := true, 0, 0
	for _, of := range toolchain.Targets() {
		for _, d := range sources.Load(t, of).Structs {
			s := structOf(t, of, d.Name)
			if len(s.Fields) != len(d.Fields) {
				t.Errorf("%s: %s has %d fields in the source and %d in DWARF", of, d.Name, len(d.Fields), len(s.Fields))
				continue
			}
			end := int64(0)
			for i, f := range s.Fields {
				if f.Name != d.Fields[i].Name || f.Offset < end {
					inOrder = false
					t.Logf("%s: %s: field %d is %s at %d, declared is %s", of, d.Name, i, f.Name, f.Offset, d.Fields[i].Name)
				}
				end = f.Offset + f.Size
				fields++
			}
			count++
		}
	}
	got := twin(t, "struct {\n\ta bool\n\tb uint64\n\tc uint16\n\td unsafe.Pointer\n\te uint8\n\tf uint32\n\tg bool\n}", hosts())
	var sizes []string
	for _, s := range got {
		end := int64(0)
		for i, f := range s.Fields {
			inOrder = inOrder && f.Name == string("abcdefg"[i]) && f.Offset >= end
			end = f.Offset + f.Size
		}
		sizes = append(sizes, fmt.Sprintf("%s %d/%d", s.goarch, s.Size, s.Sum()))
	}
	claim.Decide(t, "C2.1.8", inOrder, claim.Textf(
		"all %d fields of %d structs (hchan, waitq, sudog, mutex, scase in %d releases on %d architectures) stand in DWARF in the order of runtime's source, at rising offsets; seven fields of the worst order stay in it too, at the price of padding (size/sum of fields: %s)",
		"%[3]d 个版本、%[4]d 种架构的 hchan、waitq、sudog、mutex、scase 共 %[2]d 个结构体、%[1]d 个字段，DWARF 中的次序与运行时源码一致，偏移递增；按最不利次序声明的七个字段也不会被重排，代价是填充（总大小/字段之和：%[5]s）",
		fields, count, len(toolchain.Releases()), len(toolchain.Arches()), strings.Join(sizes, ", ")))
}
