package selftest

import (
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"
	"text/tabwriter"
	"time"

	"chanlab/runner/instrument/paired"

	"gonum.org/v1/gonum/stat/distuv"
)

// A Report is what the table holds, and the trials it was made of.
type Report struct {
	Date    time.Time `json:"date"`
	Go      string    `json:"go"`
	GOOS    string    `json:"goos"`
	GOARCH  string    `json:"goarch"`
	CPUs    int       `json:"cpus"`
	Trials  int       `json:"trials"` // of each kind that were asked for
	Load    int       `json:"load"`   // spinning processes in the loaded half
	Seconds float64   `json:"seconds"`
	Same    float64   `json:"same"` // paired says the same of what differs by less
	Rows    []Row     `json:"rows"`
	List    []*Trial  `json:"list"`
	Traps   []*Trap   `json:"traps,omitempty"`
}

// A Row sums up trials of one kind made one way.
type Row struct {
	Way      string  `json:"way"`      // paired, plain
	Workload string  `json:"workload"` // "" for all but copied
	Loaded   bool    `json:"loaded"`
	Size     float64 `json:"size"`     // planted, as intended; 0 is the same code
	Measured float64 `json:"measured"` // planted, as measured: median of what paired estimated
	Trials   int     `json:"trials"`
	False    int     `json:"false"`    // verdicts that are wrong
	FalseHi  float64 `json:"falseHi"`  // upper end of the 95 % interval of their rate (Clopper-Pearson)
	Detected int     `json:"detected"` // of planted: slower
	Right    int     `json:"right"`    // of the same code: same
	Open     int     `json:"open"`     // undecided
	Error    float64 `json:"error"`    // median of |estimate / truth - 1|
	Seconds  float64 `json:"seconds"`  // mean of a comparison

	Reasons map[string]int `json:"reasons,omitempty"`
}

// report computes the rows from the trials.
func report(c Config, trials []*Trial, start time.Time) *Report {
	r := &Report{Date: start.UTC().Truncate(time.Second), Go: runtime.Version(), GOOS: runtime.GOOS, GOARCH: runtime.GOARCH,
		CPUs: runtime.NumCPU(), Trials: c.Trials, Load: c.Load, Seconds: math.Round(time.Since(start).Seconds()), Same: Tolerance,
		Rows: []Row{}, List: trials}
	r.tabulate()
	return r
}

// tabulate fills Rows from List.
func (r *Report) tabulate() {
	r.Rows = r.Rows[:0]
	for _, workload := range append([]string{"", Copied}, Workloads...) {
		for _, loaded := range []bool{false, true} {
			for _, size := range append([]float64{0}, Sizes...) {
				var of []*Trial
				for _, x := range r.List {
					if (workload == "" && x.Workload != Copied || x.Workload == workload) && x.Loaded == loaded && x.Size == size {
						of = append(of, x)
					}
				}
				if len(of) == 0 {
					continue
				}
				for _, way := range []string{"paired", "plain"} {
					r.Rows = append(r.Rows, r.row(way, workload, loaded, size, of))
				}
			}
		}
	}
}

func (r *Report) row(way, workload string, loaded bool, size float64, of []*Trial) Row {
	row := Row{Way: way, Workload: workload, Loaded: loaded, Size: size, Trials: len(of), Reasons: map[string]int{}}
	var planted, errors []float64
	for _, x := range of {
		o := x.Plain
		if way == "paired" {
			o = x.Paired
		}
		truth := 1.0
		if size > 0 {
			truth = r.truth(x.Workload, size)
			planted = append(planted, truth-1)
		}
		wrong := o.Says == Faster || size == 0 && o.Says == Slower
		if way == "paired" && size > 0 && truth > 1+Tolerance {
			wrong = wrong || o.Says == Same
		}
		switch {
		case wrong:
			row.False++
		case o.Says == Slower:
			row.Detected++
		case o.Says == Undecided:
			row.Open++
			row.Reasons[o.Reason]++
		case size == 0:
			row.Right++
		}
		if o.Ratio > 0 {
			errors = append(errors, math.Abs(o.Ratio/truth-1))
		}
		row.Seconds += o.Seconds / float64(len(of))
	}
	row.Measured, row.Error = middle(planted), middle(errors)
	row.FalseHi = upper(row.False, row.Trials)
	return row
}

// truth is what a plant turned out to be: the median of what paired estimated
// in all trials of its kind, idle and loaded. The plant's intended size is
// that of its spins, which a processor may overlap with the operation.
func (r *Report) truth(workload string, size float64) float64 {
	var v []float64
	for _, x := range r.List {
		if x.Workload == workload && x.Size == size && x.Paired.Ratio > 0 && x.Paired.Hi > 0 {
			v = append(v, x.Paired.Ratio)
		}
	}
	if len(v) == 0 {
		return 1 + size
	}
	return middle(v)
}

func middle(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	v = slices.Sorted(slices.Values(v))
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}

// upper is the upper end of the 95 % interval of a rate of k in n (Clopper and
// Pearson, Biometrika 26, 1934).
func upper(k, n int) float64 {
	if k >= n {
		return 1
	}
	return distuv.Beta{Alpha: float64(k + 1), Beta: float64(n - k)}.Quantile(0.975)
}

// Print writes the rows over all workloads as a table.
func (r *Report) Print(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tw, "load\tplanted\tmeasured\tway\ttrials\tfalse\tat most\tdetected\tundecided\tmedian error\tseconds\t")
	for _, row := range r.Rows {
		if row.Workload != "" && (row.Workload != Copied || row.Way != "paired") {
			continue
		}
		load, planted, measured, detected := "no", "nothing", "", ""
		way := row.Way
		if row.Workload == Copied {
			way += ", copied code"
		}
		if row.Loaded {
			load = fmt.Sprint(r.Load, " procs")
		}
		if row.Size > 0 {
			planted, measured = fmt.Sprintf("%+.0f%%", 100*row.Size), fmt.Sprintf("%+.1f%%", 100*row.Measured)
			detected = fmt.Sprintf("%.0f%%", 100*float64(row.Detected)/float64(row.Trials))
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%d\t%d\t%.1f%%\t%s\t%d%s\t%.2f%%\t%.1f\t\n", load, planted, measured, way, row.Trials,
			row.False, 100*row.FalseHi, detected, row.Open, reasons(row.Reasons), 100*row.Error, row.Seconds)
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	if err := r.PrintTraps(w); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "paired: %d processes; the same means within %.0f%%; plain: go test -count=%d twice and benchstat's test at 5%%\n"+
		"false: a difference where none is, or none or the opposite where one is; at most: upper end of the 95%% interval of that rate\n",
		paired.Plan[0].Processes, 100*r.Same, count)
	return err
}

// PrintTraps writes what the instrument said in traps.
func (r *Report) PrintTraps(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, t := range r.Traps {
		says := t.Says.Says
		if t.Says.Reason != "" {
			says += " (" + t.Says.Reason + ")"
		}
		verdict := "not fooled"
		if t.Fooled {
			verdict = "FOOLED"
		}
		fmt.Fprintf(tw, "%s\tis %s\tsays %s\t%.3f [%.3f, %.3f]\t%s\n", t.Name, t.Truth, says, t.Says.Ratio, t.Says.Lo, t.Says.Hi, verdict)
	}
	return tw.Flush()
}

func reasons(m map[string]int) string {
	s := ""
	for _, k := range []string{paired.Unmet, paired.Blind, paired.Biased, paired.Split, paired.Drift, paired.Wide} {
		if m[k] > 0 {
			s += fmt.Sprintf(" %s %d", k, m[k])
		}
	}
	return s
}
