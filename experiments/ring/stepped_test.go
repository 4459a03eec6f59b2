package ring

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// stepped fills a ring of three slots and empties it, one region for each
// operation. The last region divides, so that a division would be seen.
const stepped = `package main

import "unsafe"

var divisor, dividend uint = 3, 2

func steps() {
	c := make(chan int, 3)
	stepWatch("c", *(*unsafe.Pointer)(unsafe.Pointer(&c)))
	for range 3 {
		stepBegin("send")
		c <- 1
		stepEnd()
	}
	for range 3 {
		stepBegin("receive")
		<-c
		stepEnd()
	}
	stepBegin("remainder")
	dividend = (dividend + 1) % divisor
	stepEnd()
}
`

var dividing = regexp.MustCompile(`^I?DIV[BWLQ]?\b`)

// TestStepped executes sends and receives one instruction at a time and lists
// those that touch an index.
func TestStepped(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program and runs it one instruction at a time")
	}
	if err := step.Available(); err != nil {
		t.Skip(err)
	}
	in := toolchain.Linux(toolchain.Local().Release, "amd64")
	l, err := layout.Of(t.Context(), in, "hchan")
	if err != nil {
		t.Fatal(err)
	}
	var fields []step.Field
	for _, name := range []string{"qcount", "dataqsiz", "sendx", "recvx"} {
		f, ok := l.Structs[0].Field(name)
		if !ok {
			t.Fatalf("hchan has no %s", name)
		}
		fields = append(fields, step.Field{Name: name, Offset: f.Offset, Size: f.Size})
	}
	binary, err := step.Build(t.Context(), in, t.TempDir(), map[string]string{"main.go": stepped})
	if err != nil {
		t.Fatal(err)
	}
	regions, err := step.Run(t.Context(), binary, map[string][]step.Field{"c": fields})
	if err != nil {
		t.Fatal(err)
	}

	rows := artifact.Columns(
		[]string{"operation", "instructions", "divisions", "instructions that touch its index", "writes of the index"},
		[]string{"操作", "指令数", "除法", "访问该下标的指令", "写下标次数"})
	names := map[string]claim.Text{
		"send":      {EN: "send", ZH: "发送"},
		"receive":   {EN: "receive", ZH: "接收"},
		"remainder": {EN: "for comparison: (x + 1) % n", ZH: "对照：(x + 1) % n"},
	}
	index := map[string]string{"send": "sendx", "receive": "recvx"}
	seen := map[string]int{}
	for _, r := range regions {
		seen[r.Name]++
		divisions, writes := 0, 0
		var touching []string
		for _, i := range r.Insts {
			if dividing.MatchString(i.Text) {
				divisions++
			}
			for _, a := range i.Accesses {
				if a.Field == index[r.Name] {
					touching = append(touching, i.Text)
					if a.Write {
						writes++
					}
				}
			}
		}
		control := r.Name == "remainder"
		if control != (divisions > 0) {
			t.Errorf("%s number %d executed %d divisions", r.Name, seen[r.Name], divisions)
		}
		what := names[r.Name]
		if !control {
			// The third operation comes to the end of the ring.
			if last := seen[r.Name] == 3; last != (writes == 2) {
				t.Errorf("%s number %d wrote the index %d times", r.Name, seen[r.Name], writes)
			}
			what = claim.Textf("%[1]s %[3]d", "第 %[3]d 次%[2]s", what.EN, what.ZH, seen[r.Name])
		}
		rows.Add(what, r.Count().Insts, divisions, strings.Join(slices.Compact(touching), "; "), writes)
	}
	if seen["send"] != 3 || seen["receive"] != 3 || seen["remainder"] != 1 {
		t.Fatalf("the program has other regions: %v", seen)
	}
	rows.Write(t, "stepped")
}
