package selftest

import (
	"context"
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	"golang.org/x/perf/benchfmt"
	"golang.org/x/perf/benchmath"
)

// count is what benchstat's manual asks for.
const count = 10

// firstBenchtime is tried before it is known how long paired takes.
const firstBenchtime = 130 * time.Millisecond

func (t *tester) benchtime(name string) time.Duration {
	if d := t.budget[name]; d > 0 {
		return d
	}
	return firstBenchtime
}

// plain runs all of the old and then all of the new, as one does.
func (t *tester) plain(ctx context.Context, x *Trial) error {
	start := time.Now()
	var samples [2]*benchmath.Sample
	for i, size := range []float64{0, x.Size} {
		out, err := t.set.Output(ctx, 0, t.environment(x.Workload, size), "-test.run=^$", "-test.timeout=10m",
			"-test.bench=^BenchmarkPlain$/^"+x.Workload+"$", fmt.Sprintf("-test.count=%d", count), "-test.benchtime="+t.benchtime(x.Workload).String())
		if err != nil {
			return err
		}
		values, err := times(out)
		if err != nil {
			return err
		}
		samples[i] = benchmath.NewSample(values, &benchmath.DefaultThresholds)
	}
	x.Plain = contrast(samples[0], samples[1])
	x.Plain.Seconds = time.Since(start).Seconds()
	return nil
}

// times reads the ns/op of a go test -bench output.
func times(out string) ([]float64, error) {
	var values []float64
	r := benchfmt.NewReader(strings.NewReader(out), "go test")
	for r.Scan() {
		if res, ok := r.Result().(*benchfmt.Result); ok {
			if v, ok := res.Value("sec/op"); ok {
				values = append(values, v*1e9)
			}
		}
	}
	if err := r.Err(); err != nil && err != io.EOF {
		return nil, fmt.Errorf("reading benchmarks: %w", err)
	}
	if len(values) != count {
		return nil, fmt.Errorf("reading benchmarks: %d lines, want %d:\n%s", len(values), count, out)
	}
	return values, nil
}

// contrast says what benchstat would print: a difference, or ~.
func contrast(before, after *benchmath.Sample) Outcome {
	c := benchmath.AssumeNothing.Compare(before, after)
	a := benchmath.AssumeNothing.Summary(before, 0.95)
	b := benchmath.AssumeNothing.Summary(after, 0.95)
	o := Outcome{Says: Same, Ratio: b.Center / a.Center, P: c.P}
	if math.IsNaN(o.Ratio) || math.IsInf(o.Ratio, 0) {
		o.Ratio = 0
	}
	if c.P <= c.Alpha {
		o.Says = Slower
		if o.Ratio < 1 {
			o.Says = Faster
		}
	}
	return o
}
