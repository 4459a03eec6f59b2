package entry

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/step"
	"chanlab/runner/instrument/toolchain"
)

// regions are the marked parts of testdata/steps, with what each is.
var regions = []struct {
	name string
	what claim.Text
}{
	{"raw", both("RawSyscall(read, -1)", "RawSyscall(read, -1)")},
	{"badfd", both("syscall.Read(-1)", "syscall.Read(-1)")},
	{"timed", both("the function that the article times", "原文计时的函数")},
	{"lockosthread", both("LockOSThread", "LockOSThread")},
	{"gosched", both("Gosched, to the next goroutine", "Gosched，到下一个 goroutine")},
	{"receive", both("channel receive that waits, to the next goroutine", "需要等待的通道接收，到下一个 goroutine")},
	{"queued", both("the same, past an empty goroutine, to the next in the queue", "同上，经过一个空 goroutine，到队列中的下一个")},
	{"select", both("select of two that waits, to the next goroutine", "需要等待的两路 select，到下一个 goroutine")},
	{"lock", both("Mutex.Lock that waits, to the next goroutine", "需要等待的 Mutex.Lock，到下一个 goroutine")},
	{"sleep", both("time.Sleep, to the next goroutine", "time.Sleep，到下一个 goroutine")},
	{"file", both("File.Read of an empty pipe, to the next goroutine", "File.Read 读空管道，到下一个 goroutine")},
	{"send", both("send to a goroutine that waits", "向正在等待的 goroutine 发送")},
	{"unlock", both("Unlock of a mutex for which one waits", "解锁有人等待的 Mutex")},
}

// A passage is what one region executed in its last round.
type passage struct {
	step.Region
	calls map[string]int // by function, without "runtime."
}

// calledAny returns how often any of the functions was entered.
func (p *passage) calledAny(names ...string) (n int) {
	for _, name := range names {
		n += p.calls[name]
	}
	return n
}

// insts is without padding, which moves with the addresses that a link chose.
func (p *passage) insts() int {
	c := p.Count()
	return c.Insts - c.NOPs
}

// syscalls counts SYSCALL instructions.
func (p *passage) syscalls() (n int) {
	for _, in := range p.Insts {
		if strings.HasPrefix(in.Text, "SYSCALL") {
			n++
		}
	}
	return n
}

// field returns the accesses to a field of a watched object.
func (p *passage) field(object, field string) step.FieldCount {
	for _, f := range p.ByField() {
		if f.Object == object && f.Field == field {
			return f
		}
	}
	return step.FieldCount{}
}

// stepped is what stepping through with the toolchain in use found, once for all tests.
var stepped struct {
	sync.Once
	all map[string]*passage
	err error
}

// stepHere steps through with the toolchain in use.
func stepHere(t testing.TB) (map[string]*passage, error) {
	stepped.Do(func() {
		stepped.err = errors.New("stepping through failed in another test")
		stepped.all, stepped.err = stepThrough(t.Context(), t, toolchain.Local())
	})
	return stepped.all, stepped.err
}

// stepThrough builds testdata/steps with a release and steps through it.
func stepThrough(ctx context.Context, t testing.TB, target toolchain.Target) (map[string]*passage, error) {
	t.Helper()
	if err := step.Available(); err != nil {
		return nil, err
	}
	l, err := layout.Of(ctx, target, "g", "m", "p")
	if err != nil {
		return nil, err
	}
	objects := map[string][]step.Field{}
	for i := range l.Structs {
		objects[l.Structs[i].Name] = flatten("", l.Structs[i].Fields)
	}
	offsets := "package main\n\nconst (\n"
	for _, f := range []struct{ constant, object, field string }{{"offsetGM", "g", "m"}, {"offsetMP", "m", "p"}} {
		s, err := l.Struct(f.object)
		if err != nil {
			return nil, err
		}
		field, ok := s.Field(f.field)
		if !ok {
			return nil, fmt.Errorf("%s: %s has no field %s", target, f.object, f.field)
		}
		offsets += fmt.Sprintf("\t%s = %d\n", f.constant, field.Offset)
	}
	files := map[string]string{"offsets.go": offsets + ")\n"}
	for _, name := range []string{"main.go", "g_amd64.s"} {
		text, err := os.ReadFile(filepath.Join("testdata", "steps", name))
		if err != nil {
			return nil, err
		}
		files[name] = string(text)
	}
	path, err := step.Build(ctx, target, t.TempDir(), files)
	if err != nil {
		return nil, err
	}
	list, err := step.Run(ctx, path, objects)
	if err != nil {
		return nil, err
	}
	all := map[string]*passage{}
	for _, r := range list { // the last round stays
		p := &passage{r, map[string]int{}}
		for _, f := range r.ByFunc() {
			p.calls[strings.TrimPrefix(f.Func, "runtime.")] += f.Calls
		}
		all[r.Name] = p
	}
	for _, r := range regions {
		if all[r.name] == nil {
			return nil, fmt.Errorf("%s: region %s did not run", target, r.name)
		}
	}
	return all, nil
}

// flatten lists the innermost fields with their paths.
func flatten(prefix string, list []layout.Field) (flat []step.Field) {
	for _, f := range list {
		if len(f.Fields) > 0 {
			for _, g := range flatten(prefix+f.Name+".", f.Fields) {
				g.Offset += f.Offset
				flat = append(flat, g)
			}
		} else if f.Size > 0 {
			flat = append(flat, step.Field{Name: prefix + f.Name, Offset: f.Offset, Size: f.Size})
		}
	}
	return flat
}
