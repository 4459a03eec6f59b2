package machine

import (
	"context"
	"encoding/json"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestDescribe(t *testing.T) {
	m, err := Describe(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if m.CPU.Threads < 1 || m.OS.Name != runtime.GOOS || m.Go.GOMAXPROCS < 1 || m.Memory.PageBytes < 4096 {
		t.Errorf("too little: %+v", m)
	}
	if m.Clock.NowNS < 0 || m.Clock.ResolutionNS < 1 {
		t.Errorf("clock: %+v", m.Clock)
	}
	if runtime.GOOS == "linux" && (m.Perf == nil || m.Load.Before == nil) {
		t.Errorf("Linux without perf (%v) or load (%v)", m.Perf, m.Load.Before)
	}
	again, err := Describe(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if a, b := m.Fingerprint(), again.Fingerprint(); a != b {
		t.Errorf("one machine, two fingerprints: %s and %s", a, b)
	}
}

// The file is published.
func TestDescriptionIsAnonymous(t *testing.T) {
	t.Setenv("GOFLAGS", "-modcacherw -overlay="+filepath.Join(t.TempDir(), "secret.json"))
	t.Setenv("GODEBUG", "")
	m, err := Describe(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	secrets := []string{"secret", t.TempDir()}
	if name, err := os.Hostname(); err == nil && len(name) > 3 { // a shorter one is part of other words
		secrets = append(secrets, name)
	}
	if home, err := os.UserHomeDir(); err == nil && home != "/" {
		secrets = append(secrets, home)
	}
	if u, err := user.Current(); err == nil && len(u.Username) > 5 {
		secrets = append(secrets, u.Username)
	}
	for _, s := range secrets {
		if strings.Contains(string(data), s) {
			t.Errorf("%q would be published: %s", s, data)
		}
	}
}

func TestDescribeWithoutGo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	m, err := Describe(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if m.Go.Version != runtime.Version() || m.Absent["go"] == "" {
		t.Errorf("got %+v, absent %v", m.Go, m.Absent)
	}
}

func TestDescribeStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if m, err := Describe(ctx); err == nil {
		t.Errorf("with a cancelled context: got %v, want an error", m)
	}
}
