package publish

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"go/build"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"

	"chanlab/runner/instrument/profile"
	"chanlab/runner/internal/experiment"
	"chanlab/runner/internal/result"
)

// A flame is how a page shows a profile: a drawing in each language, and where
// pprof's own pages about it lie.
type flame struct {
	SVG   result.Text `json:"svg"`
	Pages string      `json:"pages"` // folder of index.html, top.html, graph.html, peek.html and source.html
}

// profiles is the folder under .site of pprof's pages, MACHINE/EXPERIMENT/NAME,
// which Hugo serves as /pprof.
const profiles = "pprof"

// stamp is a file beside the pages that says what they were made of. Hugo
// leaves files alone that begin with a dot.
const stamp = ".made-of"

// flame fills in a profile: the drawings and the table of functions go into
// the data, pprof's pages into a folder of their own.
func (s *Site) flame(a *artifact, file, machine string, e *experiment.Experiment) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("reading artifact: %w", err)
	}
	p, err := profile.Decode(data)
	if err != nil {
		return fmt.Errorf("reading artifact %s of %s: %w", a.Name, e.Name, err)
	}
	name := strings.TrimSuffix(a.Name, ".pprof")
	a.Kind = "profile"
	a.Flame = &flame{Pages: path.Join("/", profiles, machine, e.Name, name) + "/"}
	for lang, to := range map[string]*string{"en": &a.Flame.SVG.EN, "zh": &a.Flame.SVG.ZH} {
		var b strings.Builder
		if err := p.Flame(&b, profile.FlameOptions{Lang: lang, ID: "flame-" + e.Name + "-" + name + "-" + machine}); err != nil {
			return fmt.Errorf("drawing %s of %s: %w", a.Name, e.Name, err)
		}
		*to = b.String()
	}
	if a.Rows, a.RowsZH, err = tables(strings.TrimSuffix(file, ".pprof")); err != nil {
		return fmt.Errorf("reading artifact %s: %w", a.Name, err)
	}
	return s.pprofPages(p, data, filepath.Join(machine, e.Name, name), e, a.Name)
}

// tables reads the table that lies beside a profile, NAME.csv and NAME.zh.csv.
func tables(stem string) (en, zh [][]string, err error) {
	for ext, rows := range map[string]*[][]string{".csv": &en, ".zh.csv": &zh} {
		f, err := os.Open(stem + ext)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		*rows, err = csv.NewReader(f).ReadAll()
		f.Close()
		if err != nil {
			return nil, nil, err
		}
	}
	return en, zh, nil
}

// pprofPages renders pprof's pages where they are not there already. Sources
// are shown from this checkout and, where the profile is of the Go that builds
// the site, from its GOROOT.
func (s *Site) pprofPages(p *profile.Profile, data []byte, folder string, e *experiment.Experiment, name string) error {
	source, err := e.Source() // its lines stand in pprof's source page
	if err != nil {
		return err
	}
	o := profile.PageOptions{Name: strings.TrimSuffix(name, ".pprof"), Sources: []string{s.Root}, Back: s.shownAt(e.Name, name)}
	if p.Go == runtime.Version() {
		o.Sources = append(o.Sources, filepath.Join(build.Default.GOROOT, "src"))
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%s %s %s\n", runtime.Version(), o.Back, source)
	sum.Write(data)
	want := hex.EncodeToString(sum.Sum(nil))

	s.profiles[folder] = true
	dir := filepath.Join(s.Root, ".site", profiles, folder)
	if have, err := os.ReadFile(filepath.Join(dir, stamp)); err == nil && string(have) == want {
		return nil
	}
	files, err := p.Pages(o)
	if err != nil {
		return fmt.Errorf("rendering the pages of %s of %s: %w", name, e.Name, err)
	}
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("writing site data: %w", err)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("writing site data: %w", err)
	}
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o666); err != nil {
			return fmt.Errorf("writing site data: %w", err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, stamp), []byte(want), 0o666); err != nil {
		return fmt.Errorf("writing site data: %w", err)
	}
	return nil
}

// prune removes the pages of profiles that are no more, and makes the folder
// that Hugo serves where there are none.
func (s *Site) prune() error {
	root := filepath.Join(s.Root, ".site", profiles)
	if err := os.MkdirAll(root, 0o777); err != nil {
		return fmt.Errorf("writing site data: %w", err)
	}
	folders, err := filepath.Glob(filepath.Join(root, "*", "*", "*"))
	if err != nil {
		return fmt.Errorf("writing site data: %w", err)
	}
	for _, dir := range folders {
		rel, err := filepath.Rel(root, dir)
		if err == nil && !s.profiles[rel] {
			err = os.RemoveAll(dir)
		}
		if err != nil {
			return fmt.Errorf("writing site data: %w", err)
		}
	}
	return nil
}

// shownAt is the address, relative to a profile's pages, of the page of the
// book that has a flame block of it; empty where none has.
func (s *Site) shownAt(experiment, name string) string {
	block := regexp.MustCompile("(?m)^```flame \\{(experiment=\"" + experiment + "\" file=\"" + regexp.QuoteMeta(name) +
		"\"|file=\"" + regexp.QuoteMeta(name) + "\" experiment=\"" + experiment + "\")\\}")
	content := filepath.Join(s.Root, "content")
	at := ""
	// A page that cannot be read is Hugo's to report.
	_ = filepath.WalkDir(content, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "index.md" || at != "" {
			return err
		}
		if text, err := os.ReadFile(file); err == nil && block.Match(text) {
			if rel, err := filepath.Rel(content, filepath.Dir(file)); err == nil {
				at = "../../../../" + filepath.ToSlash(rel) + "/"
			}
		}
		return nil
	})
	return at
}
