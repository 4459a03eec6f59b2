package padding

import "chanlab/runner/instrument/layout"

// An Operation is what a channel operation does to the fields of the channel,
// as the experiment access counted it: which it touches and which it writes.
type Operation struct {
	Touched, Written []string
	Instructions     int // that access a field
	Slot             int // that access the slot of the element, which is written in any case
}

// A Kind is a kind of channel, by what lies behind hchan in its object.
type Kind struct {
	Slots     int64 // of 8 bytes each
	Elsewhere bool  // the buffer is an object of its own
}

// object is how many bytes the channel asks the allocator for.
func (k Kind) object(hchan *layout.Struct) int64 {
	if k.Elsewhere {
		return hchan.Size
	}
	return hchan.Size + 8*k.Slots
}

// Class is the size that the allocator rounds n bytes up to.
func Class(classes []int64, n int64) int64 {
	for _, c := range classes {
		if c >= n {
			return c
		}
	}
	return (n + 8191) / 8192 * 8192 // whole pages
}

//region fetched

// Fetched counts the lines that a core has to fetch for an operation because
// another core, which did the other operation just before, wrote to them: the
// misses in the first-level cache that no cache can avoid. Everything else that
// the operation accesses is found there. at is where the channel begins modulo
// a line, slot which slot of the buffer both use.
func Fetched(hchan *layout.Struct, k Kind, at, slot int64, op, other Operation) int {
	written := map[int64]bool{}
	for _, f := range other.Written {
		lines(hchan, f, at, func(l int64) { written[l] = true })
	}
	inObject := (at + hchan.Size + 8*slot) / line
	if !k.Elsewhere {
		written[inObject] = true
	}
	fetched := map[int64]bool{}
	touch := func(l int64) {
		if written[l] {
			fetched[l] = true
		}
	}
	for _, f := range op.Touched {
		lines(hchan, f, at, touch)
	}
	if !k.Elsewhere {
		touch(inObject)
	}
	if k.Elsewhere {
		return len(fetched) + 1 // the slot's line, alike with and without padding
	}
	return len(fetched)
}

//endregion fetched

// lines calls f with every line that a field lies in.
func lines(hchan *layout.Struct, field string, at int64, f func(line int64)) {
	found, ok := hchan.Field(field)
	if !ok {
		panic("padding: hchan has no field " + field)
	}
	from := at + found.Offset
	for l := from / line; l <= (from+found.Size-1)/line; l++ {
		f(l)
	}
}

// PerPair is the mean over all places of the channel and all its slots of what
// a send and a receive fetch together, when two cores take turns.
func PerPair(hchan *layout.Struct, classes []int64, k Kind, send, receive Operation) float64 {
	bases := Bases(Class(classes, k.object(hchan)))
	sum, n := 0, 0
	for _, at := range bases {
		for slot := range k.Slots {
			sum += Fetched(hchan, k, at, slot, send, receive) + Fetched(hchan, k, at, slot, receive, send)
			n++
		}
	}
	return float64(sum) / float64(n)
}
