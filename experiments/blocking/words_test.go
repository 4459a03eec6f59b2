package blocking

import (
	"fmt"
	"math"

	"chanlab/runner/instrument/claim"
)

func both(en, zh string) claim.Text { return claim.Text{EN: en, ZH: zh} }

// digits writes nanoseconds with two digits.
func digits(ns float64) string {
	unit := math.Pow(10, math.Floor(math.Log10(max(ns, 1)))-1) // two digits
	return fmt.Sprintf("%.0f", math.Round(ns/max(unit, 1))*max(unit, 1))
}
