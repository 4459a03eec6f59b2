package profile

import (
	_ "embed"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// FlameCSS is the style of the graphs that [Profile.Flame] draws, light and
// dark after the page's color-scheme. A graph stands on its own only with it.
//
//go:embed flame.css
var FlameCSS string

// FlameOptions say how to draw a flame graph.
type FlameOptions struct {
	Lang  string // "en", or "zh" for Chinese
	ID    string // begins the ids in the drawing, which a page must have once; "flame" when empty
	Style bool   // put FlameCSS inside, for a file that is to stand on its own
}

const (
	flameWidth = 960 // of the drawing's own units: it scales with its place
	flameRow   = 19
	flameText  = 7.25 // advance of a character of the 12-unit monospaced font
	flameLeast = 1.5  // a narrower frame is left out, and what it calls
)

// Flame draws the profile as an SVG of nested bars, after Gregg, The Flame
// Graph (CACM 59(6), 2016): a bar's width is time, and it calls the bars under
// it. It holds no style and no script: colours come from classes (flame-chan is
// channel code, …), every bar has a title, and the drawing has a name and a
// description. Readers who cannot see it need the table of [Profile.Top] beside it.
func (p *Profile) Flame(w io.Writer, o FlameOptions) error {
	t, ok := flameWords[o.Lang]
	if !ok {
		t = flameWords["en"]
	}
	if o.ID == "" {
		o.ID = "flame"
	}
	d := &flame{words: t, present: map[group]bool{}}
	root := p.tree()
	d.total = max(root.value, 1)
	d.frame(root, 0, 0)
	height := (d.depth+1)*flameRow + 1
	d.legend(height + 8)
	height += 8 + flameRow

	id := html.EscapeString(o.ID)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" class="flame" viewBox="0 0 %d %d" role="img" aria-labelledby="%[3]s-title %[3]s-desc">`+"\n", flameWidth, height, id)
	if o.Style {
		fmt.Fprintf(&b, "<style>\n:root { color-scheme: light dark; }\n%s</style>\n", FlameCSS)
	}
	fmt.Fprintf(&b, "<title id=\"%s-title\">%s</title>\n", id, t.title[p.Kind])
	fmt.Fprintf(&b, "<desc id=\"%s-desc\">%s</desc>\n", id, html.EscapeString(p.describe(t)))
	b.WriteString(d.out.String())
	b.WriteString("</svg>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// describe says in words what the drawing shows.
func (p *Profile) describe(t flameLang) string {
	total, count := p.Total()
	var most []string
	for _, r := range p.Top(3) {
		most = append(most, fmt.Sprintf(t.share, short(r.Name), duration(r.Flat), percent(r.Flat, total)))
	}
	return fmt.Sprintf(t.desc[p.Kind], duration(total), count) + t.most + strings.Join(most, t.comma) + t.stop
}

type flame struct {
	words   flameLang
	out     strings.Builder
	total   int64
	depth   int
	present map[group]bool
}

func (d *flame) frame(f *frame, x float64, depth int) {
	width := float64(f.value) / float64(d.total) * flameWidth
	if width < flameLeast {
		return
	}
	d.depth = max(d.depth, depth)
	name, class := f.name, "flame-"+string(f.group())
	if depth == 0 {
		name, class = d.words.all, "flame-all"
	} else {
		d.present[f.group()] = true
	}
	y := depth * flameRow
	fmt.Fprintf(&d.out, `<g class="%s"><title>%s</title><rect x="%s" y="%d" width="%s" height="%d"/>`, class,
		html.EscapeString(fmt.Sprintf(d.words.share, name, duration(f.value), percent(f.value, d.total))),
		number(x), y, number(width), flameRow-1)
	if label := fit(name, width-6); label != "" {
		fmt.Fprintf(&d.out, `<text x="%s" y="%d">%s</text>`, number(x+3), y+13, html.EscapeString(label))
	}
	d.out.WriteString("</g>\n")
	for _, c := range f.callees {
		d.frame(c, x, depth+1)
		x += float64(c.value) / float64(d.total) * flameWidth
	}
}

// legend explains the colours that occur.
func (d *flame) legend(y int) {
	x := 0.0
	for _, g := range groups {
		if !d.present[g] {
			continue
		}
		label := d.words.groups[g]
		fmt.Fprintf(&d.out, `<g class="flame-key flame-%s"><rect x="%s" y="%d" width="12" height="12"/><text x="%s" y="%d">%s</text></g>`+"\n",
			g, number(x), y, number(x+17), y+10, label)
		for _, r := range label {
			x += flameText
			if r >= 0x2e80 { // Chinese characters are as wide as the font is high
				x += 12 - flameText
			}
		}
		x += 35
	}
}

// fit shortens a function's name to a width: first the path of its package goes,
// then the package, then the end. What would say nothing is empty.
func fit(name string, width float64) string {
	n := int(width / flameText)
	s := short(name)
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	if _, bare, ok := strings.Cut(s, "."); ok {
		s = bare
	}
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	if n < 4 {
		return ""
	}
	return string(r[:n-1]) + "…"
}

// number writes a coordinate with at most two decimals.
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

type flameLang struct {
	title, desc       map[Kind]string
	most, comma, stop string
	share, all        string
	groups            map[group]string
}

var flameWords = map[string]flameLang{
	"en": {
		title: map[Kind]string{
			CPU:   "CPU time by call stack",
			Block: "Time spent waiting by call stack",
			Mutex: "Time others waited for a lock, by the call stack that let go of it",
		},
		desc: map[Kind]string{
			CPU:   "%s of CPU time in %d samples. ",
			Block: "Goroutines waited %s in %d events. ",
			Mutex: "Goroutines waited %s for locks in %d events. ",
		},
		most:  "A bar is as wide as its share of the time and calls the bars under it. Most time of their own: ",
		comma: "; ", stop: ".",
		share: "%s: %s, %s %%", all: "all",
		groups: map[group]string{ours: "this experiment", channels: "channel code", scheduler: "scheduler and locks",
			memory: "memory", system: "system", other: "other"},
	},
	"zh": {
		title: map[Kind]string{
			CPU:   "按调用栈划分的 CPU 时间",
			Block: "按调用栈划分的阻塞时间",
			Mutex: "其他 goroutine 等锁的时间，按释放锁的调用栈划分",
		},
		desc: map[Kind]string{
			CPU:   "共 %s CPU 时间，%d 个采样。",
			Block: "goroutine 共阻塞 %s，%d 次。",
			Mutex: "goroutine 等锁共 %s，%d 次。",
		},
		most:  "横条的宽度是它占的时间，下面的横条由它调用。自身耗时最多的是：",
		comma: "；", stop: "。",
		share: "%s：%s，%s %%", all: "全部",
		groups: map[group]string{ours: "本实验", channels: "通道代码", scheduler: "调度器与锁",
			memory: "内存", system: "系统", other: "其他"},
	},
}
