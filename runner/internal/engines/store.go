package engines

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// A store is .site/play with the note of what each file was made of.
type store struct {
	root   string
	tmp    string // for what is being built, made when needed
	keys   map[string]string
	suffix map[string]string
	wanted map[string]bool

	mu    sync.Mutex // guards the rest, which files that are being packed change
	notes map[string]note
	errs  []error
	busy  sync.WaitGroup
}

// A note says what a part was made of and where it lies.
type note struct {
	Key  string `json:"key"`
	File File   `json:"file"`
}

const (
	tmpPrefix = "engines-"
	newPrefix = ".new-" // files that are being written
)

func manifestFile(root string) string { return filepath.Join(root, ".site", "data", "play.json") }
func playDir(root string) string      { return filepath.Join(root, ".site", "play") }
func notesFile(root string) string    { return filepath.Join(root, ".site", "engines.json") }

// openStore reads the notes. A file of notes that cannot be read counts as
// none: then everything is made anew.
func openStore(root string) (*store, error) {
	s := &store{root: root, keys: map[string]string{}, suffix: map[string]string{}, wanted: map[string]bool{}, notes: map[string]note{}}
	if b, err := os.ReadFile(notesFile(root)); err == nil {
		if json.Unmarshal(b, &s.notes) != nil {
			s.notes = map[string]note{}
		}
	}
	for _, dir := range []string{playDir(root), filepath.Dir(manifestFile(root)), filepath.Join(root, ".site", "assets")} {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return nil, fmt.Errorf("preparing .site: %w", err)
		}
	}
	return s, nil
}

func (s *store) close() {
	s.busy.Wait()
	if s.tmp != "" {
		os.RemoveAll(s.tmp)
	}
}

// temp returns a folder for this build, and removes those that builds killed
// long ago have left behind.
func (s *store) temp() (string, error) {
	if s.tmp != "" {
		return s.tmp, nil
	}
	dir := filepath.Join(s.root, ".site")
	for _, pattern := range []string{tmpPrefix + "*", newPrefix + "*"} {
		old, _ := filepath.Glob(filepath.Join(dir, pattern))
		for _, name := range old {
			if info, err := os.Stat(name); err == nil && time.Since(info.ModTime()) > time.Hour {
				os.RemoveAll(name)
			}
		}
	}
	var err error
	if s.tmp, err = os.MkdirTemp(dir, tmpPrefix); err != nil {
		return "", fmt.Errorf("preparing a build: %w", err)
	}
	return s.tmp, nil
}

// want says that a part belongs to the site that is being built.
func (s *store) want(p *part) {
	s.wanted[p.name], s.keys[p.name], s.suffix[p.name] = true, p.key, p.suffix
}

// fresh reports whether a part lies there as it should be.
func (s *store) fresh(p *part) bool {
	s.mu.Lock()
	n, ok := s.notes[p.name]
	s.mu.Unlock()
	if !ok || n.Key != p.key {
		return false
	}
	info, err := os.Stat(filepath.Join(s.root, ".site", filepath.FromSlash(n.File.Path)))
	return err == nil && info.Size() == n.File.Gzip
}

func (s *store) file(name string) File {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.notes[name].File
}

// add packs a part while the caller goes on building; wait tells of errors.
func (s *store) add(p *part, release string, raw []byte) {
	s.busy.Go(func() {
		f, err := s.write(p, release, raw)
		s.mu.Lock()
		defer s.mu.Unlock()
		if err != nil {
			s.errs = append(s.errs, fmt.Errorf("packing %s: %w", p.name, err))
			return
		}
		s.notes[p.name] = note{p.key, f}
	})
}

func (s *store) wait() error {
	s.busy.Wait()
	return errors.Join(s.errs...)
}

// write compresses raw into .site/play. The bytes depend on raw alone, and
// the name on the release and the bytes.
func (s *store) write(p *part, release string, raw []byte) (File, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return File{}, err
	}
	if _, err := z.Write(raw); err != nil {
		return File{}, err
	}
	if err := z.Close(); err != nil {
		return File{}, err
	}
	sum := sha256.Sum256(b.Bytes())
	name := fmt.Sprintf("%s-%s-%s%s.gz", p.name, release, hex.EncodeToString(sum[:6]), p.suffix)
	f := File{path.Join("play", name), int64(b.Len()), int64(len(raw))}
	_, err = s.replace(filepath.Join(playDir(s.root), name), b.Bytes())
	return f, err
}

// publish writes the manifest, then the notes, and removes what neither names.
func (s *store) publish(m *Manifest, wasmExec string) error {
	glue, err := os.ReadFile(wasmExec)
	if errors.Is(err, fs.ErrNotExist) {
		return &Error{fmt.Errorf("%s is missing: this installation of Go is not whole", wasmExec), "install Go from https://go.dev/dl"}
	}
	if err != nil {
		return err
	}
	if _, err := s.replace(filepath.Join(s.root, ".site", "assets", "wasm_exec.js"), glue); err != nil {
		return err
	}
	for name := range s.notes {
		if !s.wanted[name] {
			delete(s.notes, name)
		}
	}
	for name, v := range map[string]any{manifestFile(s.root): m, notesFile(s.root): s.notes} {
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		if _, err := s.replace(name, append(b, '\n')); err != nil {
			return err
		}
	}
	return s.prune()
}

func (s *store) prune() error {
	known := map[string]bool{}
	for _, n := range s.notes {
		known[path.Base(n.File.Path)] = true
	}
	entries, err := os.ReadDir(playDir(s.root))
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !known[e.Name()] && !strings.HasPrefix(e.Name(), ".") {
			if err := os.Remove(filepath.Join(playDir(s.root), e.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}

// replace writes a file, whole or not at all, when it differs from what is there.
func (s *store) replace(name string, b []byte) (changed bool, err error) {
	if old, err := os.Open(name); err == nil {
		same, err := equal(old, b)
		old.Close()
		if err == nil && same {
			return false, nil
		}
	}
	tmp, err := os.CreateTemp(filepath.Join(s.root, ".site"), newPrefix+"*") // not where Hugo looks
	if err != nil {
		return false, err
	}
	defer os.Remove(tmp.Name()) // gone already where all went well
	_, err = tmp.Write(b)
	if err == nil {
		err = tmp.Chmod(0o644)
	}
	if err == nil {
		err = tmp.Sync()
	}
	if closeErr := tmp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return false, err
	}
	return true, os.Rename(tmp.Name(), name)
}

func equal(r io.Reader, b []byte) (bool, error) {
	old, err := io.ReadAll(r)
	return bytes.Equal(old, b), err
}
