package selectorder

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// probe executes a select over four empty channels again and again. The
// channels come from one allocation class in an order that is not that of
// their addresses, so that none of the orders below can pass for another.
const probe = `package main

import (
	"sort"
	"unsafe"
)

func address(c chan int) uintptr { return *(*uintptr)(unsafe.Pointer(&c)) }

func steps() {
	var chans [4]chan int
	for i := range chans {
		chans[i] = make(chan int)
	}
	sort.Slice(chans[:], func(i, j int) bool { return address(chans[i]) < address(chans[j]) })
	a, b, c, d := chans[2], chans[0], chans[3], chans[1] // by address: b, d, a, c
	for i, ch := range []chan int{a, b, c, d} {
		stepWatch(string(rune('a'+i)), *(*unsafe.Pointer)(unsafe.Pointer(&ch)))
	}
	for range [24]int{} {
		stepBegin("select")
		select {
		case <-a:
		case <-b:
		case <-c:
		case <-d:
		default:
		}
		stepEnd()
	}
}
`

const (
	inSource  = "abcd"
	byAddress = "bdac"
)

// orders are what many stepped selects did.
type orders struct {
	selects   int
	source    int // looked at the channels in source order
	address   int // locked them in the order of their addresses
	distinct  int // different orders in which they looked
	available bool
	text      claim.Text // for the evidence
}

// steppedOrders steps through the probe and tables its selects. Where this
// machine cannot step it says so in the text; what was counted decides alone.
func steppedOrders(t *testing.T) (o orders) {
	t.Helper()
	if testing.Short() {
		o.text = claim.Text{EN: "Not stepped: -short.", ZH: "未单步跟踪：-short。"}
		return o
	}
	regions, err := steppedSelects(t)
	var unavailable *step.UnavailableError
	if errors.As(err, &unavailable) {
		o.text = claim.Textf("Not stepped: %s.", "未单步跟踪：%s。", err)
		return o
	}
	if err != nil {
		t.Fatal(err)
	}
	rows := artifact.Columns([]string{"select", "locked", "looked at", "unlocked", "instructions"},
		[]string{"第几次", "加锁顺序", "查看顺序", "解锁顺序", "指令数"})
	seen := map[string]bool{}
	for i, r := range regions {
		locks, looks, unlocks := follow(t, r)
		o.selects++
		if looks == inSource {
			o.source++
		}
		if locks == byAddress {
			o.address++
		}
		seen[looks] = true
		n := r.Count()
		rows.Add(i+1, arrow(locks), arrow(looks), arrow(unlocks), n.Insts-n.NOPs)
	}
	o.distinct, o.available = len(seen), true
	rows.Write(t, "orders")
	o.text = claim.Textf(
		"Stepped: of %[1]d selects over the same four empty channels %[2]d looked at them in source order (%[3]d different orders met), and %[4]d locked them in the order of their addresses",
		"单步跟踪：对同样四个空通道的 %[1]d 次 select 中，按源码顺序查看的有 %[2]d 次（共出现 %[3]d 种顺序），按地址顺序加锁的有 %[4]d 次",
		o.selects, o.source, o.distinct, o.address)
	return o
}

func steppedSelects(t *testing.T) ([]step.Region, error) {
	t.Helper()
	if err := step.Available(); err != nil {
		return nil, err
	}
	in := toolchain.Local()
	l, err := layout.Of(t.Context(), in, "hchan")
	if err != nil {
		return nil, err
	}
	path, err := step.Build(t.Context(), in, t.TempDir(), map[string]string{"probe.go": probe})
	if err != nil {
		return nil, err
	}
	objects := map[string][]step.Field{}
	for _, name := range inSource {
		objects[string(name)] = fields("", 0, l.Structs[0].Fields)
	}
	return step.Run(t.Context(), path, objects)
}

// fields flattens a layout: "lock.key".
func fields(prefix string, base int64, list []layout.Field) (flat []step.Field) {
	for _, f := range list {
		if len(f.Fields) > 0 {
			flat = append(flat, fields(prefix+f.Name+".", base+f.Offset, f.Fields)...)
		} else if f.Size > 0 {
			flat = append(flat, step.Field{Name: prefix + f.Name, Offset: base + f.Offset, Size: f.Size})
		}
	}
	return flat
}

// follow tells in which order one select locked, looked at and unlocked the
// channels. A receive looks at a channel by asking first who waits to send.
func follow(t *testing.T, r step.Region) (locks, looks, unlocks string) {
	t.Helper()
	held := map[string]bool{}
	for _, in := range r.Insts {
		for _, a := range in.Accesses {
			switch {
			case a.Field == "lock.key" && a.Write && !strings.Contains(locks, a.Object):
				locks += a.Object
				held[a.Object] = true
			case a.Field == "lock.key" && a.Write && held[a.Object]:
				unlocks += a.Object
				held[a.Object] = false
			case a.Field == "sendq.first" && !strings.Contains(looks, a.Object):
				if len(locks) < len(inSource) {
					t.Fatalf("%s of %s is read with %q locked: read selectgo again", a.Field, a.Object, locks)
				}
				looks += a.Object
			}
		}
	}
	for what, order := range map[string]string{"locks": locks, "looks at": looks, "unlocks": unlocks} {
		if sortedString(order) != inSource {
			t.Fatalf("a select %s %q, not each channel once: read selectgo again", what, order)
		}
	}
	return locks, looks, unlocks
}

func sortedString(s string) string {
	b := []byte(s)
	slices.SortFunc(b, func(x, y byte) int { return cmp.Compare(x, y) })
	return string(b)
}

func arrow(order string) string { return strings.Join(strings.Split(order, ""), " → ") }
