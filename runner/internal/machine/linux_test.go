package machine

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the goldens in testdata")

// recorded returns the root folder of a machine recorded in testdata.
func recorded(t *testing.T, name string) fs.FS {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join("testdata", name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	root, err := txtar.FS(a)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// files returns a root folder with the files.
func files(t *testing.T, archive string) fs.FS {
	t.Helper()
	root, err := txtar.FS(txtar.Parse([]byte(archive)))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func TestDescribeLinux(t *testing.T) {
	for _, name := range []string{"guest-amd64", "two-node-amd64", "container-arm64"} {
		t.Run(name, func(t *testing.T) {
			root := recorded(t, name)
			m := &Machine{}
			m.OS.Arch = name[strings.LastIndex(name, "-")+1:]
			describeLinux(root, m)
			m.Load.Before = linuxLoad(root)
			got, err := json.MarshalIndent(m, "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, '\n')
			golden := filepath.Join("testdata", name+".json")
			if *update {
				if err := os.WriteFile(golden, got, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("%v: type go test ./runner/internal/machine -update", err)
			}
			if d := cmp.Diff(string(want), string(got)); d != "" {
				t.Errorf("description differs from %s (-want +got); to accept it type go test ./runner/internal/machine -update\n%s", golden, d)
			}
		})
	}
}

// What is not there must be absent, and must not stop what is.
func TestDescribeLinuxFromNothing(t *testing.T) {
	m := &Machine{}
	describeLinux(files(t, ""), m)
	if l := linuxLoad(files(t, "")); l != nil {
		t.Errorf("load of a machine without /proc: got %+v, want nil", l)
	}
	for _, name := range []string{"numa", "caches", "frequency", "system", "virtual", "cpu.cores", "os.mitigations"} {
		if m.Absent[name] == "" {
			t.Errorf("no reason for the absence of %s", name)
		}
	}
	if got, want := m.Summary(), "unknown CPU, 0 CPUs, Linux"; got != want {
		t.Errorf("Summary: got %q, want %q", got, want)
	}
}

func TestSummary(t *testing.T) {
	for name, want := range map[string]string{
		"guest-amd64":     "AMD EPYC, 2 cores, guest, Linux 6.18", // the hypervisor's name comes from CPUID
		"two-node-amd64":  "Intel Xeon Gold 6338, 4 cores / 8 threads, 2 NUMA nodes, Linux 6.8",
		"container-arm64": "ARM Neoverse-N1, 2 cores, KVM guest, Linux 6.1",
	} {
		m := &Machine{}
		describeLinux(recorded(t, name), m)
		if got := m.Summary(); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestFingerprintTellsMachinesApart(t *testing.T) {
	describe := func(name string) *Machine {
		m := &Machine{}
		describeLinux(recorded(t, name), m)
		return m
	}
	seen := map[string]string{}
	for _, name := range []string{"guest-amd64", "two-node-amd64", "container-arm64"} {
		f := describe(name).Fingerprint()
		if other, ok := seen[f]; ok {
			t.Errorf("%s and %s have the fingerprint %s", name, other, f)
		}
		seen[f] = name
	}

	// A new kernel, a quota, load and Go leave it the same machine, and so does
	// a round trip through JSON.
	m := describe("two-node-amd64")
	want := m.Fingerprint()
	m.OS.Kernel, m.Limits.Quota, m.Go.Version, m.NUMA[0].MemoryBytes = "7.0.0", nil, "go1.30", 1
	m.Load.After = &Load{Avg1: 3}
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	back := &Machine{}
	if err := json.Unmarshal(data, back); err != nil {
		t.Fatal(err)
	}
	if got := back.Fingerprint(); got != want {
		t.Errorf("fingerprint after an upgrade: got %s, want %s", got, want)
	}
	if d := cmp.Diff(m, back); d != "" {
		t.Errorf("round trip through JSON (-want +got):\n%s", d)
	}
	m.CPU.Threads++
	if m.Fingerprint() == want {
		t.Error("one more CPU leaves the fingerprint as it was")
	}
}

func TestJSONIsDeterministic(t *testing.T) {
	var first []byte
	for range 20 {
		m := &Machine{}
		describeLinux(recorded(t, "two-node-amd64"), m)
		data, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = data
		}
		if !bytes.Equal(first, data) {
			t.Fatalf("the same files gave\n%s\nand\n%s", first, data)
		}
	}
}

func TestKindsOfCores(t *testing.T) {
	const block = "processor\t: %\nCPU implementer\t: 0x41\nCPU variant\t: 0x0\nCPU part\t: PART\nCPU revision\t: 4\n\n"
	var info strings.Builder
	for i, part := range []string{"0xd03", "0xd03", "0xd08", "0xd03"} {
		info.WriteString(strings.NewReplacer("%", string(rune('0'+i)), "PART", part).Replace(block))
	}
	info.WriteString("Hardware\t: Some board\nSerial\t\t: 00000000deadbeef\n")
	var c CPU
	c.describeCPUs(parseCPUInfo(info.String()))
	want := []Kind{{"Cortex-A53", "0x41:0xd03:r0p4", "0-1,3", 3}, {"Cortex-A72", "0x41:0xd08:r0p4", "2", 1}}
	if d := cmp.Diff(want, c.Kinds); d != "" {
		t.Errorf("kinds (-want +got):\n%s", d)
	}
	if want := "Cortex-A72 + Cortex-A53"; c.Name != want || c.Vendor != "ARM" {
		t.Errorf("got %q of %q, want %q of ARM", c.Name, c.Vendor, want)
	}
	if data, _ := json.Marshal(c); bytes.Contains(data, []byte("deadbeef")) {
		t.Errorf("a serial number would be published: %s", data)
	}
}

func TestUnknownPartIsNotGuessed(t *testing.T) {
	var c CPU
	c.describeCPUs(parseCPUInfo("processor\t: 0\nCPU implementer\t: 0x41\nCPU variant\t: 0x1\nCPU part\t: 0xfff\nCPU revision\t: 0\n"))
	if c.Name != "" || c.Part != "0x41:0xfff:r1p0" {
		t.Errorf("got name %q, part %q", c.Name, c.Part)
	}
	if got, want := (&Machine{CPU: c}).Summary(), "ARM 0x41:0xfff:r1p0, 1 CPU, "; got != want {
		t.Errorf("Summary: got %q, want %q", got, want)
	}
}
