//go:build linux && (amd64 || arm64)

package mutate

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

const receiverEnv = "MUTATE_RECEIVER"

func TestMain(m *testing.M) {
	if os.Getenv(receiverEnv) != "" {
		if err := Receive(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// ran is a transfer with what came of it, or why nothing did.
type ran struct {
	*Transfer
	*Outcome
	err error
}

// runAll does every transfer. One that the kernel refuses is a row that says so;
// anything else that goes wrong is the experiment's fault.
func runAll(t *testing.T) (all []ran) {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for i := range Transfers {
		cmd := exec.CommandContext(t.Context(), exe)
		cmd.Env = append(os.Environ(), receiverEnv+"=1", "GORACE=atexit_sleep_ms=0") // a process with the race detector sleeps before it ends
		o, err := Transfers[i].Run(t.TempDir(), cmd)
		if errno := syscall.Errno(0); err != nil && !errors.As(err, &errno) {
			t.Fatal(err)
		}
		all = append(all, ran{&Transfers[i], o, err})
	}
	return all
}

// betweenProcesses leaves the table of all transfers.
func betweenProcesses(t *testing.T) (ways []way) {
	tb := artifact.NewTable(claim.Text{EN: "how", ZH: "方式"}, claim.Text{EN: "what is handed over", ZH: "交出的是"},
		claim.Text{EN: "changed on the way, the receiver sees", ZH: "途中修改，接收方看到"},
		claim.Text{EN: "changed after arrival", ZH: "到达之后修改"},
		claim.Text{EN: "sender maps it", ZH: "发送方映射了该页"},
		claim.Text{EN: "page of the sender or the file", ZH: "发送方（或文件）的页"},
		claim.Text{EN: "page of the receiver", ZH: "接收方的页"})
	for _, r := range runAll(t) {
		if r.err != nil {
			why := same("unavailable: " + errnoText(r.err))
			why.ZH = "不可用：" + errnoText(r.err)
			dash := same("—")
			tb.Add(r.Name, r.Gives, why, dash, dash, dash, dash)
			continue
		}
		tb.Add(r.Name, r.Gives, sees(r.OnWay), sees(r.After), yesNo(r.Mapped), frame(r.Sent.frame), frame(r.Received.frame))
		ways = append(ways, way{r.Handed, r.OnWay})
	}
	tb.Write(t, "processes")
	return ways
}

func frame(n uint64) claim.Text {
	if n == 0 {
		return claim.Text{EN: "hidden without CAP_SYS_ADMIN", ZH: "没有 CAP_SYS_ADMIN 时不可见"}
	}
	return claim.Textf("%#x", "%#x", n)
}

func errnoText(err error) string {
	errno := syscall.Errno(0)
	errors.As(err, &errno)
	return errno.Error()
}

// TestPages asks of every transfer whether the two sides ended up with one page.
func TestPages(t *testing.T) {
	all := runAll(t)
	mappedByBoth, onePage, moved, told, passedOn := 0, 0, 0, 0, 0
	var unmapped claim.Text
	var refused error
	for _, r := range all {
		if r.err != nil {
			refused = r.err
			continue
		}
		known, one := r.Frames()
		if known {
			told++
		}
		switch both := r.both(r.Outcome); {
		case both && r.OnWay && r.After:
			mappedByBoth++
			if one || !known {
				onePage++
			}
			if r.Sent.address != r.Received.address {
				moved++
			}
		case !both && r.OnWay:
			passedOn++
			unmapped = list(unmapped, r.Name)
			if known && one {
				t.Errorf("%s: the reader's own page is the sender's", r.Name.EN)
			}
		}
	}
	if mappedByBoth == 0 && refused != nil {
		claim.Unavailable(t, refused, "C2.4.2", "C2.4.5")
	}
	if mappedByBoth == 0 {
		t.Fatal("no shared mapping shows what the other side writes: the experiment cannot see a shared page")
	}
	how := pagesTold(told)

	evidence := claim.Textf(
		"%[1]d ways let a process see in memory of its own what another one writes there, and in %[2]d of them both sides have one physical page (%[3]s), behind different addresses in %[8]d; in %[5]d others it was the page itself that lay in the pipe or the socket, for the reader still saw a change made on the way, and yet one side or both had no mapping of it: %[6]s",
		"%[1]d 种方式让一个进程在自己的内存里看到另一个进程写入的内容，其中 %[2]d 种双方背后是同一个物理页（%[4]s），%[8]d 种双方的虚拟地址不同；另有 %[5]d 种，挂在管道或套接字里的就是那一页（读者还能看到途中的修改），而一方或双方都没有映射它：%[7]s",
		mappedByBoth, onePage, how.EN, how.ZH, passedOn, unmapped.EN, unmapped.ZH, moved)
	switch {
	case onePage < mappedByBoth:
		claim.Decide(t, "C2.4.2", false, evidence)
	case passedOn > 0:
		claim.Qualify(t, "C2.4.2", claim.Text{
			EN: "Where both parties reach the data through mappings of their own; `sendfile`, `splice` and `vmsplice` pass on a reference to the page inside the kernel, and a party need not map it.",
			ZH: "仅当双方都通过各自的映射访问数据时；`sendfile`、`splice` 与 `vmsplice` 在内核内部传递对页的引用，参与方不必映射该页。"}, evidence)
	default:
		claim.Decide(t, "C2.4.2", true, evidence)
	}
	decideSamePage(t, all, how)
}

// decideSamePage holds the two mechanisms of C2.4.5 against each other.
func decideSamePage(t *testing.T, all []ran, how claim.Text) {
	t.Helper()
	type tally struct{ tried, way, after int }
	var mmap, pipe tally
	var spliced claim.Text
	for _, r := range all {
		if r.err != nil {
			continue
		}
		into := &tally{}
		switch {
		case r.Get == MapShared && r.Mapped && !strings.Contains(r.Name.EN, "PRIVATE"):
			into = &mmap
		case strings.HasPrefix(r.Name.EN, "vmsplice"):
			into = &pipe
			spliced = list(spliced, r.Name)
		}
		known, one := r.Frames()
		into.tried++
		if r.OnWay {
			into.way++
		}
		if r.After && (one || !known) {
			into.after++
		}
	}
	if pipe.tried == 0 {
		claim.Unavailable(t, errors.New("vmsplice(2): refused by this kernel"), "C2.4.5")
	}
	taken := claim.Text{EN: "handed on", ZH: "已交给接收方"}
	if pipe.after == 0 {
		taken = claim.Text{EN: "the data was copied into one of the receiver's own", ZH: "内容都被拷贝进接收方自己的页"}
	}
	evidence := claim.Textf(
		"MAP_SHARED: in %[1]d of %[2]d ways the receiver has the sender's page and sees a later write (%[3]s); vmsplice: in %[5]d of %[6]d the pipe holds the sender's page, for a write before the read is still seen, and in %[7]d of %[6]d the receiver ends up with that page: %[8]s (%[10]s)",
		"MAP_SHARED：%[2]d 种方式中有 %[1]d 种接收方拿到的就是发送方的页，能看到之后的写入（%[4]s）；vmsplice：%[6]d 种中有 %[5]d 种管道里挂着的是发送方的页（读之前的写入仍能看到），而接收方最终拿到那一页的有 %[7]d 种：%[9]s（%[11]s）",
		mmap.after, mmap.tried, how.EN, how.ZH, pipe.way, pipe.tried, pipe.after, taken.EN, taken.ZH, spliced.EN, spliced.ZH)
	switch {
	case mmap.after == mmap.tried && pipe.after == pipe.tried:
		claim.Decide(t, "C2.4.5", true, evidence)
	case mmap.after == mmap.tried && pipe.way == pipe.tried:
		claim.Qualify(t, "C2.4.5", claim.Text{
			EN: "`mmap()` with `MAP_SHARED` does; after `vmsplice()` only the pipe refers to the sender's page, and who reads from it gets a copy.",
			ZH: "`mmap()` 加 `MAP_SHARED` 可以；`vmsplice()` 之后引用发送方那一页的只是管道，从中读取的一方得到的是副本。"}, evidence)
	default:
		claim.Decide(t, "C2.4.5", false, evidence)
	}
}

func pagesTold(told int) claim.Text {
	if told == 0 {
		return claim.Text{
			EN: "seen by the bytes alone: the kernel hides page numbers from a process without CAP_SYS_ADMIN",
			ZH: "仅凭字节判断：内核不向没有 CAP_SYS_ADMIN 的进程透露页号"}
	}
	return claim.Text{EN: "page numbers from /proc/self/pagemap", ZH: "页号取自 /proc/self/pagemap"}
}

func list(to, more claim.Text) claim.Text {
	if to.EN == "" {
		return more
	}
	return claim.Text{EN: to.EN + "; " + more.EN, ZH: to.ZH + "；" + more.ZH}
}

// A page has one number however often it is mapped, and two pages have two.
func TestFrame(t *testing.T) {
	f, err := openMemory("")
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	var frames [3]uint64
	for i := range frames {
		fd, flags := int(f.Fd()), syscall.MAP_SHARED
		if i == 2 {
			fd, flags = -1, syscall.MAP_PRIVATE|syscall.MAP_ANON
		}
		page, err := syscall.Mmap(fd, 0, Size, syscall.PROT_READ|syscall.PROT_WRITE, flags)
		if err != nil {
			t.Fatal(err)
		}
		defer syscall.Munmap(page)
		first := unsafe.Pointer(&page[0])
		if n, err := Frame(first); i == 2 && err == nil && n != 0 {
			t.Error("a page that nobody has touched yet has a number")
		}
		page[1]++
		if frames[i], err = Frame(first); err != nil {
			t.Fatal(err)
		}
	}
	if frames[0] == 0 {
		t.Skip("the kernel hides page numbers")
	}
	if frames[0] != frames[1] || frames[0] == frames[2] {
		t.Errorf("one page mapped twice and another have the numbers %#x", frames)
	}
}
