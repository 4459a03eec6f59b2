package profile

import (
	"path"
	"slices"
	"strings"

	"github.com/google/pprof/profile"
)

type call struct{ name, file string }

// stack returns a sample's calls, outermost first, inlined ones included.
func stack(s *profile.Sample) []call {
	var list []call
	for _, l := range slices.Backward(s.Location) {
		if len(l.Line) == 0 {
			list = append(list, call{name: "?"})
		}
		for _, line := range slices.Backward(l.Line) { // the innermost of inlined calls comes first
			if line.Function != nil {
				list = append(list, call{line.Function.Name, line.Function.Filename})
			}
		}
	}
	return list
}

// group is what a reader of this book looks for in a profile.
type group string

const (
	ours      group = "own"
	channels  group = "chan"
	scheduler group = "sched"
	memory    group = "memory"
	system    group = "system"
	other     group = "other"
)

var groups = []group{ours, channels, scheduler, memory, system, other}

// runtimeFiles tells the runtime's files apart by how their names begin.
var runtimeFiles = []struct {
	group  group
	prefix []string
}{
	{channels, []string{"chan", "select"}},
	{scheduler, []string{"proc", "lock", "sema", "preempt", "rwmutex", "coro", "synctest", "time.", "asm_"}},
	{memory, []string{"malloc", "mbarrier", "mbitmap", "mcache", "mcentral", "memclr", "memmove", "mfinal", "mfixalloc", "mgc",
		"mheap", "mpagealloc", "msize", "mwbbuf", "slice", "stack", "zcallers", "arena", "cleanup"}},
	{system, []string{"sys_", "os_", "netpoll", "signal", "vdso", "time_", "mem_"}},
}

// group tells which part of a program a frame belongs to, by its file.
func (f *frame) group() group {
	dir, name := path.Split(f.file)
	switch {
	case strings.HasPrefix(dir, "experiments/") || strings.HasPrefix(dir, "runner/"):
		return ours
	case dir == "runtime/":
		for _, g := range runtimeFiles {
			if slices.ContainsFunc(g.prefix, func(p string) bool { return strings.HasPrefix(name, p) }) {
				return g.group
			}
		}
	case strings.HasPrefix(dir, "internal/runtime/gc"):
		return memory
	case strings.HasPrefix(dir, "syscall/"), strings.HasPrefix(dir, "internal/runtime/syscall/"):
		return system
	}
	return other
}

// short drops the path of the package: "send.Send" of "chanlab/experiments/send.Send".
func short(name string) string {
	args := strings.IndexAny(name, "[(") // type arguments have paths as well
	if args < 0 {
		args = len(name)
	}
	return name[strings.LastIndex(name[:args], "/")+1:]
}
