package profile

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Row is what one function cost.
type Row struct {
	Name      string // "runtime.chansend1"
	File      string // "runtime/chan.go"
	Flat, Cum int64  // ns: itself, and with what it called; a recursive function counts once
}

// Top returns the n functions with most time of their own, all of them for n < 0.
func (p *Profile) Top(n int) []Row {
	rows := map[string]*Row{}
	for _, s := range p.proto.Sample {
		v := s.Value[p.value()]
		seen := map[string]bool{}
		frames := stack(s)
		for i, f := range frames {
			r := rows[f.name]
			if r == nil {
				r = &Row{Name: f.name, File: f.file}
				rows[f.name] = r
			}
			if !seen[f.name] {
				seen[f.name] = true
				r.Cum += v
			}
			if i == len(frames)-1 {
				r.Flat += v
			}
		}
	}
	list := make([]Row, 0, len(rows))
	for _, r := range rows {
		list = append(list, *r)
	}
	slices.SortFunc(list, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Flat, a.Flat), cmp.Compare(b.Cum, a.Cum), strings.Compare(a.Name, b.Name))
	})
	if n >= 0 && n < len(list) {
		list = list[:n]
	}
	return list
}

const tableRows = 20

func (p *Profile) csv(lang string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if lang == "zh" {
		w.Write([]string{"函数", "文件", "自身 (ms)", "自身 (%)", "累计 (ms)", "累计 (%)"})
	} else {
		w.Write([]string{"function", "file", "flat (ms)", "flat (%)", "cum (ms)", "cum (%)"})
	}
	total, _ := p.Total()
	for _, r := range p.Top(tableRows) {
		w.Write([]string{r.Name, r.File, millis(r.Flat), percent(r.Flat, total), millis(r.Cum), percent(r.Cum, total)})
	}
	w.Flush()
	return b.Bytes()
}

func millis(ns int64) string { return strconv.FormatFloat(float64(ns)/1e6, 'f', 3, 64) }

func percent(v, total int64) string {
	if total == 0 {
		return "0.0"
	}
	return strconv.FormatFloat(100*float64(v)/float64(total), 'f', 1, 64)
}

// duration writes ns with three digits: "1.02 s", "34.5 ms".
func duration(ns int64) string {
	for _, u := range []struct {
		name string
		size float64
	}{{"s", 1e9}, {"ms", 1e6}, {"µs", 1e3}} {
		v := float64(ns) / u.size
		switch {
		case v >= 100:
			return fmt.Sprintf("%.0f %s", v, u.name)
		case v >= 10:
			return fmt.Sprintf("%.1f %s", v, u.name)
		case v >= 1:
			return fmt.Sprintf("%.2f %s", v, u.name)
		}
	}
	return fmt.Sprintf("%d ns", ns)
}

// frame is a function at one place of the call tree.
type frame struct {
	name, file string
	value      int64 // with what it called
	callees    []*frame
}

// tree returns the root, which stands for the whole profile. Callees are in
// descending order of cost.
func (p *Profile) tree() *frame {
	root := &frame{}
	for _, s := range p.proto.Sample {
		v := s.Value[p.value()]
		root.value += v
		at := root
		for _, f := range stack(s) {
			i := slices.IndexFunc(at.callees, func(c *frame) bool { return c.name == f.name })
			if i < 0 {
				at.callees = append(at.callees, &frame{name: f.name, file: f.file})
				i = len(at.callees) - 1
			}
			at = at.callees[i]
			at.value += v
		}
	}
	root.sort()
	return root
}

func (f *frame) sort() {
	slices.SortFunc(f.callees, func(a, b *frame) int {
		return cmp.Or(cmp.Compare(b.value, a.value), strings.Compare(a.name, b.name))
	})
	for _, c := range f.callees {
		c.sort()
	}
}
