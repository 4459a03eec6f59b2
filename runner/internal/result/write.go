package result

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// A Draft is a result being made, in a hidden folder beside its final place.
type Draft struct {
	dir    string
	store  *Store
	target string
}

const (
	newPrefix   = ".new-"
	oldPrefix   = ".old-"
	failureFile = "failure.json"
)

// Draft starts a result. Nothing of it is seen until Publish.
func (s *Store) Draft(machine, name, profile string) (*Draft, error) {
	target := s.Folder(machine, name, profile)
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return nil, s.writeError(err)
	}
	dir, err := os.MkdirTemp(filepath.Dir(target), newPrefix+name+"-")
	if err != nil {
		return nil, s.writeError(err)
	}
	return &Draft{dir, s, target}, os.Chmod(dir, 0o755)
}

// Add puts an artifact into the draft.
func (d *Draft) Add(name string, b []byte) error {
	return d.store.writeError(os.WriteFile(filepath.Join(d.dir, name), b, 0o644))
}

// Discard throws the draft away. It is safe after Publish.
func (d *Draft) Discard() { os.RemoveAll(d.dir) }

// Publish completes r from the files in the draft (testOf tells which test
// left a file), makes everything durable, and puts the folder in place of the
// previous result. A reader or a crash sees the old result or the new one.
func (d *Draft) Publish(r *Result, testOf map[string]string) error {
	entries, err := os.ReadDir(d.dir)
	if err != nil {
		return d.store.writeError(err)
	}
	r.Schema = schema
	r.Artifacts = []Artifact{}
	for _, e := range entries {
		p := filepath.Join(d.dir, e.Name())
		b, err := os.ReadFile(p)
		if err != nil {
			return d.store.writeError(err)
		}
		if err := syncFile(p); err != nil {
			return d.store.writeError(err)
		}
		r.Artifacts = append(r.Artifacts, Artifact{e.Name(), int64(len(b)), hexSum(b), testOf[e.Name()]})
	}
	if err := d.store.writeJSON(filepath.Join(d.dir, "result.json"), r.sealed()); err != nil {
		return err
	}
	old := filepath.Join(filepath.Dir(d.target), oldPrefix+filepath.Base(d.target))
	if err := os.RemoveAll(old); err != nil {
		return d.store.writeError(err)
	}
	if err := os.Rename(d.target, old); err != nil && !os.IsNotExist(err) {
		return d.store.writeError(err)
	}
	if err := os.Rename(d.dir, d.target); err != nil {
		return d.store.writeError(errors.Join(err, os.Rename(old, d.target)))
	}
	syncDir(filepath.Dir(d.target))
	return os.RemoveAll(old)
}

func (r *Result) sealed() *Result {
	// A round trip first: the sum must be that of what a reader decodes.
	b, err := json.Marshal(r)
	if err == nil {
		var c Result
		if err = json.Unmarshal(b, &c); err == nil {
			*r = c
			r.Sum, err = r.sum()
		}
	}
	if err != nil {
		panic(fmt.Sprintf("result: encoding %s: %v", r.Experiment, err)) // only types of our own
	}
	return r
}

// Recover finishes or undoes what a killed run left behind on a machine. The
// caller holds the lock.
func (s *Store) Recover(machine string) error {
	for _, dir := range []string{s.MachineDir(machine), filepath.Join(s.MachineDir(machine), Quick)} {
		entries, err := os.ReadDir(dir)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return fmt.Errorf("reading results: %w", err)
		}
		for _, e := range entries {
			p := filepath.Join(dir, e.Name())
			if name, ok := strings.CutPrefix(e.Name(), oldPrefix); ok {
				// Killed between the two renames: the old result is the last whole one.
				if _, err := os.Lstat(filepath.Join(dir, name)); os.IsNotExist(err) {
					if err := os.Rename(p, filepath.Join(dir, name)); err != nil {
						return s.writeError(err)
					}
					continue
				}
			} else if !strings.HasPrefix(e.Name(), newPrefix) && !strings.HasPrefix(e.Name(), tempPrefix) {
				continue
			}
			if err := os.RemoveAll(p); err != nil {
				return s.writeError(err)
			}
		}
	}
	return nil
}

// A Failure is the last attempt that did not become a result. It lies beside
// the result, which it never replaces.
type Failure struct {
	Date    time.Time `json:"date"`
	Source  string    `json:"source"`
	Message string    `json:"message"`
	Tests   []Test    `json:"tests"`
}

// Fail records a failed attempt.
func (s *Store) Fail(machine, name, profile string, f *Failure) error {
	dir := s.Folder(machine, name, profile)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return s.writeError(err)
	}
	return s.writeJSON(filepath.Join(dir, failureFile), f)
}

// Failed returns the failed attempt that is newer than the result, or nil.
func (s *Store) Failed(machine, name, profile string) *Failure {
	b, err := os.ReadFile(filepath.Join(s.Folder(machine, name, profile), failureFile))
	if err != nil {
		return nil
	}
	var f Failure
	if json.Unmarshal(b, &f) != nil {
		f.Message = "a failed attempt whose record cannot be read"
	}
	return &f
}

// WriteMachine stores the description of a machine.
func (s *Store) WriteMachine(machine string, v any) error {
	if err := os.MkdirAll(s.MachineDir(machine), 0o777); err != nil {
		return s.writeError(err)
	}
	return s.writeJSON(filepath.Join(s.MachineDir(machine), "machine.json"), v)
}

// ReadMachine decodes the description of a machine into v; the error is
// [fs.ErrNotExist] when there is none.
func (s *Store) ReadMachine(machine string, v any) error {
	file := filepath.Join(s.MachineDir(machine), "machine.json")
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return &CorruptError{Path: "results/" + machine + "/machine.json", Why: err.Error(), name: "..."}
	}
	return nil
}

const tempPrefix = ".tmp-"

// writeJSON replaces a file by temporary file, fsync and rename.
func (s *Store) writeJSON(name string, v any) error {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("encoding %s: %w", filepath.Base(name), err)
	}
	f, err := os.CreateTemp(filepath.Dir(name), tempPrefix)
	if err != nil {
		return s.writeError(err)
	}
	_, err = f.Write(append(b, '\n'))
	err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
		return s.writeError(err)
	}
	return nil
}

func syncFile(name string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncDir makes a rename durable where the system can sync a folder.
func syncDir(name string) {
	if f, err := os.Open(name); err == nil {
		f.Sync()
		f.Close()
	}
}

// A WriteError says that a result could not be stored.
type WriteError struct {
	dir string
	err error
}

func (s *Store) writeError(err error) error {
	var e *WriteError
	if err == nil || errors.As(err, &e) {
		return err
	}
	return &WriteError{s.Dir, err}
}

func (e *WriteError) Error() string { return "writing results: " + e.err.Error() }
func (e *WriteError) Unwrap() error { return e.err }

// Hint says what to type.
func (e *WriteError) Hint() string {
	if errors.Is(e.err, os.ErrPermission) {
		return "ls -ld results, and make it writable for yourself"
	}
	return "df -h . and ls -ld results, then run again: finished results are kept"
}
