// Package result keeps what experiments saw: results/MACHINE/NAME/ with a
// result.json that describes one finished run, and the run's artifacts in
// their tools' own formats.
//
// A result is written whole or not at all and carries a checksum of itself
// and of every artifact, so that a truncated or edited one is noticed.
package result

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Local is the machine name of the reader's own results; git ignores it.
const Local = "local"

// Toolchains is the folder of facts that no machine decides.
const Toolchains = "toolchains"

// Profiles. A quick run never replaces a full one.
const (
	Full  = "full"
	Quick = "quick"
)

// A Text is one statement in both languages of the book.
type Text struct {
	EN string `json:"en"`
	ZH string `json:"zh"`
}

// A Verdict is what one test reported about one claim.
type Verdict struct {
	Claim     string `json:"claim"`
	Verdict   string `json:"verdict"`          // confirmed refuted qualified undecided unavailable
	Reason    string `json:"reason,omitempty"` // undecided: unmet blind biased wide split drift
	Evidence  Text   `json:"evidence"`
	Condition *Text  `json:"condition,omitempty"` // qualified: under which condition it is true
	Test      string `json:"test"`
}

// A Test is one test function or subtest of the run.
type Test struct {
	Name    string  `json:"name"`
	Status  string  `json:"status"` // pass skip fail
	Seconds float64 `json:"seconds"`
	Message string  `json:"message,omitempty"` // why it skipped or failed
}

// An Artifact is a file the run left.
type Artifact struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
	Test   string `json:"test,omitempty"`
}

// A Result describes one finished run of one experiment on one machine.
type Result struct {
	Schema     int        `json:"schema"`
	Experiment string     `json:"experiment"`
	State      string     `json:"state"` // ok, unavailable (every test skipped), failed
	Profile    string     `json:"profile"`
	Go         string     `json:"go"`
	GOOS       string     `json:"goos"`
	GOARCH     string     `json:"goarch"`
	Build      string     `json:"build,omitempty"` // GOAMD64 level, GOEXPERIMENT, GOFLAGS
	Source     string     `json:"source"`
	CPU        string     `json:"cpu"`
	Command    string     `json:"command"`
	Date       time.Time  `json:"date"`
	Seconds    float64    `json:"seconds"`
	Load       any        `json:"load,omitempty"` // before and after
	Message    string     `json:"message,omitempty"`
	Can        []string   `json:"can,omitempty"` // capabilities of the machine, where something was unavailable
	Tests      []Test     `json:"tests"`
	Verdicts   []Verdict  `json:"verdicts"`
	Artifacts  []Artifact `json:"artifacts"`
	Sum        string     `json:"sum,omitempty"` // sha256 of this file without this field
}

const schema = 1

// A Store is the results folder of a checkout.
type Store struct{ Dir string }

// NewStore returns the store of the checkout at root.
func NewStore(root string) *Store { return &Store{filepath.Join(root, "results")} }

// MachineDir is where a machine's results lie.
func (s *Store) MachineDir(machine string) string { return filepath.Join(s.Dir, machine) }

// Folder is where one result lies: quick runs are kept apart from full ones.
func (s *Store) Folder(machine, name, profile string) string {
	if profile == Quick {
		return filepath.Join(s.Dir, machine, Quick, name)
	}
	return filepath.Join(s.Dir, machine, name)
}

var machineName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// CheckMachine reports whether name may name a machine.
func CheckMachine(name string) error {
	if name == Toolchains || !machineName.MatchString(name) {
		return fmt.Errorf("%q cannot name a machine: use lower-case words joined by dashes, such as linux-amd64-epyc", name)
	}
	return nil
}

// Machines lists the machines that have results: reference machines by name,
// then local if there is one.
func (s *Store) Machines() ([]string, error) {
	entries, err := os.ReadDir(s.Dir)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading results: %w", err)
	}
	var list []string
	local := false
	for _, d := range entries {
		switch {
		case !d.IsDir() || CheckMachine(d.Name()) != nil:
		case d.Name() == Local:
			local = true
		default:
			list = append(list, d.Name())
		}
	}
	if local {
		list = append(list, Local)
	}
	return list, nil
}

// Read returns a machine's result of an experiment: the full one if there is
// one, else the quick one. The error is [fs.ErrNotExist] when it was never
// run there and a [*CorruptError] when what lies there cannot be trusted.
func (s *Store) Read(machine, name string) (*Result, error) {
	r, err := s.ReadProfile(machine, name, Full)
	if os.IsNotExist(err) {
		return s.ReadProfile(machine, name, Quick)
	}
	return r, err
}

// ReadProfile is [Store.Read] for one profile.
func (s *Store) ReadProfile(machine, name, profile string) (*Result, error) {
	dir := s.Folder(machine, name, profile)
	file := filepath.Join(dir, "result.json")
	b, err := os.ReadFile(file)
	if os.IsNotExist(err) {
		if entries, _ := os.ReadDir(dir); slices.ContainsFunc(entries, func(d fs.DirEntry) bool { return d.Name() != failureFile && !strings.HasPrefix(d.Name(), ".") }) {
			return nil, s.corrupt(file, "it is missing beside its artifacts")
		}
		return nil, fs.ErrNotExist
	}
	if err != nil {
		return nil, fmt.Errorf("reading result: %w", err)
	}
	var r Result
	if err := json.Unmarshal(b, &r); err != nil {
		return nil, s.corrupt(file, "it is not whole JSON: "+err.Error())
	}
	if r.Schema != schema {
		return nil, s.corrupt(file, fmt.Sprintf("its schema is %d, this runner reads %d", r.Schema, schema))
	}
	if sum, err := r.sum(); err != nil || sum != r.Sum {
		return nil, s.corrupt(file, "its checksum does not match: it was edited or cut short")
	}
	if r.Experiment != name {
		return nil, s.corrupt(file, "it is the result of "+r.Experiment)
	}
	for _, a := range r.Artifacts {
		b, err := os.ReadFile(filepath.Join(dir, a.Name))
		if err != nil || hexSum(b) != a.SHA256 {
			return nil, s.corrupt(filepath.Join(dir, a.Name), "it is not the file that the run left")
		}
	}
	return &r, nil
}

// sum hashes the result as it is encoded without its Sum.
func (r *Result) sum() (string, error) {
	c := *r
	c.Sum = ""
	b, err := json.Marshal(&c)
	return hexSum(b), err
}

func hexSum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// A CorruptError names a result that cannot be trusted.
type CorruptError struct {
	Path string // from the folder that holds results/
	Why  string
	name string
}

func (s *Store) corrupt(file, why string) error {
	rel, err := filepath.Rel(filepath.Dir(s.Dir), file)
	if err != nil {
		rel = file
	}
	return &CorruptError{filepath.ToSlash(rel), why, filepath.Base(filepath.Dir(file))}
}

func (e *CorruptError) Error() string { return e.Path + " is not trusted: " + e.Why }

// Hint says what to type.
func (e *CorruptError) Hint() string { return "go tool runner run ./experiments/" + e.name }

// Build joins what besides the Go version decides the build.
func Build(level, goexperiment, goflags string) string {
	return strings.Join(strings.Fields(level+" "+goexperiment+" "+goflags), " ")
}

// Lacked reports whether the machine could not run a part of the experiment.
func (r *Result) Lacked() bool {
	return r.State == "unavailable" || slices.ContainsFunc(r.Verdicts, func(v Verdict) bool { return v.Verdict == "unavailable" })
}

// Stale says why a result no longer answers for the sources and toolchain
// given: "source", "go", or "" when it does.
func (r *Result) Stale(source, goversion, build string) string {
	switch {
	case r.Source != source:
		return "source"
	case r.Go != goversion || r.Build != build:
		return "go"
	}
	return ""
}
