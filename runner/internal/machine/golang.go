package machine

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
)

// Go is the toolchain in use and the settings that change what it builds or
// how that runs. An empty setting is left out.
type Go struct {
	Version    string `json:"version"`
	GOOS       string `json:"goos"`
	GOARCH     string `json:"goarch"`
	GOAMD64    string `json:"goamd64,omitempty"`
	GOARM64    string `json:"goarm64,omitempty"`
	GO386      string `json:"go386,omitempty"`
	GOARM      string `json:"goarm,omitempty"`
	Experiment string `json:"goexperiment,omitempty"`
	Flags      string `json:"goflags,omitempty"` // what looks like a path is cut out
	CGO        string `json:"cgo_enabled,omitempty"`
	GOMAXPROCS int    `json:"gomaxprocs"`
	GODEBUG    string `json:"godebug,omitempty"`
	GOGC       string `json:"gogc,omitempty"`
	GOMEMLIMIT string `json:"gomemlimit,omitempty"`
}

// describeGo asks the go command, whose settings are those that experiments
// are built with; without one it tells how this program was built.
func describeGo(ctx context.Context, m *Machine) error {
	g := &m.Go
	*g = Go{
		Version:    runtime.Version(),
		GOOS:       runtime.GOOS,
		GOARCH:     runtime.GOARCH,
		GOMAXPROCS: runtime.GOMAXPROCS(0),
		GODEBUG:    scrub(os.Getenv("GODEBUG")),
		GOGC:       os.Getenv("GOGC"),
		GOMEMLIMIT: os.Getenv("GOMEMLIMIT"),
	}
	env, err := goEnv(ctx)
	if err != nil {
		m.absent("go", "the go command did not answer, these are the settings this program was built with: "+scrub(err.Error()))
		env = buildSettings()
	} else {
		g.Version, g.GOOS, g.GOARCH = env["GOVERSION"], env["GOOS"], env["GOARCH"]
	}
	// Go reports the level of every architecture, whichever it builds for.
	switch g.GOARCH {
	case "amd64":
		g.GOAMD64 = env["GOAMD64"]
	case "arm64":
		g.GOARM64 = env["GOARM64"]
	case "386":
		g.GO386 = env["GO386"]
	case "arm":
		g.GOARM = env["GOARM"]
	}
	g.Experiment, g.CGO, g.Flags = env["GOEXPERIMENT"], env["CGO_ENABLED"], scrub(env["GOFLAGS"])
	return err
}

func goEnv(ctx context.Context) (map[string]string, error) {
	// The go command may have to switch toolchains; it answers in 20 ms when it has not.
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", "env", "-json", "GOVERSION", "GOOS", "GOARCH",
		"GOAMD64", "GOARM64", "GO386", "GOARM", "GOEXPERIMENT", "GOFLAGS", "CGO_ENABLED")
	cmd.WaitDelay = time.Second
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	env := map[string]string{}
	if err := json.Unmarshal(out, &env); err != nil {
		return nil, fmt.Errorf("go env: %w", err)
	}
	return env, nil
}

func buildSettings() map[string]string {
	env := map[string]string{}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			env[s.Key] = s.Value
		}
	}
	return env
}

// scrub cuts what looks like a path out of a line that will be published:
// "-tags=x -overlay=/home/me/o.json" becomes "-tags=x -overlay=…".
func scrub(line string) string {
	words := strings.Fields(line)
	for i, w := range words {
		if at := strings.IndexAny(w, `/\`); at >= 0 {
			words[i] = w[:strings.LastIndexAny(w[:at], `="'`)+1] + "…"
		}
	}
	return strings.Join(words, " ")
}
