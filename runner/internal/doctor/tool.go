package doctor

import (
	"context"
	"fmt"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"

	"chanlab/runner/instrument/toolchain"
)

const oldestGo = "go1.26"

// output returns the first line that a program prints.
func output(ctx context.Context, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.WaitDelay = patience / 10 // for what inherited its output
	return firstLine(cmd)
}

func firstLine(cmd *exec.Cmd) (string, error) {
	out, err := cmd.Output()
	line, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return strings.TrimSpace(line), err
}

// tool returns a probe for a program that prints its version. pkg is its
// name in the package managers.
func tool(pkg, name string, args ...string) func(context.Context, *host) Capability {
	return func(ctx context.Context, _ *host) Capability {
		if _, err := exec.LookPath(name); err != nil {
			return lacks("%s is not in PATH", name).hint(install(pkg))
		}
		line, err := output(ctx, name, args...)
		if err != nil {
			// Such as macOS's stubs, which ask to install the real thing.
			return lacks("%s is in PATH but does not run: %v", name, err).hint(install(pkg))
		}
		if line == "" {
			line = "says no version"
		}
		return has("%s", line)
	}
}

func goCommand(ctx context.Context, h *host) Capability {
	get := install("go")
	if runtime.GOOS == "linux" {
		get = fmt.Sprintf("curl -L https://go.dev/dl/%s.linux-%s.tar.gz | sudo tar -C /usr/local -xz; export PATH=$PATH:/usr/local/go/bin", toolchain.Local().Release, runtime.GOARCH)
	}
	if _, err := exec.LookPath("go"); err != nil {
		return lacks("go is not in PATH").hint(get)
	}
	cmd := exec.CommandContext(ctx, "go", "env", "GOVERSION")
	cmd.Dir, cmd.WaitDelay = h.root, patience/10
	cmd.Env = append(os.Environ(), "GOPROXY=off") // a switch of toolchains is not for a doctor
	line, err := firstLine(cmd)
	if err != nil {
		return lacks("the go command does not run: %v", err).hint("go version")
	}
	release, _, _ := strings.Cut(strings.TrimPrefix(line, "devel "), " ")
	release, _, _ = strings.Cut(release, "-") // go1.27-abcdef, built from source
	if version.IsValid(release) && version.Compare(release, oldestGo) < 0 {
		return lacks("%s is older than %s", line, oldestGo).hint("go env -w GOTOOLCHAIN=auto")
	}
	return has("%s", line)
}

// toolchains looks for the releases whose facts the repository holds. Nothing
// is lost without them: they are needed to compute those facts afresh.
func toolchains(ctx context.Context, _ *host) Capability {
	var missing []string
	all := toolchain.Releases()
	for _, release := range all {
		t := toolchain.Target{Release: release, GOOS: runtime.GOOS, GOARCH: runtime.GOARCH}
		if err := t.Installed(ctx); err != nil {
			if ctx.Err() != nil {
				return lacks("the go command was too slow to say")
			}
			missing = append(missing, release)
		}
	}
	if len(missing) > 0 {
		return lacks("%d of %d pinned releases missing: %s (needed only to recompute the facts of other Go releases)",
			len(missing), len(all), strings.Join(missing, " ")).hint("make toolchains")
	}
	return has("all %d pinned releases, %s to %s", len(all), all[0], all[len(all)-1])
}

var leadingNumber = regexp.MustCompile(`\d+`)

// node's oldest version is that of the search indexer and the bundler.
func node(ctx context.Context, h *host) Capability {
	c := tool("nodejs", "node", "--version")(ctx, h)
	if major, err := strconv.Atoi(leadingNumber.FindString(c.Detail)); c.Present && err == nil && major < 20 {
		return lacks("%s is older than 20 (needed to build the site, not to run experiments)", c.Detail).hint(install("nodejs"))
	}
	return c
}

// chromium looks where chromedp looks; the browser tests and no claim need it.
func chromium(ctx context.Context, _ *host) Capability {
	names := []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "headless-shell"}
	switch runtime.GOOS {
	case "darwin":
		names = append(names, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium")
	case "windows":
		for _, dir := range []string{"ProgramFiles", "ProgramFiles(x86)", "LocalAppData"} {
			if v := os.Getenv(dir); v != "" {
				names = append(names, filepath.Join(v, `Google\Chrome\Application\chrome.exe`))
			}
		}
	}
	for _, name := range names {
		found, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		if runtime.GOOS == "windows" {
			return has("%s", found) // asked for its version there, it opens a window
		}
		if line, err := output(ctx, found, "--version"); err == nil && line != "" {
			return has("%s", line)
		}
		return has("%s", filepath.Base(found)) // ordinary users may lack a home for it
	}
	return lacks("no Chromium or Chrome: the browser tests are skipped").hint(install("chromium"))
}

// cjkFont looks for a font to draw the Chinese pages with, for screenshots.
func cjkFont(ctx context.Context, _ *host) Capability {
	switch runtime.GOOS {
	case "darwin", "windows":
		return has("comes with the system")
	}
	if _, err := exec.LookPath("fc-list"); err != nil {
		return lacks("fc-list is not in PATH, so the fonts are not known").hint(install("fontconfig"))
	}
	line, err := output(ctx, "fc-list", ":lang=zh", "family")
	if err != nil || line == "" {
		return lacks("no font has Chinese: a browser here shows boxes").hint(install("fonts-noto-cjk"))
	}
	family, _, _ := strings.Cut(line, ",")
	return has("%s", family)
}

// managers are package managers with what comes before a package's name.
var managers = []struct{ name, command string }{
	{"apt-get", "sudo apt-get install "},
	{"dnf", "sudo dnf install "},
	{"zypper", "sudo zypper install "},
	{"pacman", "sudo pacman -S "},
	{"apk", "sudo apk add "},
	{"brew", "brew install "},
	{"winget", "winget install "},
}

// renamed are packages that do not have their usual name in a manager.
var renamed = map[string]string{
	"dnf fonts-noto-cjk":    "google-noto-sans-cjk-fonts",
	"zypper fonts-noto-cjk": "google-noto-sans-cjk-fonts",
	"pacman fonts-noto-cjk": "noto-fonts-cjk",
	"apk fonts-noto-cjk":    "font-noto-cjk",
	"brew chromium":         "--cask google-chrome",
	"brew nodejs":           "node",
	"winget go":             "GoLang.Go",
	"winget git":            "Git.Git",
	"winget nodejs":         "OpenJS.NodeJS.LTS",
	"winget npm":            "OpenJS.NodeJS.LTS",
	"winget make":           "GnuWin32.Make",
	"winget chromium":       "Google.Chrome",
}

// install returns the command that installs a package here, empty where no
// package manager is known.
func install(pkg string) string {
	for _, m := range managers {
		if _, err := exec.LookPath(m.name); err != nil {
			continue
		}
		if name, ok := renamed[m.name+" "+pkg]; ok {
			pkg = name
		}
		return m.command + pkg
	}
	return ""
}
