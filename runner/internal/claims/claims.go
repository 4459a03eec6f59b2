// Package claims reads the book's claims: the claims.toml in the page bundle
// of every section.
package claims

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Verdicts a run can compute, and the two words for what no run has or can.
const (
	Confirmed       = "confirmed"
	Refuted         = "refuted"
	Qualified       = "qualified"
	Undecided       = "undecided"
	Unavailable     = "unavailable"
	Open            = "open" // no experiment has reported it yet
	NotReproducible = "not-reproducible"
)

// Decided reports whether a verdict settles its claim.
func Decided(verdict string) bool {
	return verdict == Confirmed || verdict == Refuted || verdict == Qualified
}

// Reasons are the ways of being undecided.
var Reasons = []string{"unmet", "blind", "biased", "wide", "split", "drift"}

// Kinds are what a claim may be about.
var Kinds = []string{"semantics", "codegen", "scheduling", "performance", "layout", "os", "ecosystem"}

// A Text is one statement in both languages of the book.
type Text struct {
	EN string `toml:"en" json:"en"`
	ZH string `toml:"zh" json:"zh"`
}

// A Claim is one testable sentence of the article.
type Claim struct {
	ID        string `toml:"id"`
	Tier      int    `toml:"tier"` // 1: has its own evidence on the page; 2: may share it
	Kind      string `toml:"kind"`
	EN        string `toml:"en"`
	ZH        string `toml:"zh"`
	Source    string `toml:"source"`    // where the runtime or a document says so
	Expected  string `toml:"expected"`  // the verdict the book stands for, written after a run
	Condition *Text  `toml:"condition"` // with expected = "qualified"
	Status    string `toml:"status"`    // "" or not-reproducible
	Why       *Text  `toml:"why"`       // with not-reproducible

	Section string `toml:"-"` // "2.5"
	Page    string `toml:"-"` // "/hchan/memory-layout"
}

// An Error is a fault in a claims file, with its place.
type Error struct {
	File string // from the root of the checkout
	Line int    // 0 when the fault has no line of its own
	Msg  string
}

func (e *Error) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg)
	}
	return e.File + ": " + e.Msg
}

// Hint says what to do.
func (e *Error) Hint() string { return "mend the file, then go tool runner claims" }

// Load reads the claims of all sections under root/content, in the order of
// the book. All faults of all files are reported, joined.
func Load(root string) ([]*Claim, error) {
	var all []*Claim
	var faults []error
	content := filepath.Join(root, "content")
	err := filepath.WalkDir(content, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "claims.toml" {
			return err
		}
		rel, _ := filepath.Rel(root, p)
		page, _ := filepath.Rel(content, filepath.Dir(p))
		list, err := read(p, filepath.ToSlash(rel), "/"+filepath.ToSlash(page))
		if err != nil {
			faults = append(faults, err)
		}
		all = append(all, list...)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("reading claims: %w", err)
	}
	seen := map[string]string{}
	for _, c := range all {
		if page, ok := seen[c.ID]; ok {
			faults = append(faults, &Error{"content" + c.Page + "/claims.toml", 0, c.ID + " is also in content" + page})
		}
		seen[c.ID] = c.Page
	}
	slices.SortStableFunc(all, func(a, b *Claim) int { return compareSections(a.Section, b.Section) })
	return all, errors.Join(faults...)
}

func read(file, rel, page string) ([]*Claim, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("reading claims: %w", err)
	}
	var doc struct {
		Section string   `toml:"section"`
		Claim   []*Claim `toml:"claim"`
	}
	dec := toml.NewDecoder(strings.NewReader(string(b))).DisallowUnknownFields()
	if err := dec.Decode(&doc); err != nil {
		return nil, located(rel, err)
	}
	if doc.Section == "" {
		return nil, &Error{rel, 0, `section is missing: begin the file with section = "2.5"`}
	}
	var faults []error
	for _, c := range doc.Claim {
		c.Section, c.Page = doc.Section, page
		for _, msg := range c.faults() {
			faults = append(faults, &Error{rel, lineOf(b, c.ID), c.ID + ": " + msg})
		}
	}
	return doc.Claim, errors.Join(faults...)
}

// located turns the decoder's errors into ours.
func located(rel string, err error) error {
	var missing *toml.StrictMissingError
	var bad *toml.DecodeError
	switch {
	case errors.As(err, &missing) && len(missing.Errors) > 0:
		e := missing.Errors[0]
		line, _ := e.Position()
		return &Error{rel, line, "unknown key " + strings.Join(e.Key(), ".")}
	case errors.As(err, &bad):
		line, _ := bad.Position()
		return &Error{rel, line, strings.TrimPrefix(bad.Error(), "toml: ")}
	}
	return &Error{rel, 0, err.Error()}
}

func lineOf(b []byte, id string) int {
	before, _, ok := strings.Cut(string(b), strconv.Quote(id))
	if !ok || id == "" {
		return 0
	}
	return 1 + strings.Count(before, "\n")
}

var claimID = regexp.MustCompile(`^C[1-9](\.[0-9]+){1,2}$`)

func (c *Claim) faults() []string {
	var list []string
	check := func(ok bool, msg string, args ...any) {
		if !ok {
			list = append(list, fmt.Sprintf(msg, args...))
		}
	}
	check(claimID.MatchString(c.ID) && strings.HasPrefix(c.ID, "C"+c.Section+"."), "its id should begin with C%s.", c.Section)
	check(c.Tier == 1 || c.Tier == 2, "tier is %d, want 1 or 2", c.Tier)
	check(slices.Contains(Kinds, c.Kind), "kind %q is none of %s", c.Kind, strings.Join(Kinds, " "))
	check(strings.TrimSpace(c.EN) != "", "the English sentence en is missing")
	check(strings.TrimSpace(c.ZH) != "", "the Chinese sentence zh is missing")
	check(c.Expected == "" || Decided(c.Expected), "expected %q is none of confirmed refuted qualified", c.Expected)
	check((c.Condition != nil) == (c.Expected == Qualified), "condition goes with expected = \"qualified\" and only with it")
	check(c.Status == "" || c.Status == NotReproducible, "status %q is not %q", c.Status, NotReproducible)
	check((c.Why != nil) == (c.Status == NotReproducible), "why goes with status = \"not-reproducible\" and only with it")
	check(c.Status == "" || c.Expected == "", "a claim that is not reproducible has no expected verdict")
	for _, t := range []*Text{c.Condition, c.Why} {
		check(t == nil || t.EN != "" && t.ZH != "", "condition and why need both languages")
	}
	return list
}

// compareSections orders "2.5" after "2.1" and before "3.1".
func compareSections(a, b string) int {
	return slices.Compare(numbers(a), numbers(b))
}

func numbers(s string) []int {
	var list []int
	for part := range strings.SplitSeq(s, ".") {
		n, _ := strconv.Atoi(part)
		list = append(list, n)
	}
	return list
}
