package record

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chanlab/runner/instrument/paired"
	"chanlab/runner/internal/experiment"
	"chanlab/runner/internal/links"
	"chanlab/runner/internal/result"
)

// quickProcesses is what a quick run measures; it may decide large effects.
const quickProcesses = 4

// timed runs an experiment whose benchmarks compare by the instrument paired:
// processes of several links leave slices, and one more process, which
// measures nothing, analyses them and reports. It goes on to the next look of
// the plan only where the analysis says that more processes may decide.
// Verdicts and artifacts of the last analysis go into log.
func (r *Recorder) timed(ctx context.Context, e *experiment.Experiment, draft *result.Draft, log *transcript) error {
	scratch, err := os.MkdirTemp("", "runner-"+e.Name+"-links-")
	if err != nil {
		return fmt.Errorf("making a scratch folder: %w", err)
	}
	// The analysis leaves its artifacts here; log reads them when all is done.
	log.temporary = append(log.temporary, scratch)
	slicesDir := filepath.Join(scratch, "slices")
	if err := os.Mkdir(slicesDir, 0o777); err != nil {
		return fmt.Errorf("making a scratch folder: %w", err)
	}
	set := &links.Set{Tool: r.Tool, Pattern: e.Pattern(), Dir: e.Dir, Scratch: scratch}
	looks, flags := []int{quickProcesses}, []string{"-test.short"}
	if r.Profile == result.Full {
		looks, flags = nil, nil
		for _, l := range paired.Plan {
			looks = append(looks, l.Processes)
		}
	}
	measured := 0
	for _, n := range looks {
		for ; measured < n; measured++ {
			log.say(fmt.Sprintf("process %d of %d", measured+1, n))
			if err := set.Measure(ctx, ".", slicesDir, measured, measured+1, flags, nil); err != nil {
				return err
			}
		}
		log.say("analysis")
		analysis := newTranscript(r.Root, nil)
		out := filepath.Join(scratch, fmt.Sprintf("analysis%d", n))
		if err := os.Mkdir(out, 0o777); err != nil {
			return fmt.Errorf("making a scratch folder: %w", err)
		}
		tool := *r.Tool
		tool.Vars = paired.Environment{Dir: slicesDir, Process: -1}.Variables()
		args := append(benchArgs(r.Profile), "-timeout="+timeout, "-artifacts", "-outputdir="+out, e.Pattern())
		if err := tool.Test(ctx, args, analysis.event); err != nil {
			return fmt.Errorf("its benchmarks: %w: %s", err, analysis.failure())
		}
		more, err := undecided(analysis)
		if err != nil {
			return err
		}
		if more && n < looks[len(looks)-1] {
			continue
		}
		log.add(analysis)
		return r.benchFile(draft, e, slicesDir, analysis)
	}
	return nil
}

// undecided reports whether a comparison would go on to a later look.
func undecided(l *transcript) (bool, error) {
	for folder := range l.folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.json"))
		if err != nil {
			return false, fmt.Errorf("reading an analysis: %w", err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				return false, fmt.Errorf("reading an analysis: %w", err)
			}
			var res struct{ Next int }
			if json.Unmarshal(b, &res) == nil && res.Next > 0 {
				return true, nil
			}
		}
	}
	return false, nil
}

// benchFile leaves bench.txt: the comparisons process by process, then the
// benchmarks that compare nothing, as the analysing process ran them.
func (r *Recorder) benchFile(draft *result.Draft, e *experiment.Experiment, dir string, analysis *transcript) error {
	names, err := paired.Names(dir)
	if err != nil {
		return fmt.Errorf("reading slices: %w", err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "go: %s\nmachine: %s\n%s", r.Env.Version, r.Machine, paired.BenchHeader(e.Path))
	for _, name := range names {
		run, err := paired.ReadDir(dir, name)
		if err != nil {
			return err
		}
		b.WriteString(run.BenchLines())
	}
	for line := range strings.Lines(analysis.benchOutput()) {
		bench, _, _ := strings.Cut(strings.TrimPrefix(line, "Benchmark"), "/")
		if strings.HasPrefix(line, "Benchmark") && strings.Contains(line, " ns/op") && !slices.Contains(names, strings.ToLower(bench)) {
			b.WriteString(line)
		}
	}
	return draft.Add("bench.txt", []byte(b.String()))
}

// add takes over what another transcript gathered.
func (l *transcript) add(o *transcript) {
	for _, name := range o.order {
		if strings.Contains(name, "/") {
			continue // arms of a comparison
		}
		l.tests[name], l.output[name] = o.tests[name], o.output[name]
		l.order = append(l.order, name)
	}
	for k, v := range o.folders {
		l.folders[k] = v
	}
	for k, v := range o.texts {
		l.texts[k] = v
	}
	l.verdicts = append(l.verdicts, o.verdicts...)
}

// benchOutput is everything that benchmarks printed, in no special order of
// benchmarks but line by line.
func (l *transcript) benchOutput() string {
	var b strings.Builder
	for _, name := range l.order {
		if out := l.output[name]; out != nil {
			b.WriteString(out.String())
		}
	}
	return b.String()
}

func (l *transcript) say(step string) {
	if l.step != nil {
		l.step(step)
	}
}
