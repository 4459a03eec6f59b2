package state

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unsafe"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// TestBlocked looks for states with the same qcount of which one blocks and
// the other does not.
func TestBlocked(t *testing.T) {
	o := overlay(t, "C2.5.6")
	all := run(t, o)

	open, agree, buffered, decided := 0, 0, 0, 0
	for _, st := range all {
		if st.fields.Closed {
			continue
		}
		open++
		if (st.send == blocks) == st.fields.Full() && (st.receive == blocks) == st.fields.Empty() {
			agree++
		}
		if f := st.fields; f.Dataqsiz > 0 {
			buffered++
			if (st.send == blocks) == (f.Qcount == f.Dataqsiz) && (st.receive == blocks) == (f.Qcount == 0) {
				decided++
			}
		}
	}
	var tell []claim.Text
	for _, side := range []struct {
		name claim.Text
		of   func(st state) string
	}{
		{claim.Text{EN: "send", ZH: "发送"}, func(st state) string { return st.send }},
		{claim.Text{EN: "receive", ZH: "接收"}, func(st state) string { return st.receive }},
	} {
		for _, kind := range kinds {
			a, b, ok := pair(all, side.of, kind)
			if !ok {
				continue
			}
			ha, hb := a.history(all), b.history(all)
			tell = append(tell, claim.Textf(
				"at qcount %[3]d a %[1]s blocks after [%[4]s] and does not after [%[6]s]",
				"qcount 为 %[3]d 时，%[2]s在「%[5]s」之后阻塞，在「%[7]s」之后不阻塞",
				side.name.EN, side.name.ZH, a.fields.Qcount, ha.EN, ha.ZH, hb.EN, hb.ZH))
		}
	}
	var en, zh []string
	for _, text := range tell {
		en, zh = append(en, text.EN), append(zh, text.ZH)
	}
	pairs := claim.Text{EN: strings.Join(en, "; "), ZH: strings.Join(zh, "；")}
	if len(tell) == 0 {
		pairs = claim.Text{EN: "no two states of equal qcount differ", ZH: "没有 qcount 相同而阻塞情况不同的两个状态"}
	}
	claim.Decide(t, "C2.5.6", len(tell) == 0, claim.Textf(
		"%[1]s; what does tell is qcount against dataqsiz for an open channel with a buffer (%[3]d of %[4]d states) and the opposite queue for one without (rule of full and empty in runtime/chan.go: %[5]d of %[6]d)",
		"%[2]s；真正能判断的是：未关闭且有缓冲区时比较 qcount 与 dataqsiz（%[4]d 个状态中符合 %[3]d 个），无缓冲区时看对侧等待队列（runtime/chan.go 中 full 与 empty 的规则：%[6]d 个中符合 %[5]d 个）",
		pairs.EN, pairs.ZH, decided, buffered, agree, open))
	write(t, all)
}

// kinds are the ways in which two channels may differ: it is told once for
// each, if it is found.
var kinds = []func(a, b Fields) bool{
	func(a, b Fields) bool { return !b.Closed && a.Dataqsiz == 0 && b.Dataqsiz == 0 },
	func(a, b Fields) bool { return !b.Closed && a.Dataqsiz > 0 && b.Dataqsiz > 0 },
	func(a, b Fields) bool { return b.Closed && a.Dataqsiz > 0 && b.Dataqsiz > 0 },
}

// pair finds two states with the same qcount of which the first, an open
// channel, blocks and the second does not: those with the fewest steps.
func pair(all []state, of func(state) string, kind func(a, b Fields) bool) (a, b state, ok bool) {
	for _, x := range all {
		for _, y := range all {
			if x.fields.Closed || x.fields.Qcount != y.fields.Qcount || of(x) != blocks || of(y) != passes || !kind(x.fields, y.fields) {
				continue
			}
			if !ok || x.step+y.step < a.step+b.step {
				a, b, ok = x, y, true
			}
		}
	}
	return a, b, ok
}

// TestCount holds qcount against what was sent and not received, against len,
// and against the values that parked senders offer.
func TestCount(t *testing.T) {
	o := overlay(t, "C2.1.2")
	all := run(t, o)
	stored, same, offered := 0, 0, 0
	for _, st := range all {
		if st.fields.Qcount == uint64(st.stored) {
			stored++
		}
		if st.fields.Qcount == uint64(st.length) {
			same++
		}
		if st.fields.Senders > 0 {
			offered++
		}
	}
	timer := unreadTimer(t, o)
	claim.Decide(t, "C2.1.2", stored == len(all) && timer.Qcount == timer.elements, claim.Textf(
		"in %[1]d of %[2]d states qcount is the number of sends that returned less that of elements received, in %[3]d it is len; values of the senders parked in %[4]d of them are not counted; a timer channel whose tick nobody has received has qcount %[5]d and dataqsiz %[6]d while len and cap say %[7]d and %[8]d",
		"%[2]d 个状态中有 %[1]d 个的 qcount 等于已返回的发送数减去已取走的元素数，%[3]d 个等于 len；其中 %[4]d 个状态有阻塞的发送方，它们手里的值不计入；已触发但无人接收的定时器通道，qcount 为 %[5]d、dataqsiz 为 %[6]d，而 len 与 cap 返回 %[7]d 与 %[8]d",
		stored, len(all), same, offered, timer.Qcount, timer.Dataqsiz, timer.length, timer.capacity))
}

// tick is the channel of a timer that has fired.
type tick struct {
	Fields
	length, capacity int
	elements         uint64 // that can be received without waiting
}

// unreadTimer returns what a timer's channel looks like with its tick in it. Since
// Go 1.23 the runtime fills it only when somebody looks, and tells everybody
// that it has no buffer. A select that looks and then takes another case leaves
// the tick there; which case it takes is random.
func unreadTimer(t *testing.T, o *Overlay) tick {
	t.Helper()
	other := make(chan int, 1)
	for range 1000 {
		timer := time.NewTimer(0)
		other <- 1
		select {
		case <-timer.C:
			<-other
			continue
		case <-other:
		}
		// A receive-only channel is the same pointer.
		p := *(*unsafe.Pointer)(unsafe.Pointer(&timer.C))
		k := tick{Fields: o.Read(p), length: len(timer.C), capacity: cap(timer.C)}
		select {
		case <-timer.C:
			k.elements = 1
		default:
		}
		if k.elements == 1 {
			return k
		}
	}
	t.Fatal("no select of 1000 left a timer's tick in its channel")
	return tick{}
}

// TestCapacity makes channels of sizes that no compiler can know.
func TestCapacity(t *testing.T) {
	o := overlay(t, "C2.1.4")
	// The clock decides the sizes: one make expression, many capacities.
	from := int(time.Now().UnixNano() % 97)
	const sizes = 50
	right, kept, seen := 0, 0, map[uint64]bool{}
	for i := range sizes {
		n := from + 7*i
		ch := make(chan int, n)
		before := o.Read(hchanOf(ch))
		seen[before.Dataqsiz] = true
		if before.Dataqsiz == uint64(n) && cap(ch) == n {
			right++
		}
		for i := range n {
			ch <- i
		}
		close(ch)
		if o.Read(hchanOf(ch)).Dataqsiz == before.Dataqsiz {
			kept++
		}
	}
	refused := func() (message string) {
		defer func() { message = fmt.Sprint(recover()) }()
		n := -from - 1
		return fmt.Sprint(make(chan int, n))
	}()
	claim.Decide(t, "C2.1.4", len(seen) == 1, claim.Textf(
		"one make(chan int, n) with n known only at run time gave %[5]d capacities in %[2]d channels, dataqsiz being n in %[1]d; a negative n is refused at run time: %[3]s; once made it stays (filled and closed: the same in %[4]d)",
		"同一处 make(chan int, n)，n 到运行时才知道：%[2]d 个通道得到 %[5]d 种容量，其中 %[1]d 个的 dataqsiz 等于 n；n 为负时由运行时报错：%[3]s；创建之后不再改变（填满并关闭后仍相同的有 %[4]d 个）",
		right, sizes, refused, kept, len(seen)))
}

// TestBuf looks where buf points, for the three ways in which makechan
// allocates.
func TestBuf(t *testing.T) {
	o := overlay(t)
	values := map[string]any{}
	buf, _ := o.hchan.Field("buf")
	for name, f := range map[string]Fields{
		"unbuffered": o.Read(hchanOf(make(chan int))),
		"empty":      o.Read(hchanOf(make(chan struct{}, 8))), // elements without size
		"inline":     o.Read(hchanOf(make(chan int, 4))),
		"separate":   o.Read(hchanOf(make(chan *int, 4))),
	} {
		at := int64(f.Buf - f.Base)
		inside := at >= 0 && at < o.hchan.Size
		behind := at == (o.hchan.Size+7)/8*8
		switch name {
		case "unbuffered", "empty":
			if at != buf.Offset {
				t.Errorf("%s: buf is hchan%+d, not its own address hchan%+d", name, at, buf.Offset)
			}
			values["buf."+name] = fmt.Sprintf("hchan+0x%02x", at)
		case "inline":
			if !behind {
				t.Errorf("%s: buf is hchan%+d, not behind its %d bytes", name, at, o.hchan.Size)
			}
			values["buf."+name] = fmt.Sprintf("hchan+0x%02x", at)
		case "separate":
			if inside || behind {
				t.Errorf("%s: buf is hchan%+d: no object of its own", name, at)
			}
			values["buf."+name] = "elsewhere"
		}
	}
	timer := unreadTimer(t, o)
	values["timer.qcount"], values["timer.dataqsiz"] = timer.Qcount, timer.Dataqsiz
	values["timer.len"], values["timer.cap"] = timer.length, timer.capacity
	values["hchan.size"], values["buf.offset"] = o.hchan.Size, fmt.Sprintf("0x%02x", buf.Offset)
	artifact.Values(t, values)
}

// write leaves the states as a table in both languages.
func write(t *testing.T, all []state) {
	t.Helper()
	rows := artifact.Columns(
		[]string{"step", "what was done", "qcount", "dataqsiz", "sendx", "recvx", "closed", "receivers waiting", "senders waiting", "buffer", "send would block", "receive would block"},
		[]string{"步骤", "操作", "qcount", "dataqsiz", "sendx", "recvx", "closed", "等待的接收方", "等待的发送方", "缓冲区", "发送会阻塞", "接收会阻塞"})
	chinese := map[string]string{blocks: "是", passes: "否", panics: "panic"}
	answer := func(said string) claim.Text { return claim.Text{EN: said, ZH: chinese[said]} }
	for _, st := range all {
		f := st.fields
		closed := 0
		if f.Closed {
			closed = 1
		}
		buffer := strings.Trim(fmt.Sprint(st.slots), "[]")
		number := fmt.Sprintf("%c%d", 'a'+st.script, st.step)
		if buffer == "" && f.Dataqsiz == 0 {
			buffer = fmt.Sprintf("→ hchan+0x%02x", f.Buf-f.Base) // buf itself: no element is ever there
		}
		rows.Add(number, st.what, f.Qcount, f.Dataqsiz, f.Sendx, f.Recvx, closed, f.Receivers, f.Senders, buffer, answer(st.send), answer(st.receive))
	}
	rows.Write(t, "states")
}
