package artifact

import (
	"os"
	"path/filepath"
	"testing"
)

// words is a cell in two languages, as claim.Text is.
type words struct{ en, zh string }

func (w words) Both() (en, zh string) { return w.en, w.zh }

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(t.ArtifactDir(), name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestTableHasTheSameFiguresInBothLanguages(t *testing.T) {
	rows := NewTable(words{"field", "字段"}, "offset")
	rows.Add("buf", 16)
	rows.Add(words{"padding, unnamed", "填充"}, 4)
	rows.Write(t, "fields")
	if got, want := read(t, "fields.csv"), "field,offset\nbuf,16\n\"padding, unnamed\",4\n"; got != want {
		t.Errorf("English %q, want %q", got, want)
	}
	if got, want := read(t, "fields.zh.csv"), "字段,offset\nbuf,16\n填充,4\n"; got != want {
		t.Errorf("Chinese %q, want %q", got, want)
	}
}

func TestColumnsAreNamedInBothLanguages(t *testing.T) {
	rows := Columns([]string{"field", "bytes"}, []string{"字段", "字节"})
	rows.Add("buf", 8)
	rows.Write(t, "columns")
	if got, want := read(t, "columns.csv"), "field,bytes\nbuf,8\n"; got != want {
		t.Errorf("English %q, want %q", got, want)
	}
	if got, want := read(t, "columns.zh.csv"), "字段,字节\nbuf,8\n"; got != want {
		t.Errorf("Chinese %q, want %q", got, want)
	}
}

func TestTableWithoutWordsIsOneFile(t *testing.T) {
	NewTable("ns").Write(t, "plain")
	if _, err := os.Stat(filepath.Join(t.ArtifactDir(), "plain.zh.csv")); !os.IsNotExist(err) {
		t.Errorf("plain.zh.csv: %v", err)
	}
}

func TestValuesKeepSigns(t *testing.T) {
	Values(t, map[string]any{"op": "c <- v", "bytes": 96})
	if got, want := read(t, "values.json"), "{\n\t\"bytes\": 96,\n\t\"op\": \"c <- v\"\n}\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// fatal is a test that notes how it ended.
type fatal struct {
	testing.TB
	said bool
}

func (f *fatal) Helper()               {}
func (f *fatal) Fatalf(string, ...any) { f.said = true; panic(f) }

func TestFaults(t *testing.T) {
	for name, leave := range map[string]func(tb testing.TB){
		"a folder in the name":  func(tb testing.TB) { Write(tb, "a/b.txt", nil) },
		"what JSON cannot hold": func(tb testing.TB) { JSON(tb, "x.json", func() {}) },
		"a column without Chinese": func(tb testing.TB) {
			Columns([]string{"a", "b"}, []string{"甲"}).Write(tb, "x")
		},
		"a row that is short": func(tb testing.TB) {
			rows := NewTable("a", "b")
			rows.Add(1)
			rows.Write(tb, "x")
		},
	} {
		f := &fatal{TB: t}
		func() {
			defer func() { _ = recover() }()
			leave(f)
		}()
		if !f.said {
			t.Errorf("%s: accepted", name)
		}
	}
}
