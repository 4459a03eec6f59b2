package machine

import (
	"io/fs"
	"strconv"
	"strings"
	"time"
)

// Load is how busy the machine is at one moment. A measurement taken between
// two of them can be judged by what changed.
type Load struct {
	Time    time.Time `json:"time"` // UTC, whole seconds
	Avg1    float64   `json:"avg1"` // run-queue length averaged over 1, 5 and 15 minutes
	Avg5    float64   `json:"avg5"`
	Avg15   float64   `json:"avg15"`
	Running int       `json:"running,omitempty"` // threads that run or could, the asking one among them
	Total   int       `json:"total,omitempty"`   // threads
	PSI     *PSI      `json:"psi_cpu,omitempty"`
	Ticks   *Ticks    `json:"ticks,omitempty"`
}

// PSI is the share of time, in percent, in which some thread waited for a
// CPU (/proc/pressure/cpu; Linux Documentation/accounting/psi.rst).
type PSI struct {
	Avg10   float64 `json:"avg10"`
	Avg60   float64 `json:"avg60"`
	Avg300  float64 `json:"avg300"`
	TotalUS int64   `json:"total_us"` // since boot
}

// Ticks are the CPU times since boot over all CPUs, in the kernel's clock
// ticks (/proc/stat; proc_stat(5)). Only their ratios mean something.
type Ticks struct {
	All   uint64 `json:"all"`
	Idle  uint64 `json:"idle"`  // waiting for I/O included
	Steal uint64 `json:"steal"` // the hypervisor ran somebody else
}

// LoadNow returns the load at this moment, or nil where the system does not tell.
func LoadNow() *Load {
	l := loadNow()
	if l != nil {
		l.Time = time.Now().UTC().Truncate(time.Second)
	}
	return l
}

// Since returns the shares of CPU time that were busy and that were stolen
// between an earlier load and this one, as fractions of 1. ok is false where
// either does not tell or no time has passed.
func (l *Load) Since(earlier *Load) (busy, steal float64, ok bool) {
	if l == nil || earlier == nil || l.Ticks == nil || earlier.Ticks == nil {
		return 0, 0, false
	}
	a, b := earlier.Ticks, l.Ticks
	// A counter can step back when a CPU goes offline: then it says nothing.
	if b.All <= a.All || b.Idle < a.Idle || b.Steal < a.Steal {
		return 0, 0, false
	}
	all := float64(b.All - a.All)
	idle, stolen := float64(b.Idle-a.Idle)/all, float64(b.Steal-a.Steal)/all
	return max(0, 1-idle-stolen), stolen, true
}

// linuxLoad reads proc_loadavg(5), /proc/pressure/cpu and proc_stat(5).
func linuxLoad(root fs.FS) *Load {
	f := strings.Fields(text(root, "proc/loadavg"))
	if len(f) < 4 {
		return nil
	}
	l := &Load{}
	for i, to := range []*float64{&l.Avg1, &l.Avg5, &l.Avg15} {
		v, err := strconv.ParseFloat(f[i], 64)
		if err != nil {
			return nil
		}
		*to = v
	}
	running, total, _ := strings.Cut(f[3], "/")
	l.Running, _ = strconv.Atoi(running)
	l.Total, _ = strconv.Atoi(total)
	l.PSI = parsePSI(text(root, "proc/pressure/cpu"))
	l.Ticks = parseTicks(text(root, "proc/stat"))
	return l
}

// parsePSI reads "some avg10=0.00 avg60=0.26 avg300=1.57 total=63923943".
func parsePSI(s string) *PSI {
	for line := range strings.Lines(s) {
		rest, ok := strings.CutPrefix(line, "some ")
		if !ok {
			continue
		}
		var p PSI
		for _, word := range strings.Fields(rest) {
			key, value, _ := strings.Cut(word, "=")
			v, err := strconv.ParseFloat(value, 64)
			if err != nil {
				return nil
			}
			switch key {
			case "avg10":
				p.Avg10 = v
			case "avg60":
				p.Avg60 = v
			case "avg300":
				p.Avg300 = v
			case "total":
				p.TotalUS = int64(v)
			}
		}
		return &p
	}
	return nil
}

// parseTicks reads the first line of /proc/stat: user nice system idle iowait
// irq softirq steal guest guest_nice. Guest time is in user time already.
func parseTicks(s string) *Ticks {
	line, _, _ := strings.Cut(s, "\n")
	f := strings.Fields(line)
	if len(f) < 9 || f[0] != "cpu" {
		return nil
	}
	var t Ticks
	for i, word := range f[1:9] {
		v, err := strconv.ParseUint(word, 10, 64)
		if err != nil {
			return nil
		}
		t.All += v
		switch i {
		case 3, 4:
			t.Idle += v
		case 7:
			t.Steal = v
		}
	}
	return &t
}
