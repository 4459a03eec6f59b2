package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// cacheLine is what the ruler draws as one line: 64 bytes on every amd64 and
// nearly every arm64 that Go runs on (internal/cpu.CacheLinePadSize).
const cacheLine = 64

// layouts is layouts.json: every distinct layout of a runtime struct once,
// and which release and architecture has which.
type layouts struct {
	Releases []string              `json:"releases"`
	Minors   map[string]string     `json:"minors"`
	Current  string                `json:"current"`
	Arches   []string              `json:"arches"`
	Structs  map[string]*structRow `json:"structs"`
}

type structRow struct {
	Index    map[string]map[string]string `json:"index"` // release, arch -> variant id
	Variants []*variant                   `json:"variants"`
}

type variant struct {
	ID     string  `json:"id"`
	Size   int64   `json:"size"`
	Align  int64   `json:"align"`
	Word   int     `json:"word"`
	Lines  int64   `json:"lines"` // cache lines when the struct begins one
	Fields []field `json:"fields"`
	Where  []where `json:"where"`
	Label  string  `json:"label"`

	key string
}

type field struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	Offset int64  `json:"offset"`
	Size   int64  `json:"size"`
	Pad    bool   `json:"pad"`
}

type where struct {
	Release string   `json:"release"`
	Arches  []string `json:"arches"`
}

// facts names the facts file of a release and architecture.
func (s *Site) facts(release, arch, name string) string {
	return filepath.Join(s.Root, "results", "toolchains", release, arch, name)
}

func (s *Site) layouts() (*layouts, error) {
	out := &layouts{Releases: []string{}, Minors: map[string]string{}, Arches: toolchain.Arches(), Structs: map[string]*structRow{}}
	for _, release := range toolchain.Releases() {
		found := false
		for _, arch := range out.Arches {
			l, err := layout.Load(s.facts(release, arch, "layout.json"))
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return nil, err
			}
			found = true
			for _, st := range l.Structs {
				out.add(release, arch, l.PtrSize, st)
			}
		}
		if found {
			out.Releases = append(out.Releases, release)
			out.Minors[minor(release)] = release
			if release == s.Ledger.Env.Version || out.Current == "" || minor(release) == minor(s.Ledger.Env.Version) {
				out.Current = release
			}
		}
	}
	for _, row := range out.Structs {
		for _, v := range row.Variants {
			v.Label = label(v.Where, out.Releases)
		}
	}
	return out, nil
}

func (l *layouts) add(release, arch string, word int, st layout.Struct) {
	row := l.Structs[st.Name]
	if row == nil {
		row = &structRow{Index: map[string]map[string]string{}}
		l.Structs[st.Name] = row
	}
	key := fmt.Sprint(word, st.Size, st.Align, st.Fields)
	i := slices.IndexFunc(row.Variants, func(v *variant) bool { return v.key == key })
	if i < 0 {
		i = len(row.Variants)
		row.Variants = append(row.Variants, &variant{
			ID: fmt.Sprintf("%s-%c", st.Name, 'a'+i), Size: st.Size, Align: st.Align, Word: word,
			Lines: (st.Size + cacheLine - 1) / cacheLine, Fields: withPadding(st), key: key})
	}
	v := row.Variants[i]
	if row.Index[release] == nil {
		row.Index[release] = map[string]string{}
	}
	row.Index[release][arch] = v.ID
	if n := len(v.Where); n > 0 && v.Where[n-1].Release == release {
		v.Where[n-1].Arches = append(v.Where[n-1].Arches, arch)
		return
	}
	v.Where = append(v.Where, where{release, []string{arch}})
}

// withPadding makes the holes between fields, and after the last, rows of
// their own.
func withPadding(st layout.Struct) []field {
	var list []field
	end := int64(0)
	gap := func(to int64) {
		if to > end {
			list = append(list, field{Offset: end, Size: to - end, Pad: true})
		}
	}
	for _, f := range st.Fields {
		gap(f.Offset)
		list = append(list, field{Name: f.Name, Type: f.Type, Offset: f.Offset, Size: f.Size})
		end = max(end, f.Offset+f.Size)
	}
	gap(st.Size)
	return list
}

// minor shortens go1.22.12 to go1.22.
func minor(release string) string {
	parts := strings.SplitN(release, ".", 3)
	return strings.Join(parts[:min(2, len(parts))], ".")
}

// label says where a layout holds: "Go 1.21 – 1.22 · amd64, arm64". Runs of
// releases that follow each other in the list are joined.
func label(list []where, releases []string) string {
	var parts []string
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && slices.Equal(list[j+1].Arches, list[i].Arches) &&
			slices.Index(releases, list[j+1].Release) == slices.Index(releases, list[j].Release)+1 {
			j++
		}
		span := strings.TrimPrefix(minor(list[i].Release), "go")
		if j > i {
			span += " – " + strings.TrimPrefix(minor(list[j].Release), "go")
		}
		parts = append(parts, "Go "+span+" · "+strings.Join(list[i].Arches, ", "))
		i = j + 1
	}
	return strings.Join(parts, "; ")
}
