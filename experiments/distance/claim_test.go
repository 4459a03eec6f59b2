package distance

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klauspost/cpuid/v2"

	"chanlab/runner/instrument/artifact"
	"chanlab/runner/instrument/claim"
	"chanlab/runner/instrument/toolchain"
)

// A witness says how long a cache line of this machine is.
type witness struct {
	what  claim.Text
	bytes int
}

// witnesses asks the kernel about every cache of the first CPU, and the
// processor about what CLFLUSH flushes (Intel SDM vol. 2, CPUID leaf 1, EBX bits 15-8).
func witnesses(root fs.FS) (list []witness) {
	const caches = "sys/devices/system/cpu/cpu0/cache"
	entries, err := fs.ReadDir(root, caches)
	if err == nil {
		for _, e := range entries {
			read := func(name string) string {
				b, err := fs.ReadFile(root, path.Join(caches, e.Name(), name))
				if err != nil {
					return ""
				}
				return strings.TrimSpace(string(b))
			}
			if n, err := strconv.Atoi(read("coherency_line_size")); err == nil {
				what := fmt.Sprintf("/%s/%s: L%s, %s", caches, e.Name(), read("level"), read("type"))
				list = append(list, witness{claim.Text{EN: what, ZH: what}, n})
			}
		}
	}
	if n := cpuid.CPU.CacheLine; n > 0 {
		list = append(list, witness{claim.Text{EN: "CPUID: line flushed by CLFLUSH", ZH: "CPUID：CLFLUSH 所刷新的行"}, n})
	}
	return list
}

// grouped lists architectures by the size that they are padded to.
func grouped(sizes map[string]int) (list []string, by map[int][]string) {
	by = map[int][]string{}
	for _, arch := range slices.Sorted(maps.Keys(sizes)) {
		by[sizes[arch]] = append(by[sizes[arch]], arch)
	}
	for _, n := range slices.Sorted(maps.Keys(by)) {
		list = append(list, fmt.Sprintf("%d: %s", n, strings.Join(by[n], " ")))
	}
	return list, by
}

// TestLine holds 64 bytes against what this machine says of itself and against
// what every Go release pads for on every architecture.
func TestLine(t *testing.T) {
	current := toolchain.Current()
	facts := committed.Load(t, toolchain.Linux(current, "amd64"))
	sizes := map[string]map[string]int{}
	changed := 0
	for _, p := range committed.All(t) {
		sizes[p.Release] = p.Bytes
		if !maps.Equal(p.Bytes, facts.Bytes) {
			changed++
		}
	}
	writePads(t, sizes)

	here := witnesses(os.DirFS("/"))
	if len(here) == 0 { // a system that does not tell: what Go takes for granted
		here = []witness{{claim.Textf("internal/cpu: CacheLinePadSize, %s", "internal/cpu：CacheLinePadSize，%s", runtime.GOARCH), facts.Bytes[runtime.GOARCH]}}
	}
	rows := artifact.Columns([]string{"witness", "bytes"}, []string{"来源", "字节数"})
	agree := 0
	for _, w := range here {
		if w.bytes == line {
			agree++
		}
		rows.Add(w.what, w.bytes)
	}
	rows.Write(t, "here")

	list, by := grouped(facts.Bytes)
	var others []string
	for _, l := range list {
		if !strings.HasPrefix(l, fmt.Sprint(line, ":")) {
			others = append(others, l)
		}
	}
	evidence := claim.Textf(
		"on this machine (%[1]s) %[2]d of %[3]d witnesses say %[4]d bytes (sysfs for each cache, CPUID); Go's CacheLinePadSize, in bytes, by architecture: %[5]s (%[6]s; in %[7]d of the other releases it differs somewhere)",
		"本机（%[1]s）%[3]d 个来源中有 %[2]d 个为 %[4]d 字节（sysfs 中的各级缓存、CPUID）；Go 的 CacheLinePadSize（字节，按架构）：%[5]s（%[6]s；其他版本中有 %[7]d 个与之有别）",
		runtime.GOARCH, agree, len(here), line, strings.Join(list, "; "), current, changed)
	switch {
	case len(by[line]) == 0 || agree == 0 && facts.Bytes[runtime.GOARCH] == line:
		claim.Decide(t, "C4.4.2", false, evidence)
	case len(others) == 0 && agree == len(here):
		claim.Decide(t, "C4.4.2", true, evidence)
	case agree == len(here): // of other machines than this one no witness was asked
		claim.Qualify(t, "C4.4.2", claim.Textf(
			"On this machine (%[1]s). Of other architectures only the length that Go reckons with is known here (in bytes, %[2]s).",
			"在本机（%[1]s）上成立。其他架构在此只知道 Go 按多长处理（字节，%[3]s）。",
			runtime.GOARCH, strings.Join(list, "; "), strings.Join(list, "；")), evidence)
	default:
		claim.Qualify(t, "C4.4.2", claim.Textf(
			"On %[1]s; Go reckons with other lengths elsewhere (in bytes, %[3]s).",
			"仅当架构为 %[2]s 时；在其他架构上 Go 按别的长度处理（字节，%[4]s）。",
			strings.Join(by[line], ", "), strings.Join(by[line], "、"), strings.Join(others, "; "), strings.Join(others, "；")), evidence)
	}
}

// writePads writes a row for each size, with the architectures that have it in
// every release, and one for what changed.
func writePads(t *testing.T, sizes map[string]map[string]int) {
	t.Helper()
	releases := slices.SortedFunc(maps.Keys(sizes), func(a, b string) int {
		return cmp.Compare(slices.Index(toolchain.Releases(), a), slices.Index(toolchain.Releases(), b))
	})
	arches := map[string]bool{}
	for _, of := range sizes {
		for arch := range of {
			arches[arch] = true
		}
	}
	head := []any{"GOARCH"}
	for _, r := range releases {
		head = append(head, strings.Join(strings.Split(r, ".")[:2], "."))
	}
	rows := artifact.NewTable(head...)
	for _, arch := range slices.Sorted(maps.Keys(arches)) {
		row := []any{arch}
		for _, r := range releases {
			cell := "–"
			if n, ok := sizes[r][arch]; ok {
				cell = fmt.Sprint(n)
			}
			row = append(row, cell)
		}
		rows.Add(row...)
	}
	rows.Write(t, "pads")
}

func TestWitnesses(t *testing.T) {
	const at = "sys/devices/system/cpu/cpu0/cache/index0/"
	got := witnesses(fstest.MapFS{
		at + "coherency_line_size": {Data: []byte("128\n")},
		at + "level":               {Data: []byte("1\n")},
		at + "type":                {Data: []byte("Data\n")},
	})
	if len(got) == 0 || got[0].bytes != 128 || !strings.HasSuffix(got[0].what.EN, "index0: L1, Data") {
		t.Errorf("got %+v", got)
	}
}
