package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"chanlab/runner/internal/gotool"
	"chanlab/runner/internal/ledger"
	"chanlab/runner/internal/publish"

	"golang.org/x/net/html"
)

// builtSite builds the book once for all tests, in production mode, from the
// results in the checkout, and returns its folder. The search index is there
// when npm ci has been run.
var builtSite = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "chanlab-site-")
	if err != nil {
		return "", err
	}
	top, err := filepath.Abs("..")
	if err != nil {
		return "", err
	}
	env, err := (&gotool.Tool{Dir: top}).Env(context.Background())
	if err != nil {
		return "", err
	}
	l, err := ledger.Open(top, env)
	if err != nil {
		return "", err
	}
	if _, err := (&publish.Site{Root: top, Ledger: l}).Write(); err != nil {
		return "", err
	}
	if _, err := builtEngines(); err != nil {
		return "", err
	}
	cmd := exec.Command("go", "tool", "hugo", "--quiet", "--environment", "production", "--destination", dir, "--noBuildLock", "--panicOnWarning")
	cmd.Dir = top
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", &hintError{err, string(out)}
	}
	if _, err := os.Stat(filepath.Join(top, "node_modules")); err == nil {
		cmd := exec.Command("npx", "--no-install", "pagefind", "--site", dir, "--quiet")
		cmd.Dir = top
		if out, err := cmd.CombinedOutput(); err != nil {
			return "", &hintError{err, string(out)}
		}
	}
	return dir, nil
})

func site(t *testing.T) string {
	t.Helper()
	dir, err := builtSite()
	if err != nil {
		if h, ok := err.(*hintError); ok {
			t.Fatalf("building the site: %v\n%s", err, h.Hint())
		}
		t.Fatalf("building the site: %v", err)
	}
	return dir
}

// A page is what the tests want to know of an HTML file.
type page struct {
	url   string
	lang  string
	ids   map[string]bool
	links []link
	root  *html.Node
}

type link struct{ tag, attr, to string }

// pages parses every page of the site, by URL path.
func pages(t *testing.T) map[string]*page {
	t.Helper()
	dir := site(t)
	out := map[string]*page{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".html") || strings.Contains(p, "pagefind") {
			return err
		}
		rel, _ := filepath.Rel(dir, p)
		if strings.HasPrefix(rel, "results") {
			return nil
		}
		b, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		root, err := html.Parse(bytes.NewReader(b))
		if err != nil {
			return err
		}
		pg := &page{url: "/" + strings.TrimSuffix(filepath.ToSlash(rel), "index.html"), ids: map[string]bool{}, root: root}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if n.Data == "html" {
				pg.lang = attr(n, "lang")
			}
			for _, a := range n.Attr {
				switch a.Key {
				case "id":
					if pg.ids[a.Val] {
						t.Errorf("%s: id %q stands twice", pg.url, a.Val)
					}
					pg.ids[a.Val] = true
				case "href", "src", "poster", "xlink:href":
					pg.links = append(pg.links, link{n.Data, a.Key, a.Val})
				}
			}
		}
		out[pg.url] = pg
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	return slices.Contains(strings.Fields(attr(n, "class")), class)
}

func TestNoLinkOrAnchorIsBroken(t *testing.T) {
	dir, all := site(t), pages(t)
	checked := 0
	for _, pg := range all {
		base, _ := url.Parse(pg.url)
		for _, l := range pg.links {
			u, err := base.Parse(l.to)
			if err != nil {
				t.Errorf("%s: %s=%q: %v", pg.url, l.attr, l.to, err)
				continue
			}
			if u.Scheme != "" || u.Host != "" {
				continue
			}
			checked++
			target := all[u.Path]
			if target == nil && !strings.HasSuffix(u.Path, "/") && all[u.Path+"/"] != nil {
				t.Errorf("%s links to %s without its final slash", pg.url, l.to)
				continue
			}
			if target == nil {
				if info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(path.Clean(u.Path)))); err != nil || info.IsDir() {
					t.Errorf("%s links to %s, which does not exist", pg.url, l.to)
				}
				continue
			}
			// The ledger keeps its filters in the fragment: #verdict=refuted.
			if u.Fragment != "" && !strings.Contains(u.Fragment, "=") && !target.ids[u.Fragment] {
				t.Errorf("%s links to %s, but that page has no such anchor", pg.url, l.to)
			}
		}
	}
	if checked < 500 {
		t.Errorf("only %d links were checked", checked)
	}
}

func TestEveryPageStandsInBothLanguages(t *testing.T) {
	all := pages(t)
	for u, pg := range all {
		if strings.HasPrefix(u, "/pprof/") {
			continue // pprof's own pages, which are in English
		}
		other, want := "/zh"+u, "en"
		if rest, zh := strings.CutPrefix(u, "/zh/"); zh {
			other, want = "/"+rest, "zh"
		}
		if all[other] == nil {
			t.Errorf("%s has no counterpart %s", u, other)
		}
		if !strings.HasPrefix(pg.lang, want) {
			t.Errorf("%s says lang=%q, want %s", u, pg.lang, want)
		}
	}
	for _, u := range []string{"/", "/hchan/memory-layout/", "/hchan/fields/", "/beyond/", "/claims/", "/machines/", "/method/", "/404.html"} {
		if all[u] == nil {
			t.Errorf("there is no page %s", u)
		}
	}
}

// Nothing is fetched from elsewhere, and nothing stands inline that a strict
// Content-Security-Policy would refuse.
func TestPagesAreSelfContained(t *testing.T) {
	for u, pg := range pages(t) {
		for n := range pg.root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			for _, a := range n.Attr {
				fetches := a.Key == "src" || n.Data == "link" && a.Key == "href" && attr(n, "rel") != "alternate" && attr(n, "rel") != "canonical"
				if fetches && (strings.Contains(a.Val, "://") || strings.HasPrefix(a.Val, "//")) {
					t.Errorf("%s fetches %s", u, a.Val)
				}
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s: inline %s on <%s>", u, a.Key, n.Data)
				}
			}
			if n.Data == "style" || n.Data == "script" && attr(n, "src") == "" && attr(n, "type") != "application/json" && attr(n, "type") != "application/ld+json" {
				t.Errorf("%s: inline <%s>", u, n.Data)
			}
		}
	}
}

// Every claim of section 2.5 has a card with the book's verdict and its
// evidence, and no block lacks the book's result.
func TestResultBlocksAreFilled(t *testing.T) {
	all := pages(t)
	for _, u := range []string{"/hchan/memory-layout/", "/zh/hchan/memory-layout/"} {
		pg := all[u]
		if pg == nil {
			t.Fatalf("there is no page %s", u)
		}
		for n := 1; n <= 11; n++ {
			if id := fmt.Sprint("c2-5-", n); !pg.ids[id] {
				t.Errorf("%s has no card %s", u, id)
			}
		}
		for n := range pg.root.Descendants() {
			if n.Type == html.ElementNode && (hasClass(n, "hole") || hasClass(n, "missing")) {
				t.Errorf("%s has a block without the book's result: %s", u, text(n))
			}
		}
	}
	rows := 0
	for n := range all["/claims/"].root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "tr" && attr(n, "data-verdict") != "" {
			rows++
		}
	}
	if rows != 173 {
		t.Errorf("the ledger has %d rows, want 173", rows)
	}
}

func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
