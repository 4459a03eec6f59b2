package engines

import "encoding/binary"

// The export data of a package differs little between architectures. So those
// of listings are kept as instructions how to make them from that of js/wasm, which
// the page has anyway: less than half of the download.
//
// A delta is a sequence of varints and bytes:
//
//	n, n bytes to take as they are, d, m: m bytes to copy from the base
//
// again and again, until the first part ends it. d says where the copy begins:
// at the end of the previous one, plus the bytes taken, plus d (zigzag).
const (
	minCopy    = 12 // shorter ones cost more than they save
	hashed     = 8
	candidates = 16
)

func delta(base, b []byte) []byte {
	index := map[uint64][]int{}
	for i := 0; i+hashed <= len(base); i++ {
		h := binary.LittleEndian.Uint64(base[i:])
		if len(index[h]) < candidates {
			index[h] = append(index[h], i)
		}
	}
	common := func(from, at int) int {
		n := 0
		for from+n < len(base) && at+n < len(b) && base[from+n] == b[at+n] {
			n++
		}
		return n
	}
	var out []byte
	taken, end := 0, 0 // b[taken:at] is yet to be written; the last copy ended there
	for at := 0; at+hashed <= len(b); {
		expected := end + at - taken
		best, size := expected, 0
		if expected < len(base) {
			size = common(expected, at)
		}
		for _, from := range index[binary.LittleEndian.Uint64(b[at:])] {
			if n := common(from, at); n > size {
				best, size = from, n
			}
		}
		if size < minCopy {
			at++
			continue
		}
		out = binary.AppendUvarint(out, uint64(at-taken))
		out = append(out, b[taken:at]...)
		out = binary.AppendVarint(out, int64(best-expected))
		out = binary.AppendUvarint(out, uint64(size))
		at += size
		taken, end = at, best+size
	}
	out = binary.AppendUvarint(out, uint64(len(b)-taken))
	return append(out, b[taken:]...)
}
