package numa

import (
	"bytes"
	"fmt"
)

// An archive is a cpio archive in the format newc, which the kernel unpacks as
// its first file system (Linux Documentation/driver-api/early-userspace/buffer-format.rst).
type archive struct {
	bytes.Buffer
	entries int
}

// Types of a file and its permissions, as in stat(2).
const (
	directory = 0o040755
	program   = 0o100755
	device    = 0o020600
)

// add appends a file. A device has the numbers major and minor.
func (a *archive) add(name string, mode int, data []byte, major, minor int) {
	a.entries++
	a.write(name, mode, data, a.entries, major, minor)
}

func (a *archive) write(name string, mode int, data []byte, inode, major, minor int) {
	const links, owner, group, date, ofDevice = 1, 0, 0, 0, 0
	a.WriteString("070701")
	for _, field := range []int{inode, mode, owner, group, links, date, len(data), ofDevice, ofDevice, major, minor, len(name) + 1, 0} {
		fmt.Fprintf(a, "%08X", field)
	}
	a.WriteString(name + "\x00")
	a.align()
	a.Write(data)
	a.align()
}

func (a *archive) align() {
	for a.Len()%4 != 0 {
		a.WriteByte(0)
	}
}

// end closes the archive.
func (a *archive) end() []byte {
	a.write("TRAILER!!!", 0, nil, 0, 0, 0)
	return a.Bytes()
}
