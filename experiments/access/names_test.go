package access

import (
	"strings"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// operations are the regions of testdata/operations.go in the order of the
// tables, with what they are called there.
var operations = []struct {
	name string
	what claim.Text
}{
	{"send", claim.Text{EN: "send into the ring", ZH: "发送，写入缓冲区"}},
	{"receive", claim.Text{EN: "receive from the ring", ZH: "接收，取自缓冲区"}},
	{"try-send", claim.Text{EN: "try to send, room", ZH: "尝试发送，有空位"}},
	{"try-receive", claim.Text{EN: "try to receive, element there", ZH: "尝试接收，有元素"}},
	{"try-send-full", claim.Text{EN: "try to send, full: fails", ZH: "尝试发送，已满，失败"}},
	{"try-receive-empty", claim.Text{EN: "try to receive, empty: fails", ZH: "尝试接收，为空，失败"}},
	{"try-send-nobody", claim.Text{EN: "try to send, no buffer, nobody: fails", ZH: "尝试发送，无缓冲且无人等待，失败"}},
	{"try-receive-nobody", claim.Text{EN: "try to receive, no buffer, nobody: fails", ZH: "尝试接收，无缓冲且无人等待，失败"}},
	{"send-to-parked", claim.Text{EN: "send to a parked receiver", ZH: "发送给挂起的接收方"}},
	{"receive-from-parked", claim.Text{EN: "receive from a parked sender", ZH: "从挂起的发送方接收"}},
	{"receive-full", claim.Text{EN: "receive, full, a sender parked", ZH: "接收，已满且有发送方挂起"}},
	{"send-parks", claim.Text{EN: "send that parks", ZH: "发送并挂起"}},
	{"receive-parks", claim.Text{EN: "receive that parks", ZH: "接收并挂起"}},
	{"send-parks-behind", claim.Text{EN: "send that parks behind another", ZH: "发送并挂起，前面已有一个"}},
	{"receive-from-two", claim.Text{EN: "receive, two senders parked", ZH: "接收，有两个发送方挂起"}},
	{"select", claim.Text{EN: "select of two, one ready", ZH: "两路 select，一路就绪"}},
	{"send-to-select", claim.Text{EN: "send to a goroutine parked in select", ZH: "发送给挂起在 select 中的 goroutine"}},
	{"close", claim.Text{EN: "close, nobody waits", ZH: "关闭，无人等待"}},
	{"close-parked", claim.Text{EN: "close, a receiver parked", ZH: "关闭，有接收方挂起"}},
	{"len", claim.Text{EN: "len", ZH: "len"}},
	{"cap", claim.Text{EN: "cap", ZH: "cap"}},
}

// current returns the facts that speak for the toolchain in use.
func current(t *testing.T) *Facts {
	t.Helper()
	return committed.Load(t, toolchain.Linux(toolchain.Current(), "amd64"))
}

// TestFactsAreWhole holds the list of operations against the facts.
func TestFactsAreWhole(t *testing.T) {
	for _, f := range committed.All(t) {
		for _, op := range operations {
			if f.Operation(op.name) == nil {
				t.Errorf("%s: no operation %s: type make toolchains", f.Release, op.name)
			}
		}
		if len(f.Operations) != len(operations) {
			t.Errorf("%s: %d operations, the tables show %d", f.Release, len(f.Operations), len(operations))
		}
	}
}

// in says in which releases something holds: "all of Go 1.21 to 1.27", or their list.
func in(all []*Facts, holds func(*Facts) bool) claim.Text {
	var list []string
	for _, f := range all {
		if holds(f) {
			list = append(list, toolchain.Minor(f.Release))
		}
	}
	switch len(list) {
	case 0:
		return claim.Text{EN: "none of them", ZH: "没有一个"}
	case len(all):
		return claim.Textf("all of Go %[1]s to %[2]s", "Go %[1]s 至 %[2]s 的每个版本", list[0], list[len(list)-1])
	}
	return claim.Textf("Go %[1]s", "Go %[1]s", strings.Join(list, ", "))
}
