package result

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func publish(t *testing.T, s *Store, profile, text string) *Result {
	t.Helper()
	d, err := s.Draft(Local, "layout", profile)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Discard()
	if err := d.Add("a.csv", []byte(text)); err != nil {
		t.Fatal(err)
	}
	r := &Result{Experiment: "layout", State: "ok", Profile: profile, Go: "go1.26.8", Source: "sha256:1",
		Date: time.Date(2026, 11, 23, 1, 2, 3, 0, time.UTC), Load: map[string]any{"before": 0.5},
		Verdicts: []Verdict{{Claim: "C2.5.8", Verdict: "refuted", Evidence: Text{"it is 0x10 <here>", "在 0x10"}, Test: "TestA"}}}
	if err := d.Publish(r, map[string]string{"a.csv": "TestA"}); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestReadReturnsWhatWasPublished(t *testing.T) {
	s := NewStore(t.TempDir())
	if _, err := s.Read(Local, "layout"); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("before any run: %v, want not exist", err)
	}
	publish(t, s, Full, "x,y\n")
	r, err := s.Read(Local, "layout")
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Artifacts) != 1 || r.Artifacts[0].Name != "a.csv" || r.Artifacts[0].Test != "TestA" {
		t.Errorf("artifacts %+v", r.Artifacts)
	}
	if got := r.Verdicts[0].Evidence.EN; got != "it is 0x10 <here>" {
		t.Errorf("evidence %q", got)
	}
	for _, c := range []struct{ source, version, build, want string }{
		{"sha256:1", "go1.26.8", "", ""}, {"sha256:2", "go1.26.8", "", "source"},
		{"sha256:1", "go1.27.0", "", "go"}, {"sha256:1", "go1.26.8", "v3", "go"},
	} {
		if got := r.Stale(c.source, c.version, c.build); got != c.want {
			t.Errorf("Stale(%q, %q, %q) = %q, want %q", c.source, c.version, c.build, got, c.want)
		}
	}
}

func TestQuickNeverReplacesFull(t *testing.T) {
	s := NewStore(t.TempDir())
	publish(t, s, Quick, "quick\n")
	if r, err := s.Read(Local, "layout"); err != nil || r.Profile != Quick {
		t.Fatalf("with a quick run only: %v, %v", r, err)
	}
	publish(t, s, Full, "full\n")
	publish(t, s, Quick, "quick\n")
	if r, err := s.Read(Local, "layout"); err != nil || r.Profile != Full {
		t.Fatalf("with both: %v, %v", r, err)
	}
}

func TestDamageIsNamedAndNotTrusted(t *testing.T) {
	for name, damage := range map[string]func(dir string) error{
		"truncated": func(dir string) error { return os.Truncate(filepath.Join(dir, "result.json"), 100) },
		"empty":     func(dir string) error { return os.Truncate(filepath.Join(dir, "result.json"), 0) },
		"removed":   func(dir string) error { return os.Remove(filepath.Join(dir, "result.json")) },
		"edited": func(dir string) error {
			file := filepath.Join(dir, "result.json")
			b, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			return os.WriteFile(file, []byte(strings.Replace(string(b), "refuted", "confirmed", 1)), 0o666)
		},
		"artifact edited":  func(dir string) error { return os.WriteFile(filepath.Join(dir, "a.csv"), []byte("z"), 0o666) },
		"artifact removed": func(dir string) error { return os.Remove(filepath.Join(dir, "a.csv")) },
	} {
		t.Run(name, func(t *testing.T) {
			s := NewStore(t.TempDir())
			publish(t, s, Full, "x,y\n")
			dir := s.Folder(Local, "layout", Full)
			if err := damage(dir); err != nil {
				t.Fatal(err)
			}
			_, err := s.Read(Local, "layout")
			var corrupt *CorruptError
			if !errors.As(err, &corrupt) {
				t.Fatalf("Read = %v, want a CorruptError", err)
			}
			if !strings.HasPrefix(corrupt.Path, "results/local/layout/") || corrupt.Hint() != "go tool runner run ./experiments/layout" {
				t.Errorf("path %q, hint %q", corrupt.Path, corrupt.Hint())
			}
			if _, err := os.Stat(dir); err != nil {
				t.Errorf("reading removed the folder: %v", err)
			}
			publish(t, s, Full, "new\n")
			if _, err := s.Read(Local, "layout"); err != nil {
				t.Errorf("after a new run: %v", err)
			}
		})
	}
}

// A killed run leaves a draft, or has moved the old result aside and not yet
// put the new one in its place.
func TestRecoverAfterKill(t *testing.T) {
	s := NewStore(t.TempDir())
	publish(t, s, Full, "x,y\n")
	dir := s.Folder(Local, "layout", Full)
	old := filepath.Join(filepath.Dir(dir), oldPrefix+"layout")
	if _, err := s.Draft(Local, "layout", Full); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(dir, old); err != nil {
		t.Fatal(err)
	}
	if err := s.Recover(Local); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Read(Local, "layout"); err != nil {
		t.Errorf("the finished result is lost: %v", err)
	}
	entries, _ := os.ReadDir(s.MachineDir(Local))
	if len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestFailureIsKeptBesideTheResult(t *testing.T) {
	s := NewStore(t.TempDir())
	publish(t, s, Full, "x,y\n")
	if err := s.Fail(Local, "layout", Full, &Failure{Message: "it broke"}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Read(Local, "layout"); err != nil {
		t.Errorf("the older result is not readable: %v", err)
	}
	if f := s.Failed(Local, "layout", Full); f == nil || f.Message != "it broke" {
		t.Errorf("Failed = %v", f)
	}
	publish(t, s, Full, "again\n")
	if f := s.Failed(Local, "layout", Full); f != nil {
		t.Errorf("a new result leaves the failure: %v", f)
	}
}

func TestLockNamesItsHolder(t *testing.T) {
	s := NewStore(t.TempDir())
	l, err := s.Lock("go tool runner run")
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Lock("another")
	var locked *LockedError
	if !errors.As(err, &locked) || !strings.Contains(err.Error(), "go tool runner run, since") {
		t.Fatalf("second lock: %v", err)
	}
	if err := l.Unlock(); err != nil {
		t.Fatal(err)
	}
	if l, err = s.Lock("another"); err != nil {
		t.Fatal(err)
	}
	l.Unlock()
}

func TestCheckMachine(t *testing.T) {
	for name, ok := range map[string]bool{"local": true, "linux-amd64-epyc": true, "toolchains": false, "": false, "../x": false, "A": false, "a_b": false} {
		if got := CheckMachine(name) == nil; got != ok {
			t.Errorf("CheckMachine(%q) ok = %v, want %v", name, got, ok)
		}
	}
}
