package profile

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"reflect"
	"runtime"
	"runtime/pprof"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/pprof/profile"
)

// taking lets one pass run at a time: the runtime's profiles are the process's.
var taking sync.Mutex

// ErrEmpty is what [Run] wraps where nothing was counted, which for locks and
// waiting may be what an experiment is after.
var ErrEmpty = errors.New("no sample")

// Run profiles the process while f runs, once. Everything that runs meanwhile
// is in it, as the scheduler must be.
func Run(kind Kind, f func()) (*Profile, error) {
	taking.Lock()
	defer taking.Unlock()
	began := time.Now()
	proto, err := collect(kind, f)
	if err != nil {
		return nil, fmt.Errorf("taking a %s profile: %w", kind, err)
	}
	if len(proto.Sample) == 0 {
		why := "nothing waited"
		if kind == CPU {
			why = fmt.Sprintf("100 a second of CPU time are taken, it ran %v: run longer", time.Since(began).Round(time.Millisecond))
		}
		return nil, fmt.Errorf("taking a %s profile: %w: %s", kind, ErrEmpty, why)
	}
	proto.TimeNanos, proto.DurationNanos = began.UnixNano(), int64(time.Since(began))
	neutral(proto)
	cut(proto)
	release := runtime.Version()
	proto.Comments = []string{string(kind), goComment + release + " " + runtime.GOOS + "/" + runtime.GOARCH}
	p := &Profile{Kind: kind, proto: proto.Compact()}
	p.Go, _, _ = strings.Cut(release, " ")
	return p, nil
}

// Loop profiles f(n), called with growing n until d has passed. f does its work
// n times, as an arm of a paired measurement does.
func Loop(kind Kind, d time.Duration, f func(n int)) (*Profile, error) {
	return Run(kind, func() { spin(d, f) })
}

//go:noinline
func spin(d time.Duration, f func(n int)) {
	for n, deadline := 1, time.Now().Add(d); time.Now().Before(deadline); n = min(2*n, 1<<20) {
		f(n)
	}
}

// Benchmark profiles a benchmark, run for as long as go test -benchtime says.
// It may be called by a test, not by a benchmark.
func Benchmark(kind Kind, f func(b *testing.B)) (*Profile, error) {
	var r testing.BenchmarkResult
	p, err := Run(kind, func() { r = testing.Benchmark(f) })
	if err == nil && r.N == 0 {
		return nil, fmt.Errorf("taking a %s profile: the benchmark failed", kind)
	}
	return p, err
}

// pass is where what is profiled begins: [cut] looks for its name.
//
//go:noinline
func pass(f func()) { f() }

func collect(kind Kind, f func()) (*profile.Profile, error) {
	switch kind {
	case CPU:
		var b bytes.Buffer
		if err := pprof.StartCPUProfile(&b); err != nil {
			return nil, fmt.Errorf("%w: run without go test -cpuprofile", err)
		}
		func() {
			defer pprof.StopCPUProfile()
			pass(f)
		}()
		return profile.ParseData(b.Bytes())
	case Block:
		return during("block", f, func() (undo func()) {
			runtime.SetBlockProfileRate(1)
			return func() { runtime.SetBlockProfileRate(blockRate()) }
		})
	case Mutex:
		return during("mutex", f, func() (undo func()) {
			old := runtime.SetMutexProfileFraction(1)
			return func() { runtime.SetMutexProfileFraction(old) }
		})
	}
	return nil, errors.New("no such kind: want cpu, block or mutex")
}

// blockRate is what go test set the rate to; the runtime does not tell.
func blockRate() int {
	if f := flag.Lookup("test.blockprofile"); f == nil || f.Value.String() == "" {
		return 0
	}
	rate, err := strconv.Atoi(flag.Lookup("test.blockprofilerate").Value.String())
	if err != nil {
		return 0
	}
	return rate
}

// during returns what a profile that never starts afresh gained while f ran.
func during(name string, f func(), on func() (undo func())) (*profile.Profile, error) {
	snapshot := func() (*profile.Profile, error) {
		var b bytes.Buffer
		if err := pprof.Lookup(name).WriteTo(&b, 0); err != nil {
			return nil, err
		}
		return profile.ParseData(b.Bytes())
	}
	before, err := snapshot()
	if err != nil {
		return nil, err
	}
	func() {
		defer on()()
		pass(f)
	}()
	after, err := snapshot()
	if err != nil {
		return nil, err
	}
	before.Scale(-1)
	gained, err := profile.Merge([]*profile.Profile{after, before})
	if err != nil {
		return nil, err
	}
	// Times are converted from CPU ticks with a rate that the runtime refines
	// as it goes: an old event may come back as a few ns more. It has no count.
	gained.Sample = slices.DeleteFunc(gained.Sample, func(s *profile.Sample) bool {
		return s.Value[0] <= 0 || s.Value[1] < 0
	})
	return gained, nil
}

// cut drops the frames that led to what was profiled: the test that called, the
// testing package, this one.
func cut(p *profile.Profile) {
	var (
		self  = reflect.TypeFor[Profile]().PkgPath()
		roots = []string{self + ".pass", self + ".spin", "testing.(*B).runN"}
	)
	led := func(l *profile.Location) bool {
		return slices.ContainsFunc(l.Line, func(line profile.Line) bool {
			return line.Function != nil && slices.Contains(roots, line.Function.Name)
		})
	}
	for _, s := range p.Sample {
		// The leaf comes first.
		if i := slices.IndexFunc(s.Location, led); i > 0 {
			s.Location = s.Location[:i]
		}
	}
}

// neutral takes out of a profile what belongs to the machine: paths, the
// place of the binary, labels.
func neutral(p *profile.Profile) {
	names := newNamer()
	for _, m := range p.Mapping {
		m.File, m.BuildID = base(m.File), ""
	}
	for _, f := range p.Function {
		f.Filename = names.name(f.Filename)
	}
}

// namer shortens the paths of source files to what the go command's -trimpath
// leaves, our own without the module's name.
type namer struct{ std, module string }

func newNamer() namer {
	var n namer
	f := runtime.FuncForPC(reflect.ValueOf(runtime.GC).Pointer())
	file, _ := f.FileLine(f.Entry())
	if root, ok := strings.CutSuffix(file, "runtime/mgc.go"); ok {
		n.std = root
	}
	if _, file, _, ok := runtime.Caller(0); ok {
		n.module, _ = strings.CutSuffix(file, "runner/instrument/profile/take.go")
	}
	return n
}

func (n namer) name(path string) string {
	path = strings.ReplaceAll(path, `\`, "/")
	for _, root := range []string{n.std, n.module} {
		if rest, ok := strings.CutPrefix(path, root); ok && root != "" {
			return rest
		}
	}
	if _, rest, ok := strings.Cut(path, "/pkg/mod/"); ok {
		return rest
	}
	if strings.HasPrefix(path, "/") || len(path) > 1 && path[1] == ':' {
		return base(path) // somewhere else on this machine
	}
	return path
}

func base(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }
