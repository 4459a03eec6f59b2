package paired

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func disturbed() *Run {
	w := world{processes: 3, blocks: 2, ratio: 1.3, noise: 0.1}
	w.disturb = func(s *Slice, process, _ int) float64 {
		s.Voluntary, s.Faults = int64(process), int64(s.Round%3)
		if s.Round%5 == 0 {
			s.Involuntary, s.Wait = 2, 777_000
		}
		return 1
	}
	return w.run(Spec{Lo: 1.2, Margin: 0.2, Gates: []string{"cores(2)"}, Placement: Pinned(0, 1)})
}

func TestReadReturnsWhatWasWritten(t *testing.T) {
	want := disturbed()
	var b bytes.Buffer
	if err := want.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Placement{})); d != "" {
		t.Errorf("(-written +read)\n%s", d[:min(len(d), 2000)])
	}
}

// A stored run says the same as the run it was stored from.
func TestStoredRunGivesTheSameResult(t *testing.T) {
	dir := t.TempDir()
	run := disturbed()
	for i, p := range run.Processes {
		env := Environment{Dir: dir, Process: i}
		if err := (&Run{run.Spec, []*Process{p}}).WriteFile(env.file(run.Name)); err != nil {
			t.Fatal(err)
		}
	}
	parts, err := ReadDir(dir, run.Name)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(run.Analyse(), parts.Analyse(), cmpopts.IgnoreUnexported(Placement{}, Result{})); d != "" {
		t.Errorf("from one file a process (-ran +read)\n%s", d)
	}
	whole := t.TempDir()
	if err := parts.WriteFile(filepath.Join(whole, run.Name+extension)); err != nil {
		t.Fatal(err)
	}
	again, err := ReadDir(whole, run.Name)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(run.Analyse(), again.Analyse(), cmpopts.IgnoreUnexported(Placement{}, Result{})); d != "" {
		t.Errorf("from the artifact (-ran +read)\n%s", d)
	}
	if names, err := Names(dir); err != nil || len(names) != 1 || names[0] != run.Name {
		t.Errorf("Names = %v, %v", names, err)
	}
}

func TestReadRefusesDamage(t *testing.T) {
	var b bytes.Buffer
	if err := disturbed().Write(&b); err != nil {
		t.Fatal(err)
	}
	whole := b.Bytes()
	for name, data := range map[string][]byte{
		"empty": nil, "cut": whole[:len(whole)/2], "text": []byte("slices"),
		"flipped": append(append(bytes.Clone(whole[:len(whole)/2]), whole[len(whole)/2]^0x40), whole[len(whole)/2+1:]...),
	} {
		if _, err := Read(bytes.NewReader(data)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := ReadDir(t.TempDir(), "none"); !os.IsNotExist(unwrapAll(err)) {
		t.Errorf("a folder without slices: %v", err)
	}
}

func unwrapAll(err error) error {
	for {
		u, ok := err.(interface{ Unwrap() error })
		if !ok || u.Unwrap() == nil {
			return err
		}
		err = u.Unwrap()
	}
}

func TestStoredSlicesOfAnotherComparison(t *testing.T) {
	run := disturbed()
	other := run.Spec
	other.Lo = 1.1 // the claim reworded: the same slices answer it
	if err := other.fits(&run.Spec); err != nil {
		t.Errorf("another bound: %v", err)
	}
	other.Plant = 0.5
	if err := other.fits(&run.Spec); err == nil {
		t.Error("another plant: no error")
	}
}

// A comparison takes so little that thirty experiments of three comparisons
// each stay below 5 MB.
func TestSlicesAreSmall(t *testing.T) {
	w := world{processes: 8, blocks: processBlocks, ratio: 1.1, noise: 0.05}
	var b bytes.Buffer
	if err := w.run(Spec{Lo: 1, Margin: 0.05}).Write(&b); err != nil {
		t.Fatal(err)
	}
	t.Logf("eight processes take %d bytes", b.Len())
	if b.Len() > 55<<10 {
		t.Errorf("eight processes take %d bytes", b.Len())
	}
}

func TestBenchLinesAreBenchmarkFormat(t *testing.T) {
	text := disturbed().BenchLines()
	if n := strings.Count(text, "BenchmarkSynthetic/arm="); n != 3*int(armCount) {
		t.Errorf("%d lines, want %d", n, 3*armCount)
	}
	for _, want := range []string{"layout: 2\n", "/arm=A+d-1\t", " ns/op\t", " cpu-ns/op"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}
