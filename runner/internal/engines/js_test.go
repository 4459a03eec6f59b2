package engines

import (
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The parts of the workers that need no engine are tested in node.
func TestWorkerParts(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("no node in PATH: install Node 20 or newer")
		}
		t.Skip("no node in PATH: install Node 20 or newer")
	}
	dir := t.TempDir()
	base := strings.Repeat("what both have in common\n", 30)
	changed := base[:100] + "something new" + base[200:] + base[:300]
	names := []string{filepath.Join(dir, "base"), filepath.Join(dir, "delta"), filepath.Join(dir, "result")}
	write(t, names[0], base)
	write(t, names[1], string(delta([]byte(base), []byte(changed))))
	write(t, names[2], changed)
	playground, err := filepath.Abs("../../../playground")
	if err != nil {
		t.Fatal(err)
	}
	at := url.URL{Scheme: "file", Path: filepath.ToSlash(playground) + "/"}
	cmd := exec.Command(node, append([]string{"--no-warnings", "--experimental-default-type=module", filepath.Join("testdata", "gc.mjs"), at.String()}, names...)...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
