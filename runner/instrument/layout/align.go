package layout

import (
	"debug/dwarf"
	"fmt"
	"strings"
)

// align derives the alignment of a type. Go's DWARF does not record it, so it
// is computed by the compiler's rule (cmd/compile/internal/types/size.go,
// CalcSize): a basic type is aligned to its size, but to no more than a
// register; an array as its element; a struct as its widest field, or to 8
// where it holds the marker type align64 of the atomic packages.
// [reader.consistent] holds the result against what is recorded.
func (r *reader) align(t dwarf.Type) int64 {
	switch t := resolve(t).(type) {
	case *dwarf.StructType:
		if isAlign64(t) {
			return 8
		}
		widest := int64(1)
		for _, f := range t.Field {
			widest = max(widest, r.align(f.Type))
		}
		return widest
	case *dwarf.ArrayType:
		return r.align(t.Type)
	case *dwarf.ComplexType:
		return max(1, min(t.ByteSize/2, r.ptr))
	default:
		return max(1, min(r.size(t), r.ptr))
	}
}

func isAlign64(t *dwarf.StructType) bool {
	return t.ByteSize == 0 && strings.HasSuffix(t.StructName, "/atomic.align64")
}

// size is that of debug/dwarf, which does not know a pointer's.
func (r *reader) size(t dwarf.Type) int64 {
	switch t := resolve(t).(type) {
	case *dwarf.PtrType, *dwarf.FuncType:
		return r.ptr
	case *dwarf.ArrayType:
		return max(t.Count, 0) * r.size(t.Type)
	case *dwarf.StructType:
		return t.ByteSize
	default:
		return max(t.Size(), 0)
	}
}

// consistent reports where the derived alignments contradict the recorded
// offsets and size: then the rule above has changed.
func (r *reader) consistent(t *dwarf.StructType) error {
	end, last := int64(0), int64(1)
	for _, f := range t.Field {
		want := roundUp(end, r.align(f.Type))
		if f.ByteOffset != want {
			return fmt.Errorf("field %s is at %d, the rule says %d: align.go must learn what changed", f.Name, f.ByteOffset, want)
		}
		last = r.size(f.Type)
		end = want + last
	}
	if last == 0 && end > 0 {
		end++ // a pointer to a last field without size must stay inside the object
	}
	if want := roundUp(end, r.align(t)); t.ByteSize != want {
		return fmt.Errorf("size is %d, the rule says %d: align.go must learn what changed", t.ByteSize, want)
	}
	return nil
}

func roundUp(n, to int64) int64 { return (n + to - 1) / to * to }
