package paired

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Slices are kept in NAME.slices: a gzip stream of one line of JSON, which is
// a [header], and after it, for each process, the number of its slices and
// then column after column, every value as a zigzag varint (the encoding of
// encoding/binary.AppendVarint). Columns are, in order:
//
//	arm          0 A, 1 B, 2 A', 3 A+d
//	block        difference from the slice before
//	round        difference from the slice before
//	n            of the first slice of a round: the difference from the arm's
//	             count in the header; of the others: from what the first one's
//	             share of its count makes of theirs
//	wall         10 ns
//	gap          µs from the end of the slice before to the start, both rounded down
//	idle         µs by which the CPU time is below the wall time, rounded down
//	voluntary, involuntary, faults
//	wait         µs
//	plant        10 ns
//
// A comparison of eight processes takes about 35 kB.
const (
	extension = ".slices"
	format    = "paired slices 1"
)

type header struct {
	Format    string     `json:"format"`
	Spec      Spec       `json:"spec"`
	Processes []*Process `json:"processes"`
}

// columns are the numbers of a slice as stored. Each is given the slice, the
// one before it (zero for the first), and the operations to be expected.
var columns = []struct {
	get func(s, before *Slice, n int) int64
	set func(s, before *Slice, n int, v int64)
}{
	{func(s, _ *Slice, _ int) int64 { return int64(s.Arm) }, func(s, _ *Slice, _ int, v int64) { s.Arm = Arm(v) }},
	{func(s, b *Slice, _ int) int64 { return int64(s.Block - b.Block) }, func(s, b *Slice, _ int, v int64) { s.Block = b.Block + int(v) }},
	{func(s, b *Slice, _ int) int64 { return int64(s.Round - b.Round) }, func(s, b *Slice, _ int, v int64) { s.Round = b.Round + int(v) }},
	{func(s, _ *Slice, n int) int64 { return int64(s.N - n) }, func(s, _ *Slice, n int, v int64) { s.N = n + int(v) }},
	{func(s, _ *Slice, _ int) int64 { return s.Wall / tick }, func(s, _ *Slice, _ int, v int64) { s.Wall = v * tick }},
	{func(s, b *Slice, _ int) int64 { return (s.Start - b.end()) / micro }, func(s, b *Slice, _ int, v int64) { s.Start = b.end() + v*micro }},
	{func(s, _ *Slice, _ int) int64 { return (s.Wall/micro*micro - s.CPU) / micro }, func(s, _ *Slice, _ int, v int64) { s.CPU = s.Wall/micro*micro - v*micro }},
	{func(s, _ *Slice, _ int) int64 { return s.Voluntary }, func(s, _ *Slice, _ int, v int64) { s.Voluntary = v }},
	{func(s, _ *Slice, _ int) int64 { return s.Involuntary }, func(s, _ *Slice, _ int, v int64) { s.Involuntary = v }},
	{func(s, _ *Slice, _ int) int64 { return s.Faults }, func(s, _ *Slice, _ int, v int64) { s.Faults = v }},
	{func(s, _ *Slice, _ int) int64 { return s.Wait / micro }, func(s, _ *Slice, _ int, v int64) { s.Wait = v * micro }},
	{func(s, _ *Slice, _ int) int64 { return s.Plant / tick }, func(s, _ *Slice, _ int, v int64) { s.Plant = v * tick }},
}

// end is when the slice ended, in whole microseconds.
func (s *Slice) end() int64 { return (s.Start + s.Wall) / micro * micro }

// walk calls f for each slice with the one before it and the operations to be
// expected of it.
func (p *Process) walk(f func(s, before *Slice, n int)) {
	before, first := &Slice{Round: -1}, &Slice{}
	for i := range p.Slices {
		s := &p.Slices[i]
		n := p.count(s.Arm)
		if s.Round == before.Round && s.Round == first.Round && i > 0 {
			n = int(math.Round(float64(first.N) / float64(max(p.count(first.Arm), 1)) * float64(n)))
		} else {
			first = s
		}
		f(s, before, n)
		before = s
	}
}

func (p *Process) count(a Arm) int {
	if int(a) < len(p.Counts) {
		return p.Counts[a]
	}
	return 0
}

// Write writes the run with its slices.
func (r *Run) Write(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	head, err := json.Marshal(header{format, r.Spec, r.Processes})
	if err != nil {
		return fmt.Errorf("encoding slices: %w", err)
	}
	b := append(head, '\n')
	for _, p := range r.Processes {
		b = binary.AppendVarint(b, int64(len(p.Slices)))
		for _, c := range columns {
			p.walk(func(s, before *Slice, n int) { b = binary.AppendVarint(b, c.get(s, before, n)) })
		}
	}
	_, err = z.Write(b)
	return errors.Join(err, z.Close())
}

// Read reads what [Run.Write] wrote.
func Read(in io.Reader) (*Run, error) {
	z, err := gzip.NewReader(in)
	if err != nil {
		return nil, fmt.Errorf("reading slices: %w", err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("reading slices: %w", err)
	}
	line, rest, _ := bytes.Cut(data, []byte("\n"))
	var h header
	if err := json.Unmarshal(line, &h); err != nil {
		return nil, fmt.Errorf("reading slices: %w", err)
	}
	if h.Format != format {
		return nil, fmt.Errorf("reading slices: the format is %q, want %q", h.Format, format)
	}
	h.Spec.Placement.chosen = true
	body := bufio.NewReader(bytes.NewReader(rest))
	for _, p := range h.Processes {
		if err := p.read(body); err != nil {
			return nil, fmt.Errorf("reading slices: %w", err)
		}
	}
	return &Run{h.Spec, h.Processes}, nil
}

func (p *Process) read(in io.ByteReader) error {
	n, err := binary.ReadVarint(in)
	if err != nil || n < 0 || n > 1<<24 {
		return errors.Join(errors.New("the number of slices makes no sense"), err)
	}
	p.Slices = make([]Slice, n)
	for i, c := range columns {
		p.walk(func(s, before *Slice, n int) {
			v, rerr := binary.ReadVarint(in)
			if err = errors.Join(err, rerr); err != nil {
				return
			}
			if i == 0 && (v < 0 || v >= int64(armCount)) {
				err, v = fmt.Errorf("no arm has number %d", v), 0
			}
			c.set(s, before, n, v)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// WriteFile replaces a file by the run, by way of a temporary file.
func (r *Run) WriteFile(name string) error {
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		return err
	}
	temp := name + ".tmp"
	if err := os.WriteFile(temp, b.Bytes(), 0o666); err != nil {
		return fmt.Errorf("leaving slices: %w", err)
	}
	if err := os.Rename(temp, name); err != nil {
		return fmt.Errorf("leaving slices: %w", err)
	}
	return nil
}

// ReadDir reads the slices of a comparison: NAME.slices as an artifact, or
// NAME.000.slices and so on as processes leave them, as one run.
func ReadDir(dir, name string) (*Run, error) {
	files, err := filepath.Glob(filepath.Join(dir, name+".[0-9][0-9][0-9]"+extension))
	if whole := filepath.Join(dir, name+extension); err == nil && len(files) == 0 {
		files = []string{whole}
	}
	slices.Sort(files)
	var run *Run
	for _, f := range files {
		in, err := os.Open(f)
		if err != nil {
			return nil, fmt.Errorf("reading slices: %w", err)
		}
		r, err := Read(in)
		if err = errors.Join(err, in.Close()); err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(f), err)
		}
		if run == nil {
			run = r
			continue
		}
		if err := run.Spec.fits(&r.Spec); err != nil {
			return nil, err
		}
		run.Processes = append(run.Processes, r.Processes...)
	}
	return run, err
}

// Names lists the comparisons whose slices lie in a folder.
func Names(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*"+extension))
	var list []string
	for _, f := range files {
		name, _, _ := strings.Cut(filepath.Base(f), ".")
		if !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return list, err
}
