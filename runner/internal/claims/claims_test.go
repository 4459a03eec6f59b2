package claims

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const good = `section = "2.5"

[[claim]]
id = "C2.5.8"
tier = 1
kind = "layout"
en = "buf is at offset 0x18."
zh = "buf 位于偏移 0x18。"
source = "runtime/chan.go: type hchan"
expected = "qualified"
condition = { en = "on 32-bit", zh = "在 32 位上" }

[[claim]]
id = "C2.5.9"
tier = 2
kind = "ecosystem"
en = "It was fast in production."
zh = "生产环境中很快。"
status = "not-reproducible"
why = { en = "no artifact", zh = "没有留下材料" }
`

func load(t *testing.T, files map[string]string) ([]*Claim, error) {
	t.Helper()
	root := t.TempDir()
	for page, text := range files {
		dir := filepath.Join(root, "content", page)
		if err := os.MkdirAll(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "claims.toml"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return Load(root)
}

func TestLoadInBookOrder(t *testing.T) {
	first := strings.NewReplacer("2.5", "2.1", "C2.5", "C2.1").Replace(good)
	list, err := load(t, map[string]string{"hchan/z": first, "hchan/memory-layout": good})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, c := range list {
		ids = append(ids, c.ID)
	}
	if got := strings.Join(ids, " "); got != "C2.1.8 C2.1.9 C2.5.8 C2.5.9" {
		t.Errorf("order %s", got)
	}
	if c := list[2]; c.Page != "/hchan/memory-layout" || c.Section != "2.5" || c.Condition.ZH != "在 32 位上" {
		t.Errorf("%+v", c)
	}
}

func TestFaultsNameFileAndLine(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"syntax":           {`tier = 1`, `tier = `, "claims.toml:5: "},
		"unknown key":      {`tier = 1`, "tier = 1\nverdict = \"refuted\"", "claims.toml:6: unknown key claim.verdict"},
		"no Chinese":       {`zh = "buf 位于偏移 0x18。"`, ``, "claims.toml:4: C2.5.8: the Chinese sentence zh is missing"},
		"wrong section":    {`"C2.5.8"`, `"C2.1.8"`, "claims.toml:4: C2.1.8: its id should begin with C2.5."},
		"tier":             {`tier = 1`, `tier = 3`, "tier is 3, want 1 or 2"},
		"kind":             {`"layout"`, `"lay-out"`, `kind "lay-out" is none of`},
		"typed verdict":    {`"qualified"`, `"true"`, `expected "true" is none of`},
		"bare qualified":   {`condition = { en = "on 32-bit", zh = "在 32 位上" }`, ``, "condition goes with"},
		"half a condition": {`, zh = "在 32 位上"`, ``, "need both languages"},
		"why missing":      {`why = { en = "no artifact", zh = "没有留下材料" }`, ``, "why goes with"},
		"no section":       {`section = "2.5"`, ``, "section is missing"},
	} {
		t.Run(name, func(t *testing.T) {
			if !strings.Contains(good, c.old) {
				t.Fatalf("the case replaces nothing")
			}
			_, err := load(t, map[string]string{"hchan/memory-layout": strings.Replace(good, c.old, c.new, 1)})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "content/hchan/memory-layout/claims.toml") {
				t.Errorf("error %v, want %s", err, c.want)
			}
		})
	}
}

func TestDuplicateClaim(t *testing.T) {
	_, err := load(t, map[string]string{"hchan/a": good, "hchan/b": good})
	if err == nil || !strings.Contains(err.Error(), "C2.5.8 is also in content/hchan/a") {
		t.Errorf("error %v", err)
	}
}
