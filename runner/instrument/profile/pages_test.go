package profile

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// pages renders the recorded profile, with one source file at hand.
func pages(t *testing.T) map[string][]byte {
	t.Helper()
	root := t.TempDir()
	name := filepath.Join(root, "runner", "instrument", "profile", "profile_test.go")
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for i := range 100 {
		fmt.Fprintf(&text, "\tline%d(a < b)\n", i+1)
	}
	if err := os.WriteFile(name, []byte(text.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	files, err := recorded(t, "cpu.pprof").Pages(PageOptions{Name: "cpu", Sources: []string{root}, Back: "../../page/"})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestPagesLinkToEachOtherAndNowhereElse(t *testing.T) {
	files := pages(t)
	for _, want := range []string{"index.html", "flamegraph.html", "top.html", "graph.html", "peek.html", "source.html",
		"flamegraph-samples.html", "top-samples.html", "graph-samples.html", "peek-samples.html", "source-samples.html", "cpu.pprof"} {
		if files[want] == nil {
			t.Errorf("no %s", want)
		}
	}
	used := map[string]bool{}
	for name, data := range files {
		switch filepath.Ext(name) {
		case ".js", ".css":
			if s := regexp.MustCompile(`(https?:)?//[a-z]|@import|importScripts`).FindAllString(strings.ReplaceAll(string(data), "http://www.w3.org/2000/svg", ""), -1); filepath.Ext(name) == ".css" && s != nil {
				t.Errorf("%s mentions %q", name, s)
			}
			continue
		case ".pprof":
			continue
		}
		doc, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				switch {
				case strings.HasPrefix(a.Key, "on") || a.Key == "style":
					t.Errorf("%s: <%s> has %s=%q, which a strict policy forbids", name, n.Data, a.Key, a.Val)
				case a.Key != "href" && a.Key != "src" || a.Val == "#" || a.Val == "?" && attr(n, "id") == "":
				case a.Val == "../../page/": // the way back
				case files[a.Val] == nil:
					t.Errorf("%s: <%s id=%q> leads to %q, which is no file", name, n.Data, attr(n, "id"), a.Val)
				default:
					used[a.Val] = true
				}
			}
			if n.Data == "script" && (attr(n, "src") == "" || n.FirstChild != nil) || n.Data == "style" {
				t.Errorf("%s: a <%s> inside the page", name, n.Data)
			}
		}
		if bytes.Contains(data, []byte("http://")) || bytes.Contains(data, []byte("https://")) {
			t.Errorf("%s names another host", name)
		}
	}
	for name := range files {
		if !used[name] && name != "index.html" {
			t.Errorf("nothing leads to %s", name)
		}
	}
}

func TestPagesAreTheSameEveryTime(t *testing.T) {
	a := pages(t)
	t.Setenv("TZ", "Asia/Tokyo")
	b := pages(t)
	if got, want := slices.Sorted(maps.Keys(b)), slices.Sorted(maps.Keys(a)); !slices.Equal(got, want) {
		t.Fatalf("files differ: %v and %v", want, got)
	}
	for name := range a {
		if !bytes.Equal(a[name], b[name]) {
			t.Errorf("%s differs between two calls", name)
		}
	}
}

func TestSourcePageShowsWhatIsAtHand(t *testing.T) {
	files := pages(t)
	source := string(files["source.html"])
	for _, want := range []string{"line50(a &lt; b)", "runtime/chan.go (source not at hand)", "← back"} {
		if !strings.Contains(source, want) {
			t.Errorf("source.html lacks %q", want)
		}
	}
	c := &client{sources: []string{t.TempDir()}}
	for _, name := range []string{"/etc/passwd", "../../etc/passwd", "runtime/chan.go", ""} {
		if got := c.findable(name); got != name+notAtHand {
			t.Errorf("%q is looked for as %q", name, got)
		}
	}
}

func TestEveryProfileHasPages(t *testing.T) {
	files, err := recorded(t, "block.pprof").Pages(PageOptions{Name: "block"})
	if err != nil {
		t.Fatal(err)
	}
	if files["graph-contentions.html"] == nil || files["block.pprof"] == nil {
		t.Errorf("got %v", slices.Sorted(maps.Keys(files)))
	}
}

func TestFlame(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
		var b bytes.Buffer
		p := recorded(t, "cpu.pprof")
		if err := p.Flame(&b, FlameOptions{Lang: lang, ID: "x"}); err != nil {
			t.Fatal(err)
		}
		golden(t, "cpu."+lang+".svg", b.Bytes())
		golden(t, "cpu."+lang+".csv", p.csv(lang))
		for _, forbidden := range []string{"style", "<script", "fill="} {
			if strings.Contains(b.String(), forbidden) {
				t.Errorf("%s: the drawing holds %q", lang, forbidden)
			}
		}
	}
	var b bytes.Buffer
	if err := recorded(t, "block.pprof").Flame(&b, FlameOptions{Style: true}); err != nil {
		t.Fatal(err)
	}
	golden(t, "block.svg", b.Bytes())
}
