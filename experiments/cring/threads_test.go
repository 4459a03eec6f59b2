package cring

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
)

// A run is what threads.c prints.
type run struct {
	written, read, left, size, wrong int64
}

// drift is by how much the size is not what was written and not read.
func (r run) drift() int64 { return r.size - r.left }

func (r run) sound() bool { return r.drift() == 0 && r.wrong == 0 && r.read <= r.written }

func threads(t *testing.T, w *workshop, program string, bytes int) (r run) {
	t.Helper()
	out, err := w.run(t.Context(), program, fmt.Sprint(bytes))
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	// size_t is unsigned; a size below 0 is a large one.
	var size uint64
	if _, err := fmt.Sscanf(out, "written %d read %d left %d size %d wrong %d", &r.written, &r.read, &r.left, &size, &r.wrong); err != nil {
		t.Fatalf("%q: %v", out, err)
	}
	r.size = int64(size)
	return r
}

// A use is one way of using the ring from several threads.
type use struct {
	what    claim.Text
	flags   []string
	writers int
	sides   func() []side // nil where the interleavings are that of one step
}

func (u use) name() string { return "threads" + strings.Join(u.flags, "") }

func both(of func() (side, side)) func() []side {
	return func() []side { w, r := of(); return []side{w, r} }
}

// uses begins with the ring as shown; the others say what it would take.
var uses = []use{
	{claim.Text{EN: "as shown; one writer, one reader", ZH: "原样；一写一读"}, nil, 1, both(plain)},
	{claim.Text{EN: "size atomic; one writer, one reader", ZH: "size 改为原子变量；一写一读"}, []string{"-DCOUNT=_Atomic size_t"}, 1, both(counted)},
	{claim.Text{EN: "size atomic; two writers, one reader", ZH: "size 改为原子变量；两写一读"}, []string{"-DCOUNT=_Atomic size_t", "-DWRITERS=2"}, 2,
		func() []side { w, _ := counted(); return []side{w, w} }},
	{claim.Text{EN: "every operation under a mutex; two writers, two readers", ZH: "每次操作都持互斥锁；两写两读"}, []string{"-DLOCKED", "-DWRITERS=2", "-DREADERS=2"}, 2,
		func() []side {
			w, r := plain()
			return []side{w.whole(), w.whole(), r.whole(), r.whole()}
		}},
}

// TestBothSides uses the ring from two threads, goes through every interleaving
// of two operations on paper, and asks a race detector.
func TestBothSides(t *testing.T) {
	const id = "C2.2.8"
	if testing.Short() {
		t.Skip("lets threads run for some seconds")
	}
	w := newWorkshop(t, id)
	rows := artifact.Columns(
		[]string{"ring", "interleavings", "with a wrong outcome", "bytes written", "bytes read", "size off by", "bytes out of order", "data races reported"},
		[]string{"环", "交错数", "其中结果出错", "写入字节数", "读出字节数", "size 偏差", "顺序出错的字节", "报告的数据竞争"})
	const bytes = 1_000_000
	var article struct {
		orders Orders
		run    run
		races  string
	}
	for i, u := range uses {
		orders := explore(u.sides()...)
		flags := append([]string{"-fno-inline", "-pthread"}, u.flags...)
		r := threads(t, w, w.build(t, u.name(), "threads.c", flags...), bytes)
		races, report := w.races(t, u)
		rows.Add(u.what, orders.All, orders.Wrong, r.written, r.read, r.drift(), r.wrong, races)
		switch {
		case i == 0:
			article.orders, article.run, article.races = orders, r, races
			if report != "" {
				artifact.Write(t, "tsan.txt", []byte(report))
			}
		case i != 2 && (!r.sound() || orders.Wrong > 0 || races != "0" && races != "–"):
			t.Errorf("%s: %+v, %+v, races %s: the method calls a sound ring broken", u.what.EN, r, orders, races)
		}
	}
	rows.Write(t, "threads")
	r, o := article.run, article.orders
	races := claim.Text{EN: article.races, ZH: article.races}
	if article.races == "–" {
		races = claim.Text{EN: "it cannot run here", ZH: "本机无法运行"}
	}
	holds := o.Wrong == 0 && r.sound() && (article.races == "0" || article.races == "–")
	claim.Decide(t, id, holds, claim.Textf(
		"one write and one read at the same time: %[1]d of %[2]d interleavings of their loads and stores end as no order of the two can (size off in %[3]d). Two threads, %[4]d CPUs: %[5]d bytes written and %[6]d read should leave a size of %[8]d and left %[7]d, and %[9]d bytes were not the next in order. Data races reported by ThreadSanitizer: %[10]s. Under a lock, as hchan has one, none of this",
		"一次写与一次读同时进行：其访存的 %[2]d 种交错中，有 %[1]d 种的结果是任何先后次序都得不到的（其中 size 出错 %[3]d 种）。两个线程、%[4]d 个 CPU 实际运行：写入 %[5]d 个字节、读出 %[6]d 个之后 size 应为 %[8]d，实为 %[7]d，另有 %[9]d 个字节不是按序应到的那一个。ThreadSanitizer 报告的数据竞争：%[11]s。像 hchan 那样加锁之后，以上均不出现",
		o.Wrong, o.All, o.Drifted, runtime.NumCPU(), r.written, r.read, r.size, r.left, r.wrong, races.EN, races.ZH))
}

var raceReport = regexp.MustCompile(`(?m)^WARNING: ThreadSanitizer: data race`)

// races builds a use with ThreadSanitizer and returns how many races it reports,
// "–" where it cannot be used here, and the session with the first report.
func (w *workshop) races(t *testing.T, u use) (count, session string) {
	t.Helper()
	args := append([]string{"-g", "-O1", "-fsanitize=thread", "-pthread"}, u.flags...)
	args = append(args, "-o", "tsan", "threads.c")
	if out, err := w.run(t.Context(), w.cc, args...); err != nil {
		t.Logf("no ThreadSanitizer here: %v: %s", err, firstLine(out))
		return "–", ""
	}
	// Exit status 66 means that something was reported.
	w.env = []string{"TSAN_OPTIONS=history_size=7"} // or the stack of the earlier access may be lost
	defer func() { w.env = nil }()
	program := []string{w.path("tsan"), "2000"}
	out, err := w.run(t.Context(), program[0], program[1:]...)
	typed := "$ ./tsan 2000"
	if strings.Contains(out, "FATAL: ThreadSanitizer") {
		// Its shadow memory wants addresses that a kernel with much randomness gives away.
		setarch, lookErr := exec.LookPath("setarch")
		if lookErr != nil {
			t.Logf("ThreadSanitizer cannot run: %s: %v", firstLine(out), lookErr)
			return "–", ""
		}
		out, err = w.run(t.Context(), setarch, append([]string{"-R"}, program...)...)
		typed = "$ setarch -R ./tsan 2000"
	}
	if strings.Contains(out, "FATAL: ThreadSanitizer") || err != nil && !strings.Contains(out, "ThreadSanitizer") {
		t.Logf("ThreadSanitizer cannot run: %v: %s", err, firstLine(out))
		return "–", ""
	}
	reports := len(raceReport.FindAllString(out, -1))
	compile := "$ " + filepath.Base(w.cc) + " -g -O1 -fsanitize=thread -pthread -o tsan threads.c\n"
	return fmt.Sprint(reports), compile + typed + "\n" + tidy(out)
}

var (
	changing = regexp.MustCompile(`\(pid=\d+\)| \(tid=\d+, \w+\)|0x[0-9a-f]{8,}| \(BuildId: [0-9a-f]+\)|\([^()]*\+0x[0-9a-f]+\)`)
	frames   = regexp.MustCompile(`(?m)^    #\d+ (<null>|__tsan|pthread_create).*\n`)
)

// tidy keeps the first report of a session and its last lines, without what
// differs from run to run.
func tidy(out string) string {
	out = frames.ReplaceAllString(out, "")
	out = changing.ReplaceAllStringFunc(out, func(s string) string {
		if strings.HasPrefix(s, "0x") {
			return "0x…"
		}
		return ""
	})
	blocks := strings.Split(out, "==================\n")
	var kept strings.Builder
	seen := false
	for _, b := range blocks {
		if strings.HasPrefix(b, "WARNING:") {
			if !seen {
				kept.WriteString("==================\n" + b + "==================\n…\n")
			}
			seen = true
			continue
		}
		kept.WriteString(strings.TrimLeft(b, "\n"))
	}
	return strings.ReplaceAll(kept.String(), "  \n", "\n")
}

// TestExploreSeesFaults: the count of interleavings is that of the paths through
// two operations, and what nobody can divide has no wrong outcome.
func TestExplore(t *testing.T) {
	w, r := plain()
	if got := explore(w.whole(), r.whole()); got.Wrong > 0 || got.All != 2*5 {
		t.Errorf("whole operations: %+v, want 2 orders from each of 5 fills and none wrong", got)
	}
	if got := explore(w); got.Wrong > 0 || got.All != 5 {
		t.Errorf("one operation alone: %+v", got)
	}
	if got := explore(w, w); got.Wrong == 0 {
		t.Errorf("two writers at once are found sound: %+v", got)
	}
}

func words(list []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(list), " ", ", "), "[]")
}

// TestSpin leaves what the compiler makes of a loop that waits for room.
func TestSpin(t *testing.T) {
	w := newWorkshop(t)
	out, err := w.run(t.Context(), w.cc, "-O2", "-S", "-o", "-", "spin.c")
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	src, err := os.ReadFile("testdata/spin.c")
	if err != nil {
		t.Fatal(err)
	}
	artifact.Write(t, "spin.txt", []byte("$ cat spin.c\n"+string(src)+"$ "+filepath.Base(w.cc)+" -O2 -S -o - spin.c\n"+function(out, "wait_and_write")))
}

// function cuts one function out of an assembler file, without directives.
func function(text, name string) string {
	var kept strings.Builder
	inside := false
	for line := range strings.Lines(text) {
		word := strings.TrimSpace(line)
		switch {
		case word == name+":" || word == "_"+name+":":
			inside = true
		case !inside:
			continue
		case strings.HasPrefix(word, ".size") || strings.HasPrefix(word, ".cfi_endproc"):
			return kept.String()
		}
		if strings.HasPrefix(word, ".") && !strings.HasSuffix(word, ":") || strings.HasPrefix(word, ".LF") {
			continue
		}
		kept.WriteString(line)
	}
	return kept.String()
}
