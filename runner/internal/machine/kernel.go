package machine

import (
	"io/fs"
	"strconv"
	"strings"
)

// describeLinux fills everything that files tell. root is the root folder, a
// parameter so that tests can describe machines that are not here.
func describeLinux(root fs.FS, m *Machine) {
	m.OS.Name = "linux"
	m.OS.Kernel = text(root, "proc/sys/kernel/osrelease")
	m.OS.Build = text(root, "proc/sys/kernel/version")
	m.OS.Distribution = osRelease(text(root, "etc/os-release"))
	if m.OS.Distribution == "" {
		m.OS.Distribution = osRelease(text(root, "usr/lib/os-release"))
	}
	if v, ok := number(root, "proc/sys/kernel/randomize_va_space"); ok {
		m.OS.ASLR = ptr(int(v))
	}
	m.OS.Mitigations = mitigations(root)
	if m.OS.Mitigations == nil {
		m.absent("os.mitigations", "sysfs has no folder vulnerabilities")
	}

	info := parseCPUInfo(text(root, "proc/cpuinfo"))
	m.CPU.describeCPUs(info)
	online := m.CPU.describeTopology(root)
	if m.CPU.Cores == nil {
		m.absent("cpu.cores", "sysfs has no topology")
	}
	m.Caches = caches(root, online)
	m.CPU.LineBytes = lineBytes(m.Caches)
	if m.Caches == nil {
		m.absent("caches", "sysfs describes no caches")
	}
	m.NUMA = nodes(root)
	if m.NUMA == nil {
		m.absent("numa", "this kernel was built without NUMA")
	}

	m.System = system(root)
	if m.System == nil {
		m.absent("system", "no DMI and no device tree: the firmware does not name the machine")
	}
	describeVirtual(root, m, info)
	m.Container = container(root)

	m.Frequency = frequency(root)
	if m.Frequency == nil {
		why := "no cpufreq driver"
		if m.Virtual != nil && *m.Virtual {
			why += ": in a guest the host governs the clock"
		}
		m.absent("frequency", why)
	}

	for line := range strings.Lines(text(root, "proc/meminfo")) {
		if rest, ok := strings.CutPrefix(line, "MemTotal:"); ok {
			kb, _ := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 10, 64)
			m.Memory.TotalBytes = kb << 10
		}
	}
	const thp = "sys/kernel/mm/transparent_hugepage/"
	m.Memory.THP, m.Memory.THPDefrag = bracketed(text(root, thp+"enabled")), bracketed(text(root, thp+"defrag"))
	m.Limits = limits(root)

	const clock = "sys/devices/system/clocksource/clocksource0/"
	m.Clock.Source = text(root, clock+"current_clocksource")
	m.Clock.Available = strings.Fields(text(root, clock+"available_clocksource"))
}

// osRelease reads PRETTY_NAME; see os-release(5).
func osRelease(s string) string {
	for line := range strings.Lines(s) {
		if v, ok := strings.CutPrefix(strings.TrimSpace(line), "PRETTY_NAME="); ok {
			return strings.Trim(v, `"'`)
		}
	}
	return ""
}

// bracketed returns the choice that sysfs marks: "always [madvise] never".
func bracketed(s string) string {
	_, s, _ = strings.Cut(s, "[")
	s, _, ok := strings.Cut(s, "]")
	if !ok {
		return ""
	}
	return s
}

// mitigations returns the vulnerabilities that concern this CPU, nil where the kernel does not tell.
func mitigations(root fs.FS) map[string]string {
	const dir = sysCPU + "/vulnerabilities"
	entries, err := fs.ReadDir(root, dir)
	if err != nil {
		return nil
	}
	found := map[string]string{}
	for _, e := range entries {
		if v := text(root, dir+"/"+e.Name()); v != "" && v != "Not affected" {
			found[e.Name()] = v
		}
	}
	return found
}

// system reads DMI, or the device tree of an arm board. Serial numbers and
// asset tags are beside them and stay there.
func system(root fs.FS) *System {
	const dmi = "sys/class/dmi/id/"
	s := System{text(root, dmi+"sys_vendor"), text(root, dmi+"product_name")}
	if s.Product == "" {
		s.Product = strings.TrimRight(text(root, "sys/firmware/devicetree/base/model"), "\x00")
	}
	if s == (System{}) {
		return nil
	}
	return &s
}

// describeVirtual decides whether this is a guest. On x86 the CPU says so
// (flag hypervisor, CPUID leaf 1); elsewhere only a sign that there is one counts.
func describeVirtual(root fs.FS, m *Machine, info []processor) {
	m.Hypervisor = hypervisorOf(root, m.System)
	if len(info) > 0 {
		if flags, ok := info[0].fields["flags"]; ok {
			m.Virtual = ptr(strings.Contains(" "+flags+" ", " hypervisor "))
		}
	}
	if m.Hypervisor != "" && m.Virtual == nil {
		m.Virtual = ptr(true)
	}
	switch {
	case m.Virtual == nil:
		m.absent("virtual", "this architecture does not tell guests from hosts, and nothing betrays one")
	case !*m.Virtual:
		m.Hypervisor = "" // a host of guests shows signs of them too
	}
}

func hypervisorOf(root fs.FS, s *System) string {
	if text(root, "sys/hypervisor/type") == "xen" {
		return "Xen"
	}
	if strings.HasPrefix(text(root, "sys/firmware/devicetree/base/hypervisor/compatible"), "linux,kvm") {
		return "KVM"
	}
	if s == nil {
		return ""
	}
	switch {
	case strings.HasPrefix(s.Product, "KVM"), s.Vendor == "Google" && strings.Contains(s.Product, "Compute Engine"):
		return "KVM"
	case s.Vendor == "QEMU":
		return "QEMU" // whether it emulates or uses KVM it does not say here
	case s.Vendor == "Amazon EC2" && !strings.Contains(s.Product, "metal"):
		return "KVM" // Nitro; the older Xen instances answer above
	case s.Vendor == "Microsoft Corporation" && s.Product == "Virtual Machine":
		return "Hyper-V"
	case strings.HasPrefix(s.Vendor, "VMware"):
		return "VMware"
	case s.Product == "VirtualBox":
		return "VirtualBox"
	case s.Vendor == "Apple Inc." && strings.Contains(s.Product, "Virtualization"):
		return "Apple Virtualization"
	}
	return ""
}

// hypervisors are the names that hypervisors give in CPUID leaf 0x40000000.
var hypervisors = map[string]string{
	"KVMKVMKVM": "KVM", "Linux KVM Hv": "KVM", "Microsoft Hv": "Hyper-V", "VMwareVMware": "VMware",
	"XenVMMXenVMM": "Xen", "TCGTCGTCGTCG": "QEMU TCG", "VBoxVBoxVBox": "VirtualBox", "bhyve bhyve": "bhyve",
	"prl hyperv": "Parallels", "lrpepyh vr": "Parallels", "ACRNACRNACRN": "ACRN", "VirtualApple": "Rosetta 2",
}

// container returns what hints that this runs in one. A hint: images leave
// such files behind on machines that are no containers.
func container(root fs.FS) string {
	for _, name := range []string{".dockerenv", "run/.containerenv"} {
		if _, err := fs.Stat(root, name); err == nil {
			return "/" + name
		}
	}
	for line := range strings.Lines(text(root, "proc/self/cgroup")) {
		for _, word := range []string{"docker", "kubepods", "containerd", "libpod", "lxc"} {
			if strings.Contains(line, word) {
				return "cgroup of " + word // not the path: it holds an identifier
			}
		}
	}
	return ""
}
