package publish

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"chanlab/runner/internal/machine"
	"chanlab/runner/internal/result"
)

// selftestFile is the instrument's report on itself, under results/MACHINE.
const selftestFile = "selftest.json"

// selftest is selftest.json: the report of the first reference machine that
// has one, and the reader's own. It is passed on as it is, with whose it is.
func (s *Site) selftest() (map[string]any, error) {
	out := map[string]any{"book": nil, "here": nil}
	for _, name := range s.Ledger.Machines {
		side := "book"
		if name == result.Local {
			side = "here"
		}
		if out[side] != nil {
			continue
		}
		b, err := os.ReadFile(filepath.Join(s.Root, "results", name, selftestFile))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("reading the self test: %w", err)
		}
		var report map[string]any
		if err := json.Unmarshal(b, &report); err != nil {
			return nil, fmt.Errorf("reading results/%s/%s: %w: go tool runner selftest makes it again", name, selftestFile, err)
		}
		var m machine.Machine
		if err := result.NewStore(s.Root).ReadMachine(name, &m); err == nil {
			report["cpu"] = m.Summary()
		}
		report["machine"], report["url"] = name, path.Join("/results", name, selftestFile)
		out[side] = report
	}
	return out, nil
}
