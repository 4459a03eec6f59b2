package profile

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageScript and pageStyle are added to pprof's.
var (
	//go:embed page.js
	pageScript string
	//go:embed page.css
	pageStyle string
)

// policy is what a page allows itself: its own files, and the magnifying glass
// in pprof's style, which is a data: address.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"

// A rewriter turns one page of pprof's web interface into files.
type rewriter struct {
	view    string // the page's own
	sample  string // what it counts
	main    string // what pages without a suffix count
	options PageOptions
	files   map[string][]byte
	graph   *graph
}

// file returns the name of another view of the same count.
func (r *rewriter) file(view string) string { return r.fileOf(view, r.sample) }

func (r *rewriter) fileOf(view, sample string) string {
	if sample != r.main {
		view += "-" + sample
	}
	return view + ".html"
}

// gone are the parts that need a server, by their ids.
var gone = map[string]bool{
	"refine": true, "config": true, "disasm": true, "dialog-overlay": true, "save-dialog": true, "delete-dialog": true,
	"action-focus": true, "action-ignore": true, "action-hide": true, "action-showfrom": true,
}

// unwanted is the call in pprof's script that looks for the parts that are gone.
const unwanted = "  initConfigManager();\n"

func (r *rewriter) rewrite(page []byte) ([]byte, error) {
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	var all []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	found := false
	for _, n := range all {
		if !under(n, doc) {
			continue // went with a part that is gone
		}
		switch {
		case gone[attr(n, "id")] || n.DataAtom == atom.Div && attr(n, "class") == "menu-item" && first(n, "help") != nil:
			n.Parent.RemoveChild(n)
		case n.DataAtom == atom.Html:
			set(n, "lang", "en")
		case n.DataAtom == atom.Head:
			r.head(n)
		case n.DataAtom == atom.Style:
			if strings.TrimSpace(text(n)) == "" {
				n.Parent.RemoveChild(n)
			} else {
				replace(n, r.style(text(n)))
			}
		case n.DataAtom == atom.Script:
			s := text(n)
			if strings.Contains(s, unwanted) {
				s, found = strings.Replace(s, unwanted, "", 1), true
			}
			replace(n, r.script(s))
		case n.DataAtom == atom.A:
			if err := r.link(n); err != nil {
				return nil, err
			}
		case n.DataAtom == atom.Pre:
			remove(n, "onclick") // unfolds instructions, of which there are none: only the lines they are of
		case attr(n, "class") == "asm":
			n.Parent.RemoveChild(n)
		case attr(n, "class") == "livesrc" || attr(n, "class") == "deadsrc":
			set(n, "class", "sampled")
		case n.DataAtom == atom.Input:
			set(n, "aria-label", "Search, a regular expression")
		case n.DataAtom == atom.Body && r.view == "graph":
			if err := r.drawGraph(n); err != nil {
				return nil, err
			}
		}
	}
	if !found {
		return nil, fmt.Errorf("pprof's script has changed: it does not say %q", strings.TrimSpace(unwanted))
	}
	body := find(doc, atom.Body)
	body.AppendChild(r.script(pageScript))
	var b bytes.Buffer
	if err := html.Render(&b, doc); err != nil {
		return nil, err
	}
	return append(b.Bytes(), '\n'), nil
}

func (r *rewriter) head(n *html.Node) {
	charset := n.FirstChild
	for charset != nil && charset.DataAtom != atom.Meta {
		charset = charset.NextSibling
	}
	var after *html.Node
	if charset != nil {
		after = charset.NextSibling
	}
	for _, m := range []*html.Node{
		element("meta", "http-equiv", "Content-Security-Policy", "content", policy),
		element("meta", "name", "viewport", "content", "width=device-width"),
		element("meta", "name", "color-scheme", "content", "light"),
		element("meta", "name", "robots", "content", "noindex"),
	} {
		n.InsertBefore(m, after)
	}
	n.AppendChild(r.style(pageStyle))
}

// link makes a link of the menus one to a file. What pprof's script adds to
// it on the way is a query, which a file ignores.
func (r *rewriter) link(n *html.Node) error {
	href := attr(n, "href")
	view, isView := strings.CutPrefix(href, "./")
	u, err := url.Parse(href)
	if err != nil {
		return fmt.Errorf("link %q: %w", href, err)
	}
	switch {
	case href == "./":
		set(n, "href", r.file("flamegraph"))
		if r.options.Back != "" {
			back := element("a", "href", r.options.Back, "class", "back")
			back.AppendChild(&html.Node{Type: html.TextNode, Data: "← back"})
			title := n.Parent.Parent
			title.Parent.InsertBefore(back, title)
		}
	case view == "download":
		set(n, "href", r.options.Name+".pprof")
		set(n, "download", "")
	case isView:
		set(n, "href", r.file(view))
	case strings.HasPrefix(href, "?") && u.Query().Get("si") != "":
		set(n, "href", r.fileOf(r.view, u.Query().Get("si")))
	case href == "#" || href == "":
	default:
		return fmt.Errorf("pprof's page has changed: link %q leads where no file is", href)
	}
	return nil
}

// drawGraph puts the call graph in the place of the table of the top page.
func (r *rewriter) drawGraph(body *html.Node) error {
	table := byID(body, "top")
	var last *html.Node
	for n := range body.Descendants() {
		if n.DataAtom == atom.Script {
			last = n
		}
	}
	if table == nil || last == nil {
		return fmt.Errorf("pprof's top page has changed: it has no table to replace")
	}
	var b bytes.Buffer
	r.graph.svg(&b)
	nodes, err := html.ParseFragment(&b, &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		return err
	}
	holder := element("div", "id", "graph")
	for _, n := range nodes {
		holder.AppendChild(n)
	}
	replace(table, holder)
	names, err := json.Marshal(r.graph.names())
	if err != nil {
		return err
	}
	last.FirstChild.Data = fmt.Sprintf("viewer(new URL(window.location.href), %s);\n", names)
	return nil
}

func (r *rewriter) script(s string) *html.Node {
	return element("script", "src", r.keep("js", s))
}

func (r *rewriter) style(s string) *html.Node {
	return element("link", "rel", "stylesheet", "href", r.keep("css", s))
}

// keep stores a script or style under a name that its content gives, so that
// pages share it and no cache mixes two versions.
func (r *rewriter) keep(ext, s string) string {
	s = strings.TrimSpace(s) + "\n"
	sum := sha256.Sum256([]byte(s))
	name := hex.EncodeToString(sum[:6]) + "." + ext
	r.files[name] = []byte(s)
	return name
}
