package engines

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// pack joins files to one: a line of JSON {"name":[offset,length],…}, offsets
// counted from behind that line, and then their bytes in the order of names.
func pack(names []string, files map[string][]byte) ([]byte, error) {
	index := map[string][2]int{}
	size := 0
	for _, name := range names {
		index[name] = [2]int{size, len(files[name])}
		size += len(files[name])
	}
	head, err := json.Marshal(index)
	if err != nil {
		return nil, err
	}
	out := make([]byte, 0, len(head)+1+size)
	out = append(append(out, head...), '\n')
	for _, name := range names {
		out = append(out, files[name]...)
	}
	return out, nil
}

const (
	archiveMagic = "!<arch>\n"
	header       = 60 // bytes in front of each entry
)

// exportData returns the compiler's archive of that name with its first entry
// only: __.PKGDEF, all that an importer reads.
func exportData(name string) ([]byte, error) {
	b, n, err := archive(name)
	if err != nil {
		return nil, err
	}
	return anonymous(b[:n:n]), nil
}

// anonymous takes the build id out of an archive's first entry: it tells where
// the package was built, and no importer asks for it.
func anonymous(b []byte) []byte {
	const size = len(archiveMagic) + 48 // where the entry's header has it
	head, _, _ := bytes.Cut(b, []byte("\n\n"))
	from := bytes.Index(head, []byte("\nbuild id "))
	if from < 0 {
		return b
	}
	to := from + 1 + bytes.IndexByte(b[from+1:], '\n')
	n, err := strconv.Atoi(strings.TrimSpace(string(b[size : size+10])))
	if err != nil {
		return b
	}
	body := b[len(archiveMagic)+header:][:n]
	from, to = from-len(archiveMagic)-header, to-len(archiveMagic)-header
	body = append(append([]byte(nil), body[:from]...), body[to:]...)
	out := fmt.Appendf(nil, "%s%-10d%s%s", b[:size], len(body), b[size+10:len(archiveMagic)+header], body)
	if len(body)%2 == 1 {
		out = append(out, '\n')
	}
	return out
}

// object returns the archive without its first entry, which the linker skips.
func object(name string) ([]byte, error) {
	b, n, err := archive(name)
	if err != nil {
		return nil, err
	}
	return append([]byte(archiveMagic), b[n:]...), nil
}

// archive reads an archive and says where its first entry ends.
func archive(name string) ([]byte, int, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, 0, err
	}
	n, err := firstEntry(b)
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", name, err)
	}
	return b, len(archiveMagic) + n, nil
}

// firstEntry returns the length of __.PKGDEF with its header and padding.
func firstEntry(b []byte) (int, error) {
	body, ok := bytes.CutPrefix(b, []byte(archiveMagic))
	if !ok || len(body) < header || !strings.HasPrefix(string(body), "__.PKGDEF") {
		return 0, fmt.Errorf("is not an archive of the compiler")
	}
	size, err := strconv.Atoi(strings.TrimSpace(string(body[48:58])))
	if err != nil || header+size > len(body) {
		return 0, fmt.Errorf("is not a whole archive")
	}
	return min(header+size+size%2, len(body)), nil
}
