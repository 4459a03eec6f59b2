package paired

import "time"

// An Arm is what a slice ran.
type Arm uint8

const (
	A       Arm = iota // the base of the ratio
	B                  // the other
	Control            // A': the same work as A
	Planted            // A+d: A and a spin of the claim's margin
	armCount
)

var armNames = [armCount]string{"A", "B", "A'", "A+d"}

func (a Arm) String() string { return armNames[a] }

// A Slice is about half a millisecond of one arm. Times are nanoseconds.
type Slice struct {
	Arm         Arm
	Block       int
	Round       int   // within the process; slices of a round are compared with each other
	N           int   // operations
	Start       int64 // since the process began to measure
	Wall        int64
	CPU         int64 // user and system time of the process, or of its bound goroutines, to the microsecond
	Voluntary   int64 // context switches of the process: it waited
	Involuntary int64 // it was preempted
	Faults      int64 // minor page faults
	Wait        int64 // its threads stood in a run queue
	Plant       int64 // of Wall, the planted spin
}

// value is the slice's time per operation.
func (s *Slice) value(m Metric) float64 {
	t := s.Wall
	if m == CPU {
		t = s.CPU
	}
	return float64(t) / float64(s.N)
}

// contaminated reports whether something outside disturbed the slice: it was
// preempted, or its threads waited for a CPU for more than 1 % of it. Such a
// slice is marked and never dropped from the verdict.
func (s *Slice) contaminated() bool { return s.Involuntary > 0 || s.Wait*100 > s.Wall }

// overlap is how many CPUs the process used on average.
func (s *Slice) overlap() float64 { return float64(s.CPU) / float64(max(s.Wall, 1)) }

// A Process is one process of a run: one link of the binary, one calibration.
type Process struct {
	Layout  uint64    `json:"layout"` // -randlayout seed of the link; 0 is the default order
	Seed    uint64    `json:"seed"`   // of the order of the slices
	Go      string    `json:"go"`
	CPUs    int       `json:"cpus"`  // that the process may use
	Procs   int       `json:"procs"` // GOMAXPROCS
	Start   time.Time `json:"start"`
	Seconds float64   `json:"seconds"`         // calibration included
	Timer   int64     `json:"timer"`           // cost of reading the clock, ns
	Counts  []int     `json:"counts"`          // operations of a slice by arm, before jitter
	Clocks  []string  `json:"clocks"`          // what could be read here besides the wall clock: cpu, wait
	Unmet   string    `json:"unmet,omitempty"` // which gate was closed, and what stood there; then there are no slices
	Gates   []string  `json:"gates,omitempty"` // what each gate saw
	Slices  []Slice   `json:"-"`
}

// A Spec is what was compared and claimed, stored with the slices.
type Spec struct {
	Name       string    `json:"name"`
	Lo         float64   `json:"lo,omitempty"` // the claimed ratio is at least this
	Hi         float64   `json:"hi,omitempty"` // and at most this
	Margin     float64   `json:"margin"`
	Plant      float64   `json:"plant"` // the margin planted: no less than MinPlant
	Metric     Metric    `json:"metric"`
	Placement  Placement `json:"placement"`
	Goroutines int       `json:"goroutines"`
	Parallel   int       `json:"parallel,omitempty"` // goroutines that must overlap in every slice
	Share      float64   `json:"share,omitempty"`    // of their CPUs that they must use in it
	Copy       bool      `json:"copy"`               // A' is a copy of A's body
	Gates      []string  `json:"gates,omitempty"`
}

// overlap is how many CPUs a slice must have used to count.
func (s *Spec) overlap() float64 {
	if s.Share == 0 { // stored before there was a choice
		return fullShare * float64(s.Parallel)
	}
	return s.Share * float64(s.Parallel)
}

// A Run is all that was measured for one comparison.
type Run struct {
	Spec
	Processes []*Process
}
