package paired

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// leave writes the artifacts of a run that is whole: NAME.slices, what was
// measured, NAME.json, the [Result], and its drawings, NAME-KIND.plot.json. A process that is part of a run has
// left its slices already.
func leave(b *testing.B, env Environment, run *Run, res *Result) error {
	if env.Process >= 0 {
		return nil
	}
	dir := b.ArtifactDir()
	if err := run.WriteFile(filepath.Join(dir, run.Name+extension)); err != nil {
		return err
	}
	for kind, p := range run.plots(res) {
		b, err := p.encoded()
		if err != nil {
			return fmt.Errorf("encoding a plot: %w", err)
		}
		if err := os.WriteFile(filepath.Join(dir, run.Name+"-"+kind+".plot.json"), b, 0o666); err != nil {
			return fmt.Errorf("leaving a plot: %w", err)
		}
	}
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(res); err != nil {
		return fmt.Errorf("encoding the result: %w", err)
	}
	return os.WriteFile(filepath.Join(dir, run.Name+".json"), text.Bytes(), 0o666)
}

// show reports the arms as sub-benchmarks, so that go test -bench prints them
// in its usual lines, and the result as the log of the last: the log of a
// benchmark that has sub-benchmarks is printed with -v only.
func show(b *testing.B, run *Run, res *Result) {
	b.Helper()
	for _, arm := range []Arm{A, B} {
		b.Run(arm.String(), func(b *testing.B) {
			for _, m := range run.medians(arm) {
				b.ReportMetric(m.value, m.unit)
			}
			if arm == B && res.Counted > 0 {
				b.ReportMetric(res.Ratio.Estimate, "B/A")
			}
			if arm == B && b.N == 1 {
				b.Logf("%s: %s", res.Name, res.Line())
			}
		})
	}
}

type quantity struct {
	value float64
	unit  string
}

// medians of an arm's slices over all processes, in benchmark units.
func (r *Run) medians(arm Arm) []quantity {
	var all []Slice
	for _, p := range r.Processes {
		all = append(all, p.Slices...)
	}
	return mediansOf(all, arm)
}

func mediansOf(list []Slice, arm Arm) []quantity {
	var wall, cpu, wait, preempted []float64
	for i := range list {
		if s := &list[i]; s.Arm == arm {
			wall, cpu = append(wall, s.value(Wall)), append(cpu, s.value(CPU))
			wait = append(wait, float64(s.Wait))
			preempted = append(preempted, float64(s.Involuntary))
		}
	}
	if len(wall) == 0 {
		return nil
	}
	return []quantity{{median(wall), "ns/op"}, {median(cpu), "cpu-ns/op"}, {mean(wait), "wait-ns/slice"}, {mean(preempted), "preemptions/slice"}}
}

func mean(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(max(len(v), 1))
}

// BenchLines returns the run in the Go benchmark format
// (golang.org/design/14313-benchmark-format): for each process, with its link
// as the configuration key layout, one line for each arm whose value is the
// median of its slices. benchstat -col /arm compares them, unpaired.
func (r *Run) BenchLines() string {
	var b strings.Builder
	title := strings.ToUpper(r.Name[:1]) + r.Name[1:]
	for _, p := range r.Processes {
		fmt.Fprintf(&b, "layout: %d\n", p.Layout)
		for arm := range armCount {
			values := mediansOf(p.Slices, arm)
			if values == nil {
				continue
			}
			ops := 0
			for _, s := range p.Slices {
				if s.Arm == arm {
					ops += s.N
				}
			}
			fmt.Fprintf(&b, "Benchmark%s/arm=%s-%d\t%d", title, arm, max(p.Procs, 1), ops)
			for _, v := range values {
				fmt.Fprintf(&b, "\t%.4g %s", v.value, v.unit)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// BenchHeader returns the configuration lines that stand before them.
func BenchHeader(pkg string) string {
	return fmt.Sprintf("goos: %s\ngoarch: %s\npkg: %s\n", runtime.GOOS, runtime.GOARCH, pkg)
}
