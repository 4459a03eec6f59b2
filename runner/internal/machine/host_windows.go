package machine

import (
	"fmt"
	"os"
	"unsafe"

	"github.com/klauspost/cpuid/v2"
	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// describeHost asks the registry and the kernel.
func describeHost(m *Machine) {
	v := windows.RtlGetVersion()
	m.OS.Kernel = fmt.Sprintf("%d.%d.%d", v.MajorVersion, v.MinorVersion, v.BuildNumber)
	const current = `SOFTWARE\Microsoft\Windows NT\CurrentVersion`
	if name := value(current, "ProductName"); name != "" {
		// The registry of Windows 11 still says 10 for the sake of old programs.
		if v.BuildNumber >= 22000 && len(name) > 10 && name[:10] == "Windows 10" {
			name = "Windows 11" + name[10:]
		}
		m.OS.Distribution = name
		if display := value(current, "DisplayVersion"); display != "" {
			m.OS.Distribution += " " + display
		}
	}
	const bios = `HARDWARE\DESCRIPTION\System\BIOS`
	if s := (System{value(bios, "SystemManufacturer"), value(bios, "SystemProductName")}); s != (System{}) {
		m.System = &s
	}
	const cpu = `HARDWARE\DESCRIPTION\System\CentralProcessor\0`
	m.CPU.Name, m.CPU.Vendor = value(cpu, "ProcessorNameString"), value(cpu, "VendorIdentifier")
	const allGroups = 0xffff // ALL_PROCESSOR_GROUPS
	m.CPU.Threads = int(windows.GetActiveProcessorCount(allGroups))
	describeCPUID(m)
	// CPUID counts cores by a formula; where it does not add up (several
	// sockets, two kinds of core) it is no answer.
	if n, each := cpuid.CPU.PhysicalCores, cpuid.CPU.ThreadsPerCore; n > 0 && n*each == m.CPU.Threads {
		m.CPU.Cores, m.CPU.SMT = ptr(n), ptr(each > 1)
	} else {
		m.absent("cpu.cores", "CPUID does not count the threads that Windows shows")
	}
	m.Memory.PageBytes = os.Getpagesize()
	m.Memory.TotalBytes = totalMemory()

	const why = "not asked on Windows"
	m.absent("numa", why)
	m.absent("frequency", why)
	m.absent("perf", "perf_event_open is Linux")
	m.absent("clock.source", why)
	m.absent("os.mitigations", why)
	m.absent("limits", why)
	m.absent("load", "Windows keeps no load average")
}

func value(key, name string) string {
	k, err := registry.OpenKey(registry.LOCAL_MACHINE, key, registry.QUERY_VALUE)
	if err != nil {
		return ""
	}
	defer k.Close()
	v, _, err := k.GetStringValue(name)
	if err != nil {
		return ""
	}
	return v
}

// totalMemory calls GlobalMemoryStatusEx, which x/sys does not wrap.
func totalMemory() int64 {
	var status struct {
		length, load                                        uint32
		totalPhys, availPhys, totalPage, availPage, totalVM uint64
		availVM, availExtended                              uint64
	}
	status.length = uint32(unsafe.Sizeof(status))
	proc := windows.NewLazySystemDLL("kernel32.dll").NewProc("GlobalMemoryStatusEx")
	if proc.Find() != nil {
		return 0
	}
	if ok, _, _ := proc.Call(uintptr(unsafe.Pointer(&status))); ok == 0 {
		return 0
	}
	return int64(status.totalPhys)
}

func loadNow() *Load { return nil }
