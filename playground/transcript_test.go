package playground_test

import (
	"strings"
	"testing"

	"chanlab/playground"

	"github.com/google/go-cmp/cmp"
)

func TestNormalize(t *testing.T) {
	tests := map[string]struct {
		raw  string
		code int
		want string
	}{
		"exit":   {"a\n", 0, "a\n"},
		"status": {"no newline", 3, "no newlineexit status 3\n"},
		"what the program wrote is not touched": {
			"main.f(0x1)\n\t/tmp/x.go:1 +0x10\n", 2, "main.f(0x1)\n\t/tmp/x.go:1 +0x10\nexit status 2\n"},
		"deadlock": {`one
fatal error: all goroutines are asleep - deadlock!

goroutine 1 [sync.Mutex.Lock, 2 minutes]:
internal/sync.(*Mutex).lockSlow(0x37efc0552054)
	/usr/local/go/src/internal/sync/mutex.go:149 +0x15d
sync.(*Mutex).Lock(...)
	/usr/local/go/src/sync/mutex.go:46
main.(*cache).get(0x387f8c500020, {0x4c4c23, 0x2})
	/home/x y/prog.go:19 +0xae
main.main()
	C:/go/prog.go:29 +0x105

goroutine 7 [chan send]:
main.main.func1(0x0?, 0x35a1d432a058)
	/x/prog.go:17 +0x71
created by main.main in goroutine 1
	/x/prog.go:21 +0x105
`, 2, `one
fatal error: all goroutines are asleep - deadlock!

goroutine 1 [sync.Mutex.Lock]:
internal/sync.(*Mutex).lockSlow(...)
	mutex.go:149
sync.(*Mutex).Lock(...)
	mutex.go:46
main.(*cache).get(...)
	prog.go:19
main.main()
	prog.go:29

goroutine 7 [chan send]:
main.main.func1(...)
	prog.go:17
created by main.main in goroutine 1
	prog.go:21
exit status 2
`},
		"panic": {`no newlinepanic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation code=0x1 addr=0x8 pc=0x49e1d0]

goroutine 1 [running]:
panic({0x4ac5e0?, 0x4d2600?})
	/usr/local/go/src/runtime/panic.go:860 +0x13a
`, 2, `no newlinepanic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation]

goroutine 1 [running]:
panic(...)
	panic.go:860
exit status 2
`},
		"stack": {`runtime: goroutine stack exceeds 1048576-byte limit
runtime: sp=0x1ac5b9be0388 stack=[0x1ac5b9be0000, 0x1ac5b9ce0000]
fatal error: stack overflow

runtime stack:
runtime.throw({0x4c610a?, 0x200000008?})
	/usr/local/go/src/runtime/panic.go:1229 +0x48 fp=0x7fff35faa5e8 sp=0x7fff35faa5b8 pc=0x479508

goroutine 1 gp=0x1ac5b9a621e0 m=0 mp=0x584f60 [running]:
main.down(...)
	/x/prog.go:14
`, 2, `runtime: goroutine stack exceeds 1048576-byte limit
fatal error: stack overflow
exit status 2
`},
	}
	for name, tt := range tests {
		got := playground.Normalize(tt.raw, tt.code)
		if got != tt.want {
			t.Errorf("%s: %s", name, cmp.Diff(tt.want, got))
		}
		if again := playground.Normalize(strings.TrimSuffix(got, "exit status 2\n"), tt.code); tt.code == 2 && again != got {
			t.Errorf("%s: normalizing again changes it: %s", name, cmp.Diff(got, again))
		}
	}
	const test = "=== RUN   TestA\n    --- FAIL: TestA/b (1.25s)\n--- FAIL: TestA (1.30s)\n"
	const want = "=== RUN   TestA\n    --- FAIL: TestA/b (0.00s)\n--- FAIL: TestA (0.00s)\n"
	for code, end := range []string{"PASS\nok  \tcommand-line-arguments\t0.00s\n", "FAIL\nFAIL\tcommand-line-arguments\t0.00s\nFAIL\n",
		"exit status 2\nFAIL\tcommand-line-arguments\t0.00s\nFAIL\n"} {
		got := playground.NormalizeTest(test+[]string{"PASS\n", "FAIL\n", ""}[code], code)
		if got != want+end {
			t.Errorf("status %d: %s", code, cmp.Diff(want+end, got))
		}
		p := playground.Parse(got)
		if p.Code != code || p.Output != want+[]string{"PASS\n", "FAIL\n", ""}[code] {
			t.Errorf("status %d is parsed as %+v", code, p)
		}
	}
}

func TestParse(t *testing.T) {
	const trace = "\n\ngoroutine 1 [running]:\nmain.main()\n\tx.go:1\nexit status 2\n"
	tests := map[string]struct {
		out  string
		want playground.Transcript
	}{
		"nothing": {"", playground.Transcript{Kind: playground.Exit}},
		"exit":    {"a\n", playground.Transcript{Output: "a\n", Kind: playground.Exit}},
		"code":    {"aexit status 7\n", playground.Transcript{Output: "a", Kind: playground.Exit, Code: 7}},
		"panic":   {"a\npanic: b" + trace, playground.Transcript{Output: "a\n", Kind: playground.Panic, Message: "panic: b", Code: 2}},
		"panic after text": {"apanic: b\n\tc" + trace,
			playground.Transcript{Output: "a", Kind: playground.Panic, Message: "panic: b", Code: 2}},
		"panic again": {"panic: a [recovered]\n\tpanic: b" + trace,
			playground.Transcript{Kind: playground.Panic, Message: "panic: a [recovered]", Code: 2}},
		"deadlock": {"fatal error: all goroutines are asleep - deadlock!" + trace,
			playground.Transcript{Kind: playground.Deadlock, Message: "fatal error: all goroutines are asleep - deadlock!", Code: 2}},
		"fatal": {"fatal error: sync: unlock of unlocked mutex" + trace,
			playground.Transcript{Kind: playground.Fatal, Message: "fatal error: sync: unlock of unlocked mutex", Code: 2}},
		"goexit": {"d\nfatal error: no goroutines (main called runtime.Goexit) - deadlock!\nexit status 2\n",
			playground.Transcript{Output: "d\n", Kind: playground.Deadlock, Message: "fatal error: no goroutines (main called runtime.Goexit) - deadlock!", Code: 2}},
		"stack": {"runtime: goroutine stack exceeds 1-byte limit\nfatal error: stack overflow" + trace,
			playground.Transcript{Kind: playground.Stack, Message: "fatal error: stack overflow", Code: 2}},
		"pretended": {"panic: a\n\nfatal error: b\nexit status 2\n",
			playground.Transcript{Output: "panic: a\n\nfatal error: b\n", Kind: playground.Exit, Code: 2}},
		"pretended, then real": {"panic: a\n\ngoroutine 9 [x]:\nno\npanic: b" + trace,
			playground.Transcript{Output: "panic: a\n\ngoroutine 9 [x]:\nno\n", Kind: playground.Panic, Message: "panic: b", Code: 2}},
	}
	for name, tt := range tests {
		got := playground.Parse(tt.out)
		if tt.want.Kind != playground.Exit && got.Trace == "" {
			t.Errorf("%s: no trace", name)
		}
		got.Trace = ""
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestSameRun(t *testing.T) {
	run := func(a, b, out string) string {
		return out + "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\nmain.main()\n\tx.go:9\n\n" + a + "\n" + b + "exit status 2\n"
	}
	six := "goroutine 6 [chan send]:\nmain.f()\n\tx.go:3\ncreated by main.main in goroutine 1\n\tx.go:7\n"
	nine := "goroutine 9 [select]:\nmain.g()\n\tx.go:4\ncreated by main.main in goroutine 6\n\tx.go:8\n"
	swapped := strings.ReplaceAll(strings.ReplaceAll(nine, "goroutine 9", "goroutine 18"), "goroutine 6", "goroutine 19")
	if !playground.SameRun(run(six, nine, ""), run(swapped, six, "")) {
		t.Error("numbers and order of goroutines make a difference")
	}
	if playground.SameRun(run(six, nine, ""), run(six, six, "")) {
		t.Error("two goroutines in different states make no difference")
	}
	if playground.SameRun(run(six, nine, ""), run(six, nine, "x\n")) {
		t.Error("what was printed before makes no difference")
	}
}

func TestDiagnostics(t *testing.T) {
	got := playground.Parse("# command-line-arguments\n./x.go:8:4: not enough arguments in call to f\n\thave (number)\n\twant (int, string)\n" +
		"./x.go:9:2: f redeclared in this block\n\t./x.go:10:6: other declaration of f\n./x.go:9:2: too many errors\n").Diagnostics()
	want := []playground.Diagnostic{{8, 4, "not enough arguments in call to f"}, {9, 2, "f redeclared in this block"}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
