package mutate

import (
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// A way is one row of either table, as far as C2.4.1 cares.
type way struct {
	handed Handed
	shared bool // the receiver saw what the sender wrote on the way
}

// TestHanded looks for a way on which the value itself was handed over and yet
// no copy was made.
func TestHanded(t *testing.T) {
	ways := elements(t)
	inGo := len(ways)
	ways = append(ways, betweenProcesses(t)...)
	var copied, shared [Descriptor + 1]int
	for _, w := range ways {
		if w.shared {
			shared[w.handed]++
		} else {
			copied[w.handed]++
		}
	}
	if copied[Value] == 0 || shared[Address] == 0 {
		t.Fatalf("copied %v, shared %v by what was handed over: the experiment cannot tell a copy from the original", copied, shared)
	}
	claim.Decide(t, "C2.4.1", shared[Value] == 0, claim.Textf(
		"%[1]d types of element and %[2]d ways between processes: where the value was handed over, the receiver kept the byte as sent in %[3]d of %[4]d; it saw the sender's later write in %[5]d ways, of which %[6]d had handed over an address and %[7]d a descriptor that the kernel resolves to the page; an address alone does not suffice: with %[8]d others that handed one over, the receiver still got a copy",
		"%[1]d 种元素类型、%[2]d 种进程间方式：传值的 %[4]d 种中有 %[3]d 种接收方仍是发送时的字节；有 %[5]d 种方式让接收方看到了发送方之后的写入，其中 %[6]d 种传的是地址，%[7]d 种传的是由内核解析到页的描述符；只传地址也未必就够：另有 %[8]d 种传了地址，接收方拿到的仍是副本",
		inGo, len(ways)-inGo, copied[Value], copied[Value]+shared[Value],
		shared[Value]+shared[Address]+shared[Descriptor], shared[Address], shared[Descriptor], copied[Address]))
}

// elements goes through the types of element.
func elements(t *testing.T) (ways []way) {
	tb := artifact.NewTable(claim.Text{EN: "element", ZH: "元素类型"}, claim.Text{EN: "its bytes", ZH: "元素字节数"},
		claim.Text{EN: "what the send hands over", ZH: "发送时交出的是"},
		claim.Text{EN: "changed in the buffer, the receiver sees", ZH: "在缓冲区中时修改，接收方看到"},
		claim.Text{EN: "changed after the receive", ZH: "接收之后修改"},
		claim.Text{EN: "changed after a direct hand-over", ZH: "直接交接之后修改"},
		claim.Text{EN: "same address on both sides", ZH: "双方地址相同"})
	for _, k := range Kinds {
		seen, one := Buffered(k)
		direct := Direct(k)
		if seen.OnWay != seen.After || direct != seen.After || seen.After != one {
			t.Errorf("%s: %+v, direct %t, same address %t: a copy is one at every moment", k.Type, seen, direct, one)
		}
		tb.Add(same(k.Type), claim.Textf("%d", "%d", k.Bytes), k.Gives, sees(seen.OnWay), sees(seen.After), sees(direct), yesNo(one))
		ways = append(ways, way{k.Handed, seen.OnWay})
	}
	tb.Write(t, "elements")
	return ways
}
