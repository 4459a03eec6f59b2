// Package profile takes CPU, block and mutex profiles and shows them: as a
// table, as a small accessible flame graph, and as the pages of pprof's own web
// interface, which then need no server.
//
// A profile says where time goes, not how much there is: profiling slows what
// it watches. It is therefore taken in a pass of its own. Nothing here is on
// before a pass begins or after it ends, and what a pass runs is not timed.
package profile

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/pprof/profile"
)

// Kind is what a profile counts.
type Kind string

const (
	CPU   Kind = "cpu"   // CPU time, sampled 100 times a second of it (runtime/pprof.StartCPUProfile)
	Block Kind = "block" // time goroutines waited, on channels among others, every event (runtime.SetBlockProfileRate)
	Mutex Kind = "mutex" // time others waited for locks, at the place that let go of them, every event (runtime.SetMutexProfileFraction)
)

// Profile is one profile whose file names say nothing of the machine it was
// taken on: "runtime/chan.go" of Go itself, "experiments/send/send.go" of this
// module.
type Profile struct {
	Kind  Kind
	Go    string // the release that it was taken with, "go1.26.8"; empty if unknown
	proto *profile.Profile
}

// goComment marks the release among the profile's comments, where pprof shows it too.
const goComment = "Go: "

// Read reads a profile that [Profile.Save] wrote.
func Read(path string) (*Profile, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading a profile: %w", err)
	}
	p, err := Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return p, nil
}

// Decode reads a profile in pprof's format, compressed or not.
func Decode(data []byte) (*Profile, error) {
	proto, err := profile.ParseData(data)
	if err != nil {
		return nil, fmt.Errorf("reading a profile: %w", err)
	}
	p := &Profile{proto: proto}
	for _, c := range proto.Comments {
		if v, ok := strings.CutPrefix(c, goComment); ok {
			p.Go, _, _ = strings.Cut(v, " ")
		}
	}
	var types []string
	for _, t := range proto.SampleType {
		types = append(types, t.Type)
	}
	switch name := strings.Join(types, " "); name {
	case "samples cpu":
		p.Kind = CPU
	case "contentions delay":
		// The two are alike inside; Save and Run put the kind where a reader of the file sees it.
		p.Kind = Block
		for _, c := range proto.Comments {
			if c == string(Mutex) {
				p.Kind = Mutex
			}
		}
	default:
		return nil, fmt.Errorf("reading a profile: it counts %q: want a CPU, block or mutex profile", name)
	}
	return p, nil
}

// Encode returns the profile in pprof's format, compressed: go tool pprof reads it.
func (p *Profile) Encode() ([]byte, error) {
	var b bytes.Buffer
	if err := p.proto.Write(&b); err != nil {
		return nil, fmt.Errorf("writing a profile: %w", err)
	}
	return b.Bytes(), nil
}

// Save writes the artifacts of a profile into dir: NAME.pprof, and NAME.csv
// and NAME.zh.csv with the 20 functions that cost most.
func (p *Profile) Save(dir, name string) error {
	data, err := p.Encode()
	if err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		data []byte
	}{
		{name + ".pprof", data},
		{name + ".csv", p.csv("en")},
		{name + ".zh.csv", p.csv("zh")},
	} {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.data, 0o666); err != nil {
			return fmt.Errorf("saving a profile: %w", err)
		}
	}
	return nil
}

// value is the index of what the profile is about, time: the other of the two
// counts samples or events.
func (p *Profile) value() int { return len(p.proto.SampleType) - 1 }

// Total returns the profile's time in ns and its number of samples or events.
func (p *Profile) Total() (ns, count int64) {
	for _, s := range p.proto.Sample {
		ns += s.Value[p.value()]
		count += s.Value[0]
	}
	return ns, count
}
