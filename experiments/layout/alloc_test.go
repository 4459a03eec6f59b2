package layout

import (
	"fmt"
	"testing"
)

// BenchmarkMake prints the same sizes in the column B/op.
func BenchmarkMake(b *testing.B) {
	for _, s := range Shapes {
		b.Run(fmt.Sprintf("elem=%s/cap=%d", s.Elem, s.Cap), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink = s.make()
			}
		})
	}
}
