//go:build linux && (amd64 || arm64)

package uring

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// ring sets up a ring and a file, or says that the claims cannot be decided.
func ring(t *testing.T, ids ...string) (*Ring, *Source) {
	t.Helper()
	r, err := Open()
	if unavailable := (*UnavailableError)(nil); errors.As(err, &unavailable) {
		claim.Unavailable(t, err, ids...)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.Close)
	s, err := NewSource(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return r, s
}

// tried is a kind of buffer with what came of it, or why it could not be had.
type tried struct {
	*Sort
	*Attempt
	err error
}

// tryAll tries every kind as an ordinary user would: with a ring that was set
// up without CAP_IPC_LOCK, whose memory counts against RLIMIT_MEMLOCK.
func tryAll(t *testing.T, s *Source, ids ...string) (all []tried) {
	t.Helper()
	dirs := make([]string, len(Sorts))
	for i := range dirs {
		dirs[i] = t.TempDir()
	}
	err := Ordinary(func() error {
		r, err := Open()
		if err != nil {
			return err
		}
		defer r.Close()
		for i := range Sorts {
			b, err := Sorts[i].New(dirs[i])
			if err != nil {
				all = append(all, tried{&Sorts[i], nil, err})
				continue
			}
			a, err := Try(r, s, b)
			if err != nil {
				return fmt.Errorf("%s: %w", Sorts[i].Name.EN, err)
			}
			b.close()
			all = append(all, tried{&Sorts[i], a, nil})
		}
		return nil
	})
	if unavailable := (*UnavailableError)(nil); errors.As(err, &unavailable) {
		claim.Unavailable(t, err, ids...)
	}
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestBuffers decides the four conditions that are said to hold for a buffer.
func TestBuffers(t *testing.T) {
	ids := []string{"C2.4.8", "C2.4.9", "C2.4.10", "C2.4.11"}
	_, s := ring(t, ids...)
	all := tryAll(t, s, ids...)
	buffers(t, all)

	usable, unregistered, early, registered := 0, 0, 0, 0 // kinds; what worked
	spanning, spans, elsewhere, elsewheres, unlocked, unlockeds := 0, 0, 0, 0, 0, 0
	most := 0              // pages of a buffer that worked
	var refused claim.Text // mapped, aligned and refused all the same
	for _, a := range all {
		if a.err != nil {
			continue
		}
		if !a.Usable {
			if a.Attempt.Register == 0 {
				t.Errorf("%s was registered: the experiment cannot see a refusal", a.Name.EN)
			}
			continue
		}
		usable++
		if a.Early.Errno == syscall.EFAULT {
			early++
		}
		if ok(a.Unregistered) {
			unregistered++
		}
		in := a.Attempt.Register == 0 && ok(a.Fixed)
		if in && !ok(a.Registered) {
			t.Errorf("%s: after the registration READV no longer works: %+v", a.Name.EN, a.Registered)
		}
		if in {
			registered++
			most = max(most, a.Pages())
		}
		for _, kind := range []struct {
			is            bool
			kinds, worked *int
		}{
			{a.Pages() > 1, &spanning, &spans},
			{!a.Mmap || !a.Aligned(), &elsewhere, &elsewheres},
			{!a.Locked, &unlocked, &unlockeds},
		} {
			if kind.is {
				*kind.kinds++
				if in {
					*kind.worked++
				}
			}
		}
		if a.Mmap && a.Aligned() && !in && a.Attempt.Register != syscall.ENOMEM { // that one is a matter of the limit
			refused = claim.Text{EN: a.Name.EN + ": " + name(a.Attempt.Register), ZH: a.Name.ZH + "：" + name(a.Attempt.Register)}
		}
	}
	if registered == 0 {
		claim.Unavailable(t, fmt.Errorf("of %d kinds of buffer none was registered (%v): ulimit -l", usable, all[0].Attempt.Register), ids...)
	}

	claim.Decide(t, "C2.4.8", unregistered == 0, claim.Textf(
		"IORING_OP_READV into memory that was never registered brought the data in for %[1]d of %[2]d kinds of buffer; what does require a registered buffer are the operations with FIXED in their names: before the registration IORING_OP_READ_FIXED failed with EFAULT for %[3]d of %[2]d",
		"IORING_OP_READV 读入从未注册过的内存：%[2]d 类缓冲区中有 %[1]d 类数据完整到达；真正要求先注册的是名字里带 FIXED 的操作：注册之前，IORING_OP_READ_FIXED 在 %[2]d 类中有 %[3]d 类返回 EFAULT",
		unregistered, usable, early))

	beside := claim.Text{EN: "every mapped and aligned one was accepted", ZH: "凡 mmap 且对齐的都被接受"}
	if refused.EN != "" {
		beside = claim.Text{EN: "nor do both suffice (" + refused.EN + ")", ZH: "反过来，两者都满足也未必够（" + refused.ZH + "）"}
	}
	claim.Decide(t, "C2.4.9", elsewheres == 0, claim.Textf(
		"of %[2]d kinds of buffer that are not from mmap or do not begin a page (Go heap, data segment, odd addresses) %[1]d were registered and read into; %[3]s",
		"不是由 mmap 得到或不从页首开始的 %[2]d 类缓冲区（Go 堆、数据段、奇数地址）中，有 %[1]d 类注册成功并读到了数据；%[4]s",
		elsewheres, elsewhere, beside.EN, beside.ZH))
	claim.Decide(t, "C2.4.10", spans == 0, claim.Textf(
		"of %[2]d kinds of buffer that touch two pages or more %[1]d were registered and read into, the largest of them in %[3]d pages",
		"占用两页及以上的 %[2]d 类缓冲区中，有 %[1]d 类注册成功并读到了数据，最大的一个占 %[3]d 页",
		spans, spanning, most))

	limit := limits(t)
	claim.Decide(t, "C2.4.11", unlockeds == 0, claim.Textf(
		"of %[2]d kinds of buffer that nobody had locked %[1]d were registered, by a thread without CAP_IPC_LOCK: registering pins the pages by itself (VmPin in /proc/self/status); what limits it is RLIMIT_MEMLOCK, locked before or not: %[3]s",
		"没有锁定过的 %[2]d 类缓冲区中，有 %[1]d 类注册成功，且注册的线程没有 CAP_IPC_LOCK：注册本身就会钉住页面（/proc/self/status 的 VmPin）；真正的限制是 RLIMIT_MEMLOCK，与事先是否锁定无关：%[4]s",
		unlockeds, unlocked, limit.EN, limit.ZH))
}

func ok(r Reading) bool { return r.Errno == 0 && r.Intact }

// buffers leaves the table of all kinds.
func buffers(t *testing.T, all []tried) {
	t.Helper()
	tb := artifact.NewTable(claim.Text{EN: "buffer", ZH: "缓冲区"}, claim.Text{EN: "page aligned", ZH: "页对齐"}, claim.Text{EN: "pages", ZH: "页数"},
		claim.Text{EN: "READV, not registered", ZH: "READV，未注册"}, claim.Text{EN: "READ_FIXED, not registered", ZH: "READ_FIXED，未注册"},
		claim.Text{EN: "registering it", ZH: "注册"}, claim.Text{EN: "VmPin grew by", ZH: "VmPin 增加"},
		claim.Text{EN: "READ_FIXED, registered", ZH: "READ_FIXED，已注册"})
	dash := same("—")
	for _, a := range all {
		if a.err != nil {
			errno := syscall.Errno(0)
			errors.As(a.err, &errno)
			tb.Add(a.Name, dash, dash, claim.Text{EN: "unavailable: " + name(errno), ZH: "不可用：" + name(errno)}, dash, dash, dash, dash)
			t.Logf("%s: %v", a.Name.EN, a.err)
			continue
		}
		aligned := claim.Text{EN: "no", ZH: "否"}
		if a.Aligned() {
			aligned = claim.Text{EN: "yes", ZH: "是"}
		}
		first := read(a.Unregistered)
		if a.Len == 0 {
			first = claim.Text{EN: "nothing to read", ZH: "无可读"}
		}
		cells := []any{a.Name, aligned, claim.Textf("%d", "%d", a.Pages()), first, read(a.Early)}
		if a.Attempt.Register != 0 {
			tb.Add(append(cells, same(name(a.Attempt.Register)), dash, dash)...)
			continue
		}
		tb.Add(append(cells, claim.Text{EN: "registered", ZH: "成功"}, claim.Textf("%d kB", "%d kB", a.PinnedKB), read(a.Fixed))...)
	}
	tb.Write(t, "buffers")
}

func read(r Reading) claim.Text {
	switch {
	case r.Errno != 0:
		return same(name(r.Errno))
	case r.Intact:
		return claim.Text{EN: "data", ZH: "数据到达"}
	}
	return claim.Text{EN: "wrong data", ZH: "数据不对"}
}

// name names an errno as the manual pages do.
func name(errno syscall.Errno) string {
	for n, s := range map[syscall.Errno]string{0: "0", syscall.EFAULT: "EFAULT", syscall.ENOMEM: "ENOMEM", syscall.EINVAL: "EINVAL",
		syscall.EOPNOTSUPP: "EOPNOTSUPP", syscall.EBUSY: "EBUSY", syscall.EPERM: "EPERM", syscall.ENOSYS: "ENOSYS", syscall.EOVERFLOW: "EOVERFLOW"} {
		if errno == n {
			return s
		}
	}
	return errno.Error()
}

// registerWithin registers a buffer under a limit, as an ordinary user.
func registerWithin(limit uint64, b *Buffer) (errno syscall.Errno, err error) {
	err = Ordinary(func() error {
		r, err := Open()
		if err != nil {
			return err
		}
		defer r.Close()
		return Limited(limit, func() error { errno = r.Register(iovec{b.Addr, uintptr(b.Len)}); return nil })
	})
	return errno, err
}

// limits registers few and many pages, locked and not, under a small
// RLIMIT_MEMLOCK.
func limits(t *testing.T) claim.Text {
	t.Helper()
	const limit, few, many = 12, 2, 14 // pages; the ring itself counts for some
	tb := artifact.NewTable(claim.Text{EN: "RLIMIT_MEMLOCK", ZH: "RLIMIT_MEMLOCK"}, claim.Text{EN: "buffer", ZH: "缓冲区"},
		claim.Text{EN: "locked before with mlock", ZH: "事先 mlock"}, claim.Text{EN: "registering it", ZH: "注册"})
	var en, zh []string
	for _, pages := range []int{few, many} {
		for _, lock := range []bool{false, true} {
			b, err := anonymous(pages*page, 0, pages*page, lock)("") // before the limit falls
			if err != nil {
				t.Logf("limits: %v", err)
				continue
			}
			errno, err := registerWithin(limit*page, b)
			b.close()
			if err != nil {
				t.Logf("limits: %v", err)
				continue
			}
			answer := claim.Text{EN: "registered", ZH: "成功"}
			if errno != 0 {
				answer = same(name(errno))
			}
			locked := claim.Text{EN: "no", ZH: "否"}
			if lock {
				locked = claim.Text{EN: "yes", ZH: "是"}
			}
			tb.Add(claim.Textf("%d kB", "%d kB", limit*page>>10), claim.Textf("%d kB", "%d kB", pages*page>>10), locked, answer)
			how := map[bool][2]string{false: {"not locked", "未锁定"}, true: {"locked", "已锁定"}}[lock]
			en = append(en, fmt.Sprintf("%d kB %s: %s", pages*page>>10, how[0], answer.EN))
			zh = append(zh, fmt.Sprintf("%d kB %s：%s", pages*page>>10, how[1], answer.ZH))
		}
	}
	tb.Write(t, "limits")
	if len(en) == 0 {
		return claim.Text{EN: "not tried, for RLIMIT_MEMLOCK is smaller here", ZH: "此处 RLIMIT_MEMLOCK 更小，未能尝试"}
	}
	return claim.Text{EN: fmt.Sprintf("with %d kB allowed, ", limit*page>>10) + strings.Join(en, ", "),
		ZH: fmt.Sprintf("允许 %d kB 时，", limit*page>>10) + strings.Join(zh, "，")}
}
