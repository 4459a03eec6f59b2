package publish

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"chanlab/runner/internal/experiment"
	"chanlab/runner/internal/ledger"
	"chanlab/runner/internal/machine"
	"chanlab/runner/internal/result"
)

// An experimentRow is one entry of experiments.json.
type experimentRow struct {
	*experiment.Experiment
	Command string `json:"command"`
	Book    *run   `json:"book"`
	Here    *run   `json:"here"`
}

// A run is the state of an experiment on one machine, with what it left.
type run struct {
	Machine   string               `json:"machine"`
	State     string               `json:"state"` // ok unavailable failed corrupt
	Message   string               `json:"message"`
	Stale     string               `json:"stale"`
	Go        string               `json:"go"`
	GOOS      string               `json:"goos"`
	GOARCH    string               `json:"goarch"`
	CPU       string               `json:"cpu"`
	Date      string               `json:"date"`
	Seconds   float64              `json:"seconds"`
	Profile   string               `json:"profile"`
	Command   string               `json:"command"`
	Tests     []result.Test        `json:"tests"`
	Artifacts map[string]*artifact `json:"artifacts"`
}

// An artifact is a file with as much of its content as a page can show.
type artifact struct {
	Name   string     `json:"name"`
	URL    string     `json:"url"`
	Size   int64      `json:"size"`
	Test   string     `json:"test"`
	Kind   string     `json:"kind"` // csv json text session profile other
	Rows   [][]string `json:"rows,omitempty"`
	RowsZH [][]string `json:"rowsZh,omitempty"`
	Text   string     `json:"text,omitempty"`
	Lines  []string   `json:"lines,omitempty"` // of a session: highlighted HTML
	Data   any        `json:"data,omitempty"`
	Flame  *flame     `json:"flame,omitempty"` // of a profile
}

// shown is the size up to which an artifact's content goes into the data.
const shown = 256 << 10

func (s *Site) experiments() (map[string]*experimentRow, error) {
	rows := map[string]*experimentRow{}
	for _, e := range s.Ledger.Experiments {
		row := &experimentRow{Experiment: e, Command: "go tool runner run " + e.Pattern()}
		var err error
		if book := s.Ledger.Book(e.Name); book != "" {
			if row.Book, err = s.run(e, s.Ledger.Run(book, e.Name)); err != nil {
				return nil, err
			}
		}
		if here := s.Ledger.Run(result.Local, e.Name); here.State != ledger.Missing {
			if row.Here, err = s.run(e, here); err != nil {
				return nil, err
			}
		}
		rows[e.Name] = row
	}
	return rows, nil
}

func (s *Site) run(e *experiment.Experiment, lr *ledger.Run) (*run, error) {
	out := &run{Machine: lr.Machine, State: lr.State, Message: lr.Message, Stale: lr.Stale,
		Command: "go tool runner run " + e.Pattern(), Artifacts: map[string]*artifact{}}
	r := lr.Result
	if r == nil {
		return out, nil
	}
	out.Go, out.GOOS, out.GOARCH, out.CPU = r.Go, r.GOOS, r.GOARCH, r.CPU
	out.Date, out.Seconds, out.Profile, out.Tests = r.Date.Format("2006-01-02"), r.Seconds, r.Profile, r.Tests
	dir := result.NewStore(s.Root).Folder(lr.Machine, e.Name, r.Profile)
	for _, a := range r.Artifacts {
		v := &artifact{Name: a.Name, URL: url(lr.Machine, r, a.Name), Size: a.Size, Test: a.Test, Kind: "other"}
		if a.Size <= shown {
			file := filepath.Join(dir, a.Name)
			err := v.read(file)
			if filepath.Ext(a.Name) == ".pprof" {
				err = s.flame(v, file, lr.Machine, e)
			}
			if err != nil {
				return nil, err
			}
		}
		out.Artifacts[a.Name] = v
	}
	return out, nil
}

// read fills in the content by the kind of file.
func (a *artifact) read(file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("reading artifact: %w", err)
	}
	switch ext := filepath.Ext(a.Name); ext {
	case ".csv":
		a.Kind = "csv"
		if a.Rows, err = csv.NewReader(strings.NewReader(string(b))).ReadAll(); err != nil {
			return fmt.Errorf("reading artifact %s: %w", a.Name, err)
		}
		zh, err := os.ReadFile(strings.TrimSuffix(file, ext) + ".zh.csv")
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err == nil {
			a.RowsZH, err = csv.NewReader(strings.NewReader(string(zh))).ReadAll()
		}
		if err != nil {
			return fmt.Errorf("reading artifact %s: %w", a.Name, err)
		}
	case ".json":
		a.Kind = "json"
		if err := json.Unmarshal(b, &a.Data); err != nil {
			return fmt.Errorf("reading artifact %s: %w", a.Name, err)
		}
	case ".txt", ".s", ".log":
		a.Kind, a.Text = "text", string(b)
		if strings.HasPrefix(a.Text, "(gdb) ") || strings.Contains(a.Text, "\n(gdb) ") {
			a.Kind = "session"
			if a.Lines, err = highlighted("gdb", a.Text); err != nil {
				return err
			}
		}
	}
	return nil
}

// values gathers the values.json artifacts: numbers for sentences.
func values(rows map[string]*experimentRow) map[string]map[string]any {
	out := map[string]map[string]any{}
	of := func(r *run) any {
		if r != nil && r.Artifacts["values.json"] != nil {
			return r.Artifacts["values.json"].Data
		}
		return nil
	}
	for name, row := range rows {
		out[name] = map[string]any{"book": of(row.Book), "here": of(row.Here)}
	}
	return out
}

// A machineRow is one entry of machines.json.
type machineRow struct {
	Name    string           `json:"name"`
	Role    string           `json:"role"` // reference or local
	Machine *machine.Machine `json:"machine"`
}

func (s *Site) machines() ([]machineRow, error) {
	list := []machineRow{}
	store := result.NewStore(s.Root)
	for _, name := range s.Ledger.Machines {
		var m machine.Machine
		err := store.ReadMachine(name, &m)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		role := "reference"
		if name == result.Local {
			role = "local"
		}
		list = append(list, machineRow{name, role, &m})
	}
	return list, nil
}
