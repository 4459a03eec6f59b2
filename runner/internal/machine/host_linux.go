package machine

import (
	"os"

	"golang.org/x/sys/unix"
)

// describeHost describes this Linux host.
func describeHost(m *Machine) {
	root := os.DirFS("/")
	describeLinux(root, m)
	describeCPUID(m)
	if m.Container == "" && os.Getenv("container") != "" {
		m.Container = "$container" // systemd's convention, which podman and nspawn follow
	}
	m.Memory.PageBytes = os.Getpagesize()
	if m.Memory.TotalBytes == 0 {
		var info unix.Sysinfo_t
		if unix.Sysinfo(&info) == nil {
			m.Memory.TotalBytes = int64(info.Totalram) * int64(info.Unit)
		}
	}
	m.Perf = perf(root)
}

func loadNow() *Load { return linuxLoad(os.DirFS("/")) }
