package profile

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"golang.org/x/net/html"
)

const listSeparator = os.PathListSeparator

// PageOptions say what the pages of [Profile.Pages] are of.
type PageOptions struct {
	Name string // of the profile, "cpu": the pages offer it as NAME.pprof
	// Sources are the folders under which to look for source files: this
	// module's root and the src folder of the GOROOT of the profile's release.
	// A file that is in none is named, but not shown.
	Sources []string
	Back    string // link to the page of the book that shows the profile; may be empty
}

// views are the pages made, in the order of pprof's menu.
var views = []string{"flamegraph", "top", "graph", "peek", "source"}

// Pages renders pprof's web interface to files that need no server:
// flamegraph.html (also index.html), top.html, graph.html, peek.html and
// source.html, once more with -contentions or -samples in their names for the
// profile's other count, with their scripts, styles and the profile itself.
// All links are relative. What would need a server (to filter, to save
// settings, to disassemble) is gone from the menus.
//
// pprof writes its scripts and styles into its pages. Here they become files
// named by their content, so the pages work under a Content-Security-Policy
// of script-src 'self'; style-src 'self'; img-src data:, which they also set
// for themselves. They ask no other host for anything.
func (p *Profile) Pages(o PageOptions) (map[string][]byte, error) {
	data, err := p.Encode()
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{o.Name + ".pprof": data}
	c := &client{proto: p.proto.Copy(), sources: o.Sources}
	if t := c.proto.TimeNanos; t != 0 {
		// pprof would print it in the time zone of whoever builds the site.
		c.proto.TimeNanos = 0
		c.proto.Comments = append(c.proto.Comments, "Time: "+time.Unix(0, t).UTC().Format("2006-01-02 15:04:05 MST"))
	}
	for _, f := range c.proto.Function {
		f.Filename = c.findable(f.Filename)
	}

	var types []string
	graphs := map[string]*graph{}
	for i, t := range c.proto.SampleType {
		types = append(types, t.Type)
		text, err := c.dot(t.Type)
		if err != nil {
			return nil, err
		}
		g, err := parseDot(text)
		if err != nil {
			return nil, fmt.Errorf("pprof: call graph of %s: %w", t.Type, err)
		}
		g.arrange()
		graphs[types[i]] = g
	}
	main := types[p.value()]
	err = c.drive([]string{"-http=localhost:1", "-no_browser", "-sample_index=" + main}, nil, func(handlers map[string]http.Handler) error {
		for _, t := range types {
			for _, view := range views {
				query, from := url.Values{"si": {t}}, view
				switch view {
				case "graph":
					from = "top" // pprof's own needs Graphviz: take its frame
				case "peek":
					query.Set("f", ".")
				}
				var page []byte
				var err error
				if view == "source" {
					page, err = c.source(handlers, query, p.worthShowing())
				} else {
					page, err = c.get(handlers, from, query)
				}
				if err != nil {
					return err
				}
				r := &rewriter{view: view, sample: t, main: main, options: o, files: files, graph: graphs[t]}
				if page, err = r.rewrite(page); err != nil {
					return fmt.Errorf("page %s: %w", view, err)
				}
				files[r.file(view)] = page
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	files["index.html"] = files["flamegraph.html"]
	return files, nil
}

// findable returns the name by which pprof finds a source file under the
// folders given and nowhere else.
func (c *client) findable(name string) string {
	if filepath.IsLocal(name) {
		for _, dir := range c.sources {
			if info, err := os.Stat(filepath.Join(dir, name)); err == nil && info.Mode().IsRegular() {
				return name
			}
		}
	}
	return name + notAtHand
}

const notAtHand = " (source not at hand)"

// worthShowing returns the functions of the source page, those first that take
// most time themselves: all that, with what they call, take a fiftieth of the
// whole. All there are would be a megabyte of the runtime.
func (p *Profile) worthShowing() []string {
	total, _ := p.Total()
	var names []string
	for _, r := range p.Top(-1) {
		if r.Cum*50 >= total {
			names = append(names, r.Name)
		}
	}
	return names
}

// source returns the source page of several functions. pprof is asked for one
// after the other: for many at once, and without the program, it assigns lines
// shared by inlining in the random order of a Go map.
func (c *client) source(handlers map[string]http.Handler, query url.Values, functions []string) ([]byte, error) {
	var doc, content *html.Node
	for _, f := range functions {
		query.Set("f", "^"+regexp.QuoteMeta(f)+"$")
		page, err := c.get(handlers, "source", query)
		if err != nil {
			return nil, err
		}
		d, err := html.Parse(bytes.NewReader(page))
		if err != nil {
			return nil, err
		}
		from := byID(d, "content")
		if from == nil {
			return nil, errors.New("pprof's source page has changed: it has no content")
		}
		if doc == nil {
			doc, content = d, from
			continue
		}
		for n := from.FirstChild; n != nil; n = from.FirstChild {
			from.RemoveChild(n)
			content.AppendChild(n)
		}
	}
	var b bytes.Buffer
	err := html.Render(&b, doc)
	return b.Bytes(), err
}
