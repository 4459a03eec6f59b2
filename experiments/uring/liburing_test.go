//go:build linux && (amd64 || arm64)

package uring

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// TestCall compiles the call as it is written, against the library it is of.
func TestCall(t *testing.T) {
	if testing.Short() {
		t.Skip("short mode: needs a C compiler")
	}
	const install = "install liburing-dev (Debian) or liburing-devel (Fedora)"
	_, s := ring(t, "C2.4.13")
	dir := t.TempDir()
	binary := filepath.Join(dir, "register")
	compile := func(program string) ([]byte, error) {
		return exec.CommandContext(t.Context(), "cc", "-Werror=implicit-function-declaration", "-Werror=incompatible-pointer-types",
			"-o", binary, program, "-luring").CombinedOutput()
	}
	// A program that only needs the library to be there tells a call that does
	// not exist from a library that does not.
	empty := filepath.Join(dir, "empty.c")
	if err := os.WriteFile(empty, []byte("#include <liburing.h>\nint main(void) { return 0; }\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := compile(empty); errors.Is(err, exec.ErrNotFound) {
		claim.Unavailable(t, errors.New("cc: not found: install a C compiler"), "C2.4.13")
	} else if err != nil {
		t.Logf("%v: %s", err, out)
		claim.Unavailable(t, errors.New("liburing: not found by cc: "+install), "C2.4.13")
	}
	out, err := compile(filepath.Join("testdata", "register.c"))
	if err != nil {
		claim.Decide(t, "C2.4.13", false, claim.Textf("it does not compile: %s", "无法编译：%s", strings.Join(strings.Fields(string(out)), " ")))
		return
	}
	out, err = exec.CommandContext(t.Context(), binary, s.Name()).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var setup, early, register, zero, one, again int
	if n, err := fmt.Sscanf(string(out), "setup %d early %d register %d index0 %d index1 %d again %d", &setup, &early, &register, &zero, &one, &again); n < 6 {
		if setup < 0 {
			claim.Unavailable(t, &UnavailableError{"io_uring_setup", syscall.Errno(-setup)}, "C2.4.13")
		}
		t.Fatalf("%v: %s", err, out)
	}
	if register == -int(syscall.ENOMEM) {
		claim.Unavailable(t, errors.New("io_uring_register_buffers: more locked memory than RLIMIT_MEMLOCK allows: ulimit -l"), "C2.4.13")
	}
	errno := func(res int) string { return name(syscall.Errno(max(-res, 0))) }
	holds := register == 0 && early == -int(syscall.EFAULT) && zero == page && one == -int(syscall.EFAULT)
	so := claim.Text{}
	if holds {
		so = claim.Text{EN: ": one buffer is registered", ZH: "：恰好注册了一个"}
	}
	claim.Decide(t, "C2.4.13", holds, claim.Textf(
		"compiled with liburing.h and run, the call returns %[1]d; a READ_FIXED into buffer 0 gives %[2]s before it and %[3]d bytes after it, into buffer 1 %[4]s%[6]s; a second call answers %[5]s; below it is io_uring_register(2) with IORING_REGISTER_BUFFERS, a struct iovec array and its length",
		"用 liburing.h 编译并运行，该调用返回 %[1]d；对 0 号缓冲区的 READ_FIXED 在调用之前得到 %[2]s，之后读到 %[3]d 字节，对 1 号则是 %[4]s%[7]s；再调用一次得到 %[5]s；它的底层是 io_uring_register(2)，操作码 IORING_REGISTER_BUFFERS，参数为 struct iovec 数组及其长度",
		register, errno(early), zero, errno(one), errno(again), so.EN, so.ZH))
	artifact.Write(t, "liburing.txt", out)
}
