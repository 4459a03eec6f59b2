package layout

import (
	"fmt"
	"go/version"
	"maps"
	"slices"
	"strings"
	"testing"

	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/layout"
	"chanlab/runner/instrument/toolchain"
)

// release returns the release with facts of a minor such as "go1.22".
func release(t *testing.T, minor string) string {
	t.Helper()
	for _, r := range toolchain.Releases() {
		if version.Lang(r) == minor {
			return r
		}
	}
	t.Fatalf("no release of %s is covered", minor)
	return ""
}

// structOf returns one committed struct.
func structOf(t *testing.T, of toolchain.Target, name string) *layout.Struct {
	t.Helper()
	s, err := layouts.Load(t, of).Struct(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A table holds one value per target, to be told in few words.
type table map[toolchain.Target]string

// values collects a value from the hchan of every target.
func values(t *testing.T, of func(s *layout.Struct) string) table {
	t.Helper()
	tab := table{}
	for _, target := range toolchain.Targets() {
		tab[target] = of(structOf(t, target, "hchan"))
	}
	return tab
}

func offset(field string) func(s *layout.Struct) string {
	return func(s *layout.Struct) string {
		f, ok := s.Field(field)
		if !ok {
			return "–"
		}
		return fmt.Sprintf("0x%02x", f.Offset)
	}
}

// where says for which targets the value is the given one, such as "Go 1.21–1.22
// on 64-bit"; holds counts them.
func (tab table) where(value string) (text claim.Text, holds int) {
	byReleases := map[string][]string{} // arches alike are told together
	for _, goarch := range toolchain.Arches() {
		var in []string
		for _, r := range toolchain.Releases() {
			if tab[toolchain.Linux(r, goarch)] == value {
				in = append(in, r)
				holds++
			}
		}
		if key := toolchain.Ranges(in); key != "" {
			byReleases[key] = append(byReleases[key], goarch)
		}
	}
	var en, zh []string
	for _, releases := range slices.Sorted(maps.Keys(byReleases)) {
		word := words(byReleases[releases])
		en = append(en, "Go "+releases+word.EN)
		zh = append(zh, "Go "+releases+word.ZH)
	}
	return claim.Text{EN: strings.Join(en, " and "), ZH: strings.Join(zh, "、")}, holds
}

// words names a set of architectures: by word size where it is all of that size.
func words(arches []string) claim.Text {
	switch list := strings.Join(arches, ", "); list {
	case strings.Join(toolchain.Arches(), ", "):
		return claim.Text{}
	case "amd64, arm64":
		return claim.Text{EN: " on 64-bit", ZH: "（64 位）"}
	case "386, arm":
		return claim.Text{EN: " on 32-bit", ZH: "（32 位）"}
	default:
		return claim.Text{EN: " on " + list, ZH: "（" + strings.Join(arches, "、") + "）"}
	}
}

// text tells the whole table: "0x28 in Go 1.21–1.22 on amd64, arm64; 0x30 in …".
func (tab table) text() claim.Text {
	var seen, en, zh []string
	for _, target := range toolchain.Targets() {
		value := tab[target]
		if slices.Contains(seen, value) {
			continue
		}
		seen = append(seen, value)
		where, _ := tab.where(value)
		en = append(en, value+" in "+where.EN)
		zh = append(zh, where.ZH+" 为 "+value)
	}
	return claim.Text{EN: strings.Join(en, "; "), ZH: strings.Join(zh, "；")}
}

// decide gives the verdict on a sentence about all targets: it holds in every
// one, in none, or in those that the condition names.
func decide(t *testing.T, id string, tab table, value string, evidence claim.Text) {
	t.Helper()
	where, holds := tab.where(value)
	if holds == 0 || holds == len(tab) {
		claim.Decide(t, id, holds > 0, evidence)
		return
	}
	claim.Qualify(t, id, claim.Text{
		EN: "only with " + where.EN + " (64-bit: amd64, arm64; 32-bit: 386, arm)",
		ZH: "仅限 " + where.ZH + "；64 位指 amd64、arm64，32 位指 386、arm",
	}, evidence)
}
