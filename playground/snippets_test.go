package playground_test

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"chanlab/playground"
)

// A snippet begins with its title in both languages, is short, and is shown in
// both languages of its page.
func TestSnippetsHaveTheirForm(t *testing.T) {
	all, err := playground.Programs(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		if !strings.HasPrefix(p.Path, "content/") {
			continue
		}
		head := strings.SplitN(p.Source, "\n", 4)
		if len(head) < 4 || !strings.HasPrefix(head[0], "// ") || !strings.HasPrefix(head[1], "// ") || head[2] != "" {
			t.Errorf("%s does not begin with two title lines and an empty one", p.Path)
		} else if strings.ContainsFunc(head[0], han) || !strings.ContainsFunc(head[1], han) {
			t.Errorf("%s: the first title is not English or the second not Chinese", p.Path)
		}
		if n := strings.Count(p.Source, "\n"); n > 60 {
			t.Errorf("%s has %d lines", p.Path, n)
		}
		section := path.Dir(path.Dir(p.Path))
		for _, lang := range []string{"", ".zh"} {
			if !shows(t, section, lang, strings.TrimSuffix(p.Name(), ".go")) {
				t.Errorf("%s is not shown by %s: ```play {file=%q}", p.Path, section+"/*"+lang+".md", strings.TrimSuffix(p.Name(), ".go"))
			}
		}
	}
}

func han(r rune) bool { return unicode.Is(unicode.Han, r) }

func shows(t *testing.T, section, lang, name string) bool {
	t.Helper()
	for _, page := range []string{"index", "_index"} {
		b, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(section), page+lang+".md"))
		if err == nil && strings.Contains(string(b), fmt.Sprintf("```play {file=%q", name)) {
			return true
		}
	}
	// The playground's own programs are in its menu.
	return section == "content/playground"
}
