//go:build linux && (amd64 || arm64)

package uring

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"syscall"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// TestTranslate asks when an address becomes a page, and what of the way from
// the device into that page can be seen.
func TestTranslate(t *testing.T) {
	r, s := ring(t, "C2.4.12")
	tr, err := Translate(r, s)
	pinned(t, err)
	if !tr.PlainNew || tr.PlainOld {
		t.Fatalf("a plain read did not follow the address: %+v", *tr)
	}
	d, err := Trace(r, s)
	pinned(t, err)
	atRegistration := tr.OldPage && !tr.New
	cached := d.Buffered > d.Direct // O_DIRECT came first
	bypassed := d.DirectRefused == nil && d.Before == 0 && d.Direct == 0
	direct := claim.Textf("with O_DIRECT it passed the page cache by (%[1]d pages there afterwards)", "用 O_DIRECT 读时绕过了页缓存（之后缓存中有 %[1]d 页）", d.Direct)
	switch {
	case d.DirectRefused != nil:
		direct = claim.Textf("O_DIRECT is refused on this file system (%[1]v)", "此文件系统不支持 O_DIRECT（%[1]v）", d.DirectRefused)
	case !bypassed:
		direct = claim.Textf("whether O_DIRECT passes it by cannot be seen on this file system (%[1]d pages there before, %[2]d afterwards)",
			"在此文件系统上看不出 O_DIRECT 是否绕过缓存（之前缓存中有 %[1]d 页，之后有 %[2]d 页）", d.Before, d.Direct)
	}
	ordinary := claim.Textf("an ordinary read into a registered buffer filled the page cache first (%[1]d pages of the file there before, %[2]d of %[3]d afterwards) and so was copied from there",
		"向已注册缓冲区的普通读先填充了页缓存（之前有该文件的 %[1]d 页，之后有 %[3]d 页中的 %[2]d 页），再从那里拷贝", d.Direct, d.Buffered, Most/page)
	if !cached {
		ordinary = claim.Text{EN: "an ordinary read found the file in the page cache already", ZH: "普通读时该文件已在页缓存中"}
	}
	landed := claim.Text{EN: "followed it there", ZH: "也跟着地址落到了新的页"}
	if atRegistration {
		landed = claim.Text{EN: "landed in the page that had been there at the registration: the address is turned into pages when it is registered",
			ZH: "则落在注册时的那一页：地址在注册时就被转换成页"}
	}
	evidence := claim.Textf(
		"registering one page pinned %[1]d kB at once; another page was then mapped at its address, a plain IORING_OP_READ to that address went to the new page, and IORING_OP_READ_FIXED %[2]s; %[4]s; %[6]s; what the device itself does cannot be seen from a program",
		"注册一页时立即钉住 %[1]d kB；随后在同一地址映射另一页，对该地址的普通 IORING_OP_READ 写入了新的页，IORING_OP_READ_FIXED %[3]s；%[5]s；%[7]s；设备自身的动作在程序中看不到",
		tr.PinnedKB, landed.EN, landed.ZH, ordinary.EN, ordinary.ZH, direct.EN, direct.ZH)
	switch {
	case !atRegistration:
		claim.Decide(t, "C2.4.12", false, evidence)
	case cached || !bypassed:
		claim.Qualify(t, "C2.4.12", claim.Text{
			EN: "The translation takes place at registration for every buffer; DMA into it takes direct I/O (`O_DIRECT`), while an ordinary read of a file copies into the buffer from the page cache.",
			ZH: "注册时的地址转换对任何缓冲区都会进行；但读文件时，要用直接 I/O（`O_DIRECT`）才能由设备 DMA 到缓冲区，普通读仍是从页缓存拷贝过去。"}, evidence)
	default:
		claim.Decide(t, "C2.4.12", true, evidence)
	}
	detours(t, tr, d)
}

// pinned takes a limit that is already used up as a reason not to decide.
func pinned(t *testing.T, err error) {
	t.Helper()
	if errors.Is(err, syscall.ENOMEM) {
		claim.Unavailable(t, fmt.Errorf("%w: more locked memory than RLIMIT_MEMLOCK allows: ulimit -l", err), "C2.4.12")
	}
	if err != nil {
		t.Fatal(err)
	}
}

func detours(t *testing.T, tr *Translation, d *Detour) {
	t.Helper()
	where := func(old, new bool) claim.Text {
		switch {
		case old && !new:
			return claim.Text{EN: "in the page registered", ZH: "注册时的页"}
		case new && !old:
			return claim.Text{EN: "in the page mapped there since", ZH: "之后映射在该处的页"}
		}
		return claim.Text{EN: "elsewhere", ZH: "其他位置"}
	}
	tb := artifact.NewTable(claim.Text{EN: "read to the address of a registered page, after another was mapped there", ZH: "在注册之后换了映射的地址上读"}, claim.Text{EN: "the data landed", ZH: "数据落在"})
	tb.Add(same("IORING_OP_READ_FIXED"), where(tr.OldPage, tr.New))
	tb.Add(same("IORING_OP_READ"), where(tr.PlainOld, tr.PlainNew))
	tb.Write(t, "remapped")

	cache := artifact.NewTable(claim.Text{EN: "READ_FIXED into a registered buffer", ZH: "READ_FIXED 读入已注册缓冲区"}, claim.Text{EN: "pages of the file in the page cache", ZH: "该文件在页缓存中的页数"})
	cache.Add(claim.Text{EN: "before", ZH: "读之前"}, claim.Textf("%d", "%d", d.Before))
	direct := claim.Textf("%d", "%d", d.Direct)
	if d.DirectRefused != nil {
		direct = same(d.DirectRefused.Error())
	}
	cache.Add(claim.Text{EN: "after one with O_DIRECT", ZH: "用 O_DIRECT 读之后"}, direct)
	cache.Add(claim.Text{EN: "after an ordinary one", ZH: "普通读之后"}, claim.Textf("%d", "%d", d.Buffered))
	cache.Write(t, "cache")
}

// TestRules leaves the table of rules of the kind that the article states, and
// where they do hold; and what becomes of a registered stack.
func TestRules(t *testing.T) {
	r, s := ring(t)
	b, err := anonymous(4*page, 0, 4*page, false)("")
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	tb := artifact.NewTable(claim.Text{EN: "what was tried", ZH: "尝试的操作"}, claim.Text{EN: "answer", ZH: "结果"})
	add := func(en, zh string, errno syscall.Errno) {
		answer := claim.Text{EN: "done", ZH: "成功"}
		if errno != 0 {
			answer = same(name(errno))
		}
		tb.Add(claim.Text{EN: en, ZH: zh}, answer)
	}
	direct, err := os.OpenFile(s.Name(), os.O_RDONLY|syscall.O_DIRECT, 0)
	if err == nil {
		defer direct.Close()
		_, even := r.Read(direct, b.Addr, page)
		_, odd := r.Read(direct, b.Addr+1, page)
		add("a read with O_DIRECT to the start of a page", "以 O_DIRECT 读到页首", even)
		add("a read with O_DIRECT to an odd address", "以 O_DIRECT 读到奇数地址", odd)
	}
	add("a ring of provided buffers (IORING_REGISTER_PBUF_RING) 64 bytes into a page", "在页内偏移 64 字节处登记供给缓冲区环（IORING_REGISTER_PBUF_RING）", r.Provide(b.Addr+2*page+64))
	add("the same at the start of a page", "同上，但在页首", r.Provide(b.Addr+2*page))
	_, early := r.readvFixed(s.File, b.Addr+page, 100, 1)
	add("IORING_OP_READV_FIXED, nothing registered (EINVAL before Linux 6.15)", "IORING_OP_READV_FIXED，未注册任何缓冲区（Linux 6.15 之前为 EINVAL）", early)
	add("two buffers registered in one call", "一次调用注册两个缓冲区", r.Register(iovec{b.Addr, page}, iovec{b.Addr + page, 100}))
	_, second := r.readFixed(s.File, b.Addr+page, 100, 1)
	add("a READ_FIXED into the second one", "READ_FIXED 读入第二个", second)
	_, vector := r.readvFixed(s.File, b.Addr+page, 100, 1)
	add("an IORING_OP_READV_FIXED into the second one", "IORING_OP_READV_FIXED 读入第二个", vector)
	_, outside := r.readFixed(s.File, b.Addr+page, 101, 1)
	add("a READ_FIXED one byte beyond its end", "READ_FIXED 超出其末尾一个字节", outside)
	_, third := r.readFixed(s.File, b.Addr, 1, 2)
	add("a READ_FIXED into a third one", "READ_FIXED 读入不存在的第三个", third)
	add("registering again without unregistering", "不注销而再次注册", r.Register(iovec{b.Addr, page}))
	if second != 0 || outside == 0 || third == 0 {
		t.Errorf("the second of two buffers: %v; beyond its end: %v; a third: %v", second, outside, third)
	}
	r.Unregister()

	was := debug.SetGCPercent(-1) // it might shrink the stack
	stack := TryStack(r, s)
	debug.SetGCPercent(was)
	if stack.Register != 0 || !ok(stack.Before) || !stack.Moved {
		t.Errorf("registering a variable on a goroutine's stack: %+v", stack)
	}
	add("registering a variable on a goroutine's stack", "注册 goroutine 栈上的变量", stack.Register)
	add("a READ_FIXED into it", "READ_FIXED 读入该变量", stack.Before.Errno)
	add("the same after the stack grew and the variable moved", "栈增长、变量移动之后再读", stack.After.Errno)
	tb.Write(t, "rules")
}

// Taking the call away must end in its errno.
func TestUnavailable(t *testing.T) {
	ring(t)
	for call, number := range map[string]uintptr{"io_uring_setup": sysSetup, "io_uring_register": sysRegister} {
		for _, errno := range []syscall.Errno{syscall.EPERM, syscall.ENOSYS} {
			var r *Ring
			var err error
			if e := Without(number, errno, func() error { r, err = Open(); return nil }); e != nil {
				t.Skip(e)
			}
			unavailable := (*UnavailableError)(nil)
			if r != nil || !errors.As(err, &unavailable) || unavailable.Call != call || !errors.Is(err, errno) {
				t.Errorf("without %s (%v): %v", call, errno, err)
			}
		}
	}
}
