package elemsize

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// stepped are the sizes stepped through.
var stepped = []int{8, 16, 32, 64, 128, 256, 512, 1 << 10, 2 << 10, 4 << 10, 8 << 10, 16 << 10, 32 << 10, Largest}

// program returns a program with a marked send and receive of every size, by
// value and by address. The first pair of each is not marked: it finds the
// caches and the channel as all later ones do.
func program() string {
	var b strings.Builder
	b.WriteString("package main\n\nvar kept byte\n\nfunc steps() {\n")
	for _, n := range stepped {
		fmt.Fprintf(&b, "\tvalue%d()\n\taddress%[1]d()\n", n)
	}
	b.WriteString("}\n")
	for _, n := range stepped {
		fmt.Fprintf(&b, `
//go:noinline
func value%[1]d() {
	c := make(chan [%[1]d]byte, 1)
	var from, to [%[1]d]byte
	from[1] = 1
	c <- from
	to = <-c
	stepBegin("send value %[1]d")
	c <- from
	stepEnd()
	stepBegin("drop value %[1]d")
	<-c
	stepEnd()
	c <- from
	stepBegin("receive value %[1]d")
	to = <-c
	stepEnd()
	kept = to[1]
}

//go:noinline
func address%[1]d() {
	c := make(chan *[%[1]d]byte, 1)
	from := new([%[1]d]byte)
	c <- from
	to := <-c
	stepBegin("send address %[1]d")
	c <- from
	stepEnd()
	stepBegin("receive address %[1]d")
	to = <-c
	stepEnd()
	kept = to[1]
}
`, n)
	}
	return b.String()
}

// work is what a region took: its instructions, of which one with a REP prefix
// counts as often as it went round.
func work(r *step.Region) (n int) {
	for i := range r.Insts {
		n += r.Insts[i].Times
	}
	return n
}

// TestSteps counts what each size takes and leaves the table and the plot. The
// counts decide nothing by themselves: they say why the times are as they are.
func TestSteps(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: builds a program and steps through some hundred thousand instructions")
	}
	here := toolchain.Local()
	if err := step.Available(); err != nil {
		t.Skip(err)
	}
	binary, err := step.Build(t.Context(), here, t.TempDir(), map[string]string{"main.go": program()})
	if err != nil {
		t.Fatal(err)
	}
	regions, err := step.Run(t.Context(), binary, nil)
	if unavailable := (*step.UnavailableError)(nil); errors.As(err, &unavailable) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	counted := map[string]int{}
	for i := range regions {
		counted[regions[i].Name] = work(&regions[i])
	}

	column := func(en, zh string) claim.Text { return claim.Text{EN: en, ZH: zh} }
	rows := artifact.NewTable(column("element, bytes", "元素字节数"), column("send", "发送"), column("receive, dropped", "接收后丢弃"), column("receive into a variable", "接收到变量"),
		column("send of its address", "发送其地址"), column("receive of its address", "接收其地址"))
	p := lines(text{"Instructions for a send and a receive", "一次发送加一次接收的指令数"}, text{"instructions", "指令数"}, "")
	names := []text{{"by value", "传值"}, {"by value, received into a variable", "传值，接收到变量中"}, {"by address", "传地址"}}
	for _, name := range names {
		p.Series = append(p.Series, series{Name: name})
	}
	for _, n := range stepped {
		at := func(what string) int { return counted[fmt.Sprintf("%s %d", what, n)] }
		send, drop, keep, sendAddress, address := at("send value"), at("drop value"), at("receive value"), at("send address"), at("receive address")
		cells := []any{n}
		for _, v := range []int{send, drop, keep, sendAddress, address} {
			if v == 0 {
				t.Fatalf("%d bytes: a region is missing", n)
			}
			cells = append(cells, v)
		}
		rows.Add(cells...)
		for i, v := range []int{send + drop, send + keep, sendAddress + address} {
			p.Series[i].Points = append(p.Series[i].Points, point{X: float64(n), Y: float64(v)})
		}
		if first := counted[fmt.Sprintf("send address %d", stepped[0])]; sendAddress != first {
			t.Logf("sending the address of %d bytes takes %d instructions, of %d bytes %d", n, sendAddress, stepped[0], first)
		}
	}
	rows.Write(t, "steps")
	p.write(t, "steps")
}
